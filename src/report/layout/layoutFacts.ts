/** A record: what is known, right of what it is called, in columns of equal width that are read downwards. */
import type { FactsBlock } from "../document.ts";
import type { Primitive } from "./placed.ts";
import type { LayoutContext, Prepared } from "./prepared.ts";
import { paragraph, shifted, type Typeset } from "./typeset.ts";

/** Lengths on the slide of 1,280 px. */
const LEAST_COLUMN = 210;
const COLUMN_GAP = 28;
const LABEL_GAP = 14;
const PAD = 5;
const TITLE_GAP = 4;
/** Labels take at most this share of a column. */
const LABEL_SHARE = 0.46;

/** Prepares a record; rows of all columns align. */
export function prepareFacts(block: FactsBlock, width: number, context: LayoutContext): Prepared {
  const { type, colors, measure, unit } = context;
  const title = paragraph(
    { text: block.title, style: type.heading, color: colors.ink },
    { x: 0, top: 0, width },
    measure,
  );
  const top = title.height > 0 ? title.height + unit(TITLE_GAP) : 0;
  const grid = factsGrid(block, width, top, context);
  const height = top + grid.height;
  const primitives = [...title.primitives, ...grid.primitives];
  return {
    height,
    stretches: false,
    place: (box) => ({
      role: "body",
      block,
      box: { ...box, height },
      primitives: shifted(primitives, box.x, box.y),
    }),
  };
}

function factsGrid(
  { facts, columns }: FactsBlock,
  width: number,
  top: number,
  context: LayoutContext,
): Typeset {
  const { type, colors, measure, unit } = context;
  const room = Math.floor((width + unit(COLUMN_GAP)) / unit(LEAST_COLUMN + COLUMN_GAP));
  const count = Math.max(1, Math.min(columns, room, facts.length));
  const rows = Math.ceil(facts.length / count);
  const cell = (width - (count - 1) * unit(COLUMN_GAP)) / count;
  const widest = Math.max(0, ...facts.map(({ label }) => measure(label, type.table.size, 400)));
  const labelWidth = Math.min(widest + 1, cell * LABEL_SHARE);
  const valueX = labelWidth + unit(LABEL_GAP);

  const primitives: Primitive[] = [];
  let y = top;
  for (let row = 0; row < rows; row++) {
    let lowest = y + type.table.line;
    for (let column = 0; column < count; column++) {
      const fact = facts[column * rows + row];
      if (!fact) continue;
      const x = column * (cell + unit(COLUMN_GAP));
      const textTop = y + unit(PAD);
      const label = paragraph(
        { text: fact.label, style: type.table, color: colors.muted },
        { x, top: textTop, width: labelWidth },
        measure,
      );
      const value = paragraph(
        { text: fact.value, style: type.table, color: colors.ink },
        { x: x + valueX, top: textTop, width: cell - valueX },
        measure,
      );
      primitives.push(...label.primitives, ...value.primitives);
      lowest = Math.max(lowest, textTop + label.height, textTop + value.height);
    }
    const bottom = lowest + unit(PAD);
    for (let column = 0; column < count && column * rows + row < facts.length; column++) {
      const x = column * (cell + unit(COLUMN_GAP));
      const points = [
        [x, bottom + 0.5],
        [x + cell, bottom + 0.5],
      ] as const;
      primitives.push({ kind: "line", points, stroke: colors.line, strokeWidth: 1 });
    }
    y = bottom + 1;
  }
  return { primitives, height: y - top };
}
