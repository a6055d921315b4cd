/**
 * Which works to begin in which year: a multi-year knapsack over items that have a main work and a follow-up work.
 *
 * Each item takes one plan (a, m): a the year of its main work, m that of its follow-up, each 1..Y or 0 for never. A plan is possible when
 * the years are open (`mainYears`, `followYears`) and, where the main work must be followed, 1 <= m <= min(a + followWithin, Y); the
 * follow-up may come first. Wanted is the greatest sum of benefit x factor of the year, so that in each year the costs stay within the
 * budget and at most `limit` main works begin, and each group has at least its floor of main works over all years.
 *
 * Without the sums over items the plans of one item are a system of differences in the running totals "begun by year t", so its convex hull
 * is known, and the bound by Lagrangian relaxation of the sums equals that of the linear relaxation (Geoffrion 1974).
 */
export interface ProgrammeProblem {
  /** Number of items. */
  readonly n: number;
  /** Y, 1 to 15. */
  readonly years: number;
  /** Length n, >= 0 and finite. */
  readonly mainCost: Float64Array;
  readonly followCost: Float64Array;
  readonly mainBenefit: Float64Array;
  readonly followBenefit: Float64Array;
  /** Bit 0: the work may be left out; bit t: it may begin in year t. Never 0. */
  readonly mainYears: Uint16Array;
  readonly followYears: Uint16Array;
  /** 1: the main work must be followed. */
  readonly mustFollow: Uint8Array;
  readonly followWithin: number;
  /** Length Y + 1: factor of benefit in year t, at [t]; [0] is 0. */
  readonly factors: Float64Array;
  /** Length Y + 1: budget of year t at [t]. */
  readonly budgets: Float64Array;
  /** Most main works begun in one year; Infinity: no limit. */
  readonly limit: number;
  /** Length n: group of the item, -1 for none. */
  readonly group: Int32Array;
  /** Least main works of each group. */
  readonly floors: Int32Array;
}

/** A plan for each item. */
export interface Plans {
  /** Length n: year of the main work, 0 for never. */
  readonly main: Uint8Array;
  readonly follow: Uint8Array;
}

/** What plans add up to. */
export interface Totals {
  readonly value: number;
  /** Length Y + 1, by year. */
  readonly spent: Float64Array;
  readonly begun: Int32Array;
  /** Length of floors: main works of each group. */
  readonly inGroup: Int32Array;
}

/** Sums of so many costs are exact to about this share. */
const ROUNDING = 1e-12;

/** What may be spent in year t: the budget, and what is lost in rounding when costs are added up. */
export function spendable(problem: Pick<ProgrammeProblem, "budgets">, year: number): number {
  return problem.budgets[year]! * (1 + ROUNDING);
}

/** Last year in which a main work of year `a` can be followed. */
export function lastFollow({ years, followWithin }: ProgrammeProblem, a: number): number {
  return Math.min(a + followWithin, years);
}

export const isOpen = (years: number, year: number): boolean => ((years >>> year) & 1) === 1;

/** Whether item i may take plan (a, m). */
export function isPossible(problem: ProgrammeProblem, i: number, a: number, m: number): boolean {
  if (!isOpen(problem.mainYears[i]!, a) || !isOpen(problem.followYears[i]!, m)) return false;
  return a === 0 || problem.mustFollow[i] === 0 || (m > 0 && m <= lastFollow(problem, a));
}

/** Benefit of plan (a, m) of item i. */
export function planBenefit(problem: ProgrammeProblem, i: number, a: number, m: number): number {
  return problem.factors[a]! * problem.mainBenefit[i]! + problem.factors[m]! * problem.followBenefit[i]!;
}

/** Value, money and counts of plans, summed afresh in the order of the items. */
export function totalsOf(problem: ProgrammeProblem, { main, follow }: Plans): Totals {
  const spent = new Float64Array(problem.years + 1);
  const begun = new Int32Array(problem.years + 1);
  const inGroup = new Int32Array(problem.floors.length);
  let value = 0;
  for (let i = 0; i < problem.n; i++) {
    const a = main[i]!;
    const m = follow[i]!;
    value += planBenefit(problem, i, a, m);
    if (m > 0) spent[m]! += problem.followCost[i]!;
    if (a === 0) continue;
    spent[a]! += problem.mainCost[i]!;
    begun[a]!++;
    if (problem.group[i]! >= 0) inGroup[problem.group[i]!]!++;
  }
  return { value, spent, begun, inGroup };
}

/** Whether plans keep every rule, budget, limit and floor. */
export function isFeasible(problem: ProgrammeProblem, plans: Plans): boolean {
  for (let i = 0; i < problem.n; i++)
    if (!isPossible(problem, i, plans.main[i]!, plans.follow[i]!)) return false;
  const { spent, begun, inGroup } = totalsOf(problem, plans);
  for (let t = 1; t <= problem.years; t++)
    if (spent[t]! > spendable(problem, t) || begun[t]! > problem.limit) return false;
  return inGroup.every((count, g) => count >= problem.floors[g]!);
}

export function copyOf({ main, follow }: Plans): Plans {
  return { main: main.slice(), follow: follow.slice() };
}

/** The same problem without the years in which a work alone is over the budget. */
export function withoutTooDear(problem: ProgrammeProblem): ProgrammeProblem {
  const mainYears = problem.mainYears.slice();
  const followYears = problem.followYears.slice();
  for (let t = 1; t <= problem.years; t++) {
    const most = spendable(problem, t);
    for (let i = 0; i < problem.n; i++) {
      if (problem.mainCost[i]! > most || problem.limit < 1) mainYears[i]! &= ~(1 << t);
      if (problem.followCost[i]! > most) followYears[i]! &= ~(1 << t);
    }
  }
  return { ...problem, mainYears, followYears };
}
