/**
 * The history of a community's two tracks, changed one entry at a time. A change that cannot be is refused with its reason; the stage
 * at which a track stands is always that of its last entry.
 */
import {
  COMPREHENSIVE_STAGES,
  type ComprehensiveStage,
  type HistoryEntry,
  MANAGEMENT_STAGES,
  type ManagementStage,
} from "./community.ts";
import type { CommunityEdit } from "./edits.ts";
import { isIsoDate } from "./isoDate.ts";

export type Track = HistoryEntry["track"];
export const TRACKS = ["comprehensive", "management"] as const satisfies readonly Track[];
export type Stage = ComprehensiveStage | ManagementStage;

/** The stages of a track, in order. */
export const TRACK_STAGES: Readonly<Record<Track, readonly Stage[]>> = {
  comprehensive: COMPREHENSIVE_STAGES,
  management: MANAGEMENT_STAGES,
};

/** Why a change of the history cannot be. `date` is the one it collides with. */
export type StageRefusal =
  /** No date, or none that exists. */
  | { readonly reason: "noDate" }
  /** After `date`: a history says what has happened. */
  | { readonly reason: "future"; readonly date: string }
  /** Before the entry of `date`, which comes before it in its track. */
  | { readonly reason: "beforePrevious"; readonly date: string; readonly stage: Stage }
  /** Only the year or month in which the entry before lies: which came first cannot be told. */
  | { readonly reason: "tooCoarse"; readonly date: string }
  /** After the entry of `date`, which follows it in its track. */
  | { readonly reason: "afterNext"; readonly date: string; readonly stage: Stage }
  /** The stage of the entry beside it: nothing would have changed. */
  | { readonly reason: "sameStage"; readonly stage: Stage }
  /** Accepted works do not become open again: an entry in error is corrected or deleted. */
  | { readonly reason: "accepted" };

export interface ChangedHistory {
  readonly refusal: null;
  /** By date; entries of one day in their order. */
  readonly history: readonly HistoryEntry[];
  /** Where the track of the change stands now; null: no entry is left, the history does not say. */
  readonly stage: Stage | null;
}

export type StageOutcome = ChangedHistory | { readonly refusal: StageRefusal };

/** The entries by date; those of one date stay in their order. */
export function sortedHistory(history: readonly HistoryEntry[] = []): readonly HistoryEntry[] {
  return [...history].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The stage of a track's last entry; null where it has none. */
export function stageOf(history: readonly HistoryEntry[] | undefined, track: Track): Stage | null {
  return sortedHistory(history).findLast((entry) => entry.track === track)?.stage ?? null;
}

/**
 * Moves a track to another stage, forwards or back; stages left out stay without a date. The new entry becomes the last of its track.
 *
 * @param latest ISO day after which nothing can have happened yet
 */
export function withStage(
  history: readonly HistoryEntry[] | undefined,
  entry: HistoryEntry,
  latest: string,
): StageOutcome {
  const before = sortedHistory(history);
  return checked(before, before.length, entry, latest);
}

/**
 * Puts `entry` in place of entry `at` (0-based, by date, as of `sortedHistory`) of the same track; it keeps its place between its neighbours.
 *
 * @throws RangeError where there is no such entry, or it belongs to the other track
 */
export function withCorrection(
  history: readonly HistoryEntry[] | undefined,
  at: number,
  entry: HistoryEntry,
  latest: string,
): StageOutcome {
  const before = sortedHistory(history);
  if (before[at]?.track !== entry.track)
    throw new RangeError(`entry ${at} of ${before.length}: expected one of the track ${entry.track}`);
  return checked(before, at, entry, latest);
}

/** Says where a track stands without a date: only a track without entries can, else its last entry says another stage. */
export function withUndatedStage(
  history: readonly HistoryEntry[] | undefined,
  track: Track,
  stage: Stage,
): StageOutcome {
  if (stageOf(history, track) !== null) return { refusal: { reason: "noDate" } };
  return { refusal: null, history: sortedHistory(history), stage };
}

/** Leaves out entry `at` (0-based, by date). Where its neighbours would then say the same stage twice, the later of them goes too. */
export function withoutEntry(history: readonly HistoryEntry[] | undefined, at: number): ChangedHistory {
  const before = sortedHistory(history);
  const track = before[at]?.track;
  if (track === undefined) throw new RangeError(`entry ${at} of ${before.length}`);
  const { previous, next } = neighbours(before, at, track);
  const twice = previous && next && previous.stage === next.stage ? next : null;
  return changed(
    before.filter((entry, i) => i !== at && entry !== twice),
    track,
  );
}

/**
 * The fields that a change of `track` edits, in one step.
 *
 * @param undated where the track stands when no entry is left; null: not known
 */
export function historyEdit(
  track: Track,
  { history, stage }: ChangedHistory,
  undated: Stage | null,
): Pick<CommunityEdit, Track | "history"> {
  return { [track]: stage ?? undated, history: history.length === 0 ? null : history };
}

/** `entry` written at place `at`, or behind all where `at` is the length; unless that cannot be. */
function checked(
  before: readonly HistoryEntry[],
  at: number,
  entry: HistoryEntry,
  latest: string,
): StageOutcome {
  const { previous, next } = neighbours(before, at, entry.track);
  const refusal = refusalOf(entry, previous, next, latest);
  if (refusal) return { refusal };
  const history = [...before.slice(0, at), entry, ...before.slice(at + 1)];
  return changed(sortedHistory(history), entry.track);
}

function refusalOf(
  { stage, date }: HistoryEntry,
  previous: HistoryEntry | undefined,
  next: HistoryEntry | undefined,
  latest: string,
): StageRefusal | null {
  if (!isIsoDate(date)) return { reason: "noDate" };
  if (date > latest) return { reason: "future", date: latest };
  if (previous && previous.date !== date && previous.date.startsWith(date))
    return { reason: "tooCoarse", date: previous.date };
  if (previous && date < previous.date)
    return { reason: "beforePrevious", date: previous.date, stage: previous.stage };
  if (next && date > next.date) return { reason: "afterNext", date: next.date, stage: next.stage };
  for (const beside of [previous, next]) if (beside?.stage === stage) return { reason: "sameStage", stage };
  if (previous?.stage === "accepted" || (stage === "accepted" && next)) return { reason: "accepted" };
  return null;
}

/** The entries of the track before and behind place `at`. */
function neighbours(history: readonly HistoryEntry[], at: number, track: Track) {
  const ofTrack = (entry: HistoryEntry) => entry.track === track;
  return { previous: history.slice(0, at).findLast(ofTrack), next: history.slice(at + 1).find(ofTrack) };
}

const changed = (history: readonly HistoryEntry[], track: Track): ChangedHistory => ({
  refusal: null,
  history,
  stage: stageOf(history, track),
});
