/**
 * Ranks of scores: 1 + the number of higher scores, so that equal scores share a rank; 0 where the score is NaN. O(n log n).
 *
 * @returns ranks of length n, and how many are ranked
 */
export function ranksOf(scores: Float32Array): { readonly ranks: Uint32Array; readonly ranked: number } {
  // NaN sorts behind everything in a typed array, so the known scores come first.
  const sorted = Float32Array.from(scores).sort();
  let ranked = sorted.length;
  while (ranked > 0 && Number.isNaN(sorted[ranked - 1]!)) ranked--;
  const ranks = new Uint32Array(scores.length);
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (Number.isNaN(score)) continue;
    let low = 0;
    let high = ranked;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! > score) high = middle;
      else low = middle + 1;
    }
    ranks[i] = ranked - low + 1;
  }
  return { ranks, ranked };
}
