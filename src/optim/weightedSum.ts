/** Weighted sum of criteria in columns, with weights shared out over what is known. */

/** What a method makes of n alternatives. */
export interface Scored {
  /** Length n: 0..1, the greater the better; NaN where less than half of the weight is known. */
  readonly scores: Float32Array;
  /** Length n: share 0..1 of the weight whose criteria are known; 0 where all weights are 0. */
  readonly knownShare: Float32Array;
}

/**
 * The weighted mean of each alternative's known criteria; where all weights are 0 nothing is scored. O(criteria x n).
 *
 * @param columns one of length n for each criterion, 0..1; NaN: not known
 * @param weights one >= 0 for each criterion, in any unit
 */
export function weightedSum(columns: readonly Float32Array[], weights: readonly number[]): Scored {
  const n = columns[0]?.length ?? 0;
  const sums = new Float64Array(n);
  const known = new Float64Array(n);
  let total = 0;
  columns.forEach((column, j) => {
    const weight = weights[j]!;
    if (weight === 0) return;
    total += weight;
    addColumn({ column, weight, sums, known });
  });
  const scores = new Float32Array(n);
  const knownShare = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    knownShare[i] = total === 0 ? 0 : known[i]! / total;
    scores[i] = isKnownEnough(known[i]!, total) ? sums[i]! / known[i]! : Number.NaN;
  }
  return { scores, knownShare };
}

/** Whether a score may be told: at least half of the weight is known. */
export const isKnownEnough = (knownWeight: number, total: number): boolean =>
  total > 0 && 2 * knownWeight >= total;

interface AddInput {
  readonly column: Float32Array;
  readonly weight: number;
  readonly sums: Float64Array;
  readonly known: Float64Array;
}

function addColumn({ column, weight, sums, known }: AddInput): void {
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    if (!(value >= 0)) continue;
    sums[i]! += weight * value;
    known[i]! += weight;
  }
}
