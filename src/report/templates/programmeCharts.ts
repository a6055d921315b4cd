/** The money of a programme as charts: by year against what there is, and by district. */
import { formatFixed, moneyUnit } from "../../i18n/format.ts";
import { type Locale, t } from "../../i18n/t.ts";
import type { SolvedProgramme } from "../../store/decisionState.ts";
import { trackColors } from "../../store/selectors/programmeColoring.ts";
import { type ProgrammeDistrict, programmeYears } from "../../store/selectors/programmeFigures.ts";
import type { Theme } from "../../store/state.ts";
import { PAGE_COLORS } from "../colors.ts";
import type { ChartBlock } from "../document.ts";

/** Sums of money in one unit that fits all of them. */
export interface Money {
  /** 亿元, 万元, million yuan. */
  readonly name: string;
  readonly of: (yuan: number) => number;
  /** The value, which is in the unit already, as text. */
  readonly text: (value: number) => string;
  readonly formatCode: string;
}

/** The largest unit in which the largest sum has three digits that count. */
export function moneyOf(locale: Locale, sumsYuan: readonly number[]): Money {
  const most = Math.max(0, ...sumsYuan);
  // Rounded sums need not be exact in the unit: the largest decides.
  const unit = moneyUnit(locale, [Math.min(most, 1e8)]);
  const digits = unit.yuan === 1e4 ? 0 : most / unit.yuan >= 1000 ? 0 : most / unit.yuan >= 100 ? 1 : 2;
  return {
    name: unit.name,
    of: (yuan) => yuan / unit.yuan,
    text: (value) => formatFixed(locale, value, digits),
    formatCode: digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`,
  };
}

const TRACKS = ["comprehensive", "management"] as const;

/** A column a year: both kinds of work, and above them what is not spent, so that the whole column is the budget. */
export function moneyByYear(locale: Locale, solved: SolvedProgramme, theme: Theme): ChartBlock {
  const years = programmeYears(solved);
  const money = moneyOf(
    locale,
    years.map(({ budgetYuan }) => budgetYuan),
  );
  return {
    kind: "chart",
    form: "columns",
    stacked: true,
    title: t(locale, "report.programme.money"),
    categories: years.map(({ calendarYear }) => String(calendarYear)),
    series: [
      ...TRACKS.map((track) => ({
        label: t(locale, `programme.track.${track}`),
        color: trackColors(theme)[track],
        values: years.map((year) => money.of(year[track].yuan)),
      })),
      {
        label: t(locale, "report.programme.left"),
        color: PAGE_COLORS[theme].line,
        values: years.map(({ budgetYuan, spentYuan }) => money.of(budgetYuan - spentYuan)),
      },
    ],
    unit: money.name,
    format: money.text,
    formatCode: money.formatCode,
  };
}

/** A bar a district, in the order of their table: both kinds of work. */
export function moneyByDistrict(
  locale: Locale,
  districts: readonly ProgrammeDistrict[],
  { theme, nameOf }: { readonly theme: Theme; readonly nameOf: (district: string | null) => string },
): ChartBlock {
  const sumOf = ({ comprehensive, management }: ProgrammeDistrict) => comprehensive.yuan + management.yuan;
  const money = moneyOf(locale, districts.map(sumOf));
  return {
    kind: "chart",
    form: "bars",
    stacked: true,
    title: t(locale, "report.programme.money.districts"),
    categories: districts.map(({ district }) => nameOf(district)),
    series: TRACKS.map((track) => ({
      label: t(locale, `programme.track.${track}`),
      color: trackColors(theme)[track],
      values: districts.map((district) => money.of(district[track].yuan)),
    })),
    unit: money.name,
    format: money.text,
    formatCode: money.formatCode,
  };
}
