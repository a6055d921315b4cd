/** Solves a programme: a bound by prices, a programme built from them and bettered by search. */
import { greedyPlans } from "./programmeGreedy.ts";
import {
  isFeasible,
  type Plans,
  type ProgrammeProblem,
  totalsOf,
  withoutTooDear,
} from "./programmeProblem.ts";
import { improvedPlans } from "./programmeSearch.ts";
import { evenPrices, volumePrices } from "./programmeVolume.ts";

/** The best programme known, and what none can exceed. */
export interface Standing {
  readonly phase: "bound" | "search" | "proof";
  /** Null: none was found yet. */
  readonly plans: Plans | null;
  readonly value: number;
  /** At least the value of every programme, and at least `value`. */
  readonly bound: number;
  readonly proven: boolean;
}

export interface SolveOptions {
  readonly seed?: number;
  readonly onStanding?: (standing: Standing) => void;
  /** Called between pieces of work; what it throws ends the run. */
  readonly pause?: () => Promise<void>;
}

/** A gap of this share counts as closed. */
const CLOSED = 1e-6;

export async function solveProgramme(
  whole: ProgrammeProblem,
  { seed = 1, onStanding, pause = async () => {} }: SolveOptions = {},
): Promise<Standing> {
  const problem = withoutTooDear(whole);
  let best: Standing = { phase: "bound", plans: null, value: 0, bound: Infinity, proven: false };
  const stand = (phase: Standing["phase"], plans: Plans | null, bound: number): void => {
    const value = plans && isFeasible(problem, plans) ? totalsOf(problem, plans).value : -1;
    const better = value > best.value || best.plans === null;
    const kept = better && value >= 0 ? plans : best.plans;
    const keptValue = better && value >= 0 ? value : best.value;
    const least = Math.max(Math.min(best.bound, bound), keptValue);
    best = {
      phase,
      plans: kept,
      value: keptValue,
      bound: least,
      proven: kept !== null && least - keptValue <= CLOSED * least,
    };
    onStanding?.(best);
  };
  let priced = evenPrices(problem);
  stand("bound", greedyPlans(problem, priced.prices), priced.bound);
  await pause();
  priced = volumePrices(problem, priced, { target: best.value, iterations: 300 });
  stand("search", greedyPlans(problem, priced.prices), priced.bound);
  await pause();
  if (best.plans)
    stand("search", improvedPlans(problem, best.plans, { trials: 100_000, seed }), priced.bound);
  return best;
}
