import { formatFixed, formatNumber, UNKNOWN_TEXT } from "../../i18n/format.ts";
import { TOP_PLACES } from "../../model/rankStability.ts";
import { CONCENTRATION } from "../../optim/simplexWeights.ts";
import { shownStability } from "../../store/selectors/robustness.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import type { Truth } from "../../ui/TruthCard.tsx";

/** Standard deviation, in percentage points, of a weight of 20 % drawn around itself. */
const DEVIATION = 100 * Math.sqrt((0.2 * 0.8) / (CONCENTRATION + 1));

/** What a figure of the draws rests on: method, draws, seed, error, and the data's source and date. */
export function useStabilityTruth(): (value: string, sentence: string | null, name?: string) => Truth {
  const { t, label, locale } = useText();
  const info = useAtlas((s) => s.atlas?.city.info);
  const result = useAtlas((s) => shownStability(s)?.result ?? null);
  const method = useAtlas((s) => s.priorityMethod);
  return (value, sentence, name) => ({
    title: name
      ? t("robustness.truth.community", { name, places: formatNumber(locale, TOP_PLACES) })
      : t("robustness.truth.title"),
    value,
    inputs: result
      ? [
          ...(sentence === null ? [] : [sentence]),
          t("robustness.truth.draws", {
            draws: formatNumber(locale, result.draws),
            seed: String(result.seed),
          }),
          result.spread === "uniform"
            ? t("robustness.truth.uniform")
            : t("robustness.truth.around", {
                concentration: formatNumber(locale, CONCENTRATION),
                deviation: formatFixed(locale, DEVIATION, 1),
              }),
          t("robustness.truth.ranked", { n: formatNumber(locale, result.ranked) }),
          t(`robustness.truth.method.${method}`),
          t("robustness.truth.error", { error: formatFixed(locale, 100 * result.standardError, 1) }),
        ]
      : [],
    formula: t("robustness.truth.formula"),
    source: info ? label(info.source) : UNKNOWN_TEXT,
    date: info?.dataDate ?? "",
    verified: null,
    ...(info?.synthetic ? { synthetic: label(info.synthetic.notice) } : {}),
  });
}
