import { formatFixed, formatNumber, formatShare, UNKNOWN_TEXT } from "../../i18n/format.ts";
import type { TopCommunity } from "../../store/selectors/priorities.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";

/** What a community's score rests on: every criterion's points, those not known, the data's source and date. */
export function useScoreTruth() {
  const { t, label, locale } = useText();
  const info = useAtlas((s) => s.atlas?.city.info);
  return ({ name, score, parts }: TopCommunity) => ({
    title: `${t("priorities.score")} · ${name}`,
    value: formatFixed(locale, score, 1),
    inputs: parts.map((part) => {
      const { id } = part.criterion;
      const criterion = t(`priorities.criterion.${id}`);
      if (Number.isNaN(part.normalised)) return t("priorities.score.missing", { name: criterion });
      return t("priorities.score.part", {
        name: criterion,
        value: `${formatNumber(locale, part.value, Math.abs(part.value) < 10 ? 2 : 0)} ${t(`priorities.criterion.${id}.unit`)}`,
        points: formatFixed(locale, part.points, 1),
        share: formatShare(locale, part.weightShare, 0),
      });
    }),
    formula: t("priorities.score.formula"),
    source: info ? label(info.source) : UNKNOWN_TEXT,
    date: info?.dataDate ?? "",
    verified: null,
    ...(info?.synthetic ? { synthetic: label(info.synthetic.notice) } : {}),
  });
}
