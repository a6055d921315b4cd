import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { niceTicks } from "../../../src/report/layout/niceTicks.ts";

describe("niceTicks", () => {
  it("makes round steps that people count in", () => {
    expect(niceTicks(120, 4, true)).toEqual([0, 50, 100, 150]);
    expect(niceTicks(12_345, 4, true)).toEqual([0, 5000, 10_000, 15_000]);
    expect(niceTicks(0.93, 4, false)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(niceTicks(0.3, 3, false)).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it("has no halves where things are counted", () => {
    expect(niceTicks(2, 4, true)).toEqual([0, 1, 2]);
    expect(niceTicks(9, 4, true)).toEqual([0, 5, 10]);
    expect(niceTicks(2, 4, false)).toEqual([0, 0.5, 1, 1.5, 2]);
  });

  it("ends at 1 where there is nothing to show", () => {
    for (const most of [0, 5e-324, -3, Number.NaN, Number.POSITIVE_INFINITY])
      expect(niceTicks(most, 4, true)).toEqual([0, 1]);
  });

  it("begins at 0, reaches the greatest value without a step to spare, and has no more steps than asked", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        (most, steps, whole) => {
          const ticks = niceTicks(most, steps, whole);
          expect(ticks[0]).toBe(0);
          expect(ticks.length - 1).toBeLessThanOrEqual(steps);
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-8));
          if (ticks.length > 2) expect(ticks.at(-2)).toBeLessThan(most);
          if (whole) expect(ticks.every((tick) => Number.isInteger(tick))).toBe(true);
          const step = ticks[1]!;
          for (const [i, tick] of ticks.entries()) expect(tick / step).toBeCloseTo(i, 6);
        },
      ),
    );
  });
});
