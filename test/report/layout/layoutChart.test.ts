import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartBlock, ChartSeries } from "../../../src/report/document.ts";
import { prepareChart } from "../../../src/report/layout/layoutChart.ts";
import type { Placed } from "../../../src/report/layout/placed.ts";
import { inkBox, inked, inside } from "./ink.ts";
import { contextOf, faultsOf, saidBy, type Text, textsOf } from "./sheet.ts";

const COLORS = ["#0e5e6f", "#8cb9b2", "#e7d9b0", "#b5502b"];
const DISTRICTS = ["渝中区", "江北区", "九龙坡区", "石柱土家族自治县"];

const series = (values: readonly number[], i = 0): ChartSeries => ({
  label: ["现状", "改造后", "规划", "其他"][i]!,
  color: COLORS[i]!,
  values,
});

const block = (part: Partial<ChartBlock> = {}): ChartBlock => ({
  kind: "chart",
  form: "bars",
  stacked: false,
  title: "各区未覆盖户数",
  categories: DISTRICTS,
  series: [series([1200, 800, 400, 100])],
  unit: "户",
  format: (value) => value.toLocaleString("en-GB"),
  formatCode: "#,##0",
  ...part,
});

function placed(made: ChartBlock, width = 440, more = 0, locale: "zh" | "en" = "zh"): Placed {
  const prepared = prepareChart(made, width, contextOf(locale));
  return prepared.place({ x: 40, y: 50, width, height: prepared.height + more });
}

const sticks = (made: Placed, color: string) =>
  inked(made, "rect")
    .filter(({ fill, radius }) => fill === color && radius === undefined)
    .map(({ box }) => box);
const at = (made: Placed, said: string) => textsOf(made).find(({ text }) => text === said)!;

/** Digits have no descent. */
const capsOf = (text: Text) => ({ ...inkBox(text), height: 0.8 * text.size });

const word = fc.constantFrom(
  "渝中区",
  "（主城）",
  "Yuzhong",
  " ",
  "District",
  "and",
  "Autonomous County",
  "·",
);
const words = fc.array(word, { maxLength: 8 }).map((parts) => parts.join(" "));
const value = fc.oneof(
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.nat(200),
  fc.constantFrom(0, Number.NaN, -5, Number.POSITIVE_INFINITY),
);
const charts = fc.record({
  form: fc.constantFrom("bars", "columns"),
  stacked: fc.boolean(),
  title: words,
  unit: fc.constantFrom("", "户", "communities", "%"),
  categories: fc.array(words, { maxLength: 14 }),
  values: fc.array(fc.array(value, { maxLength: 14 }), { maxLength: 4 }),
  width: fc.integer({ min: 180, max: 1200 }),
  more: fc.nat(500),
});

