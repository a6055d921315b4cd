/**
 * What a person types into the forms of a community, checked as strictly as the same entry of a file. A draft is what stands in the fields;
 * it becomes an entry of the record, or says for each wrong field what is expected.
 */
import {
  type Consent,
  FUNDING_SOURCES,
  type Funding,
  type JointMeeting,
  type Matter,
  type Meeting,
} from "../model/community.ts";
import { isIsoDate } from "../model/isoDate.ts";

/** What is wrong with a field; the messages say what is expected instead. */
export type EntryProblem =
  | "date"
  | "whole"
  | "missing"
  | "positive"
  | "aboveDemands"
  | "aboveTotal"
  | "aboveParticipated"
  | "noItems";

/** `value` is null as soon as one field is wrong. */
export interface CheckedEntry<T, F extends string> {
  readonly value: T | null;
  readonly problems: Readonly<Partial<Record<F, EntryProblem>>>;
}

/** Counts and sums of money beyond this are slips of the finger. */
const MOST = 1e12;

/** A whole number >= 0, with or without separators and in either width; undefined: the field is empty; NaN: something else. */
export function wholeNumber(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/[\s,_']/g, "");
  if (plain === "") return undefined;
  const value = /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
  return value <= MOST ? value : Number.NaN;
}

type Draft<F extends string> = Readonly<Record<F, string>>;

/** Reads the number fields of a draft; wrong ones go into `problems`. */
function numbersOf<F extends string>(
  draft: Draft<F>,
  fields: readonly F[],
  problems: Partial<Record<F, EntryProblem>>,
): Partial<Record<F, number>> {
  const out: Partial<Record<F, number>> = {};
  for (const field of fields) {
    const value = wholeNumber(draft[field]);
    if (value === undefined) continue;
    if (Number.isNaN(value)) problems[field] = "whole";
    else out[field] = value;
  }
  return out;
}

const checked = <T, F extends string>(
  problems: Partial<Record<F, EntryProblem>>,
  value: () => T,
): CheckedEntry<T, F> => ({ value: Object.keys(problems).length === 0 ? value() : null, problems });

/** A date that exists, written as YYYY-MM-DD, or only to the month or year; undefined: the field is empty; null: something else. */
function dateOf(text: string): string | undefined | null {
  const plain = text.normalize("NFKC").trim().replace(/[/.]/g, "-");
  if (plain === "") return undefined;
  return isIsoDate(plain) ? plain : null;
}

export const MEETING_FIELDS = ["date", "form", "organiser", "attended", "demands", "answered"] as const;
export type MeetingField = (typeof MEETING_FIELDS)[number];

export function meetingOf(draft: Draft<MeetingField>): CheckedEntry<Meeting, MeetingField> {
  const problems: Partial<Record<MeetingField, EntryProblem>> = {};
  const date = dateOf(draft.date);
  if (date === undefined) problems.date = "missing";
  else if (date === null) problems.date = "date";
  const counts = numbersOf(draft, ["attended", "demands", "answered"], problems);
  if (counts.answered !== undefined && counts.demands !== undefined && counts.answered > counts.demands)
    problems.answered = "aboveDemands";
  const form = draft.form.trim();
  const organiser = draft.organiser.trim();
  return checked(problems, () => ({
    date: date!,
    ...(form === "" ? {} : { form }),
    ...(organiser === "" ? {} : { organiser }),
    ...counts,
  }));
}

export const VOTE_COUNTS = [
  "ownersTotal",
  "participatedOwners",
  "agreedOwners",
  "areaTotal",
  "participatedArea",
  "agreedArea",
] as const;
export type VoteField = (typeof VOTE_COUNTS)[number] | "date" | "items";

export interface VoteDraft {
  readonly counts: Draft<(typeof VOTE_COUNTS)[number]>;
  readonly matter: Matter;
  readonly date: string;
  readonly itemIds: readonly string[] | "all";
}

export function voteOf(draft: VoteDraft): CheckedEntry<Consent, VoteField> {
  const problems: Partial<Record<VoteField, EntryProblem>> = {};
  const date = dateOf(draft.date);
  if (date === null) problems.date = "date";
  if (draft.itemIds !== "all" && draft.itemIds.length === 0) problems.items = "noItems";
  const counts = numbersOf(draft.counts, VOTE_COUNTS, problems);
  for (const field of VOTE_COUNTS)
    if (counts[field] === undefined && problems[field] === undefined) problems[field] = "missing";
  for (const [agreed, participated, total] of [
    ["agreedOwners", "participatedOwners", "ownersTotal"],
    ["agreedArea", "participatedArea", "areaTotal"],
  ] as const) {
    if (counts[total] === 0) problems[total] = "positive";
    if (counts[participated]! > counts[total]!) problems[participated] = "aboveTotal";
    if (counts[agreed]! > counts[participated]!) problems[agreed] = "aboveParticipated";
  }
  return checked(problems, () => ({
    itemIds: draft.itemIds,
    matter: draft.matter,
    ...(counts as Record<(typeof VOTE_COUNTS)[number], number>),
    ...(date ? { date } : {}),
  }));
}

export const PROFESSIONALS = ["planners", "engineers"] as const;
export type Professional = (typeof PROFESSIONALS)[number];

/** Null where both fields are empty: not known. */
export function professionalsOf(
  draft: Draft<Professional>,
): CheckedEntry<{ planners?: number; engineers?: number } | "unknown", Professional> {
  const problems: Partial<Record<Professional, EntryProblem>> = {};
  const counts = numbersOf(draft, PROFESSIONALS, problems);
  return checked(problems, () => (Object.keys(counts).length === 0 ? "unknown" : counts));
}

export const YES_NO = ["unknown", "yes", "no"] as const;
export type YesNo = (typeof YES_NO)[number];

export interface JointMeetingDraft {
  readonly established: YesNo;
  readonly members: string;
  readonly date: string;
  readonly signed: YesNo;
  readonly signedDate: string;
}
export type JointMeetingField = "members" | "date" | "signedDate";

/** "unknown" where it is not said whether there is one. */
export function jointMeetingOf(
  draft: JointMeetingDraft,
): CheckedEntry<JointMeeting | "unknown", JointMeetingField> {
  const problems: Partial<Record<JointMeetingField, EntryProblem>> = {};
  if (draft.established === "unknown") return { value: "unknown", problems };
  if (draft.established === "no") return { value: { established: false }, problems };
  const { members } = numbersOf({ members: draft.members }, ["members"], problems);
  const date = dateOf(draft.date);
  if (date === null) problems.date = "date";
  const signedDate = draft.signed === "yes" ? dateOf(draft.signedDate) : undefined;
  if (signedDate === null) problems.signedDate = "date";
  const agreement = { signed: draft.signed === "yes", ...(signedDate ? { date: signedDate } : {}) };
  return checked(problems, () => ({
    established: true,
    ...(members === undefined ? {} : { members }),
    ...(date ? { date } : {}),
    ...(draft.signed === "unknown" ? {} : { maintenanceAgreement: agreement }),
  }));
}

export const MONEY_FIELDS = ["budget", ...FUNDING_SOURCES] as const;
export type MoneyField = (typeof MONEY_FIELDS)[number];

/** Yuan; what is left empty is not known. */
export interface MoneyEntry {
  readonly budgetYuan: number | null;
  readonly funding: Funding | null;
}

export function moneyOf(draft: Draft<MoneyField>): CheckedEntry<MoneyEntry, MoneyField> {
  const problems: Partial<Record<MoneyField, EntryProblem>> = {};
  const { budget, ...funding } = numbersOf(draft, MONEY_FIELDS, problems);
  return checked(problems, () => ({
    budgetYuan: budget ?? null,
    funding: Object.keys(funding).length === 0 ? null : funding,
  }));
}
