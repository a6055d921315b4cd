import { formatFixed, formatNumber, formatShare, formatShares, UNKNOWN_TEXT } from "../../i18n/format.ts";
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
  const partText = (part: Contribution, share: string): string => {
    const { id } = part.criterion;
    const name = t(`priorities.criterion.${id}`);
    if (Number.isNaN(part.normalised)) return t("priorities.score.missing", { name });
    const said = {
      name,
      value: `${formatNumber(locale, part.value, Math.abs(part.value) < 10 ? 2 : 0)} ${t(`priorities.criterion.${id}.unit`)}`,
      share,
    };
    return Number.isNaN(part.points)
      ? t("weighting.topsis.part", { ...said, position: formatShare(locale, part.normalised, 0) })
      : t("priorities.score.part", { ...said, points: formatFixed(locale, part.points, 1) });
  };
  const partTexts = (parts: readonly Contribution[]): readonly string[] => {
    const shares = formatShares(
      locale,
      parts.map(({ weightShare }) => weightShare),
    );
    return parts.map((part, i) => partText(part, shares[i]!));
  };
  return ({ name, score, parts }: TopCommunity) => ({
    title: `${t("priorities.score")} · ${name}`,
    value: formatFixed(locale, score, 1),
    inputs: [
      ...partTexts(parts),
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
