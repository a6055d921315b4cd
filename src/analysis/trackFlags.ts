/** What the two tracks ask for: communities where one of them has not followed, or could begin; in lists and by district. */
import {
  COMPREHENSIVE_STAGES,
  type Communities,
  MANAGEMENT_STAGES,
  UNKNOWN_CODE,
} from "../model/community.ts";
import { RULE_IDS } from "../model/rules.ts";
import { NO_CODE } from "../table/column.ts";
import type { Facts } from "./facts.ts";
import type { StageDays } from "./stageDays.ts";
import { acceptedDay } from "./tracks.ts";

/**
 * R2; under works without a plan for management; R3; R1 while nobody surveyed it; the same where only the vote is missing, so that R1
 * cannot be told.
 */
export const TRACK_LISTS = [
  "noManagement",
  "worksUnmanaged",
  "waiting",
  "neverSurveyed",
  "neverAsked",
] as const;
export type TrackList = (typeof TRACK_LISTS)[number];

const bitOf = (rule: (typeof RULE_IDS)[number]) => 1 << RULE_IDS.indexOf(rule);
const [R1, R2, R3] = [bitOf("R1"), bitOf("R2"), bitOf("R3")];
const CANDIDATE = COMPREHENSIVE_STAGES.indexOf("candidate");
const UNDER_WORKS = COMPREHENSIVE_STAGES.indexOf("underWorks");
const ACCEPTED = COMPREHENSIVE_STAGES.indexOf("accepted");
const NO_MANAGEMENT = MANAGEMENT_STAGES.indexOf("none");

type Columns = Pick<Communities, "comprehensive" | "management" | "buildYear">;
type Flags = Pick<Facts, "flags" | "flagsUnknown" | "basicDeficits">;

/** Whether community `row` belongs to a list. A stage that is not known puts it on none. */
function isListed(list: TrackList, communities: Columns, facts: Flags, row: number): boolean {
  const { comprehensive, management, buildYear } = communities;
  const { flags, flagsUnknown, basicDeficits } = facts;
  switch (list) {
    case "noManagement":
      return (flags[row]! & R2) !== 0;
    case "worksUnmanaged":
      return comprehensive[row] === UNDER_WORKS && management[row] === NO_MANAGEMENT;
    case "waiting":
      return (flags[row]! & R3) !== 0;
    case "neverSurveyed":
      return (flags[row]! & R1) !== 0 && comprehensive[row]! <= CANDIDATE;
    case "neverAsked": {
      // R1 is open and no condition fails: with year and deficits known, the vote alone is missing.
      const onlyVote = !Number.isNaN(buildYear[row]!) && !Number.isNaN(basicDeficits[row]!);
      return (flagsUnknown[row]! & R1) !== 0 && onlyVote && comprehensive[row]! <= CANDIDATE;
    }
  }
}

const emptyLists = <T>(empty: () => T): Record<TrackList, T> =>
  Object.fromEntries(TRACK_LISTS.map((list) => [list, empty()])) as Record<TrackList, T>;

/** The rows of each list, ascending. */
export function trackLists(
  communities: Columns,
  facts: Flags,
  rows?: Uint8Array | null,
): Readonly<Record<TrackList, readonly number[]>> {
  const lists = emptyLists<number[]>(() => []);
  for (let row = 0; row < facts.flags.length; row++) {
    if (rows && rows[row] !== 1) continue;
    for (const list of TRACK_LISTS) if (isListed(list, communities, facts, row)) lists[list].push(row);
  }
  return lists;
}

/** Days from the acceptance of each community to `asOfDay`, never below 0; NaN where it has no date. */
export function waitingDays(rows: readonly number[], days: StageDays, asOfDay: number): readonly number[] {
  return rows.map((row) => Math.max(0, asOfDay - acceptedDay(days, row)));
}

export interface DistrictTracks {
  /** Value of the district column; null: the communities that have none. */
  readonly district: string | null;
  readonly communities: number;
  readonly accepted: number;
  /** Accepted communities whose management stage is known. */
  readonly known: number;
  readonly lists: Readonly<Record<TrackList, number>>;
  /** lists.noManagement / known, 0..1; NaN where none is known. */
  readonly noManagementShare: number;
}

/** The lists counted by district, in the order of the column, communities without a district last; empty groups are left out. */
export function tracksByDistrict(
  communities: Columns & Pick<Communities, "district">,
  facts: Flags,
  rows?: Uint8Array | null,
): readonly DistrictTracks[] {
  const { codes, values } = communities.district;
  const groups = Array.from({ length: values.length + 1 }, () => ({
    communities: 0,
    accepted: 0,
    known: 0,
    lists: emptyLists(() => 0),
  }));
  for (let row = 0; row < codes.length; row++) {
    if (rows && rows[row] !== 1) continue;
    const group = groups[codes[row] === NO_CODE ? values.length : codes[row]!]!;
    group.communities++;
    if (communities.comprehensive[row] === ACCEPTED) {
      group.accepted++;
      if (communities.management[row] !== UNKNOWN_CODE) group.known++;
    }
    for (const list of TRACK_LISTS) if (isListed(list, communities, facts, row)) group.lists[list]++;
  }
  return groups
    .map((group, g) => ({
      district: values[g] ?? null,
      ...group,
      noManagementShare: group.lists.noManagement / group.known,
    }))
    .filter((group) => group.communities > 0);
}
