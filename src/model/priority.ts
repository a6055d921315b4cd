/**
 * Priority of communities: criteria, weights, and the score that a weighted sum or TOPSIS makes of them.
 */
import { ranksOf } from "../optim/ranks.ts";
import { type IdealPoint, idealPoint, topsis } from "../optim/topsis.ts";
import { type Scored, weightedSum } from "../optim/weightedSum.ts";

export const CRITERION_IDS = [
  "age",
  "deficits",
  "households",
  "elderly",
  "servicesOutOfReach",
  "willingness",
  "noPropertyManagement",
  "costPerHousehold",
] as const;
export type CriterionId = (typeof CRITERION_IDS)[number];

export interface Criterion {
  readonly id: CriterionId;
  readonly unit: "years" | "points" | "households" | "people" | "services" | "share" | "yuanPerHousehold";
  /** Which end of the scale means more priority. */
  readonly direction: "more" | "less";
  /** Ends of a scale that is the same in every city, where "clipped" needs no percentiles; null: there are none. */
  readonly fixed: { readonly low: number; readonly high: number } | null;
  readonly defaultWeight: number;
  /** What a missing value does, for every criterion the same: its weight is left out, and the known share says so. */
  readonly missing: "renormalise";
}

/** How scores are made of the criteria: weighted sum, or closeness to the ideal (Hwang and Yoon 1981). */
export const PRIORITY_METHODS = ["weighted", "topsis"] as const;
export type PriorityMethod = (typeof PRIORITY_METHODS)[number];

/**
 * How values become 0..1 in the weighted sum: linear between the 2nd and the 98th percentile and clipped; linear between least and
 * greatest; or the share of communities with a lesser value.
 */
export const NORMALISATIONS = ["clipped", "minMax", "percentile"] as const;
export type NormalisationId = (typeof NORMALISATIONS)[number];

/** Weights set by hand, or derived from pairwise judgements (AHP, Saaty 1980). */
export const WEIGHT_SOURCES = ["sliders", "ahp"] as const;
export type WeightSource = (typeof WEIGHT_SOURCES)[number];

/** Pairwise judgements by "a b" (a before b in CRITERION_IDS): how much more a matters than b, 1/9..9; absent: 1. */
export type Judgements = Readonly<Record<string, number>>;

/** Shares of the known values below which "clipped" counts 0 and above which it counts 1. */
const CLIPPED = { low: 0.02, high: 0.98 } as const;
const SHARE = { low: 0, high: 1 } as const;

/** Default weights add up to 100. Names, formulas and reasons are messages "criterion.<id>". */
export const CRITERIA: readonly Criterion[] = [
  criterion("age", "years", "more", null, 15),
  criterion("deficits", "points", "more", null, 25),
  criterion("households", "households", "more", null, 10),
  criterion("elderly", "people", "more", null, 15),
  criterion("servicesOutOfReach", "services", "more", null, 15),
  criterion("willingness", "share", "more", SHARE, 10),
  criterion("noPropertyManagement", "share", "more", SHARE, 5),
  criterion("costPerHousehold", "yuanPerHousehold", "less", null, 5),
];

function criterion(
  id: CriterionId,
  unit: Criterion["unit"],
  direction: Criterion["direction"],
  fixed: Criterion["fixed"],
  defaultWeight: number,
): Criterion {
  return { id, unit, direction, fixed, defaultWeight, missing: "renormalise" };
}

/** Value of each criterion for n communities, in the criterion's unit; NaN is "not known". */
export type CriterionValues = Readonly<Record<CriterionId, Float32Array>>;

/** What a criterion's values are measured against. */
export interface Bound {
  /** Values here and beyond count 0 and 1 (the other way round where less is more urgent); NaN where nothing is known. */
  readonly low: number;
  readonly high: number;
  /** The known values, ascending, where a value counts by its place among them; absent: linear between low and high. */
  readonly sorted?: Float32Array;
}
export type Bounds = Readonly<Record<CriterionId, Bound>>;
export type Weights = Readonly<Partial<Record<CriterionId, number>>>;

/** The user's weight of a criterion, else its default; negative and unreadable weights count as 0. */
export function weightOf(weights: Weights, c: Criterion): number {
  const weight = weights[c.id] ?? c.defaultWeight;
  return weight > 0 && Number.isFinite(weight) ? weight : 0;
}

/** A record with an entry for every criterion. */
export function perCriterion<T>(value: (c: Criterion) => T): Readonly<Record<CriterionId, T>> {
  return Object.fromEntries(CRITERIA.map((c) => [c.id, value(c)])) as Record<CriterionId, T>;
}

/**
 * Bounds of normalisation, taken once from the full data so that scores do not move with a filter. Where the percentiles of "clipped"
 * coincide the least and the greatest value stand in. O(n log n).
 */
export function criterionBounds(values: CriterionValues, normalisation: NormalisationId = "clipped"): Bounds {
  return perCriterion((c) => boundOf(c, values[c.id], normalisation));
}

function boundOf(c: Criterion, column: Float32Array, normalisation: NormalisationId): Bound {
  if (normalisation === "clipped" && c.fixed) return c.fixed;
  const sorted = column.filter((v) => Number.isFinite(v)).sort();
  if (sorted.length === 0) return { low: Number.NaN, high: Number.NaN };
  const last = sorted.length - 1;
  const ends = { low: sorted[0]!, high: sorted[last]! };
  switch (normalisation) {
    case "clipped": {
      const low = sorted[Math.floor(CLIPPED.low * last)]!;
      const high = sorted[Math.ceil(CLIPPED.high * last)]!;
      return low === high ? ends : { low, high };
    }
    case "minMax":
      return ends;
    case "percentile":
      return { ...ends, sorted };
  }
}

