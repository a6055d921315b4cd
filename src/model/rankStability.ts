/** How stable ranks are under other weights: stochastic multicriteria acceptability analysis (SMAA-2, Lahdelma and Salminen 2001). */

/** Weights drawn around the chosen ones, or uniformly from the simplex: any opinion at all. */
export const DRAW_SPREADS = ["around", "uniform"] as const;
export type DrawSpread = (typeof DRAW_SPREADS)[number];

/** How many weightings may be drawn; the error of a share falls with the square root of their number. */
export const DRAW_COUNTS = [1000, 5000, 20_000] as const;

/** Of the draws, so that the same city and weights give the same figures on every page. */
export const DRAW_SEED = 1;

/** Places of which "in the top" speaks. */
export const TOP_PLACES = 20;

/** Last places of the bands in which ranks are told; those of a city with fewer ranked communities end before. */
export const BAND_ENDS = [1, 5, 10, TOP_PLACES, 50, 100] as const;

/** From this share of the draws a place in the top is firm. Rounded as the columns are: exactly nine of ten draws are enough. */
export const FIRM_SHARE = Math.fround(0.9);

/** From this share of the draws a community outside of today's top belongs to the discussion. */
export const OFTEN_SHARE = Math.fround(0.1);

/** Columns of length n (communities of the city); NaN: not ranked. */
export interface RankStability {
  readonly draws: number;
  readonly seed: number;
  readonly spread: DrawSpread;
  /** Mean rank over the draws, 1 for the first; ties share the mean of their places. Null where only the shares were asked for. */
  readonly expectedRank: Float32Array | null;
  /** Share 0..1 of the draws in which the community is among the first TOP_PLACES. */
  readonly shareInTop: Float32Array;
  /** n x bands: share of the draws in which the rank falls into each band of `bandEnds`. */
  readonly acceptability: Float32Array;
  /** Last rank of each band, ascending, e.g. 1, 5, 10, 20, 50, 100, n. */
  readonly bandEnds: readonly number[];
  /** Communities ranked. */
  readonly ranked: number;
  /** Greatest standard error of a share in the top: sqrt(p (1 - p) / draws) at its p. */
  readonly standardError: number;
}
