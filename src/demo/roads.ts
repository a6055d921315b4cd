/** The streets of the demonstration city: a mesh of all places a road may run, of which main roads, streets, lanes and stairs are built. */
import type { DemoCommunity } from "./communities.ts";
import type { DemoFacility } from "./facilities.ts";
import type { Ground } from "./ground.ts";
import { length, type XY } from "./plane.ts";
import type { Quarter } from "./quarters.ts";
import type { River } from "./rivers.ts";
import { layBlocks } from "./roadBlocks.ts";
import { layCrossings } from "./roadBridges.ts";
import { layCountry, tieParts } from "./roadCountry.ts";
import { doorsOf } from "./roadDoors.ts";
import { createRoadGround } from "./roadGround.ts";
import { layMainRoads } from "./roadHierarchy.ts";
import { joinParts, layLanesOutside, pruneStubs } from "./roadLanes.ts";
import { layLifts } from "./roadLifts.ts";
import { countryMask } from "./roadMask.ts";
import { LINK, RoadMesh } from "./roadMesh.ts";
import { bendStreets, shapeRoads } from "./roadShape.ts";
import { laySpurs } from "./roadSpurs.ts";
import { layLanes, layStreet, layStreets, RESIDENTIAL, settleStairs } from "./roadStreets.ts";
import { type RoadZones, zonesOf } from "./roadZones.ts";

export interface RoadsInput {
  readonly ground: Ground;
  readonly rivers: readonly River[];
  readonly ridges: readonly (readonly XY[])[];
  readonly quarters: readonly Quarter[];
  readonly communities: readonly DemoCommunity[];
  readonly facilities: readonly DemoFacility[];
  /** Bend of each quarter's rows, as its footprints have it. */
  readonly warpSeed: (quarter: number) => number;
}

const OUTSIDE_SHARE = 0.09;
const LEAST_PART = 5;

/** Same city and seed, same roads: pieces that no class was given are open land. */
export function buildRoads(input: RoadsInput, seed: number): RoadMesh {
  const { quarters, communities, facilities } = input;
  const rings = communities.map((c) => c.site.ring);
  const ground = createRoadGround(input.ground, rings);
  const zones = zonesOf(input.ground, quarters, {
    sites: communities.map((c) => c.site),
    services: facilities.map((f) => f.place),
  });
  const mesh = new RoadMesh(ground.heightAt);
  const owner: number[] = [];
  const laid = quarters.map((quarter, q) => {
    const blocks = layBlocks(mesh, q, { quarter, zones, ground, warpSeed: input.warpSeed(q) }, seed + q);
    while (owner.length < mesh.xs.length) owner.push(q);
    return blocks;
  });
  const built = mesh.xs.length;
  const mask = countryMask(communities, quarters);
  layCountry(mesh, { zones, ground, isWanted: mask.has, box: mask.box }, seed + 1000);
  while (owner.length < mesh.xs.length) owner.push(-1);
  tieParts(
    mesh,
    ground,
    {
      part: (n) => owner[n]!,
      reachMeters: (a, b) => (a >= built || b >= built ? 240 : 100),
    },
    (n) => n >= built || isAtEdge(zones, mesh, n),
  );
  const crossings = layCrossings(mesh, ground, input);
  layMainRoads(mesh, {
    centres: quarters.map((q) => nearestNode(mesh, q.centre)),
    weights: quarters.map((q) => q.communities),
    crossings,
  });
  for (const [q, blocks] of laid.entries()) layStreets(mesh, zones, blocks, seed + 2000 + q);
  for (const [q, { blocks }] of laid.entries()) layLanes(mesh, { ground, zones }, blocks, seed + 3000 + q);
  layLinks(mesh, built);
  layLanesOutside(mesh, OUTSIDE_SHARE, seed + 4000);
  joinParts(mesh, LEAST_PART);
  pruneStubs(mesh, seed + 5000);
  bendStreets(mesh, ground, zones, seed + 6000);
  shapeRoads(mesh, ground);
  layLifts(mesh, ground, (n) => isOldTown(quarters, zones, mesh, n));
  laySpurs(mesh, ground, doorsOf(communities, facilities));
  settleStairs(mesh);
  return mesh;
}

function isAtEdge(zones: RoadZones, mesh: RoadMesh, n: number): boolean {
  const x = mesh.xs[n]!;
  const y = mesh.ys[n]!;
  const own = zones.quarterAt(x, y);
  for (let i = -1; i <= 1; i++)
    for (let j = -1; j <= 1; j++) if (zones.quarterAt(x + i * 75, y + j * 75) !== own) return true;
  return false;
}

/** The ties between quarters are streets; those to the open land wait for a road that needs them. */
function layLinks(mesh: RoadMesh, built: number): void {
  for (let e = 0; e < mesh.from.length; e++)
    if (mesh.kind[e] === LINK && mesh.from[e]! < built && mesh.to[e]! < built)
      layStreet(mesh, e, RESIDENTIAL);
}

function nearestNode(mesh: RoadMesh, [x, y]: XY): number {
  let best = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (let n = 0; n < mesh.xs.length; n++) {
    const meters = length(mesh.xs[n]! - x, mesh.ys[n]! - y);
    if (meters < nearest) {
      nearest = meters;
      best = n;
    }
  }
  return best;
}

/** Steep and full of people: the place of the public lifts. */
const OLD_TOWN = "500103";

function isOldTown(quarters: readonly Quarter[], zones: RoadZones, mesh: RoadMesh, n: number): boolean {
  return quarters[zones.quarterAt(mesh.xs[n]!, mesh.ys[n]!)]?.street.district === OLD_TOWN;
}
