import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edgeIndex, type Joints, joinPoints, NO_EDGE } from "../../src/geo/joints.ts";
import { costsAt, NO_LABEL, sourcesAt, travelTimes } from "../../src/geo/travelTime.ts";
import {
  type Direction,
  edgeCost,
  groundCost,
  UNREACHED,
  type Weighting,
  walkingGraph,
} from "../../src/geo/walkingGraph.ts";
import type { WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { cutoffs, directions, weightings } from "./bellmanFord.ts";
import { buildNetwork, randomNetwork, randomPoints } from "./randomNetwork.ts";

/** Each part of a walk is rounded by itself: a door, a part of an edge, at both ends. */
const ROUNDING = 4;

/**
 * Cost of every demand point (rows) to every facility (columns) on the network whose edges are cut at the places where points are
 * joined: the slow, obvious way, in fractions.
 */
function costsOnCutNetwork(
  network: WalkingNetwork,
  weighting: Weighting,
  demand: Joints,
  facilities: Joints,
  direction: Direction,
): number[][] {
  const places = [demand, facilities].flatMap((joints) =>
    [...joints.edge].map((edge, i) => ({
      edge,
      share: joints.fraction[i]!,
      door: groundCost(weighting, joints.accessMeters[i]!),
    })),
  );
  const arcs: [from: number, to: number, cost: number][] = [];
  for (let e = 0; e < network.edgeCount; e++) {
    const stops = [
      { node: network.edgeFrom[e]!, share: 0 },
      ...places
        .map(({ edge, share }, i) => ({ node: network.nodeCount + i, share, edge }))
        .filter(({ edge }) => edge === e)
        .sort((a, b) => a.share - b.share),
      { node: network.edgeTo[e]!, share: 1 },
    ];
    for (let i = 1; i < stops.length; i++) {
      const [a, b] = [stops[i - 1]!, stops[i]!];
      const share = b.share - a.share;
      for (const [from, to, forward] of [
        [a.node, b.node, true],
        [b.node, a.node, false],
      ] as const) {
        const cost = edgeCost(network, weighting, e, forward);
        if (cost < Infinity || share === 0) arcs.push([from, to, share === 0 ? 0 : share * cost]);
      }
    }
  }
  const walk = (from: number): number[] => {
    const cost = new Array<number>(network.nodeCount + places.length).fill(Infinity);
    cost[from] = 0;
    for (let round = 0; round < cost.length; round++)
      for (const [a, b, c] of arcs) cost[b] = Math.min(cost[b]!, cost[a]! + c);
    return cost;
  };
  const n = demand.edge.length;
  return Array.from(demand.edge, (_, i) =>
    Array.from(facilities.edge, (_, j) => {
      const [a, b] = [places[i]!, places[n + j]!];
      if (a.edge === NO_EDGE || b.edge === NO_EDGE) return Infinity;
      const [from, to] = direction === "out" ? [i, n + j] : [n + j, i];
      return a.door + b.door + walk(network.nodeCount + from)[network.nodeCount + to]!;
    }),
  );
}

describe("costsAt", () => {
  it("equals the shortest walk on the network cut at the joints", () => {
    fc.assert(
      fc.property(
        randomNetwork(8),
        randomPoints,
        randomPoints,
        weightings,
        directions,
        cutoffs,
        (network, demandPositions, facilityPositions, weighting, direction, cutoff) => {
          const index = edgeIndex(network);
          const demand = joinPoints(network, index, demandPositions, 800);
          const facilities = joinPoints(network, index, facilityPositions, 800);
          const rows = Uint32Array.from(facilities.edge.keys());
          const slow = costsOnCutNetwork(network, weighting, demand, facilities, direction);
          const sources = sourcesAt(network, weighting, direction, facilities, rows);
          const times = travelTimes(walkingGraph(network, weighting, direction), sources, { cutoff });
          const { cost, label } = costsAt(network, weighting, direction, times, demand, facilities, rows);
          slow.forEach((costs, i) => {
            const least = Math.min(...costs);
            if (label[i] === NO_LABEL) {
              expect(cost[i]).toBe(UNREACHED);
              expect(least).toBeGreaterThan((cutoff ?? 1e9) - ROUNDING);
            } else {
              expect(Math.abs(cost[i]! - least)).toBeLessThanOrEqual(ROUNDING);
              expect(costs[label[i]!]! - least).toBeLessThanOrEqual(ROUNDING);
            }
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  const street = buildNetwork(
    [
      { lng: 106, lat: 29 },
      { lng: 106.002, lat: 29 },
    ],
    [{ from: 0, to: 1, meters: 200, forwardMeters: 400, backwardMeters: 100 }],
  );
  const doors = (places: readonly (readonly [fraction: number, access: number])[]): Joints => ({
    edge: new Uint32Array(places.length),
    fraction: Float32Array.from(places, ([fraction]) => fraction),
    accessMeters: Float32Array.from(places, ([, access]) => access),
  });
  const flat: Weighting = { kind: "length" };

  it("walks straight along an edge that both stand on, the doors included, uphill slower than down", () => {
    const demand = doors([[0.25, 5]]);
    const facilities = doors([[0.75, 10]]);
    const rows = Uint32Array.from([0]);
    const profile = { id: "planning", flatMetersPerMinute: 60, stepsFactor: 1, lift: null } as const;
    const at = (weighting: Weighting, direction: Direction) => {
      const sources = sourcesAt(street, weighting, direction, facilities, rows);
      const times = travelTimes(walkingGraph(street, weighting, direction), sources);
      return costsAt(street, weighting, direction, times, demand, facilities, rows).cost[0];
    };
    expect(at(flat, "out")).toBe(11_500);
    expect(at({ kind: "time", profile, slope: true }, "out")).toBe(21_500);
    expect(at({ kind: "time", profile, slope: true }, "back")).toBe(6_500);
    expect(at({ kind: "time", profile, slope: false }, "back")).toBe(11_500);
  });

  it("takes the smallest row of facilities at the same cost, whichever end they stand at", () => {
    for (const places of [[1, 0] as const, [0, 1] as const]) {
      const facilities = doors(places.map((fraction) => [fraction, 0] as const));
      const rows = Uint32Array.from([1, 0]);
      const sources = sourcesAt(street, flat, "back", facilities, rows);
      const times = travelTimes(walkingGraph(street, flat, "back"), sources);
      const { cost, label } = costsAt(street, flat, "back", times, doors([[0.5, 3]]), facilities, rows);
      expect([cost[0], label[0]]).toEqual([10_300, 0]);
    }
  });

  it("counts only the facilities that are asked for", () => {
    const facilities = doors([
      [0.25, 0],
      [1, 0],
    ]);
    const rows = Uint32Array.from([1]);
    const times = travelTimes(
      walkingGraph(street, flat, "out"),
      sourcesAt(street, flat, "out", facilities, rows),
    );
    const { cost, label } = costsAt(street, flat, "out", times, doors([[0.25, 0]]), facilities, rows);
    expect([cost[0], label[0]]).toEqual([15_000, 1]);
  });
});
