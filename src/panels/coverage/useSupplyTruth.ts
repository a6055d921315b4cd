import { formatNumber } from "../../i18n/format.ts";
import { sourceIn } from "../../model/rulePack.ts";
import { tooSmall } from "../../store/selectors/coverage.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import { supplyStandards } from "../../store/selectors/supply.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";

/** What the test of supply rests on, one line each: the standard of every kind and how sure it is, and how many communities fall short. */
export function useSupplyTruth(): readonly string[] {
  const { t, label, locale } = useText();
  const kinds = useAtlas(measuredKinds);
  const standards = useAtlas(supplyStandards);
  const communities = useAtlas((s) => tooSmall(s)?.communities ?? 0);
  const lines = kinds.flatMap((kind) => {
    const standard = standards[kind.id];
    if (!standard) return [];
    const { own, verified, measure, perHundredHouseholds } = standard;
    return t("coverage.truth.supply", {
      name: label(kind.short ?? kind.label),
      standard: t(`coverage.supply.${measure}`, { n: formatNumber(locale, perHundredHouseholds, 2) }),
      origin: own
        ? t("coverage.radius.own")
        : `${sourceIn(locale, standard)}, ${t(verified ? "coverage.radius.verified.short" : "coverage.radius.unverified.short")}`,
    });
  });
  return [t("coverage.truth.tooSmall.communities", { n: formatNumber(locale, communities) }), ...lines];
}
