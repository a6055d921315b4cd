/** A table that goes on on a page of its own: where it was narrow, in runs beside each other, so that no row is stretched over the page. */
import type { TableBlock } from "../document.ts";
import { prepareTable, type TableProgress } from "./layoutTable.ts";
import type { Box, Placed } from "./placed.ts";
import type { LayoutContext } from "./prepared.ts";

export type { TableProgress };

/** How far the tables have come that go on over pages. */
export type Progress = ReadonlyMap<TableBlock, TableProgress>;

export interface PreparedRegion {
  /** Height that it needs, in px. */
  readonly height: number;
  /** With how much it can do where its tables go on on the next page. */
  readonly least: number;
  /** `box.height` is at least `least`. */
  readonly place: (box: Box) => readonly Placed[];
}

/** On the slide of 1,280 px. */
const RUN_GAP = 28;
const MOST_RUNS = 3;

/** The rest of a table, in as many runs as have room in the width with which it began. */
export function preparedRuns(
  block: TableBlock,
  progress: TableProgress,
  width: number,
  context: LayoutContext,
): PreparedRegion {
  const gap = Math.round(context.unit(RUN_GAP));
  const room = Math.floor((width + gap) / (progress.width + gap));
  const count = Math.max(1, Math.min(MOST_RUNS, room));
  const run = Math.floor((width - (count - 1) * gap) / count);
  const prepared = prepareTable(block, run, context, progress);
  const { above, rows, least = prepared.height } = prepared;
  const height = Math.ceil(above + lowest(rows, count) + 0.01);
  return {
    height: count === 1 ? Math.ceil(prepared.height) : height,
    least: Math.ceil(least),
    place: (box) => {
      const placed: Placed[] = [];
      const runHeight = count === 1 ? box.height : Math.min(box.height, height);
      let first = progress.first;
      for (let i = 0; i < count && (i === 0 || first < block.rows.length); i++) {
        const part = prepareTable(block, run, context, { ...progress, first });
        const one = part.place({ x: box.x + i * (run + gap), y: box.y, width: run, height: runHeight });
        placed.push(i === 0 ? one : withoutTitle(one));
        first = one.table!.last;
      }
      return placed;
    },
  };
}

/** Least height of runs that hold all rows in their order. */
function lowest(rows: readonly number[], count: number): number {
  let low = Math.max(0, ...rows);
  let high = rows.reduce((sum, height) => sum + height, 0);
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (runsAt(rows, middle) <= count) high = middle;
    else low = middle;
  }
  return high;
}

function runsAt(rows: readonly number[], height: number): number {
  let runs = 1;
  let used = 0;
  for (const row of rows) {
    if (used + row > height + 0.001) {
      runs++;
      used = 0;
    }
    used += row;
  }
  return runs;
}

/** The title stands above the first run alone. */
function withoutTitle(placed: Placed): Placed {
  const { top } = placed.table!;
  return {
    ...placed,
    primitives: placed.primitives.filter((one) => one.kind !== "text" || one.y >= top),
  };
}
