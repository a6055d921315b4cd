/** The table of a priority list: each score with what the leading criteria contribute to it. */
import { formatFixed, formatNumber, formatShare, formatShares, UNKNOWN_TEXT } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { type Contribution, CRITERIA, type CriterionId } from "../../model/priority.ts";
import type { Paper } from "../../store/reportState.ts";
import { weightShares } from "../../store/selectors/priorities.ts";
import { partsOf, priorities } from "../../store/selectors/priority.ts";
import type { AtlasState } from "../../store/state.ts";
import type { TableBlock, TableColumn } from "../document.ts";
import { rankedRow } from "./rankedRow.ts";

/** Criteria that have a column; the others share one. */
const LEADING: Readonly<Record<Paper, number>> = { wide: 3, a4: 3, a4Landscape: 4, a3: 8 };

/** Known shares from here on are all that can be known, but for rounding. */
const ALL_KNOWN = 0.9995;

export function priorityTable(s: AtlasState, rows: readonly number[]): TableBlock {
  const { locale, priorityMethod } = s;
  const { knownShare, scores } = priorities(s);
  const leading = leadingCriteria(s);
  const topsis = priorityMethod === "topsis";
  // Positions are no parts of a whole: there is nothing that the others amount to.
  const rest = topsis ? [] : restOf(s, leading);
  const shares = formatShares(
    locale,
    [...leading, ...rest].map(({ share }) => share),
  );
  const gaps = hasGaps(s, rows);
  const number = (label: string, weight: number): TableColumn => ({ label, align: "right", weight });
  const text = (label: string, weight: number): TableColumn => ({ label, align: "left", weight });
  const parts = partsOf(s);
  // A narrow page has room for names or years.
  const aged = s.report.paper === "a4Landscape" || s.report.paper === "a3";
  return {
    kind: "table",
    title: "",
    columns: [
      number(t(locale, "report.list.number"), 0.6),
      text(t(locale, "filters.list.column.name"), 3.6),
      text(t(locale, "filters.list.column.district"), 1.3),
      ...(aged ? [number(t(locale, "filters.list.column.buildYear"), 0.8)] : []),
      number(t(locale, "filters.list.column.households"), 0.9),
      number(t(locale, topsis ? "report.list.closeness" : "report.list.score"), 0.9),
      ...leading.map(({ id }, i) =>
        number(
          t(locale, "report.list.part", {
            name: t(locale, `report.list.short.${id}`),
            share: shares[i]!,
          }),
          1,
        ),
      ),
      ...rest.map((_, i) =>
        number(t(locale, "report.list.rest", { share: shares[leading.length + i]! }), 0.9),
      ),
      ...(gaps ? [number(t(locale, "report.list.known"), 0.9)] : []),
    ],
    rows: rows.map((row, i) => {
      const { name, district, buildYear, households, priority, color } = rankedRow(s, row);
      const own = Number.isNaN(scores[row]!) ? [] : parts(row);
      const cell = (id: CriterionId) =>
        partText(
          s,
          own.find((part) => part.criterion.id === id),
        );
      return {
        cells: [
          ...[
            formatNumber(locale, i + 1),
            name,
            district,
            ...(aged ? [buildYear] : []),
            households,
            priority,
          ],
          ...leading.map(({ id }) => cell(id)),
          ...rest.map(({ ids }) => sumText(s, own, ids)),
          ...(gaps ? [formatShare(locale, knownShare[row]!, 0)] : []),
        ],
        ...(color === null ? {} : { mark: color }),
      };
    }),
    empty: t(locale, "priorities.empty"),
    flows: true,
  };
}

/** Whether of some community not all criteria are known. */
export function hasGaps(s: AtlasState, rows: readonly number[]): boolean {
  const { knownShare } = priorities(s);
  return rows.some((row) => knownShare[row]! < ALL_KNOWN);
}

/** The criteria with the most weight, in the order of all. */
function leadingCriteria(s: AtlasState): readonly { readonly id: CriterionId; readonly share: number }[] {
  const { shares } = weightShares(s);
  const weighed = CRITERIA.map(({ id }) => ({ id, share: shares[id] })).filter(({ share }) => share > 0);
  const most = LEADING[s.report.paper];
  // A single other one has its own column.
  if (weighed.length <= most + 1) return weighed;
  const first = [...weighed].sort((a, b) => b.share - a.share).slice(0, most);
  return weighed.filter((one) => first.includes(one));
}

/** The other criteria with weight, together; none where each has its column. */
function restOf(
  s: AtlasState,
  leading: readonly { readonly id: CriterionId }[],
): readonly { readonly ids: readonly CriterionId[]; readonly share: number }[] {
  const { shares } = weightShares(s);
  const ids = CRITERIA.map(({ id }) => id).filter(
    (id) => shares[id] > 0 && !leading.some((one) => one.id === id),
  );
  return ids.length === 0 ? [] : [{ ids, share: ids.reduce((sum, id) => sum + shares[id], 0) }];
}

function partText({ locale, priorityMethod }: AtlasState, part: Contribution | undefined): string {
  if (!part || Number.isNaN(part.normalised)) return UNKNOWN_TEXT;
  return priorityMethod === "topsis"
    ? formatShare(locale, part.normalised, 0)
    : formatFixed(locale, part.points, 1);
}

function sumText(
  { locale }: AtlasState,
  parts: readonly Contribution[],
  ids: readonly CriterionId[],
): string {
  const known = parts.filter(
    ({ criterion, normalised }) => ids.includes(criterion.id) && !Number.isNaN(normalised),
  );
  return known.length === 0
    ? UNKNOWN_TEXT
    : formatFixed(
        locale,
        known.reduce((sum, { points }) => sum + points, 0),
        1,
      );
}
