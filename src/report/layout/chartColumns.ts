/** Standing columns: a value axis with few hairlines at the left, labels of the categories below. */
import type { ChartBlock } from "../document.ts";
import { wrapped } from "../wrapped.ts";
import {
  type ChartReading,
  chartReading,
  type PreparedPlot,
  pieceText,
  type Stick,
  widthIn,
} from "./chartPlot.ts";
import { niceTicks } from "./niceTicks.ts";
import type { Primitive } from "./placed.ts";
import type { LayoutContext } from "./prepared.ts";
import { textLine, type Words } from "./typeset.ts";

/** Lengths on the slide of 1,280 px. */
const LEAST_PLOT = 96;
const AXIS_GAP = 8;
const LABEL_GAP = 5;
const WIDEST = { one: 54, several: 34 } as const;
const MOST_LINES = 3;
const MOST_STEPS = 5;

/** Columns of all categories; labels that have no room for themselves are left out at even distances. */
export function prepareColumns(block: ChartBlock, width: number, context: LayoutContext): PreparedPlot {
  const { type, measure, unit } = context;
  const style = type.note;
  const measured = widthIn(measure, style);
  const reading = chartReading(block);
  const ticks = distinctTicks(reading, block.format);
  const tickWidth = Math.max(...ticks.map((tick) => measured(block.format(tick))));
  const left = Math.min(tickWidth + unit(AXIS_GAP), width / 2);
  const slot = (width - left) / Math.max(1, block.categories.length);
  const labels = slotLabels(block.categories, { left, slot, width }, context);
  const lines = Math.max(0, ...labels.map((label) => label.lines.length));
  const below = lines > 0 ? unit(LABEL_GAP) + lines * style.line : style.line / 2;
  const sticks = Math.max(1, ...reading.groups.map((group) => group.length));
  const pitch = sticks > 1 ? Math.min((slot * 0.78) / sticks, unit(WIDEST.several)) : slot;
  const saysValues = reading.groups.flat().every(({ text }) => measured(text) + unit(2) <= pitch);
  const above = saysValues ? style.line : style.line / 2;
  return {
    height: above + unit(LEAST_PLOT) + below,
    draw: (height) => {
      if (block.categories.length === 0) return [];
      const bottom = height - below;
      const pixelsOf = (value: number) => (value > 0 ? (value / ticks.at(-1)!) * (bottom - above) : 0);
      const thickness =
        sticks > 1 ? pitch - Math.min(2, pitch * 0.15) : Math.min(slot * 0.62, unit(WIDEST.one));
      const columns = reading.groups.flatMap((group, c) =>
        group.flatMap((stick, s) => {
          const x = left + (c + 0.5) * slot + (s - (group.length - 1) / 2) * pitch;
          const place = { x, bottom, thickness };
          return drawnColumn(saysValues ? stick : { ...stick, text: "" }, place, pixelsOf, block, context);
        }),
      );
      const labelled = labels.flatMap(({ x, lines: said }) =>
        said.map((text, i) =>
          textLine(
            { text, style, color: context.colors.ink },
            { x, top: bottom + unit(LABEL_GAP) + i * style.line, align: "center" },
          ),
        ),
      );
      return [
        ...axis(ticks, { left, width, bottom, pixelsOf }, block, context),
        ...columns,
        level(left, width, bottom, context.colors.edge),
        ...labelled,
      ];
    },
  };
}

/** As many steps as are written differently: 0, 0.5 and 1 without decimals would be 0, 1 and 1. */
function distinctTicks({ most, whole }: ChartReading, format: ChartBlock["format"]): readonly number[] {
  for (let steps = MOST_STEPS; steps > 1; steps--) {
    const ticks = niceTicks(most, steps, whole);
    if (new Set(ticks.map(format)).size === ticks.length) return ticks;
  }
  return niceTicks(most, 1, whole);
}

interface SlotLabel {
  readonly x: number;
  readonly lines: readonly string[];
}

