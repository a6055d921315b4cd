import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestUnit, wrapped } from "../../src/report/wrapped.ts";

/** Han and full-width characters take 10, others 5. */
const measure = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 10 : 5), 0);

describe("wrapped", () => {
  it("keeps Latin words whole and parts Han text anywhere", () => {
    expect(wrapped("old residential areas", 80, measure)).toEqual(["old residential", "areas"]);
    expect(wrapped("老旧小区综合改造", 50, measure)).toEqual(["老旧小区综", "合改造"]);
  });

  it("begins no line with a mark that closes and ends none with one that opens", () => {
    expect(wrapped("数据截至，来源", 40, measure)).toEqual(["数据截", "至，来源"]);
    expect(wrapped("渝中区（长石苑）", 40, measure)).toEqual(["渝中区", "（长石", "苑）"]);
  });

  it("cuts a word that is wider than a line", () => {
    expect(wrapped("abcdefghij", 25, measure)).toEqual(["abcde", "fghij"]);
  });

  it("gives one line also for nothing", () => {
    expect(wrapped("  ", 25, measure)).toEqual([""]);
  });

  it("loses no character but white space, and keeps every line within the width", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."ab 老旧小区，。（）(12%) ·-".split("")),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 200 }), (words, width) => {
        const lines = wrapped(words, width, measure);
        const bare = (s: string) => s.replace(/\s/g, "");
        expect(bare(lines.join(""))).toBe(bare(words));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("longestUnit", () => {
  it("is the longest word, with the marks at its ends, or a single Han character", () => {
    expect(longestUnit("old communities, 300 m")).toBe("communities,");
    expect(longestUnit("老旧小区")).toBe("老");
    expect(longestUnit("")).toBe("");
  });
});
