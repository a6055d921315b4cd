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

/** R2; R3; R1 while nobody surveyed it; under works without a management plan. */
export const TRACK_LISTS = ["noManagement", "waiting", "neverSurveyed", "worksUnmanaged"] as const;
export type TrackList = (typeof TRACK_LISTS)[number];

const bitOf = (rule: (typeof RULE_IDS)[number]) => 1 << RULE_IDS.indexOf(rule);
const [R1, R2, R3] = [bitOf("R1"), bitOf("R2"), bitOf("R3")];
const CANDIDATE = COMPREHENSIVE_STAGES.indexOf("candidate");
const UNDER_WORKS = COMPREHENSIVE_STAGES.indexOf("underWorks");
const ACCEPTED = COMPREHENSIVE_STAGES.indexOf("accepted");
const NO_MANAGEMENT = MANAGEMENT_STAGES.indexOf("none");

type Stages = Pick<Communities, "comprehensive" | "management">;

/** Whether community `row` belongs to a list. What is not known puts it on none. */
function isListed(
  list: TrackList,
  { comprehensive, management }: Stages,
  flags: Uint8Array,
  row: number,
): boolean {
  switch (list) {
    case "noManagement":
      return (flags[row]! & R2) !== 0;
    case "waiting":
      return (flags[row]! & R3) !== 0;
    case "neverSurveyed":
      return (flags[row]! & R1) !== 0 && comprehensive[row]! <= CANDIDATE;
    case "worksUnmanaged":
      return comprehensive[row] === UNDER_WORKS && management[row] === NO_MANAGEMENT;
  }
}

/** The rows of each list, ascending. */
export function trackLists(
  communities: Stages,
  { flags }: Pick<Facts, "flags">,
  rows?: Uint8Array | null,
): Readonly<Record<TrackList, readonly number[]>> {
  const lists: Record<TrackList, number[]> = {
    noManagement: [],
    waiting: [],
    neverSurveyed: [],
    worksUnmanaged: [],
  };
  for (let row = 0; row < flags.length; row++) {
    if (rows && rows[row] !== 1) continue;
    for (const list of TRACK_LISTS) if (isListed(list, communities, flags, row)) lists[list].push(row);
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
  communities: Stages & Pick<Communities, "district">,
  { flags }: Pick<Facts, "flags">,
  rows?: Uint8Array | null,
): readonly DistrictTracks[] {
  const { codes, values } = communities.district;
  const groups = Array.from({ length: values.length + 1 }, () => ({
    communities: 0,
    accepted: 0,
    known: 0,
    lists: { noManagement: 0, waiting: 0, neverSurveyed: 0, worksUnmanaged: 0 } as Record<TrackList, number>,
  }));
  for (let row = 0; row < codes.length; row++) {
    if (rows && rows[row] !== 1) continue;
    const group = groups[codes[row] === NO_CODE ? values.length : codes[row]!]!;
    group.communities++;
    if (communities.comprehensive[row] === ACCEPTED) {
      group.accepted++;
      if (communities.management[row] !== UNKNOWN_CODE) group.known++;
    }
    for (const list of TRACK_LISTS) if (isListed(list, communities, flags, row)) group.lists[list]++;
  }
  return groups
    .map((group, g) => ({
      district: values[g] ?? null,
      ...group,
      noManagementShare: group.lists.noManagement / group.known,
    }))
    .filter((group) => group.communities > 0);
}
