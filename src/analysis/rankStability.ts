/** How stable the ranks of a city's communities are under other weights: from the criteria to columns, and back to the city's rows. */
import {
  type Bounds,
  CRITERIA,
  type CriterionValues,
  idealPoints,
  normalisedColumns,
  type PriorityMethod,
  type Weights,
  weightOf,
} from "../model/priority.ts";
import { BAND_ENDS, type DrawSpread, type RankStability, TOP_PLACES } from "../model/rankStability.ts";
import { CONCENTRATION } from "../optim/simplexWeights.ts";
import { type SmaaInput, shareWithin, smaa, standardErrorOfShare, type Weighable } from "../optim/smaa.ts";

export interface StabilityQuestion {
  readonly values: CriterionValues;
  /** Of the normalisation; TOPSIS has its own. */
  readonly bounds: Bounds;
  readonly method: PriorityMethod;
  /** The chosen ones: a criterion of weight 0 has none in any draw. */
  readonly weights: Weights;
  /**
   * Length n: the scores under the chosen weights; NaN: not to be ranked, e.g. known in less than half of the chosen weight. Ranked are those
   * that have one, whatever is drawn.
   */
  readonly scores: Float32Array;
  readonly spread: DrawSpread;
  /** >= 1. */
  readonly draws: number;
  readonly seed: number;
  /** False: only shares and bands, in half the time. */
  readonly expectedRanks: boolean;
}

/** What can be handed to a worker: the ranked communities alone. */
export interface RankStabilityInput {
  /** Communities of the city. */
  readonly communities: number;
  readonly spread: DrawSpread;
  /** Row in the city of each ranked community. */
  readonly rows: Uint32Array;
  /** Its rows are those of `rows`. */
  readonly smaa: SmaaInput;
}

/** The question in columns. O(criteria x n). */
export function rankStabilityInput(question: StabilityQuestion): RankStabilityInput {
  const { scores, spread, draws, seed, expectedRanks } = question;
  const rows = Uint32Array.from(Array.from(scores, (_, i) => i).filter((i) => !Number.isNaN(scores[i]!)));
  return {
    communities: scores.length,
    spread,
    rows,
    smaa: {
      values: weighable(question, rows),
      weights: CRITERIA.map((c) => weightOf(question.weights, c)),
      spread: spread === "uniform" ? spread : CONCENTRATION,
      ...{ draws, seed, expectedRanks, bandEnds: BAND_ENDS },
    },
  };
}

function weighable({ values, bounds, method }: StabilityQuestion, rows: Uint32Array): Weighable {
  switch (method) {
    case "weighted": {
      const columns = normalisedColumns(values, bounds);
      return { kind: "sum", columns: CRITERIA.map(({ id }) => at(rows, (i) => columns[id][i]!)) };
    }
    case "topsis": {
      const points = idealPoints(values);
      const squares = (end: "best" | "worst") =>
        CRITERIA.map(({ id }) => {
          const { scale, [end]: from } = points[id];
          return at(rows, (i) => knownOrNaN(scale * (values[id][i]! - from)) ** 2);
        });
      return { kind: "closeness", toBest: squares("best"), toWorst: squares("worst") };
    }
  }
}

const at = (rows: Uint32Array, value: (row: number) => number): Float32Array =>
  Float32Array.from(rows, value);

const knownOrNaN = (value: number): number => (Number.isFinite(value) ? value : Number.NaN);

/**
 * Draws the weightings; a generator that gives the share 0..1 of the draws done and returns the outcome by the city's rows. Nothing ranked:
 * every column is NaN. O(draws x criteria x n).
 */
export function* rankStability(input: RankStabilityInput): Generator<number, RankStability, void> {
  const { communities, spread, rows } = input;
  const { draws, seed, expectedRanks, bandEnds } = input.smaa;
  if (rows.length === 0) {
    const nothing = () => new Float32Array(communities).fill(Number.NaN);
    const common = { draws, seed, spread, ranked: 0, standardError: Number.NaN };
    const expectedRank = expectedRanks ? nothing() : null;
    return { ...common, bandEnds: [1], expectedRank, shareInTop: nothing(), acceptability: nothing() };
  }
  const steps = smaa({ ...input.smaa, bandEnds });
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield step.value / draws;
  const result = step.value;
  const bands = result.bandEnds.length;
  const shares = shareWithin(result, TOP_PLACES);
  return {
    draws,
    seed,
    spread,
    expectedRank: result.expectedRank && spreadOut(result.expectedRank, rows, communities),
    shareInTop: spreadOut(shares, rows, communities),
    acceptability: spreadOut(result.acceptability, rows, communities, bands),
    bandEnds: result.bandEnds,
    ranked: rows.length,
    standardError: shares.reduce((most, share) => Math.max(most, standardErrorOfShare(share, draws)), 0),
  };
}

/** Values of the ranked, `width` for each, at the city's rows; NaN for the others. */
function spreadOut(values: Float64Array, rows: Uint32Array, communities: number, width = 1): Float32Array {
  const out = new Float32Array(communities * width).fill(Number.NaN);
  rows.forEach((row, k) => {
    for (let w = 0; w < width; w++) out[row * width + w] = values[k * width + w]!;
  });
  return out;
}
