/** Priority of communities, first form: a weighted sum of normalised criteria. */

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
  /**
   * How a value becomes 0..1. "percentiles": linear between the 2nd and the 98th percentile of the full data, clamped, so that one
   * outlier does not flatten the rest; "fixed": between the given bounds.
   */
  readonly normalisation:
    | { readonly kind: "percentiles"; readonly low: 0.02; readonly high: 0.98 }
    | { readonly kind: "fixed"; readonly low: number; readonly high: number };
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

const PERCENTILES = { kind: "percentiles", low: 0.02, high: 0.98 } as const;
const SHARE = { kind: "fixed", low: 0, high: 1 } as const;

/** Default weights add up to 100. Names, formulas and reasons are messages "criterion.<id>". */
export const CRITERIA: readonly Criterion[] = [
  criterion("age", "years", "more", PERCENTILES, 15),
  criterion("deficits", "points", "more", PERCENTILES, 25),
  criterion("households", "households", "more", PERCENTILES, 10),
  criterion("elderly", "people", "more", PERCENTILES, 15),
  criterion("servicesOutOfReach", "services", "more", PERCENTILES, 15),
  criterion("willingness", "share", "more", SHARE, 10),
  criterion("noPropertyManagement", "share", "more", SHARE, 5),
  criterion("costPerHousehold", "yuanPerHousehold", "less", PERCENTILES, 5),
];

function criterion(
  id: CriterionId,
  unit: Criterion["unit"],
  direction: Criterion["direction"],
  normalisation: Criterion["normalisation"],
  defaultWeight: number,
): Criterion {
  return { id, unit, direction, normalisation, defaultWeight, missing: "renormalise" };
}

/** Value of each criterion for n communities, in the criterion's unit; NaN is "not known". */
export type CriterionValues = Readonly<Record<CriterionId, Float32Array>>;
export type Bounds = Readonly<Record<CriterionId, { readonly low: number; readonly high: number }>>;
export type Weights = Readonly<Partial<Record<CriterionId, number>>>;

/** The user's weight of a criterion, else its default; negative and unreadable weights count as 0. */
export function weightOf(weights: Weights, c: Criterion): number {
  const weight = weights[c.id] ?? c.defaultWeight;
  return weight > 0 && Number.isFinite(weight) ? weight : 0;
}

/**
 * Bounds of normalisation, taken once from the full data so that scores do not move with a filter. Where the percentiles coincide the
 * least and the greatest value stand in; NaN where nothing is known. O(n log n).
 */
export function criterionBounds(values: CriterionValues): Bounds {
  const entries = CRITERIA.map((c) => {
    const { normalisation } = c;
    if (normalisation.kind === "fixed") return [c.id, { low: normalisation.low, high: normalisation.high }];
    const known = values[c.id].filter((v) => Number.isFinite(v)).sort();
    if (known.length === 0) return [c.id, { low: NaN, high: NaN }];
    const last = known.length - 1;
    let low = known[Math.floor(normalisation.low * last)]!;
    let high = known[Math.ceil(normalisation.high * last)]!;
    if (low === high) {
      low = known[0]!;
      high = known[last]!;
    }
    return [c.id, { low, high }];
  });
  return Object.fromEntries(entries) as Bounds;
}

/** A value as 0 (no priority) .. 1 (most); NaN when not known. All values alike count 0: they tell nothing apart. */
export function normalised(c: Criterion, value: number, { low, high }: Bounds[CriterionId]): number {
  if (!Number.isFinite(value)) return NaN;
  if (!(high > low)) return 0;
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return c.direction === "more" ? share : 1 - share;
}

export interface Priority {
  /** Length n: 0..100, higher first; NaN: unranked, known in less than half of the weight. */
  readonly scores: Float32Array;
  /** Length n: share of the weight whose criteria are known, 0..1. */
  readonly knownShare: Float32Array;
  /** Length n: 1 for the highest score; equal scores share a rank; 0: unranked. */
  readonly ranks: Uint32Array;
  readonly ranked: number;
}

/** Score of each community: the weighted mean of its known criteria, 0..100. O(criteria x n + n log n). */
export function priority(values: CriterionValues, bounds: Bounds, weights: Weights): Priority {
  const n = values.age.length;
  const sums = new Float64Array(n);
  const knownWeights = new Float64Array(n);
  let total = 0;
  for (const c of CRITERIA) {
    const weight = weightOf(weights, c);
    if (weight === 0) continue;
    total += weight;
    const column = values[c.id];
    const { low, high } = bounds[c.id];
    const span = high > low ? 1 / (high - low) : 0;
    const flip = c.direction === "less" && span > 0;
    for (let i = 0; i < n; i++) {
      const value = column[i]!;
      if (!(Math.abs(value) < Infinity)) continue;
      const share = Math.min(1, Math.max(0, (value - low) * span));
      sums[i]! += weight * (flip ? 1 - share : share);
      knownWeights[i]! += weight;
    }
  }
  const scores = new Float32Array(n);
  const knownShare = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    knownShare[i] = total === 0 ? 0 : knownWeights[i]! / total;
    scores[i] = total === 0 || 2 * knownWeights[i]! < total ? NaN : (100 * sums[i]!) / knownWeights[i]!;
  }
  return { scores, knownShare, ...ranksOf(scores) };
}

function ranksOf(scores: Float32Array): { readonly ranks: Uint32Array; readonly ranked: number } {
  // NaN sorts behind everything in a typed array, so the known scores come first.
  const sorted = Float32Array.from(scores).sort();
  let ranked = sorted.length;
  while (ranked > 0 && Number.isNaN(sorted[ranked - 1]!)) ranked--;
  const ranks = new Uint32Array(scores.length);
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (Number.isNaN(score)) continue;
    // One more than the number of higher scores.
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

/** One criterion's part in a score. */
export interface Contribution {
  readonly criterion: Criterion;
  /** In the criterion's unit; NaN: not known. */
  readonly value: number;
  /** 0..1; NaN: not known. */
  readonly normalised: number;
  /** Share of the known weight, 0..1; 0 where the value is not known. */
  readonly weightShare: number;
  /** Points of the score; the points of a ranked community add up to its score. 0 where the value is not known. */
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
    return {
      criterion: c,
      value,
      normalised: share,
      weightShare,
      points: Number.isNaN(share) ? 0 : 100 * share * weightShare,
      ...bounds[c.id],
    };
  });
}
