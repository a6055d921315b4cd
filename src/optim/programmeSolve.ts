/**
 * Solves a programme: a bound by prices, a programme built from them and bettered by search; then HiGHS on growing cores, until no plan
 * outside the core can matter (the core problem of Balas and Zemel 1980) or the time is over.
 */

import { loadHighs } from "./highs.ts";
import { coreOf, type Regrets, regretFor, regretsAt, withoutDeadYears } from "./programmeCore.ts";
import { enumeratePlans } from "./programmeEnumerate.ts";
import { type Conflict, conflictOf, exactPlans } from "./programmeExact.ts";
import { greedyPlans } from "./programmeGreedy.ts";
import {
  isFeasible,
  type Plans,
  type ProgrammeProblem,
  totalsOf,
  withoutTooDear,
} from "./programmeProblem.ts";
import { ruinedPlans } from "./programmeRuin.ts";
import { improvedPlans } from "./programmeSearch.ts";
import { evenPrices, type Priced, volumePrices } from "./programmeVolume.ts";
import { seededChance } from "./seededChance.ts";

/** The best programme known, and what none can exceed. */
export interface Standing {
  readonly phase: "bound" | "search" | "proof";
  /** Null: none was found yet. */
  readonly plans: Plans | null;
  /** 0 where none was found yet. */
  readonly value: number;
  /** At least the value of every programme, and at least `value`. */
  readonly bound: number;
  readonly proven: boolean;
}

/** No programme keeps all demands: without the budgets and limits of these years and the floors of these groups one does. */
export interface Unsolvable {
  readonly years: readonly number[];
  readonly groups: readonly number[];
  /** False: none was found that keeps all, which does not say that there is none. */
  readonly proven: boolean;
}

export interface SolveOptions {
  readonly seed: number;
  /** Most seconds; where none keeps all demands, up to ten more to tell which of them fail together. */
  readonly seconds: number;
  /** Where highs.wasm lies; not needed in Node. */
  readonly wasmUrl?: string | undefined;
  readonly onStanding?: ((standing: Standing) => void) | undefined;
  /** Called between pieces of work of at most about a second; what it throws ends the run. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** A gap of this share counts as closed. */
const CLOSED = 1e-6;
/** What rounding may take off a bound by prices, as a share. */
const ROUNDING = 1e-11;
const VOLUME_ROUNDS = [100, 300, 500];
const TRIALS = 20_000;
const TRIALS_FOR_EACH = 50;
/** Of ruin and recreate: about a third of a second. */
const RUIN_ROUNDS = 5000;
const RUINS_FOR_EACH = 50;
const MOST_RUINS = 8;
/** A slice that gains less than this share ends the search. */
const WORTH_SEARCHING = 1e-6;
/** Of looking at all plans: about a tenth of a second. */
const STEPS = 50_000;
/** HiGHS runs of so many seconds: a cancel waits no longer, but for the last one. */
const SLICE_SECONDS = 1;
const FIRST_CORE = 400;
/** A core of so many open years may be solved to the end. */
const LARGEST_CORE = 6000;

export async function solveProgramme(
  whole: ProgrammeProblem,
  options: SolveOptions,
): Promise<Standing | Unsolvable> {
  const alive = withoutDeadYears(withoutTooDear(whole));
  // An item without a plan is one whose lock costs more than the year has: the demands are checked before.
  if (!alive) return deadlock(await highsOrNull(options), withoutDeadYears(whole) ?? whole, options);
  return new Run(alive, options).solve();
}

class Run {
  best: Standing = { phase: "bound", plans: null, value: 0, bound: Infinity, proven: false };
  readonly problem: ProgrammeProblem;
  readonly options: SolveOptions;
  readonly started = performance.now();
  slices = 0;
  /** Everything was looked at, and nothing keeps all demands. */
  noneExist = false;

  constructor(problem: ProgrammeProblem, options: SolveOptions) {
    this.problem = problem;
    this.options = options;
  }

  secondsLeft(): number {
    return this.options.seconds - (performance.now() - this.started) / 1000;
  }

