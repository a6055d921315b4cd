import { formatMeters, formatNumber } from "../../i18n/format.ts";
import { measuredKinds } from "../../store/selectors/coverage.ts";
import { effectiveRadii } from "../../store/selectors/parameters.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";

/** What every figure of the panel rests on: radii and where they come from, the method, what is not known, the data's source and date. */
export function useCoverageTruth() {
  const { t, label, locale } = useText();
  const kinds = useAtlas(measuredKinds);
  const radii = useAtlas(effectiveRadii);
  const own = useAtlas((s) => s.radii);
  const info = useAtlas((s) => s.atlas?.city.info);
  const reach = useAtlas((s) => s.atlas?.reach);
  const facilities = kinds.reduce(
    (sum, kind) => sum + (reach?.find((r) => r.kind === kind.id)?.facilities ?? 0),
    0,
  );
  const radiusInputs = kinds.map((kind) =>
    t("coverage.truth.radius", {
      name: label(kind.label),
      radius: formatMeters(locale, radii[kind.id] ?? Number.NaN),
      origin:
        own[kind.id] !== undefined
          ? t("coverage.radius.own")
          : `${kind.source}, ${t(kind.verified ? "coverage.radius.verified" : "coverage.radius.unverified")}`,
    }),
  );
  return (known: number, communities: number) => ({
    inputs: [
      ...radiusInputs,
      t("coverage.truth.facilities", { n: formatNumber(locale, facilities) }),
      t("coverage.method.note"),
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
