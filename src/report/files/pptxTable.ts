/** A placed table as a native one. */
import type PptxGenJS from "pptxgenjs";
import type { TableBlock, TableRow } from "../document.ts";
import { typeOf } from "../layout/paper.ts";
import type { Placed, PlacedTable } from "../layout/placed.ts";
import { inches, officeColor, plainText, points, SLIDE_FONT, type SlideDraft } from "./pptxDraft.ts";

type Side = PptxGenJS.BorderProps;

const { line, size } = typeOf("wide").table;
/** Line of a cell in the size of its text, given in points: else a font with taller lines makes the rows grow. */
const PITCH = line / size;

/** The head and the rows of this page. Marks of rows are bullets: they move with their row, and the cell's text stays clean. */
export function addTable(draft: SlideDraft, placed: Placed, block: TableBlock, table: PlacedTable): void {
  const { slide, colors, lang, marks } = draft;
  const rows = block.rows.slice(table.first, table.last);
  const pads = padsOf(placed, table);
  const none: Side = { type: "none" };
  const under = (color: string, pt: number): [Side, Side, Side, Side] => [
    none,
    none,
    { type: "solid", color: officeColor(color).color, pt },
    none,
  ];
  const cell = (text: string, column: number, bold: boolean, row: TableRow | null): PptxGenJS.TableCell => {
    const marked = column === 0 && row?.mark !== undefined;
    if (marked) marks.push(officeColor(row.mark!).color);
    const right = block.columns[column]?.align === "right";
    return {
      text: plainText(text),
      options: {
        align: right ? "right" : "left",
        bold,
        lang,
        fontFace: SLIDE_FONT,
        fontSize: points(table.size),
        lineSpacing: points(table.size * PITCH),
        color: officeColor(row ? colors.ink : colors.muted).color,
        border: under(row ? colors.line : colors.edge, row ? 0.5 : 0.75),
        // The side that text runs towards has no margin: room for a font that is a little wider.
        margin: [0, right ? inches(pads.side) : 0, 0, right ? 0 : inches(pads.side)],
        ...(row ? {} : { fill: officeColor(colors.band) }),
        ...(marked ? { bullet: { characterCode: "25CF", indent: points(pads.mark) } } : {}),
      } as PptxGenJS.TableCellProps,
    };
  };
  const head = block.columns.map(({ label }, i) => cell(label, i, true, null));
  const body = rows.map((row) =>
    block.columns.map((_, i) => cell(row.cells[i] ?? "", i, row.strong ?? false, row)),
  );
  const heights = table.rowHeights;
  slide.addTable([head, ...body], {
    x: inches(placed.box.x),
    y: inches(table.top),
    w: inches(sum(table.columnWidths)),
    h: inches(sum(heights)),
    colW: table.columnWidths.map(inches),
    rowH: heights.map(inches),
    valign: "middle",
    objectName: plainText(block.title || draft.page.title),
  });
}

/** How far text stands in its cell, and behind its mark, as the page draws it. */
function padsOf(
  { box, primitives }: Placed,
  { top, size }: PlacedTable,
): { readonly side: number; readonly mark: number } {
  const inside = primitives.filter((primitive) => "y" in primitive && primitive.y >= top);
  const marks = inside.filter((primitive) => primitive.kind === "circle").map(({ x, radius }) => x - radius);
  const texts = inside.flatMap((p) => (p.kind === "text" && p.align === "left" ? [p.x] : []));
  const first = Math.min(...texts, ...marks) - box.x;
  const side = Number.isFinite(first) ? Math.max(0, first) : size * 0.5;
  const behind = marks.length > 0 ? texts.filter((x) => x > marks[0]!) : [];
  const mark = behind.length > 0 ? Math.min(...behind) - marks[0]! : size * 1.1;
  return { side, mark };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
