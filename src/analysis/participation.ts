/**
 * Discussing and building together, in figures: who took part, what was asked and answered, and what keeps the result after the works.
 * What the records do not say stays unknown and is counted as such.
 */
import {
  COMPREHENSIVE_STAGES,
  type Communities,
  type CommunityRecord,
  type Consent,
  communityRecord,
  type Meeting,
  UNKNOWN_CODE,
} from "../model/community.ts";
import { consentResult } from "../model/consent.ts";
import type { ConsentThresholds } from "../model/rulePack.ts";
import { type ConsentColumns, consentDistance } from "./consentDistance.ts";

/** What the records of n communities say of talking and voting. NaN and 255: not on record. */
export interface TalkColumns extends ConsentColumns {
  /** Meetings on record. */
  readonly meetings: Float64Array;
  /** Attendances at all meetings that say how many came; a person who comes twice counts twice. */
  readonly attended: Float64Array;
  /** Demands raised at all meetings that say how many. */
  readonly demands: Float64Array;
  /** Over the meetings that state both demands and answers: answered, and demands not yet answered. */
  readonly answered: Float64Array;
  readonly open: Float64Array;
  /** Meetings that do not state both. */
  readonly unclear: Float64Array;
  /** Planners and engineers who came. */
  readonly professionals: Float64Array;
  /** Owners who took part in the latest vote, and all owners of it. */
  readonly votedOwners: Float64Array;
  readonly voteOwners: Float64Array;
  /** Joint meeting and its maintenance agreement: 1 yes, 0 no. */
  readonly joint: Uint8Array;
  readonly agreement: Uint8Array;
}

/** Decodes the record of every community that has one, once. */
export function talkColumns(
  communities: Pick<Communities, "length" | "records" | "comprehensive">,
  thresholds: ConsentThresholds,
): TalkColumns {
  const n = communities.length;
  const numbers = () => new Float64Array(n).fill(Number.NaN);
  const codes = () => new Uint8Array(n).fill(UNKNOWN_CODE);
  const out: TalkColumns = {
    ...{ meetings: numbers(), attended: numbers(), demands: numbers(), answered: numbers() },
    ...{ open: numbers(), unclear: numbers(), professionals: numbers() },
    ...{ votedOwners: numbers(), voteOwners: numbers(), joint: codes(), agreement: codes() },
    ...{ consentState: codes(), ownersMissing: numbers(), areaMissing: numbers() },
    ...{ shareMissing: numbers(), consentOwners: numbers() },
  };
  for (let i = 0; i < n; i++) readRow(out, i, communities, thresholds);
  return out;
}

/** The columns of `communities` where only the records and stages of `rows` differ from those that `before` was made of. */
export function talkColumnsOfRows(
  before: TalkColumns,
  communities: Pick<Communities, "length" | "records" | "comprehensive">,
  rows: readonly number[],
  thresholds: ConsentThresholds,
): TalkColumns {
  if (rows.length === 0) return before;
  const out = Object.fromEntries(
    Object.entries(before).map(([name, column]) => [name, column.slice()]),
  ) as unknown as TalkColumns;
  for (const row of rows) readRow(out, row, communities, thresholds);
  return out;
}

function readRow(
  out: TalkColumns,
  i: number,
  communities: Pick<Communities, "records" | "comprehensive">,
  thresholds: ConsentThresholds,
): void {
  const record = communityRecord(communities, i);
  readMeetings(out, i, record);
  const { professionals, jointMeeting } = record;
  out.professionals[i] = professionals
    ? (professionals.planners ?? 0) + (professionals.engineers ?? 0)
    : Number.NaN;
  const vote = latestVote(record.consent, thresholds);
  out.votedOwners[i] = vote?.participatedOwners ?? Number.NaN;
  out.voteOwners[i] = vote?.ownersTotal ?? Number.NaN;
  out.joint[i] = codeOf(jointMeeting?.established);
  out.agreement[i] = codeOf(jointMeeting?.maintenanceAgreement?.signed);
  const distance = consentDistance(record.consent, communities.comprehensive[i]!, thresholds);
  out.consentState[i] = distance.state;
  out.ownersMissing[i] = distance.owners;
  out.areaMissing[i] = distance.areaSquareMeters;
  out.shareMissing[i] = distance.share;
  out.consentOwners[i] = distance.ownersTotal;
}

function readMeetings(out: TalkColumns, i: number, { meetings }: CommunityRecord): void {
  const sums = meetingSums(meetings ?? []);
  out.meetings[i] = meetings?.length ?? Number.NaN;
  out.attended[i] = sums.attended;
  out.demands[i] = sums.demands;
  out.answered[i] = sums.answered;
  out.open[i] = sums.open;
  out.unclear[i] = meetings ? sums.unclear : Number.NaN;
}

