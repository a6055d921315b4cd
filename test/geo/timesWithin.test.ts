import fc from "fast-check";
import { expect, it } from "vitest";
import { edgeIndex, type Joints, joinPoints } from "../../src/geo/joints.ts";
import { timesWithin } from "../../src/geo/timesWithin.ts";
import { costsAt, sourcesAt, travelTimes } from "../../src/geo/travelTime.ts";
import { COST_SCALE, UNREACHED, type Weighting, walkingGraph } from "../../src/geo/walkingGraph.ts";
import type { WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { PROFILES } from "../../src/geo/walkingProfile.ts";
import { placeAt, straightStreet } from "../networkBuilder.ts";
import { weightings } from "./bellmanFord.ts";
import { randomNetwork, randomPoints } from "./randomNetwork.ts";

const WALK: Weighting = { kind: "time", profile: PROFILES.planning, slope: true };

/** 1 km with a node every 100 m, uphill to the east. */
const street = straightStreet(11, 0.1);

function joined(network: WalkingNetwork, places: readonly (readonly [number, number])[]): Joints {
  const positions = Float64Array.from(places.flatMap(([east, north]) => [...placeAt(east, north)]));
  return joinPoints(network, edgeIndex(network), positions, 150);
}

/** Demand points and costs of each supply point. */
function pairsOf(input: Parameters<typeof timesWithin>[0]): [number, number][][] {
  const { offsets, demand, cost } = timesWithin(input);
  return Array.from(input.rows, (_, s) =>
    Array.from(demand.subarray(offsets[s], offsets[s + 1]), (i, k): [number, number] => [
      i,
      cost[offsets[s]! + k]!,
    ]),
  );
}

it("finds who lies within the cutoff of each facility, the cutoff included", () => {
  const demand = joined(street, [
    [0, 0],
    [200, 0],
    [600, 0],
  ]);
  const facilities = joined(street, [
    [300, 0],
    [600, 0],
  ]);
  const input = {
    network: street,
    weighting: { kind: "length" } as const,
    direction: "out" as const,
    demand,
    facilities,
    rows: Uint32Array.from([1, 0]),
    cutoff: 300,
  };
  expect(pairsOf(input)).toEqual([
    [[2, 0]],
    [
      [0, 300],
      [1, 100],
      [2, 300],
    ],
  ]);
});

it("walks straight along an edge that both stand on, and counts the ways to the doors", () => {
  const demand = joined(street, [[20, 30]]);
  const facilities = joined(street, [[70, 10]]);
  const weighting = { kind: "length" } as const;
  const input = { network: street, weighting, demand, facilities, rows: Uint32Array.from([0]), cutoff: 500 };
  expect(pairsOf({ ...input, direction: "out" })[0]![0]![1]).toBeCloseTo(90, 1);
  expect(pairsOf({ ...input, direction: "round" })[0]![0]![1]).toBeCloseTo(180, 1);
});

it("has no pair for what is not joined, and none without facilities", () => {
  const demand = joined(street, [[0, 9_000]]);
  const facilities = joined(street, [
    [0, 0],
    [0, 9_000],
  ]);
  const input = { network: street, weighting: WALK, direction: "out" as const, demand, facilities };
  expect(pairsOf({ ...input, rows: Uint32Array.from([0, 1]), cutoff: 1e6 })).toEqual([[], []]);
  expect(timesWithin({ ...input, rows: new Uint32Array(0), cutoff: 1e6 }).cost).toHaveLength(0);
});

it("equals one unbounded run a facility, cut off afterwards", () => {
  fc.assert(
    fc.property(
      randomNetwork(),
      weightings,
      fc.constantFrom("out", "back", "round"),
      randomPoints,
      randomPoints,
      fc.integer({ min: 0, max: 1500 }),
      (network, weighting, direction, demandPoints, facilityPoints, cutoff) => {
        const index = edgeIndex(network);
        const demand = joinPoints(network, index, demandPoints, 150);
        const facilities = joinPoints(network, index, facilityPoints, 150);
        const rows = Uint32Array.from(facilities.edge, (_, j) => j);
        const ways = direction === "round" ? (["out", "back"] as const) : [direction];
        const expected = Array.from(rows, (j) => {
          const row = Uint32Array.from([j]);
          const costs = ways.map((way) => {
            const graph = walkingGraph(network, weighting, way);
            const times = travelTimes(graph, sourcesAt(network, weighting, way, facilities, row));
            return costsAt(network, weighting, way, times, demand, facilities, row).cost;
          });
          return Array.from(demand.edge).flatMap((_, i): [number, number][] => {
            const sum = costs.reduce((total, cost) => total + cost[i]!, 0);
            const isReached = costs.every((cost) => cost[i] !== UNREACHED);
            return isReached && sum <= cutoff * COST_SCALE ? [[i, Math.fround(sum / COST_SCALE)]] : [];
          });
        });
        expect(pairsOf({ network, weighting, direction, demand, facilities, rows, cutoff })).toEqual(
          expected,
        );
      },
    ),
  );
});
