/** Scores of all communities under the chosen weights. Filters do not touch them: bounds and scores belong to the full data. */
import { criterionValues, stillToChoose } from "../../analysis/criteria.ts";
import {
  comparedCriteria,
  type Pairwise,
  pairwise,
  type Suggestion,
  suggestion,
} from "../../model/pairwise.ts";
import {
  type Bounds,
  type Contribution,
  CRITERIA,
  type CriterionValues,
  contributions,
  criterionBounds,
  idealPoints,
  normalisedColumns,
  type Priority,
  perCriterion,
  profile,
  topsisPriority,
  unranked,
  type Weights,
  weightedPriority,
  weightOf,
} from "../../model/priority.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { missingServices } from "./missing.ts";
import { atlasOf } from "./parameters.ts";
import { isWalkPending } from "./walking.ts";

const slidersOf = (s: AtlasState) => s.weights;
const judgementsOf = (s: AtlasState) => s.judgements;
const otherWeightsOf = (s: AtlasState) => s.otherWeights;
const NO_VALUES: CriterionValues = perCriterion(() => new Float32Array(0));

/** Value of each criterion for each community. */
export const criterionValuesOf: (s: AtlasState) => CriterionValues = memoize(
  [atlasOf, missingServices],
  (atlas, missing) => (atlas ? criterionValues(atlas.city, atlas.facts, missing) : NO_VALUES),
);

/** TOPSIS has a normalisation of its own: what it is shown by are the worst and the best value. */
const normalisationOf = (s: AtlasState) => (s.priorityMethod === "topsis" ? "minMax" : s.normalisation);

/** Where each criterion counts 0 and where 100. */
export const criterionBoundsOf: (s: AtlasState) => Bounds = memoize(
  [criterionValuesOf, normalisationOf],
  criterionBounds,
);

/** What the pairwise judgements amount to. A criterion whose slider is at 0 is left out of them. */
export const judged: (s: AtlasState) => Pairwise = memoize([judgementsOf, slidersOf], (judgements, weights) =>
  pairwise(judgements, comparedCriteria(weights)),
);

/** The judgement to think over again; null: none. */
export const worstJudged: (s: AtlasState) => Suggestion | null = memoize(
  [judgementsOf, judged],
  (judgements, { ids }) => suggestion(judgements, ids),
);

/** The weights in force, by sliders or by judgements. */
export const effectiveWeights = (s: AtlasState): Weights =>
  s.weightSource === "ahp" ? judged(s).weights : s.weights;

const bySum: (s: AtlasState) => (weights: Weights) => Priority = memoize(
  [memoize([criterionValuesOf, criterionBoundsOf], normalisedColumns)],
  (columns) => (weights) => weightedPriority(columns, weights),
);

const byCloseness: (s: AtlasState) => (weights: Weights) => Priority = memoize(
  [criterionValuesOf, memoize([criterionValuesOf], idealPoints)],
  (values, points) => (weights) => topsisPriority(values, points, weights),
);

/** The chosen method on the full data: weights -> scores. What no weight changes is made once. */
const scorer = (s: AtlasState): ((weights: Weights) => Priority) =>
  s.priorityMethod === "topsis" ? byCloseness(s) : bySum(s);

const SERVICES = CRITERIA.find(({ id }) => id === "servicesOutOfReach")!;
const waits = (s: AtlasState, weights: Weights): boolean =>
  isWalkPending(s) && weightOf(weights, SERVICES) > 0;

/** Whether scores wait for walks over the streets: without them the criterion of services would be left out, and ranks be others. */
export const areScoresPending = (s: AtlasState): boolean => waits(s, effectiveWeights(s));

/** Nobody is ranked while that is so. */
const scoreOrWait = (
  atlas: AtlasState["atlas"],
  scoreBy: (weights: Weights) => Priority,
  weights: Weights,
  pending: boolean,
): Priority => (pending ? unranked(atlas?.city.communities.length ?? 0) : scoreBy(weights));

/** Score, known share and rank of each community. */
export const priorities: (s: AtlasState) => Priority = memoize(
  [atlasOf, scorer, effectiveWeights, areScoresPending],
  scoreOrWait,
);

/** The same under the weights to compare with; null: there are none. */
export const otherPriorities: (s: AtlasState) => Priority | null = memoize(
  [atlasOf, scorer, otherWeightsOf, (s) => waits(s, otherWeightsOf(s) ?? {})],
  (atlas, scoreBy, weights, pending) => weights && scoreOrWait(atlas, scoreBy, weights, pending),
);

/** A community's score opened into its criteria; TOPSIS has no points that add up. */
export const partsOf: (s: AtlasState) => (row: number) => readonly Contribution[] = memoize(
  [criterionValuesOf, criterionBoundsOf, effectiveWeights, (s) => s.priorityMethod],
  (values, bounds, weights, method) => (row) => {
    const parts = contributions(values, bounds, weights, row);
    return method === "topsis" ? profile(parts) : parts;
  },
);

const stagesOf = (s: AtlasState) => s.filters.comprehensive;

/**
 * Mask of the communities that may come next: those whose comprehensive renovation has not begun. Who filters by stage has said which are
 * meant, and all stay candidates.
 */
export const candidates: (s: AtlasState) => Uint8Array = memoize([atlasOf, stagesOf], (atlas, stages) => {
  if (!atlas) return new Uint8Array(0);
  const { communities } = atlas.city;
  return stages.length > 0 ? new Uint8Array(communities.length).fill(1) : stillToChoose(communities);
});
