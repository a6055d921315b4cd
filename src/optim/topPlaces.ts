import { type BandCounts, bandOfPlace, countBelow, countPlaces, countUpTo } from "./places.ts";

/** So many blocks for each place looked for make the bound tight while their maxima stay few. */
const BLOCKS_PER_PLACE = 3;

interface Candidates {
  /** Rows that may take a place, and their scores; the first `length` entries hold. */
  readonly rows: Uint32Array;
  readonly scores: Float64Array;
}

/**
 * Counts who takes the places up to the last band's end in one ranking of n scores after another; exact, ties share their places.
 *
 * Of the maxima of blocks of rows the k-th largest bounds the k-th score from below: only blocks that reach it are read again, and only
 * the few scores that reach it are sorted. The function takes n scores that start at `at`. O(n), O(n log n) where most scores tie.
 */
export function topPlaces(n: number, counted: BandCounts): (scores: Float64Array, at: number) => void {
  const places = Math.min(n, counted.ends.at(-1) ?? 0);
  const bandOf = bandOfPlace(counted.ends);
  const block = blockSize(n, places);
  const maxima = new Float64Array(Math.ceil(n / block));
  const sortedMaxima = new Float64Array(maxima.length);
  const candidates = { rows: new Uint32Array(n), scores: new Float64Array(n) };
  const sorted = new Float64Array(n);
  return (all, at) => {
    if (places === 0) return;
    const scores = all.subarray(at, at + n);
    fillMaxima(scores, block, maxima);
    let bound = -Infinity;
    if (maxima.length >= places) {
      sortedMaxima.set(maxima);
      sortedMaxima.sort();
      bound = sortedMaxima[maxima.length - places]!;
    }
    const length = collect({ scores, block, maxima, bound }, candidates);
    const few = sorted.subarray(0, length);
    few.set(candidates.scores.subarray(0, length));
    few.sort();
    countCandidates({ candidates, sorted: few, places, bandOf }, counted);
  };
}

/** A power of two, so that there are blocks enough; 1 where there are few rows for each place. */
function blockSize(n: number, places: number): number {
  let size = 128;
  while (size > 1 && n / size < BLOCKS_PER_PLACE * places) size >>= 1;
  return size;
}

function fillMaxima(scores: Float64Array, block: number, maxima: Float64Array): void {
  for (let b = 0, i = 0; b < maxima.length; b++) {
    const end = Math.min(scores.length, i + block);
    let max = -Infinity;
    for (; i < end; i++) {
      const score = scores[i]!;
      if (score > max) max = score;
    }
    maxima[b] = max;
  }
}

interface Blocks {
  readonly scores: Float64Array;
  readonly block: number;
  readonly maxima: Float64Array;
  readonly bound: number;
}

/** The scores of at least `bound`; gives how many there are. */
function collect({ scores, block, maxima, bound }: Blocks, into: Candidates): number {
  let length = 0;
  for (let b = 0; b < maxima.length; b++) {
    if (maxima[b]! < bound) continue;
    const end = Math.min(scores.length, (b + 1) * block);
    for (let i = b * block; i < end; i++) {
      const score = scores[i]!;
      if (score < bound) continue;
      into.rows[length] = i;
      into.scores[length++] = score;
    }
  }
  return length;
}

interface Found {
  readonly candidates: Candidates;
  /** Scores of the candidates, ascending. */
  readonly sorted: Float64Array;
  readonly places: number;
  readonly bandOf: Uint8Array;
}

function countCandidates({ candidates, sorted, places, bandOf }: Found, counted: BandCounts): void {
  const { rows, scores } = candidates;
  const length = sorted.length;
  const bands = counted.ends.length;
  const last = sorted[length - places]!;
  for (let k = 0; k < length; k++) {
    const score = scores[k]!;
    if (score < last) continue;
    const upTo = countUpTo(sorted, length, score);
    const higher = length - upTo;
    // The entry below tells whether the score stands alone.
    if (upTo < 2 || sorted[upTo - 2]! < score) counted.counts[rows[k]! * bands + bandOf[higher]!]!++;
    else countPlaces(counted, rows[k]!, higher, upTo - countBelow(sorted, length, score));
  }
}
