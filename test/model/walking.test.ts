import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf, costWithin } from "../../src/geo/walkingGraph.ts";
import { GAP_CLASSES, gapClasses, missingServices } from "../../src/model/gap.ts";
import { areBands, budgetMeters, cutoffSeconds, WALK_DIRECTIONS } from "../../src/model/walking.ts";

const COVERED = GAP_CLASSES.indexOf("covered");

describe("a budget of time", () => {
  it("has the same people within it in seconds, in metres and in costs, at the very border and for any speed and radius", () => {
    const tenths = (min: number, max: number) =>
      fc.integer({ min: 10 * min, max: 10 * max }).map((v) => v / 10);
    fc.assert(
      fc.property(
        fc.oneof(tenths(20, 150), fc.double({ min: 20, max: 150, noNaN: true })),
        fc.oneof(tenths(0, 3000), fc.double({ min: 0, max: 3000, noNaN: true })),
        fc.constantFrom(...WALK_DIRECTIONS),
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1 }),
        (speed, radiusMeters, direction, offs) => {
          const cutoff = cutoffSeconds(radiusMeters, speed, direction);
          const most = costWithin(cutoff);
          const costs = offs.map((off) => Math.max(0, most + off));
          const seconds = Float32Array.from(costs, amountOf);
          const metersPerSecond = speed / 60 / (direction === "round" ? 2 : 1);
          const meters = budgetMeters(seconds, metersPerSecond, { seconds: cutoff, radiusMeters });
          const within = costs.map((cost) => cost <= most);
          const classes = gapClasses({ cost: seconds, cutoff, connected: null, supply: null });
          expect(Array.from(classes, (code) => code === COVERED)).toEqual(within);
          const { words } = missingServices([{ kind: "care", meters }], { care: radiusMeters });
          expect(Array.from(words, (word) => word === 0)).toEqual(within);
          meters.forEach((m, i) => {
            expect(m).toBeCloseTo(seconds[i]! * metersPerSecond, 2);
          });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("holds who takes exactly as long as it allows", () => {
    expect(amountOf(costWithin(261.1))).toBe(261.1);
    expect(amountOf(costWithin(261.3))).toBe(261.3);
    expect(costWithin(257.142857)).toBe(25714);
    expect(cutoffSeconds(300, 60, "out")).toBe(300);
    expect(cutoffSeconds(300, 60, "round")).toBe(600);
  });

  it("keeps who is not reached and who is not known", () => {
    const seconds = Float32Array.of(Infinity, Number.NaN);
    expect([...budgetMeters(seconds, 1, { seconds: 300, radiusMeters: 300 })]).toEqual([
      Infinity,
      Number.NaN,
    ]);
    expect([...budgetMeters(seconds, 1, null)]).toEqual([Infinity, Number.NaN]);
  });
});

describe("areBands", () => {
  it("takes one to four ascending numbers of minutes, over 0 and up to 120", () => {
    expect(areBands([5, 10, 15])).toBe(true);
    expect(areBands([120])).toBe(true);
    for (const minutes of [[], [0], [5, 5], [10, 5], [121], [1, 2, 3, 4, 5], [Number.NaN]])
      expect(areBands(minutes)).toBe(false);
  });
});