/** Sums over meetings; NaN where no meeting states it. See TalkColumns. */
export function meetingSums(
  meetings: readonly Meeting[],
): Readonly<Record<"attended" | "demands" | "answered" | "open" | "unclear", number>> {
  const add = (sum: number, value: number) => (Number.isNaN(sum) ? value : sum + value);
  const none = Number.NaN;
  const sums = { attended: none, demands: none, answered: none, open: none, unclear: 0 };
  for (const { attended, demands, answered } of meetings) {
    if (attended !== undefined) sums.attended = add(sums.attended, attended);
    if (demands !== undefined) sums.demands = add(sums.demands, demands);
    if (demands === undefined || answered === undefined) sums.unclear++;
    else {
      sums.answered = add(sums.answered, Math.min(answered, demands));
      sums.open = add(sums.open, Math.max(0, demands - answered));
    }
  }
  return sums;
}

/** The latest vote whose numbers agree; undated ones before all others, and of one day the one in which most owners took part. */
function latestVote(
  votes: readonly Consent[] | undefined,
  thresholds: ConsentThresholds,
): Consent | undefined {
  return (votes ?? [])
    .filter((vote) => vote.ownersTotal > 0 && consentResult(vote, thresholds).consistent)
    .reduce<Consent | undefined>((best, vote) => {
      if (!best) return vote;
      const [a, b] = [best.date ?? "", vote.date ?? ""];
      return b > a || (b === a && vote.participatedOwners > best.participatedOwners) ? vote : best;
    }, undefined);
}

const codeOf = (yes: boolean | undefined): number => (yes === undefined ? UNKNOWN_CODE : yes ? 1 : 0);

export interface Participation {
  readonly communities: number;
  /** Communities with a meeting on record, and their meetings. */
  readonly withMeeting: number;
  readonly meetings: number;
  /** Attendances, and the households of the communities that state both. */
  readonly attended: number;
  readonly attendedHouseholds: number;
  /** attended / attendedHouseholds x 100; NaN where nothing is known. */
  readonly attendancePerHundred: number;
  /** Communities with a vote on record; owners who took part in the latest vote of each, and all owners. */
  readonly voted: number;
  readonly votedOwners: number;
  readonly voteOwners: number;
  /** votedOwners / voteOwners, 0..1; NaN without a vote. */
  readonly turnout: number;
  readonly demands: number;
  readonly answered: number;
  readonly open: number;
  /** Communities with an open demand. */
  readonly openCommunities: number;
  /** Communities with a meeting that does not state both demands and answers. */
  readonly unclear: number;
  /** Communities whose professionals are known to have come, and how many came. */
  readonly withProfessionals: number;
  readonly professionals: number;
  /** Accepted communities: with a joint meeting, without one, and those of which it is not on record. */
  readonly accepted: number;
  readonly joint: number;
  readonly noJoint: number;
  readonly jointUnknown: number;
  /** Accepted communities whose maintenance agreement is signed, is not, and is not on record. */
  readonly signed: number;
  readonly unsigned: number;
  readonly agreementUnknown: number;
}

export const ACCEPTED = COMPREHENSIVE_STAGES.indexOf("accepted");

/** Sums over the communities with `rows[i]` = 1 (all without a mask). */
export function participation(
  { households, comprehensive }: Pick<Communities, "households" | "comprehensive">,
  talk: TalkColumns,
  rows?: Uint8Array | null,
): Participation {
  const s = {
    ...{ communities: 0, withMeeting: 0, meetings: 0, attended: 0, attendedHouseholds: 0 },
    ...{ voted: 0, votedOwners: 0, voteOwners: 0, demands: 0, answered: 0, open: 0, openCommunities: 0 },
    ...{ unclear: 0, withProfessionals: 0, professionals: 0 },
    ...{ accepted: 0, joint: 0, noJoint: 0, signed: 0, unsigned: 0 },
  };
  for (let i = 0; i < households.length; i++) {
    if (rows && rows[i] !== 1) continue;
    s.communities++;
    if (talk.meetings[i]! > 0) {
      s.withMeeting++;
      s.meetings += talk.meetings[i]!;
    }
    if (talk.attended[i]! >= 0 && households[i]! > 0) {
      s.attended += talk.attended[i]!;
      s.attendedHouseholds += households[i]!;
    }
    if (talk.voteOwners[i]! > 0) {
      s.voted++;
      s.votedOwners += talk.votedOwners[i]!;
      s.voteOwners += talk.voteOwners[i]!;
    }
    s.demands += known(talk.demands[i]!);
    s.answered += known(talk.answered[i]!);
    s.open += known(talk.open[i]!);
    if (talk.open[i]! > 0) s.openCommunities++;
    if (talk.unclear[i]! > 0) s.unclear++;
    if (talk.professionals[i]! > 0) {
      s.withProfessionals++;
      s.professionals += talk.professionals[i]!;
    }
    if (comprehensive[i] !== ACCEPTED) continue;
    s.accepted++;
    if (talk.joint[i] === 1) s.joint++;
    else if (talk.joint[i] === 0) s.noJoint++;
    if (talk.agreement[i] === 1) s.signed++;
    else if (talk.agreement[i] === 0) s.unsigned++;
  }
  return {
    ...s,
    attendancePerHundred: (100 * s.attended) / s.attendedHouseholds,
    turnout: s.votedOwners / s.voteOwners,
    jointUnknown: s.accepted - s.joint - s.noJoint,
    agreementUnknown: s.accepted - s.signed - s.unsigned,
  };
}

const known = (value: number): number => (Number.isNaN(value) ? 0 : value);
