/** The streets of the demonstration city: a mesh of all places a road may run, of which main roads, streets, lanes and stairs are built. */
import { CHANGSHIYUAN_POSITION } from "./changshiyuan.ts";
import type { DemoCommunity } from "./communities.ts";
import type { DemoFacility } from "./facilities.ts";
import type { Ground } from "./ground.ts";
import { length, toPlane, type XY } from "./plane.ts";
import type { Quarter } from "./quarters.ts";
import type { River } from "./rivers.ts";
import { layBlocks } from "./roadBlocks.ts";
import { layCountry, tieParts } from "./roadCountry.ts";
import { bridges, type Crossing, type Pull, tunnels } from "./roadCrossings.ts";
import { createRoadGround, type RoadGround } from "./roadGround.ts";
import { layMainRoads } from "./roadHierarchy.ts";
import { joinParts, layLanesOutside, pruneStubs } from "./roadLanes.ts";
import { layLifts } from "./roadLifts.ts";
import { BRIDGE, LINK, RoadMesh, TUNNEL } from "./roadMesh.ts";
import { bendStreets, shapeRoads } from "./roadShape.ts";
import { type Door, laySpurs } from "./roadSpurs.ts";
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

const BRIDGES = { count: 25, apartMeters: 1600 };
const TUNNELS = { count: 13, apartMeters: 2600 };
const OUTSIDE_SHARE = 0.09;
const LEAST_PART = 5;
const OUTSIDE_METERS = 2600;

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

/** Pieces over the rivers and through the ridges, each tied to the nodes that make it shortest and clear of homes. */
function layCrossings(mesh: RoadMesh, ground: RoadGround, input: RoadsInput): number[] {
  const pull = pullOf(input.communities);
  const lay = (crossing: Crossing, kind: number): number[] => {
    const [near, far] = crossing.ends.map((end) => nodesAround(mesh, ground, end)) as [number[], number[]];
    let best = Number.POSITIVE_INFINITY;
    let pair: [number, number] | null = null;
    for (const a of near)
      for (const b of far) {
        const [ax, ay, bx, by] = [mesh.xs[a]!, mesh.ys[a]!, mesh.xs[b]!, mesh.ys[b]!];
        const meters =
          length(ax - bx, ay - by) +
          1.5 * length(ax - crossing.ends[0][0], ay - crossing.ends[0][1]) +
          1.5 * length(bx - crossing.ends[1][0], by - crossing.ends[1][1]);
        if (meters >= best || !ground.isFree(ax, ay, bx, by, 4)) continue;
        best = meters;
        pair = [a, b];
      }
    return pair ? [mesh.addEdge(pair[0], pair[1], kind)] : [];
  };
  return [
    ...bridges(input.rivers, ground, pull, BRIDGES).flatMap((c) => lay(c, BRIDGE)),
    ...tunnels(input.ridges, ground, pull, TUNNELS).flatMap((c) => lay(c, TUNNEL)),
  ];
}

const CROSSING_REACH_METERS = 260;
const CROSSING_NODES = 14;

function nodesAround(mesh: RoadMesh, ground: RoadGround, [x, y]: XY): number[] {
  const found: [number, number][] = [];
  for (let n = 0; n < mesh.xs.length; n++) {
    const meters = length(mesh.xs[n]! - x, mesh.ys[n]! - y);
    if (meters < CROSSING_REACH_METERS && ground.shoreMeters(mesh.xs[n]!, mesh.ys[n]!) > 35)
      found.push([meters, n]);
  }
  return found
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .slice(0, CROSSING_NODES)
    .map(([, n]) => n);
}

const PULL_METERS = 1200;

function pullOf(communities: readonly DemoCommunity[]): Pull {
  return ([x, y]) => {
    let sum = 0;
    for (const { site, households } of communities) {
      const d = length(site.centre[0] - x, site.centre[1] - y) / PULL_METERS;
      if (d < 8) sum += households / 1000 / (1 + d * d * d);
    }
    return sum;
  };
}

function isAtEdge(zones: RoadZones, mesh: RoadMesh, n: number): boolean {
  const x = mesh.xs[n]!;
  const y = mesh.ys[n]!;
  const own = zones.quarterAt(x, y);
  for (let i = -1; i <= 1; i++)
    for (let j = -1; j <= 1; j++) if (zones.quarterAt(x + i * 75, y + j * 75) !== own) return true;
  return false;
}

/** Some of the ties between quarters are streets; those to the open land wait for a road that needs them. */
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

const STEP_METERS = 5;

function doorsOf(communities: readonly DemoCommunity[], facilities: readonly DemoFacility[]): Door[] {
  const documented = toPlane(CHANGSHIYUAN_POSITION[0], CHANGSHIYUAN_POSITION[1]);
  return [
    { place: documented, step: documented },
    ...communities.map(({ site: { ring, entrance } }): Door => {
      const [a, b] = [ring[0]!, ring[1]!];
      const span = length(b[0] - a[0], b[1] - a[1]);
      const nx = ((b[1] - a[1]) / span) * STEP_METERS;
      const ny = (-(b[0] - a[0]) / span) * STEP_METERS;
      return { place: entrance, step: [entrance[0] + nx, entrance[1] + ny] };
    }),
    ...facilities.map(({ place }): Door => ({ place, step: place })),
  ];
}

const MASK_METERS = 500;

/** Where roads over open land may run: around the communities, and between centres that lie next to each other. */
function countryMask(communities: readonly DemoCommunity[], quarters: readonly Quarter[]) {
  const squares = new Set<number>();
  let [west, south, east, north] = [0, 0, 0, 0];
  const mark = ([x, y]: XY, reach: number): void => {
    const n = Math.ceil(reach / MASK_METERS);
    for (let i = -n; i <= n; i++)
      for (let j = -n; j <= n; j++)
        if (length(i, j) * MASK_METERS <= reach)
          squares.add(maskKey(x + i * MASK_METERS, y + j * MASK_METERS));
    west = Math.min(west, x - reach);
    east = Math.max(east, x + reach);
    south = Math.min(south, y - reach);
    north = Math.max(north, y + reach);
  };
  for (const { site } of communities) mark(site.centre, OUTSIDE_METERS);
  for (const { centre } of quarters) {
    const near = quarters
      .map((q) => q.centre)
      .sort((a, b) => length(a[0] - centre[0], a[1] - centre[1]) - length(b[0] - centre[0], b[1] - centre[1]))
      .slice(1, 5);
    for (const other of near) {
      const steps = Math.ceil(length(other[0] - centre[0], other[1] - centre[1]) / 800);
      for (let k = 0; k <= steps; k++)
        mark(
          [
            centre[0] + ((other[0] - centre[0]) * k) / steps,
            centre[1] + ((other[1] - centre[1]) * k) / steps,
          ],
          2000,
        );
    }
  }
  const has = (x: number, y: number): boolean => squares.has(maskKey(x, y));
  return { has, box: [[west, south] as XY, [east, north] as XY] as const };
}

const maskKey = (x: number, y: number): number =>
  (Math.floor(x / MASK_METERS) + 4096) * 8192 + (Math.floor(y / MASK_METERS) + 4096);
