/** From the mesh to the network file of the city. */
import { buildNetwork } from "../geo/buildNetwork.ts";
import { encodeNetwork } from "../geo/networkFile.ts";
import type { StreetInput } from "../geo/streetInput.ts";
import { heightAt, type TerrainGrid } from "../geo/terrainGrid.ts";
import { EDGE_BRIDGE, EDGE_CLASSES, EDGE_ONE_WAY, EDGE_TUNNEL } from "../geo/walkingNetwork.ts";
import { DATA_DAY, isoDate } from "./calendar.ts";
import { length, toLngLat, type XY } from "./plane.ts";
import { awayFrom } from "./roadGround.ts";
import { BRIDGE, NOT_BUILT, type RoadMesh, TUNNEL } from "./roadMesh.ts";

const ELEVATOR = EDGE_CLASSES.indexOf("elevator");
const STEPS = EDGE_CLASSES.indexOf("steps");
const ESCALATOR = EDGE_CLASSES.indexOf("escalator");

/** An inner point nearer than this to the line without it is left out. */
const TOLERANCE_METERS = 2.5;

/** Bytes of the network of all built pieces, on the heights of `grid`. */
export function streetsBytes(mesh: RoadMesh, grid: TerrainGrid): Uint8Array {
  const network = buildNetwork(streetInput(mesh), {
    heightAt: (lng, lat) => heightAt(grid, lng, lat),
    heightMode: "edges",
    provenance: {
      sources: ["Renewal Atlas demonstration generator"],
      heights: ["terrain.bin"],
      licence: "MIT",
      synthetic: true,
      date: isoDate(DATA_DAY),
    },
  });
  return encodeNetwork(network);
}

/** The built pieces as ways: pieces of one class that follow each other without a junction make one way. */
export function streetInput(mesh: RoadMesh): StreetInput {
  const { start, list } = mesh.incidence((e) => mesh.built[e] !== NOT_BUILT);
  const flagsOf = (e: number): number => {
    if (mesh.built[e] === ESCALATOR) return EDGE_ONE_WAY;
    return mesh.kind[e] === BRIDGE ? EDGE_BRIDGE : mesh.kind[e] === TUNNEL ? EDGE_TUNNEL : 0;
  };
  const goesOn = (n: number): boolean => {
    if (start[n + 1]! - start[n]! !== 2) return false;
    const e = list[start[n]!]!;
    const f = list[start[n]! + 1]!;
    const one = mesh.built[e]!;
    if (one >= ELEVATOR || one !== mesh.built[f] || flagsOf(e) !== flagsOf(f) || e === f) return false;
    // Stairs up and stairs down are two: together they would look level.
    const height = mesh.heights[n]!;
    const rise = (edge: number): number => mesh.heights[mesh.other(edge, n)]! - height;
    return one !== STEPS || rise(e) * rise(f) < 0;
  };
  const done = new Uint8Array(mesh.from.length);
  const rows = new Map<number, number>();
  const lngE7: number[] = [];
  const latE7: number[] = [];
  const rowOf = (n: number): number => {
    const known = rows.get(n);
    if (known !== undefined) return known;
    const [lng, lat] = toLngLat(mesh.xs[n]!, mesh.ys[n]!);
    rows.set(n, lngE7.length);
    lngE7.push(Math.round(lng * 1e7));
    latE7.push(Math.round(lat * 1e7));
    return lngE7.length - 1;
  };
  const starts: number[] = [0];
  const pointIndex: number[] = [];
  const classes: number[] = [];
  const flags: number[] = [];
  for (let e = 0; e < mesh.from.length; e++) {
    if (mesh.built[e] === NOT_BUILT || done[e]) continue;
    done[e] = 1;
    const ahead = follow(mesh.to[e]!, e);
    const behind = follow(mesh.from[e]!, e).reverse();
    const nodes = simplified(mesh, [...behind, ...ahead]);
    for (const n of nodes) pointIndex.push(rowOf(n));
    starts.push(pointIndex.length);
    classes.push(mesh.built[e]!);
    flags.push(flagsOf(e));
  }
  return {
    points: { lngE7: Int32Array.from(lngE7), latE7: Int32Array.from(latE7) },
    ways: {
      starts: Uint32Array.from(starts),
      pointIndex: Uint32Array.from(pointIndex),
      class: Uint8Array.from(classes),
      flags: Uint8Array.from(flags),
      incline: new Float32Array(classes.length).fill(Number.NaN),
    },
  };

  /** Nodes from `node` on, away from `edge`, to the next junction. */
  function follow(node: number, edge: number): number[] {
    const nodes = [node];
    let n = node;
    let last = edge;
    while (goesOn(n)) {
      const next = list[start[n]!] === last ? list[start[n]! + 1]! : list[start[n]!]!;
      if (done[next]) break;
      done[next] = 1;
      n = mesh.other(next, n);
      last = next;
      nodes.push(n);
    }
    return nodes;
  }
}

/** Douglas and Peucker's line: the ends, and each point that lies off the line without it. */
function simplified(mesh: RoadMesh, nodes: readonly number[]): number[] {
  const at = (i: number): XY => [mesh.xs[nodes[i]!]!, mesh.ys[nodes[i]!]!];
  const keep = new Uint8Array(nodes.length);
  keep[0] = 1;
  keep[nodes.length - 1] = 1;
  const stack: [number, number][] = [[0, nodes.length - 1]];
  while (stack.length > 0) {
    const [low, high] = stack.pop()!;
    const a = at(low);
    const b = at(high);
    let farthest = TOLERANCE_METERS;
    let split = -1;
    for (let i = low + 1; i < high; i++) {
      const p = at(i);
      const isLoop = nodes[low] === nodes[high];
      const d = isLoop ? length(p[0] - a[0], p[1] - a[1]) : awayFrom(p[0], p[1], a[0], a[1], b[0], b[1]);
      if (d > farthest) {
        farthest = d;
        split = i;
      }
    }
    if (split < 0) continue;
    keep[split] = 1;
    stack.push([low, split], [split, high]);
  }
  return nodes.filter((_, i) => keep[i]);
}
