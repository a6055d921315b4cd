/** A solved programme added up: by year, by district, and as lists. */
import type { Communities } from "../../model/community.ts";
import type { Track } from "../../model/menu.ts";
import type {
  NearMiss,
  ProgrammeCandidate,
  ProgrammeSettings,
  ProgrammeWork,
} from "../../model/programme.ts";
import { NO_CODE } from "../../table/column.ts";
import type { SolvedProgramme } from "../decisionState.ts";

/** Households are the sum of those known. */
export interface TrackSum {
  readonly communities: number;
  readonly households: number;
  readonly yuan: number;
}

export interface ProgrammeYear {
  readonly calendarYear: number;
  readonly budgetYuan: number;
  readonly spentYuan: number;
  readonly comprehensive: TrackSum;
  readonly management: TrackSum;
}

export interface ProgrammeDistrict {
  /** Null: communities without a district. */
  readonly district: string | null;
  readonly comprehensive: TrackSum;
  readonly management: TrackSum;
  readonly eligible: number;
  /** Comprehensive renovations that the settings ask for. */
  readonly floor: number;
}

export interface ProgrammeTotal {
  readonly comprehensive: TrackSum;
  readonly management: TrackSum;
  readonly spentYuan: number;
  readonly budgetYuan: number;
}

const NOTHING: TrackSum = { communities: 0, households: 0, yuan: 0 };

const plus = (sum: TrackSum, households: number, yuan: number): TrackSum => ({
  communities: sum.communities + 1,
  households: sum.households + (Number.isFinite(households) ? households : 0),
  yuan: sum.yuan + yuan,
});

type Sums = Record<Track, TrackSum>;

function sumsOf(works: readonly ProgrammeWork[], households: Float32Array): Sums {
  const sums: Sums = { comprehensive: NOTHING, management: NOTHING };
  for (const { track, row, costYuan } of works) sums[track] = plus(sums[track], households[row]!, costYuan);
  return sums;
}

/** The years of the programme in order, also those without works. */
export function programmeYears({ result, settings, atlas }: SolvedProgramme): readonly ProgrammeYear[] {
  const { households } = atlas.city.communities;
  return settings.budgetsYuan.map((budgetYuan, i) => ({
    calendarYear: settings.startYear + i,
    budgetYuan,
    spentYuan: result.spentYuan[i] ?? 0,
    ...sumsOf(
      result.works.filter((work) => work.year === i + 1),
      households,
    ),
  }));
}

export function programmeTotal({ result, settings, atlas }: SolvedProgramme): ProgrammeTotal {
  const add = (sum: number, yuan: number) => sum + yuan;
  return {
    ...sumsOf(result.works, atlas.city.communities.households),
    spentYuan: result.spentYuan.reduce(add, 0),
    budgetYuan: settings.budgetsYuan.reduce(add, 0),
  };
}

/** At least so many comprehensive renovations: what is named, else the floor of all, as far as there are candidates. */
export function floorOf(
  settings: Pick<ProgrammeSettings, "floors" | "floorOfAll">,
  district: string,
  eligible: number,
): number {
  return Object.hasOwn(settings.floors, district)
    ? settings.floors[district]!
    : Math.min(settings.floorOfAll, eligible);
}

/** Every district with candidates or works, most comprehensive renovations first. */
export function programmeDistricts(solved: SolvedProgramme): readonly ProgrammeDistrict[] {
  const { communities } = solved.atlas.city;
  const groups = new Map<string | null, ProgrammeWork[]>();
  for (const work of solved.result.works) {
    const district = districtOf(communities, work.row);
    groups.set(district, [...(groups.get(district) ?? []), work]);
  }
  const eligible = eligibleByDistrict(communities, solved.candidates);
  const names = new Set([...groups.keys(), ...eligible.keys(), ...Object.keys(solved.settings.floors)]);
  return [...names]
    .map((district) => {
      const count = eligible.get(district) ?? 0;
      return {
        district,
        ...sumsOf(groups.get(district) ?? [], communities.households),
        eligible: count,
        floor: district === null ? 0 : floorOf(solved.settings, district, count),
      };
    })
    .sort(
      (a, b) =>
        b.comprehensive.communities - a.comprehensive.communities ||
        b.management.communities - a.management.communities ||
        b.eligible - a.eligible,
    );
}

/** Eligible candidates of each district that has some. */
export function eligibleByDistrict(
  communities: Communities,
  candidates: readonly ProgrammeCandidate[],
): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { row, eligible } of candidates) {
    if (!eligible) continue;
    const district = districtOf(communities, row);
    counts.set(district, (counts.get(district) ?? 0) + 1);
  }
  return counts;
}

/** What a line of a list says of its community. */
export interface ProgrammePlace {
  readonly id: string;
  readonly name: string;
  readonly district: string | null;
  readonly households: number;
}

export interface WorkLine extends ProgrammeWork, ProgrammePlace {
  readonly calendarYear: number;
}

export interface NearMissLine extends Omit<NearMiss, "year">, ProgrammePlace {
  readonly calendarYear: number;
}

/** Works in the order of their years, in each year the most benefit first. */
export function workLines({ result, settings, atlas }: SolvedProgramme): readonly WorkLine[] {
  const { communities } = atlas.city;
  return result.works
    .map((work) => ({
      ...work,
      ...placeOf(communities, work.row),
      calendarYear: settings.startYear + work.year - 1,
    }))
    .sort((a, b) => a.year - b.year || b.benefit - a.benefit || a.row - b.row);
}

export const WORK_KEYS = [
  "year",
  "track",
  "name",
  "district",
  "households",
  "cost",
  "benefit",
  "lock",
] as const;
export type WorkKey = (typeof WORK_KEYS)[number];

const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });

/** Works in the order of a column of their table; equal ones keep theirs. Households that are not known come last. */
export function sortedWorks(
  works: readonly WorkLine[],
  by: WorkKey,
  descending: boolean,
): readonly WorkLine[] {
  const sign = descending ? -1 : 1;
  const texts = (of: (work: WorkLine) => string) => (a: WorkLine, b: WorkLine) =>
    sign * collator.compare(of(a), of(b));
  const numbers = (of: (work: WorkLine) => number) => (a: WorkLine, b: WorkLine) =>
    Number(Number.isNaN(of(a))) - Number(Number.isNaN(of(b))) || sign * (of(a) - of(b)) || 0;
  const compare = {
    year: numbers((work) => work.year),
    track: texts((work) => work.track),
    name: texts((work) => work.name),
    district: texts((work) => work.district ?? ""),
    households: numbers((work) => work.households),
    cost: numbers((work) => work.costYuan),
    benefit: numbers((work) => work.benefit),
    lock: numbers((work) => (work.locked ? 0 : 1)),
  } as const;
  return [...works].sort(compare[by]);
}

export function nearMissLines({ result, settings, atlas }: SolvedProgramme): readonly NearMissLine[] {
  return result.nearMisses.map(({ year, ...miss }) => ({
    ...miss,
    ...placeOf(atlas.city.communities, miss.row),
    calendarYear: settings.startYear + year - 1,
  }));
}

function placeOf(communities: Communities, row: number): ProgrammePlace {
  return {
    id: communities.ids[row]!,
    name: communities.names[row]! || communities.ids[row]!,
    district: districtOf(communities, row),
    households: communities.households[row]!,
  };
}

function districtOf({ district }: Communities, row: number): string | null {
  const code = district.codes[row]!;
  return code === NO_CODE ? null : (district.values[code] ?? null);
}
