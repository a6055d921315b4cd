import { formatNumber } from "../../i18n/format.ts";
import type { FacilityKind } from "../../model/rulePack.ts";
import type { Method } from "../../model/walking.ts";
import { budgetLine, radiusLine } from "../../store/selectors/coverageTruth.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import { effectiveRadii, thresholds } from "../../store/selectors/parameters.ts";
import { isWalkPending, methodInUse, reachInUse } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { useMethodTruth } from "./useMethodTruth.ts";

/**
 * What every figure of the panel rests on: radii, the budget of time and where they come from, the method (that in use unless another is
 * named), walker and direction, the streets, what is not known, the data's source and date.
 */
export function useCoverageTruth(method?: Method) {
  const { t, label, locale } = useText();
  const kinds = useAtlas(measuredKinds);
  const radii = useAtlas(effectiveRadii);
  const own = useAtlas((s) => s.radii);
  const used = useAtlas(methodInUse);
  const methodInputs = useMethodTruth(method ?? used);
  const speed = useAtlas((s) => thresholds(s).planningSpeedMetersPerMinute);
  const info = useAtlas((s) => s.atlas?.city.info);
  // While the network is on its way the city's own facilities stand for those that serve.
  const reach = useAtlas((s) => (isWalkPending(s) ? s.atlas?.reach : reachInUse(s)));
  const facilities = kinds.reduce(
    (sum, kind) => sum + (reach?.find((r) => r.kind === kind.id)?.facilities ?? 0),
    0,
  );
  const radiusOf = (kind: FacilityKind) => radii[kind.id] ?? Number.NaN;
  const radiusInputs = kinds.map((kind) =>
    radiusLine(locale, kind, { radiusMeters: radiusOf(kind), own: own[kind.id] !== undefined }),
  );
  const budgetInputs = kinds.map((kind) =>
    budgetLine(locale, kind, { radiusMeters: radiusOf(kind), metersPerMinute: speed }),
  );
  return (known: number, communities: number) => ({
    inputs: [
      ...radiusInputs,
      ...budgetInputs,
      ...methodInputs,
      t("coverage.truth.facilities", { n: formatNumber(locale, facilities) }),
      ...(known < communities
        ? [
            t("coverage.truth.unknown", {
              n: formatNumber(locale, communities - known),
              all: formatNumber(locale, communities),
            }),
          ]
        : []),
    ],
    source: info ? label(info.source) : "",
    date: info?.dataDate ?? "",
    verified: kinds.every((kind) => own[kind.id] === undefined) ? kinds.every((kind) => kind.verified) : null,
    ...(info?.synthetic ? { synthetic: label(info.synthetic.notice) } : {}),
  });
}
