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
      { label: t(locale, "report.sheet.vote"), align: "left", weight: 2.6 },
      { label: head("total"), align: "right", weight: 1 },
      { label: head("participated"), align: "right", weight: 1 },
      { label: t(locale, "report.sheet.shareOfAll"), align: "right", weight: 1.7 },
      { label: head("agreed"), align: "right", weight: 1 },
      { label: t(locale, "report.sheet.shareOfThose"), align: "right", weight: 1.7 },
    ],
    rows: detail.votes.flatMap(({ vote, result }) => rowsOf(s, vote, result)),
    empty: detail.record.provenance === "documented" ? missingText(s, detail) : t(locale, "consent.none"),
    flows: false,
  };
}

function rowsOf(s: AtlasState, vote: Consent, result: ConsentResult): readonly TableRow[] {
  const { locale } = s;
  const verdict = t(locale, `consent.${result.passes ? "passes" : "fails"}.${vote.matter}`);
  const number = (value: number) => formatNumber(locale, value);
  const test = (stage: ConsentTest["stage"], measure: ConsentTest["measure"]) =>
    testText(s, result.tests.find((one) => one.stage === stage && one.measure === measure)!);
  return [
    { cells: [subjectOf(s, vote), "", "", "", "", verdict], strong: true },
    {
      cells: [
        t(locale, "detail.consent.owners"),
        ...[number(vote.ownersTotal), number(vote.participatedOwners), test("participation", "owners")],
        ...[number(vote.agreedOwners), test("agreement", "owners")],
      ],
    },
    {
      cells: [
        t(locale, "report.sheet.area"),
        ...[number(vote.areaTotal), number(vote.participatedArea), test("participation", "area")],
        ...[number(vote.agreedArea), test("agreement", "area")],
      ],
    },
  ];
}

/** What was voted on, and when. */
function subjectOf(s: AtlasState, { itemIds, date }: Consent): string {
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
  return date === undefined ? subject : `${subject} · ${formatDate(locale, date)}`;
}

/** "78.9% ≥ 2/3": the share and the threshold as it compares with it. */
function testText({ locale }: AtlasState, test: ConsentTest): string {
  const { numerator, denominator, threshold, comparison, holds } = test;
  const [n, d] = threshold;
  const share = formatShare(locale, denominator > 0 ? numerator / denominator : Number.NaN);
  const sign = comparison === "atLeast" ? (holds ? "≥" : "<") : holds ? ">" : "≤";
  return `${share} ${sign} ${n}/${d}`;
}

/** The thresholds and where they come from, in one sentence. */
export function consentNote(s: AtlasState): string {
  const { locale } = s;
  const { thresholds, source, verified } = consentSource(s);
  const { participation, general, special } = thresholds;
  const number = (value: number) => formatNumber(locale, value);
  return [
    t(locale, "consent.rule", {
      ...{ pn: number(participation[0]), pd: number(participation[1]) },
      ...{ gn: number(general[0]), gd: number(general[1]) },
      ...{ sn: number(special[0]), sd: number(special[1]) },
    }),
    ...(source === "" ? [] : [t(locale, "consent.rule.source", { source })]),
    t(locale, verified ? "consent.rule.verified" : "consent.rule.unverified"),
  ].join(" ");
}
