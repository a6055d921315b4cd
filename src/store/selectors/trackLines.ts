/** The two tracks of the open community as stretches of time. */
import { dayOfIsoDate } from "../../model/isoDate.ts";
import { type Stage, sortedHistory, TRACKS, type Track } from "../../model/stageHistory.ts";
import type { AtlasState } from "../state.ts";
import { detail } from "./detail.ts";
import { memoize } from "./memoize.ts";
import { atlasOf } from "./parameters.ts";

/** Days since 1970-01-01. */
export interface StageSpan {
  readonly stage: Stage;
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

export interface TrackLines {
  readonly from: number;
  /** The data date, or a later entry. */
  readonly to: number;
  /** Years to write on the axis, at their first day. */
  readonly years: readonly { readonly year: number; readonly day: number }[];
  readonly segments: Readonly<Record<Track, readonly StageSpan[]>>;
  /** From acceptance until management is established or, if it is not, until the end; null where management came first or dates miss. */
  readonly gap: { readonly from: number; readonly to: number } | null;
}

/** As many years as the axis has room for. */
const MOST_YEARS = 9;

/** Null where no entry has a date. */
export const trackLines: (s: AtlasState) => TrackLines | null = memoize(
  [atlasOf, detail],
  (atlas, community) => {
    const history = sortedHistory(community?.record.history);
    const days = history.map(({ date }) => dayOfIsoDate(date)).filter((day) => !Number.isNaN(day));
    if (!atlas || !community || days.length === 0) return null;
    const asOf = dayOfIsoDate(atlas.city.info.dataDate);
    const to = Math.max(...days, ...(Number.isNaN(asOf) ? [] : [asOf]));
    const segments = Object.fromEntries(
      TRACKS.map((track) => {
        const entries = history.filter((entry) => entry.track === track);
        const begins = entries.map(({ date }) => dayOfIsoDate(date));
        return [
          track,
          entries.map(({ stage, date }, i) => ({ stage, date, from: begins[i]!, to: begins[i + 1] ?? to })),
        ];
      }),
    ) as unknown as TrackLines["segments"];
    const from = Math.min(...days, to - 365);
    return {
      from,
      to,
      years: yearsBetween(from, to),
      segments,
      gap: gapOf(segments, community.management, to),
    };
  },
);

function gapOf(segments: TrackLines["segments"], management: Stage | null, to: number): TrackLines["gap"] {
  const accepted = segments.comprehensive.findLast(({ stage }) => stage === "accepted");
  const established = segments.management.findLast(({ stage }) => stage === "established");
  if (!accepted) return null;
  if (management === "none" || management === "negotiating") return { from: accepted.from, to };
  return established && established.from > accepted.from
    ? { from: accepted.from, to: established.from }
    : null;
}

function yearsBetween(from: number, to: number): TrackLines["years"] {
  const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  const first = yearOf(from) + 1;
  const count = yearOf(to) - first + 1;
  const step = Math.max(1, Math.ceil(count / MOST_YEARS));
  return Array.from({ length: Math.max(0, Math.ceil(count / step)) }, (_, k) => {
    const year = first + k * step;
    return { year, day: dayOfIsoDate(`${year}-01-01`) };
  });
}

/**
 * The last day that a history may speak of: the later of `today` and the data date. What was done since the data were gathered can be
 * recorded; what has not happened yet belongs to the programme.
 */
export function latestDay(s: AtlasState, today: string): string {
  const dataDate = s.atlas?.city.info.dataDate ?? "";
  return dataDate > today ? dataDate : today;
}
