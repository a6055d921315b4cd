/** How wide the columns of a table are: by their weights, but none narrower than its numbers and words. */
import type { TableBlock } from "../document.ts";
import { longestUnit } from "../wrapped.ts";
import type { TypeStyle } from "./paper.ts";
import type { Measure } from "./placed.ts";

/** What the columns of a table need at a font size of 1 px. */
export interface ColumnNeeds {
  /** Numbers and short values: with less they would break. */
  readonly firm: readonly number[];
  /** Words too, but for very long ones. */
  readonly whole: readonly number[];
  /** Every text on one line. */
  readonly natural: readonly number[];
}

/** Texts of a right-aligned column up to this long stay on one line: numbers with their units. */
const SHORT = 16;
const NUMBER = /^[\d.,%+−–-]{1,24}$/;
/** Longer words may be cut; in em. */
const LONGEST_WORD = 9;
/** Han texts up to this long stay on one line where there is room: heads such as 序号, names of streets. */
const SHORT_HAN = 5;
/** A column holds at least one character, and one of longer words this much of them; in em. */
const LEAST = 1.2;
const LEAST_WORDS = 3;
const REFERENCE = 100;

/** Measures all cells of a table once; O(cells). */
export function columnNeeds({ columns, rows }: TableBlock, measure: Measure): ColumnNeeds {
  const em = (text: string, weight: number) => (measure(text, REFERENCE, weight) / REFERENCE) * 1.01 + 0.05;
  const needs = columns.map(({ label, align }, i) => {
    let firm = LEAST;
    let whole = Math.min(LONGEST_WORD, em(keptWhole(label), 600));
    let natural = em(label, 600);
    for (const { cells, strong } of rows) {
      const text = cells[i] ?? "";
      const weight = strong ? 600 : 400;
      natural = Math.max(natural, em(text, weight));
      if ((align === "right" && text.length <= SHORT) || NUMBER.test(text))
        firm = Math.max(firm, em(text, weight));
      else whole = Math.max(whole, Math.min(LONGEST_WORD, em(keptWhole(text), weight)));
    }
    return {
      firm: Math.max(firm, Math.min(whole, LEAST_WORDS)),
      whole: Math.max(firm, whole),
      natural: Math.max(firm, natural),
    };
  });
  return {
    firm: needs.map(({ firm }) => firm),
    whole: needs.map(({ whole }) => whole),
    natural: needs.map(({ natural }) => natural),
  };
}

const keptWhole = (text: string): string => (text.length <= SHORT_HAN ? text : longestUnit(text));

/**
 * Widths that sum up to `width`, so that nothing wraps where that is possible; in type of `size` px or, where even the numbers have no room, smaller.
 * @param pad px left and right of a cell's text
 * @param indent px for a mark in the first column
 */
export function columnWidths(
  { columns }: TableBlock,
  needs: ColumnNeeds,
  { width, style, pad, indent }: { width: number; style: TypeStyle; pad: number; indent: number },
): { readonly widths: readonly number[]; readonly scale: number } {
  const around = 2 * pad * columns.length + indent;
  const px = (ems: readonly number[], scale: number) =>
    ems.map((em, i) => (em * style.size + 2 * pad + (i === 0 ? indent : 0)) * scale);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const scale = Math.min(1, width / (sum(needs.firm) * style.size + around));
  const firm = px(needs.firm, scale);
  const whole = px(needs.whole, scale);
  const spare = width - sum(firm);
  const wished = sum(whole) - sum(firm);
  const share = wished <= 0 ? 1 : Math.min(1, Math.max(0, spare) / wished);
  const natural = px(needs.natural, scale);
  const least = sum(natural) <= width ? natural : firm.map((one, i) => one + (whole[i]! - one) * share);
  return {
    widths: shared(
      width,
      least,
      columns.map(({ weight }) => Math.max(0.01, weight)),
    ),
    scale,
  };
}

/** `width` by `weights`, none less than its `least`; their sum is at most `width`. */
function shared(width: number, least: readonly number[], weights: readonly number[]): readonly number[] {
  const held = new Set<number>();
  for (;;) {
    const free = weights.map((weight, i) => (held.has(i) ? 0 : weight));
    const room = width - least.reduce((sum, one, i) => sum + (held.has(i) ? one : 0), 0);
    const total = free.reduce((sum, weight) => sum + weight, 0);
    const widths = weights.map((weight, i) => (held.has(i) ? least[i]! : (room * weight) / total));
    const short = widths.findIndex((one, i) => !held.has(i) && one < least[i]! - 1e-9);
    if (short < 0 || held.size === weights.length - 1) return widths;
    held.add(short);
  }
}
