/** Demands on a programme that cannot be met, each found by itself before anything is solved. */
import type { Exclusion, Infeasibility, ProgrammeCandidate, ProgrammeLock } from "../model/programme.ts";
import { NO_CODE } from "../table/column.ts";
import { floorsOf, type ProgrammeInput } from "./programmeInput.ts";

/** What a year may go over its budget in rounding, as a share. */
const ROUNDING = 1e-12;

/**
 * Demands that cannot be met, by themselves or by sums that any programme must have. Empty: nothing is said against a programme yet. Locks
 * that are not possible are told alone, for their sums rest on them; so are those sums, for what the floors need rests on them.
 */
export function impossibleDemands(input: ProgrammeInput): Infeasibility[] {
  for (const found of [impossibleLocks, lockSums, floorSums]) {
    const demands = found(input);
    if (demands.length > 0) return demands;
  }
  return [];
}

function impossibleLocks({ candidates, settings, locks }: ProgrammeInput): Infeasibility[] {
  const years = settings.budgetsYuan.length;
  const found: Infeasibility[] = [];
  for (const { row, lock } of locks) {
    const candidate = candidates[row];
    if (!candidate) continue;
    const say = (
      track: "comprehensive" | "management",
      because: Extract<Infeasibility, { kind: "lockImpossible" }>["because"] | null,
    ) => {
      if (because) found.push({ kind: "lockImpossible", row, track, because });
    };
    const inYears = (year: number) => year >= settings.startYear && year < settings.startYear + years;
    if (typeof lock.comprehensive === "number") {
      const outside = inYears(lock.comprehensive) ? null : "outsideYears";
      say("comprehensive", candidate.exclusions[0] ?? outside ?? followUpAgainst(candidate, lock, settings));
    }
    if (typeof lock.management === "number")
      say("management", managementAgainst(candidate) ?? (inYears(lock.management) ? null : "outsideYears"));
  }
  return found;
}

/** Management that is kept out, or comes too late after the works. */
function followUpAgainst(
  { manageable }: ProgrammeCandidate,
  { comprehensive, management }: ProgrammeLock,
  { followUpYears }: ProgrammeInput["settings"],
): "followUp" | null {
  if (!manageable || management === undefined) return null;
  return management === null || management > comprehensive! + followUpYears ? "followUp" : null;
}

function managementAgainst({
  manageable,
  exclusions,
  managementCostYuan,
}: ProgrammeCandidate): Exclusion | "managed" | null {
  if (manageable) return null;
  const unknown = (["unknownHouseholds", "unranked"] as const).find((reason) => exclusions.includes(reason));
  return unknown ?? (Number.isNaN(managementCostYuan) ? "unknownCost" : "managed");
}

/** Money and number of the works that are locked to each year. */
function lockSums({ candidates, settings, locks }: ProgrammeInput): Infeasibility[] {
  const { budgetsYuan, worksPerYear, startYear } = settings;
  const costs = budgetsYuan.map(() => 0);
  const works = budgetsYuan.map(() => 0);
  const begun = budgetsYuan.map(() => 0);
  for (const { row, lock } of locks) {
    const candidate = candidates[row];
    if (!candidate) continue;
    if (typeof lock.comprehensive === "number") {
      const y = lock.comprehensive - startYear;
      costs[y]! += candidate.costYuan;
      works[y]!++;
      begun[y]!++;
    }
    if (typeof lock.management === "number") {
      const y = lock.management - startYear;
      costs[y]! += candidate.managementCostYuan;
      works[y]!++;
    }
  }
  const found: Infeasibility[] = [];
  budgetsYuan.forEach((budgetYuan, y) => {
    if (costs[y]! > budgetYuan * (1 + ROUNDING))
      found.push({ kind: "locksOverBudget", year: y + 1, costYuan: costs[y]!, budgetYuan, works: works[y]! });
    if (worksPerYear !== null && begun[y]! > worksPerYear)
      found.push({ kind: "locksOverLimit", year: y + 1, works: begun[y]!, limit: worksPerYear });
  });
  return found;
}

/** Floors against the candidates of their districts, the works of all years and the money of all years. */
function floorSums(input: ProgrammeInput): Infeasibility[] {
  const { settings, district } = input;
  const floors = floorsOf(input);
  const found: Infeasibility[] = floors
    .filter(({ floor, candidates }) => floor > candidates)
    .map((over) => ({ kind: "floorOverCandidates", ...over }));
  for (const [name, floor] of Object.entries(settings.floors))
    if (floor > 0 && !district.values.includes(name))
      found.push({ kind: "floorOverCandidates", district: name, floor, candidates: 0 });
  if (found.length > 0) return found;
  const { needed, costYuan } = leastWorks(input, floors);
  const limit = (settings.worksPerYear ?? Infinity) * settings.budgetsYuan.length;
  if (needed > limit) found.push({ kind: "floorsOverLimit", floor: needed, limit });
  const budgetYuan = settings.budgetsYuan.reduce((sum, yuan) => sum + yuan, 0);
  if (costYuan > budgetYuan * (1 + ROUNDING)) found.push({ kind: "floorsOverBudget", costYuan, budgetYuan });
  return found;
}

/** The comprehensive renovations that any programme must have, and the least that they can cost with their management: locked works, and the cheapest of each district up to its floor. */
function leastWorks(
  { candidates, district, locks }: ProgrammeInput,
  floors: ReturnType<typeof floorsOf>,
): { readonly needed: number; readonly costYuan: number } {
  const lockOf = new Map(locks.map(({ row, lock }) => [row, lock]));
  const missing = floors.map(({ floor }) => floor);
  const open: number[][] = floors.map(() => []);
  let needed = 0;
  let costYuan = 0;
  for (const candidate of candidates) {
    const lock = lockOf.get(candidate.row);
    const code = district.codes[candidate.row];
    const followYuan = candidate.manageable ? candidate.managementCostYuan : 0;
    if (typeof lock?.comprehensive === "number") {
      needed++;
      costYuan += candidate.costYuan + followYuan;
      if (code !== undefined && code !== NO_CODE) missing[code]!--;
      continue;
    }
    const managed = typeof lock?.management === "number";
    if (managed) costYuan += candidate.managementCostYuan;
    if (!candidate.eligible || code === undefined || code === NO_CODE) continue;
    if (lock?.comprehensive === null || (candidate.manageable && lock?.management === null)) continue;
    open[code]!.push(candidate.costYuan + (managed ? 0 : followYuan));
  }
  missing.forEach((floor, code) => {
    const cheapest = open[code]!.sort((a, b) => a - b).slice(0, Math.max(0, floor));
    needed += cheapest.length;
    costYuan += cheapest.reduce((sum, yuan) => sum + yuan, 0);
  });
  return { needed, costYuan };
}
