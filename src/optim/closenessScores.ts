import { LANES, weightedScores } from "./weightedScores.ts";

/**
 * Scores that rank rows as TOPSIS does, under several weightings at once: with squared distances a to the ideal and b to its opposite b / (a + b),
 * which grows with the closeness sqrt(b) / (sqrt(a) + sqrt(b)); 0 where both are 0.
 *
 * `toBest`, `toWorst`: one column of length n a criterion, the squares of the normalised distances before they are weighed; NaN is "not
 * known". Arguments and result of the function are those of `weightedScores`.
 */
export function closenessScores(
  toBest: readonly Float32Array[],
  toWorst: readonly Float32Array[],
): (weights: Float64Array, into: Float64Array) => void {
  const near = weightedScores(toBest);
  const far = weightedScores(toWorst);
  const squares = new Float64Array(LANES * toBest.length);
  const nearSums = new Float64Array(LANES * (toBest[0]?.length ?? 0));
  return (weights, into) => {
    for (let k = 0; k < squares.length; k++) squares[k] = weights[k]! ** 2;
    // What is known of a row divides both of its sums alike.
    near(squares, nearSums);
    far(squares, into);
    for (let k = 0; k < nearSums.length; k++) {
      const sum = nearSums[k]! + into[k]!;
      into[k] = sum === 0 ? 0 : into[k]! / sum;
    }
  };
}
