import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OutOfReachInput, outOfReach, reachSums } from "../../src/analysis/outOfReach.ts";
import { roundOverlay, straightOverlay } from "../../src/analysis/overlayReach.ts";
import { reach } from "../../src/analysis/reach.ts";
import { StreetReach } from "../../src/analysis/streetReach.ts";
import { JOIN_LIMIT_METERS } from "../../src/analysis/walk.ts";
import { WhatIfCoverage, withOutSums } from "../../src/analysis/whatIfCoverage.ts";
import { edgeIndex, joinPoints, NO_EDGE } from "../../src/geo/joints.ts";
import { timesWithin } from "../../src/geo/timesWithin.ts";
import { PROFILES } from "../../src/geo/walkingProfile.ts";
import { missingServices } from "../../src/model/gap.ts";
import { buildCity, buildCommunities } from "../builders.ts";
import { randomNetwork, randomPoints } from "../geo/randomNetwork.ts";

const RADIUS = 700;
const degrees = fc.tuple(
  fc.double({ min: 106.5, max: 106.53, noNaN: true }),
  fc.double({ min: 29.5, max: 29.53, noNaN: true }),
);
const nowhere = fc.constant([Number.NaN, Number.NaN] as const);
const steps = fc.array(fc.oneof({ weight: 5, arbitrary: degrees }, { weight: 1, arbitrary: nowhere }), {
  maxLength: 6,
});
const row = fc.record({
  position: fc.oneof({ weight: 9, arbitrary: degrees }, { weight: 1, arbitrary: nowhere }),
  district: fc.option(fc.constantFrom("a", "b"), { nil: undefined }),
  households: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
  elderly60Plus: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
});

