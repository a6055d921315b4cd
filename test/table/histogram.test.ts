import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bin, percentile, roundWidth } from "../../src/table/histogram.ts";

describe("bin", () => {
  it("puts every known value between the borders of its bin, in at most the bins asked for", () => {
    const value = fc.oneof(fc.float({ min: -1000, max: 5000, noNaN: true }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.integer({ min: 2, max: 50 }), (list, mostBins) => {
        const values = Float64Array.from(list);
        const { codes, bins, start, width } = bin(values, { mostBins });
        expect(bins).toBeLessThanOrEqual(mostBins + 1);
        values.forEach((v, i) => {
          if (Number.isNaN(v)) expect(codes[i]).toBe(bins);
          else {
            expect(v).toBeGreaterThanOrEqual(start + codes[i]! * width - 1e-9 * width);
            expect(v).toBeLessThan(start + (codes[i]! + 1) * width + 1e-9 * width);
          }
        });
      }),
    );
  });

  it("gives years a bin each", () => {
    const { codes, start, bins } = bin(Float32Array.from([1994, 1996, Number.NaN]), { width: 1 });
    expect([start, bins, [...codes]]).toEqual([1994, 3, [0, 2, 3]]);
  });

  it("lets the tail share the last bin when asked", () => {
    const values = Float32Array.from([...Array.from({ length: 999 }, (_, i) => i), 1e6]);
    const { bins, codes, max } = bin(values, { mostBins: 20, clampTail: true });
    expect(bins).toBeLessThanOrEqual(20);
    expect([codes[999], max]).toEqual([bins - 1, 1e6]);
  });

  it("has no bin where nothing is known", () => {
    expect(bin(Float32Array.from([Number.NaN])).bins).toBe(0);
  });
});

it("rounds a width up to 1, 2 or 5 times a power of ten", () => {
  expect([3, 0.3, 1, 0.011, 70, 0].map(roundWidth)).toEqual([5, 0.5, 1, 0.02, 100, 1]);
});

it("takes percentiles of the known values", () => {
  expect(percentile(Float32Array.from([3, Number.NaN, 1, 2]), 0.5)).toBe(2);
  expect(percentile(Float32Array.from([]), 0.5)).toBeNaN();
});