/**
 * A value as 0 (no priority) .. 1 (most); NaN when not known. All values alike count 0: they tell nothing apart. By place among the
 * known values, a value counts the share of lesser ones and half of its equals.
 */
export function normalised(c: Criterion, value: number, { low, high, sorted }: Bound): number {
  if (!Number.isFinite(value)) return Number.NaN;
  if (!(high > low)) return 0;
  const share = sorted ? placeOf(value, sorted) : Math.min(1, Math.max(0, (value - low) / (high - low)));
  return c.direction === "more" ? share : 1 - share;
}

function placeOf(value: number, sorted: Float32Array): number {
  const lesser = firstFrom(sorted, (v) => v >= value);
  const equal = firstFrom(sorted, (v) => v > value) - lesser;
  return (lesser + equal / 2) / sorted.length;
}

/** Index of the first value that `holds`, where all behind it do; the length where none does. */
function firstFrom(sorted: Float32Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Every value as 0..1, NaN when not known: what weights are then applied to. O(criteria x n), by place x log n. */
export function normalisedColumns(values: CriterionValues, bounds: Bounds): CriterionValues {
  return perCriterion((c) => values[c.id].map((value) => normalised(c, value, bounds[c.id])));
}

/** What TOPSIS measures each criterion's distances against, from the full data; no weight changes it. O(criteria x n). */
export function idealPoints(values: CriterionValues): Readonly<Record<CriterionId, IdealPoint>> {
  return perCriterion((c) => idealPoint(values[c.id], c.direction === "more" ? 1 : -1));
}

export interface Priority {
  /** Length n: 0..100, higher first; NaN: unranked, known in less than half of the weight. */
  readonly scores: Float32Array;
  /** Length n: share of the weight whose criteria are known, 0..1; NaN: not known yet. */
  readonly knownShare: Float32Array;
  /** Length n: 1 for the highest score; equal scores share a rank; 0: unranked. */
  readonly ranks: Uint32Array;
  readonly ranked: number;
}

/** Score of each community: the weighted mean of its known criteria, 0..100. O(criteria x n + n log n). */
export function priority(values: CriterionValues, bounds: Bounds, weights: Weights): Priority {
  return weightedPriority(normalisedColumns(values, bounds), weights);
}

/** The same from values that are 0..1 already: what a change of weights needs. */
export function weightedPriority(columns: CriterionValues, weights: Weights): Priority {
  return ranked(weightedSum(columnsOf(columns), weightsOf(weights)));
}

/** Score of each community: 100 x its closeness to the ideal (TOPSIS). O(criteria x n + n log n). */
export function topsisPriority(
  values: CriterionValues,
  points: Readonly<Record<CriterionId, IdealPoint>>,
  weights: Weights,
): Priority {
  const each = CRITERIA.map(({ id }) => points[id]);
  return ranked(topsis(columnsOf(values), each, weightsOf(weights)));
}

/** Nobody ranked, since what the scores rest on is not there yet: of n communities nothing is known. */
export const unranked = (n: number): Priority => ({
  scores: new Float32Array(n).fill(Number.NaN),
  knownShare: new Float32Array(n).fill(Number.NaN),
  ranks: new Uint32Array(n),
  ranked: 0,
});

const columnsOf = (values: CriterionValues): readonly Float32Array[] => CRITERIA.map(({ id }) => values[id]);

const weightsOf = (weights: Weights): readonly number[] => CRITERIA.map((c) => weightOf(weights, c));

function ranked({ scores, knownShare }: Scored): Priority {
  for (let i = 0; i < scores.length; i++) scores[i]! *= 100;
  return { scores, knownShare, ...ranksOf(scores) };
}

/** One criterion's part in a score. */
export interface Contribution {
  readonly criterion: Criterion;
  /** In the criterion's unit; NaN: not known. */
  readonly value: number;
  /** 0..1; NaN: not known. */
  readonly normalised: number;
  /** Share of the known weight, 0..1; 0 where the value is not known. */
  readonly weightShare: number;
  /**
   * Points of the score; the points of a ranked community add up to its score. 0 where the value is not known; NaN where the method has no
   * points that add up.
   */
  readonly points: number;
  readonly low: number;
  readonly high: number;
}

/** The score of community `row` opened into its criteria, in the order of CRITERIA; criteria of weight 0 are left out. */
export function contributions(
  values: CriterionValues,
  bounds: Bounds,
  weights: Weights,
  row: number,
): readonly Contribution[] {
  const weighed = CRITERIA.filter((c) => weightOf(weights, c) > 0);
  const known = weighed.reduce(
    (sum, c) => sum + (Number.isFinite(values[c.id][row]!) ? weightOf(weights, c) : 0),
    0,
  );
  return weighed.map((c) => {
    const value = values[c.id][row]!;
    const share = normalised(c, value, bounds[c.id]);
    const weightShare = Number.isNaN(share) ? 0 : weightOf(weights, c) / known;
    const { low, high } = bounds[c.id];
    return {
      criterion: c,
      value,
      normalised: share,
      weightShare,
      points: Number.isNaN(share) ? 0 : 100 * share * weightShare,
      low,
      high,
    };
  });
}

/** What TOPSIS can say of a community: its values between the worst and the best of the city and their weights, no points. */
export function profile(parts: readonly Contribution[]): readonly Contribution[] {
  return parts.map((part) => ({ ...part, points: Number.NaN }));
}
