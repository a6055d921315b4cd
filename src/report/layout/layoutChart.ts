/** A chart: title and unit above, what the colours mean where there are several, then its bars or columns. */
import type { ChartBlock, ChartSeries } from "../document.ts";
import { prepareBars } from "./chartBars.ts";
import { prepareColumns } from "./chartColumns.ts";
import type { Box, Primitive } from "./placed.ts";
import type { LayoutContext, Prepared } from "./prepared.ts";
import { pair, paragraph, shifted, type Typeset } from "./typeset.ts";

/** Lengths on the slide of 1,280 px. */
const TITLE_GAP = 6;
const SWATCH = { side: 10, gap: 6, between: 16, below: 6 } as const;

/** Prepares a chart; its bars grow in a higher box up to what is still fine, columns fill it. */
export function prepareChart(block: ChartBlock, width: number, context: LayoutContext): Prepared {
  const { type, colors, measure, unit } = context;
  const title = pair(
    { text: block.title, style: type.heading, color: colors.ink },
    { text: block.unit, style: type.note, color: colors.muted },
    { x: 0, top: 0, width, gap: unit(12) },
    measure,
  );
  const titled = block.title !== "" || block.unit !== "";
  const above = titled ? title.height + unit(TITLE_GAP) : 0;
  const key = block.series.length > 1 ? seriesKey(block.series, width, context) : NOTHING;
  const plot = (block.form === "bars" ? prepareBars : prepareColumns)(block, width, context);
  return {
    height: above + key.height + plot.height,
    stretches: true,
    place: (box) => {
      const room = Math.max(plot.height, box.height - above - key.height);
      return {
        role: "body",
        block,
        box,
        primitives: shifted(
          [
            ...(titled ? title.primitives : []),
            ...shifted(key.primitives, 0, above),
            ...shifted(plot.draw(room), 0, above + key.height),
          ],
          box.x,
          box.y,
        ),
        chart: { title: { ...box, height: titled ? title.height : 0 }, plot: plotBox(box, above) },
      };
    },
  };
}

const NOTHING: Typeset = { primitives: [], height: 0 };

const plotBox = (box: Box, above: number): Box => ({ ...box, y: box.y + above, height: box.height - above });

/** Colour and name of each series behind each other, as many on a line as fit. */
function seriesKey(series: readonly ChartSeries[], width: number, context: LayoutContext): Typeset {
  const { type, colors, measure, unit } = context;
  const style = type.note;
  const indent = unit(SWATCH.side + SWATCH.gap);
  const primitives: Primitive[] = [];
  let [x, y] = [0, 0];
  for (const { label, color } of series) {
    const words = { text: label, style, color: colors.ink };
    const set = paragraph(words, { x: indent, top: 0, width: width - indent }, measure);
    const taken = indent + Math.min(width - indent, measure(label, style.size, style.weight));
    if (x > 0 && x + taken > width) {
      x = 0;
      y += style.line;
    }
    const side = unit(SWATCH.side);
    primitives.push({
      kind: "rect",
      box: { x, y: y + (style.line - side) / 2, width: side, height: side },
      fill: color,
      radius: unit(2),
    });
    primitives.push(...shifted(set.primitives, x, y));
    x += taken + unit(SWATCH.between);
    y += Math.max(0, set.height - style.line);
  }
  return { primitives, height: y + style.line + unit(SWATCH.below) };
}
