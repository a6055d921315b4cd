/**
 * Weights from pairwise judgements: the principal eigenvector of a reciprocal matrix, and how consistent the judgements are. Saaty, T. L.
 * (1980), The Analytic Hierarchy Process, McGraw-Hill; Saaty, T. L. (2003), Decision-making with the AHP: why is the principal eigenvector
 * necessary, European Journal of Operational Research 145, 85-91.
 */

/** Mean consistency index of random reciprocal matrices of order 0..10 (Saaty 1980). */
const RANDOM_INDICES = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49] as const;

/** Judgements are taken for consistent enough below this ratio (Saaty 1980). */
export const ACCEPTABLE_RATIO = 0.1;

export interface JudgedWeights {
  /** Length n, > 0, with the sum 1. */
  readonly weights: Float64Array;
  /** Principal eigenvalue; n for consistent judgements, else more. */
  readonly lambdaMax: number;
  /** (lambdaMax - n) / (n - 1); 0 for one criterion. */
  readonly consistencyIndex: number;
  /** The index by that of random judgements; 0 up to two criteria, which cannot contradict each other. */
  readonly consistencyRatio: number;
}

/**
 * Weights by power iteration, O(n²) a step.
 *
 * @param matrix length n x n, row by row: how much more criterion i matters than j, > 0, with matrix[j, i] = 1 / matrix[i, j]
 * @throws when n is not 1..10 or the matrix is not n x n
 */
export function judgedWeights(matrix: Float64Array, n: number): JudgedWeights {
  if (!(n >= 1 && n < RANDOM_INDICES.length))
    throw new Error(`judgedWeights: ${n} criteria, expected 1 to ${RANDOM_INDICES.length - 1}`);
  if (matrix.length !== n * n)
    throw new Error(`judgedWeights: ${matrix.length} judgements, expected ${n * n}`);
  let weights = new Float64Array(n).fill(1 / n);
  let lambdaMax = n;
  // A positive matrix has one greatest eigenvalue: the iteration converges from anywhere. The bound is for rounding that never settles.
  for (let step = 0; step < 1000; step++) {
    const next = new Float64Array(n);
    let sum = 0;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) next[i]! += matrix[i * n + j]! * weights[j]!;
      sum += next[i]!;
    }
    let moved = 0;
    for (let i = 0; i < n; i++) {
      next[i]! /= sum;
      moved = Math.max(moved, Math.abs(next[i]! - weights[i]!));
    }
    weights = next;
    // The weights add up to 1, so the sum of the product is the eigenvalue.
    lambdaMax = sum;
    if (moved < 1e-15) break;
  }
  const consistencyIndex = n === 1 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1));
  const consistencyRatio = n < 3 ? 0 : consistencyIndex / RANDOM_INDICES[n]!;
  return { weights, lambdaMax, consistencyIndex, consistencyRatio };
}

export interface BetterJudgement {
  /** The pair, row < column. */
  readonly row: number;
  readonly column: number;
  readonly judged: number;
  /** Ratio of the pair's weights: what the judgement would be if all were consistent. */
  readonly weightRatio: number;
  /** Of the allowed values the one that makes the judgements most consistent, and the ratio that it brings. */
  readonly suggested: number;
  readonly consistencyRatio: number;
}

/**
 * The judgement that most contradicts the others: of those that an allowed value would make more consistent, the one that is furthest, by
 * ratio, from the ratio of the weights. Null where no judgement can be bettered. O(pairs x allowed x n²) at worst.
 *
 * @param allowed values that a judgement may take, > 0
 */
export function worstJudgement(
  matrix: Float64Array,
  n: number,
  allowed: readonly number[],
): BetterJudgement | null {
  const { weights, consistencyRatio } = judgedWeights(matrix, n);
  if (n < 3 || consistencyRatio < 1e-9) return null;
  const pairs: { row: number; column: number; weightRatio: number; deviation: number }[] = [];
  for (let row = 0; row < n; row++)
    for (let column = row + 1; column < n; column++) {
      const weightRatio = weights[row]! / weights[column]!;
      const deviation = Math.abs(Math.log(matrix[row * n + column]! / weightRatio));
      pairs.push({ row, column, weightRatio, deviation });
    }
  pairs.sort((a, b) => b.deviation - a.deviation);
  for (const { row, column, weightRatio } of pairs) {
    let best = { suggested: Number.NaN, consistencyRatio: consistencyRatio - 1e-9 };
    for (const suggested of allowed) {
      const changed = Float64Array.from(matrix);
      changed[row * n + column] = suggested;
      changed[column * n + row] = 1 / suggested;
      const ratio = judgedWeights(changed, n).consistencyRatio;
      if (ratio < best.consistencyRatio) best = { suggested, consistencyRatio: ratio };
    }
    if (Number.isFinite(best.suggested))
      return { row, column, judged: matrix[row * n + column]!, weightRatio, ...best };
  }
  return null;
}
