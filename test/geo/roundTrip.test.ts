import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edgeIndex, joinPoints } from "../../src/geo/joints.ts";
import { roundTrip } from "../../src/geo/roundTrip.ts";
import { costsAt, NO_LABEL, sourcesAt, travelTimes } from "../../src/geo/travelTime.ts";
import { type Direction, UNREACHED, walkingGraph } from "../../src/geo/walkingGraph.ts";
import { weightings } from "./bellmanFord.ts";
import { buildNetwork, randomNetwork, randomPoints } from "./randomNetwork.ts";

describe("roundTrip", () => {
  it("equals the least over the facilities, each run both ways by itself", () => {
    fc.assert(
      fc.property(
        randomNetwork(12),
        randomPoints,
        randomPoints,
        weightings,
        (network, demandAt, facilitiesAt, weighting) => {
          const index = edgeIndex(network);
          const demand = joinPoints(network, index, demandAt, 800);
          const facilities = joinPoints(network, index, facilitiesAt, 800);
          const rows = Uint32Array.from(facilities.edge.keys());
          const alone = (row: number, direction: Direction) => {
            const only = Uint32Array.of(row);
            const sources = sourcesAt(network, weighting, direction, facilities, only);
            const times = travelTimes(walkingGraph(network, weighting, direction), sources);
            return costsAt(network, weighting, direction, times, demand, facilities, only).cost;
          };
          const each = [...rows].map((row) => ({ out: alone(row, "out"), back: alone(row, "back") }));
          const found = roundTrip(network, weighting, demand, facilities, rows);
          for (let i = 0; i < demand.edge.length; i++) {
            const sums = each.map(({ out, back }) => Math.min(UNREACHED, out[i]! + back[i]!));
            const least = Math.min(...sums);
            expect(found.cost[i]).toBe(least);
            expect(found.label[i]).toBe(least === UNREACHED ? NO_LABEL : sums.indexOf(least));
            expect(found.out[i]).toBe(least === UNREACHED ? UNREACHED : each[sums.indexOf(least)]!.out[i]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("takes one facility for both ways, though another is nearer on each", () => {
    // From the middle: west is quick to reach and slow to leave, east the other way round, north even both ways.
    const at = [
      [106, 29],
      [105.999, 29],
      [106.001, 29],
      [106, 29.001],
    ] as const;
    const network = buildNetwork(
      at.map(([lng, lat]) => ({ lng, lat })),
      [
        { from: 0, to: 1, forwardMeters: 100, backwardMeters: 900 },
        { from: 0, to: 2, forwardMeters: 900, backwardMeters: 100 },
        { from: 0, to: 3, forwardMeters: 300, backwardMeters: 300 },
      ],
    );
    const index = edgeIndex(network);
    const join = (places: readonly (readonly [number, number])[]) =>
      joinPoints(network, index, Float64Array.from(places.flat()), 10);
    const profile = { id: "planning", flatMetersPerMinute: 60, stepsFactor: 1, lift: null } as const;
    const found = roundTrip(
      network,
      { kind: "time", profile, slope: true },
      join([at[0]]),
      join([at[1], at[2], at[3]]),
      Uint32Array.of(0, 1, 2),
    );
    expect([found.cost[0], found.label[0], found.out[0]]).toEqual([60_000, 2, 30_000]);
  });
});
