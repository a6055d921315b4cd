import { describe, expect, it } from "vitest";
import { formatLargeColumn } from "../../src/i18n/format.ts";

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
