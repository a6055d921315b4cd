/** What bars and columns have in common: the numbers to draw, and the texts that say them. */
import { UNKNOWN_TEXT } from "../../i18n/format.ts";
import { inkOn } from "../../scale/colors.ts";
import type { ChartBlock } from "../document.ts";
import type { TypeStyle } from "./paper.ts";
import type { Box, Measure, Primitive } from "./placed.ts";
import type { LayoutContext } from "./prepared.ts";
import { textLine } from "./typeset.ts";

/** The bars or columns alone. */
export interface PreparedPlot {
  readonly height: number;
  /** Drawn from (0, 0) into `height` px, at least the height above. */
  readonly draw: (height: number) => readonly Primitive[];
}

/** One bar or column: a value, or several upon each other. */
export interface Stick {
  readonly pieces: readonly { readonly color: string; readonly value: number }[];
  /** Of what is drawn of it, in the values' measure: negative ones have none. */
  readonly length: number;
  /** Beside its end; empty: nothing. */
  readonly text: string;
}

export interface ChartReading {
  /** For each category its sticks: one, or one a series where they stand side by side. */
  readonly groups: readonly (readonly Stick[])[];
  /** Of the longest stick, at least 0. */
  readonly most: number;
  /** Only whole numbers are drawn. */
  readonly whole: boolean;
}

/** The sticks of a chart. What is negative or not finite has no length. */
export function chartReading({ categories, series, stacked, format }: ChartBlock): ChartReading {
  const reading = (s: number, c: number) => {
    const value = series[s]?.values[c] ?? Number.NaN;
    return Number.isFinite(value) ? value : Number.NaN;
  };
  const groups = categories.map((_, c) => {
    const pieces = series.map(({ color }, s) => ({ color, value: reading(s, c) }));
    return stacked ? [stickOf(pieces, format)] : pieces.map((piece) => stickOf([piece], format));
  });
  const sticks = groups.flat();
  const known = sticks.filter(({ pieces }) => pieces.length > 0);
  // To write 100 % behind each says nothing.
  const isShares =
    stacked &&
    series.length > 1 &&
    [1, 100].some((whole) => known.every(({ length }) => isNear(length, whole)));
  return {
    groups: isShares ? groups.map((group) => group.map((stick) => ({ ...stick, text: "" }))) : groups,
    most: Math.max(0, ...sticks.map(({ length }) => length)),
    whole: sticks.every(({ pieces }) => pieces.every(({ value }) => Number.isInteger(value))),
  };
}

const isNear = (value: number, whole: number): boolean => Math.abs(value - whole) < whole * 1e-6;

function stickOf(pieces: Stick["pieces"], format: ChartBlock["format"]): Stick {
  const known = pieces.filter(({ value }) => !Number.isNaN(value));
  const sum = known.reduce((total, { value }) => total + value, 0);
  return {
    pieces: known,
    length: known.reduce((total, { value }) => total + Math.max(0, value), 0),
    text: known.length === 0 ? UNKNOWN_TEXT : format(sum),
  };
}

export const widthIn =
  (measure: Measure, { size, weight }: TypeStyle) =>
  (text: string): number =>
    measure(text, size, weight);

/** The value of a piece within it, where there is room. */
export function pieceText(
  text: string,
  color: string,
  box: Box,
  { type, measure, unit }: LayoutContext,
): readonly Primitive[] {
  const style = type.note;
  const fits =
    measure(text, style.size, style.weight) + unit(8) <= box.width && style.size * 1.05 <= box.height;
  if (!fits) return [];
  const words = { text, style, color: inkOn(color) };
  return [textLine(words, { x: box.x + box.width / 2, top: box.y, align: "center", line: box.height })];
}
