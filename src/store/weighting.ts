/** How priorities are made: method, normalisation, weights by judgement, and the weights to compare with. */
import { nearestStep, withJudgement } from "../model/pairwise.ts";
import {
  CRITERIA,
  type CriterionId,
  type NormalisationId,
  type PriorityMethod,
  type WeightSource,
  type Weights,
  weightOf,
} from "../model/priority.ts";
import { setWeight } from "./actions.ts";
import { atlasStore } from "./atlasStore.ts";
import { effectiveWeights, judged } from "./selectors/priority.ts";

const set = atlasStore.setState;
const get = atlasStore.getState;

export const setPriorityMethod = (priorityMethod: PriorityMethod): void => set({ priorityMethod });
export const setNormalisation = (normalisation: NormalisationId): void => set({ normalisation });
export const setWeightSource = (weightSource: WeightSource): void => set({ weightSource });

/** Sets how much more `a` matters than `b`, 1/9..9. */
export function setJudgement(a: CriterionId, b: CriterionId, value: number): void {
  set({ judgements: withJudgement(get().judgements, [a, b], value) });
}

export const clearJudgements = (): void => set({ judgements: {} });

/** Judges every pair as the sliders weigh it, by the nearest step. */
export function judgeBySliders(): void {
  const { weights } = get();
  const { ids } = judged(get());
  let judgements = {};
  for (const [i, a] of ids.entries())
    for (const b of ids.slice(i + 1)) {
      const ratio = weightOf(weights, criterionOf(a)) / weightOf(weights, criterionOf(b));
      judgements = withJudgement(judgements, [a, b], nearestStep(ratio));
    }
  set({ judgements });
}

/** Takes a criterion into the comparison of pairs, or leaves it out: its weight is then 0. */
export function setCompared(id: CriterionId, compared: boolean): void {
  const { defaultWeight } = criterionOf(id);
  setWeight(id, compared ? (defaultWeight > 0 ? null : SOME_WEIGHT) : 0);
}

/** The sliders' weight of a criterion that weighs nothing by default, once it is compared. */
const SOME_WEIGHT = 10;

/** Keeps the weights in force, to compare others with them. */
export function keepWeights(): void {
  setOtherWeights(effectiveWeights(get()));
}

/** Sets the weights to compare with, to two decimals; null: none. */
export function setOtherWeights(weights: Weights | null): void {
  set({
    otherWeights:
      weights &&
      Object.fromEntries(Object.entries(weights).map(([id, w]) => [id, Math.round(w * 100) / 100])),
  });
}

/** The weights compared with come into force, by sliders, and those in force are compared with. */
export function swapWeights(): void {
  const { otherWeights } = get();
  if (otherWeights === null) return;
  keepWeights();
  set({ weights: otherWeights, weightSource: "sliders" });
}

const criterionOf = (id: CriterionId) => CRITERIA.find((c) => c.id === id)!;
