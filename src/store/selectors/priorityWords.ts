/** How scores are made, in words: for cards, the picture and the list's file. */
import { formatFixed } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { judged } from "./priority.ts";

export interface PriorityWords {
  /** How a community's score comes about. */
  readonly formula: string;
  /** How values become comparable. */
  readonly scale: string;
  /** Where the weights come from. */
  readonly weights: string;
}

const neededRatio = (s: AtlasState) => (s.weightSource === "ahp" ? judged(s).consistencyRatio : null);

export const priorityWords: (s: AtlasState) => PriorityWords = memoize(
  [(s) => s.priorityMethod, (s) => s.normalisation, neededRatio, (s) => s.locale],
  (method, normalisation, ratio, locale) => ({
    formula: t(locale, method === "topsis" ? "weighting.topsis.formula" : "priorities.score.formula"),
    scale: t(locale, `weighting.scale.${method === "topsis" ? "vector" : normalisation}.about`),
    weights:
      ratio === null
        ? t(locale, "weighting.by.sliders")
        : t(locale, "weighting.by.ahp", { ratio: formatFixed(locale, ratio, 2) }),
  }),
);
