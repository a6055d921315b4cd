import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatLargeColumn, formatShares } from "../../src/i18n/format.ts";

describe("formatLargeColumn", () => {
  it("writes all counts in the unit of the greatest, with the same decimals", () => {
    const values = [153_188, 102_559, 79_828, 5_000];
    expect(values.map(formatLargeColumn("zh", values))).toEqual(["15.32万", "10.26万", "7.98万", "0.50万"]);
    expect(values.map(formatLargeColumn("en", values))).toEqual(["153,188", "102,559", "79,828", "5,000"]);
    const great = [1_250_000, 90_000];
    expect(great.map(formatLargeColumn("en", great))).toEqual(["1.25 million", "0.09 million"]);
  });

  it("keeps thousands where none is large, writes out what is too small for the unit, and a dash for what is not known", () => {
    expect([79_828, 12].map(formatLargeColumn("zh", [79_828, 12]))).toEqual(["79,828", "12"]);
    expect([0, 30, Number.NaN].map(formatLargeColumn("zh", [153_188, 0, 30, Number.NaN]))).toEqual([
      "0",
      "30",
      "–",
    ]);
    expect(formatLargeColumn("zh", [])(5)).toBe("5");
  });
});

const percentOf = (text: string): number => Number(text.replace("%", ""));

describe("formatShares", () => {
  it("reads as 100 % where each share rounded by itself does not", () => {
    expect(formatShares("en", Array(8).fill(1 / 8))).toEqual(Array(8).fill("12.5%"));
    expect(formatShares("zh", [0.125, 0.375, 0.5])).toEqual(["13%", "37%", "50%"]);
    expect(formatShares("en", [1 / 6, 1 / 6, 2 / 3])).toEqual(["17%", "17%", "66%"]);
  });

  it("leaves whole per cents as they are, and says 0 of nothing", () => {
    const usual = [15, 25, 10, 15, 15, 10, 5, 5];
    expect(
      formatShares(
        "en",
        usual.map((w) => w / 100),
      ),
    ).toEqual(usual.map((w) => `${w}%`));
    expect(formatShares("en", [0, 0])).toEqual(["0%", "0%"]);
    expect(formatShares("en", [Number.NaN, 1])).toEqual(["–", "100%"]);
  });

  it("adds up to 100 for any weights, each within one unit of the last place of its share", () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 9 })
          .filter((w) => w.some((v) => v > 0)),
        (weights) => {
          const total = weights.reduce((a, b) => a + b, 0);
          const texts = formatShares(
            "en",
            weights.map((w) => w / total),
          );
          expect(texts.reduce((sum, text) => sum + percentOf(text), 0)).toBeCloseTo(100, 6);
          texts.forEach((text, i) => {
            const off = Math.abs(percentOf(text) - (100 * weights[i]!) / total);
            expect(off).toBeLessThan(text.includes(".") ? 0.1 : 1);
          });
        },
      ),
    );
  });
});
