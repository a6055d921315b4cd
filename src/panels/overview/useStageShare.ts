import { formatNumber, formatShare } from "../../i18n/format.ts";
import { keyFigures } from "../../store/selectors/overview.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import type { Truth } from "../../ui/TruthCard.tsx";
import { useBaseTruth } from "./useBaseTruth.ts";

/** The share accepted, or under works, among the communities whose stage is known. */
export function useStageShare(id: "accepted" | "underWorks"): Truth {
  const { t, locale } = useText();
  const base = useBaseTruth();
  const figures = useAtlas(keyFigures);
  const stage = t(`overview.stage.${id}`);
  return {
    ...base,
    title: t(`overview.stage.${id}.of`),
    value: formatShare(locale, figures[`${id}Share`]),
    inputs: [
      t("overview.input.stage", { stage, n: formatNumber(locale, figures[id]) }),
      t("overview.input.stageKnown", {
        n: formatNumber(locale, figures.stageKnown),
        unknown: formatNumber(locale, figures.communities - figures.stageKnown),
      }),
    ],
    formula: t("overview.truth.share", { stage }),
  };
}
