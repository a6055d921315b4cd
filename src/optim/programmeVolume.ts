/** Good prices for a programme, by bisection and then the volume algorithm (Barahona and Anbil, Mathematical Programming 87, 2000). */
import { chooseAt, noPrices, type Prices } from "./programmeDual.ts";
import type { ProgrammeProblem } from "./programmeProblem.ts";

/** Prices and the bound that they give. */
export interface Priced {
  readonly prices: Prices;
  readonly bound: number;
}

/** The sums over items that have a price, each divided by its right-hand side, so that all are alike. */
interface Rows {
  readonly count: number;
  readonly toPrices: (scaled: Float64Array) => Prices;
  readonly toScaled: (prices: Prices) => Float64Array;
  /** By how much each sum is exceeded (floors: missed), as a share of the right-hand side. */
  readonly excess: (chosen: ReturnType<typeof chooseAt>) => Float64Array;
}

/** One price for a yuan of any year, in proportion to the year's factor: the least bound of that form. */
export function evenPrices(problem: ProgrammeProblem): Priced {
  const { years, factors, n } = problem;
  const at = (price: number): Prices => ({
    ...noPrices(problem),
    money: factors.map((factor) => price * factor),
  });
  const total = problem.budgets.reduce((sum, budget) => sum + budget, 0);
  let high = 0;
  for (let i = 0; i < n; i++) {
    if (problem.mainCost[i]! > 0) high = Math.max(high, problem.mainBenefit[i]! / problem.mainCost[i]!);
    if (problem.followCost[i]! > 0) high = Math.max(high, problem.followBenefit[i]! / problem.followCost[i]!);
  }
  let low = 0;
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    const { spent } = chooseAt(problem, at(middle));
    let weighed = 0;
    for (let t = 1; t <= years; t++) weighed += spent[t]!;
    if (weighed > total) low = middle;
    else high = middle;
  }
  const free = { prices: noPrices(problem), bound: chooseAt(problem, noPrices(problem)).bound };
  const even = { prices: at(high), bound: chooseAt(problem, at(high)).bound };
  return even.bound < free.bound ? even : free;
}
const BISECTIONS = 12;

/**
 * Prices with a lesser bound than `start`'s, or the same.
 *
 * @param target a value that some programme has: the bound cannot fall below it
 */
export function volumePrices(
  problem: ProgrammeProblem,
  start: Priced,
  { target, iterations }: { readonly target: number; readonly iterations: number },
): Priced {
  const rows = rowsOf(problem);
  if (rows.count === 0) return start;
  let center = rows.toScaled(start.prices);
  let bound = start.bound;
  const mean = rows.excess(chooseAt(problem, start.prices));
  let step = FIRST_STEP;
  let share = FIRST_SHARE;
  let failures = 0;
  let boundBefore = bound;
  for (let iteration = 1; iteration <= iterations; iteration++) {
    const norm = pull(center, mean).reduce((sum, v) => sum + v * v, 0);
    if (norm < 1e-18) break;
    const length = (step * Math.max(bound - target, 1e-9 * Math.abs(bound))) / norm;
    const trial = center.map((price, r) => Math.max(0, price + length * mean[r]!));
    const chosen = chooseAt(problem, rows.toPrices(trial));
    const excess = rows.excess(chosen);
    mix(mean, excess, share);
    if (chosen.bound < bound - 1e-12 * Math.abs(bound)) {
      const along = excess.reduce((sum, v, r) => sum + v * mean[r]!, 0);
      if (along >= 0) step = Math.min(2, step * 1.5);
      bound = chosen.bound;
      center = trial;
      failures = 0;
    } else if (++failures >= PATIENCE) {
      step *= 0.7;
      failures = 0;
    }
    if (iteration % 50 !== 0) continue;
    if (boundBefore - bound < 1e-3 * Math.abs(bound)) share = Math.max(1e-4, share * 0.66);
    boundBefore = bound;
  }
  return { prices: rows.toPrices(center), bound };
}
/** Found by trial on cities of 1,000 to 4,000 communities with and without limits and floors. */
const FIRST_STEP = 0.3;
const FIRST_SHARE = 0.5;
const PATIENCE = 2;

/** The excess that can still move its price. */
function pull(center: Float64Array, mean: Float64Array): Float64Array {
  return mean.map((v, r) => (v < 0 && center[r] === 0 ? 0 : v));
}

/** Moves `mean` towards `excess`, to where the mean is shortest, within share / 10 .. share. */
function mix(mean: Float64Array, excess: Float64Array, share: number): void {
  let along = 0;
  let norm = 0;
  for (let r = 0; r < mean.length; r++) {
    const difference = mean[r]! - excess[r]!;
    along += mean[r]! * difference;
    norm += difference * difference;
  }
  const best = norm > 0 ? along / norm : share;
  const alpha = Math.min(share, Math.max(share / 10, best));
  for (let r = 0; r < mean.length; r++) mean[r] = alpha * excess[r]! + (1 - alpha) * mean[r]!;
}

function rowsOf(problem: ProgrammeProblem): Rows {
  const { years, budgets, limit, floors } = problem;
  const money: number[] = [];
  const begin: number[] = [];
  for (let t = 1; t <= years; t++) {
    if (budgets[t]! > 0) money.push(t);
    if (limit >= 1 && limit < Infinity) begin.push(t);
  }
  const group = [...floors.keys()].filter((g) => floors[g]! > 0);
  const count = money.length + begin.length + group.length;
  return {
    count,
    toPrices(scaled) {
      const prices = noPrices(problem);
      let r = 0;
      for (const t of money) prices.money[t] = scaled[r++]! / budgets[t]!;
      for (const t of begin) prices.begin[t] = scaled[r++]! / limit;
      for (const g of group) prices.group[g] = scaled[r++]! / floors[g]!;
      return prices;
    },
    toScaled: (prices) =>
      Float64Array.from([
        ...money.map((t) => prices.money[t]! * budgets[t]!),
        ...begin.map((t) => prices.begin[t]! * limit),
        ...group.map((g) => prices.group[g]! * floors[g]!),
      ]),
    excess: ({ spent, begun, inGroup }) =>
      Float64Array.from([
        ...money.map((t) => spent[t]! / budgets[t]! - 1),
        ...begin.map((t) => begun[t]! / limit - 1),
        ...group.map((g) => 1 - inGroup[g]! / floors[g]!),
      ]),
  };
}
