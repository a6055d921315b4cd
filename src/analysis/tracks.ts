/** The two tracks of renovation over all communities: how far each has come, how they meet, and when the stages were entered. */
import {
  COMPREHENSIVE_STAGES,
  type Communities,
  MANAGEMENT_STAGES,
  UNKNOWN_CODE,
} from "../model/community.ts";
import { TRACK_STAGES, type Track } from "../model/stageHistory.ts";
import { type StageDays, yearOfDay } from "./stageDays.ts";

const ACCEPTED = COMPREHENSIVE_STAGES.indexOf("accepted");
const ESTABLISHED = MANAGEMENT_STAGES.indexOf("established");

type Stages = Pick<Communities, "comprehensive" | "management">;

/** Communities at one stage of a track. */
export interface FunnelStage {
  /** Have come at least so far: their stage, or a stage that their history names, is this or a later one. */
  readonly reached: number;
  /** Stand at it now. */
  readonly standing: number;
}

export interface Funnel {
  /** In the order of the track's stages. */
  readonly stages: readonly FunnelStage[];
  /** Communities whose stage is not known and whose history does not tell. */
  readonly unknown: number;
}

/**
 * How many communities reached each stage of a track, and how many stand at it.
 *
 * @param rows mask of length n, 1 counts (all without a mask)
 */
export function funnel(communities: Stages, days: StageDays, track: Track, rows?: Uint8Array | null): Funnel {
  const codes = communities[track];
  const k = TRACK_STAGES[track].length;
  const ended = new Uint32Array(k);
  const standing = new Uint32Array(k);
  let unknown = 0;
  for (let i = 0; i < codes.length; i++) {
    if (rows && rows[i] !== 1) continue;
    const highest = highestStage(codes[i]!, days[track].highest[i]!);
    if (highest < 0) unknown++;
    else ended[highest]!++;
    if (codes[i]! < k) standing[codes[i]!]!++;
  }
  const stages: FunnelStage[] = [];
  for (let stage = k - 1, reached = 0; stage >= 0; stage--) {
    reached += ended[stage]!;
    stages.unshift({ reached, standing: standing[stage]! });
  }
  return { stages, unknown };
}

/** The later of the present stage and the one that the history names; -1: neither is known. */
function highestStage(code: number, inHistory: number): number {
  const known = (value: number) => (value === UNKNOWN_CODE ? -1 : value);
  return Math.max(known(code), known(inHistory));
}

export interface CrossCell {
  readonly communities: number;
  /** Sum of the known households. */
  readonly households: number;
  /** Communities whose households are known. */
  readonly householdsKnown: number;
}

/**
 * Communities and households by both stages: `table[c][m]`, c in the order of COMPREHENSIVE_STAGES, m in that of MANAGEMENT_STAGES; the last
 * line and the last column are "not known".
 */
export function crossTable(
  { comprehensive, management, households }: Stages & Pick<Communities, "households">,
  rows?: Uint8Array | null,
): readonly (readonly CrossCell[])[] {
  const table = Array.from({ length: COMPREHENSIVE_STAGES.length + 1 }, () =>
    Array.from({ length: MANAGEMENT_STAGES.length + 1 }, () => ({
      communities: 0,
      households: 0,
      householdsKnown: 0,
    })),
  );
  for (let i = 0; i < comprehensive.length; i++) {
    if (rows && rows[i] !== 1) continue;
    const line = Math.min(comprehensive[i]!, COMPREHENSIVE_STAGES.length);
    const cell = table[line]![Math.min(management[i]!, MANAGEMENT_STAGES.length)]!;
    cell.communities++;
    if (Number.isNaN(households[i]!)) continue;
    cell.households += households[i]!;
    cell.householdsKnown++;
  }
  return table;
}

/** How many communities entered each stage in each year. */
export interface StageFlow {
  readonly years: readonly number[];
  /** By stage in the track's order, the first ("none") always 0: one count a year. The last entry into a stage counts. */
  readonly entered: Readonly<Record<Track, readonly (readonly number[])[]>>;
  /** By stage: communities that reached it without a date of it. */
  readonly undated: Readonly<Record<Track, readonly number[]>>;
  /** By year: communities accepted until its end whose management is established later or not at all. */
  readonly backlog: readonly number[];
  /** Accepted communities of which it cannot be told when they count as backlog: without a date, or of unknown management. */
  readonly backlogUnknown: number;
}

/** The flow through both tracks by year, from the first year of the histories to the last, quiet years included. */
export function stageFlow(communities: Stages, days: StageDays, rows?: Uint8Array | null): StageFlow {
  const { years, at } = yearSpan(communities, days, rows);
  const flowOf = (track: Track) =>
    trackFlow({ communities, days, track, rows: rows ?? null, at }, years.length);
  const comprehensive = flowOf("comprehensive");
  const management = flowOf("management");
  return {
    years,
    entered: { comprehensive: comprehensive.entered, management: management.entered },
    undated: { comprehensive: comprehensive.undated, management: management.undated },
    ...backlogOf(communities, days, rows ?? null, years),
  };
}

