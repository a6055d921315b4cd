import { formatFixed, formatNumber, formatShare } from "../../i18n/format.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { type NeedRow, needs } from "../../store/selectors/overview.ts";
import { weightShares } from "../../store/selectors/priorities.ts";
import { priorityWords } from "../../store/selectors/priorityWords.ts";
import { reachBasis } from "../../store/selectors/reachBasis.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import type { Truth } from "../../ui/TruthCard.tsx";
import { useBaseTruth } from "./useBaseTruth.ts";

/** Names of the rows of the need list, and what the need of each rests on. */
export function useNeedTruth() {
  const { t, locale } = useText();
  const base = useBaseTruth();
  const { level, weighted } = useAtlas(needs);
  const words = useAtlas(priorityWords);
  const basis = useAtlas(reachBasis);
  const weighsReach = useAtlas((s) => weightShares(s).weights.servicesOutOfReach > 0);
  const districtName = useAtlas(districtNamer);
  const nameOf = (row: NeedRow): string => (level === "districts" ? districtName(row.id) : row.name);
  const truthOf = (row: NeedRow): Truth => ({
    ...base,
    title: t("overview.need.of", { name: nameOf(row) }),
    value: formatFixed(locale, row.need, 1),
    inputs: [
      level === "communities"
        ? t("overview.input.knownShare", { share: formatShare(locale, row.knownShare, 0) })
        : t("overview.input.ranked", {
            n: formatNumber(locale, row.weighed),
            all: formatNumber(locale, row.communities),
          }),
      ...(weighsReach ? [basis.sentence] : []),
      words.weights,
    ],
    formula:
      level === "communities"
        ? words.formula
        : t(weighted ? "overview.truth.need" : "overview.truth.need.unweighted"),
  });
  return { nameOf, truthOf };
}
