/** A programme under way: plans with the money and counts that they take up. */
import { type Prices, profitsFor, readProfits } from "./programmeDual.ts";
import { isPossible, type Plans, type ProgrammeProblem, spendable } from "./programmeProblem.ts";

export class Room {
  readonly plans: Plans;
  /** Length Y + 1: what is left of each year's money. */
  readonly money: Float64Array;
  readonly begun: Int32Array;
  readonly inGroup: Int32Array;
  readonly #problem: ProgrammeProblem;
  readonly #profits: ReturnType<typeof profitsFor>;

  /** All items at (0, 0), whether or not that is possible for them. */
  constructor(problem: ProgrammeProblem) {
    this.#problem = problem;
    this.#profits = profitsFor(problem.years);
    this.plans = { main: new Uint8Array(problem.n), follow: new Uint8Array(problem.n) };
    this.money = Float64Array.from({ length: problem.years + 1 }, (_, t) =>
      t === 0 ? 0 : spendable(problem, t),
    );
    this.begun = new Int32Array(problem.years + 1);
    this.inGroup = new Int32Array(problem.floors.length);
  }

  /** Whether plan (a, m) of item i fits, its present plan being given up. Floors are not looked at. */
  fits(i: number, a: number, m: number): boolean {
    const { limit } = this.#problem;
    const a0 = this.plans.main[i]!;
    const m0 = this.plans.follow[i]!;
    if (a > 0 && a !== a0 && this.begun[a]! >= limit) return false;
    if (a > 0 && this.#needed(i, a, a, m, a0, m0) > this.money[a]!) return false;
    return m === 0 || m === a || this.#needed(i, m, a, m, a0, m0) <= this.money[m]!;
  }

  /** What item i takes more of year t with plan (a, m) than with (a0, m0). */
  #needed(i: number, t: number, a: number, m: number, a0: number, m0: number): number {
    const { mainCost, followCost } = this.#problem;
    return (
      (a === t ? mainCost[i]! : 0) +
      (m === t ? followCost[i]! : 0) -
      (a0 === t ? mainCost[i]! : 0) -
      (m0 === t ? followCost[i]! : 0)
    );
  }

  /** Gives item i plan (a, m). */
  set(i: number, a: number, m: number): void {
    const { mainCost, followCost, group } = this.#problem;
    const a0 = this.plans.main[i]!;
    const m0 = this.plans.follow[i]!;
    const g = group[i]!;
    if (a0 > 0) {
      this.money[a0]! += mainCost[i]!;
      this.begun[a0]!--;
      if (g >= 0) this.inGroup[g]!--;
    }
    if (m0 > 0) this.money[m0]! += followCost[i]!;
    if (a > 0) {
      this.money[a]! -= mainCost[i]!;
      this.begun[a]!++;
      if (g >= 0) this.inGroup[g]!++;
    }
    if (m > 0) this.money[m]! -= followCost[i]!;
    this.plans.main[i] = a;
    this.plans.follow[i] = m;
  }

  /** Gives item i the plan of most profit that fits; false where none does. */
  place(i: number, prices: Prices, withMain: boolean): boolean {
    const problem = this.#problem;
    const { main, follow } = this.#profits;
    readProfits(problem, prices, i, this.#profits);
    let best = -Infinity;
    let bestA = 0;
    let bestM = 0;
    for (let a = withMain ? 1 : 0; a <= problem.years; a++) {
      if (main[a] === -Infinity) continue;
      for (let m = 0; m <= problem.years; m++) {
        const profit = main[a]! + follow[m]!;
        if (profit <= best || !isPossible(problem, i, a, m) || !this.fits(i, a, m)) continue;
        best = profit;
        bestA = a;
        bestM = m;
      }
    }
    if (best === -Infinity) return false;
    this.set(i, bestA, bestM);
    return true;
  }
}
