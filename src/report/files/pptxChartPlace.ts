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
  /** Between categories, in percent of a bar. */
  readonly gapPercent: number;
  /** Between the bars of a category, in percent of a bar. */
  readonly withinPercent: number;
  readonly categorySize: number;
  readonly valueSize: number;
}

type Line = Extract<Primitive, { readonly kind: "line" }>;
type Rect = Extract<Primitive, { readonly kind: "rect" }>;
type Text = Extract<Primitive, { readonly kind: "text" }>;

/** Reads the place from what is drawn; null where nothing is drawn that tells. `edge` is the colour of the axis at zero alone. */
export function chartPlace(
  block: ChartBlock,
  plot: Box,
  primitives: readonly Primitive[],
  edge: string,
): ChartPlace | null {
  const isBars = block.form === "bars";
  const lines = primitives.filter((one): one is Line => one.kind === "line");
  const texts = primitives.filter((one): one is Text => one.kind === "text");
  const zero = lines.find(({ stroke }) => stroke === edge)?.points;
  const [from, to] = [zero?.[0], zero?.[1]];
  const most = Math.max(0, ...sticksOf(block).filter(Number.isFinite));
  // Squares of the key have round corners.
  const bars = primitives.filter((one): one is Rect => one.kind === "rect" && one.radius === undefined);
  if (!from || !to || most === 0 || bars.length === 0) return null;
  const spread = spreadOf(
    block,
    bars.map(({ box }) => (isBars ? [box.y, box.height] : [box.x, box.width])),
  );
  if (isBars) {
    const end = Math.max(...bars.map(({ box }) => box.x + box.width));
    // As far as the values behind the bars reach: then they stand within the axes in every program.
    const inner = { x: from[0], y: from[1], width: plot.x + plot.width - from[0], height: to[1] - from[1] };
    const labels = texts.filter(({ x, align }) => align === "left" && x < from[0] - 1);
    const values = texts.filter(({ x }) => x > from[0]);
    return {
      inner,
      most: rounded((most * inner.width) / (end - from[0])),
      steps: null,
      ...spread(inner.height),
      categorySize: labels.at(-1)?.size ?? 13.5,
      valueSize: values.at(-1)?.size ?? 12.5,
    };
  }
  const levels = lines.filter(
    ({ points: [a, b] }) => a && b && a[0] === from[0] && b[0] === to[0] && a[1] < from[1],
  );
  const top = Math.min(...levels.map(({ points }) => points[0]![1]));
  const highest = Math.min(...bars.map(({ box }) => box.y));
  if (!Number.isFinite(top) || highest >= from[1]) return null;
  const inner = { x: from[0], y: top, width: to[0] - from[0], height: from[1] - top };
  const size = texts.find(({ align }) => align === "right")?.size ?? 12.5;
  return {
    inner,
    most: rounded((most * inner.height) / (from[1] - highest)),
    steps: levels.length,
    ...spread(inner.width),
    categorySize: size,
    valueSize: size,
  };
}

const rounded = (value: number): number => Number(value.toPrecision(6));

/** Length of each bar or column, as a value; NaN where none is known. */
function sticksOf({ categories, series, stacked }: ChartBlock): readonly number[] {
  if (!stacked) return series.flatMap(({ values }) => values);
  return categories.map((_, i) => {
    const known = series.map(({ values }) => values[i] ?? Number.NaN).filter(Number.isFinite);
    return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0);
  });
}

/** The sums of stacked series, where the page writes them beside the bars: it does not where all are a whole. */
export function drawnSums(block: ChartBlock, primitives: readonly Primitive[]): readonly number[] | null {
  if (!block.stacked || block.series.length < 2) return null;
  const sums = sticksOf(block);
  const texts = new Set(primitives.map((one) => (one.kind === "text" ? one.text : "")));
  const known = sums.filter(Number.isFinite);
  return known.length > 0 && known.every((sum) => texts.has(block.format(sum))) ? sums : null;
}

/** Gaps of bars that begin at `start` and are so thick, spread over a span. */
function spreadOf(
  { stacked, series, categories }: ChartBlock,
  bars: readonly (readonly [start: number, thickness: number])[],
): (span: number) => Pick<ChartPlace, "gapPercent" | "withinPercent"> {
  const thickness = bars[0]![1];
  const count = stacked ? 1 : Math.max(1, series.length);
  const starts = [...new Set(bars.map(([start]) => start))].sort((a, b) => a - b);
  const pitch = Math.min(...starts.slice(1).map((start, i) => start - starts[i]!));
  const within = count > 1 && Number.isFinite(pitch) ? Math.max(0, pitch / thickness - 1) : 0;
  const percent = (share: number, most: number) => Math.max(0, Math.min(most, Math.round(share * 100)));
  return (span) => ({
    gapPercent: percent(span / categories.length / thickness - count - (count - 1) * within, 500),
    withinPercent: percent(within, 100),
  });
}

/** The squares above the plot in the colours of the series and the names behind them; values have round patches too, in that of the paper. */
export function keyOf({ series }: ChartBlock, primitives: readonly Primitive[]): readonly Primitive[] {
  const colors = new Set(series.map(({ color }) => color));
  const squares = primitives.filter(
    (one): one is Rect =>
      one.kind === "rect" && one.radius !== undefined && one.fill !== undefined && colors.has(one.fill),
  );
  const bottom = Math.max(...squares.map(({ box }) => box.y + box.height));
  return [...squares, ...primitives.filter((one) => one.kind === "text" && one.y < bottom + one.size * 0.4)];
}
