/** The owners' votes of a community: by people and by area, against what the law asks. */
import { formatDate, formatNumber, formatShare } from "../../i18n/format.ts";
import { label, t } from "../../i18n/t.ts";
import type { Consent } from "../../model/community.ts";
import type { ConsentResult, ConsentTest } from "../../model/consent.ts";
import { consentSource } from "../../store/selectors/consent.ts";
import type { Detail } from "../../store/selectors/detail.ts";
import { menuItems } from "../../store/selectors/filterOptions.ts";
import type { AtlasState } from "../../store/state.ts";
import type { TableBlock, TableRow } from "../document.ts";
import { missingText } from "./sheetRecord.ts";

/** A vote takes three rows: what was voted on with the verdict, then people and area. */
export function sheetConsent(s: AtlasState, detail: Detail): TableBlock {
  const { locale } = s;
  const head = (key: "total" | "participated" | "agreed") => t(locale, `consent.field.${key}`);
  return {
    kind: "table",
    title: t(locale, "consent.title"),
    columns: [
      { label: t(locale, "report.sheet.vote"), align: "left", weight: 3.6 },
      { label: head("total"), align: "right", weight: 1 },
      { label: head("participated"), align: "right", weight: 1 },
      { label: t(locale, "report.sheet.shareOfAll"), align: "right", weight: 1.7 },
      { label: head("agreed"), align: "right", weight: 1 },
      { label: t(locale, "report.sheet.shareOfThose"), align: "right", weight: 1.7 },
      { label: t(locale, "report.sheet.verdict"), align: "left", weight: 1.1 },
    ],
    rows: detail.votes.flatMap(({ vote, result }) => rowsOf(s, vote, result)),
    empty: detail.record.provenance === "documented" ? missingText(s, detail) : t(locale, "consent.none"),
    flows: false,
  };
}

function rowsOf(s: AtlasState, vote: Consent, result: ConsentResult): readonly TableRow[] {
  const { locale } = s;
  const number = (value: number) => formatNumber(locale, value);
  const measured = (measure: ConsentTest["measure"], counts: readonly [number, number, number]) => {
    const [participation, agreement] = result.tests.filter((test) => test.measure === measure);
    const [total, participated, agreed] = counts;
    const reached = participation!.holds && agreement!.holds;
    return {
      cells: [
        t(locale, measure === "owners" ? "report.sheet.owners" : "report.sheet.area"),
        ...[number(total), number(participated), testText(s, participation!)],
        ...[number(agreed), testText(s, agreement!)],
        t(locale, reached ? "consent.reached" : "consent.notReached"),
      ],
    };
  };
  const verdict = t(locale, result.passes ? "detail.consent.passed" : "detail.consent.failed");
  return [
    { cells: [subjectOf(s, vote), "", "", "", "", "", verdict], strong: true },
    measured("owners", [vote.ownersTotal, vote.participatedOwners, vote.agreedOwners]),
    measured("area", [vote.areaTotal, vote.participatedArea, vote.agreedArea]),
  ];
}

/** What was voted on, as what matter, and when. */
function subjectOf(s: AtlasState, { itemIds, matter, date }: Consent): string {
  const { locale } = s;
  const items = menuItems(s);
  const nameOf = (id: string) => {
    const item = items.get(id);
    return item ? label(locale, { zh: item.nameZh, en: item.nameEn }) : id;
  };
  const subject =
    itemIds === "all"
      ? t(locale, "detail.consent.all")
      : itemIds.map(nameOf).join(t(locale, "detail.list.separator"));
  return [
    subject,
    t(locale, `detail.consent.matter.${matter}`),
    ...(date === undefined ? [] : [formatDate(locale, date)]),
  ].join(" · ");
}

/** "78.9% ≥ 2/3": the share and the threshold as it compares with it. */
function testText({ locale }: AtlasState, test: ConsentTest): string {
  const { numerator, denominator, threshold, comparison, holds } = test;
  const [n, d] = threshold;
  const share = formatShare(locale, denominator > 0 ? numerator / denominator : Number.NaN);
  const sign = comparison === "atLeast" ? (holds ? "≥" : "<") : holds ? ">" : "≤";
  return `${share} ${sign} ${n}/${d}`;
}

/** The thresholds and where they come from. */
export function consentRule(s: AtlasState): string {
  const { locale } = s;
  const { thresholds } = consentSource(s);
  const { participation, general, special } = thresholds;
  const number = (value: number) => formatNumber(locale, value);
  return [
    t(locale, "consent.rule", {
      ...{ pn: number(participation[0]), pd: number(participation[1]) },
      ...{ gn: number(general[0]), gd: number(general[1]) },
      ...{ sn: number(special[0]), sd: number(special[1]) },
    }),
    consentNote(s),
  ].join(" ");
}

/** Where the thresholds beside the shares come from, and whether they were checked. */
export function consentNote(s: AtlasState): string {
  const { locale } = s;
  const { source, verified } = consentSource(s);
  return [
    ...(source === "" ? [] : [t(locale, "consent.rule.source", { source })]),
    t(locale, verified ? "consent.rule.verified" : "consent.rule.unverified"),
  ].join(t(locale, "report.sheet.separator"));
}