interface FlowInput {
  readonly communities: Stages;
  readonly days: StageDays;
  readonly track: Track;
  readonly rows: Uint8Array | null;
  readonly at: (day: number) => number;
}

function trackFlow({ communities, days, track, rows, at }: FlowInput, years: number) {
  const k = TRACK_STAGES[track].length;
  const entered = Array.from({ length: k }, () => new Array<number>(years).fill(0));
  const undated = new Array<number>(k).fill(0);
  const codes = communities[track];
  for (let i = 0; i < codes.length; i++) {
    if (rows && rows[i] !== 1) continue;
    const highest = highestStage(codes[i]!, days[track].highest[i]!);
    for (let stage = 1; stage < k; stage++) {
      const day = days[track].days[i * k + stage]!;
      if (!Number.isNaN(day)) entered[stage]![at(day)]!++;
      else if (stage <= highest) undated[stage]!++;
    }
  }
  return { entered, undated };
}

function backlogOf(
  { comprehensive, management }: Stages,
  days: StageDays,
  rows: Uint8Array | null,
  years: readonly number[],
): Pick<StageFlow, "backlog" | "backlogUnknown"> {
  const backlog = years.map(() => 0);
  let backlogUnknown = 0;
  for (let i = 0; i < comprehensive.length; i++) {
    if (comprehensive[i] !== ACCEPTED || (rows && rows[i] !== 1)) continue;
    const from = yearOfDay(acceptedDay(days, i));
    const until = management[i] === ESTABLISHED ? yearOfDay(establishedDay(days, i)) : Infinity;
    if (Number.isNaN(from) || Number.isNaN(until) || management[i] === UNKNOWN_CODE) backlogUnknown++;
    else for (let y = 0; y < years.length; y++) if (years[y]! >= from && years[y]! < until) backlog[y]!++;
  }
  return { backlog, backlogUnknown };
}

/** The years from the first to the last entry, and the place of a day among them. */
function yearSpan(communities: Stages, days: StageDays, rows?: Uint8Array | null) {
  let first = Infinity;
  let last = -Infinity;
  for (const track of ["comprehensive", "management"] as const) {
    const k = TRACK_STAGES[track].length;
    for (let i = 0; i < communities[track].length; i++) {
      if (rows && rows[i] !== 1) continue;
      for (let stage = 1; stage < k; stage++) {
        const day = days[track].days[i * k + stage]!;
        if (day < first) first = day;
        if (day > last) last = day;
      }
    }
  }
  const from = yearOfDay(first === Infinity ? Number.NaN : first);
  const count = Number.isNaN(from) ? 0 : yearOfDay(last) - from + 1;
  return {
    years: Array.from({ length: count }, (_, y) => from + y),
    at: (day: number) => yearOfDay(day) - from,
  };
}

/** Day on which community `row` was accepted; NaN: not known. */
export function acceptedDay(days: StageDays, row: number): number {
  return days.comprehensive.days[row * COMPREHENSIVE_STAGES.length + ACCEPTED]!;
}

/** Day on which the management of community `row` was established; NaN: not known. */
function establishedDay(days: StageDays, row: number): number {
  return days.management.days[row * MANAGEMENT_STAGES.length + ESTABLISHED]!;
}

const DAYS_A_YEAR = 365.25;

export interface FollowUpTime {
  /** Median of established less accepted in years; below 0: management came first. NaN where no pair is known. */
  readonly medianYears: number;
  /** Communities at both last stages with both dates. */
  readonly pairs: number;
  /** Of these, the ones whose management was established before the acceptance. */
  readonly managedFirst: number;
}

/** How long after acceptance management was established, over the communities that know both dates. */
export function followUpTime(
  { comprehensive, management }: Stages,
  days: StageDays,
  rows?: Uint8Array | null,
): FollowUpTime {
  const between: number[] = [];
  for (let i = 0; i < comprehensive.length; i++) {
    if (comprehensive[i] !== ACCEPTED || management[i] !== ESTABLISHED || (rows && rows[i] !== 1)) continue;
    between.push(establishedDay(days, i) - acceptedDay(days, i));
  }
  const { median, known } = medianKnown(between);
  return {
    medianYears: median / DAYS_A_YEAR,
    pairs: known,
    managedFirst: between.filter((length) => length < 0).length,
  };
}

/** The median of the known values (the mean of two in the middle); NaN where none is known. */
export function medianKnown(values: readonly number[]): { readonly median: number; readonly known: number } {
  const known = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const half = known.length / 2;
  return {
    median: (known[Math.ceil(half) - 1]! + known[Math.floor(half)]!) / 2,
    known: known.length,
  };
}
