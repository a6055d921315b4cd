/** Scores of all communities under the chosen weights. Filters do not touch them: bounds and scores belong to the full data. */
import { criterionValues, stillToChoose } from "../../analysis/criteria.ts";
import {
  type Bounds,
  CRITERION_IDS,
  type CriterionValues,
  criterionBounds,
  type Priority,
  priority,
} from "../../model/priority.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { missingServices } from "./missing.ts";
import { atlasOf } from "./parameters.ts";

const weightsOf = (s: AtlasState) => s.weights;
const NO_VALUES = Object.fromEntries(CRITERION_IDS.map((id) => [id, new Float32Array(0)])) as CriterionValues;

/** Value of each criterion for each community. */
export const criterionValuesOf: (s: AtlasState) => CriterionValues = memoize(
  [atlasOf, missingServices],
  (atlas, missing) => (atlas ? criterionValues(atlas.city, atlas.facts, missing) : NO_VALUES),
);

/** Where each criterion counts 0 and where 100. */
export const criterionBoundsOf: (s: AtlasState) => Bounds = memoize([criterionValuesOf], criterionBounds);

/** Score, known share and rank of each community. */
export const priorities: (s: AtlasState) => Priority = memoize(
  [criterionValuesOf, criterionBoundsOf, weightsOf],
  priority,
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