describe("prepareChart", () => {
  for (const form of ["bars", "columns"] as const) {
    const lengthOf = (box: { readonly width: number; readonly height: number }) =>
      form === "bars" ? box.width : box.height;

    it(`draws ${form} as long as their values are large`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.double({ min: 1, max: 1e5, noNaN: true }), { minLength: 2, maxLength: 12 }),
          fc.boolean(),
          (values, stacked) => {
            const categories = values.map((_, i) => `第${i}`);
            const both = [series(values), series(values.toReversed(), 1)];
            const made = placed(block({ form, stacked, categories, series: both }), 700, 120);
            for (const [i, { color, values: drawn }] of both.entries()) {
              const lengths = sticks(made, color).map(lengthOf);
              expect(lengths).toHaveLength(values.length);
              const first = sticks(made, COLORS[0]!).map(lengthOf)[0]!;
              for (const [c, length] of lengths.entries())
                expect(length / first).toBeCloseTo(drawn[c]! / values[0]!, 6);
              expect(i).toBeLessThan(2);
            }
          },
        ),
      );
    });

    it(`draws no ${form} for what is not known, but a dash; a line for zero; nothing for what is negative`, () => {
      const made = placed(block({ form, series: [series([12, 0, Number.NaN, -3])] }));
      expect(sticks(made, COLORS[0]!)).toHaveLength(1);
      const zeros = made.primitives.filter((p) => p.kind === "line" && p.stroke === COLORS[0]);
      expect(zeros).toHaveLength(2);
      for (const text of ["12", "0", "–", "-3"]) expect(at(made, text)).toBeDefined();
    });

    it(`says what the colours mean only where there are several series of ${form}`, () => {
      expect(saidBy(placed(block({ form })))).not.toContain("现状");
      const two = placed(block({ form, series: [series([1, 2, 3, 4]), series([4, 3, 2, 1], 1)] }));
      expect(saidBy(two)).toContain("现状");
      expect(saidBy(two)).toContain("改造后");
      expect(
        inked(two, "rect").filter(({ radius, fill }) => radius === 2 && fill !== "#ffffff"),
      ).toHaveLength(2);
    });

    it(`gives the places of title and plot of ${form}, for charts that other programs draw`, () => {
      const made = placed(block({ form }), 440, 60);
      const { title, plot } = made.chart!;
      expect(inside(inkBox(at(made, "各区未覆盖户数")), title)).toBe(true);
      expect(plot.y).toBeGreaterThanOrEqual(title.y + title.height);
      expect(plot.y + plot.height).toBeCloseTo(made.box.y + made.box.height);
      for (const text of textsOf(made).filter(({ weight }) => weight < 600 && weight > 0))
        if (text.text !== "户") expect(inside(inkBox(text), plot)).toBe(true);
    });
  }

  it("keeps all words in the box and off each other, and shows every label of bars", () => {
    fc.assert(
      fc.property(charts, fc.constantFrom("zh", "en"), ({ values, width, more, ...part }, locale) => {
        const made = placed(block({ ...part, series: values.map(series) }), width, more, locale);
        expect(faultsOf(made)).toEqual([]);
        if (part.form === "bars")
          for (const category of part.categories) expect(saidBy(made)).toContain(category.replace(/\s/g, ""));
      }),
      { numRuns: 300 },
    );
  });

  it("needs a row's height for each category of bars, and for both lines of a label that wraps", () => {
    const heightOf = (categories: readonly string[]) =>
      prepareChart(block({ categories }), 440, contextOf("zh")).height;
    const row = heightOf(["甲", "乙"]) - heightOf(["甲"]);
    expect(row).toBeGreaterThanOrEqual(19);
    expect(heightOf(Array.from({ length: 38 }, (_, i) => `区${i}`)) - heightOf(["甲"])).toBeCloseTo(37 * row);
    expect(heightOf(["石柱土家族自治县及周边地区的小区"]) - heightOf(["甲"])).toBeCloseTo(19);
  });

  it("grows bars in a higher box, but not without end", () => {
    const thickness = (more: number) => sticks(placed(block(), 440, more), COLORS[0]!)[0]!.height;
    expect(thickness(40)).toBeGreaterThan(thickness(0));
    expect(thickness(2000)).toBe(thickness(1000));
    expect(thickness(1000)).toBeLessThanOrEqual(22);
  });

  it("fills a higher box with columns", () => {
    const height = (more: number) =>
      sticks(placed(block({ form: "columns" }), 440, more), COLORS[0]!)[0]!.height;
    expect(height(200) - height(100)).toBeGreaterThan(70);
  });

  it("stacks bars end to end and writes their sum, and each value where it has room", () => {
    const made = placed(
      block({ stacked: true, series: [series([900, 0, 0, 0]), series([600, 1, 0, 0], 1)] }),
      700,
    );
    const [first, second] = [sticks(made, COLORS[0]!)[0]!, sticks(made, COLORS[1]!)[0]!];
    expect(second.x).toBeCloseTo(first.x + first.width);
    expect(second.y).toBe(first.y);
    for (const text of ["1,500", "900", "600"]) expect(at(made, text)).toBeDefined();
    expect(at(made, "900").x).toBeCloseTo(first.x + first.width / 2);
  });

  it("does not write 100 % behind each bar of shares", () => {
    const shares = [series([0.25, 0.5, 0.75, 1]), series([0.75, 0.5, 0.25, 0], 1)];
    const format = (share: number) => `${Math.round(share * 100)}%`;
    const made = placed(block({ stacked: true, series: shares, format, unit: "" }), 700);
    expect(textsOf(made).filter(({ text }) => text === "100%")).toHaveLength(1);
    const full = sticks(made, COLORS[0]!)[3]!;
    expect(at(made, "100%").x).toBeCloseTo(full.x + full.width / 2);
  });

  it("writes sums that happen to be equal", () => {
    const made = placed(
      block({ stacked: true, series: [series([5, 2, 3, 4]), series([2, 5, 4, 3], 1)] }),
      700,
    );
    expect(textsOf(made).filter(({ text }) => text === "7")).toHaveLength(4);
  });

  it("leaves out labels of columns at even distances rather than cutting words", () => {
    const categories = Array.from({ length: 20 }, (_, i) => `Shapingba${i}`);
    const made = placed(
      block({ form: "columns", categories, series: [series(categories.map((_, i) => i + 1))] }),
      500,
    );
    const shown = categories.map((text, i) => (at(made, text) ? i : -1)).filter((i) => i >= 0);
    expect(shown.length).toBeGreaterThan(3);
    expect(new Set(shown.slice(1).map((i, k) => i - shown[k]!)).size).toBe(1);
    expect(textsOf(made).filter(({ text }) => text.includes("Sha"))).toHaveLength(shown.length);
  });

  it("writes values above columns only where all have room", () => {
    const values = [1_234_567, 2, 3, 4];
    const made = (width: number) => placed(block({ form: "columns", series: [series(values)] }), width);
    expect(at(made(700), "1,234,567")).toBeDefined();
    expect(textsOf(made(260)).map(({ text }) => text)).not.toContain("1,234,567");
  });

  it("lets no hairline go through the value above a column", () => {
    const made = placed(block({ form: "columns", series: [series([248, 124, 60, 249])] }), 500);
    for (const said of ["248", "124", "60", "249"]) {
      const text = at(made, said);
      const patch = inked(made, "rect").find(
        ({ box, fill }) => fill === "#ffffff" && inside(capsOf(text), box),
      );
      const [patchAt, textAt] = [patch, text].map((one) => made.primitives.indexOf(one!));
      const lines = made.primitives.filter((p) => p.kind === "line" && p.stroke === "#d8d6cf");
      expect(patchAt).toBeGreaterThan(Math.max(...lines.map((line) => made.primitives.indexOf(line))));
      expect(textAt).toBeGreaterThan(patchAt!);
    }
  });

  it("does not write a tick twice where the format has no decimals", () => {
    const format = (n: number) => String(Math.round(n));
    const made = placed(block({ form: "columns", format, series: [series([0.4, 1.6, 1.2, 0.9])] }));
    const ticks = textsOf(made).filter(({ align }) => align === "right" && align.length > 0);
    const said = ticks.map(({ text }) => text).filter((text) => text !== "户");
    expect(new Set(said).size).toBe(said.length);
  });
});