  /** Takes plans and a bound into the standing, where they better it. */
  stand(phase: Standing["phase"], plans: Plans | null, bound = Infinity): void {
    const { best, problem } = this;
    const value = plans && isFeasible(problem, plans) ? totalsOf(problem, plans).value : -1;
    const isBetter = value > (best.plans ? best.value : -1);
    const kept = isBetter ? plans : best.plans;
    const keptValue = isBetter ? value : best.value;
    const least = Math.max(Math.min(best.bound, bound), keptValue);
    if (!isBetter && least === best.bound && best.phase === phase) return;
    const proven = kept !== null && least - keptValue <= CLOSED * least;
    this.best = { phase, plans: kept, value: keptValue, bound: least, proven };
    this.options.onStanding?.(this.best);
  }

  async pause(): Promise<void> {
    await this.options.pause?.();
  }

  async solve(): Promise<Standing | Unsolvable> {
    const { problem, options } = this;
    let priced = evenPrices(problem);
    this.stand("bound", greedyPlans(problem, priced.prices), safe(priced));
    await this.pause();
    for (const iterations of VOLUME_ROUNDS) {
      if (this.best.proven || this.secondsLeft() <= 0) break;
      const target = this.best.plans ? this.best.value : 0.95 * priced.bound;
      priced = volumePrices(problem, priced, { target, iterations });
      this.stand("bound", greedyPlans(problem, priced.prices), safe(priced));
      await this.pause();
    }
    this.fill();
    if (!this.best.proven) this.enumerate(priced);
    if (this.best.proven) return this.best;
    await this.pause();
    await this.search(priced);
    if (this.best.proven) return this.best;
    const highs = await highsOrNull(options);
    if (!this.best.plans) {
      const unsolvable = this.settle(highs);
      if (unsolvable) return unsolvable;
      this.fill();
      await this.pause();
      await this.search(priced);
    }
    if (highs) await this.cores(highs, priced);
    return this.best;
  }

  /** Asks HiGHS for any plans that keep all demands; null where it has them. */
  settle(highs: Awaited<ReturnType<typeof highsOrNull>>): Unsolvable | null {
    const { problem } = this;
    if (!highs) return unsolvableBy(null, problem, this.noneExist);
    const seconds = () => Math.max(5, this.secondsLeft());
    const conflict = conflictOf(highs, problem, seconds());
    if (conflict && conflict.years.length + conflict.groups.length === 0) {
      this.stand("search", conflict.plans);
      return null;
    }
    if (this.noneExist || conflict?.proven) return unsolvableBy(conflict, problem, true);
    const nearEnough = Math.abs(this.best.bound);
    const { kind, plans } = exactPlans(highs, problem, {
      ...{ seconds: seconds(), nearEnough, start: null, seed: this.options.seed },
    });
    if (plans) this.stand("search", plans);
    return plans ? null : unsolvableBy(conflict, problem, kind === "infeasible");
  }

  /** Uses up what room the best plans leave, and exchanges pairs of items. */
  fill(): void {
    const { problem, best, options } = this;
    if (!best.plans) return;
    const trials = Math.min(TRIALS, TRIALS_FOR_EACH * problem.n);
    this.stand("search", improvedPlans(problem, best.plans, { trials, seed: options.seed }));
  }

  /** Betters the best plans known, as long as that gains something. */
  async search(priced: Priced): Promise<void> {
    if (!this.best.plans) return;
    for (let slice = 0; slice < MOST_RUINS && !this.best.proven && this.secondsLeft() > 0; slice++) {
      const before = this.best.value;
      this.ruin(priced);
      await this.pause();
      if (this.best.value - before < WORTH_SEARCHING * this.best.value) return;
    }
  }

  /** One slice of ruin and recreate; what room is left at its end is filled. */
  ruin({ prices }: Priced): void {
    const { problem, best } = this;
    if (!best.plans) return;
    const seed = this.options.seed + ++this.slices;
    const rounds = Math.min(RUIN_ROUNDS, RUINS_FOR_EACH * problem.n);
    const plans = ruinedPlans(problem, best.plans, { prices, rounds, seed });
    this.stand("search", improvedPlans(problem, plans, { trials: 0, seed }));
  }

