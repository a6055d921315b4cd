/** What is chosen or done in a community, what it costs, and who pays. */
import { formatNumber, formatShare, UNKNOWN_TEXT } from "../../i18n/format.ts";
import { label, t } from "../../i18n/t.ts";
import type { Work } from "../../model/community.ts";
import { costOfWork, workTotals } from "../../model/cost.ts";
import type { MenuItem } from "../../model/menu.ts";
import type { Detail } from "../../store/selectors/detail.ts";
import { menuItems } from "../../store/selectors/filterOptions.ts";
import type { AtlasState } from "../../store/state.ts";
import type { TableBlock, TableRow } from "../document.ts";
import { missingText } from "./sheetRecord.ts";

const UNITS = ["m", "m²", "household", "building", "set", "space", "year"] as const;

export function sheetWorks(s: AtlasState, detail: Detail): TableBlock {
  const { locale } = s;
  const works = detail.record.works ?? [];
  const items = itemsOf(s, detail);
  const missing = detail.record.provenance === "documented" ? missingText(s, detail) : UNKNOWN_TEXT;
  return {
    kind: "table",
    title: t(locale, "report.sheet.works"),
    columns: [
      { label: t(locale, "report.sheet.item"), align: "left", weight: 2.8 },
      { label: t(locale, "menu.demand.nature"), align: "left", weight: 1.1 },
      { label: t(locale, "report.sheet.quantity"), align: "right", weight: 1.2 },
      { label: t(locale, "report.sheet.unitCost"), align: "right", weight: 1.1 },
      { label: t(locale, "menu.choice.cost"), align: "right", weight: 1.2 },
      { label: t(locale, "report.sheet.status"), align: "left", weight: 0.9 },
    ],
    rows: [
      ...works.map((work) => ({ cells: cellsOf(s, work, items, missing) })),
      ...(works.length > 0 ? [totalRow(s, detail, missing)] : []),
    ],
    empty: t(locale, "rule.unknown.works"),
    flows: true,
  };
}

/** The menu's items; without their unit costs for a documented record, of which nothing is told that its source does not say. */
function itemsOf(s: AtlasState, { record }: Detail): ReadonlyMap<string, MenuItem> {
  const items = menuItems(s);
  if (record.provenance !== "documented") return items;
  return new Map([...items].map(([id, { unitCostYuan: _, ...item }]) => [id, item]));
}

/** What was lacking on site, and what of it no work repairs; empty where that is not known or nothing was. */
export function deficitsText({ locale }: AtlasState, { deficits }: Detail): string {
  if (deficits === null || deficits.length === 0) return "";
  const names = (list: typeof deficits) =>
    list
      .map(({ id, item }) => (item ? label(locale, { zh: item.nameZh, en: item.nameEn }) : id))
      .join(t(locale, "detail.list.separator"));
  const left = deficits.filter(({ repaired }) => repaired === false);
  const said = { n: formatNumber(locale, deficits.length), items: names(deficits) };
  return [
    t(locale, "report.sheet.deficits", said),
    ...(left.length === 0
      ? []
      : [
          t(locale, "report.sheet.deficitsLeft", {
            n: formatNumber(locale, left.length),
            items: names(left),
          }),
        ]),
  ].join(t(locale, "report.sheet.sentence"));
}

function cellsOf(
  { locale }: AtlasState,
  work: Work,
  items: ReadonlyMap<string, MenuItem>,
  missing: string,
): readonly string[] {
  const item = items.get(work.itemId);
  const number = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? missing : formatNumber(locale, value);
  const quantity = number(work.quantity);
  return [
    item ? label(locale, { zh: item.nameZh, en: item.nameEn }) : work.itemId,
    item ? t(locale, `filters.nature.${item.nature}`) : "",
    work.quantity === undefined || !item ? quantity : quantityText(locale, quantity, item.unit),
    number(work.unitCostYuan ?? item?.unitCostYuan?.mid),
    number(costOfWork(work, items, "mid")),
    work.status === undefined ? missing : t(locale, `detail.works.status.${work.status}`),
  ];
}

function quantityText(locale: AtlasState["locale"], n: string, unit: string): string {
  const known = UNITS.find((one) => one === unit);
  return t(locale, "report.sheet.quantity.of", { n, unit: known ? t(locale, `menu.unit.${known}`) : unit });
}

/** The sum of the known costs, and how many are not in it. */
function totalRow(s: AtlasState, detail: Detail, missing: string): TableRow {
  const { locale } = s;
  const { mid, works, withoutCost } = workTotals(detail.record.works ?? [], itemsOf(s, detail)).all;
  const sum = works > withoutCost ? formatNumber(locale, mid) : missing;
  const left = formatNumber(locale, withoutCost);
  return {
    cells: [
      t(locale, "report.sheet.total", { n: formatNumber(locale, works) }),
      ...["", "", "", sum],
      withoutCost > 0 && works > withoutCost ? t(locale, "report.sheet.withoutCost", { n: left }) : "",
    ],
    strong: true,
  };
}

/** The sources, their sum, and the budget it is held against. */
export function sheetFunding(s: AtlasState, detail: Detail): TableBlock {
  const { locale } = s;
  const { sources, fundedYuan, budgetYuan, budgetPerHouseholdYuan, differenceYuan } = detail.money;
  const missing = missingText(s, detail);
  const yuan = (value: number) => (Number.isFinite(value) ? formatNumber(locale, value) : missing);
  const check = Number.isFinite(differenceYuan) ? [checkText(s, differenceYuan)] : [""];
  const stated = sources.length > 0;
  return {
    kind: "table",
    title: t(locale, "detail.funding"),
    columns: [
      { label: t(locale, "report.sheet.source"), align: "left", weight: 1.5 },
      { label: t(locale, "report.sheet.yuan"), align: "right", weight: 1.3 },
      { label: t(locale, "report.sheet.part"), align: "right", weight: 1.3 },
    ],
    rows: [
      ...sources.map(({ source, yuan: value, share }) => ({
        cells: [t(locale, `detail.funding.${source}`), yuan(value), formatShare(locale, share)],
      })),
      ...(stated ? [{ cells: [t(locale, "detail.funding.total"), yuan(fundedYuan), ""], strong: true }] : []),
      { cells: [t(locale, "detail.funding.budget"), yuan(budgetYuan), ...check] },
      { cells: [t(locale, "detail.funding.perHousehold"), yuan(budgetPerHouseholdYuan), ""] },
    ],
    empty: t(locale, "detail.funding.none"),
    flows: false,
  };
}

function checkText({ locale }: AtlasState, difference: number): string {
  if (difference === 0) return t(locale, "detail.funding.matches");
  const yuan = formatNumber(locale, Math.abs(difference));
  return t(locale, difference < 0 ? "detail.funding.short" : "detail.funding.over", { yuan });
}
