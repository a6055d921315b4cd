/** What an edit says, in words: a field is one line, or one for each entry of a list. */
import { formatDate, formatNumber } from "../../i18n/format.ts";
import { type Locale, label, t } from "../../i18n/t.ts";
import {
  type Consent,
  FUNDING_SOURCES,
  type Funding,
  type HistoryEntry,
  type JointMeeting,
  type Meeting,
  type Work,
} from "../../model/community.ts";
import {
  type CommunityEdit,
  EDITABLE_FIELDS,
  type EditableField,
  type EditPlace,
} from "../../model/edits.ts";
import type { Menu, MenuItem, UnitCost } from "../../model/menu.ts";
import type { ProgrammeLock } from "../../model/programme.ts";

export interface WordsOf {
  readonly locale: Locale;
  readonly items: ReadonlyMap<string, MenuItem>;
}

/** Fields in the order in which people read them: where the community stands, then what is known of it. */
export const FIELD_ORDER: readonly EditableField[] = [
  ...(["comprehensive", "management", "managementMode", "lock", "works", "deficits"] as const),
  ...EDITABLE_FIELDS.filter(
    (field) =>
      !["comprehensive", "management", "managementMode", "lock", "works", "deficits"].includes(field),
  ),
];

/** The lines of a value of an edit; undefined: it says nothing, so that the data stand as they were loaded. */
export function placeLines(words: WordsOf, place: EditPlace, value: unknown): readonly string[] {
  const { locale } = words;
  if (value === undefined) return [t(locale, place.field === "lock" ? "edits.none" : "edits.asLoaded")];
  if (place.what === "unitCost") return [costLine(words, place.id, value as UnitCost)];
  if (place.what === "menu") return [menuLine(words, value as Menu)];
  return fieldLines(words, place.field!, value);
}

/** The lines of a field; null: not known, of a lock: none. */
export function fieldLines(words: WordsOf, field: EditableField, value: unknown): readonly string[] {
  const { locale } = words;
  if (value === null || value === undefined)
    return [t(locale, field === "lock" ? "edits.none" : "detail.unknown")];
  const lines = LINES[field](words, value as never);
  return lines.length === 0 ? [t(locale, "edits.none")] : lines;
}

type Lines = {
  readonly [F in EditableField]: (words: WordsOf, value: NonNullable<CommunityEdit[F]>) => readonly string[];
};

const LINES: Lines = {
  works: (words, works) => works.map((work) => workLine(words, work)),
  votes: (words, votes) =>
    Object.entries(votes).map(([id, n]) =>
      t(words.locale, "edits.line.votes", { item: itemName(words, id), n: number(words, n) }),
    ),
  consent: (words, votes) => votes.map((vote) => consentLine(words, vote)),
  meetings: (words, meetings) => meetings.map((meeting) => meetingLine(words, meeting)),
  professionals: (words, { planners, engineers }) => [
    t(words.locale, "detail.value.professionals", {
      planners: number(words, planners ?? Number.NaN),
      engineers: number(words, engineers ?? Number.NaN),
    }),
  ],
  jointMeeting: (words, meeting) => [jointMeetingLine(words, meeting)],
  history: ({ locale }, entries) => entries.map((entry) => historyLine(locale, entry)),
  funding: (words, funding) => fundingLines(words, funding),
  satisfactionBefore: (words, value) => [number(words, value)],
  satisfactionAfter: (words, value) => [number(words, value)],
  comprehensive: ({ locale }, stage) => [t(locale, `map.stage.${stage}`)],
  management: ({ locale }, stage) => [t(locale, `map.managementStage.${stage}`)],
  managementMode: ({ locale }, mode) => [t(locale, `filters.manager.${mode}`)],
  budgetYuan: (words, yuan) => [money(words, yuan)],
  deficits: (words, ids) => ids.map((id) => itemName(words, id)),
  lock: (words, lock) => lockLines(words, lock),
};

const SEPARATOR = " · ";

const number = ({ locale }: WordsOf, value: number): string => formatNumber(locale, value, 2);

const money = (words: WordsOf, yuan: number): string =>
  t(words.locale, "detail.value.yuan", { n: formatNumber(words.locale, yuan, 2) });

/** Its name in the language; the id where no menu has it. */
export function itemName({ locale, items }: WordsOf, id: string): string {
  const item = items.get(id);
  return item ? label(locale, { zh: item.nameZh, en: item.nameEn }) : id;
}

