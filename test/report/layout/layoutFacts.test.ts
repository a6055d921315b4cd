import { describe, expect, it } from "vitest";
import { prepareFacts } from "../../../src/report/layout/layoutFacts.ts";
import { inked } from "./ink.ts";
import { context } from "./samplePages.ts";

const FACTS = ["甲", "乙", "丙", "丁", "戊"].map((label, i) => ({ label, value: `值${i}` }));
const placed = (facts: typeof FACTS, columns: number, width = 800) => {
  const prepared = prepareFacts({ kind: "facts", title: "基本情况", facts, columns }, width, context());
  return prepared.place({ x: 10, y: 20, width, height: prepared.height });
};
const at = (one: ReturnType<typeof placed>, words: string) =>
  inked(one, "text").find(({ text }) => text === words)!;

describe("prepareFacts", () => {
  it("is read downwards, column after column, with rows that align", () => {
    const one = placed(FACTS, 2);
    expect(at(one, "甲").x).toBe(at(one, "丙").x);
    expect(at(one, "丁").x).toBeGreaterThan(at(one, "丙").x);
    expect(at(one, "丁").y).toBe(at(one, "甲").y);
  });

  it("sets what is known right of what it is called, in the colour of ink", () => {
    const one = placed(FACTS, 1);
    const { colors } = context();
    expect(at(one, "值0").x).toBeGreaterThan(at(one, "甲").x);
    expect(at(one, "值0")).toMatchObject({ color: colors.ink, y: at(one, "甲").y });
    expect(at(one, "甲").color).toBe(colors.muted);
  });

  it("wraps long values beside their label, and begins the next row below both", () => {
    const long = [{ label: "地址", value: "重庆市渝中区七星岗街道领事巷十四号".repeat(4) }, ...FACTS];
    const one = placed(long, 1, 300);
    const lines = inked(one, "text").filter(({ text }) => long[0]!.value.includes(text));
    expect(lines.length).toBeGreaterThan(3);
    expect(at(one, "甲").y).toBeGreaterThan(lines.at(-1)!.y);
  });

  it("has fewer columns where they would be too narrow", () => {
    const one = placed(FACTS, 4, 320);
    expect(new Set(FACTS.map(({ label }) => at(one, label).x)).size).toBe(1);
  });
});
