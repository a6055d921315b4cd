import { formatFixed, formatNumber, formatShare, UNKNOWN_TEXT } from "../../i18n/format.ts";
import type { Contribution } from "../../model/priority.ts";
import type { TopCommunity } from "../../store/selectors/priorities.ts";
import { priorityWords } from "../../store/selectors/priorityWords.ts";
import { reachBasis } from "../../store/selectors/reachBasis.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";

/** What a community's score rests on: every criterion's points, those not known, the data's source and date. */
export function useScoreTruth() {
  const { t, label, locale } = useText();
  const info = useAtlas((s) => s.atlas?.city.info);
  const words = useAtlas(priorityWords);
  const basis = useAtlas(reachBasis);
  const partText = (part: Contribution): string => {
    const { id } = part.criterion;
    const name = t(`priorities.criterion.${id}`);
    if (Number.isNaN(part.normalised)) return t("priorities.score.missing", { name });
    const said = {
      name,
      value: `${formatNumber(locale, part.value, Math.abs(part.value) < 10 ? 2 : 0)} ${t(`priorities.criterion.${id}.unit`)}`,
      share: formatShare(locale, part.weightShare, 0),
    };
    return Number.isNaN(part.points)
      ? t("weighting.topsis.part", { ...said, position: formatShare(locale, part.normalised, 0) })
      : t("priorities.score.part", { ...said, points: formatFixed(locale, part.points, 1) });
  };
  return ({ name, score, parts }: TopCommunity) => ({
    title: `${t("priorities.score")} · ${name}`,
    value: formatFixed(locale, score, 1),
    inputs: [
      ...parts.map(partText),
      ...(parts.some(({ criterion }) => criterion.id === "servicesOutOfReach") ? [basis.sentence] : []),
      ...[words.scale, words.weights],
    ],
    formula: words.formula,
    source: info ? label(info.source) : UNKNOWN_TEXT,
    date: info?.dataDate ?? "",
    verified: null,
    ...(info?.synthetic ? { synthetic: label(info.synthetic.notice) } : {}),
  });
}