  /** Looks at all plans that may be better, where that is soon done. */
  enumerate(priced: Priced): void {
    const { plans, complete } = enumeratePlans(this.problem, priced.prices, {
      bound: safe(priced),
      best: this.best.plans,
      nearEnough: 0.4 * CLOSED * Math.abs(this.best.bound),
      steps: STEPS,
    });
    this.stand("search", plans);
    if (complete && plans) this.close();
    else this.noneExist = complete;
  }

  /** The best plans are the best of all, but for what counts as closed. */
  close(): void {
    const { best } = this;
    const bound = Math.min(best.bound, best.value * (1 + CLOSED / 2));
    this.best = { ...best, phase: "proof", bound, proven: true };
    this.options.onStanding?.(this.best);
  }

  /** HiGHS on cores: growing while they are solved, then drawn by chance from a wider ring. */
  async cores(highs: NonNullable<Awaited<ReturnType<typeof highsOrNull>>>, priced: Priced): Promise<void> {
    const { problem, options } = this;
    const regrets = regretsAt(problem, priced.prices);
    const chance = seededChance(options.seed);
    let size = FIRST_CORE;
    let drawn = false;
    while (!this.best.proven && this.secondsLeft() > 0.05) {
      const need = safe(priced) - this.best.value;
      const whole = countWithin(regrets, need);
      const last = whole <= Math.max(size, Math.min(LARGEST_CORE, this.secondsLeft() * 600));
      const most = last ? need : Math.min(need, regretFor(regrets, drawn ? 3 * size : size));
      const core =
        last || !drawn
          ? coreOf(problem, regrets, most, this.best.plans)
          : coreOf(problem, thinned(regrets, chance), most, this.best.plans);
      const alive = withoutDeadYears(core);
      if (!alive) return;
      const outcome = exactPlans(highs, alive, {
        seconds: last ? this.secondsLeft() : Math.min(SLICE_SECONDS, this.secondsLeft()),
        nearEnough: 0.4 * CLOSED * this.best.bound,
        start: this.best.plans,
        seed: options.seed,
        onBetter: (plans) => this.stand(last ? "proof" : "search", plans),
      });
      // Plans outside of a whole core are no better than what was known when it was drawn.
      this.stand(
        last ? "proof" : "search",
        outcome.plans,
        last ? Math.max(outcome.bound, this.best.value) : Infinity,
      );
      if (last) {
        if (outcome.kind === "optimal") this.best = { ...this.best, proven: true };
        return;
      }
      await this.pause();
      this.ruin(priced);
      if (outcome.kind === "optimal") size *= 2;
      else if (drawn) size = Math.max(100, Math.round(size * 0.8));
      else {
        drawn = true;
        size = Math.max(100, size / 2);
      }
      await this.pause();
    }
  }
}

const safe = ({ bound }: Priced): number => bound + ROUNDING * Math.abs(bound);

/** Years of works whose regret is above nothing and at most `most`. */
function countWithin({ main, follow }: Regrets, most: number): number {
  let count = 0;
  for (const list of [main, follow]) for (const regret of list) if (regret > 0 && regret <= most) count++;
  return count;
}

/** Two thirds of the regrets, drawn by chance, are put out of reach. */
function thinned({ main, follow }: Regrets, chance: () => number): Regrets {
  const thin = (list: Float64Array) =>
    list.map((regret) => (regret > 0 && chance() < 2 / 3 ? Infinity : regret));
  return { main: thin(main), follow: thin(follow) };
}

async function highsOrNull({ wasmUrl }: SolveOptions) {
  // Without HiGHS there is still a programme with a bound.
  return loadHighs(wasmUrl).catch(() => null);
}

/** Some item has no plan left. */
function deadlock(
  highs: Awaited<ReturnType<typeof highsOrNull>>,
  problem: ProgrammeProblem,
  { seconds }: SolveOptions,
): Unsolvable {
  return unsolvableBy(highs ? conflictOf(highs, problem, seconds) : null, problem, true);
}

function unsolvableBy(conflict: Conflict | null, problem: ProgrammeProblem, proven: boolean): Unsolvable {
  if (conflict) return { years: conflict.years, groups: conflict.groups, proven };
  const years = Array.from({ length: problem.years }, (_, t) => t + 1);
  return { years, groups: [...problem.floors.keys()].filter((g) => problem.floors[g]! > 0), proven };
}
