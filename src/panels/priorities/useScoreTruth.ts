import { formatNumber, formatShare, UNKNOWN_TEXT } from "../../i18n/format.ts";
import type { TopCommunity } from "../../store/selectors/priorities.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";

/** What a community's score rests on: every criterion's points, those not known, the data's source and date. */
export function useScoreTruth() {
  const { t, label, locale } = useText();
  const info = useAtlas((s) => s.atlas?.city.info);
  return ({ name, score, parts }: TopCommunity) => ({
    title: `${t("priorities.score")} · ${name}`,
    value: formatNumber(locale, score, 1),
    inputs: parts.map((part) => {
      const criterion = t(`priorities.criterion.${part.id}`);
      return part.known
        ? t("priorities.score.part", {
            name: criterion,
            points: formatNumber(locale, part.points, 1),
            share: formatShare(locale, part.share, 0),
          })
        : t("priorities.score.missing", { name: criterion });
    }),
    formula: t("priorities.score.formula"),
    source: info ? label(info.source) : UNKNOWN_TEXT,
    date: info?.dataDate ?? "",
    verified: null,
    ...(info?.synthetic ? { synthetic: label(info.synthetic.notice) } : {}),
  });
}