describe("WhatIfCoverage", () => {
  it("equals a new count of all communities after every step, one kind or two, any or all", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(degrees, { maxLength: 3 }),
        fc.array(degrees, { maxLength: 3 }),
        fc.constantFrom("any" as const, "all" as const),
        fc.boolean(),
        fc.array(fc.constantFrom(0, 1), { minLength: 12, maxLength: 12 }),
        steps,
        (rows, cares, sports, mode, two, mask, places) => {
          const communities = buildCommunities(
            rows.map(({ position, district, households, elderly60Plus }) => ({
              position,
              ...(district === undefined ? {} : { district }),
              ...(households === undefined ? {} : { households }),
              ...(elderly60Plus === undefined ? {} : { elderly60Plus }),
            })),
          );
          const kinds = two ? ["care", "sports"] : ["care"];
          const radii = { care: RADIUS, sports: RADIUS };
          const reachWith = (place: readonly [number, number] | null) => {
            const { facilities } = buildCity({
              facilities: [
                ...cares.map((position) => ({ kind: "care", position })),
                ...sports.map((position) => ({ kind: "sports", position })),
                ...(place && !Number.isNaN(place[0]) ? [{ kind: "care", position: place }] : []),
              ],
            });
            return reach(communities, facilities, ["care", "sports"]);
          };
          const inputWith = (place: readonly [number, number] | null): OutOfReachInput => {
            return { communities, missing: missingServices(reachWith(place), radii), kinds, mode };
          };
          const counted = [Uint8Array.from(mask), new Uint8Array(communities.length).fill(1)];
          const whatIf = new WhatIfCoverage({
            ...inputWith(null),
            ...{ kind: "care", row: 0, counted },
            reach: straightOverlay({
              communities: communities.positions,
              meters: reachWith(null)[0]!.meters,
              ...{ radiusMeters: RADIUS, lng: Number.NaN, lat: Number.NaN },
            }),
          });
          const start = counted.map((one) => reachSums(communities, whatIf.out, one));
          const check = (place: readonly [number, number] | null) => {
            const out = outOfReach(inputWith(place));
            expect([...whatIf.out]).toEqual([...out]);
            counted.forEach((one, m) => {
              const sums = withOutSums(start[m]!, whatIf.sums[m]!, communities.district.values);
              expect(sums).toEqual(reachSums(communities, out, one));
            });
          };
          check(null);
          for (const place of places) {
            whatIf.moveTo(...(place as [number, number]));
            check(place as [number, number]);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("follows a walk over the streets", () => {
    fc.assert(
      fc.property(
        ...([randomNetwork(), randomPoints, randomPoints, randomPoints] as const),
        (network, doors, places, path) => {
          const index = edgeIndex(network);
          const weighting = { kind: "time", profile: PROFILES.adult, slope: true } as const;
          const join = (positions: Float64Array) => joinPoints(network, index, positions, JOIN_LIMIT_METERS);
          const communities = buildCommunities(
            Array.from({ length: doors.length / 2 }, (_, i) => ({
              position: [doors[2 * i]!, doors[2 * i + 1]!] as const,
              households: i + 1,
            })),
          );
          const rows = Uint32Array.from({ length: places.length / 2 }, (_, k) => k);
          const make = (facilities: Float64Array, all: Uint32Array) =>
            new StreetReach({
              ...{ network, index, weighting, direction: "out", cutoffSeconds: 300, horizonSeconds: 300 },
              ...{ communities: join(doors), facilities: join(facilities), rows: all },
            });
          const flags = (within: Uint8Array) =>
            missingServices(
              [{ kind: "care", meters: Float32Array.from(within, (w) => (w === 255 ? NaN : 1 - w)) }],
              { care: 0.5 },
            );
          const moving = make(places, rows);
          const whatIf = new WhatIfCoverage({
            ...{ communities, missing: flags(moving.within), kinds: ["care"], mode: "any", kind: "care" },
            ...{ reach: moving, row: rows.length, counted: [new Uint8Array(communities.length).fill(1)] },
          });
          for (let p = 0; p < path.length; p += 2) {
            whatIf.moveTo(path[p]!, path[p + 1]!);
            const all = Float64Array.from([...places, path[p]!, path[p + 1]!]);
            const fresh = make(all, Uint32Array.of(...rows, rows.length));
            const missing = flags(fresh.within);
            const out = outOfReach({ communities, missing, kinds: ["care"], mode: "any" });
            expect([...whatIf.out]).toEqual([...out]);
            expect(whatIf.sums[0]!.households[0]).toBe(
              out.reduce((sum, flag, i) => sum + (flag === 1 ? i + 1 : 0), 0),
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("roundOverlay", () => {
  it("equals walks there and back from all facilities together", () => {
    fc.assert(
      fc.property(
        ...([randomNetwork(), randomPoints, randomPoints, randomPoints] as const),
        fc.integer({ min: 0, max: 900 }),
        (network, doors, places, path, cutoffSeconds) => {
          const index = edgeIndex(network);
          const weighting = { kind: "time", profile: PROFILES.planning, slope: true } as const;
          const join = (positions: Float64Array) => joinPoints(network, index, positions, JOIN_LIMIT_METERS);
          const communities = join(doors);
          const others = Uint32Array.from({ length: places.length / 2 }, (_, k) => k);
          const moving = roundOverlay({
            ...{ network, index, weighting, communities, facilities: join(places), others },
            ...{ cutoffSeconds, lng: Number.NaN, lat: Number.NaN },
          });
          for (let p = 0; p < path.length; p += 2) {
            moving.place(others.length, path[p]!, path[p + 1]!);
            const facilities = join(Float64Array.from([...places, path[p]!, path[p + 1]!]));
            const { demand } = timesWithin({
              ...{ network, weighting, direction: "round", demand: communities, facilities },
              ...{ rows: Uint32Array.of(...others, others.length), cutoff: cutoffSeconds },
            });
            const expected = Uint8Array.from(communities.edge, (edge, i) =>
              edge === NO_EDGE ? 255 : demand.includes(i) ? 1 : 0,
            );
            expect([...moving.within]).toEqual([...expected]);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
