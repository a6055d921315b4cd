/** The chart that belongs to what a map asks, one level below the place: by district, or in a district by street. */
import { reachSums } from "../../analysis/outOfReach.ts";
import { formatFixed, formatNumber } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { BINARY_COLORS } from "../../scale/ramps.ts";
import { countedInFigures, outOfReachFlags } from "../../store/selectors/coverage.ts";
import { filtered } from "../../store/selectors/filtered.ts";
import { legendModel } from "../../store/selectors/legend.ts";
import { mapColoring, showsCoverage } from "../../store/selectors/map.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { needs, place, STAGE_GROUPS, stageCounts } from "../../store/selectors/overview.ts";
import { shownProgramme } from "../../store/selectors/programme.ts";
import type { AtlasState } from "../../store/state.ts";
import { type CodeColumn, NO_CODE } from "../../table/column.ts";
import { PAGE_COLORS } from "../colors.ts";
import type { ChartBlock, ChartSeries } from "../document.ts";
import { moneyByYear } from "./programmeCharts.ts";

/** Most groups of a chart on a page with other things. */
const MOST_GROUPS = 10;

/** null where there is nothing to compare. */
export function mapChart(state: AtlasState): ChartBlock | null {
  if (showsCoverage(state)) return outOfReachChart(state);
  if (state.colorBy === "programme") {
    const solved = shownProgramme(state);
    return solved && solved.result.works.length > 0
      ? moneyByYear(state.locale, solved, state.report.look)
      : null;
  }
  if (state.colorBy === "priority") return needChart(state);
  return state.colorBy === "comprehensive" ? stageChart(state) : classChart(state);
}

function outOfReachChart(state: AtlasState): ChartBlock | null {
  const { communities } = state.atlas!.city;
  const { district, groups } = groupsOf(state);
  const sums = reachSums({ ...communities, district }, outOfReachFlags(state), countedInFigures(state));
  const out = new Map(sums.districts.map((one) => [one.district, one]));
  const known = groups.filter(({ value }) => (out.get(value)?.householdsKnown ?? 0) > 0);
  return chartOf(state, {
    title: t(state.locale, "report.maps.chart.out", { by: byWords(state) }),
    unit: t(state.locale, "report.maps.unit.households"),
    format: (value) => formatNumber(state.locale, value),
    formatCode: "#,##0",
    groups: known,
    series: [
      {
        label: t(state.locale, "coverage.households"),
        color: BINARY_COLORS[state.theme][0]!,
        measure: ({ value }) => out.get(value)!.householdsOut,
      },
    ],
  });
}

function needChart(state: AtlasState): ChartBlock | null {
  const { locale } = state;
  const { level, rows } = needs(state);
  const ranked = rows.filter(({ need }) => !Number.isNaN(need));
  const nameOf = districtNamer(state);
  return chartOf(state, {
    title: t(locale, `overview.need.${level}`),
    unit: t(locale, "report.maps.unit.points"),
    format: (value) => formatFixed(locale, value, 1),
    formatCode: "0.0",
    groups: ranked.map(({ id, name, need }) => ({
      value: id,
      name: level === "districts" ? nameOf(id) : name,
      rows: [],
      need,
    })),
    series: [
      {
        label: t(locale, `overview.need.${level}`),
        color: PAGE_COLORS[state.theme].accent,
        measure: (group) => group.need ?? Number.NaN,
      },
    ],
  });
}

function stageChart(state: AtlasState): ChartBlock | null {
  const { locale } = state;
  const { comprehensive } = state.atlas!.city.communities;
  const coloring = mapColoring(state);
  const colors = new Map(stageCounts(state).map(({ id, color }) => [id, color]));
  const domain = coloring?.scale.kind === "categories" ? coloring.scale.domain : [];
  const groupOf = (row: number) => {
    const stage = domain[comprehensive[row]!] ?? "unknown";
    return STAGE_GROUPS.find(({ stages }) => stages.some((one) => one === stage))?.id ?? "unknown";
  };
  return countChart(state, {
    title: t(locale, "report.maps.chart.stages", { by: byWords(state) }),
    classes: STAGE_GROUPS.map(({ id }) => ({
      label: t(locale, `overview.stage.${id}`),
      color: colors.get(id) ?? PAGE_COLORS[state.theme].line,
      has: (row) => groupOf(row) === id,
    })),
  });
}

