/** Key figures in a grid: a hairline, the value large with its unit small beside it, and below what it is. */
import type { Figure, FiguresBlock } from "../document.ts";
import type { TypeStyle } from "./paper.ts";
import type { Primitive } from "./placed.ts";
import type { LayoutContext, Prepared } from "./prepared.ts";
import { paragraph, shifted, textLine } from "./typeset.ts";

/** Lengths on the slide of 1,280 px. */
const COLUMN_GAP = 28;
const ROW_GAP = 14;
const LEAST_COLUMN = 84;
const UNIT_GAP = 5;
const TOP = 7;
/** Values may become this much smaller before fewer of them stand beside each other. */
const LEAST_SCALE = 0.7;

interface Grid {
  readonly columns: number;
  readonly cell: number;
  readonly value: TypeStyle;
  /** Whether units stand below their values, where they have no room beside them. */
  readonly unitBelow: boolean;
}

/** Prepares key figures; values of a row stand on one line, and no value is ever broken. */
export function prepareFigures(block: FiguresBlock, width: number, context: LayoutContext): Prepared {
  const { unit } = context;
  const grid = figuresGrid(block, width, context);
  const primitives: Primitive[] = [];
  let y = 0;
  for (let first = 0; first < block.figures.length; first += grid.columns) {
    if (first > 0) y += unit(ROW_GAP);
    const row = figuresRow(block.figures.slice(first, first + grid.columns), y, grid, context);
    primitives.push(...row.primitives);
    y += row.height;
  }
  return {
    height: y,
    stretches: false,
    place: (box) => ({
      role: "body",
      block,
      box: { ...box, height: y },
      primitives: shifted(primitives, box.x, box.y),
    }),
  };
}

/** As many columns as asked for where the values fit, if need be somewhat smaller; else fewer. */
function figuresGrid({ figures, columns }: FiguresBlock, width: number, context: LayoutContext): Grid {
  const { type, measure, unit } = context;
  const gap = unit(COLUMN_GAP);
  const widthOf = (text: string, { size, weight }: TypeStyle) => measure(text, size, weight) * 1.01;
  const widths = figures.map((figure) => ({
    value: Math.max(1, widthOf(figure.value, type.figure)),
    unit: figure.unit === "" ? 0 : unit(UNIT_GAP) + widthOf(figure.unit, type.figureLabel),
  }));
  const room = Math.max(1, Math.floor((width + gap) / (unit(LEAST_COLUMN) + gap)));
  for (let count = Math.max(1, Math.min(columns, figures.length, room)); count >= 1; count--) {
    const cell = (width - (count - 1) * gap) / count;
    const scale = Math.min(1, ...widths.map((one) => (cell - one.unit) / one.value));
    if (scale >= LEAST_SCALE)
      return { columns: count, cell, value: scaled(type.figure, scale), unitBelow: false };
  }
  const scale = Math.min(1, ...widths.map((one) => width / one.value));
  return { columns: 1, cell: width, value: scaled(type.figure, scale), unitBelow: true };
}

const scaled = ({ size, weight, line }: TypeStyle, scale: number): TypeStyle => ({
  size: size * scale,
  weight,
  line: line * scale,
});

function figuresRow(figures: readonly Figure[], top: number, grid: Grid, context: LayoutContext) {
  const { type, colors, measure, unit } = context;
  const { cell, value, unitBelow } = grid;
  const valueTop = top + unit(TOP);
  const primitives: Primitive[] = [];
  let bottom = valueTop + value.line;
  figures.forEach((figure, i) => {
    const x = i * (cell + unit(COLUMN_GAP));
    const points = [
      [x, top + 0.5],
      [x + cell, top + 0.5],
    ] as const;
    primitives.push({ kind: "line", points, stroke: colors.edge, strokeWidth: 1 });
    primitives.push(
      textLine({ text: figure.value, style: value, color: colors.accent }, { x, top: valueTop }),
    );
    let y = valueTop + value.line;
    if (figure.unit !== "" && !unitBelow) {
      const beside = x + measure(figure.value, value.size, value.weight) + unit(UNIT_GAP);
      const baseline = valueTop + value.line / 2 + value.size * 0.36;
      const { size, weight } = type.figureLabel;
      const place = { x: beside, y: baseline, size, weight, align: "left" } as const;
      primitives.push({ kind: "text", text: figure.unit, color: colors.muted, ...place });
    }
    for (const [text, style, color] of [
      [unitBelow ? figure.unit : "", type.figureLabel, colors.muted],
      [figure.label, type.figureLabel, colors.ink],
      [figure.note, type.note, colors.muted],
    ] as const) {
      const lines = paragraph({ text, style, color }, { x, top: y, width: cell }, measure);
      primitives.push(...lines.primitives);
      y += lines.height;
    }
    bottom = Math.max(bottom, y);
  });
  return { primitives, height: bottom - top };
}
