/** How often each row took a place within each band of places, over many rankings. */
export interface BandCounts {
  /** Last place of each band, ascending; places behind the last band are not counted. */
  readonly ends: readonly number[];
  /** n x ends.length. Rows that tie share their places evenly, so that a count may be a fraction. */
  readonly counts: Float64Array;
}

/** @throws RangeError where the ends do not rise from 1 or more. */
export function bandCounts(n: number, ends: readonly number[]): BandCounts {
  ends.forEach((end, b) => {
    if (!(Number.isInteger(end) && end > (ends[b - 1] ?? 0)))
      throw new RangeError(
        `band ${b} ends at place ${end}, expected a whole number above ${ends[b - 1] ?? 0}`,
      );
  });
  return { ends, counts: new Float64Array(n * ends.length) };
}

/** Counts a row that shares the places higher + 1 .. higher + tied with the tied - 1 others of its score. */
export function countPlaces({ ends, counts }: BandCounts, row: number, higher: number, tied: number): void {
  const at = row * ends.length;
  let from = higher;
  for (let b = 0; b < ends.length && from < higher + tied; b++) {
    const to = Math.min(higher + tied, ends[b]!);
    if (to <= from) continue;
    counts[at + b]! += (to - from) / tied;
    from = to;
  }
}

/** Band of each place 0..ends.at(-1), counted from 0 for the first: a table for the many rows that tie with none. */
export function bandOfPlace(ends: readonly number[]): Uint8Array {
  const bands = new Uint8Array(ends.at(-1) ?? 0);
  let from = 0;
  ends.forEach((end, band) => {
    bands.fill(band, from, end);
    from = end;
  });
  return bands;
}

/** How many of the first `length` entries of `sorted` (ascending) are at most `score`. O(log length). */
export function countUpTo(sorted: Float64Array, length: number, score: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > score) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many of the first `length` entries of `sorted` (ascending) are less than `score`. O(log length). */
export function countBelow(sorted: Float64Array, length: number, score: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! >= score) high = middle;
    else low = middle + 1;
  }
  return low;
}
