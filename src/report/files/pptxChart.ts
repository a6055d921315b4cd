/** A placed chart as a native one, whose figures can be edited. */
import type PptxGenJS from "pptxgenjs";
import { t } from "../../i18n/t.ts";
import type { ChartBlock } from "../document.ts";
import { typeOf } from "../layout/paper.ts";
import type { Box, Primitive } from "../layout/placed.ts";
import { type ChartPlace, chartPlace, drawnSums } from "./pptxChartPlace.ts";
import { inches, officeColor, plainText, points, SLIDE_FONT, type SlideDraft } from "./pptxDraft.ts";
import { widthOf } from "./pptxText.ts";

/** The library's word for no fill. */
const UNSEEN = "transparent";

/** The chart in `box`, its bars where `drawn` has them. */
export function addChart(draft: SlideDraft, block: ChartBlock, box: Box, drawn: readonly Primitive[]): void {
  const { slide, page, colors, lang, charts } = draft;
  const place = chartPlace(block, box, drawn, colors.edge);
  const labels = block.categories.map(plainText);
  const bars = block.form === "bars";
  const several = block.series.length > 1;
  const [ink, muted] = [officeColor(colors.ink).color, officeColor(colors.muted).color];
  const size = place?.valueSize ?? typeOf(page.paper).note.size;
  const sums = drawnSums(block, drawn);
  const locale = lang === "zh-CN" ? "zh" : "en";
  const total = sums && { label: t(locale, "report.programme.total"), values: sums };
  charts.push({ block, total });
  slide.addChart(
    "bar" as PptxGenJS.CHART_NAME,
    [...block.series, ...(total ? [total] : [])].map(({ label, values }) => ({
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
      barGapWidthPct: place?.gapPercent ?? 45,
      ...(place?.withinPercent ? { barOverlapPct: -place.withinPercent } : {}),
      chartColors: [...block.series.map(({ color }) => officeColor(color).color), ...(total ? [UNSEEN] : [])],
      chartArea: { roundedCorners: false },
      displayBlanksAs: "gap",
      lang,
      ...(place ? { layout: shareOf(place.inner, box) } : {}),
      // Else the first bar is the lowest; the value axis, which then stands above, is not shown.
      catAxisOrientation: bars ? "maxMin" : "minMax",
      catAxisLabelFontFace: SLIDE_FONT,
      catAxisLabelFontSize: points(place?.categorySize ?? size),
      catAxisLabelColor: ink,
      catAxisLineColor: officeColor(colors.edge).color,
      catAxisLineSize: 0.75,
      catAxisMajorTickMark: "none",
      valAxisHidden: bars,
      valAxisLabelFontFace: SLIDE_FONT,
      valAxisLabelFontSize: points(size),
      valAxisLabelColor: muted,
      valAxisLabelFormatCode: block.formatCode,
      valAxisLineShow: false,
      valAxisMajorTickMark: "none",
      valAxisMinVal: 0,
      ...(place ? { valAxisMaxVal: place.most } : {}),
      ...(place?.steps ? { valAxisMajorUnit: place.most / place.steps } : {}),
      valGridLine: bars ? { style: "none" } : { color: officeColor(colors.line).color, size: 0.75 },
      valLabelFormatCode: block.formatCode.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
      showValue: bars || valuesFit(block, place, size),
      dataLabelFontFace: SLIDE_FONT,
      dataLabelFontSize: points(size),
      dataLabelColor: ink,
      dataLabelFormatCode: block.stacked && several ? whereItFits(block, place, size) : block.formatCode,
      ...(block.stacked && several ? { dataLabelPosition: "ctr" as const } : {}),
    } as PptxGenJS.IChartOpts,
  );
}

/** At most all of it: the library complains of what rounding has made larger. */
const shareOf = (inner: Box, box: Box) => ({
  x: shareIn(inner.x - box.x, box.width),
  y: shareIn(inner.y - box.y, box.height),
  w: shareIn(inner.width, box.width),
  h: shareIn(inner.height, box.height),
});

const shareIn = (part: number, whole: number): number => Math.max(0, Math.min(1, part / whole));

/** Whether all values have room above their columns. */
function valuesFit(
  { series, stacked, format, categories }: ChartBlock,
  place: ChartPlace | null,
  size: number,
): boolean {
  if (!place || (stacked && series.length > 1)) return true;
  const sticks = stacked ? 1 : series.length;
  const gaps = sticks > 1 ? (place.gapPercent + (sticks - 1) * place.withinPercent) / 100 : 0;
  const pitch = place.inner.width / categories.length / (sticks + gaps);
  return series.every(({ values }) => values.every((value) => widthOf(format(value)) * size <= pitch));
}

/** A number format that leaves out the values of pieces which are too short for their text. */
function whereItFits(block: ChartBlock, place: ChartPlace | null, size: number): string {
  const { formatCode, format, form, categories, series } = block;
  if (!place || /[;[]/.test(formatCode)) return formatCode;
  const { width, height } = place.inner;
  const isBars = form === "bars";
  const thickness = (isBars ? height : width) / categories.length / (1 + place.gapPercent / 100);
  const textWidth = (value: number) => widthOf(format(value)) * size * 0.95 + 6;
  const fits = (value: number) => {
    const length = (value / place.most) * (isBars ? width : height);
    return isBars ? textWidth(value) <= length : textWidth(value) <= thickness && size * 1.1 <= length;
  };
  const values = series.flatMap((one) => one.values).filter(Number.isFinite);
  const shortest = Math.min(...values.filter(fits));
  if (!Number.isFinite(shortest)) return '""';
  return values.every((value) => value >= shortest) ? formatCode : `[<${shortest}]"";${formatCode}`;
}
