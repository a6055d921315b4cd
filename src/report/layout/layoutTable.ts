/** A table: its title, a head, rows with hairlines between them. Cells wrap, numbers do not; what has no room goes on on the next page. */
import type { TableBlock, TableRow } from "../document.ts";
import { wrapped } from "../wrapped.ts";
import type { TypeStyle } from "./paper.ts";
import type { Box, Measure, Placed, Primitive } from "./placed.ts";
import type { LayoutContext, Prepared } from "./prepared.ts";
import { type ColumnNeeds, columnNeeds, columnWidths } from "./tableColumns.ts";
import { paragraph, shifted, textLine } from "./typeset.ts";

/** Lengths on the slide of 1,280 px. */
const PAD_X = 7;
const PAD_Y = 4;
const TITLE_GAP = 5;
const MARK = { size: 9, gap: 7 } as const;
/** A table that goes on on the next page begins only where this many rows have room. */
const LEAST_ROWS = 3;
/** Higher than all that one page can hold, in px: what comes after needs no measuring. */
const ENOUGH = 8000;

/** How far a table has come over the pages, and what its columns need, measured once. */
export interface TableProgress {
  readonly first: number;
  readonly needs: ColumnNeeds;
  /** Where it began, in px. */
  readonly width: number;
}

export interface PreparedTable extends Prepared {
  /** Heights of title and head, and of the rows that may come on this page. */
  readonly above: number;
  readonly rows: readonly number[];
}

/** Prepares a table from the row on that `progress` says; without it, from the first. */
export function prepareTable(
  block: TableBlock,
  width: number,
  context: LayoutContext,
  progress?: TableProgress,
): PreparedTable {
  const first = progress?.first ?? 0;
  const sheet = tableSheet(block, width, context, progress?.needs ?? columnNeeds(block, context.measure));
  const rows = heights(block, first, sheet, context);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const above = sheet.title.height + sheet.head.height;
  const needed = rows.length === 0 ? above + sheet.empty.height : above + sum(rows);
  const placed = (box: Box): Placed => {
    const room = box.height + 0.01 - above;
    let last = 0;
    let used = 0;
    while (last < rows.length && (!block.flows || used + rows[last]! <= room)) used += rows[last++]!;
    return placedTable(block, sheet, box, { first, heights: rows.slice(0, last) }, context);
  };
  return {
    height: needed,
    ...(block.flows
      ? { least: above + (rows.length === 0 ? sheet.empty.height : sum(rows.slice(0, LEAST_ROWS))) }
      : {}),
    stretches: false,
    above,
    rows,
    place: placed,
  };
}

interface Part {
  readonly primitives: readonly Primitive[];
  readonly height: number;
}

/** What is the same for all rows; lengths in px. */
interface Sheet {
  readonly widths: readonly number[];
  readonly style: TypeStyle;
  readonly padX: number;
  readonly padY: number;
  readonly indent: number;
  readonly markSize: number;
  readonly title: Part;
  readonly head: Part;
  readonly empty: Part;
}

function tableSheet(block: TableBlock, width: number, context: LayoutContext, needs: ColumnNeeds): Sheet {
  const { type, colors, measure, unit } = context;
  const marked = block.rows.some(({ mark }) => mark !== undefined);
  const pad = unit(PAD_X);
  const indent = marked ? unit(MARK.size + MARK.gap) : 0;
  const { widths, scale } = columnWidths(block, needs, { width, style: type.table, pad, indent });
  const { size, weight, line } = type.table;
  const title = paragraph(
    { text: block.title, style: type.heading, color: colors.ink },
    { x: 0, top: 0, width },
    measure,
  );
  const sheet = {
    widths,
    style: { size: size * scale, weight, line: line * scale },
    padX: pad * scale,
    padY: unit(PAD_Y),
    indent: indent * scale,
    markSize: unit(MARK.size) * scale,
    title: { ...title, height: title.height > 0 ? title.height + unit(TITLE_GAP) : 0 },
  };
  const { padX, padY } = sheet;
  const empty = paragraph(
    { text: block.empty, style: sheet.style, color: colors.muted },
    { x: padX, top: padY, width: width - 2 * padX },
    measure,
  );
  return {
    ...sheet,
    head: tableHead(block, width, sheet, context),
    empty: { primitives: empty.primitives, height: empty.height + 2 * padY },
  };
}

type Cells = Pick<Sheet, "widths" | "style" | "padX" | "padY" | "indent">;

function linesOf(texts: readonly string[], weight: number, cells: Cells, measure: Measure): string[][] {
  return cells.widths.map((width, i) => {
    const room = width - 2 * cells.padX - (i === 0 ? cells.indent : 0);
    return wrapped(texts[i] ?? "", room, (part) => measure(part, cells.style.size, weight));
  });
}

