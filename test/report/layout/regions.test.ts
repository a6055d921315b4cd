import { describe, expect, it } from "vitest";
import type { Region } from "../../../src/report/document.ts";
import { prepareRegion } from "../../../src/report/layout/regions.ts";
import { columns, context, map, part, rows, table, text } from "./samplePages.ts";

const BOX = { x: 40, y: 100, width: 1000, height: 500 };
const boxes = (region: Region, height = BOX.height) =>
  prepareRegion(region, BOX.width, context(), new Map())
    .place({ ...BOX, height })
    .map(({ box }) => box);

describe("prepareRegion", () => {
  it("gives rows without a weight the height they need, and shares the rest by weight", () => {
    const region = rows(part(text("说明")), part(map("a"), { weight: 2 }), part(map("b"), { weight: 1 }));
    const [words, a, b] = boxes({ ...region, gap: 10 } as Region);
    expect(words!.height).toBe(23);
    expect(a!.y).toBe(BOX.y + 23 + 10);
    expect(a!.height / b!.height).toBeCloseTo(2, 1);
    expect(b!.y + b!.height).toBeGreaterThan(BOX.y + BOX.height - 3);
    expect(b!.y + b!.height).toBeLessThanOrEqual(BOX.y + BOX.height);
  });

  it("gives a weighted row at least what it asks for", () => {
    const [, b] = boxes(rows(part(map("a"), { weight: 9 }), part(map("b"), { weight: 1, least: 200 })));
    expect(b!.height).toBe(200);
  });

  it("gives columns the width they ask for, and the rest by weight", () => {
    const region = columns(part(map("a"), { weight: 2 }), part(map("b")), part(text("说明"), { width: 300 }));
    const [a, b, words] = boxes({ ...region, gap: 20 } as Region);
    expect(words!.width).toBe(300);
    expect(a!.width).toBe(440);
    expect(b!.width).toBe(220);
    expect(words!.x).toBe(BOX.x + 440 + 220 + 40);
  });

  it("leaves weighted columns two fifths of the width, whatever the others ask for", () => {
    const region = columns(part(map("a")), part(map("b"), { width: 900 }));
    const [a, b] = boxes({ ...region, gap: 0 } as Region);
    expect([a!.width, b!.width]).toEqual([400, 600]);
  });

  it("makes fixed columns and gaps as much smaller as the type", () => {
    const region = columns(part(map("a")), part(map("b"), { width: 300 }));
    const small = prepareRegion(region, BOX.width, context("wide", 0.8), new Map()).place(BOX);
    expect(small[1]!.box.width).toBe(240);
  });

  it("can do with the first rows of a table that goes on, at any depth", () => {
    const region = columns(part(map("a")), part(rows(part(text("说明")), part(table(60)))));
    const { height, least } = prepareRegion(region, BOX.width, context(), new Map());
    expect(height).toBeGreaterThan(1000);
    expect(least).toBeLessThan(200);
    const whole = columns(part(map("a")), part(rows(part(text("说明")), part(table(60, { flows: false })))));
    expect(prepareRegion(whole, BOX.width, context(), new Map()).least).toBeGreaterThan(1000);
  });
});
