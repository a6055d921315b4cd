/** A placed chart as a native one, whose figures can be edited. */
import type PptxGenJS from "pptxgenjs";
import type { ChartBlock } from "../document.ts";
import { typeOf } from "../layout/paper.ts";
import type { Box } from "../layout/placed.ts";
import { inches, officeColor, plainText, points, SLIDE_FONT, type SlideDraft } from "./pptxDraft.ts";

/** The chart in `box`: axes, bars, their labels, and a legend where there are several series. */
export function addChart(draft: SlideDraft, block: ChartBlock, box: Box): void {
  const { slide, page, colors, lang, charts } = draft;
  const labels = block.categories.map(plainText);
  const bars = block.form === "bars";
  const ink = officeColor(colors.ink).color;
  const muted = officeColor(colors.muted).color;
  const size = points(typeOf(page.paper).note.size);
  const font = {
    catAxisLabelFontFace: SLIDE_FONT,
    valAxisLabelFontFace: SLIDE_FONT,
    legendFontFace: SLIDE_FONT,
  };
  charts.push(block);
  slide.addChart(
    "bar" as PptxGenJS.CHART_NAME,
    block.series.map(({ label, values }) => ({
      name: plainText(label),
      labels,
      // The library writes null as an empty value, which the mending takes out.
      values: values.map((value) => (Number.isFinite(value) ? value : null)),
    })),
    {
      x: inches(box.x),
      y: inches(box.y),
      w: inches(box.width),
      h: inches(box.height),
      objectName: plainText(block.title),
      altText: plainText([block.title, block.unit].filter(Boolean).join(" · ")),
      barDir: bars ? "bar" : "col",
      barGrouping: block.stacked ? "stacked" : "clustered",
      barGapWidthPct: 45,
      chartColors: block.series.map(({ color }) => officeColor(color).color),
      chartArea: { roundedCorners: false },
      displayBlanksAs: "gap",
      lang,
      ...font,
      // Else the first bar is the lowest. With the category axis turned round, the value axis would stand on top: hidden, it does not.
      catAxisOrientation: bars ? "maxMin" : "minMax",
      catAxisLabelFontSize: size,
      catAxisLabelColor: ink,
      catAxisLineColor: officeColor(colors.edge).color,
      catAxisLineSize: 0.75,
      catAxisMajorTickMark: "none",
      valAxisHidden: true,
      valAxisLabelFontSize: size,
      valAxisLabelColor: muted,
      valAxisLabelFormatCode: block.formatCode,
      valAxisLineShow: false,
      valAxisMinVal: Math.min(0, ...block.series.flatMap(({ values }) => values.filter(Number.isFinite))),
      valGridLine: { style: "none" },
      valLabelFormatCode: block.formatCode.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
      showValue: true,
      dataLabelFontFace: SLIDE_FONT,
      dataLabelFontSize: size,
      dataLabelColor: ink,
      dataLabelFormatCode: block.formatCode,
      ...(block.stacked ? { dataLabelPosition: "ctr" as const } : {}),
      showLegend: block.series.length > 1,
      legendPos: "t",
      legendFontSize: size,
      legendColor: muted,
    } as PptxGenJS.IChartOpts,
  );
}
