import fc from "fast-check";
import { expect, it } from "vitest";
import { jointsFor, walkOf } from "../../src/analysis/walk.ts";
import { type WalkReachInput, walkReach } from "../../src/analysis/walkingCoverage.ts";
import { walkMeters } from "../../src/analysis/walkingMeters.ts";
import { NO_POINT } from "../../src/geo/gridIndex.ts";
import type { WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { PROFILES } from "../../src/geo/walkingProfile.ts";
import { WALK_DIRECTIONS } from "../../src/model/walking.ts";
import { buildCity } from "../builders.ts";
import { randomNetwork, randomPoints } from "../geo/randomNetwork.ts";
import { networkOnPlane, placeAt } from "../networkBuilder.ts";

type Places = readonly (readonly [number, number])[];

function inputOf(network: WalkingNetwork, homes: Places, grounds: Places, options: Partial<WalkReachInput>) {
  const { communities, facilities } = buildCity({
    communities: homes.map((position) => ({ position })),
    facilities: grounds.map((position) => ({ kind: "sports", position })),
  });
  const profile = options.profile ?? PROFILES.planning;
  const walk = walkOf(network, { communities: communities.positions, facilities: facilities.positions });
  const joints = jointsFor(walk, profile.id);
  const input: WalkReachInput = {
    network,
    joints,
    communities,
    facilities,
    kind: "sports",
    profile,
    method: "slope",
    direction: "out",
    ...options,
  };
  return input;
}

const metersOf = (input: WalkReachInput) => walkMeters(input, walkReach(input));

/** A steep street of 100 m straight to the ground, and a level one of 300 m around. */
const detour = networkOnPlane(
  [
    [0, 0, 0],
    [100, 0, 60],
    [0, 100, 30],
    [100, 100, 60],
  ],
  [
    { from: 0, to: 1 },
    { from: 0, to: 2 },
    { from: 2, to: 3 },
    { from: 1, to: 3 },
  ],
);

it("measures the walk of least time, which need not be the shortest", () => {
  const [home, ground] = [[placeAt(0, 0)], [placeAt(100, 0)]];
  expect(metersOf(inputOf(detour, home, ground, { method: "straight" }))[0]).toBeCloseTo(100, 0);
  expect(metersOf(inputOf(detour, home, ground, { method: "flat" }))[0]).toBeCloseTo(100, 0);
  const slope = metersOf(inputOf(detour, home, ground, { method: "slope" }))[0]!;
  expect(slope).toBeCloseTo(300, 0);
  const round = metersOf(inputOf(detour, home, ground, { direction: "round" }))[0]!;
  expect(round).toBeCloseTo(600, 0);
});

it("has no metres where there is no walk", () => {
  const input = inputOf(detour, [placeAt(0, 0), placeAt(0, 5000)], [], {});
  expect([...metersOf(input)]).toEqual([Number.NaN, Number.NaN]);
});

it("is as long as the seconds say on level streets, whichever way is walked", () => {
  fc.assert(
    fc.property(
      randomNetwork(),
      randomPoints,
      randomPoints,
      fc.constantFrom(...WALK_DIRECTIONS),
      (network, homes, grounds, direction) => {
        const pairs = (points: Float64Array) =>
          Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i]!, points[2 * i + 1]!] as const);
        const input = inputOf(
          network,
          pairs(homes),
          pairs(grounds).filter(([lng]) => !Number.isNaN(lng)),
          { method: "flat", direction },
        );
        const reach = walkReach(input);
        const meters = walkMeters(input, reach);
        for (const [i, row] of reach.facility.entries()) {
          if (row === NO_POINT) expect(meters[i]).toBeNaN();
          // 60 m/min are 1 m/s; costs are rounded to hundredths, and to at least one, on each edge.
          else expect(Math.abs(meters[i]! - reach.seconds[i]!)).toBeLessThan(0.5);
        }
      },
    ),
  );
});
