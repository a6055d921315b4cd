/** What stands where on the page of a district. */
import { type Locale, t } from "../../i18n/t.ts";
import type { Paper } from "../../store/reportState.ts";
import { highest } from "../../store/selectors/priorities.ts";
import { candidates, priorities } from "../../store/selectors/priority.ts";
import type { AtlasState } from "../../store/state.ts";
import type { LegendModel } from "../../ui/legendModel.ts";
import type { MapFrame, Part, Region, TableBlock } from "../document.ts";
import { type Answer, figuresBlock } from "./answers.ts";
import { districtChart } from "./districtChart.ts";
import { columns, legendBlock, rows, shown } from "./furniture.ts";
import { pageMap } from "./pageMap.ts";
import { rankedRow } from "./rankedRow.ts";

/** Communities that a page lists; English names take two lines. */
const LISTED: Readonly<Record<Locale, Readonly<Record<Paper, number>>>> = {
  zh: { wide: 8, a4: 12, a4Landscape: 8, a3: 18 },
  en: { wide: 6, a4: 10, a4Landscape: 6, a3: 14 },
};

export interface DistrictParts {
  readonly code: string;
  /** What the map shows. */
  readonly shows: AtlasState;
  /** The communities of the district that pass; `count` of them. */
  readonly rows: Uint8Array;
  readonly count: number;
  readonly answers: readonly Answer[];
  readonly legend: LegendModel;
  readonly frame: MapFrame;
  readonly notes: readonly string[];
}

export function districtBody(s: AtlasState, parts: DistrictParts): Region {
  const said = parts.notes.map(
    (text): Part => ({ region: { kind: "text", style: "body", tone: "notice", text } }),
  );
  const body = s.report.paper === "a4" ? upright(s, parts) : lying(s, parts);
  return said.length === 0 ? body : rows([...said, { region: body, weight: 1 }]);
}

/** The map with its legend beside it; below it the figures, then chart and list. */
function upright(s: AtlasState, parts: DistrictParts): Region {
  return rows([
    { region: columns([map(s, parts), ...legend(s, parts, 196)]), weight: 1, least: 260 },
    ...figures(s, parts),
    ...sideBySide(chart(s, parts), list(s, parts, 1.7)),
  ]);
}

/** The map with its legend below it; beside them the figures, then chart and list. */
function lying(s: AtlasState, parts: DistrictParts): Region {
  const beside = [
    ...figures(s, parts),
    ...sideBySide(chart(s, parts), list(s, parts, 1.6)).map((part) => ({ ...part, weight: 1 })),
  ];
  const left: Part = { region: rows([map(s, parts), ...legend(s, parts)]), weight: 1 };
  return columns([left, ...(beside.length > 0 ? [{ region: rows(beside), weight: 1.15 }] : [])]);
}

const map = (s: AtlasState, { code, shows, frame }: DistrictParts): Part => ({
  region: pageMap(s, { id: `district:${code}`, shows, frame }),
  weight: 1,
  least: 200,
});

const legend = (s: AtlasState, parts: DistrictParts, width?: number): readonly Part[] =>
  shown(s, "legend", () => ({
    region: legendBlock(parts.legend),
    ...(width === undefined ? {} : { width }),
  }));

const figures = (s: AtlasState, { answers, count }: DistrictParts): readonly Part[] =>
  count > 0 ? shown(s, "figures", () => ({ region: figuresBlock(answers, 4) })) : [];

function chart(s: AtlasState, { rows: mask, count }: DistrictParts): readonly Part[] {
  const made = count > 0 ? districtChart(s, mask) : null;
  return made ? shown(s, "chart", () => ({ region: made, weight: 1 })) : [];
}

const list = (s: AtlasState, { rows: mask, count }: DistrictParts, weight: number): readonly Part[] =>
  count > 0 ? shown(s, "table", () => ({ region: firstCommunities(s, mask), weight })) : [];

/** Nothing, one of them, or both beside each other. */
function sideBySide(left: readonly Part[], right: readonly Part[]): readonly Part[] {
  const parts = [...left, ...right];
  return parts.length === 0 ? [] : [{ region: columns(parts) }];
}

/** The most urgent communities of the district whose works have not begun; without their stage where the page is narrow. */
function firstCommunities(s: AtlasState, mask: Uint8Array): TableBlock {
  const { locale } = s;
  const { paper } = s.report;
  const open = candidates(s);
  const first = highest(
    priorities(s).scores,
    mask.map((one, i) => one & open[i]!),
    LISTED[locale][paper],
  );
  const staged = paper === "a4" || paper === "a3";
  return {
    kind: "table",
    title: t(locale, "report.district.first"),
    columns: [
      { label: t(locale, "report.list.rank"), align: "right", weight: 1.2 },
      { label: t(locale, "filters.list.column.name"), align: "left", weight: 3.4 },
      { label: t(locale, "filters.list.column.buildYear"), align: "right", weight: 0.9 },
      { label: t(locale, "filters.list.column.households"), align: "right", weight: 1.1 },
      ...(staged
        ? [{ label: t(locale, "filters.list.column.comprehensive"), align: "left", weight: 1.6 } as const]
        : []),
      { label: t(locale, "report.list.score"), align: "right", weight: 0.9 },
    ],
    rows: first.map((row) => {
      const { rank, name, buildYear, households, comprehensive, priority, color } = rankedRow(s, row);
      return {
        cells: [rank, name, buildYear, households, ...(staged ? [comprehensive.text] : []), priority],
        ...(color === null ? {} : { mark: color }),
      };
    }),
    empty: t(locale, "report.district.noFirst"),
    flows: false,
  };
}
