import { formatNumber } from "../../i18n/format.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import type { Truth } from "../../ui/TruthCard.tsx";
import { useBaseTruth } from "./useBaseTruth.ts";

/** What planned and actual starts of a place and year rest on. */
export function usePlanTruth() {
  const { t, label, locale } = useText();
  const base = useBaseTruth();
  const source = useAtlas((s) => s.atlas?.city.targets?.source);
  return (name: string, year: number, planned: number | null, actual: number): Truth => ({
    ...base,
    title: t("overview.plan.of", { name, year: String(year) }),
    value: `${formatNumber(locale, actual)} / ${formatNumber(locale, planned ?? Number.NaN)}`,
    inputs: [
      t("overview.input.started", { n: formatNumber(locale, actual) }),
      planned === null
        ? t("overview.input.planNone")
        : t("overview.input.planned", { n: formatNumber(locale, planned) }),
      ...(source ? [t("overview.input.planSource", { source: label(source) })] : []),
    ],
    formula: t("overview.truth.plan"),
  });
}