function workLine(words: WordsOf, { itemId, quantity, unitCostYuan, status }: Work): string {
  const { locale, items } = words;
  const unit = items.get(itemId)?.unit ?? "";
  const amount = quantity === undefined ? null : `${number(words, quantity)} ${unit}`.trim();
  const cost = unitCostYuan === undefined ? null : money(words, unitCostYuan);
  return joined(
    itemName(words, itemId),
    amount !== null && cost !== null ? `${amount} × ${cost}` : (amount ?? (cost && `× ${cost}`)),
    status && t(locale, `detail.works.status.${status}`),
  );
}

function consentLine(words: WordsOf, vote: Consent): string {
  const { locale } = words;
  const part = (agreed: number, participated: number, total: number) => ({
    agreed: number(words, agreed),
    participated: number(words, participated),
    total: number(words, total),
  });
  const matters = vote.itemIds === "all" ? null : vote.itemIds.map((id) => itemName(words, id));
  return joined(
    vote.date && formatDate(locale, vote.date),
    t(locale, `detail.consent.matter.${vote.matter}`),
    matters === null ? t(locale, "detail.consent.all") : matters.join(t(locale, "detail.list.separator")),
    t(locale, "edits.line.owners", part(vote.agreedOwners, vote.participatedOwners, vote.ownersTotal)),
    t(locale, "edits.line.area", part(vote.agreedArea, vote.participatedArea, vote.areaTotal)),
  );
}

function meetingLine(
  words: WordsOf,
  { date, form, organiser, attended, demands, answered }: Meeting,
): string {
  const { locale } = words;
  const count = (value: number | undefined) => number(words, value ?? Number.NaN);
  return joined(
    formatDate(locale, date),
    form,
    organiser,
    attended === undefined ? null : t(locale, "detail.meeting.attended", { n: count(attended) }),
    demands === undefined && answered === undefined
      ? null
      : t(locale, "edits.line.demands", { demands: count(demands), answered: count(answered) }),
  );
}

function jointMeetingLine(words: WordsOf, meeting: JointMeeting): string {
  const { locale } = words;
  const { established, members, date, maintenanceAgreement: agreement } = meeting;
  const state = !established
    ? t(locale, "detail.value.jointMeeting.no")
    : members === undefined
      ? t(locale, "detail.value.jointMeeting.yes")
      : t(locale, "detail.value.jointMeeting.members", { n: number(words, members) });
  return joined(
    state,
    date && formatDate(locale, date),
    agreement && t(locale, agreement.signed ? "edits.line.agreement" : "edits.line.noAgreement"),
    agreement?.date && formatDate(locale, agreement.date),
  );
}

function historyLine(locale: Locale, entry: HistoryEntry): string {
  const stage =
    entry.track === "comprehensive"
      ? t(locale, `map.stage.${entry.stage}`)
      : t(locale, `map.managementStage.${entry.stage}`);
  return joined(formatDate(locale, entry.date), t(locale, `detail.history.${entry.track}`), stage);
}

function fundingLines(words: WordsOf, funding: Funding): readonly string[] {
  return FUNDING_SOURCES.flatMap((source) => {
    const yuan = funding[source];
    return yuan === undefined ? [] : [`${t(words.locale, `detail.funding.${source}`)} ${money(words, yuan)}`];
  });
}

function lockLines({ locale }: WordsOf, lock: ProgrammeLock): readonly string[] {
  return (["comprehensive", "management"] as const).flatMap((of) => {
    const year = lock[of];
    if (year === undefined) return [];
    const track = t(locale, `detail.history.${of}`);
    if (year === null) return [t(locale, "edits.line.never", { track })];
    return [t(locale, "edits.line.lock", { track, year: String(year) })];
  });
}

function costLine(words: WordsOf, id: string, { low, mid, high, priceYear, source }: UnitCost): string {
  const { locale, items } = words;
  return joined(
    t(locale, "edits.line.cost", {
      ...{ low: number(words, low), mid: number(words, mid), high: number(words, high) },
      unit: items.get(id)?.unit ?? "–",
    }),
    t(locale, "edits.line.prices", { year: String(priceYear) }),
    source,
  );
}

function menuLine({ locale }: WordsOf, { name, items }: Menu): string {
  return joined(
    label(locale, name),
    t(locale, "edits.line.items", { n: formatNumber(locale, items.length) }),
  );
}

const joined = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== "").join(SEPARATOR);
