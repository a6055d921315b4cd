/** The chart of a district: how far the renovation is, or how old the communities are where the map already shows how far. */
import { keyFigures } from "../../analysis/figures.ts";
import { formatNumber } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { COMPREHENSIVE_STAGES } from "../../model/community.ts";
import { showsCoverage } from "../../store/selectors/map.ts";
import { STAGE_GROUPS } from "../../store/selectors/overview.ts";
import type { AtlasState } from "../../store/state.ts";
import { PAGE_COLORS } from "../colors.ts";
import type { ChartBlock } from "../document.ts";

/** Of the communities with `rows[i]` = 1; null where nothing is known that it could show. */
export function districtChart(s: AtlasState, rows: Uint8Array): ChartBlock | null {
  const shown = s.colorBy === "comprehensive" && !showsCoverage(s);
  return shown
    ? (decadeChart(s, rows) ?? stageChart(s, rows))
    : (stageChart(s, rows) ?? decadeChart(s, rows));
}

function stageChart(s: AtlasState, rows: Uint8Array): ChartBlock | null {
  const { comprehensive, communities, stageKnown } = keyFigures(s.atlas!.city.communities, rows);
  if (stageKnown === 0) return null;
  const groups = STAGE_GROUPS.filter(({ id }) => id !== "unknown" || stageKnown < communities);
  return chart(s, "bars", t(s.locale, "overview.stages"), {
    categories: groups.map(({ id }) => t(s.locale, `overview.stage.${id}`)),
    values: groups.map(({ stages }) =>
      stages.reduce(
        (sum, stage) =>
          sum +
          comprehensive[
            stage === "unknown" ? COMPREHENSIVE_STAGES.length : COMPREHENSIVE_STAGES.indexOf(stage)
          ]!,
        0,
      ),
    ),
  });
}

/** Older ones stand together, as on the map. */
const FIRST_DECADE = 1960;

function decadeChart(s: AtlasState, rows: Uint8Array): ChartBlock | null {
  const { buildYear } = s.atlas!.city.communities;
  const counts = new Map<number, number>();
  for (let i = 0; i < rows.length; i++) {
    if (rows[i] !== 1 || Number.isNaN(buildYear[i]!)) continue;
    const decade = Math.max(FIRST_DECADE - 10, 10 * Math.floor(buildYear[i]! / 10));
    counts.set(decade, (counts.get(decade) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  const decades = Array.from({ length: (last - first) / 10 + 1 }, (_, i) => first + 10 * i);
  const known = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const undated = rows.reduce((sum, one) => sum + one, 0) - known;
  return chart(s, "columns", t(s.locale, "map.color.buildDecade"), {
    categories: [
      ...decades.map((decade) =>
        decade < FIRST_DECADE
          ? t(s.locale, "report.district.before", { year: String(FIRST_DECADE) })
          : t(s.locale, "report.district.decade", { year: String(decade) }),
      ),
      ...(undated > 0 ? [t(s.locale, "report.district.undated")] : []),
    ],
    values: [...decades.map((decade) => counts.get(decade) ?? 0), ...(undated > 0 ? [undated] : [])],
  });
}

function chart(
  { locale, theme }: AtlasState,
  form: ChartBlock["form"],
  title: string,
  { categories, values }: { readonly categories: readonly string[]; readonly values: readonly number[] },
): ChartBlock {
  return {
    kind: "chart",
    form,
    stacked: false,
    title,
    categories,
    series: [{ label: t(locale, "overview.communities"), color: PAGE_COLORS[theme].accent, values }],
    unit: t(locale, "report.district.unit"),
    format: (value) => formatNumber(locale, value),
    formatCode: "#,##0",
  };
}
