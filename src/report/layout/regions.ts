/** Gives the blocks of a region their boxes: rows below each other, columns beside each other. All boxes lie on whole px. */
import type { Part, Region } from "../document.ts";
import { prepareBlock } from "./prepareBlock.ts";
import type { LayoutContext } from "./prepared.ts";
import { type PreparedRegion, type Progress, preparedRuns } from "./tableRuns.ts";

/** Gaps where a region names none, on the slide of 1,280 px. */
const ROW_GAP = 18;
const COLUMN_GAP = 28;
/** Columns of a fixed width take at most this share of a region that has others too. */
const FIXED_SHARE = 0.6;

/** What was prepared in a context: while a page is tried, the same regions come again at the same widths. */
const known = new WeakMap<LayoutContext, Map<Region, Map<number, PreparedRegion>>>();

/** A region at a known width. One context belongs to one `progress`. */
export function prepareRegion(
  region: Region,
  width: number,
  context: LayoutContext,
  progress: Progress,
): PreparedRegion {
  const regions = known.get(context) ?? new Map<Region, Map<number, PreparedRegion>>();
  const widths = regions.get(region) ?? new Map<number, PreparedRegion>();
  const found = widths.get(width) ?? preparedRegion(region, width, context, progress);
  known.set(context, regions.set(region, widths.set(width, found)));
  return found;
}

function preparedRegion(
  region: Region,
  width: number,
  context: LayoutContext,
  progress: Progress,
): PreparedRegion {
  if (region.kind === "rows") return preparedRows(region, width, context, progress);
  if (region.kind === "columns") return preparedColumns(region, width, context, progress);
  const begun = region.kind === "table" ? progress.get(region) : undefined;
  if (region.kind === "table" && begun) return preparedRuns(region, begun, width, context);
  const { height, least = height, place } = prepareBlock(region, width, context);
  return { height: Math.ceil(height), least: Math.ceil(least), place: (box) => [place(box)] };
}

type Tree = Extract<Region, { readonly kind: "rows" | "columns" }>;

/** px between the parts of a region. */
export function gapOf(
  { kind, gap = kind === "rows" ? ROW_GAP : COLUMN_GAP }: Tree,
  { unit }: LayoutContext,
): number {
  return Math.round(unit(gap));
}

/** Whole px of the columns of a region; those without a width share what is left. */
export function partWidths(
  parts: readonly Part[],
  width: number,
  gap: number,
  context: LayoutContext,
): number[] {
  const room = width - gap * (parts.length - 1);
  const fixed = parts.map((part) => (part.width === undefined ? 0 : context.unit(part.width)));
  const taken = fixed.reduce((sum, one) => sum + one, 0);
  const weights = parts.map((part) => (part.width === undefined ? (part.weight ?? 1) : 0));
  const total = weights.reduce((sum, one) => sum + one, 0);
  const most = room * (total > 0 ? FIXED_SHARE : 1);
  const scale = taken > most ? most / taken : 1;
  const left = room - taken * scale;
  return parts.map((_, i) =>
    Math.floor(total > 0 ? fixed[i]! * scale + (left * weights[i]!) / total : fixed[i]! * scale),
  );
}

/** Least height of a part in rows. */
export function leastOf(part: Part, needed: number, { unit }: LayoutContext): number {
  return part.weight === undefined ? needed : Math.max(needed, Math.ceil(unit(part.least ?? 0)));
}

function preparedRows(
  region: Extract<Tree, { kind: "rows" }>,
  width: number,
  context: LayoutContext,
  progress: Progress,
): PreparedRegion {
  const gap = gapOf(region, context);
  const rows = region.parts.map((part) => {
    const { height, least, place } = prepareRegion(part.region, width, context, progress);
    return {
      height: leastOf(part, height, context),
      least: leastOf(part, least, context),
      weight: part.weight ?? 0,
      place,
    };
  });
  const gaps = gap * Math.max(0, rows.length - 1);
  const sum = (heights: readonly number[]) => heights.reduce((total, one) => total + one, gaps);
  const height = sum(rows.map((row) => row.height));
  return {
    height,
    least: sum(rows.map(({ least }) => least)),
    place: (box) => {
      const cut = box.height < height;
      const half = rows.reduce((total, { weight }) => total + weight, 0) || 1;
      const heights = shared(
        box.height - gaps,
        rows.map((row) => {
          if (!cut)
            return { least: row.height, most: row.weight > 0 ? Infinity : row.height, weight: row.weight };
          // What goes on on the next page shares the room with the map: neither takes it all.
          const flows = row.least < row.height;
          const most = row.weight > 0 && !flows ? Infinity : row.height;
          return { least: row.least, most, weight: row.weight || (flows ? half : 0) };
        }),
      );
      let y = box.y;
      return rows.flatMap(({ place }, i) => {
        const placed = place({ ...box, y, height: heights[i]! });
        y += heights[i]! + gap;
        return placed;
      });
    },
  };
}

function preparedColumns(
  region: Extract<Tree, { kind: "columns" }>,
  width: number,
  context: LayoutContext,
  progress: Progress,
): PreparedRegion {
  const gap = gapOf(region, context);
  const widths = partWidths(region.parts, width, gap, context);
  const columns = region.parts.map(({ region: part }, i) =>
    prepareRegion(part, widths[i]!, context, progress),
  );
  return {
    height: Math.max(0, ...columns.map(({ height }) => height)),
    least: Math.max(0, ...columns.map(({ least }) => least)),
    place: (box) => {
      let x = box.x;
      return columns.flatMap(({ place }, i) => {
        const placed = place({ ...box, x, width: widths[i]! });
        x += widths[i]! + gap;
        return placed;
      });
    },
  };
}

interface Share {
  readonly least: number;
  readonly most: number;
  readonly weight: number;
}

/** `room` by weights, in whole px, each within its bounds; what is short of `least` is taken from nobody. */
function shared(room: number, shares: readonly Share[]): readonly number[] {
  const at = (level: number) =>
    shares.map(({ least, most, weight }) => Math.max(least, Math.min(most, Math.floor(weight * level))));
  const sum = (level: number) => at(level).reduce((total, one) => total + one, 0);
  const weights = shares.map(({ weight }) => weight).filter((weight) => weight > 0);
  if (weights.length === 0) return at(0);
  let [low, high] = [0, room / Math.min(...weights) + 1];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (sum(middle) <= room) low = middle;
    else high = middle;
  }
  return at(low);
}
