/** Pairwise judgements of the criteria, and the weights that they amount to (AHP, Saaty 1980). */
import { judgedWeights, worstJudgement } from "../optim/ahp.ts";
import {
  CRITERIA,
  type CriterionId,
  type Judgements,
  perCriterion,
  type Weights,
  weightOf,
} from "./priority.ts";

/** What a judgement may be, from "b matters extremely more" over "equally" to "a matters extremely more": 1/9..1/2, 1, 2..9. */
export const JUDGEMENT_STEPS: readonly number[] = [
  ...[9, 8, 7, 6, 5, 4, 3, 2].map((v) => 1 / v),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9],
];

/** Two criteria that are set against each other. */
export type Pair = readonly [a: CriterionId, b: CriterionId];

/** How much more `a` matters than `b`, 1/9..9; 1 where nobody judged. The criteria may come in either order. */
export function judgementOf(judgements: Judgements, a: CriterionId, b: CriterionId): number {
  return judgements[`${a} ${b}`] ?? 1 / (judgements[`${b} ${a}`] ?? 1);
}

/** The judgements with that of a pair changed; "equally" is none. */
export function withJudgement(judgements: Judgements, [a, b]: Pair, value: number): Judgements {
  const ids = CRITERIA.map((c) => c.id);
  const inOrder = ids.indexOf(a) < ids.indexOf(b);
  const key = inOrder ? `${a} ${b}` : `${b} ${a}`;
  const { [key]: _, ...rest } = judgements;
  return value === 1 ? rest : { ...rest, [key]: inOrder ? value : 1 / value };
}

export interface Pairwise {
  /** The criteria compared, in the order of CRITERIA. */
  readonly ids: readonly CriterionId[];
  /** Weights 0..100 with the sum 100; 0 for those not compared. */
  readonly weights: Readonly<Record<CriterionId, number>>;
  readonly lambdaMax: number;
  readonly consistencyIndex: number;
  /** 0: the judgements do not contradict each other. */
  readonly consistencyRatio: number;
}

/** The criteria that pairs are made of: those whose weight is not 0. */
export function comparedCriteria(weights: Weights): readonly CriterionId[] {
  return CRITERIA.filter((c) => weightOf(weights, c) > 0).map((c) => c.id);
}

/** Weights from the judgements of the pairs of `ids`; all 0 where there is no criterion. */
export function pairwise(judgements: Judgements, ids: readonly CriterionId[]): Pairwise {
  if (ids.length === 0)
    return { ids, weights: perCriterion(() => 0), lambdaMax: 0, consistencyIndex: 0, consistencyRatio: 0 };
  const { weights, ...rest } = judgedWeights(matrixOf(judgements, ids), ids.length);
  return {
    ids,
    weights: perCriterion(({ id }) => (ids.includes(id) ? 100 * weights[ids.indexOf(id)]! : 0)),
    ...rest,
  };
}

export interface Suggestion {
  readonly a: CriterionId;
  readonly b: CriterionId;
  readonly judged: number;
  /** Ratio of the weights of a and b. */
  readonly weightRatio: number;
  readonly suggested: number;
  /** What the suggested judgement would bring. */
  readonly consistencyRatio: number;
}

/** The judgement that most contradicts the others, and one that does less; null where none can be bettered. */
export function suggestion(judgements: Judgements, ids: readonly CriterionId[]): Suggestion | null {
  const worst = worstJudgement(matrixOf(judgements, ids), ids.length, JUDGEMENT_STEPS);
  if (worst === null) return null;
  const { row, column, ...rest } = worst;
  return { a: ids[row]!, b: ids[column]!, ...rest };
}

function matrixOf(judgements: Judgements, ids: readonly CriterionId[]): Float64Array {
  return Float64Array.from(ids.flatMap((a) => ids.map((b) => (a === b ? 1 : judgementOf(judgements, a, b)))));
}

/** The step of the scale that is nearest to a ratio > 0, by proportion. */
export function nearestStep(ratio: number): number {
  const distance = (step: number) => Math.abs(Math.log(step / ratio));
  return JUDGEMENT_STEPS.reduce((best, step) => (distance(step) < distance(best) ? step : best));
}
