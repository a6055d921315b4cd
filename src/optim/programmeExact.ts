/** HiGHS on a programme or its core: the best plans that it finds, and whether no others are better. */
import type { Highs, Model } from "highs";
import { type ProgrammeModel, plansOf, programmeModel, valuesOf, withModel } from "./programmeModel.ts";
import { isFeasible, type Plans, type ProgrammeProblem, totalsOf } from "./programmeProblem.ts";

export interface ExactOptions {
  readonly seconds: number;
  /** In units of benefit: as near to the best as this is near enough. */
  readonly nearEnough: number;
  /** Plans to begin with. */
  readonly start: Plans | null;
  readonly seed: number;
  /** Told while it runs. */
  readonly onBetter?: (plans: Plans) => void;
}

export interface ExactOutcome {
  readonly kind: "optimal" | "infeasible" | "unfinished";
  /** Keep every rule; null where none were found. */
  readonly plans: Plans | null;
  /** No plans that are open in the problem have more; Infinity where that is not known. */
  readonly bound: number;
}

/** What HiGHS may miss of a bound, as a share. */
const SLACK = 1e-9;

/** Tolerances so small that a solution keeps a budget of 1,000 units to a millionth of a millionth of it. */
const TOLERANCES = { mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9 } as const;

/** Solves the problem as it stands: give it a core, or something small. */
export function exactPlans(highs: Highs, problem: ProgrammeProblem, options: ExactOptions): ExactOutcome {
  const model = programmeModel(highs, problem);
  if (model.columns === 0) {
    const plans = isFeasible(problem, model.fixed) ? model.fixed : null;
    return {
      kind: plans ? "optimal" : "infeasible",
      plans,
      bound: plans ? totalsOf(problem, plans).value : -Infinity,
    };
  }
  return withModel(highs, model, (solver) => runModel(highs, { problem, model, solver, options }));
}

function runModel(
  highs: Highs,
  run: { problem: ProgrammeProblem; model: ProgrammeModel; solver: Model; options: ExactOptions },
): ExactOutcome {
  const { problem, model, solver, options } = run;
  const { modelStatus, callbackType } = highs.constants;
  solver.options.set({
    ...TOLERANCES,
    output_flag: false,
    time_limit: options.seconds,
    mip_rel_gap: 0,
    mip_abs_gap: options.nearEnough / model.benefitUnit,
    random_seed: options.seed,
  });
  const start = options.start && valuesOf(model, problem, options.start);
  if (start) solver.setSolution({ colValue: start });
  const feasible = (values: ArrayLike<number>): Plans | null => {
    const plans = plansOf(model, values);
    return isFeasible(problem, plans) ? plans : null;
  };
  const { onBetter } = options;
  const { modelStatus: status } = solver.run(
    onBetter
      ? {
          [callbackType.mipImprovingSolution](event) {
            const plans = event.data.mip_solution && feasible(event.data.mip_solution);
            if (plans) onBetter(plans);
          },
        }
      : {},
  );
  // Plans to begin with contradict it: then it is a matter of rounding.
  if (status === modelStatus.infeasible)
    return options.start && isFeasible(problem, options.start)
      ? { kind: "unfinished", plans: options.start, bound: Infinity }
      : { kind: "infeasible", plans: null, bound: -Infinity };
  const plans = feasible(solver.getSolution().colValue);
  const dual = Number(solver.info.get("mip_dual_bound"));
  const fixedValue = totalsOf(problem, model.fixed).value;
  const bound = Number.isFinite(dual) ? fixedValue + dual * model.benefitUnit : Infinity;
  return {
    kind: status === modelStatus.optimal && plans ? "optimal" : "unfinished",
    plans,
    bound: bound + SLACK * Math.abs(bound),
  };
}

