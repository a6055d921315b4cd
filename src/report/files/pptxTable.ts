/** A placed table as a native one. */
import type PptxGenJS from "pptxgenjs";
import type { TableBlock } from "../document.ts";
import { typeOf } from "../layout/paper.ts";
import type { Placed, PlacedTable } from "../layout/placed.ts";
import { inches, officeColor, plainText, points, SLIDE_FONT, type SlideDraft } from "./pptxDraft.ts";

const { line, size } = typeOf("wide").table;
/** Line of a cell in the size of its text, given in points: else a font with taller lines makes the rows grow. */
const PITCH = line / size;
/** Between baseline and bottom of a line of a cell, in the size of its text. */
const DESCENT = 0.275;

/** From a mark to a right-aligned text, in the size of the text: the page does not say it, and the library's own is wide. */
const MARK = 1.15;

/** The head and the rows of this page. Marks of rows are bullets: they move with their row, and the cell's text stays clean. */
export function addTable(draft: SlideDraft, placed: Placed, block: TableBlock, table: PlacedTable): void {
  const { slide, page, colors, lang, marks } = draft;
  const look = lookOf(placed, block, table);
  const isRight = (column: number) => block.columns[column]?.align === "right";
  const text = {
    fontFace: SLIDE_FONT,
    fontSize: points(table.size),
    lineSpacing: points(table.size * PITCH),
    color: officeColor(colors.ink).color,
    lang,
  };
  /** The side that text runs towards has next to no margin: room for a font that is a little wider. */
  const margin = (column: number, above: number, below: number, indent = 0): Sides => {
    const [side, slack] = [inches(look.side), inches(look.side / 4)];
    const [left, right] = isRight(column) ? [slack, side] : [side + inches(indent), slack];
    return [inches(above), right, inches(below), left];
  };
  const head = block.columns.map(({ label, align }, i) => ({
    text: plainText(label),
    options: {
      ...text,
      align,
      bold: true,
      color: officeColor(look.headColor ?? colors.muted).color,
      valign: "bottom",
      fill: officeColor(colors.band),
      border: ruledBelow(look.headRule ?? colors.edge),
      margin: margin(i, 0, look.below, i === 0 ? look.mark : 0),
    },
  }));
  const rows = block.rows.slice(table.first, table.last).map(({ cells, mark, strong }) =>
    block.columns.map(({ align }, i) => {
      const marked = i === 0 && mark !== undefined;
      if (marked) marks.push(officeColor(mark).color);
      return {
        text: plainText(cells[i] ?? ""),
        options: {
          ...text,
          align,
          bold: strong ?? false,
          valign: "top",
          border: ruledBelow(colors.line),
          margin: margin(i, look.above, 0, i === 0 && !marked ? look.mark : 0),
          ...(strong ? { fill: officeColor(colors.band) } : {}),
          ...(marked ? { bullet: { characterCode: "25CF", indent: points(look.mark) } } : {}),
        },
      };
    }),
  );
  slide.addTable([head, ...rows] as unknown as PptxGenJS.TableRow[], {
    x: inches(placed.box.x),
    y: inches(table.top),
    w: inches(sum(table.columnWidths)),
    h: inches(sum(table.rowHeights)),
    colW: table.columnWidths.map(inches),
    rowH: table.rowHeights.map(inches),
    objectName: plainText(block.title || page.title),
  });
}

/** Top, right, bottom, left. */
type Sides = readonly [number, number, number, number];

const NONE: PptxGenJS.BorderProps = { type: "none" };

const ruledBelow = (css: string): readonly PptxGenJS.BorderProps[] => [
  NONE,
  NONE,
  { type: "solid", color: officeColor(css).color, pt: 0.75 },
  NONE,
];

interface Look {
  /** Left of text, right of numbers. */
  readonly side: number;
  /** From the left edge of a mark to the text behind it; 0: the table has no marks. */
  readonly mark: number;
  /** Above the text of a row. */
  readonly above: number;
  /** Below the text of the head. */
  readonly below: number;
  readonly headColor: string | undefined;
  readonly headRule: string | undefined;
}

/** How texts stand in their cells, as the page draws them. */
function lookOf({ box, primitives }: Placed, block: TableBlock, table: PlacedTable): Look {
  const { top, size, rowHeights, columnWidths } = table;
  const body = top + rowHeights[0]!;
  const texts = primitives.flatMap((one) => (one.kind === "text" && one.y > top ? [one] : []));
  const edges = [0, ...columnWidths].map((_, i) => box.x + sum(columnWidths.slice(0, i)));
  /** Of a text from the edge of its column that it stands at. */
  const insets = texts.map(({ x, align }) => {
    const column = columnWidths.findIndex((_, i) => x >= edges[i]! && x <= edges[i + 1]! + 0.01);
    return { column, inset: align === "right" ? edges[column + 1]! - x : x - edges[column]! };
  });
  const least = (found: typeof insets) => Math.min(...found.map(({ inset }) => inset));
  const first = least(insets.filter(({ column }) => column === 0));
  const others = least(insets.filter(({ column }) => column > 0));
  const isMarked = block.rows.some(({ mark }) => mark !== undefined);
  const side = [isMarked ? others : Math.min(first, others), size * 0.5].find(Number.isFinite)!;
  const head = texts.filter(({ y }) => y < body);
  const baselines = texts.filter(({ y }) => y > body).map(({ y }) => y);
  const rule = primitives.find((one) => one.kind === "line" && Math.abs(one.points[0]![1] - body) < 1.5);
  return {
    side,
    mark: !isMarked ? 0 : block.columns[0]?.align === "right" ? MARK * size : Math.max(0, first - side),
    above: baselines.length > 0 ? Math.max(0, Math.min(...baselines) - body - (PITCH - DESCENT) * size) : 0,
    below: head.length > 0 ? Math.max(0, body - Math.max(...head.map(({ y }) => y)) - DESCENT * size) : 0,
    headColor: head[0]?.color,
    headRule: rule?.kind === "line" ? rule.stroke : undefined,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
