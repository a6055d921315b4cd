/** A solved programme in the terms of communities: works, money by year, and what just missed. */
import type { NearMiss, ProgrammeResult, ProgrammeWork } from "../model/programme.ts";
import {
  isPossible,
  type Plans,
  type ProgrammeProblem,
  planBenefit,
  totalsOf,
} from "../optim/programmeProblem.ts";
import type { Standing } from "../optim/programmeSolve.ts";
import type { EncodedProgramme, ProgrammeInput } from "./programmeInput.ts";

/** Near misses that are listed. */
const LISTED = 50;

/** Plans and bound as the page, the terminal and the tests read them. */
export function programmeResult(
  input: ProgrammeInput,
  { problem, rows }: EncodedProgramme,
  { plans, value, bound, proven }: Standing & { readonly plans: Plans },
): ProgrammeResult {
  const lockOf = new Map(input.locks.map(({ row, lock }) => [row, lock]));
  const works: ProgrammeWork[] = [];
  for (let i = 0; i < problem.n; i++) {
    const row = rows[i]!;
    const lock = lockOf.get(row);
    const a = plans.main[i]!;
    const m = plans.follow[i]!;
    if (a > 0)
      works.push({
        row,
        year: a,
        track: "comprehensive",
        costYuan: problem.mainCost[i]!,
        benefit: planBenefit(problem, i, a, 0),
        locked: typeof lock?.comprehensive === "number",
      });
    if (m > 0)
      works.push({
        row,
        year: m,
        track: "management",
        costYuan: problem.followCost[i]!,
        benefit: planBenefit(problem, i, 0, m),
        locked: typeof lock?.management === "number",
      });
  }
  works.sort((p, q) => p.year - q.year || (p.track < q.track ? -1 : p.track > q.track ? 1 : p.row - q.row));
  return {
    works,
    value,
    bound,
    gap: bound > 0 ? Math.max(0, (bound - value) / bound) : 0,
    proven,
    spentYuan: [...totalsOf(problem, plans).spent.subarray(1)],
    nearMisses: nearMisses(input, { problem, rows }, plans),
    infeasible: [],
  };
}

/** Eligible communities without comprehensive renovation, most benefit for the money first. */
function nearMisses(
  { candidates, locks }: ProgrammeInput,
  { problem, rows }: EncodedProgramme,
  plans: Plans,
): NearMiss[] {
  const { spent, begun } = totalsOf(problem, plans);
  const left = problem.budgets.map((budget, t) => Math.max(0, budget - spent[t]!));
  const shut = new Set(locks.filter(({ lock }) => lock.comprehensive === null).map(({ row }) => row));
  const found: NearMiss[] = [];
  for (let i = 0; i < problem.n; i++) {
    const row = rows[i]!;
    if (plans.main[i]! > 0 || !candidates[row]!.eligible) continue;
    const joined = problem.mustFollow[i] === 1 && plans.follow[i] === 0;
    const costYuan = problem.mainCost[i]! + (joined ? problem.followCost[i]! : 0);
    const benefit =
      problem.factors[1]! * (problem.mainBenefit[i]! + (joined ? problem.followBenefit[i]! : 0));
    found.push({
      row,
      costYuan,
      benefit,
      benefitPer10kYuan: costYuan > 0 ? (benefit / costYuan) * 10_000 : Infinity,
      ...(shut.has(row) || !canBegin(problem, i)
        ? { reason: "locked" as const, year: 1, missingYuan: 0 }
        : nearestYear(problem, { i, joined, left, begun, follow: plans.follow[i]! })),
    });
  }
  found.sort((p, q) => q.benefitPer10kYuan - p.benefitPer10kYuan || p.row - q.row);
  return found.slice(0, LISTED);
}

/** Whether some plan of the item has a main work. */
function canBegin(problem: ProgrammeProblem, i: number): boolean {
  for (let a = 1; a <= problem.years; a++)
    for (let m = 0; m <= problem.years; m++) if (isPossible(problem, i, a, m)) return true;
  return false;
}

/** The year in which least money is missing; of those alike one whose works are not at their limit, then the earliest. */
function nearestYear(
  problem: ProgrammeProblem,
  {
    i,
    joined,
    left,
    begun,
    follow,
  }: { i: number; joined: boolean; left: Float64Array; begun: Int32Array; follow: number },
): Pick<NearMiss, "reason" | "year" | "missingYuan"> {
  let best = { year: 0, missingYuan: Infinity, full: true };
  for (let a = 1; a <= problem.years; a++) {
    const full = begun[a]! >= problem.limit;
    for (let m = 0; m <= problem.years; m++) {
      if (!isPossible(problem, i, a, m) || (!joined && m !== follow)) continue;
      const atA = problem.mainCost[i]! + (joined && m === a ? problem.followCost[i]! : 0);
      const atM = joined && m !== a && m > 0 ? problem.followCost[i]! : 0;
      const missingYuan = Math.max(0, atA - left[a]!) + (m > 0 ? Math.max(0, atM - left[m]!) : 0);
      if (missingYuan < best.missingYuan || (missingYuan === best.missingYuan && best.full && !full))
        best = { year: a, missingYuan, full };
    }
  }
  if (best.year === 0) return { reason: "budget", year: 1, missingYuan: 0 };
  const reason = best.full && best.missingYuan === 0 ? "worksPerYear" : "budget";
  return { reason, year: best.year, missingYuan: best.missingYuan };
}
