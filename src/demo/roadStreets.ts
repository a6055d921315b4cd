/** The streets of the quarters around the main roads: rows and cross streets, lanes within the blocks, and stairs where it is steep. */
import { hashUnit } from "./random.ts";
import type { Block, QuarterBlocks } from "./roadBlocks.ts";
import type { RoadGround } from "./roadGround.ts";
import { TERTIARY } from "./roadHierarchy.ts";
import { BRIDGE, CROSS, NOT_BUILT, type RoadMesh, TUNNEL } from "./roadMesh.ts";
import type { RoadZones } from "./roadZones.ts";

export const RESIDENTIAL = 3;
export const SERVICE = 4;
export const FOOTWAY = 5;
export const PATH = 6;
export const STEPS = 7;

/** Where a street would be steeper, the way is stairs. */
export const STAIR_SLOPE = 0.14;
const STEEPEST_STAIRS = 0.6;

export function layStreets(mesh: RoadMesh, zones: RoadZones, blocks: QuarterBlocks, seed: number): void {
  const isDense = (e: number): boolean => {
    const [a, b] = [mesh.from[e]!, mesh.to[e]!];
    return zones.isDense((mesh.xs[a]! + mesh.xs[b]!) / 2, (mesh.ys[a]! + mesh.ys[b]!) / 2);
  };
  for (const { row, edges } of blocks.rows)
    for (const e of edges) {
      if (row % 4 === 0) layStreet(mesh, e, TERTIARY);
      else if (isDense(e) || row % 2 === 0) layStreet(mesh, e, RESIDENTIAL);
      else if (hashUnit(e, row, seed) < 0.4)
        layStreet(mesh, e, hashUnit(e, row, seed) < 0.2 ? SERVICE : FOOTWAY);
    }
  for (const { edge, column } of blocks.crosses) {
    const roll = hashUnit(edge, column, seed);
    if (column % 6 === 0) layStreet(mesh, edge, TERTIARY);
    else if (isDense(edge)) {
      if (column % 2 === 0) {
        if (roll < 0.94) layStreet(mesh, edge, RESIDENTIAL);
      } else if (roll < 0.44) layStreet(mesh, edge, SERVICE);
      else if (roll < 0.9) layStreet(mesh, edge, FOOTWAY);
    } else if (column % 3 === 0) {
      if (roll < 0.8) layStreet(mesh, edge, RESIDENTIAL);
    } else if (roll < 0.26) layStreet(mesh, edge, SERVICE);
    else if (roll < 0.5) layStreet(mesh, edge, FOOTWAY);
  }
}

/** Builds a piece as `edgeClass`, or as stairs where it is too steep for that. */
export function layStreet(mesh: RoadMesh, edge: number, edgeClass: number): void {
  if (mesh.built[edge] !== NOT_BUILT || !mesh.isOpen(edge)) return;
  const slope = mesh.slope(edge);
  if (slope <= STAIR_SLOPE) mesh.build(edge, edgeClass);
  else if (slope < STEEPEST_STAIRS) mesh.build(edge, STEPS);
}

const DENSE_SHARE = 0.9;
const OPEN_SHARE = 0.5;

/** Lanes from cross street to cross street through the middle of blocks that no main road cuts. */
export function layLanes(
  mesh: RoadMesh,
  { ground, zones }: { readonly ground: RoadGround; readonly zones: RoadZones },
  blocks: readonly Block[],
  seed: number,
): void {
  const middles = new Map<number, number>();
  const middleOf = (edge: number): number => {
    const known = middles.get(edge);
    if (known !== undefined) return known;
    const at = 0.5 + (hashUnit(edge, 1, seed) - 0.5) * 0.24;
    const node = splitEdge(mesh, edge, at);
    middles.set(edge, node);
    return node;
  };
  blocks.forEach(({ left, right, diagonals, row }, i) => {
    if (diagonals.some((e) => e >= 0 && mesh.built[e] !== NOT_BUILT)) return;
    if (mesh.built[left.edge] === NOT_BUILT && mesh.built[right.edge] === NOT_BUILT) return;
    const roll = hashUnit(i, row, seed + 1);
    const a = pointOf(mesh, left.low, left.high);
    const b = pointOf(mesh, right.low, right.high);
    const share = zones.isDense(a[0], a[1]) ? DENSE_SHARE : OPEN_SHARE;
    if (roll > share) return;
    if (!ground.isFree(a[0], a[1], b[0], b[1], 12)) return;
    const from = mesh.built[left.edge] === NOT_BUILT ? mesh.addNode(a[0], a[1]) : middleOf(left.edge);
    const to = mesh.built[right.edge] === NOT_BUILT ? mesh.addNode(b[0], b[1]) : middleOf(right.edge);
    layStreet(mesh, mesh.addEdge(from, to, CROSS), roll < share * 0.5 ? SERVICE : FOOTWAY);
  });
}

function pointOf(mesh: RoadMesh, a: number, b: number): [number, number] {
  return [(mesh.xs[a]! + mesh.xs[b]!) / 2, (mesh.ys[a]! + mesh.ys[b]!) / 2];
}

/** Puts a node on a piece, `at` of the way along it; the piece becomes its first part. Answers the node. */
export function splitEdge(mesh: RoadMesh, edge: number, at: number): number {
  const a = mesh.from[edge]!;
  const b = mesh.to[edge]!;
  const node = mesh.addNode(
    mesh.xs[a]! + (mesh.xs[b]! - mesh.xs[a]!) * at,
    mesh.ys[a]! + (mesh.ys[b]! - mesh.ys[a]!) * at,
  );
  const rest = mesh.addEdge(node, b, mesh.kind[edge]!, mesh.built[edge]!);
  mesh.to[edge] = node;
  mesh.meters[edge]! -= mesh.meters[rest]!;
  return node;
}

const GENTLE_STAIRS = 0.11;

/** Once all nodes have their place: no street steeper than stairs begin, no stairs where a footway will do. */
export function settleStairs(mesh: RoadMesh): void {
  for (let e = 0; e < mesh.from.length; e++) {
    const now = mesh.built[e]!;
    if (now === NOT_BUILT || mesh.kind[e] === BRIDGE || mesh.kind[e] === TUNNEL) continue;
    const slope = mesh.slope(e);
    if (now > TERTIARY && now < STEPS && slope > STAIR_SLOPE + 0.02) mesh.built[e] = STEPS;
    else if (now === STEPS && slope < GENTLE_STAIRS) mesh.built[e] = FOOTWAY;
  }
}
