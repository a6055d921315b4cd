/** The programme as tables: its years, the works of a year, its districts. */
import { formatFixed, formatNumber, UNKNOWN_TEXT } from "../../i18n/format.ts";
import { type Locale, t } from "../../i18n/t.ts";
import type { Track } from "../../model/menu.ts";
import type { SolvedProgramme } from "../../store/decisionState.ts";
import type { Paper } from "../../store/reportState.ts";
import { communityName, districtNamer } from "../../store/selectors/names.ts";
import { trackColors, yearColors } from "../../store/selectors/programmeColoring.ts";
import {
  type ProgrammeDistrict,
  type ProgrammeTotal,
  programmeDistricts,
  programmeTotal,
  programmeYears,
  type WorkLine,
  workLines,
} from "../../store/selectors/programmeFigures.ts";
import type { AtlasState, Theme } from "../../store/state.ts";
import type { TableBlock, TableColumn } from "../document.ts";
import { type Money, moneyOf } from "./programmeCharts.ts";

const left = (label: string, weight: number): TableColumn => ({ label, weight, align: "left" });
const right = (label: string, weight: number): TableColumn => ({ label, weight, align: "right" });

/** Both kinds of work of a part of the programme. */
const trackColumns = (locale: Locale): readonly TableColumn[] => [
  right(t(locale, "report.programme.column.renovations"), 1.1),
  right(t(locale, "report.programme.column.renovatedHouseholds"), 1.3),
  right(t(locale, "report.programme.column.managed"), 1.1),
  right(t(locale, "report.programme.column.managedHouseholds"), 1.3),
];

const trackCells = (
  locale: Locale,
  { comprehensive, management }: Pick<ProgrammeTotal, "comprehensive" | "management">,
): readonly string[] =>
  [comprehensive, management].flatMap(({ communities, households }) => [
    formatNumber(locale, communities),
    formatNumber(locale, households),
  ]);

export function yearTable(locale: Locale, solved: SolvedProgramme, theme: Theme): TableBlock {
  const years = programmeYears(solved);
  const total = programmeTotal(solved);
  const money = moneyOf(
    locale,
    years.map(({ budgetYuan }) => budgetYuan),
  );
  const colors = yearColors(years.length, theme);
  return {
    kind: "table",
    title: "",
    columns: [
      left(t(locale, "report.programme.column.year"), 0.9),
      ...trackColumns(locale),
      right(t(locale, "report.programme.column.spent", { unit: money.name }), 1.3),
      right(t(locale, "report.programme.column.budget", { unit: money.name }), 1.3),
    ],
    rows: [
      ...years.map((year, i) => ({
        cells: [String(year.calendarYear), ...trackCells(locale, year), ...moneyCells(money, year)],
        mark: colors[i]!,
      })),
      {
        cells: [
          t(locale, "report.programme.total"),
          ...trackCells(locale, total),
          ...moneyCells(money, total),
        ],
        strong: true,
      },
    ],
    empty: "",
    flows: false,
  };
}

const moneyCells = (
  money: Money,
  { spentYuan, budgetYuan }: Pick<ProgrammeTotal, "spentYuan" | "budgetYuan">,
): readonly string[] => [money.text(money.of(spentYuan)), money.text(money.of(budgetYuan))];

/** Management upgradings that are listed one by one: a year may have more than a thousand, each of little money; nobody turns slides for them. */
const MOST_MANAGED: Readonly<Record<Paper, number>> = { wide: 3, a4: 10, a4Landscape: 5, a3: 10 };

