/**
 * The Lagrangian dual of a programme: budgets, limits and floors have prices, and each item takes its best plan at these prices. Any prices
 * give an upper bound; the best ones are sought by the volume algorithm (Barahona and Anbil 2000).
 */
import { lastFollow, type Plans, type ProgrammeProblem, spendable } from "./programmeProblem.ts";

/** Prices of the sums over items, all >= 0. */
export interface Prices {
  /** Length Y + 1: benefit lost for each unit of cost in year t. */
  readonly money: Float64Array;
  /** Length Y + 1: benefit lost for each main work begun in year t. */
  readonly begin: Float64Array;
  /** Length of floors: benefit gained for each main work in the group. */
  readonly group: Float64Array;
}

export function noPrices({ years, floors }: ProgrammeProblem): Prices {
  return {
    money: new Float64Array(years + 1),
    begin: new Float64Array(years + 1),
    group: new Float64Array(floors.length),
  };
}

/** Benefit of the works of one item at given prices, by year; index 0 (never) is 0. -Infinity where a year is closed. */
export interface Profits {
  readonly main: Float64Array;
  readonly follow: Float64Array;
  /** Best follow-up within years 1..t, at [t]; -Infinity at 0. */
  readonly followBy: Float64Array;
}

export function profitsFor(years: number): Profits {
  const row = () => new Float64Array(years + 1);
  return { main: row(), follow: row(), followBy: row() };
}

/** Fills `out` with the profits of item i; gives the profit of its best plan, -Infinity where no plan is possible. */
export function readProfits(problem: ProgrammeProblem, prices: Prices, i: number, out: Profits): number {
  const { years, factors } = problem;
  const { main, follow, followBy } = out;
  const mainYears = problem.mainYears[i]!;
  const followYears = problem.followYears[i]!;
  const group = problem.group[i]!;
  const bonus = group >= 0 ? prices.group[group]! : 0;
  const [mainBenefit, mainCost] = [problem.mainBenefit[i]!, problem.mainCost[i]!];
  const [followBenefit, followCost] = [problem.followBenefit[i]!, problem.followCost[i]!];
  main[0] = mainYears & 1 ? 0 : -Infinity;
  follow[0] = followYears & 1 ? 0 : -Infinity;
  followBy[0] = -Infinity;
  for (let t = 1; t <= years; t++) {
    const open = 1 << t;
    main[t] =
      mainYears & open
        ? factors[t]! * mainBenefit - prices.money[t]! * mainCost - prices.begin[t]! + bonus
        : -Infinity;
    follow[t] = followYears & open ? factors[t]! * followBenefit - prices.money[t]! * followCost : -Infinity;
    followBy[t] = Math.max(followBy[t - 1]!, follow[t]!);
  }
  let best = -Infinity;
  for (let a = 0; a <= years; a++) best = Math.max(best, main[a]! + bestFollow(problem, out, i, a));
  return best;
}

/** Profit of the best follow-up that goes with a main work in year a. */
export function bestFollow(problem: ProgrammeProblem, profits: Profits, i: number, a: number): number {
  if (a > 0 && problem.mustFollow[i] === 1) return profits.followBy[lastFollow(problem, a)]!;
  return Math.max(profits.follow[0]!, profits.followBy[problem.years]!);
}

/** What the items choose at given prices. */
interface Chosen {
  /** The bound: no programme has more. */
  readonly bound: number;
  readonly spent: Float64Array;
  readonly begun: Float64Array;
  readonly inGroup: Float64Array;
}

/** Each item takes its best plan; of plans alike the one without works, then the earliest. Writes the plans into `plans` where given. */
export function chooseAt(problem: ProgrammeProblem, prices: Prices, plans?: Plans): Chosen {
  const { n, years, floors } = problem;
  const profits = profitsFor(years);
  const spent = new Float64Array(years + 1);
  const begun = new Float64Array(years + 1);
  const inGroup = new Float64Array(floors.length);
  let bound = 0;
  for (let i = 0; i < n; i++) {
    const best = readProfits(problem, prices, i, profits);
    bound += best;
    let a = 0;
    while (a < years && profits.main[a]! + bestFollow(problem, profits, i, a) < best) a++;
    const m = followYear(problem, profits, i, a);
    if (plans) {
      plans.main[i] = a;
      plans.follow[i] = m;
    }
    if (m > 0) spent[m]! += problem.followCost[i]!;
    if (a === 0) continue;
    spent[a]! += problem.mainCost[i]!;
    begun[a]!++;
    if (problem.group[i]! >= 0) inGroup[problem.group[i]!]!++;
  }
  return { bound: bound + constantAt(problem, prices), spent, begun, inGroup };
}

/** The part of the bound that no plan changes. */
function constantAt(problem: ProgrammeProblem, prices: Prices): number {
  let sum = 0;
  for (let t = 1; t <= problem.years; t++) {
    sum += prices.money[t]! * spendable(problem, t);
    if (prices.begin[t]! > 0) sum += prices.begin[t]! * problem.limit;
  }
  for (let g = 0; g < problem.floors.length; g++) sum -= prices.group[g]! * problem.floors[g]!;
  return sum;
}

function followYear(problem: ProgrammeProblem, profits: Profits, i: number, a: number): number {
  const best = bestFollow(problem, profits, i, a);
  const first = a > 0 && problem.mustFollow[i] === 1 ? 1 : 0;
  for (let m = first; m <= problem.years; m++) if (profits.follow[m]! >= best) return m;
  return 0;
}