/** Communities by the classes of the map, in its colours. */
function classChart(state: AtlasState): ChartBlock | null {
  const { locale } = state;
  const coloring = mapColoring(state);
  const entries = legendModel(state).sections[0]?.entries ?? [];
  if (!coloring) return null;
  const { colors, unknownColor } = coloring.scale;
  return countChart(state, {
    title: t(locale, "report.maps.chart.classes", {
      by: byWords(state),
      subject: t(locale, `map.color.${state.colorBy}` as "map.color.management"),
    }),
    classes: [
      ...colors.map((color, code) => ({
        label: entries[code]?.label ?? "",
        color,
        has: (row: number) => coloring.classOf[row] === code,
      })),
      {
        label: t(locale, "map.legend.unknown"),
        color: unknownColor,
        has: (row: number) => coloring.classOf[row]! >= colors.length,
      },
    ],
  });
}

interface CountInput {
  readonly title: string;
  readonly classes: readonly {
    readonly label: string;
    readonly color: string;
    readonly has: (row: number) => boolean;
  }[];
}

/** Communities of each group by class, those with most communities first; classes of nobody are left out. */
function countChart(state: AtlasState, { title, classes }: CountInput): ChartBlock | null {
  const { groups } = groupsOf(state);
  return chartOf(state, {
    title,
    unit: t(state.locale, "report.maps.unit.communities"),
    format: (value) => formatNumber(state.locale, value),
    formatCode: "#,##0",
    groups,
    series: classes
      .filter(({ has }) => groups.some(({ rows }) => rows.some(has)))
      .map(({ label, color, has }) => ({
        label,
        color,
        measure: ({ rows }) => rows.filter(has).length,
      })),
  });
}

interface Group {
  /** Value of the column; null: communities that name none. */
  readonly value: string | null;
  readonly name: string;
  readonly rows: readonly number[];
  readonly need?: number;
}

const columnOf = (state: AtlasState): CodeColumn => {
  const { district, street } = state.atlas!.city.communities;
  return place(state).district === null ? district : street;
};

const byWords = (state: AtlasState): string =>
  t(state.locale, place(state).district === null ? "report.maps.by.districts" : "report.maps.by.streets");

/** Districts, or streets of the district, with the rows that pass the filters. */
function groupsOf(state: AtlasState): { readonly district: CodeColumn; readonly groups: readonly Group[] } {
  const district = columnOf(state);
  const { passes } = filtered(state);
  const byCode = new Map<number, number[]>();
  district.codes.forEach((code, row) => {
    if (passes[row] !== 1) return;
    const rows = byCode.get(code) ?? [];
    byCode.set(code, rows);
    rows.push(row);
  });
  const isDistrict = place(state).district === null;
  const nameOf = districtNamer(state);
  const groups = [...byCode].map(([code, rows]): Group => {
    const value = code === NO_CODE ? null : (district.values[code] ?? null);
    return {
      value,
      name: value === null ? t(state.locale, "coverage.district.none") : isDistrict ? nameOf(value) : value,
      rows,
    };
  });
  return { district, groups };
}

interface ChartInput extends Pick<ChartBlock, "title" | "unit" | "format" | "formatCode"> {
  readonly groups: readonly Group[];
  readonly series: readonly {
    readonly label: string;
    readonly color: string;
    readonly measure: (group: Group) => number;
  }[];
}

/** Lying bars, the longest first; of many groups the first only, which the title says. A chart of one group compares nothing. */
function chartOf(state: AtlasState, input: ChartInput): ChartBlock | null {
  const { title, unit, format, formatCode, groups, series } = input;
  const totalOf = (group: Group) => series.reduce((sum, { measure }) => sum + measure(group), 0);
  const sorted = [...groups].sort((a, b) => totalOf(b) - totalOf(a));
  const listed = sorted.slice(0, MOST_GROUPS);
  if (listed.length < 2) return null;
  const counts = {
    title,
    n: formatNumber(state.locale, listed.length),
    all: formatNumber(state.locale, sorted.length),
  };
  return {
    kind: "chart",
    form: "bars",
    stacked: series.length > 1,
    title: listed.length < sorted.length ? t(state.locale, "report.maps.first", counts) : title,
    categories: listed.map(({ name }) => name),
    series: series.map(
      ({ label, color, measure }): ChartSeries => ({ label, color, values: listed.map(measure) }),
    ),
    ...{ unit, format, formatCode },
  };
}
