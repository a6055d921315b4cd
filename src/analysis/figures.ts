/** The figures of the overview. Every sum says of how many communities the value was known. */
import type { City } from "../model/city.ts";
import {
  COMPREHENSIVE_STAGES,
  type Communities,
  MANAGEMENT_STAGES,
  UNKNOWN_CODE,
} from "../model/community.ts";
import { RULE_IDS, type RuleId } from "../model/rules.ts";
import { NO_CODE } from "../table/column.ts";
import type { Facts } from "./facts.ts";
import type { Reach } from "./reach.ts";

export interface KnownSum {
  readonly sum: number;
  /** Communities whose value is known. */
  readonly known: number;
}

export interface KeyFigures {
  readonly communities: number;
  readonly households: KnownSum;
  readonly elderly: KnownSum;
  readonly floorAreaSquareMeters: KnownSum;
  /** Communities in each stage, in the order of COMPREHENSIVE_STAGES; the last entry: not known. */
  readonly comprehensive: readonly number[];
  /** The same for MANAGEMENT_STAGES. */
  readonly management: readonly number[];
  readonly accepted: number;
  readonly underWorks: number;
  /** Any stage before the works. */
  readonly waiting: number;
  /** Communities whose comprehensive stage is known: the whole of the three shares. */
  readonly stageKnown: number;
  /** Shares 0..1 of `stageKnown`; NaN where none is known. */
  readonly acceptedShare: number;
  readonly underWorksShare: number;
  readonly waitingShare: number;
  /** NaN where no year is known. */
  readonly medianBuildYear: number;
}

type Columns = Pick<
  Communities,
  | "length"
  | "households"
  | "elderly60Plus"
  | "floorAreaSquareMeters"
  | "comprehensive"
  | "management"
  | "buildYear"
>;

/** Key figures of the communities with `rows[i]` = 1 (all without a mask). */
export function keyFigures(communities: Columns, rows?: Uint8Array | null): KeyFigures {
  const comprehensive = stageCounts(communities.comprehensive, COMPREHENSIVE_STAGES.length, rows);
  const management = stageCounts(communities.management, MANAGEMENT_STAGES.length, rows);
  const accepted = comprehensive[COMPREHENSIVE_STAGES.indexOf("accepted")]!;
  const underWorks = comprehensive[COMPREHENSIVE_STAGES.indexOf("underWorks")]!;
  const total = comprehensive.reduce((sum, count) => sum + count, 0);
  const stageKnown = total - comprehensive[COMPREHENSIVE_STAGES.length]!;
  const waiting = stageKnown - accepted - underWorks;
  return {
    communities: total,
    households: knownSum(communities.households, rows),
    elderly: knownSum(communities.elderly60Plus, rows),
    floorAreaSquareMeters: knownSum(communities.floorAreaSquareMeters, rows),
    comprehensive,
    management,
    accepted,
    underWorks,
    waiting,
    stageKnown,
    acceptedShare: accepted / stageKnown,
    underWorksShare: underWorks / stageKnown,
    waitingShare: waiting / stageKnown,
    medianBuildYear: medianOf(communities.buildYear, rows),
  };
}

/** Sum of the known values of a column. */
export function knownSum(values: Float32Array | Float64Array, rows?: Uint8Array | null): KnownSum {
  let sum = 0;
  let known = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if ((rows && rows[i] !== 1) || Number.isNaN(value)) continue;
    sum += value;
    known++;
  }
  return { sum, known };
}

/** Median of the known values (the lower of two in the middle); NaN where none is known. */
function medianOf(values: Float32Array, rows?: Uint8Array | null): number {
  const known = values.filter((v, i) => !Number.isNaN(v) && (!rows || rows[i] === 1)).sort();
  return known[(known.length - 1) >> 1] ?? NaN;
}

function stageCounts(codes: Uint8Array, stages: number, rows?: Uint8Array | null): number[] {
  const counts = new Array<number>(stages + 1).fill(0);
  for (let i = 0; i < codes.length; i++) {
    if (rows && rows[i] !== 1) continue;
    const code = codes[i]!;
    counts[code === UNKNOWN_CODE || code >= stages ? stages : code]!++;
  }
  return counts;
}

/** One year of progress: how many communities began works, were accepted, had management established. */
export interface YearProgress {
  readonly year: number;
  readonly starts: number;
  readonly acceptances: number;
  readonly managed: number;
}

