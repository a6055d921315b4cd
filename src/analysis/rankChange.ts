/** Two rankings of the same communities set against each other. */
import { byRank, ranksOf } from "../optim/ranks.ts";

export interface RankChange {
  /** Rows ranked in both, by rank after, equal ones by row. */
  readonly rows: Uint32Array;
  /** Of each of these its rank before and after, 1 the first; equal scores share a rank. */
  readonly before: Uint32Array;
  readonly after: Uint32Array;
  /** Correlation of the ranks -1..1, equal ones at their mean place (Spearman 1904); NaN below two rows, or where all are equal. */
  readonly spearman: number;
  /** (concordant - discordant) / sqrt of the pairs not equal before x after (Kendall's tau-b, 1945); NaN likewise. */
  readonly kendall: number;
}

/**
 * The ranks among the rows of `mask` that both scores rank. O(n log n), the time of a frame at n = 10,000.
 *
 * @param before scores, length n; NaN: not ranked
 * @param after likewise
 * @param mask length n: 1 counts
 */
export function rankChange(before: Float32Array, after: Float32Array, mask: Uint8Array): RankChange {
  const counts = (i: number) => mask[i] === 1 && !Number.isNaN(before[i]!) && !Number.isNaN(after[i]!);
  const both = new Uint32Array(mask.length);
  let n = 0;
  for (let i = 0; i < mask.length; i++) if (counts(i)) both[n++] = i;
  const rows = both.subarray(0, n);
  const x = ranksOf(picked(before, rows)).ranks;
  const y = ranksOf(picked(after, rows)).ranks;
  const order = byRank(countUp(n), y);
  return {
    rows: order.map((k) => rows[k]!),
    before: order.map((k) => x[k]!),
    after: order.map((k) => y[k]!),
    spearman: pearson(meanPlaces(x), meanPlaces(y)),
    kendall: kendall(x, y),
  };
}

// Loops, for these follow a slider: `from` goes through an iterator.
function picked(values: Float32Array, rows: Uint32Array): Float32Array {
  const out = new Float32Array(rows.length);
  for (let k = 0; k < rows.length; k++) out[k] = values[rows[k]!]!;
  return out;
}

function countUp(n: number): Uint32Array {
  const out = new Uint32Array(n);
  for (let i = 0; i < n; i++) out[i] = i;
  return out;
}

export interface Mover {
  readonly row: number;
  readonly before: number;
  readonly after: number;
}

/** The communities that gain and lose the most places, at most `count` each; of equal ones who is further ahead after. */
export function movers(
  { rows, before, after }: RankChange,
  count: number,
): { readonly rising: readonly Mover[]; readonly falling: readonly Mover[] } {
  const all = Array.from(rows, (row, k) => ({ row, before: before[k]!, after: after[k]! }));
  const gain = (m: Mover) => m.before - m.after;
  return {
    rising: all
      .filter((m) => gain(m) > 0)
      .sort((a, b) => gain(b) - gain(a))
      .slice(0, count),
    falling: all
      .filter((m) => gain(m) < 0)
      .sort((a, b) => gain(a) - gain(b))
      .slice(0, count),
  };
}

/** How many of those within the first `places` after were there before, and how many there are after. */
export function keptInTop(
  { before, after }: RankChange,
  places: number,
): { readonly kept: number; readonly of: number } {
  let kept = 0;
  let of = 0;
  for (let k = 0; k < after.length && after[k]! <= places; k++) {
    of++;
    if (before[k]! <= places) kept++;
  }
  return { kept, of };
}

/** Equal ranks r, r, r of m rows become r + (m - 1) / 2. */
function meanPlaces(ranks: Uint32Array): Float64Array {
  const counts = new Uint32Array(ranks.length + 1);
  for (const rank of ranks) counts[rank]!++;
  const places = new Float64Array(ranks.length);
  for (let i = 0; i < ranks.length; i++) places[i] = ranks[i]! + (counts[ranks[i]!]! - 1) / 2;
  return places;
}

function pearson(x: Float64Array, y: Float64Array): number {
  const mean = (v: Float64Array) => v.reduce((sum, value) => sum + value, 0) / v.length;
  const mx = mean(x);
  const my = mean(y);
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - mx;
    const dy = y[i]! - my;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Number.NaN;
}

/** By counting the exchanges of a merge sort: Knight, W. R. (1966), Journal of the American Statistical Association 61, 436-439. */
function kendall(x: Uint32Array, y: Uint32Array): number {
  const n = x.length;
  const order = byRank(byRank(countUp(n), y), x);
  const equalX = equalPairs(n, (k) => x[order[k]!] === x[order[k - 1]!]);
  const equalBoth = equalPairs(
    n,
    (k) => x[order[k]!] === x[order[k - 1]!] && y[order[k]!] === y[order[k - 1]!],
  );
  const sorted = order.map((i) => y[i]!);
  const exchanges = sortCounting(sorted);
  const equalY = equalPairs(n, (k) => sorted[k] === sorted[k - 1]);
  const all = pairs(n);
  const scale = Math.sqrt((all - equalX) * (all - equalY));
  return scale > 0 ? (all - equalX - equalY + equalBoth - 2 * exchanges) / scale : Number.NaN;
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

/** Pairs within the runs of equal ones among n in a row. */
function equalPairs(n: number, isLikeTheLast: (k: number) => boolean): number {
  let sum = 0;
  let run = 1;
  for (let k = 1; k <= n; k++) {
    if (k < n && isLikeTheLast(k)) run++;
    else {
      sum += pairs(run);
      run = 1;
    }
  }
  return sum;
}

/** Sorts in place; the number of pairs that stood the wrong way round. */
function sortCounting(values: Uint32Array<ArrayBuffer>): number {
  let from = values;
  let to = new Uint32Array(values.length);
  let exchanges = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let [left, right] = [start, middle];
      for (let k = start; k < end; k++) {
        if (left < middle && (right >= end || from[left]! <= from[right]!)) to[k] = from[left++]!;
        else {
          exchanges += middle - left;
          to[k] = from[right++]!;
        }
      }
    }
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return exchanges;
}
