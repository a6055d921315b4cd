import { type BandCounts, bandOfPlace, countBelow, countPlaces, countUpTo } from "./places.ts";

const MOST_BUCKETS = 65_536;

/** Comparisons within buckets that are still less than the work of sorting, for each row. */
const COMPARISONS_PER_ROW = 16;

/** The range of scores is taken from every so-many-th: those beyond it go into the outer buckets. */
const RANGE_STEP = 8;

interface Scratch {
  /** By bucket: how many scores it has, then where the next of them goes. */
  readonly starts: Uint32Array;
  /** By row. */
  readonly bucketOf: Uint16Array;
  /** By place: score, and row. */
  readonly sorted: Float64Array;
  readonly order: Uint32Array;
}

/**
 * Adds up the ranks of n scores in one ranking after another: 1 for the highest; rows that tie share the mean of their places.
 *
 * Scores are counted into buckets of equal width, about one a row (a counting sort), which leaves them almost in order; one insertion sort
 * over all puts right what shares a bucket, so that ranks are exact. Where most scores crowd into few buckets they are sorted by comparison
 * instead. The function takes n scores that start at `at`; it adds ranks to `rankSum` (length n) and places to `counted`. O(n), at worst
 * O(n log n).
 */
export function fullRanks(
  n: number,
  rankSum: Float64Array,
  counted: BandCounts,
): (scores: Float64Array, at: number) => void {
  const scratch: Scratch = {
    starts: new Uint32Array(bucketCount(n)),
    bucketOf: new Uint16Array(n),
    sorted: new Float64Array(n),
    order: new Uint32Array(n),
  };
  const bandOf = bandOfPlace(counted.ends);
  return (all, at) => {
    const scores = all.subarray(at, at + n);
    if (fillBuckets(scores, scratch)) {
      scatter(scores, scratch);
      insertionSort(scratch);
      addRanks(scratch, rankSum);
      addPlaces(scratch, bandOf, counted);
    } else addBySearch({ scores, sorted: scratch.sorted, places: bandOf.length, rankSum, counted });
  };
}

/** A power of two: about one bucket a row. More would share less, but their counts would leave the nearest caches. */
function bucketCount(n: number): number {
  let buckets = 256;
  while (buckets < MOST_BUCKETS && buckets < n) buckets *= 2;
  return buckets;
}

/** The bucket of each score, and where each bucket starts; false where too many scores share one. */
function fillBuckets(scores: Float64Array, { starts, bucketOf }: Scratch): boolean {
  const n = scores.length;
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < n; i += RANGE_STEP) {
    const score = scores[i]!;
    if (score < min) min = score;
    if (score > max) max = score;
  }
  const last = starts.length - 1;
  const scale = max > min ? last / (max - min) : 0;
  starts.fill(0);
  for (let i = 0; i < n; i++) {
    // A higher score never falls into a later bucket: each step keeps the order.
    const position = (max - scores[i]!) * scale;
    const bucket = position > 0 ? (position < last ? position | 0 : last) : 0;
    bucketOf[i] = bucket;
    starts[bucket]!++;
  }
  let start = 0;
  let comparisons = 0;
  for (let b = 0; b <= last; b++) {
    const size = starts[b]!;
    starts[b] = start;
    start += size;
    comparisons += size * size;
  }
  return comparisons <= COMPARISONS_PER_ROW * n;
}

function scatter(scores: Float64Array, { starts, bucketOf, sorted, order }: Scratch): void {
  for (let i = 0; i < scores.length; i++) {
    const bucket = bucketOf[i]!;
    const k = starts[bucket]!;
    starts[bucket] = k + 1;
    sorted[k] = scores[i]!;
    order[k] = i;
  }
}

/** Puts scores into descending order, and their rows with them; quick where they almost are. */
function insertionSort({ sorted, order }: Scratch): void {
  for (let k = 1; k < sorted.length; k++) {
    const score = sorted[k]!;
    if (sorted[k - 1]! >= score) continue;
    const row = order[k]!;
    let j = k;
    while (j > 0 && sorted[j - 1]! < score) {
      sorted[j] = sorted[j - 1]!;
      order[j] = order[j - 1]!;
      j--;
    }
    sorted[j] = score;
    order[j] = row;
  }
}

function addRanks({ sorted, order }: Scratch, rankSum: Float64Array): void {
  const n = sorted.length;
  for (let k = 0; k < n; ) {
    const score = sorted[k]!;
    let end = k + 1;
    while (end < n && sorted[end]! === score) end++;
    const rank = (k + 1 + end) / 2;
    for (; k < end; k++) rankSum[order[k]!]! += rank;
  }
}

function addPlaces({ sorted, order }: Scratch, bandOf: Uint8Array, counted: BandCounts): void {
  const n = sorted.length;
  const bands = counted.ends.length;
  for (let k = 0; k < bandOf.length && k < n; ) {
    let end = k + 1;
    while (end < n && sorted[end]! === sorted[k]!) end++;
    if (end === k + 1) counted.counts[order[k]! * bands + bandOf[k]!]!++;
    else for (let j = k; j < end; j++) countPlaces(counted, order[j]!, k, end - k);
    k = end;
  }
}

interface Searched {
  readonly scores: Float64Array;
  readonly sorted: Float64Array;
  readonly places: number;
  readonly rankSum: Float64Array;
  readonly counted: BandCounts;
}

function addBySearch({ scores, sorted, places, rankSum, counted }: Searched): void {
  const n = scores.length;
  sorted.set(scores);
  sorted.sort();
  for (let i = 0; i < n; i++) {
    const upTo = countUpTo(sorted, n, scores[i]!);
    const below = countBelow(sorted, n, scores[i]!);
    const higher = n - upTo;
    rankSum[i]! += higher + (upTo - below + 1) / 2;
    if (higher < places) countPlaces(counted, i, higher, upTo - below);
  }
}
