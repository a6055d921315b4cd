/** Lying bars: a row for each category, its label at the left, values behind the bars. */
import type { ChartBlock } from "../document.ts";
import { wrapped } from "../wrapped.ts";
import { chartReading, type PreparedPlot, pieceText, type Stick, widthIn } from "./chartPlot.ts";
import type { Primitive } from "./placed.ts";
import type { LayoutContext } from "./prepared.ts";
import { textLine } from "./typeset.ts";

/** Lengths on the slide of 1,280 px. */
const GAP = 8;
const ROW_GAP = { one: 3, several: 9 } as const;
/** What a bar grows by at most in a higher box. */
const GROWTH = 14;
const THICKEST = 22;
const LABEL_SHARE = 0.42;

/** Bars of all categories: their number and labels say how high the plot is at least. */
export function prepareBars(block: ChartBlock, width: number, context: LayoutContext): PreparedPlot {
  const { type, measure, unit } = context;
  const reading = chartReading(block);
  const most = width * LABEL_SHARE;
  const labels = block.categories.map((text) => wrapped(text, most, widthIn(measure, type.table)));
  const labelWidth = Math.max(0, ...labels.flat().map(widthIn(measure, type.table)));
  const textWidth = Math.max(
    0,
    ...reading.groups.flat().map(({ text }) => widthIn(measure, type.note)(text)),
  );
  const base = labelWidth + unit(GAP);
  const length = Math.max(0, width - base - textWidth - (textWidth > 0 ? unit(GAP) : 0));
  const pixelsOf = (value: number) => (value > 0 ? (value / reading.most) * length : 0);
  const several = reading.groups.some((group) => group.length > 1);
  /** From bar to bar within a row; values below each other must not touch. */
  const pitch = several ? type.note.size * 1.15 : type.table.line;
  const gap = unit(several ? ROW_GAP.several : ROW_GAP.one);
  const heights = labels.map(
    (lines, i) => Math.max(lines.length * type.table.line, reading.groups[i]!.length * pitch) + gap,
  );
  const height = heights.reduce((sum, row) => sum + row, 0);
  return {
    height,
    draw: (room) => {
      const bars = several ? block.series.length : 1;
      const spare = Math.max(0, room - height) / Math.max(1, heights.length);
      const added = Math.min(unit(GROWTH) * Math.max(1, bars * 0.7), spare);
      const grown = pitch + (added * 0.8) / bars;
      const thickness = Math.min(unit(THICKEST), grown * (several ? 0.86 : 0.7));
      const drawn: Primitive[] = [];
      let y = 0;
      reading.groups.forEach((group, i) => {
        const row = heights[i]! + added;
        drawn.push(...rowLabel(labels[i]!, y, row, context));
        const top = y + (row - grown * group.length) / 2;
        group.forEach((stick, s) => {
          const place = { base, top: top + s * grown, pitch: grown, thickness };
          drawn.push(...drawnBar(stick, place, pixelsOf, block, context));
        });
        y += row;
      });
      return heights.length === 0 ? [] : [...drawn, zeroLine(base, y, context)];
    },
  };
}

function rowLabel(
  lines: readonly string[],
  y: number,
  row: number,
  { type, colors }: LayoutContext,
): readonly Primitive[] {
  const { line } = type.table;
  const top = y + (row - lines.length * line) / 2;
  return lines
    .map((text, i) => ({ text, top: top + i * line }))
    .filter(({ text }) => text !== "")
    .map(({ text, top: at }) => textLine({ text, style: type.table, color: colors.ink }, { x: 0, top: at }));
}

const zeroLine = (x: number, height: number, { colors }: LayoutContext): Primitive => ({
  kind: "line",
  points: [
    [x, 0],
    [x, height],
  ],
  stroke: colors.edge,
  strokeWidth: 1,
});

interface BarPlace {
  readonly base: number;
  readonly top: number;
  readonly pitch: number;
  readonly thickness: number;
}

function drawnBar(
  { pieces, text }: Stick,
  { base, top, pitch, thickness }: BarPlace,
  pixelsOf: (value: number) => number,
  block: ChartBlock,
  context: LayoutContext,
): readonly Primitive[] {
  const { type, colors, unit } = context;
  const y = top + (pitch - thickness) / 2;
  const drawn: Primitive[] = [];
  let x = base;
  for (const { color, value } of pieces) {
    const width = pixelsOf(value);
    if (width === 0) continue;
    const box = { x, y, width, height: thickness };
    drawn.push({ kind: "rect", box, fill: color });
    if (x > base) drawn.push(upright(x, y, thickness, colors.paper));
    if (block.stacked && block.series.length > 1)
      drawn.push(...pieceText(block.format(value), color, box, context));
    x += width;
  }
  if (x === base && pieces.length > 0) drawn.push(upright(base, y, thickness, pieces[0]!.color));
  if (text === "") return drawn;
  const words = { text, style: type.note, color: pieces.length > 0 ? colors.ink : colors.muted };
  return [...drawn, textLine(words, { x: x + unit(GAP), top, line: pitch })];
}

const upright = (x: number, y: number, height: number, stroke: string): Primitive => ({
  kind: "line",
  points: [
    [x, y],
    [x, y + height],
  ],
  stroke,
  strokeWidth: 1,
});
