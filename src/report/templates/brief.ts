/** What a comparison of coverage brings to its page, and the table that says it in figures. */
import type { GroupSums } from "../../analysis/methodComparison.ts";
import { formatFixed, formatNumber, formatShare, formatSigned } from "../../i18n/format.ts";
import { type Locale, label, t } from "../../i18n/t.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import { cityName } from "../../store/selectors/names.ts";
import type { AtlasState } from "../../store/state.ts";
import type { LegendModel } from "../../ui/legendModel.ts";
import type { ChartBlock, TableBlock } from "../document.ts";
import type { Answer } from "./answers.ts";

export interface Brief {
  readonly title: string;
  readonly subtitle: string;
  /** Of the file name. */
  readonly subject: string;
  /** State of the page: its foot speaks of this. */
  readonly state: AtlasState;
  readonly maps: readonly {
    readonly id: string;
    readonly state: AtlasState;
    readonly caption: string;
  }[];
  readonly legend: LegendModel;
  readonly table: TableBlock;
  readonly chart: ChartBlock | null;
  /** What changed, in plain words. */
  readonly sentence: string;
  readonly answers: readonly Answer[];
}

/** City and kinds, short: what both comparisons are about. */
export function briefTopic(state: AtlasState): string {
  const { locale } = state;
  const names = measuredKinds(state).map((kind) => label(locale, kind.short ?? kind.label));
  const kinds =
    names.length > 2
      ? t(locale, "picture.kinds.more", { first: names[0]!, n: formatNumber(locale, names.length) })
      : names.join(t(locale, "picture.kinds.separator"));
  return t(locale, "report.brief.topic", { city: cityName(state), kinds });
}

/** Who is within reach. */
export interface Within extends GroupSums {
  readonly name: string;
  /** 0..1; NaN of nothing. */
  readonly share: number;
}

export interface BriefTableInput {
  /** What the rows are: methods, or scenarios. */
  readonly head: string;
  readonly rows: readonly Within[];
  /** The last row: what of the rows is taken from what. */
  readonly difference: { readonly name: string; readonly before: Within; readonly after: Within };
}

/** A row each, and one of the difference. */
export function briefTable(locale: Locale, { head, rows, difference }: BriefTableInput): TableBlock {
  const { name, before, after } = difference;
  const number = (value: number) => formatNumber(locale, value);
  const change = (of: keyof GroupSums) => formatSigned(locale, after[of] - before[of]);
  const right = (label: string, weight: number) => ({ label, weight, align: "right" as const });
  return {
    kind: "table",
    title: "",
    columns: [
      { label: head, weight: 1.7, align: "left" },
      right(t(locale, "report.brief.column.within"), 1.15),
      right(t(locale, "report.brief.column.share"), 1.1),
      right(t(locale, "report.brief.column.communities"), 1.15),
      right(t(locale, "report.brief.column.elderly"), 1.25),
    ],
    rows: [
      ...rows.map((row) => ({
        cells: [
          row.name,
          number(row.households),
          formatShare(locale, row.share),
          number(row.communities),
          number(row.elderly),
        ],
      })),
      {
        cells: [
          name,
          change("households"),
          pointsText(locale, 100 * (after.share - before.share)),
          change("communities"),
          change("elderly"),
        ],
        strong: true,
      },
    ],
    empty: "",
    flows: false,
  };
}

/** Percentage points with their sign. */
function pointsText(locale: Locale, points: number): string {
  const rounded = Math.round(10 * points) / 10;
  const sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
  return t(locale, "report.brief.points", { n: sign + formatFixed(locale, Math.abs(rounded), 1) });
}
