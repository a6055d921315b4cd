/** A legend: sections of marks and what they mean, never cut; where there is room, in columns. */
import type { LegendEntry, LegendSection } from "../../ui/legendModel.ts";
import type { LegendBlock } from "../document.ts";
import { drawnMark } from "./legendMark.ts";
import type { Primitive } from "./placed.ts";
import type { LayoutContext, Prepared } from "./prepared.ts";
import { pair, paragraph, shifted, type Typeset, textLine } from "./typeset.ts";

/** Lengths on the slide of 1,280 px. */
const MARK = { width: 22, height: 16, gap: 9 } as const;
const SECTION_GAP = 14;
const ENTRY_GAP = 4;
const COLUMN_GAP = 32;
/** Narrower, labels would break too often; wider, counts would stand too far from their labels. */
const COLUMN = { least: 244, most: 380 } as const;

/** Heights closer than this are the same. */
const NEAR = 0.01;

/** Prepares a legend; all that it says has its place, so that it asks for the height it needs. */
export function prepareLegend(block: LegendBlock, width: number, context: LayoutContext): Prepared {
  const { sections, notes } = block.legend;
  const { unit } = context;
  const body = lowest([
    ...columnCounts(width, sections.length, context).map((n) => besideEachOther(sections, width, n, context)),
    ...columnCounts(width, Infinity, context).map((n) => belowEachOther(sections, width, n, context)),
  ]);
  const foot = notes.reduce<Typeset>(
    (above, text) =>
      stacked(above, (top) =>
        paragraph(
          { text, style: context.type.note, color: context.colors.muted },
          { x: 0, top, width },
          context.measure,
        ),
      ),
    { primitives: [], height: 0 },
  );
  const gap = body.height > 0 && foot.height > 0 ? unit(SECTION_GAP) : 0;
  const primitives = [...body.primitives, ...shifted(foot.primitives, 0, body.height + gap)];
  return {
    height: body.height + gap + foot.height,
    stretches: false,
    place: (box) => ({ role: "body", block, box, primitives: shifted(primitives, box.x, box.y) }),
  };
}

/** From one column to as many as the width has room for. */
function columnCounts(width: number, most: number, { unit }: LayoutContext): readonly number[] {
  const room = Math.floor((width + unit(COLUMN_GAP)) / unit(COLUMN.least + COLUMN_GAP));
  return Array.from({ length: Math.max(1, Math.min(room, most)) }, (_, i) => i + 1);
}

function columnWidth(width: number, columns: number, { unit }: LayoutContext): number {
  return Math.min(unit(COLUMN.most), (width - (columns - 1) * unit(COLUMN_GAP)) / columns);
}

/** The first of the lowest: the one with the fewest columns. */
const lowest = (all: readonly Typeset[]): Typeset =>
  all.reduce((best, next) => (next.height < best.height - NEAR ? next : best));

/** Whole sections in columns, in their order, the highest column as low as can be. */
function besideEachOther(
  sections: readonly LegendSection[],
  width: number,
  columns: number,
  context: LayoutContext,
): Typeset {
  const each = columnWidth(width, columns, context);
  const set = sections.map((section) => setSection(section, each, 1, context));
  const heightOf = (from: number, to: number) => sumOf(set.slice(from, to), context);
  const starts = bestStarts(set.length, columns, heightOf);
  const step = each + context.unit(COLUMN_GAP);
  return {
    primitives: starts.flatMap((from, column) => {
      const part = set.slice(from, starts[column + 1] ?? set.length);
      return part.flatMap(({ primitives }, i) =>
        shifted(
          primitives,
          column * step,
          i === 0 ? 0 : sumOf(part.slice(0, i), context) + context.unit(SECTION_GAP),
        ),
      );
    }),
    height: Math.max(0, ...starts.map((from, i) => heightOf(from, starts[i + 1] ?? set.length))),
  };
}

function sumOf(set: readonly Typeset[], { unit }: LayoutContext): number {
  return set.reduce((sum, { height }) => sum + height, Math.max(0, set.length - 1) * unit(SECTION_GAP));
}

/** Where each column begins, so that the highest is as low as can be, and the first ones as full as that allows. */
function bestStarts(
  count: number,
  columns: number,
  heightOf: (from: number, to: number) => number,
): readonly number[] {
  const known = new Map<string, { readonly starts: readonly number[]; readonly height: number }>();
  const best = (
    from: number,
    left: number,
  ): { readonly starts: readonly number[]; readonly height: number } => {
    const key = `${from}/${left}`;
    let found = known.get(key);
    if (found) return found;
    found = { starts: [from], height: heightOf(from, count) };
    for (let to = from + 1; left > 1 && to < count; to++) {
      const rest = best(to, left - 1);
      const height = Math.max(heightOf(from, to), rest.height);
      if (height <= found.height + NEAR) found = { starts: [from, ...rest.starts], height };
    }
    known.set(key, found);
    return found;
  };
  return best(0, columns).starts;
}

