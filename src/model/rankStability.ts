/** How stable ranks are under other weights: stochastic multicriteria acceptability analysis (SMAA-2, Lahdelma and Salminen 2001). */

/** Weights drawn uniformly from the simplex, or around the chosen ones. */
export const DRAW_SPREADS = ["uniform", "around"] as const;
export type DrawSpread = (typeof DRAW_SPREADS)[number];

/** Places of which "in the top" speaks. */
export const TOP_PLACES = 20;

/** Columns of length n (communities of the city); NaN: not ranked. */
export interface RankStability {
  readonly draws: number;
  readonly seed: number;
  readonly spread: DrawSpread;
  /** Mean rank over the draws, 1 for the first; ties share the mean of their places. */
  readonly expectedRank: Float32Array;
  /** Share 0..1 of the draws in which the community is among the first TOP_PLACES. */
  readonly shareInTop: Float32Array;
  /** n x bands: share of the draws in which the rank falls into each band of `bandEnds`. */
  readonly acceptability: Float32Array;
  /** Last rank of each band, ascending, e.g. 1, 5, 10, 20, 50, 100, n. */
  readonly bandEnds: readonly number[];
  /** Communities ranked. */
  readonly ranked: number;
  /** Greatest standard error of a share: sqrt(p (1 - p) / draws) at its p. */
  readonly standardError: number;
}
