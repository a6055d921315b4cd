/** Prepares a block of any kind. */
import type { Block } from "../document.ts";
import { prepareChart } from "./layoutChart.ts";
import { prepareFacts } from "./layoutFacts.ts";
import { prepareFigures } from "./layoutFigures.ts";
import { prepareLegend } from "./layoutLegend.ts";
import { prepareMap } from "./layoutMap.ts";
import { preparePhotos } from "./layoutPhotos.ts";
import { prepareTable } from "./layoutTable.ts";
import { prepareText } from "./layoutText.ts";
import type { LayoutContext, Prepared } from "./prepared.ts";

/** The block at `width` px. */
export function prepareBlock(block: Block, width: number, context: LayoutContext): Prepared {
  switch (block.kind) {
    case "text":
      return prepareText(block, width, context);
    case "map":
      return prepareMap(block, width, context);
    case "legend":
      return prepareLegend(block, width, context);
    case "figures":
      return prepareFigures(block, width, context);
    case "chart":
      return prepareChart(block, width, context);
    case "table":
      return prepareTable(block, width, context);
    case "photos":
      return preparePhotos(block, width, context);
    case "facts":
      return prepareFacts(block, width, context);
  }
}
