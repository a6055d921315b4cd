import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenText, prepareText } from "../../../src/report/layout/layoutText.ts";
import { inked, measure } from "./ink.ts";
import { context } from "./samplePages.ts";

const text = (words: string) => ({ kind: "text", style: "body", tone: "muted", text: words }) as const;

describe("prepareText", () => {
  it("wraps its words within the width, in the type and tone of its block", () => {
    const block = text("老旧小区综合改造".repeat(8));
    const prepared = prepareText(block, 200, context());
    const placed = prepared.place({ x: 5, y: 6, width: 200, height: 500 });
    const lines = inked(placed, "text");
    expect(placed.box.height).toBe(lines.length * context().type.body.line);
    expect(lines.map((line) => line.text).join("")).toBe(block.text);
    for (const line of lines) {
      expect(line).toMatchObject({ x: 5, color: context().colors.muted, size: context().type.body.size });
      expect(measure(line.text, line.size, line.weight)).toBeLessThanOrEqual(200);
    }
  });
});

describe("brokenText", () => {
  it("leaves no line alone on either side", () => {
    const { line } = context().type.body;
    const four = text("改".repeat(4 * 13));
    expect(brokenText(four, 200, 1.9 * line, context())).toBeNull();
    expect(brokenText(four, 200, 3.9 * line, context())!.map((part) => part.text.length)).toEqual([26, 26]);
    expect(brokenText(text("改".repeat(3 * 13)), 200, 2 * line, context())).toBeNull();
  });

  it("loses no character but white space", () => {
    const words = fc
      .array(fc.constantFrom("改造", "，", " ", "communities", "300 m", "（", "）"), {
        minLength: 60,
        maxLength: 200,
      })
      .map((parts) => parts.join(""));
    const bare = (s: string) => s.replace(/\s/g, "");
    fc.assert(
      fc.property(words, fc.integer({ min: 46, max: 200 }), (all, height) => {
        const parts = brokenText(text(all), 180, height, context());
        if (parts) expect(bare(parts.map((part) => part.text).join(""))).toBe(bare(all));
      }),
    );
  });
});
