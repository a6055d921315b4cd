import { describe, expect, it } from "vitest";
import { prepareTable } from "../../../src/report/layout/layoutTable.ts";
import { inked, measure } from "./ink.ts";
import { context, table } from "./samplePages.ts";

const BOX = { x: 100, y: 50, width: 400, height: 600 };
const placed = (one: ReturnType<typeof table>) => prepareTable(one, BOX.width, context()).place(BOX);
const COLUMNS = [
  { label: "小区", align: "left", weight: 3 },
  { label: "户数", align: "right", weight: 1 },
] as const;

describe("prepareTable", () => {
  it("sets numbers flush right under their head, and names flush left", () => {
    const texts = inked(placed(table(3)), "text");
    const right = texts.filter(({ align }) => align === "right");
    expect(right.map(({ text }) => text)).toEqual(["户数", "0", "1,234", "2,468"]);
    expect(new Set(right.map(({ x }) => x)).size).toBe(1);
    expect(new Set(texts.filter(({ align }) => align === "left").map(({ x }) => x)).size).toBe(1);
  });

  it("gives columns their share of the width", () => {
    const { columnWidths } = placed(table(3)).table!;
    expect(columnWidths.map(Math.round)).toEqual([300, 100]);
  });

  it("takes room from words for numbers, and wraps the words", () => {
    const rows = [{ cells: ["重庆钢铁公司老旧家属区综合改造片区".repeat(3), "1,234,567,890"] }];
    const one = placed(table(0, { columns: [COLUMNS[0], { ...COLUMNS[1], weight: 0.1 }], rows }));
    const texts = inked(one, "text").map(({ text }) => text);
    expect(texts).toContain("1,234,567,890");
    expect(one.table!.columnWidths[1]).toBeGreaterThan(measure("1,234,567,890", one.table!.size, 400));
    expect(one.table!.rowHeights[1]!).toBeGreaterThan(2 * one.table!.rowHeights[0]!);
  });

  it("makes the type smaller where the numbers of all columns have no room", () => {
    const columns = Array.from(
      { length: 8 },
      (_, i) => ({ label: `${i}`, align: "right", weight: 1 }) as const,
    );
    const rows = [{ cells: columns.map(() => "123,456,789") }];
    const one = placed(table(0, { columns, rows }));
    expect(one.table!.size).toBeLessThan(context().type.table.size);
    expect(inked(one, "text").filter(({ text }) => text === "123,456,789")).toHaveLength(8);
  });

  it("marks a row with its colour before the first cell, and moves all first cells aside for it", () => {
    const rows = [{ cells: ["甲", "1"], mark: "#0e5e6f" }, { cells: ["乙", "2"] }];
    const one = placed(table(0, { rows }));
    const [mark] = inked(one, "circle");
    const [first, second] = ["甲", "乙"].map((name) => inked(one, "text").find(({ text }) => text === name)!);
    expect(mark!.fill).toBe("#0e5e6f");
    expect(first!.x).toBe(second!.x);
    expect(mark!.x + mark!.radius).toBeLessThan(first!.x);
  });

  it("sets sums in bold on a band", () => {
    const one = placed(table(0, { rows: [{ cells: ["甲", "1"] }, { cells: ["合计", "1"], strong: true }] }));
    const [plain, strong] = ["甲", "合计"].map(
      (name) => inked(one, "text").find(({ text }) => text === name)!,
    );
    expect(strong!.weight).toBeGreaterThan(plain!.weight);
    expect(inked(one, "rect")).toHaveLength(2);
  });

  it("says below the head that there are no rows", () => {
    const one = placed(table(0));
    expect(inked(one, "text").map(({ text }) => text)).toEqual(["小区", "户数", "没有小区。"]);
    expect(one.table).toMatchObject({ first: 0, last: 0 });
  });

  it("shows as many rows as have room, from the row on to which it has come", () => {
    const block = table(50);
    const whole = prepareTable(block, 400, context());
    const begun = { first: 10, needs: { firm: [3, 3], whole: [6, 6], natural: [6, 6] }, width: 400 };
    const rest = prepareTable(block, 400, context(), begun);
    const height = rest.above + 5.5 * rest.rows[0]!;
    const one = rest.place({ ...BOX, height });
    expect(one.table).toMatchObject({ first: 10, last: 15 });
    expect(one.box.height).toBeLessThanOrEqual(height);
    expect(whole.least!).toBeLessThan(whole.height);
  });

  it("begins its rows below the title, at the top that it tells", () => {
    const one = placed(table(2, { title: "清单" }));
    const [title, head] = inked(one, "text");
    expect(title!.text).toBe("清单");
    expect(title!.y).toBeLessThan(one.table!.top);
    expect(head!.y).toBeGreaterThan(one.table!.top);
    expect(one.table!.top + one.table!.rowHeights.reduce((a, b) => a + b)).toBeCloseTo(
      one.box.y + one.box.height,
    );
  });
});
