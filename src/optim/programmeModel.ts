/** A programme as a linear model for HiGHS. Items with one open plan are taken as they stand; what they use is off the right-hand sides. */
import type { Highs, Model, ModelData } from "highs";
import { isOpen, lastFollow, type Plans, type ProgrammeProblem, spendable } from "./programmeProblem.ts";

/** Where the columns and rows of a model stand. */
export interface ProgrammeModel {
  readonly data: ModelData;
  readonly columns: number;
  /** Item, year and track (0 main, 1 follow-up) of each column. */
  readonly item: Int32Array;
  readonly year: Uint8Array;
  readonly track: Uint8Array;
  /** Plans of the items that have only one; (0, 0) for the others. */
  readonly fixed: Plans;
  /** Row of each year's budget and limit, and of each floor; -1 where there is none. */
  readonly moneyRow: Int32Array;
  readonly beginRow: Int32Array;
  readonly groupRow: Int32Array;
  /** Length Y + 1: divisor of the costs of each year; divisor of all benefit. */
  readonly costUnits: Float64Array;
  readonly benefitUnit: number;
}

/** Entries of a matrix, row by row. */
class Rows {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];

  add(entries: readonly (readonly [number, number])[], lower: number, upper: number): number {
    for (const [column, value] of entries) {
      this.indices.push(column);
      this.values.push(value);
    }
    this.starts.push(this.indices.length);
    this.lower.push(lower);
    this.upper.push(upper);
    return this.lower.length - 1;
  }
}

/** The model in which each item may take its open years. O(n Y²). */
export function programmeModel(highs: Highs, problem: ProgrammeProblem): ProgrammeModel {
  const { n, years } = problem;
  const fixed: Plans = { main: new Uint8Array(n), follow: new Uint8Array(n) };
  const item: number[] = [];
  const year: number[] = [];
  const track: number[] = [];
  const costUnits = costUnitsOf(problem);
  let benefitUnit = 0;
  const rows = new Rows();
  const money: [number, number][][] = Array.from({ length: years + 1 }, () => []);
  const begin: [number, number][][] = Array.from({ length: years + 1 }, () => []);
  const group: [number, number][][] = Array.from(problem.floors, () => []);
  const left = Float64Array.from({ length: years + 1 }, (_, t) => (t === 0 ? 0 : spendable(problem, t)));
  const beginLeft = new Float64Array(years + 1).fill(problem.limit);
  const groupLeft = Int32Array.from(problem.floors);
  for (let i = 0; i < n; i++) {
    const single = singlePlan(problem, i);
    const g = problem.group[i]!;
    if (single) {
      const [a, m] = single;
      fixed.main[i] = a;
      fixed.follow[i] = m;
      if (a > 0) {
        left[a]! -= problem.mainCost[i]!;
        beginLeft[a]!--;
        if (g >= 0) groupLeft[g]!--;
      }
      if (m > 0) left[m]! -= problem.followCost[i]!;
      continue;
    }
    const columns: [number, number][][] = [[], []];
    for (let t = 1; t <= years; t++)
      for (const w of [0, 1]) {
        if (!isOpen((w === 0 ? problem.mainYears : problem.followYears)[i]!, t)) continue;
        const column = item.length;
        item.push(i);
        year.push(t);
        track.push(w);
        columns[w]!.push([column, t]);
        const cost = (w === 0 ? problem.mainCost : problem.followCost)[i]!;
        if (cost > 0) money[t]!.push([column, cost / costUnits[t]!]);
        if (w === 1) continue;
        begin[t]!.push([column, 1]);
        if (g >= 0 && problem.floors[g]! > 0) group[g]!.push([column, 1]);
      }
    addItemRows(problem, i, { rows, main: columns[0]!, follow: columns[1]! });
    benefitUnit = Math.max(benefitUnit, problem.mainBenefit[i]!, problem.followBenefit[i]!);
  }
  const rowsOf = (lists: [number, number][][], lower: (k: number) => number, upper: (k: number) => number) =>
    Int32Array.from(lists, (entries, k) =>
      lower(k) === -Infinity && upper(k) === Infinity ? -1 : rows.add(entries, lower(k), upper(k)),
    );
  const none = -Infinity;
  const moneyRow = rowsOf(
    money,
    () => none,
    (t) => (t === 0 ? Infinity : left[t]! / costUnits[t]!),
  );
  const beginRow = rowsOf(
    begin,
    () => none,
    (t) => (t === 0 ? Infinity : beginLeft[t]!),
  );
  const groupRow = rowsOf(
    group,
    (g) => (problem.floors[g]! > 0 ? groupLeft[g]! : none),
    () => Infinity,
  );
  const unit = benefitUnit || 1;
  const columns = item.length;
  const { constants } = highs;
  return {
    data: {
      numCols: columns,
      numRows: rows.lower.length,
      sense: constants.objectiveSense.maximize,
      colCost: Float64Array.from(item, (i, c) => benefitOf(problem, i, track[c]!, year[c]!) / unit),
      colLower: new Float64Array(columns),
      colUpper: new Float64Array(columns).fill(1),
      rowLower: rows.lower.map((v) => (v === none ? -highs.infinity : v)),
      rowUpper: rows.upper.map((v) => (v === Infinity ? highs.infinity : v)),
      matrix: {
        format: "csr",
        numRows: rows.lower.length,
        numCols: columns,
        starts: Int32Array.from(rows.starts),
        indices: Int32Array.from(rows.indices),
        values: Float64Array.from(rows.values),
      },
      integrality: new Int32Array(columns).fill(constants.variableType.integer),
    } as unknown as ModelData,
    columns,
    item: Int32Array.from(item),
    year: Uint8Array.from(year),
    track: Uint8Array.from(track),
    fixed,
    moneyRow,
    beginRow,
    groupRow,
    costUnits,
    benefitUnit: unit,
  };
}

