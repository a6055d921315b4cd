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

/** The head and the rows of this page. Marks of rows are bullets: they move with their row, and the cell's text stays clean. */
export function addTable(draft: SlideDraft, placed: Placed, block: TableBlock, table: PlacedTable): void {
  const { slide, page, colors, lang, marks } = draft;
  const pads = padsOf(placed, table);
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
    const [side, slack] = [inches(pads.side), inches(pads.side / 4)];
    const [left, right] = isRight(column) ? [slack, side] : [side + inches(indent), slack];
    return [inches(above), right, inches(below), left];
  };
  const head = block.columns.map(({ label, align }, i) => ({
    text: plainText(label),
    options: {
      ...text,
      align,
      bold: true,
      valign: "bottom",
      fill: officeColor(colors.band),
      border: ruledBelow(colors.muted),
      margin: margin(i, 0, pads.below, i === 0 ? pads.mark : 0),
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
          margin: margin(i, pads.above, 0, i === 0 && !marked ? pads.mark : 0),
          ...(strong ? { fill: officeColor(colors.band) } : {}),
          ...(marked ? { bullet: { characterCode: "25CF", indent: points(pads.mark) } } : {}),
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

interface Pads {
  /** Left of text, right of numbers. */
  readonly side: number;
  /** From the left edge of a mark to the text behind it; 0: there are no marks. */
  readonly mark: number;
  /** Above the text of a row. */
  readonly above: number;
  /** Below the text of the head. */
  readonly below: number;
}

/** How text stands in its cells, as the page draws it. */
function padsOf({ box, primitives }: Placed, { top, size, rowHeights }: PlacedTable): Pads {
  const body = top + rowHeights[0]!;
  const texts = primitives.flatMap((one) => (one.kind === "text" && one.y > top ? [one] : []));
  const marks = primitives.flatMap((one) => (one.kind === "circle" ? [one.x - one.radius] : []));
  const lefts = texts.filter(({ align }) => align === "left").map(({ x }) => x);
  const first = Math.min(...lefts, ...marks) - box.x;
  const behind = marks.length > 0 ? lefts.filter((x) => x > marks[0]!) : [];
  const baselines = texts.map(({ y }) => y);
  const inHead = baselines.filter((y) => y < body);
  const inBody = baselines.filter((y) => y > body);
  return {
    side: Number.isFinite(first) ? Math.max(0, first) : size * 0.5,
    mark: behind.length > 0 ? Math.min(...behind) - marks[0]! : 0,
    above: inBody.length > 0 ? Math.max(0, Math.min(...inBody) - body - (PITCH - DESCENT) * size) : 0,
    below: inHead.length > 0 ? Math.max(0, body - Math.max(...inHead) - DESCENT * size) : 0,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
