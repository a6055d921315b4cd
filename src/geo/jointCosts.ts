/** Costs of the ways between joined points, the ends of their edges and each other along one edge. */
import { type Joints, NO_EDGE } from "./joints.ts";
import { type Direction, edgeCost, groundCost, UNREACHED, type Weighting } from "./walkingGraph.ts";
import type { WalkingNetwork } from "./walkingNetwork.ts";

/** Both ends of the edges of n joined points. */
export interface JointEnds {
  /** Length n x 2: `edgeFrom`, `edgeTo`; 0 where not joined. */
  readonly nodes: Uint32Array;
  /** Length n x 2: cost between the door and that node; UNREACHED where it may not be walked or the point is not joined. */
  readonly costs: Int32Array;
}

/**
 * Costs between each point and the ends of its edge, walked as `direction` says: demand points are left for the facility on the way
 * out, and reached on the way back. O(n).
 */
export function jointEnds(
  network: WalkingNetwork,
  weighting: Weighting,
  direction: Direction,
  role: "demand" | "facility",
  joints: Joints,
): JointEnds {
  const n = joints.edge.length;
  const nodes = new Uint32Array(2 * n);
  const costs = new Int32Array(2 * n).fill(UNREACHED);
  const isLeft = (direction === "out") === (role === "demand");
  for (let i = 0; i < n; i++) {
    const edge = joints.edge[i]!;
    if (edge === NO_EDGE) continue;
    const door = groundCost(weighting, joints.accessMeters[i]!);
    const fraction = joints.fraction[i]!;
    nodes[2 * i] = network.edgeFrom[edge]!;
    nodes[2 * i + 1] = network.edgeTo[edge]!;
    const towardsFrom = partialCost(fraction, edgeCost(network, weighting, edge, !isLeft));
    const towardsTo = partialCost(1 - fraction, edgeCost(network, weighting, edge, isLeft));
    if (towardsFrom < Infinity) costs[2 * i] = door + towardsFrom;
    if (towardsTo < Infinity) costs[2 * i + 1] = door + towardsTo;
  }
  return { nodes, costs };
}

/** Cost between demand point i and facility j, both joined to the same edge, along that edge; UNREACHED where it may not be walked. */
export function alongCost(
  network: WalkingNetwork,
  weighting: Weighting,
  direction: Direction,
  demand: Joints,
  i: number,
  facilities: Joints,
  j: number,
): number {
  const share = (facilities.fraction[j]! - demand.fraction[i]!) * (direction === "out" ? 1 : -1);
  const along = partialCost(Math.abs(share), edgeCost(network, weighting, demand.edge[i]!, share >= 0));
  if (along === Infinity) return UNREACHED;
  const doors =
    groundCost(weighting, demand.accessMeters[i]!) + groundCost(weighting, facilities.accessMeters[j]!);
  return doors + along;
}

/** Who stands at the very end of an edge is there, may the edge be walked or not. */
function partialCost(fraction: number, cost: number): number {
  return fraction === 0 ? 0 : Math.round(fraction * cost);
}

/** Those of `rows` that are joined, ordered by edge, then row. O(k log k). */
export function rowsByEdge(joints: Joints, rows: Uint32Array): Uint32Array {
  const joined = rows.filter((row) => joints.edge[row] !== NO_EDGE);
  return joined.sort((a, b) => joints.edge[a]! - joints.edge[b]! || a - b);
}

/** First place in `sorted` (from `rowsByEdge`) whose edge is `edge` or later; its length when there is none. O(log k). */
export function firstOnEdge(joints: Joints, sorted: Uint32Array, edge: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (joints.edge[sorted[middle]!]! < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}