/** The least set of years (their budget and limit) and groups (their floor) found so that without them the rest can be kept. */
export interface Conflict {
  readonly years: readonly number[];
  readonly groups: readonly number[];
  /** Plans that keep all but these. */
  readonly plans: Plans;
  /** No plans keep all. False: so little is missing, or the time was so short, that HiGHS does not know. */
  readonly proven: boolean;
}

/** Sums that are broken by more than this share are broken beyond rounding. */
const BROKEN = 1e-6;

/**
 * Looks for plans that break the sums over items as little as can be (an elastic relaxation, Chinneck and Dravnieks 1991), then takes back
 * what need not be broken. Null where even so no plans were found, which is not so for items that have a plan.
 */
export function conflictOf(highs: Highs, problem: ProgrammeProblem, seconds: number): Conflict | null {
  const model = programmeModel(highs, problem);
  const start = performance.now();
  const left = () => Math.max(0.2, seconds - (performance.now() - start) / 1000);
  const all = { years: [...problem.budgets.keys()].slice(1), groups: [...problem.floors.keys()] };
  let conflict = elastic(highs, { problem, model, loose: all, seconds: left() });
  if (!conflict) return null;
  for (const track of ["years", "groups"] as const)
    for (const one of conflict[track]) {
      if (conflict.years.length + conflict.groups.length < 2 || left() < 0.5) return conflict;
      const loose = { ...conflict, [track]: conflict[track].filter((other) => other !== one) };
      const less = elastic(highs, { problem, model, loose, seconds: Math.min(2, left()) });
      if (less) conflict = { ...less, proven: conflict.proven };
    }
  return conflict;
}

/** Plans that break only the sums of `loose`, and these as little as can be. */
function elastic(
  highs: Highs,
  {
    problem,
    model,
    loose,
    seconds,
  }: {
    problem: ProgrammeProblem;
    model: ProgrammeModel;
    loose: { years: readonly number[]; groups: readonly number[] };
    seconds: number;
  },
): Conflict | null {
  const data = {
    ...model.data,
    colCost: new Float64Array(model.columns),
    sense: highs.constants.objectiveSense.minimize,
  };
  return withModel(highs, { ...model, data }, (solver) => {
    solver.options.set({ ...TOLERANCES, output_flag: false, time_limit: seconds, mip_rel_gap: 0.01 });
    const loosen = (row: number, value: number, cost: number) => {
      if (row >= 0) solver.addCol(cost, 0, highs.infinity, { indices: [row], values: [value] });
    };
    for (const t of loose.years) {
      const unit = model.costUnits[t]!;
      loosen(model.moneyRow[t]!, -1, unit / Math.max(problem.budgets[t]!, unit));
      loosen(model.beginRow[t]!, -1, 1 / Math.max(1, problem.limit));
    }
    for (const g of loose.groups) loosen(model.groupRow[g]!, 1, 1 / Math.max(1, problem.floors[g]!));
    solver.run();
    const { colValue } = solver.getSolution();
    if (colValue.length < model.columns) return null;
    const plans = plansOf(model, colValue);
    const open = { ...problem, budgets: problem.budgets.slice(), floors: problem.floors.slice() };
    const { spent, begun, inGroup } = totalsOf(problem, plans);
    const years = loose.years.filter(
      (t) => spent[t]! > problem.budgets[t]! * (1 + 1e-12) || begun[t]! > problem.limit,
    );
    const groups = loose.groups.filter((g) => inGroup[g]! < problem.floors[g]!);
    for (const t of years) open.budgets[t] = Infinity;
    for (const g of groups) open.floors[g] = 0;
    const keepsRest =
      isFeasible({ ...open, limit: Infinity }, plans) &&
      all(problem.years, (t) => years.includes(t) || begun[t]! <= problem.limit);
    const proven = Number(solver.info.get("mip_dual_bound")) > BROKEN;
    return keepsRest ? { years, groups, plans, proven } : null;
  });
}

function all(years: number, holds: (year: number) => boolean): boolean {
  for (let t = 1; t <= years; t++) if (!holds(t)) return false;
  return true;
}
