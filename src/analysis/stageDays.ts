/** When each community entered the stages of the two tracks, as columns; decoded from the histories once. */
import {
  COMPREHENSIVE_STAGES,
  type Communities,
  communityRecord,
  MANAGEMENT_STAGES,
  UNKNOWN_CODE,
} from "../model/community.ts";
import { dayOfIsoDate } from "../model/isoDate.ts";
import { TRACK_STAGES, TRACKS, type Track } from "../model/stageHistory.ts";

/** One track of n communities with k stages. */
export interface TrackDays {
  /** n x k: day (since 1970-01-01) on which community i last entered stage s, at i * k + s; NaN: not known. */
  readonly days: Float32Array;
  /** Length n: the highest stage that the history names; 255: none. */
  readonly highest: Uint8Array;
}

export type StageDays = Readonly<Record<Track, TrackDays>>;

type Records = Pick<Communities, "length" | "records">;

/** Decodes every history once. */
export function stageDays(communities: Records): StageDays {
  const out = {
    comprehensive: emptyTrack(communities.length, COMPREHENSIVE_STAGES.length),
    management: emptyTrack(communities.length, MANAGEMENT_STAGES.length),
  };
  for (let row = 0; row < communities.length; row++) readRow(out, communities, row);
  return out;
}

/** The same where only the histories of `rows` differ from the city that `before` was made of; `before` stays as it is. */
export function stageDaysOfRows(before: StageDays, communities: Records, rows: readonly number[]): StageDays {
  if (rows.length === 0) return before;
  const out = {
    comprehensive: copyOf(before.comprehensive),
    management: copyOf(before.management),
  };
  for (const row of rows) {
    for (const track of TRACKS) {
      const k = TRACK_STAGES[track].length;
      out[track].days.fill(Number.NaN, row * k, (row + 1) * k);
      out[track].highest[row] = UNKNOWN_CODE;
    }
    readRow(out, communities, row);
  }
  return out;
}

/** Calendar year of a day since 1970-01-01; NaN of NaN. */
export function yearOfDay(day: number): number {
  return Number.isNaN(day) ? day : new Date(day * 86_400_000).getUTCFullYear();
}

function readRow(out: StageDays, communities: Records, row: number): void {
  for (const { track, stage, date } of communityRecord(communities, row).history ?? []) {
    const code = TRACK_STAGES[track].indexOf(stage);
    const day = dayOfIsoDate(date);
    const { days, highest } = out[track];
    const place = row * TRACK_STAGES[track].length + code;
    if (!(days[place]! > day)) days[place] = day;
    if (highest[row] === UNKNOWN_CODE || highest[row]! < code) highest[row] = code;
  }
}

const emptyTrack = (n: number, stages: number): TrackDays => ({
  days: new Float32Array(n * stages).fill(Number.NaN),
  highest: new Uint8Array(n).fill(UNKNOWN_CODE),
});

const copyOf = ({ days, highest }: TrackDays): TrackDays => ({
  days: days.slice(),
  highest: highest.slice(),
});
