import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableBlock } from "../../../src/report/document.ts";
import { columnNeeds, columnWidths } from "../../../src/report/layout/tableColumns.ts";
import { measure } from "./ink.ts";
import { table } from "./samplePages.ts";

const STYLE = { size: 10, weight: 400, line: 14 };
const widths = (block: TableBlock, width: number) =>
  columnWidths(block, columnNeeds(block, measure), { width, style: STYLE, pad: 5, indent: 0 });
const columns = (...labels: readonly string[]) =>
  labels.map((label) => ({ label, align: "left", weight: 1 }) as const);

describe("columnWidths", () => {
  it("moves room from short columns to long ones where then nothing wraps", () => {
    const block = table(0, {
      columns: columns("类", "最近一处"),
      rows: [{ cells: ["甲", "老年人日间照料中心站点"] }],
    });
    const [short, long] = widths(block, 160).widths;
    expect(long).toBeGreaterThan(11 * 10 + 10);
    expect(short! + long!).toBeCloseTo(160);
  });

  it("follows the weights where some text must wrap", () => {
    const rows = [{ cells: ["老旧小区综合改造".repeat(6), "老旧小区综合改造".repeat(6)] }];
    const [first, second] = widths(table(0, { columns: columns("甲", "乙"), rows }), 300).widths;
    expect(first).toBeCloseTo(second!);
  });

  it("keeps short names and heads whole before it follows the weights", () => {
    const rows = [{ cells: ["七星岗街道", "老旧小区综合改造".repeat(6)] }];
    const block = table(0, {
      columns: [{ label: "街道", align: "left", weight: 0.1 }, ...columns("说明")],
      rows,
    });
    expect(widths(block, 200).widths[0]).toBeGreaterThan(5 * 10 + 10);
  });

  it("never gives more than the width, nor less than a number needs in its type", () => {
    const cells = fc.array(fc.integer({ min: 0, max: 1e12 }).map(String), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cells, fc.integer({ min: 60, max: 900 }), (numbers, width) => {
        const block = table(0, { columns: columns(...numbers.map(() => "数")), rows: [{ cells: numbers }] });
        const { widths: found, scale } = widths(block, width);
        expect(found.reduce((a, b) => a + b)).toBeLessThanOrEqual(width + 0.001);
        for (const [i, one] of found.entries())
          expect(one).toBeGreaterThan((measure(numbers[i]!, 10, 400) + 10) * scale);
      }),
    );
  });
});
