/**
 * The core of a programme: the plans that can still matter. At good prices most items stand far from their second-best plan; what an item
 * loses by another plan (its regret) comes off the bound. Plans whose regret exceeds bound - value are in no better programme.
 */
import { bestFollow, type Prices, profitsFor, readProfits } from "./programmeDual.ts";
import { isPossible, lastFollow, type Plans, type ProgrammeProblem } from "./programmeProblem.ts";

/** What each item loses by each year of its works: [i * (Y + 1) + t]; Infinity where the year is closed. */
export interface Regrets {
  readonly main: Float64Array;
  readonly follow: Float64Array;
}

export function regretsAt(problem: ProgrammeProblem, prices: Prices): Regrets {
  const { n, years } = problem;
  const width = years + 1;
  const main = new Float64Array(n * width).fill(Infinity);
  const follow = new Float64Array(n * width).fill(Infinity);
  const profits = profitsFor(years);
  // Best main work that may go with a follow-up in year m, at [m].
  for (let i = 0; i < n; i++) {
    const best = readProfits(problem, prices, i, profits);
    for (let a = 0; a <= years; a++)
      main[i * width + a] = best - profits.main[a]! - bestFollow(problem, profits, i, a);
    for (let m = 0; m <= years; m++) {
      let with_ = -Infinity;
      for (let a = 0; a <= years; a++)
        if (a === 0 || problem.mustFollow[i] === 0 || (m > 0 && m <= lastFollow(problem, a)))
          with_ = Math.max(with_, profits.main[a]!);
      follow[i * width + m] = best - profits.follow[m]! - with_;
    }
  }
  return { main, follow };
}

/**
 * The problem with only those years open whose regret is at most `most`, and those of `keep`.
 */
export function coreOf(
  problem: ProgrammeProblem,
  regrets: Regrets,
  most: number,
  keep: Plans | null,
): ProgrammeProblem {
  const { n, years } = problem;
  const width = years + 1;
  const mainYears = new Uint16Array(n);
  const followYears = new Uint16Array(n);
  for (let i = 0; i < n; i++) {
    for (let t = 0; t <= years; t++) {
      if (regrets.main[i * width + t]! <= most) mainYears[i]! |= 1 << t;
      if (regrets.follow[i * width + t]! <= most) followYears[i]! |= 1 << t;
    }
    if (!keep) continue;
    mainYears[i]! |= 1 << keep.main[i]!;
    followYears[i]! |= 1 << keep.follow[i]!;
  }
  return { ...problem, mainYears, followYears };
}

/** The greatest regret so that at most about `count` years beyond the best of each item are open. */
export function regretFor(regrets: Regrets, count: number): number {
  const all: number[] = [];
  for (const list of [regrets.main, regrets.follow])
    for (const regret of list) if (regret > 0 && regret < Infinity) all.push(regret);
  if (all.length <= count) return Infinity;
  return Float64Array.from(all).sort()[count]!;
}

/**
 * The problem without years that no possible plan of the item has; null where an item has no plan left.
 */
export function withoutDeadYears(problem: ProgrammeProblem): ProgrammeProblem | null {
  const mainYears = new Uint16Array(problem.n);
  const followYears = new Uint16Array(problem.n);
  for (let i = 0; i < problem.n; i++) {
    for (let a = 0; a <= problem.years; a++)
      for (let m = 0; m <= problem.years; m++) {
        if (!isPossible(problem, i, a, m)) continue;
        mainYears[i]! |= 1 << a;
        followYears[i]! |= 1 << m;
      }
    if (mainYears[i] === 0) return null;
  }
  return { ...problem, mainYears, followYears };
}
