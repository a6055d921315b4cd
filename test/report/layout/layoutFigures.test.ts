import { describe, expect, it } from "vitest";
import type { Figure } from "../../../src/report/document.ts";
import { prepareFigures } from "../../../src/report/layout/layoutFigures.ts";
import { inked, measure } from "./ink.ts";
import { context } from "./samplePages.ts";

const figure = (value: string, part: Partial<Figure> = {}): Figure => ({
  label: "户数",
  value,
  unit: "万户",
  note: "",
  ...part,
});
const placed = (figures: readonly Figure[], width: number, columns = 4) => {
  const prepared = prepareFigures({ kind: "figures", figures, columns }, width, context());
  return prepared.place({ x: 10, y: 20, width, height: prepared.height });
};
const values = (one: ReturnType<typeof placed>) => inked(one, "text").filter(({ weight }) => weight === 600);

describe("prepareFigures", () => {
  it("sets the values of a row on one line, however many lines their labels have", () => {
    const one = placed(
      [figure("98.62", { label: "步行可达养老服务的户数占比".repeat(3) }), figure("4,000")],
      500,
      2,
    );
    expect(new Set(values(one).map(({ y }) => y)).size).toBe(1);
    expect(inked(one, "text").length).toBeGreaterThan(6);
  });

  it("sets the unit beside its value on the same line, small", () => {
    const one = placed([figure("98.62")], 300);
    const [value, unit] = inked(one, "text");
    expect(unit).toMatchObject({ text: "万户", y: value!.y });
    expect(unit!.x).toBeGreaterThan(value!.x + measure("98.62", value!.size, value!.weight));
    expect(unit!.size).toBeLessThan(value!.size / 2);
  });

  it("has columns of equal width, in as many rows as are needed", () => {
    const one = placed(
      [1, 2, 3, 4, 5].map((n) => figure(String(n))),
      688,
      3,
    );
    const xs = values(one).map(({ x }) => x);
    expect(xs.slice(3)).toEqual(xs.slice(0, 2));
    expect(xs[1]! - xs[0]!).toBeCloseTo(xs[2]! - xs[1]!);
    expect(inked(one, "line")).toHaveLength(5);
  });

  it("makes values a little smaller first, then sets fewer beside each other", () => {
    const four = ["1,234.5", "2,345.6", "3,456.7", "4,567.8"].map((value) => figure(value));
    const small = placed(four, 640);
    expect(new Set(values(small).map(({ y }) => y)).size).toBe(1);
    expect(values(small)[0]!.size).toBeLessThan(context().type.figure.size);
    const fewer = placed(four, 400);
    expect(new Set(values(fewer).map(({ y }) => y)).size).toBe(2);
  });

  it("never breaks a value, and sets its unit below where there is no room beside it", () => {
    const one = placed([figure("123,456,789,012,345", { unit: "平方米（建筑面积）" })], 130);
    const [value, unit] = inked(one, "text");
    expect(value!.text).toBe("123,456,789,012,345");
    expect(measure(value!.text, value!.size, value!.weight)).toBeLessThanOrEqual(130);
    expect(unit!.y).toBeGreaterThan(value!.y);
  });
});
