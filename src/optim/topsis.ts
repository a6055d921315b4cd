/**
 * TOPSIS: how near each alternative is to the ideal and how far from its opposite. Hwang, C. L. and Yoon, K. (1981), Multiple Attribute
 * Decision Making, Springer.
 */
import { isKnownEnough, type Scored } from "./weightedSum.ts";

/** Where a column's values lie after vector normalisation; NaN where none is known. */
export interface IdealPoint {
  /** A value times this is normalised; 0 for a column of zeros, which tells nothing apart. */
  readonly scale: number;
  /** The best and the worst known value, in the column's unit. */
  readonly best: number;
  readonly worst: number;
}

/**
 * Scale, best and worst value of a column, which no weight changes. The root mean square of the known values stands for the vector norm:
 * of complete columns it is the same up to a factor common to all, and a column with gaps weighs no more for them. O(n).
 *
 * @param column length n; NaN or infinite: not known
 * @param direction 1: more is better, -1: less is better
 */
export function idealPoint(column: Float32Array | Float64Array, direction: 1 | -1): IdealPoint {
  let least = Infinity;
  let greatest = -Infinity;
  let squares = 0;
  let known = 0;
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    if (!(Math.abs(value) < Infinity)) continue;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
    squares += value * value;
    known++;
  }
  if (known === 0) return { scale: Number.NaN, best: Number.NaN, worst: Number.NaN };
  const scale = squares > 0 ? 1 / Math.sqrt(squares / known) : 0;
  return direction > 0 ? { scale, best: greatest, worst: least } : { scale, best: least, worst: greatest };
}

/**
 * Relative closeness C = d- / (d+ + d-) to the ideal, 0..1, from Euclidean distances over the known criteria. Weights shared out over the
 * known criteria would lengthen both distances alike, which leaves C as it is. Where neither distance is more than 0, nothing tells the
 * alternatives apart and C is 0. O(criteria x n).
 *
 * @param columns one of length n for each criterion; NaN or infinite: not known
 * @param points idealPoint of each column
 * @param weights one >= 0 for each criterion, in any unit
 */
export function topsis(
  columns: readonly (Float32Array | Float64Array)[],
  points: readonly IdealPoint[],
  weights: readonly number[],
): Scored {
  const n = columns[0]?.length ?? 0;
  const toBest = new Float64Array(n);
  const toWorst = new Float64Array(n);
  const known = new Float64Array(n);
  let total = 0;
  columns.forEach((column, j) => {
    const weight = weights[j]!;
    if (weight === 0) return;
    total += weight;
    addDistances({ column, point: points[j]!, weight, toBest, toWorst, known });
  });
  const scores = new Float32Array(n);
  const knownShare = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    knownShare[i] = total === 0 ? 0 : known[i]! / total;
    if (!isKnownEnough(known[i]!, total)) {
      scores[i] = Number.NaN;
      continue;
    }
    const near = Math.sqrt(toBest[i]!);
    const far = Math.sqrt(toWorst[i]!);
    scores[i] = near + far === 0 ? 0 : far / (near + far);
  }
  return { scores, knownShare };
}

interface DistanceInput {
  readonly column: Float32Array | Float64Array;
  readonly point: IdealPoint;
  readonly weight: number;
  readonly toBest: Float64Array;
  readonly toWorst: Float64Array;
  readonly known: Float64Array;
}

function addDistances({ column, point, weight, toBest, toWorst, known }: DistanceInput): void {
  const { best, worst } = point;
  const factor = weight * point.scale;
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    if (!(Math.abs(value) < Infinity)) continue;
    const near = factor * (value - best);
    const far = factor * (value - worst);
    toBest[i]! += near * near;
    toWorst[i]! += far * far;
    known[i]! += weight;
  }
}
