/** How the scores of a page are made: said on the page in short, and in full in its notes. */
import { t } from "../../i18n/t.ts";
import { CRITERIA } from "../../model/priority.ts";
import { shareTexts, weightShares } from "../../store/selectors/priorities.ts";
import { priorityWords } from "../../store/selectors/priorityWords.ts";
import { reachBasis } from "../../store/selectors/reachBasis.ts";
import type { AtlasState } from "../../store/state.ts";

/** Method, normalisation, and the weights with where they come from. */
export function scoringWords(s: AtlasState): readonly string[] {
  const { locale } = s;
  const { shares } = weightShares(s);
  const texts = shareTexts(s);
  const weights = CRITERIA.filter(({ id }) => shares[id] > 0).map(({ id }) =>
    t(locale, "report.list.weight", { name: t(locale, `priorities.criterion.${id}`), share: texts[id] }),
  );
  const scale = s.priorityMethod === "topsis" ? "vector" : s.normalisation;
  return [
    t(locale, "report.list.method", {
      method: t(locale, `weighting.method.${s.priorityMethod}`),
      scale: t(locale, `weighting.scale.${scale}`),
    }),
    t(locale, "report.list.weights", {
      by: weightsBy(s),
      weights: weights.join(t(locale, "report.list.separator")),
    }),
  ];
}

function weightsBy(s: AtlasState): string {
  if (s.weightSource === "ahp") return priorityWords(s).weights;
  return t(s.locale, Object.keys(s.weights).length > 0 ? "report.list.by.own" : "report.list.by.default");
}

/** The formula behind a score, how values become comparable, and who is not ranked. */
export function scoringProvenance(s: AtlasState): readonly string[] {
  const { locale } = s;
  const { formula, scale } = priorityWords(s);
  return [
    t(locale, "report.list.formula", { name: t(locale, "priorities.score"), formula }),
    scale,
    ...scoringWords(s),
    ...(weightShares(s).weights.servicesOutOfReach > 0 ? [reachBasis(s).sentence] : []),
    t(locale, "priorities.about.missing.rule"),
  ];
}

/** The weights stand in the foot of every page whose list has scores, whatever its map shows. */
export const withoutScores = (s: AtlasState): AtlasState => ({
  ...s,
  colorBy: s.colorBy === "priority" ? "comprehensive" : s.colorBy,
  districtIndicator: s.districtIndicator === "need" ? "none" : s.districtIndicator,
});
