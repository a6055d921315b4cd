/** What the priorities panel shows: the shares of the weights, the most urgent communities, and the need of districts. */
import { type DistrictNeed, districtNeed } from "../../analysis/districtNeed.ts";
import { formatShares } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/t.ts";
import {
  type Contribution,
  CRITERIA,
  type CriterionId,
  perCriterion,
  weightOf,
} from "../../model/priority.ts";
import { NO_CODE } from "../../table/column.ts";
import type { AtlasState } from "../state.ts";
import { filtered, filteredWithout } from "./filtered.ts";
import { memoize } from "./memoize.ts";
import { communityNamer } from "./names.ts";
import { atlasOf } from "./parameters.ts";
import {
  candidates,
  criterionBoundsOf,
  criterionValuesOf,
  effectiveWeights,
  partsOf,
  priorities,
} from "./priority.ts";

/** Communities that the panel lists; the list strip has them all. */
const TOP = 12;

/** Weight 0..100 of each criterion in force, its share of all weights 0..1 (0 where all are 0), and their total. */
export const weightShares: (s: AtlasState) => {
  readonly weights: Readonly<Record<CriterionId, number>>;
  readonly shares: Readonly<Record<CriterionId, number>>;
  readonly total: number;
} = memoize([effectiveWeights], (own) => {
  const weights = perCriterion((c) => weightOf(own, c));
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const shares = perCriterion(({ id }) => (total === 0 ? 0 : weights[id] / total));
  return { weights, shares, total };
});

/** The shares in words; together they read as 100 %. */
export const shareTexts: (s: AtlasState) => Readonly<Record<CriterionId, string>> = memoize(
  [weightShares, (s) => s.locale],
  ({ shares }, locale) => textsOf(locale, shares),
);

/** The same for any weighting. */
export function textsOf(
  locale: Locale,
  shares: Readonly<Record<CriterionId, number>>,
): Readonly<Record<CriterionId, string>> {
  const texts = formatShares(
    locale,
    CRITERIA.map(({ id }) => shares[id]),
  );
  return perCriterion(({ id }) => texts[CRITERIA.findIndex((c) => c.id === id)]!);
}

export interface CriterionFacts {
  /** Bounds of the normalisation in the criterion's unit; NaN where nothing is known. */
  readonly low: number;
  readonly high: number;
  /** Communities that know it. */
  readonly known: number;
}

/** Bounds and number of known values of each criterion, over the full data. */
export const criterionFacts: (s: AtlasState) => Readonly<Record<CriterionId, CriterionFacts>> = memoize(
  [criterionValuesOf, criterionBoundsOf],
  (values, bounds) =>
    perCriterion(({ id }) => {
      const known = values[id].reduce((n, value) => n + (Number.isFinite(value) ? 1 : 0), 0);
      return { low: bounds[id].low, high: bounds[id].high, known };
    }),
);

/** Criteria that have weight and that no community knows; none where nothing at all is known. */
export const unknownCriteria: (s: AtlasState) => readonly CriterionId[] = memoize(
  [criterionFacts, weightShares],
  (facts, { weights }) => {
    const ids = CRITERIA.map((c) => c.id);
    return ids.every((id) => facts[id].known === 0)
      ? []
      : ids.filter((id) => facts[id].known === 0 && weights[id] > 0);
  },
);

export interface TopCommunity {
  readonly id: string;
  readonly name: string;
  readonly district: string | null;
  readonly score: number;
  /** Share 0..1 of the weight whose criteria are known. */
  readonly knownShare: number;
  readonly parts: readonly Contribution[];
}

/** The most urgent candidates that pass the filters. */
export const topCommunities: (s: AtlasState) => readonly TopCommunity[] = memoize(
  [atlasOf, priorities, filtered, candidates, partsOf, communityNamer],
  (atlas, { scores, knownShare }, { passes }, open, parts, nameOf) => {
    if (!atlas) return [];
    const { ids, district } = atlas.city.communities;
    const mask = passes.map((pass, i) => pass & open[i]!);
    return highest(scores, mask, TOP).map((row) => ({
      id: ids[row]!,
      name: nameOf(row),
      district: district.codes[row] === NO_CODE ? null : district.values[district.codes[row]!]!,
      score: scores[row]!,
      knownShare: knownShare[row]!,
      parts: parts(row),
    }));
  },
);

/** How many communities pass the filters, how many of these are ranked, and how many ranked ones are no candidates any more. */
export const rankedCounts: (s: AtlasState) => {
  readonly passing: number;
  readonly ranked: number;
  readonly unranked: number;
  readonly begun: number;
} = memoize([priorities, filtered, candidates], ({ scores }, { passes }, open) => {
  let passing = 0;
  let ranked = 0;
  let begun = 0;
  for (let i = 0; i < scores.length; i++) {
    if (passes[i] === 0) continue;
    passing++;
    if (Number.isNaN(scores[i]!)) continue;
    ranked++;
    if (open[i] === 0) begun++;
  }
  return { passing, ranked, unranked: passing - ranked, begun };
});

export interface DistrictNeedRow extends Omit<DistrictNeed, "worst"> {
  readonly worst: readonly { readonly id: string; readonly name: string; readonly score: number }[];
}

/** Districts by need: of the communities that pass all filters but the drill, so that the others stay in sight. */
export const districtNeeds: (s: AtlasState) => readonly DistrictNeedRow[] = memoize(
  [atlasOf, priorities, filteredWithout(["districts", "streets"]), candidates, communityNamer],
  (atlas, { scores }, rows, open, nameOf) => {
    if (!atlas) return [];
    const { communities } = atlas.city;
    return districtNeed(communities, scores, { rows, candidates: open, worst: 3 }).map((need) => ({
      ...need,
      worst: need.worst.map((row) => ({
        id: communities.ids[row]!,
        name: nameOf(row),
        score: scores[row]!,
      })),
    }));
  },
);

/** Rows of the `count` highest scores that pass, the highest first; of equal scores the first row. O(n) for few. */
export function highest(scores: Float32Array, passes: Uint8Array, count: number): readonly number[] {
  const best: number[] = [];
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (passes[i] === 0 || Number.isNaN(score)) continue;
    if (best.length === count && score <= scores[best[count - 1]!]!) continue;
    let at = best.length;
    while (at > 0 && score > scores[best[at - 1]!]!) at--;
    best.splice(at, 0, i);
    if (best.length > count) best.pop();
  }
  return best;
}
