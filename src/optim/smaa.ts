import { closenessScores } from "./closenessScores.ts";
import { fullRanks } from "./fullRanks.ts";
import { bandCounts } from "./places.ts";
import { type WeightDraws, weightDraws } from "./simplexWeights.ts";
import { topPlaces } from "./topPlaces.ts";
import { LANES, weightedScores } from "./weightedScores.ts";

/** Scores made between two turns, so that a run can be stopped within some milliseconds. */
const SCORES_PER_SLICE = 400_000;

/**
 * What weights turn into scores; NaN: not known, the weights are renormalised over what a row knows. Each row knows a criterion whose weight
 * is above 0, the same in both columns of "closeness".
 */
export type Weighable =
  /** Normalised values, one column of length n a criterion: 0..1, higher is better; the score is their weighted mean. */
  | { readonly kind: "sum"; readonly columns: readonly Float32Array[] }
  /** Squares of the normalised distances to the ideal and to its opposite, likewise; the score is the closeness of TOPSIS. */
  | {
      readonly kind: "closeness";
      readonly toBest: readonly Float32Array[];
      readonly toWorst: readonly Float32Array[];
    };

export interface SmaaInput extends WeightDraws {
  readonly values: Weighable;
  /** >= 1. */
  readonly draws: number;
  /** Last place of each band, ascending; those below n count. */
  readonly bandEnds: readonly number[];
  /** False: who takes the places of the bands is found without ranking all, in half the time. */
  readonly expectedRanks: boolean;
}

export interface SmaaResult {
  readonly draws: number;
  /** Length n: mean rank, 1 for the first; ties share the mean of their places. Null where not asked for. Their mean is (n + 1) / 2. */
  readonly expectedRank: Float64Array | null;
  /** Those of the input below n, and n. */
  readonly bandEnds: readonly number[];
  /** n x bandEnds.length: share 0..1 of the draws in which the row's place falls into the band (rank acceptability). */
  readonly acceptability: Float64Array;
}

/**
 * Stochastic multicriteria acceptability analysis by weights (SMAA-2: Lahdelma and Salminen, "SMAA-2: Stochastic multicriteria acceptability
 * analysis for group decision making", Operations Research 49(3), 2001; drawn as by Tervonen and Lahdelma 2007): many weightings are
 * drawn, and each ranks all rows by what they know. Exact but for the chance of the draws; same seed, same result.
 *
 * A generator that gives the number of draws done and returns the result, so that its caller can report and stop.
 * @throws RangeError on what `weightDraws` refuses, on a number of draws below 1, and where a row knows no criterion of weight above 0.
 * O(draws x criteria x n).
 */
export function* smaa(input: SmaaInput): Generator<number, SmaaResult, void> {
  const { draws, expectedRanks } = input;
  if (!(Number.isInteger(draws) && draws >= 1)) throw new RangeError(`draws is ${draws}, expected >= 1`);
  const weighed = Array.from(input.weights, (_, c) => c).filter((c) => input.weights[c]! > 0);
  const draw = weightDraws({ ...input, weights: weighed.map((c) => input.weights[c]!) });
  const { score, n } = scorer(input.values, weighed);
  const counted = bandCounts(
    n,
    input.bandEnds.filter((end) => end < n),
  );
  const rankSum = expectedRanks ? new Float64Array(n) : null;
  const rank = rankSum ? fullRanks(n, rankSum, counted) : topPlaces(n, counted);
  const weights = new Float64Array(LANES * weighed.length);
  const scores = new Float64Array(LANES * n);
  const slice = LANES * Math.max(1, Math.round(SCORES_PER_SLICE / LANES / Math.max(1, n)));
  for (let done = 0; done < draws; ) {
    const stop = Math.min(draws, done + slice);
    while (done < stop) {
      const lanes = Math.min(LANES, stop - done);
      for (let lane = 0; lane < lanes; lane++) draw(weights, lane * weighed.length);
      score(weights, scores);
      for (let lane = 0; lane < lanes; lane++) rank(scores, lane * n);
      done += lanes;
    }
    yield done;
  }
  return {
    draws,
    expectedRank: rankSum?.map((sum) => sum / draws) ?? null,
    bandEnds: [...counted.ends, n],
    acceptability: withLastBand(counted.counts, counted.ends.length, n, draws),
  };
}

/** Scores by the criteria `weighed` alone. */
function scorer(values: Weighable, weighed: readonly number[]) {
  const pick = (columns: readonly Float32Array[]) => weighed.map((c) => columns[c]!);
  switch (values.kind) {
    case "sum": {
      const columns = pick(values.columns);
      return { score: weightedScores(columns), n: countKnown(columns) };
    }
    case "closeness": {
      const toBest = pick(values.toBest);
      return { score: closenessScores(toBest, pick(values.toWorst)), n: countKnown(toBest) };
    }
  }
}

/** Shares from counts; the last band takes the draws that no other has. */
function withLastBand(counts: Float64Array, counted: number, n: number, draws: number): Float64Array {
  const bands = counted + 1;
  const shares = new Float64Array(n * bands);
  for (let i = 0; i < n; i++) {
    let rest = draws;
    for (let b = 0; b < counted; b++) {
      const count = counts[i * counted + b]!;
      shares[i * bands + b] = count / draws;
      rest -= count;
    }
    // Fractions of shared places may leave a trace of rounding.
    shares[i * bands + counted] = Math.max(0, rest) / draws;
  }
  return shares;
}

/** Number of rows. @throws RangeError where one of them knows nothing */
function countKnown(columns: readonly Float32Array[]): number {
  const n = columns[0]!.length;
  for (let i = 0; i < n; i++)
    if (columns.every((column) => Number.isNaN(column[i]!)))
      throw new RangeError(`row ${i} knows no criterion of weight above 0, expected one`);
  return n;
}

/** Length n: share 0..1 of the draws in which a row is among the first `places`, the end of a band or more than n. They add up to min(places, n). */
export function shareWithin({ bandEnds, acceptability }: SmaaResult, places: number): Float64Array {
  const bands = bandEnds.length;
  const n = acceptability.length / bands;
  const within = places >= n ? bands : bandEnds.indexOf(places) + 1;
  if (within === 0) throw new RangeError(`no band ends at place ${places}; there are ${bandEnds.join(", ")}`);
  return Float64Array.from({ length: n }, (_, i) => {
    let share = 0;
    for (let b = 0; b < within; b++) share += acceptability[i * bands + b]!;
    return share;
  });
}

/** Standard error of a share 0..1 that was found by so many independent draws: sqrt(p (1 - p) / draws). */
export function standardErrorOfShare(share: number, draws: number): number {
  return Math.sqrt(Math.max(0, share * (1 - share)) / draws);
}
