/** Where the bars of a drawn chart lie: the native chart is laid out as the page draws it, instead of as each program likes. */
import type { ChartBlock } from "../document.ts";
import type { Box, Primitive } from "../layout/placed.ts";

export interface ChartPlace {
  /** Between the axes. */
  readonly inner: Box;
  /** Value at the far end of the value axis. */
  readonly most: number;
  /** Steps of the value axis; null: it is not shown. */
  readonly steps: number | null;
  /** Between bars, in percent of a bar. */
  readonly gapPercent: number;
  readonly categorySize: number;
  readonly valueSize: number;
  /** Px between the plot's top and the inner box, where the names of the series stand. */
  readonly above: number;
}

type Line = Extract<Primitive, { readonly kind: "line" }>;
type Rect = Extract<Primitive, { readonly kind: "rect" }>;
type Text = Extract<Primitive, { readonly kind: "text" }>;

/** Reads the place from what is drawn; null where nothing is drawn that tells. */
export function chartPlace(
  block: ChartBlock,
  plot: Box,
  primitives: readonly Primitive[],
  edge: string,
): ChartPlace | null {
  const bars = block.form === "bars";
  const lines = primitives.filter((one): one is Line => one.kind === "line");
  // The axis at zero is the one line of that colour.
  const zero = lines.find(({ stroke }) => stroke === edge)?.points;
  const [from, to] = [zero?.[0], zero?.[1]];
  if (!from || !to) return null;
  const sticks = sticksOf(block);
  const most = Math.max(0, ...sticks);
  const rects = primitives.filter(
    (one): one is Rect =>
      one.kind === "rect" &&
      (bars ? one.box.x >= from[0] - 0.5 : one.box.y >= plot.y) &&
      one.radius === undefined,
  );
  if (most === 0 || rects.length === 0) return null;
  const texts = primitives.filter((one): one is Text => one.kind === "text");
  const perCategory = block.stacked ? 1 : Math.max(1, block.series.length);
  const thickness = bars ? rects[0]!.box.height : rects[0]!.box.width;
  const gap = (span: number) =>
    Math.max(0, Math.min(500, Math.round((span / block.categories.length / thickness - perCategory) * 100)));
  if (bars) {
    const end = Math.max(...rects.map(({ box }) => box.x + box.width));
    const inner = { x: from[0], y: from[1], width: end - from[0], height: to[1] - from[1] };
    const labels = texts.filter(({ x, align }) => align === "left" && x < from[0] - 1);
    const values = texts.filter(({ x }) => x > from[0]);
    return {
      inner,
      most,
      steps: null,
      gapPercent: gap(inner.height),
      categorySize: labels.at(-1)?.size ?? 13.5,
      valueSize: values[0]?.size ?? 12.5,
      above: inner.y - plot.y,
    };
  }
  const levels = lines.filter(
    ({ points: [a, b] }) => a && b && a[0] === from[0] && b[0] === to[0] && a[1] < from[1],
  );
  const top = Math.min(...levels.map(({ points }) => points[0]![1]));
  const highest = Math.min(...rects.map(({ box }) => box.y));
  if (!Number.isFinite(top) || highest >= from[1]) return null;
  const inner = { x: from[0], y: top, width: to[0] - from[0], height: from[1] - top };
  const size = texts.find(({ align }) => align === "right")?.size ?? 12.5;
  return {
    inner,
    most: Number(((most * inner.height) / (from[1] - highest)).toPrecision(6)),
    steps: levels.length,
    gapPercent: gap(inner.width),
    categorySize: size,
    valueSize: size,
    above: inner.y - plot.y,
  };
}

/** Length of each bar or column, as a value. */
export function sticksOf({ categories, series, stacked }: ChartBlock): readonly number[] {
  const known = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : 0);
  if (!stacked) return series.flatMap(({ values }) => values.map(known));
  return categories.map((_, i) => series.reduce((sum, { values }) => sum + Math.max(0, known(values[i])), 0));
}
