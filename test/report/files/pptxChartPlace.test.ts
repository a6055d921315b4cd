import { expect, it } from "vitest";
import type { ChartBlock } from "../../../src/report/document.ts";
import { keyOf } from "../../../src/report/files/pptxChartPlace.ts";
import type { Primitive } from "../../../src/report/layout/placed.ts";

const block: ChartBlock = {
  ...{ kind: "chart", form: "columns", stacked: true, title: "", categories: ["甲"], unit: "" },
  series: [{ label: "一", color: "#0e5e6f", values: [1] }],
  ...{ format: String, formatCode: "0" },
};
const text = (words: string, y: number): Primitive => ({
  ...{ kind: "text", text: words, x: 20, y, size: 12, weight: 400, color: "#000", align: "left" },
});
const square = (fill: string, y: number): Primitive => ({
  ...{ kind: "rect", box: { x: 0, y, width: 9, height: 9 }, fill, radius: 1 },
});

it("the key of a chart is its coloured squares and their names, not the values on patches of paper", () => {
  const key = [square("#0e5e6f", 0), text("一", 8)];
  const values = [square("#ffffff", 60), text("234", 68)];
  expect(keyOf(block, [...key, ...values])).toEqual(key);
  expect(keyOf(block, values)).toEqual([]);
});