/** Labels in the middle below their slots: all of them, or every second, third … so that no word is cut and none touches the next. */
function slotLabels(
  categories: readonly string[],
  { left, slot, width }: { readonly left: number; readonly slot: number; readonly width: number },
  { type, measure, unit }: LayoutContext,
): readonly SlotLabel[] {
  const measured = widthIn(measure, type.note);
  const gap = unit(4);
  for (let every = 1; ; every++) {
    const isLast = every >= categories.length;
    const labels: SlotLabel[] = [];
    let end = -gap;
    let fits = true;
    for (let i = 0; i < categories.length; i += every) {
      const text = categories[i]!;
      if (text.trim() === "") continue;
      const middle = left + (i + 0.5) * slot;
      const room = Math.max(1, Math.min(every * slot - gap, width));
      const lines = evenLines(text, room, measured);
      const half = Math.max(...lines.map(measured)) / 2;
      const x = Math.min(Math.max(middle, half), Math.max(half, width - half));
      // Moved further, it would stand below another column.
      if (Math.abs(x - middle) > slot / 2 && every > 1 && !isLast) continue;
      fits &&= !isWordCut(text, room, measured) && lines.length <= MOST_LINES && x - half >= end + gap - 0.01;
      end = x + half;
      labels.push({ x, lines });
    }
    if (fits || isLast) return labels;
  }
}

/** `text` in as few lines as it needs, these about equally long: 九龙 / 坡区, not 九龙坡 / 区. */
function evenLines(text: string, room: number, measured: (part: string) => number): readonly string[] {
  let lines = wrapped(text, room, measured);
  for (let narrower = room * 0.9; lines.length > 1 && narrower > room / 2; narrower *= 0.9) {
    const evener = wrapped(text, narrower, measured);
    if (evener.length > lines.length || isWordCut(text, narrower, measured)) break;
    lines = evener;
  }
  return lines;
}

const isWordCut = (text: string, room: number, measured: (part: string) => number): boolean =>
  (text.match(/[^\s\p{Script=Han}]+/gu) ?? []).some((word) => measured(word) > room);

interface AxisPlace {
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
  readonly pixelsOf: (value: number) => number;
}

function axis(
  ticks: readonly number[],
  { left, width, bottom, pixelsOf }: AxisPlace,
  { format }: ChartBlock,
  { type, colors, unit }: LayoutContext,
): readonly Primitive[] {
  const style = type.note;
  return ticks.flatMap((tick) => {
    const y = bottom - pixelsOf(tick);
    return [
      ...(tick > 0 ? [level(left, width, y, colors.line)] : []),
      textLine(
        { text: format(tick), style, color: colors.muted },
        { x: left - unit(AXIS_GAP), top: y - style.line / 2, align: "right" },
      ),
    ];
  });
}

const level = (left: number, right: number, y: number, stroke: string): Primitive => ({
  kind: "line",
  points: [
    [left, y],
    [right, y],
  ],
  stroke,
  strokeWidth: 1,
});

function drawnColumn(
  { pieces, text }: Stick,
  { x, bottom, thickness }: { readonly x: number; readonly bottom: number; readonly thickness: number },
  pixelsOf: (value: number) => number,
  block: ChartBlock,
  context: LayoutContext,
): readonly Primitive[] {
  const { type, colors } = context;
  const [left, right] = [x - thickness / 2, x + thickness / 2];
  const drawn: Primitive[] = [];
  let y = bottom;
  for (const { color, value } of pieces) {
    const height = pixelsOf(value);
    if (height === 0) continue;
    const box = { x: left, y: y - height, width: thickness, height };
    drawn.push({ kind: "rect", box, fill: color });
    if (y < bottom) drawn.push(level(left, right, y, colors.paper));
    if (block.stacked && block.series.length > 1)
      drawn.push(...pieceText(block.format(value), color, box, context));
    y -= height;
  }
  if (y === bottom && pieces.length > 0) drawn.push(level(left, right, bottom - 1, pieces[0]!.color));
  if (text === "") return drawn;
  const words = { text, style: type.note, color: pieces.length > 0 ? colors.ink : colors.muted };
  return [...drawn, ...clearedText(words, x, y - type.note.line, context)];
}

/** A text on a patch of paper, so that no hairline goes through it. */
function clearedText(
  words: Words,
  x: number,
  top: number,
  { colors, measure, unit }: LayoutContext,
): readonly Primitive[] {
  const width = widthIn(measure, words.style)(words.text);
  const height = words.style.size;
  const box = { x: x - width / 2, y: top + (words.style.line - height) / 2, width, height };
  return [
    { kind: "rect", box, fill: colors.paper, radius: unit(1) },
    textLine(words, { x, top, align: "center" }),
  ];
}
