/** The streets of the quarters around the main roads: rows and cross streets, lanes within the blocks, and stairs where it is steep. */
import { hashUnit } from "./random.ts";
import type { Block, QuarterBlocks } from "./roadBlocks.ts";
import type { RoadGround } from "./roadGround.ts";
import { TERTIARY } from "./roadHierarchy.ts";
import { CROSS, NOT_BUILT, type RoadMesh } from "./roadMesh.ts";

export const RESIDENTIAL = 3;
export const SERVICE = 4;
export const FOOTWAY = 5;
export const PATH = 6;
export const STEPS = 7;

/** Where a street would be steeper, the way is stairs. */
export const STAIR_SLOPE = 0.14;
const STEEPEST_STAIRS = 0.6;

export function layStreets(mesh: RoadMesh, q: number, blocks: QuarterBlocks, seed: number): void {
  for (const { row, edges } of blocks.rows) {
    const edgeClass = row % 4 === 0 ? TERTIARY : RESIDENTIAL;
    for (const e of edges) layStreet(mesh, e, edgeClass);
  }
  for (const { edge, column } of blocks.crosses) {
    const roll = hashUnit(edge, q, seed);
    if (column % 6 === 0) layStreet(mesh, edge, TERTIARY);
    else if (column % 2 === 0) {
      if (roll < 0.94) layStreet(mesh, edge, RESIDENTIAL);
    } else if (roll < 0.34) layStreet(mesh, edge, SERVICE);
    else if (roll < 0.66) layStreet(mesh, edge, FOOTWAY);
  }
}

/** Builds a piece as `edgeClass`, or as stairs where it is too steep for that. */
export function layStreet(mesh: RoadMesh, edge: number, edgeClass: number): void {
  if (mesh.built[edge] !== NOT_BUILT || !mesh.isOpen(edge)) return;
  const slope = mesh.slope(edge);
  if (slope <= STAIR_SLOPE) mesh.build(edge, edgeClass);
  else if (slope < STEEPEST_STAIRS) mesh.build(edge, STEPS);
}

/** Lanes from cross street to cross street through the middle of blocks that no main road cuts. */
export function layLanes(
  mesh: RoadMesh,
  ground: RoadGround,
  blocks: readonly Block[],
  share: number,
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
    if (roll > share) return;
    const a = pointOf(mesh, left.low, left.high);
    const b = pointOf(mesh, right.low, right.high);
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