/** A budget is 1,000 units of its year, so that small ones are kept as exactly as great ones; none is less than a millionth of the greatest. */
function costUnitsOf({ budgets }: ProgrammeProblem): Float64Array {
  const greatest = Math.max(...budgets);
  return budgets.map((budget) => Math.max(budget, greatest / 1e6) / 1000 || 1);
}

function benefitOf(problem: ProgrammeProblem, i: number, track: number, t: number): number {
  return problem.factors[t]! * (track === 0 ? problem.mainBenefit : problem.followBenefit)[i]!;
}

/** Each work at most once (once where it must be), and the main work followed in time. */
function addItemRows(
  problem: ProgrammeProblem,
  i: number,
  { rows, main, follow }: { rows: Rows; main: [number, number][]; follow: [number, number][] },
): void {
  const ones = (list: readonly (readonly [number, number])[], value = 1) =>
    list.map(([column]) => [column, value] as const);
  const least = (years: number) => (isOpen(years, 0) ? -Infinity : 1);
  if (main.length > 0) rows.add(ones(main), least(problem.mainYears[i]!), 1);
  if (follow.length > 0) rows.add(ones(follow), least(problem.followYears[i]!), 1);
  if (problem.mustFollow[i] === 0) return;
  // Begun by year a: followed by the last year for a. Only the last a of each such year tells anything.
  main.forEach(([, a], k) => {
    const last = lastFollow(problem, a);
    if (k + 1 < main.length && lastFollow(problem, main[k + 1]![1]) === last) return;
    const by = follow.filter(([, m]) => m <= last);
    rows.add([...ones(main.slice(0, k + 1)), ...ones(by, -1)], -Infinity, 0);
  });
}

/** The only plan of an item; null where it has several. */
function singlePlan(problem: ProgrammeProblem, i: number): readonly [number, number] | null {
  const main = problem.mainYears[i]!;
  const follow = problem.followYears[i]!;
  if ((main & (main - 1)) !== 0 || (follow & (follow - 1)) !== 0) return null;
  return [31 - Math.clz32(main), 31 - Math.clz32(follow)];
}

/** The plans that a solution of the model stands for. */
export function plansOf(model: ProgrammeModel, values: ArrayLike<number>): Plans {
  const plans = { main: model.fixed.main.slice(), follow: model.fixed.follow.slice() };
  for (let c = 0; c < model.columns; c++)
    if (values[c]! > 0.5) (model.track[c] === 0 ? plans.main : plans.follow)[model.item[c]!] = model.year[c]!;
  return plans;
}

/** The solution that plans stand for; null where one of them is not open in the model. */
export function valuesOf(
  model: ProgrammeModel,
  problem: ProgrammeProblem,
  plans: Plans,
): Float64Array | null {
  for (let i = 0; i < problem.n; i++)
    if (!isOpen(problem.mainYears[i]!, plans.main[i]!) || !isOpen(problem.followYears[i]!, plans.follow[i]!))
      return null;
  return Float64Array.from({ length: model.columns }, (_, c) =>
    (model.track[c] === 0 ? plans.main : plans.follow)[model.item[c]!] === model.year[c] ? 1 : 0,
  );
}

/** Runs `use` over a HiGHS instance of the model. */
export function withModel<T>(highs: Highs, model: ProgrammeModel, use: (solver: Model) => T): T {
  const solver = highs.createModel(model.data);
  try {
    return use(solver);
  } finally {
    solver.dispose();
  }
}