/** Sections below each other, the entries of each in columns. */
function belowEachOther(
  sections: readonly LegendSection[],
  width: number,
  columns: number,
  context: LayoutContext,
): Typeset {
  return sections.reduce<Typeset>(
    (above, section) => {
      const gap = above.height > 0 ? context.unit(SECTION_GAP) : 0;
      const next = setSection(section, columnWidth(width, columns, context), columns, context);
      return {
        primitives: [...above.primitives, ...shifted(next.primitives, 0, above.height + gap)],
        height: above.height + gap + next.height,
      };
    },
    { primitives: [], height: 0 },
  );
}

/** Heading and unit, and below them the entries in `columns` of `each` px. */
function setSection(section: LegendSection, each: number, columns: number, context: LayoutContext): Typeset {
  const { unit } = context;
  const step = each + unit(COLUMN_GAP);
  const head = heading(section, columns === 1 ? each : columns * step - unit(COLUMN_GAP), columns, context);
  const set = section.entries.map((entry) => setEntry(entry, each, context));
  const starts = bestStarts(set.length, columns, (from, to) => entriesHeight(set.slice(from, to), context));
  const top = head.height + unit(ENTRY_GAP) / 2;
  const primitives: Primitive[] = [...head.primitives];
  let height = head.height;
  starts.forEach((from, column) => {
    let y = top;
    for (const { primitives: drawn, height: taken } of set.slice(from, starts[column + 1] ?? set.length)) {
      primitives.push(...shifted(drawn, column * step, y));
      height = Math.max(height, y + taken);
      y += taken + unit(ENTRY_GAP);
    }
  });
  return { primitives, height };
}

const hasCount = ({ count }: LegendEntry): boolean => count !== undefined && count !== "";

/**
 * The unit stands over the counts of a single column, below the title where both have no room on a line; over several columns, or where
 * nothing is counted, it follows the title.
 */
function heading(
  { title, unit: counted, entries }: LegendSection,
  width: number,
  columns: number,
  { type, colors, measure, unit }: LayoutContext,
): Typeset {
  const words = { text: title, style: type.heading, color: colors.ink };
  const small = { text: counted, style: type.note, color: colors.muted };
  const gap = unit(MARK.gap);
  const after = measure(title, type.heading.size, type.heading.weight) + gap;
  const fits = after + measure(counted, type.note.size, type.note.weight) <= width;
  const over = columns === 1 && entries.some(hasCount);
  if (title === "" || counted === "" || (over && fits))
    return pair(words, small, { x: 0, top: 0, width, gap }, measure);
  const { line } = type.heading;
  if (fits)
    return {
      primitives: [textLine(words, { x: 0, top: 0 }), textLine(small, { x: after, top: 0, line })],
      height: line,
    };
  const above = paragraph(words, { x: 0, top: 0, width }, measure);
  const below = paragraph(small, { x: 0, top: above.height, width }, measure);
  const end = below.primitives.map((one) =>
    over && one.kind === "text" ? { ...one, x: width, align: "right" as const } : one,
  );
  return { primitives: [...above.primitives, ...end], height: above.height + below.height };
}

function entriesHeight(set: readonly Typeset[], { unit }: LayoutContext): number {
  return set.reduce((sum, { height }) => sum + height + unit(ENTRY_GAP), 0);
}

function setEntry({ label, count, mark }: LegendEntry, width: number, context: LayoutContext): Typeset {
  const { type, colors, measure, unit } = context;
  const indent = unit(MARK.width + MARK.gap);
  const text = pair(
    { text: label, style: type.table, color: colors.ink },
    { text: count ?? "", style: type.table, color: colors.muted },
    { x: indent, top: 0, width: width - indent, gap: unit(MARK.gap) },
    measure,
  );
  const box = {
    x: 0,
    y: (type.table.line - unit(MARK.height)) / 2,
    width: unit(MARK.width),
    height: unit(MARK.height),
  };
  return {
    primitives: [...drawnMark(mark, box, context), ...text.primitives],
    height: Math.max(text.height, type.table.line),
  };
}

const stacked = (above: Typeset, next: (top: number) => Typeset): Typeset => {
  const below = next(above.height);
  return { primitives: [...above.primitives, ...below.primitives], height: above.height + below.height };
};
