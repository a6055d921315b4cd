/** What stands where on the page of a district. */
import { t } from "../../i18n/t.ts";
import type { Paper } from "../../store/reportState.ts";
import { highest } from "../../store/selectors/priorities.ts";
import { candidates, priorities } from "../../store/selectors/priority.ts";
import type { AtlasState } from "../../store/state.ts";
import type { LegendModel } from "../../ui/legendModel.ts";
import type { MapFrame, Part, Region, TableBlock } from "../document.ts";
import { districtChart } from "./districtChart.ts";
import type { MadeFigure } from "./districtFigures.ts";
import { shown } from "./furniture.ts";
import { pageMap } from "./pageMap.ts";
import { rankedRow } from "./rankedRow.ts";

/** Communities that a page lists. */
const LISTED: Readonly<Record<Paper, number>> = { wide: 8, a4: 12, a4Landscape: 8, a3: 12 };

export interface DistrictParts {
  readonly code: string;
  /** What the map shows. */
  readonly shows: AtlasState;
  /** The communities of the district that pass; `count` of them. */
  readonly rows: Uint8Array;
  readonly count: number;
  readonly figures: readonly MadeFigure[];
  readonly legend: LegendModel;
  readonly frame: MapFrame;
  readonly notes: readonly string[];
}

export function districtBody(s: AtlasState, parts: DistrictParts): Region {
  const { code, shows, rows, count, figures, frame } = parts;
  const notes = parts.notes.map(
    (text): Part => ({ region: { kind: "text", style: "body", tone: "notice", text } }),
  );
  const map: Part = { region: pageMap(s, { id: `district:${code}`, shows, frame }), weight: 1, least: 220 };
  const legend = shown(s, "legend", () => ({ region: { kind: "legend", legend: parts.legend }, width: 196 }));
  const drawn = count > 0 && districtChart(s, rows);
  const chart = drawn ? shown(s, "chart", () => ({ region: drawn, weight: 1, least: 150 })) : [];
  const known =
    count > 0 ? shown(s, "figures", () => ({ region: { kind: "figures", figures, columns: 4 } })) : [];
  const list = count > 0 ? shown(s, "table", () => ({ region: firstCommunities(s, rows) })) : [];
  if (s.report.paper === "a4")
    return rowsOf([
      ...notes,
      { region: columnsOf([map, ...legend]), weight: 1, least: 260 },
      ...known,
      ...sideBySide(
        chart,
        list.map((part) => ({ ...part, weight: 1.7 })),
      ),
    ]);
  const beside = [...known, ...sideBySide(legend, chart), ...list];
  return rowsOf([
    ...notes,
    {
      region: columnsOf([map, ...(beside.length > 0 ? [{ region: rowsOf(beside), width: 600 }] : [])]),
      weight: 1,
    },
  ]);
}

const rowsOf = (parts: readonly Part[]): Region => ({ kind: "rows", parts });
const columnsOf = (parts: readonly Part[]): Region => ({ kind: "columns", parts });

/** Nothing, one of them, or both beside each other. */
function sideBySide(left: readonly Part[], right: readonly Part[]): readonly Part[] {
  const parts = [...left, ...right];
  return parts.length === 0 ? [] : [{ region: columnsOf(parts) }];
}

/** The most urgent communities of the district whose works have not begun. */
function firstCommunities(s: AtlasState, rows: Uint8Array): TableBlock {
  const { locale } = s;
  const open = candidates(s);
  const first = highest(
    priorities(s).scores,
    rows.map((one, i) => one & open[i]!),
    LISTED[s.report.paper],
  );
  return {
    kind: "table",
    title: t(locale, "report.district.first"),
    columns: [
      { label: t(locale, "report.list.rank"), align: "right", weight: 0.8 },
      { label: t(locale, "filters.list.column.name"), align: "left", weight: 3.2 },
      { label: t(locale, "filters.list.column.buildYear"), align: "right", weight: 0.9 },
      { label: t(locale, "filters.list.column.households"), align: "right", weight: 1 },
      { label: t(locale, "filters.list.column.comprehensive"), align: "left", weight: 1.6 },
      { label: t(locale, "report.list.score"), align: "right", weight: 0.9 },
    ],
    rows: first.map((row) => {
      const { rank, name, buildYear, households, comprehensive, priority, color } = rankedRow(s, row);
      return {
        cells: [rank, name, buildYear, households, comprehensive.text, priority],
        ...(color === null ? {} : { mark: color }),
      };
    }),
    empty: t(locale, "report.district.noFirst"),
    flows: false,
  };
}