const heightOf = (lines: readonly (readonly string[])[], { style, padY }: Cells): number =>
  Math.max(1, ...lines.map(({ length }) => length)) * style.line + 2 * padY;

/** Texts of a row whose top is at `top`, right-aligned columns flush right; `end`: all end on one line, not begin. */
function cellTexts(
  { columns }: TableBlock,
  lines: readonly (readonly string[])[],
  {
    top,
    height,
    weight,
    color,
    end,
  }: { top: number; height: number; weight: number; color: string; end: boolean },
  cells: Cells,
): Primitive[] {
  let left = 0;
  return columns.flatMap(({ align }, i) => {
    const width = cells.widths[i]!;
    const x =
      align === "right" ? left + width - cells.padX : left + cells.padX + (i === 0 ? cells.indent : 0);
    left += width;
    const own = lines[i]!;
    const first = top + (end ? height - cells.padY - own.length * cells.style.line : cells.padY);
    const style = { ...cells.style, weight };
    return own.flatMap((text, n) =>
      text === "" ? [] : [textLine({ text, style, color }, { x, top: first + n * style.line, align })],
    );
  });
}

function tableHead(block: TableBlock, width: number, cells: Cells, { colors, measure }: LayoutContext): Part {
  const lines = linesOf(
    block.columns.map(({ label }) => label),
    600,
    cells,
    measure,
  );
  const height = heightOf(lines, cells);
  const texts = cellTexts(
    block,
    lines,
    { top: 0, height, weight: 600, color: colors.muted, end: true },
    cells,
  );
  const band = { x: 0, y: 0, width, height };
  return {
    primitives: [
      { kind: "rect", box: band, fill: colors.band },
      ...texts,
      rule(0, width, height - 0.5, colors.edge),
    ],
    height,
  };
}

const rule = (x: number, width: number, y: number, stroke: string): Primitive => ({
  kind: "line",
  points: [
    [x, y],
    [x + width, y],
  ],
  stroke,
  strokeWidth: 1,
});

const weightOf = (row: TableRow): number => (row.strong ? 600 : 400);

/** Heights of the rows from `first` on, as far as a page can reach. */
function heights(block: TableBlock, first: number, sheet: Sheet, { measure }: LayoutContext): number[] {
  const found: number[] = [];
  let sum = 0;
  for (let i = first; i < block.rows.length && !(block.flows && sum > ENOUGH); i++) {
    const row = block.rows[i]!;
    const height = heightOf(linesOf(row.cells, weightOf(row), sheet, measure), sheet);
    found.push(height);
    sum += height;
  }
  return found;
}

function placedTable(
  block: TableBlock,
  sheet: Sheet,
  box: Box,
  shown: { readonly first: number; readonly heights: readonly number[] },
  { colors, measure }: LayoutContext,
): Placed {
  const { first } = shown;
  const width = sheet.widths.reduce((sum, one) => sum + one, 0);
  const primitives: Primitive[] = [
    ...sheet.title.primitives,
    ...shifted(sheet.head.primitives, 0, sheet.title.height),
  ];
  let y = sheet.title.height + sheet.head.height;
  shown.heights.forEach((height, i) => {
    const row = block.rows[first + i]!;
    const lines = linesOf(row.cells, weightOf(row), sheet, measure);
    const color = colors.ink;
    if (row.strong) primitives.push({ kind: "rect", box: { x: 0, y, width, height }, fill: colors.band });
    if (row.mark !== undefined) {
      const radius = sheet.markSize / 2;
      const at = { x: sheet.padX + radius, y: y + sheet.padY + sheet.style.line / 2, radius };
      primitives.push({ kind: "circle", ...at, fill: row.mark, stroke: colors.edge, strokeWidth: 0.75 });
    }
    primitives.push(
      ...cellTexts(block, lines, { top: y, height, weight: weightOf(row), color, end: false }, sheet),
    );
    primitives.push(rule(0, width, y + height - 0.5, colors.line));
    y += height;
  });
  if (block.rows.length === 0) {
    primitives.push(...shifted(sheet.empty.primitives, 0, y));
    y += sheet.empty.height;
  }
  return {
    role: "body",
    block,
    box: { ...box, height: y },
    primitives: shifted(primitives, box.x, box.y),
    table: {
      first,
      last: first + shown.heights.length,
      columnWidths: sheet.widths,
      rowHeights: [sheet.head.height, ...shown.heights],
      top: box.y + sheet.title.height,
      size: sheet.style.size,
    },
  };
}
