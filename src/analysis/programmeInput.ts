/** The programme of a city as the solver reads it. */
import type { CommunityEdit } from "../model/edits.ts";
import type { ProgrammeCandidate, ProgrammeLock, ProgrammeSettings } from "../model/programme.ts";
import type { ProgrammeProblem } from "../optim/programmeProblem.ts";
import { type CodeColumn, NO_CODE } from "../table/column.ts";

/** Everything that decides a programme; can be posted to a worker. */
export interface ProgrammeInput {
  /** One a community, by row (programmeCandidates). */
  readonly candidates: readonly ProgrammeCandidate[];
  readonly district: CodeColumn;
  readonly settings: ProgrammeSettings;
  /** Decisions that the solver keeps, in calendar years; locks of rows that there are none of are left aside. */
  readonly locks: readonly RowLock[];
  /** Most seconds of work; at the end the best programme found is given. 10 where not said. */
  readonly seconds?: number;
}

export interface RowLock {
  readonly row: number;
  readonly lock: ProgrammeLock;
}

/** The locks among the edits of a city, by row. */
export function locksOf(
  { ids }: { readonly ids: readonly string[] },
  edits: Readonly<Record<string, CommunityEdit>>,
): RowLock[] {
  const found: RowLock[] = [];
  if (Object.keys(edits).length === 0) return found;
  ids.forEach((id, row) => {
    const lock = Object.hasOwn(edits, id) ? edits[id]!.lock : null;
    if (lock && (lock.comprehensive !== undefined || lock.management !== undefined))
      found.push({ row, lock });
  });
  return found;
}

/** The solver's problem, and the row of each of its items. */
export interface EncodedProgramme {
  readonly problem: ProgrammeProblem;
  readonly rows: Int32Array;
}

/**
 * Locks must be possible (programmeDemands.ts says which are not). Communities that nothing can be done for are left out.
 */
export function encodeProgramme(input: ProgrammeInput): EncodedProgramme {
  const { candidates, district, settings, locks } = input;
  const years = settings.budgetsYuan.length;
  const all = (1 << (years + 1)) - 1;
  const lockOf = new Map(locks.map(({ row, lock }) => [row, lock]));
  const taken = candidates.filter(({ eligible, manageable }) => eligible || manageable);
  const n = taken.length;
  const floats = (of: (candidate: ProgrammeCandidate) => number) => Float64Array.from(taken, of);
  const years16 = (of: (candidate: ProgrammeCandidate) => boolean, track: keyof ProgrammeLock) =>
    Uint16Array.from(taken, (candidate) => {
      if (!of(candidate)) return 1;
      const locked = lockOf.get(candidate.row)?.[track];
      if (locked === undefined) return all;
      return locked === null ? 1 : 1 << (locked - settings.startYear + 1);
    });
  // More than all works cost changes nothing, and sums of it would lose what they cost.
  const costs = taken.reduce((sum, c) => sum + (c.costYuan || 0) + (c.managementCostYuan || 0), 0);
  const enough = 2 * costs;
  const problem: ProgrammeProblem = {
    n,
    years,
    mainCost: floats(({ eligible, costYuan }) => (eligible ? costYuan : 0)),
    followCost: floats(({ manageable, managementCostYuan }) => (manageable ? managementCostYuan : 0)),
    mainBenefit: floats(({ eligible, benefit }) => (eligible ? benefit : 0)),
    followBenefit: floats(({ manageable, benefit }) => (manageable ? settings.managementShare * benefit : 0)),
    mainYears: years16(({ eligible }) => eligible, "comprehensive"),
    followYears: years16(({ manageable }) => manageable, "management"),
    mustFollow: Uint8Array.from(taken, ({ manageable }) => (manageable ? 1 : 0)),
    followWithin: settings.followUpYears,
    factors: Float64Array.from({ length: years + 1 }, (_, t) => (t === 0 ? 0 : settings.yearFactor ** t)),
    budgets: Float64Array.of(0, ...settings.budgetsYuan.map((budget) => Math.min(budget, enough))),
    limit: settings.worksPerYear ?? Infinity,
    group: Int32Array.from(taken, ({ row }) => (district.codes[row] === NO_CODE ? -1 : district.codes[row]!)),
    floors: Int32Array.from(floorsOf(input), ({ floor }) => floor),
  };
  return { problem, rows: Int32Array.from(taken, ({ row }) => row) };
}

export interface DistrictFloor {
  readonly district: string;
  readonly floor: number;
  /** Communities of the district that a lock or their eligibility leaves open to comprehensive renovation. */
  readonly candidates: number;
}

/** Least comprehensive renovations of each district of the column: the named floor, else that of all as far as there are candidates. */
export function floorsOf({ candidates, district, settings, locks }: ProgrammeInput): DistrictFloor[] {
  const { codes, values } = district;
  const open = new Int32Array(values.length);
  const shut = new Set(locks.filter(({ lock }) => isShut(lock)).map(({ row }) => row));
  for (const { row, eligible, manageable } of candidates) {
    if (!eligible || codes[row] === NO_CODE || codes[row] === undefined) continue;
    const unmanageable = manageable && locks.some((l) => l.row === row && l.lock.management === null);
    if (!shut.has(row) && !unmanageable) open[codes[row]!]!++;
  }
  return values.map((name, code) => ({
    district: name,
    floor: Object.hasOwn(settings.floors, name)
      ? settings.floors[name]!
      : Math.min(settings.floorOfAll, open[code]!),
    candidates: open[code]!,
  }));
}

const isShut = (lock: ProgrammeLock): boolean => lock.comprehensive === null;
