import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StreetReach } from "../../src/analysis/streetReach.ts";
import { JOIN_LIMIT_METERS } from "../../src/analysis/walk.ts";
import { edgeIndex, joinPoints } from "../../src/geo/joints.ts";
import { costsAt, sourcesAt, travelTimes } from "../../src/geo/travelTime.ts";
import { UNREACHED, walkingGraph } from "../../src/geo/walkingGraph.ts";
import { PROFILES } from "../../src/geo/walkingProfile.ts";
import { directions } from "../geo/bellmanFord.ts";
import { randomNetwork, randomPoints } from "../geo/randomNetwork.ts";
import { placeAt, straightStreet } from "../networkBuilder.ts";

const place = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.tuple(
      fc.double({ min: 105.999, max: 106.021, noNaN: true }),
      fc.double({ min: 28.999, max: 29.021, noNaN: true }),
    ),
  },
  { weight: 1, arbitrary: fc.constant([Number.NaN, Number.NaN] as [number, number]) },
);
const weighting = fc.record({
  kind: fc.constant("time" as const),
  profile: fc.constantFrom(PROFILES.planning, PROFILES.noStairs),
  slope: fc.boolean(),
});

describe("StreetReach", () => {
  it("equals a run from all facilities after any moving, adding and taking away, and names who changed", () => {
    fc.assert(
      fc.property(
        randomNetwork(),
        randomPoints,
        randomPoints,
        weighting,
        directions,
        fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })),
        fc.array(fc.tuple(fc.nat(), place), { maxLength: 8 }),
        (network, doors, places, weighting, direction, [cutoffSeconds, more], steps) => {
          const index = edgeIndex(network);
          const join = (positions: Float64Array) =>
            joinPoints(network, index, positions, JOIN_LIMIT_METERS, { weighting });
          const communities = join(doors);
          const count = places.length / 2;
          const rows = Uint32Array.from({ length: count }, (_, row) => row);
          const horizonSeconds = cutoffSeconds + more;
          const reach = new StreetReach({
            ...{ network, index, weighting, direction, communities, rows },
            ...{ facilities: join(places), cutoffSeconds, horizonSeconds },
          });
          const standing = Float64Array.from([...places, Number.NaN, Number.NaN]);
          const graph = walkingGraph(network, weighting, direction);
          const check = () => {
            const facilities = join(standing);
            const all = Uint32Array.from({ length: count + 1 }, (_, row) => row);
            const sources = sourcesAt(network, weighting, direction, facilities, all);
            const times = travelTimes(graph, sources, { cutoff: 100 * horizonSeconds });
            const { cost } = costsAt(
              ...([network, weighting, direction, times, communities, facilities, all] as const),
            );
            reach.within.forEach((flag, i) => {
              if (flag !== 255) expect(flag).toBe(cost[i]! <= 100 * cutoffSeconds ? 1 : 0);
            });
            const seconds = Array.from(times.cost, (c) =>
              c === UNREACHED ? Infinity : Math.fround(c / 100),
            );
            expect([...reach.nodeSeconds]).toEqual(seconds);
          };
          check();
          for (const [number, [lng, lat]] of steps) {
            const row = number % (count + 1);
            const before = reach.within.slice();
            standing.set([lng, lat], 2 * row);
            const changed = [...reach.place(row, lng, lat)].sort((a, b) => a - b);
            expect(changed).toEqual([...before.keys()].filter((i) => before[i] !== reach.within[i]));
            check();
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("follows a facility along a street, and knows nothing of who stands on none", () => {
    const network = straightStreet(11);
    const index = edgeIndex(network);
    const join = (...places: (readonly [number, number])[]) =>
      joinPoints(network, index, Float64Array.from(places.flat()), JOIN_LIMIT_METERS);
    const reach = new StreetReach({
      ...{ network, index, direction: "out" },
      weighting: { kind: "time", profile: PROFILES.planning, slope: true },
      communities: join(placeAt(50, 0), placeAt(550, 0), placeAt(950, 0), placeAt(500, 900)),
      ...{ facilities: join(placeAt(0, 0)), rows: Uint32Array.of(0) },
      ...{ cutoffSeconds: 300, horizonSeconds: 900 },
    });
    expect([...reach.within]).toEqual([1, 0, 0, 255]);
    expect([...reach.place(1, ...placeAt(800, 0))]).toEqual([1, 2]);
    expect([...reach.within]).toEqual([1, 1, 1, 255]);
    reach.place(0, Number.NaN, Number.NaN);
    expect([...reach.within]).toEqual([0, 1, 1, 255]);
  });
});
