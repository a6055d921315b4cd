/** The nearest facility of each kind, and whether it is within reach. */
import { formatMeters, formatMinutes } from "../../i18n/format.ts";
import { label, t } from "../../i18n/t.ts";
import { BINARY_COLORS, UNKNOWN_COLOR } from "../../scale/ramps.ts";
import { methodWords } from "../../store/selectors/methodWords.ts";
import { type Nearest, nearestFacilities } from "../../store/selectors/nearest.ts";
import { budgets, methodInUse } from "../../store/selectors/walking.ts";
import type { AtlasState } from "../../store/state.ts";
import type { TableBlock } from "../document.ts";

/** `s` has the community selected. */
export function sheetServices(s: AtlasState): TableBlock {
  const { locale, theme } = s;
  const [out, within] = BINARY_COLORS[theme] as readonly [string, string];
  return {
    kind: "table",
    title: t(locale, "report.sheet.services", { method: methodWords(s).all }),
    columns: [
      { label: t(locale, "report.sheet.kind"), align: "left", weight: 2.2 },
      { label: t(locale, "report.sheet.nearest"), align: "left", weight: 2.6 },
      { label: t(locale, "report.sheet.distance"), align: "right", weight: 0.9 },
      { label: t(locale, "report.sheet.walk"), align: "right", weight: 1 },
      { label: t(locale, "report.sheet.limit"), align: "right", weight: 1.7 },
      { label: t(locale, "report.sheet.reach"), align: "left", weight: 0.9 },
    ],
    rows: nearestFacilities(s).map((service) => ({
      cells: cellsOf(s, service),
      mark: service.inside === null ? UNKNOWN_COLOR[theme] : service.inside ? within : out,
    })),
    empty: t(locale, "detail.services.empty"),
    flows: false,
  };
}

function cellsOf(s: AtlasState, { kind, name, meters, seconds, radiusMeters, inside, facility }: Nearest) {
  const { locale } = s;
  const none = facility < 0 && methodInUse(s) === "straight";
  const unreached = seconds === Number.POSITIVE_INFINITY;
  return [
    label(locale, kind.label),
    unreached ? t(locale, none ? "detail.services.none" : "detail.services.unreached") : name,
    formatMeters(locale, meters),
    formatMinutes(locale, seconds),
    radiusMeters === null
      ? t(locale, "detail.services.noRadius")
      : t(locale, "report.sheet.limitOf", {
          minutes: formatMinutes(locale, budgets(s)[kind.id] ?? Number.NaN),
          radius: formatMeters(locale, radiusMeters),
        }),
    inside === null ? "" : t(locale, inside ? "detail.services.inside" : "detail.services.outside"),
  ];
}
