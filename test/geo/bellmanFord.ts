/** Shortest paths the slow and obvious way, straight from the edges of the network. */
import fc from "fast-check";
import { NO_LABEL, type Sources } from "../../src/geo/travelTime.ts";
import { type Direction, edgeCost, UNREACHED, type Weighting } from "../../src/geo/walkingGraph.ts";
import type { WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { PROFILES } from "../../src/geo/walkingProfile.ts";

export const weightings: fc.Arbitrary<Weighting> = fc.oneof(
  fc.constant<Weighting>({ kind: "length" }),
  fc.record({
    kind: fc.constant("time" as const),
    profile: fc.constantFrom(...Object.values(PROFILES)),
    slope: fc.boolean(),
  }),
);

export const directions = fc.constantFrom<Direction>("out", "back");

export const cutoffs = fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined });

/** Least cost and, of equal ones, the smallest label, by relaxing all edges as often as there are nodes. */
export function bellmanFord(
  network: WalkingNetwork,
  weighting: Weighting,
  direction: Direction,
  sources: Sources,
  cutoff: number = Infinity,
): { cost: number[]; label: number[] } {
  const cost = new Array<number>(network.nodeCount).fill(UNREACHED);
  const label = new Array<number>(network.nodeCount).fill(NO_LABEL);
  const offer = (v: number, c: number, l: number) => {
    if (c > cutoff || c > cost[v]! || (c === cost[v] && l >= label[v]!)) return;
    cost[v] = c;
    label[v] = l;
  };
  sources.nodes.forEach((v, s) => {
    offer(v, sources.costs[s]!, sources.labels[s]!);
  });
  // Once a node for the costs, once more for the labels of equal costs.
  for (let round = 0; round <= 2 * network.nodeCount; round++) {
    for (let e = 0; e < network.edgeCount; e++) {
      const a = network.edgeFrom[e]!;
      const b = network.edgeTo[e]!;
      const forward = edgeCost(network, weighting, e, true);
      const backward = edgeCost(network, weighting, e, false);
      // Walked from `walker` to the node whose cost is known, or the other way round on the way back.
      if (cost[a] !== UNREACHED) offer(b, cost[a]! + (direction === "out" ? backward : forward), label[a]!);
      if (cost[b] !== UNREACHED) offer(a, cost[b]! + (direction === "out" ? forward : backward), label[b]!);
    }
  }
  return { cost, label };
}
