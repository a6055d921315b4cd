import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnNeeds } from "../../../src/report/layout/tableColumns.ts";
import { preparedRuns } from "../../../src/report/layout/tableRuns.ts";
import { inked, measure } from "./ink.ts";
import { context, table } from "./samplePages.ts";

const BOX = { x: 40, y: 100, width: 1000, height: 480 };
const runs = (count: number, width: number, first = 5) => {
  const block = table(count, { title: "清单" });
  const progress = { first, needs: columnNeeds(block, measure), width };
  return preparedRuns(block, progress, BOX.width, context());
};

describe("preparedRuns", () => {
  it("stretches a table that was wide over the page", () => {
    const [one, ...others] = runs(20, 600).place(BOX);
    expect(others).toEqual([]);
    expect(one!.box.width).toBe(BOX.width);
  });

  it("sets a table that was narrow in runs of equal height beside each other, under one title", () => {
    const placed = runs(25, 300).place(BOX);
    expect(placed.map(({ table: shown }) => [shown!.first, shown!.last])).toEqual([
      [5, 12],
      [12, 19],
      [19, 25],
    ]);
    expect(placed.map((one) => inked(one, "text").filter(({ text }) => text === "清单").length)).toEqual([
      1, 0, 0,
    ]);
    expect(new Set(placed.map(({ table: shown }) => shown!.top)).size).toBe(1);
  });

  it("fills the first runs where there are more rows than room", () => {
    const placed = runs(300, 480).place(BOX);
    const [left, right] = placed.map(({ table: shown }) => shown!);
    expect(left!.last - left!.first).toBe(right!.last - right!.first);
    expect(right!.last).toBeLessThan(300);
  });

  it("asks for no more height than holds all rows, and holds them", () => {
    const counts = fc.record({
      count: fc.integer({ min: 6, max: 60 }),
      width: fc.integer({ min: 150, max: 1000 }),
    });
    fc.assert(
      fc.property(counts, ({ count, width }) => {
        const prepared = runs(count, width);
        const placed = prepared.place({ ...BOX, height: prepared.height });
        expect(placed.at(-1)!.table!.last).toBe(count);
        for (const { box } of placed) expect(box.height).toBeLessThanOrEqual(prepared.height);
        const shorter = prepared.place({ ...BOX, height: prepared.height - 3 });
        expect(shorter.at(-1)!.table!.last).toBeLessThan(count);
      }),
      { numRuns: 50 },
    );
  });
});