/** Progress by year from the first to the last year of the histories, years without an event included. */
export function progressByYear(
  facts: Pick<Facts, "startedYear" | "acceptedYear" | "managedYear">,
  rows?: Uint8Array | null,
): readonly YearProgress[] {
  const starts = yearCounts(facts.startedYear, rows);
  const acceptances = yearCounts(facts.acceptedYear, rows);
  const managed = yearCounts(facts.managedYear, rows);
  const years = [...starts.keys(), ...acceptances.keys(), ...managed.keys()];
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, k) => ({
    year: first + k,
    starts: starts.get(first + k) ?? 0,
    acceptances: acceptances.get(first + k) ?? 0,
    managed: managed.get(first + k) ?? 0,
  }));
}

function yearCounts(years: Uint16Array, rows?: Uint8Array | null): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < years.length; i++) {
    const year = years[i]!;
    if (year !== 0 && (!rows || rows[i] === 1)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

/** Planned and actual starts of comprehensive renovation. */
export interface PlanRow {
  readonly district: string;
  readonly year: number;
  /** Null: no target was set. */
  readonly planned: number | null;
  readonly actual: number;
}

/**
 * Plan against actual for every district and year that has a target or a start, by year, then in the order of the district column.
 * Actual are starts of works in the histories.
 */
export function planAgainstActual(
  city: Pick<City, "communities" | "targets">,
  facts: Pick<Facts, "startedYear">,
  rows?: Uint8Array | null,
): readonly PlanRow[] {
  const { codes, values } = city.communities.district;
  const found = new Map<string, { district: string; year: number; planned: number | null; actual: number }>();
  const entry = (district: string, year: number) => {
    const key = `${year} ${district}`;
    let row = found.get(key);
    if (!row) {
      row = { district, year, planned: null, actual: 0 };
      found.set(key, row);
    }
    return row;
  };
  for (const target of city.targets?.rows ?? []) {
    const row = entry(target.district, target.year);
    row.planned = (row.planned ?? 0) + target.communities;
  }
  for (let i = 0; i < codes.length; i++) {
    const year = facts.startedYear[i]!;
    const code = codes[i]!;
    if (year === 0 || code === NO_CODE || (rows && rows[i] !== 1)) continue;
    entry(values[code]!, year).actual++;
  }
  const order = new Map(values.map((value, k) => [value, k]));
  const place = (district: string) => order.get(district) ?? values.length;
  return [...found.values()].sort((a, b) => a.year - b.year || place(a.district) - place(b.district));
}

/** How many households have a kind within its radius. */
export interface KindCoverage {
  readonly kind: string;
  readonly radiusMeters: number;
  readonly householdsInside: number;
  readonly householdsOutside: number;
  readonly communitiesInside: number;
  readonly communitiesOutside: number;
  /** Communities whose households are not known: they count as communities only. */
  readonly householdsUnknown: number;
  /** 0..1 of the known households; NaN where none is known. */
  readonly shareOfHouseholds: number;
}

/** Coverage of each kind that has a radius, in the order of `reach`. Exactly at the radius is within. */
export function coverageByKind(
  communities: Pick<Communities, "households">,
  reach: Reach,
  radiiMeters: Readonly<Record<string, number | null>>,
  rows?: Uint8Array | null,
): readonly KindCoverage[] {
  return reach.flatMap(({ kind, meters }) => {
    const radius = radiiMeters[kind] ?? null;
    return radius === null ? [] : [coverageOf(kind, meters, radius, communities.households, rows)];
  });
}

function coverageOf(
  kind: string,
  meters: Float32Array,
  radiusMeters: number,
  households: Float32Array,
  rows?: Uint8Array | null,
): KindCoverage {
  const homes = [0, 0];
  const places = [0, 0];
  let unknown = 0;
  const limit = Math.fround(radiusMeters);
  for (let i = 0; i < meters.length; i++) {
    const distance = meters[i]!;
    if ((rows && rows[i] !== 1) || Number.isNaN(distance)) continue;
    const side = distance <= limit ? 0 : 1;
    places[side]!++;
    if (Number.isNaN(households[i]!)) unknown++;
    else homes[side]! += households[i]!;
  }
  return {
    kind,
    radiusMeters,
    householdsInside: homes[0]!,
    householdsOutside: homes[1]!,
    communitiesInside: places[0]!,
    communitiesOutside: places[1]!,
    householdsUnknown: unknown,
    shareOfHouseholds: homes[0]! / (homes[0]! + homes[1]!),
  };
}

/** Communities to which each rule applies. */
export function flagCounts(
  facts: Pick<Facts, "flags">,
  rows?: Uint8Array | null,
): Readonly<Record<RuleId, number>> {
  const counts = RULE_IDS.map(() => 0);
  for (let i = 0; i < facts.flags.length; i++) {
    if (rows && rows[i] !== 1) continue;
    for (let r = 0; r < counts.length; r++) if ((facts.flags[i]! >>> r) & 1) counts[r]!++;
  }
  return Object.fromEntries(RULE_IDS.map((id, r) => [id, counts[r]!])) as Record<RuleId, number>;
}
