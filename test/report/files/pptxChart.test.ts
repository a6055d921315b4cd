// @vitest-environment happy-dom
import { unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import type { ChartBlock } from "../../../src/report/document.ts";
import type { LaidPage, Primitive } from "../../../src/report/layout/placed.ts";
import { CHART, laidPage, WORDS } from "./laidPage.ts";
import { all, EN, names, type Parts, partsOf, said, xml } from "./openSlides.ts";

describe("charts of slides", () => {
  it("holds a chart whose values can be edited: the same in the chart and in its workbook, none where none is known", async () => {
    const zh = await partsOf([laidPage(WORDS)]);
    const en = await partsOf([laidPage(EN)]);
    for (const [parts, chart, direction] of [
      [zh, WORDS.chart, "bar"],
      [en, EN.chart, "col"],
    ] as const) {
      const [name] = names(parts, /^ppt\/charts\/chart\d+\.xml$/);
      const document = xml(parts, name!);
      const points = (tag: string) =>
        all(all(document, tag)[0]!, "c:pt").map((one) => [Number(one.getAttribute("idx")), one.textContent]);
      expect(points("c:cat")).toEqual(chart.categories.map((category, i) => [i, category]));
      expect(points("c:val")).toEqual([
        [0, "88.25"],
        [1, "71.4"],
        [3, "0"],
      ]);
      expect(all(document, "c:barDir")[0]!.getAttribute("val")).toBe(direction);
      expect(all(all(document, "c:catAx")[0]!, "c:orientation")[0]!.getAttribute("val")).toBe(
        direction === "bar" ? "maxMin" : "minMax",
      );
      const [embedded] = names(parts, /^ppt\/embeddings\/.*\.xlsx$/);
      const sheet = xml(unzipSync(parts[embedded!]!), "xl/worksheets/sheet1.xml");
      const cells = Object.fromEntries(
        all(sheet, "c").map((cell) => [cell.getAttribute("r"), cell.textContent]),
      );
      expect(cells).toEqual({
        B1: "覆盖率",
        ...Object.fromEntries(chart.categories.map((category, i) => [`A${i + 2}`, category])),
        B2: "88.25",
        B3: "71.4",
        B5: "0",
      });
      expect(all(document, "c:val")[0]!.getElementsByTagName("c:f")[0]!.textContent).toBe("Sheet1!$B$2:$B$5");
    }
  });

  it("lays bars where the page draws them, the longest as long", async () => {
    const zh = await partsOf([laidPage(WORDS)]);
    const [name] = names(zh, /^ppt\/charts\/chart\d+\.xml$/);
    const chart = xml(zh, name!);
    const layout = all(chart, "c:manualLayout")[0]!;
    const share = (tag: string) => Number(all(layout, tag)[0]!.getAttribute("val"));
    expect(share("c:x") * 300 + 380).toBeCloseTo(450);
    expect(share("c:y") * 126 + 324).toBeCloseTo(324);
    const most = Number(all(all(chart, "c:valAx")[0]!, "c:max")[0]!.getAttribute("val"));
    expect((88.25 / most) * share("c:w") * 300).toBeCloseTo(176.5, 2);
  });

  it("says sums behind stacked bars by a series without fill, which the workbook sums up anew", async () => {
    const stacked: ChartBlock = {
      ...CHART,
      stacked: true,
      categories: ["渝中区", "江北区"],
      series: [
        { label: "已完成", color: "#0e5e6f", values: [60, 20] },
        { label: "实施中", color: "#e7c98b", values: [40, Number.NaN] },
      ],
      format: String,
      formatCode: "#,##0",
    };
    const page = laidPage({ ...WORDS, chart: stacked });
    const withSums = (sums: readonly string[]): LaidPage => ({
      ...page,
      placed: page.placed.map((placed) =>
        placed.block === stacked
          ? {
              ...placed,
              primitives: [
                ...placed.primitives,
                ...sums.map(
                  (sum, i): Primitive => ({
                    kind: "text",
                    x: 640,
                    y: 340 + 30 * i,
                    text: sum,
                    size: 12.5,
                    weight: 400,
                    color: "#1d2327",
                    align: "left",
                  }),
                ),
              ],
            }
          : placed,
      ),
    });
    const seriesOf = (parts: Parts) => {
      const chart = xml(parts, names(parts, /^ppt\/charts\/chart\d+\.xml$/)[0]!);
      return all(chart, "c:ser");
    };
    const parts = await partsOf([withSums(["100", "20"])]);
    const series = seriesOf(parts);
    expect(series.map((one) => all(all(one, "c:tx")[0]!, "c:v")[0]!.textContent)).toEqual([
      "已完成",
      "实施中",
      "合计",
    ]);
    expect(all(all(series[2]!, "c:val")[0]!, "c:v").map((one) => one.textContent)).toEqual(["100", "20"]);
    expect(all(all(series[2]!, "c:spPr")[0]!, "a:noFill")).toHaveLength(1);
    expect(series.map((one) => all(one, "c:dLblPos")[0]!.getAttribute("val"))).toEqual([
      "ctr",
      "ctr",
      "inBase",
    ]);
    const ink = series.map((one) => all(all(one, "c:dLbls")[0]!, "a:srgbClr")[0]!.getAttribute("val"));
    expect(ink.slice(0, 2)).toEqual(["FFFFFF", "000000"]);
    const sheet = xml(unzipSync(parts[names(parts, /\.xlsx$/)[0]!]!), "xl/worksheets/sheet1.xml");
    const formulas = all(sheet, "f").map((one) => one.textContent);
    expect(formulas).toEqual(["SUM(B2:C2)", "SUM(B3:C3)"]);
    // Where all bars are a whole, the page says no sums.
    expect(seriesOf(await partsOf([withSums([])]))).toHaveLength(2);
  });

  it("leaves out a chart without categories or series, which no program would take", async () => {
    for (const part of [{ categories: [] }, { series: [] }]) {
      const parts = await partsOf([laidPage({ ...WORDS, chart: { ...CHART, ...part } })]);
      expect(names(parts, /^ppt\/charts\//)).toEqual([]);
      expect(said(xml(parts, "ppt/slides/slide1.xml"))).toContain(CHART.title);
    }
  });

  it("asks the library for no plot that rounding has made larger than its box", async () => {
    const page = laidPage(WORDS);
    const placed = page.placed.map((one) => {
      if (!one.chart) return one;
      const { plot } = one.chart;
      return { ...one, chart: { ...one.chart, plot: { ...plot, height: 120 - 1e-9 } } };
    });
    const warn = vi.spyOn(console, "warn");
    await partsOf([{ ...page, placed }]);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});
