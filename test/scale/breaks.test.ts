import fc from "fast-check";
import { expect, it } from "vitest";
import { equalBreaks, niceBreaks, quantileBreaks } from "../../src/scale/breaks.ts";

const numbers = fc.array(fc.oneof(fc.integer({ min: -50, max: 5000 }), fc.constant(Number.NaN)));

it("keeps the borders of quantiles ascending and inside the data", () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 2, max: 9 }), (values, classes) => {
      const breaks = quantileBreaks(values, classes);
      const known = values.filter((v) => !Number.isNaN(v));
      expect(breaks.length).toBeLessThan(classes);
      breaks.forEach((b, i) => {
        expect(b).toBeGreaterThan(breaks[i - 1] ?? Math.min(...known));
        expect(b).toBeLessThanOrEqual(Math.max(...known));
      });
    }),
  );
});

it("puts about as many values into each class, with round borders", () => {
  const values = Array.from({ length: 1000 }, (_, i) => 13 + i * 3.7);
  const breaks = quantileBreaks(values, 5);
  expect(breaks).toHaveLength(4);
  const sizes = [...breaks, Infinity].map(
    (b, i) => values.filter((v) => v < b && v >= (breaks[i - 1] ?? -Infinity)).length,
  );
  for (const size of sizes) expect(Math.abs(size - 200)).toBeLessThanOrEqual(40);
  for (const b of breaks) expect(b % 50).toBe(0);
});

it("makes no border where all values are alike or none is known", () => {
  expect(quantileBreaks([7, 7, 7], 5)).toEqual([]);
  expect(quantileBreaks([Number.NaN], 5)).toEqual([]);
  expect(niceBreaks([3], 5)).toEqual([]);
});

it("gives round borders of one width", () => {
  expect(niceBreaks([1953, 2004], 5)).toEqual([1960, 1980, 2000]);
  expect(niceBreaks([0, 1], 5)).toEqual([0.2, 0.4, 0.6, 0.8]);
  expect(equalBreaks(0, 100, 5)).toEqual([20, 40, 60, 80]);
});
