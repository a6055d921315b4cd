/** Draws that are scored in one pass: a value that was read serves them all. */
export const LANES = 4;

/** Rows scored at a time: their sums and columns stay in the nearest cache. */
const TILE = 128;

/**
 * The weighted means of rows under several weightings at once.
 *
 * `columns`: one a criterion, each of length n; NaN is "not known". The function takes LANES weightings one after another (LANES x criteria,
 * each adding up to 1) and writes LANES x n scores into `into`: lane l, row i at l n + i. A row's score is the mean of its known values by
 * their weights, added up in the order of the criteria; NaN where it knows none of weight above 0. O(LANES x criteria x n), no allocation.
 */
export function weightedScores(
  columns: readonly Float32Array[],
): (weights: Float64Array, into: Float64Array) => void {
  const criteria = columns.length;
  const n = columns[0]?.length ?? 0;
  // Two columns at a time: an odd one has a column of zeros at its side.
  const paired = criteria + (criteria & 1);
  const values = new Float64Array(paired * n);
  columns.forEach((column, c) => {
    for (let i = 0; i < n; i++) values[c * n + i] = Number.isNaN(column[i]!) ? 0 : column[i]!;
  });
  const { sets, setOf } = knownSets(columns, n);
  const padded = new Float64Array(LANES * paired);
  const knownWeight = new Float64Array(LANES * sets.length);

  return (weights, into) => {
    for (let lane = 0; lane < LANES; lane++)
      for (let c = 0; c < criteria; c++) padded[lane * paired + c] = weights[lane * criteria + c]!;
    for (let from = 0; from < n; from += TILE) {
      const to = Math.min(n, from + TILE);
      for (let lane = 0; lane < LANES; lane++) into.fill(0, lane * n + from, lane * n + to);
      for (let c = 0; c < paired; c += 2)
        addPair({ values, n, weights: padded, stride: paired, c, from, to }, into);
    }
    if (setOf === null) return;
    sets.forEach((known, set) => {
      for (let lane = 0; lane < LANES; lane++)
        knownWeight[lane * sets.length + set] = known.reduce(
          (sum, c) => sum + weights[lane * criteria + c]!,
          0,
        );
    });
    for (let lane = 0; lane < LANES; lane++) {
      const at = lane * sets.length;
      for (let i = 0; i < n; i++) if (setOf[i]! > 0) into[lane * n + i]! /= knownWeight[at + setOf[i]!]!;
    }
  };
}

interface Pair {
  readonly values: Float64Array;
  readonly n: number;
  readonly weights: Float64Array;
  /** Weights of one lane. */
  readonly stride: number;
  /** First of the two criteria. */
  readonly c: number;
  readonly from: number;
  readonly to: number;
}

/** Adds two criteria to the sums of all lanes. */
function addPair({ values, n, weights, stride, c, from, to }: Pair, into: Float64Array): void {
  const first = c * n;
  const second = first + n;
  const a0 = weights[c]!;
  const b0 = weights[c + 1]!;
  const a1 = weights[stride + c]!;
  const b1 = weights[stride + c + 1]!;
  const a2 = weights[2 * stride + c]!;
  const b2 = weights[2 * stride + c + 1]!;
  const a3 = weights[3 * stride + c]!;
  const b3 = weights[3 * stride + c + 1]!;
  for (let i = from; i < to; i++) {
    const x = values[first + i]!;
    const y = values[second + i]!;
    into[i] = into[i]! + a0 * x + b0 * y;
    into[n + i] = into[n + i]! + a1 * x + b1 * y;
    into[2 * n + i] = into[2 * n + i]! + a2 * x + b2 * y;
    into[3 * n + i] = into[3 * n + i]! + a3 * x + b3 * y;
  }
}

/** The sets of criteria that rows know; set 0 is all of them. `setOf` is null where every row knows all. */
function knownSets(
  columns: readonly Float32Array[],
  n: number,
): { readonly sets: readonly (readonly number[])[]; readonly setOf: Uint32Array | null } {
  const all = columns.map((_, c) => c);
  const sets: number[][] = [all];
  const indexOf = new Map<string, number>([[all.join(), 0]]);
  const setOf = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    if (!columns.some((column) => Number.isNaN(column[i]!))) continue;
    const known = all.filter((c) => !Number.isNaN(columns[c]![i]!));
    const key = known.join();
    let index = indexOf.get(key);
    if (index === undefined) {
      index = sets.push(known) - 1;
      indexOf.set(key, index);
    }
    setOf[i] = index;
  }
  return { sets, setOf: sets.length > 1 ? setOf : null };
}