/** The works of a calendar year: every renovation, the first management upgradings and the others as one row, and the whole. */
export function workTable(state: AtlasState, solved: SolvedProgramme, year: number): TableBlock {
  const { locale } = state;
  const works = workLines(solved).filter(({ calendarYear }) => calendarYear === year);
  const ofTrack = (wanted: Track) => works.filter(({ track }) => track === wanted);
  const managed = ofTrack("management");
  const most = MOST_MANAGED[state.report.paper];
  const listed = [...ofTrack("comprehensive"), ...managed.slice(0, most)];
  const others = managed.slice(most);
  const nameOf = districtNamer(state);
  const { yuan, digits } = COST_UNITS[locale];
  const unit = t(locale, "report.programme.unit.cost");
  const colors = trackColors(state.theme);
  const numbers = (households: number, costYuan: number, benefit: number) => [
    formatNumber(locale, households),
    formatFixed(locale, costYuan / yuan, digits),
    formatFixed(locale, benefit, 0),
  ];
  const sums = (all: readonly WorkLine[]) =>
    numbers(
      all.reduce((sum, { households }) => sum + (Number.isFinite(households) ? households : 0), 0),
      all.reduce((sum, { costYuan }) => sum + costYuan, 0),
      all.reduce((sum, { benefit }) => sum + benefit, 0),
    );
  return {
    kind: "table",
    title: t(locale, "report.programme.works", { year: String(year), n: formatNumber(locale, works.length) }),
    columns: [
      left(t(locale, "report.list.number"), 0.75),
      left(t(locale, "programme.column.name"), 2.3),
      left(t(locale, "programme.column.district"), 1.1),
      left(t(locale, "programme.column.track"), 1.15),
      right(t(locale, "programme.column.households"), 0.95),
      right(t(locale, "report.programme.column.cost", { unit }), 1.8),
      right(t(locale, "programme.column.benefit"), 1.05),
    ],
    rows: [
      ...listed.map(({ row, district, track, households, costYuan, benefit }, i) => ({
        cells: [
          formatNumber(locale, i + 1),
          communityName(solved.atlas.city.communities, row, locale),
          district === null ? t(locale, "programme.district.none") : nameOf(district),
          t(locale, `programme.track.${track}`),
          ...numbers(households, costYuan, benefit),
        ],
        mark: colors[track],
      })),
      ...(others.length === 0
        ? []
        : [
            {
              cells: [
                NOTHING,
                t(locale, "report.programme.others", { n: formatNumber(locale, others.length) }),
                NOTHING,
                t(locale, "programme.track.management"),
                ...sums(others),
              ],
              mark: colors.management,
            },
          ]),
      ...(works.length === 0
        ? []
        : [
            {
              cells: [NOTHING, t(locale, "report.programme.total"), NOTHING, NOTHING, ...sums(works)],
              strong: true,
            },
          ]),
    ],
    empty: t(locale, "programme.works.none"),
    flows: true,
  };
}

/** A cell that has nothing to say is no cell that was forgotten. */
const NOTHING = UNKNOWN_TEXT;

/** Of single works: 万元, million yuan. */
const COST_UNITS = { zh: { yuan: 1e4, digits: 1 }, en: { yuan: 1e6, digits: 2 } } as const;
/** A row a district, those with most money first as their chart has them, and the whole. */
export function districtTable(
  locale: Locale,
  solved: SolvedProgramme,
  nameOf: (district: string | null) => string,
): { readonly table: TableBlock; readonly districts: readonly ProgrammeDistrict[] } {
  const sumOf = ({ comprehensive, management }: Pick<ProgrammeTotal, "comprehensive" | "management">) =>
    comprehensive.yuan + management.yuan;
  const districts = [...programmeDistricts(solved)].sort((a, b) => sumOf(b) - sumOf(a));
  const total = programmeTotal(solved);
  const money = moneyOf(locale, districts.map(sumOf));
  const sum = (of: (district: ProgrammeDistrict) => number) =>
    formatNumber(
      locale,
      districts.reduce((all, district) => all + of(district), 0),
    );
  const table: TableBlock = {
    kind: "table",
    title: "",
    columns: [
      left(t(locale, "programme.column.district"), 1.3),
      right(t(locale, "report.programme.column.eligible"), 0.9),
      right(t(locale, "report.programme.column.floor"), 0.8),
      ...trackColumns(locale),
      right(t(locale, "report.programme.column.spent", { unit: money.name }), 1.3),
    ],
    rows: [
      ...districts.map((district) => ({
        cells: [
          nameOf(district.district),
          formatNumber(locale, district.eligible),
          formatNumber(locale, district.floor),
          ...trackCells(locale, district),
          money.text(money.of(sumOf(district))),
        ],
      })),
      {
        cells: [
          t(locale, "report.programme.total"),
          sum(({ eligible }) => eligible),
          sum(({ floor }) => floor),
          ...trackCells(locale, total),
          money.text(money.of(total.spentYuan)),
        ],
        strong: true,
      },
    ],
    empty: "",
    flows: true,
  };
  return { table, districts };
}
