import type { CriterionId } from "../../model/priority.ts";
import { useText } from "../../store/useAtlas.ts";

const DEGREES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** A judgement in words and in figures. */
export function useJudgementWords() {
  const { t } = useText();
  const nameOf = (id: CriterionId): string => t(`priorities.criterion.${id}`);
  const sentence = (a: CriterionId, b: CriterionId, value: number): string => {
    const [more, less] = value >= 1 ? [a, b] : [b, a];
    return t(`weighting.degree.${degreeOf(value)}`, { a: nameOf(more), b: nameOf(less) });
  };
  return { nameOf, sentence, figure };
}

/** "3" or "1/3". */
const figure = (value: number): string => (value >= 1 ? String(degreeOf(value)) : `1/${degreeOf(value)}`);

function degreeOf(value: number): (typeof DEGREES)[number] {
  const degree = Math.round(value >= 1 ? value : 1 / value);
  return DEGREES.find((d) => d === degree) ?? 9;
}
