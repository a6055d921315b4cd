import type { OldStockGroup } from "../../analysis/oldStock.ts";
import { formatNumber } from "../../i18n/format.ts";
import { limitYear } from "../../store/selectors/parameters.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import type { Truth } from "../../ui/TruthCard.tsx";
import { useBaseTruth } from "./useBaseTruth.ts";

/** What a number of communities built before the limit year rests on. */
export function useOldTruth() {
  const { t, locale } = useText();
  const base = useBaseTruth();
  const year = String(useAtlas(limitYear));
  return ({ communities, known, old }: Omit<OldStockGroup, "value">, name = ""): Truth => ({
    ...base,
    title: [t("overview.old", { year }), name].filter(Boolean).join(" · "),
    value: formatNumber(locale, known === 0 ? Number.NaN : old),
    inputs: [
      t("overview.input.known", {
        n: formatNumber(locale, known),
        unknown: formatNumber(locale, communities - known),
      }),
    ],
    formula: t("overview.truth.old", { year }),
  });
}
