import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadHighs } from "../../src/optim/highs.ts";
import { chooseAt, noPrices, type Prices } from "../../src/optim/programmeDual.ts";
import { enumeratePlans } from "../../src/optim/programmeEnumerate.ts";
import { conflictOf, exactPlans } from "../../src/optim/programmeExact.ts";
import { greedyPlans } from "../../src/optim/programmeGreedy.ts";
import { isFeasible, type ProgrammeProblem, totalsOf } from "../../src/optim/programmeProblem.ts";
import { ruinedPlans } from "../../src/optim/programmeRuin.ts";
import { improvedPlans } from "../../src/optim/programmeSearch.ts";
import { solveProgramme } from "../../src/optim/programmeSolve.ts";
import { evenPrices, volumePrices } from "../../src/optim/programmeVolume.ts";
import { programmeInstance } from "../programmeInstance.ts";

const someInstance = fc
  .record({
    items: fc.integer({ min: 1, max: 60 }),
    years: fc.integer({ min: 1, max: 6 }),
    seed: fc.integer({ min: 1, max: 1000 }),
    demanding: fc.boolean(),
  })
  .map(programmeInstance);

/** Two years of 10; two items of 10 that bring 6 and 5 in the first year, and half in the second. */
const twoItems: ProgrammeProblem = {
  n: 2,
  years: 2,
  mainCost: Float64Array.of(10, 10),
  followCost: Float64Array.of(0, 0),
  mainBenefit: Float64Array.of(6, 5),
  followBenefit: Float64Array.of(0, 0),
  mainYears: Uint16Array.of(7, 7),
  followYears: Uint16Array.of(1, 1),
  mustFollow: Uint8Array.of(0, 0),
  followWithin: 0,
  factors: Float64Array.of(0, 1, 0.5),
  budgets: Float64Array.of(0, 10, 10),
  limit: Infinity,
  group: Int32Array.of(0, 1),
  floors: Int32Array.of(0, 0),
};

describe("bounds by prices", () => {
  test("are the sum of the best plans, and what the money costs", () => {
    const prices: Prices = { ...noPrices(twoItems), money: Float64Array.of(0, 0.3, 0.1) };
    // At 3 and 1 for ten yuan: 6 - 3 and 5 - 3 in the first year, against 3 - 1 and 2.5 - 1 in the second.
    const { bound, spent, inGroup } = chooseAt(twoItems, prices);
    expect(bound).toBeCloseTo(3 + 2 + 3 + 1, 9);
    expect([...spent]).toEqual([0, 20, 0]);
    expect([...inGroup]).toEqual([1, 1]);
  });

  test("hold for any prices and any programme", () => {
    const price = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(someInstance, price, price, price, (problem, money, begin, group) => {
        const prices: Prices = {
          money: problem.budgets.map(() => money * 0.01),
          begin: problem.budgets.map(() => (problem.limit < Infinity ? begin * 1e4 : 0)),
          group: Float64Array.from(problem.floors, () => group * 1e4),
        };
        const plans = greedyPlans(problem, evenPrices(problem).prices);
        if (plans)
          expect(chooseAt(problem, prices).bound).toBeGreaterThanOrEqual(totalsOf(problem, plans).value);
      }),
      { numRuns: 60 },
    );
  });

  test("come close to the linear relaxation", async () => {
    const highs = await loadHighs();
    const problem = programmeInstance({ items: 150, years: 4, seed: 3, demanding: true });
    const even = evenPrices(problem);
    const { bound } = volumePrices(problem, even, { target: 0.9 * even.bound, iterations: 1500 });
    const relaxed = linearBound(highs, problem);
    expect(bound).toBeGreaterThanOrEqual(relaxed * (1 - 1e-9));
    expect(bound).toBeLessThanOrEqual(relaxed * 1.002);
  });
});

describe("programmes built and bettered", () => {
  test("keep every demand, and each step is at least as good as the one before", () => {
    let built = 0;
    fc.assert(
      fc.property(someInstance, (problem) => {
        const { prices } = evenPrices(problem);
        const plans = greedyPlans(problem, prices);
        if (!plans) return;
        built++;
        const filled = improvedPlans(problem, plans, { trials: 500, seed: 1 });
        const ruined = ruinedPlans(problem, filled, { prices, rounds: 200, seed: 1 });
        for (const each of [plans, filled, ruined]) expect(isFeasible(problem, each)).toBe(true);
        const values = [plans, filled, ruined].map((each) => totalsOf(problem, each).value);
        expect(values[1]).toBeGreaterThanOrEqual(values[0]!);
        expect(values[2]).toBeGreaterThanOrEqual(values[1]!);
      }),
      { numRuns: 60, seed: 2 },
    );
    expect(built).toBeGreaterThan(30);
  });

  test("are the same for the same seed", () => {
    const problem = programmeInstance({ items: 300, years: 5, seed: 4, demanding: false });
    const { prices } = evenPrices(problem);
    const make = (seed: number) => {
      const plans = improvedPlans(problem, greedyPlans(problem, prices)!, { trials: 2000, seed });
      return ruinedPlans(problem, plans, { prices, rounds: 500, seed });
    };
    expect(make(5)).toEqual(make(5));
    expect(make(5)).not.toEqual(make(6));
  });

  test("looking at all plans and HiGHS find the same best", async () => {
    const highs = await loadHighs();
    for (const seed of [1, 2, 3, 4]) {
      const problem = programmeInstance({ items: 7, years: 2, seed, demanding: false });
      const { prices, bound } = evenPrices(problem);
      const all = enumeratePlans(problem, prices, { bound, best: null, nearEnough: 0, steps: 1e6 });
      expect(all.complete).toBe(true);
      const exact = exactPlans(highs, problem, { seconds: 30, nearEnough: 0, start: null, seed: 1 });
      expect(exact.kind).toBe("optimal");
      const value = totalsOf(problem, all.plans!).value;
      expect(totalsOf(problem, exact.plans!).value).toBeCloseTo(value, 4);
      expect(exact.bound).toBeGreaterThanOrEqual(value * (1 - 1e-9));
    }
  });

  test("HiGHS keeps a small budget beside one a million million times as great", async () => {
    const budgets = Float64Array.of(0, 1e13, 10);
    const problem = { ...twoItems, budgets, factors: Float64Array.of(0, 0.5, 1) };
    const { kind, plans } = exactPlans(await loadHighs(), problem, {
      ...{ seconds: 30, nearEnough: 0, start: null, seed: 1 },
    });
    expect([kind, plans && [...plans.main]]).toEqual(["optimal", [2, 1]]);
  });

  test("two items: the better one comes first", async () => {
    const solved = await solveProgramme(twoItems, { seed: 1, seconds: 30 });
    if (!("plans" in solved)) throw new Error("not solved");
    expect([...solved.plans!.main]).toEqual([1, 2]);
    expect(solved).toMatchObject({ value: 8.5, proven: true });
  });
});

describe("conflicts", () => {
  test("are as small as can be, and the plans keep the rest", async () => {
    const highs = await loadHighs();
    const floors = Int32Array.of(1, 1);
    const problem = { ...twoItems, floors, budgets: Float64Array.of(0, 10, 9) };
    const conflict = conflictOf(highs, problem, 20)!;
    expect(conflict.years.length + conflict.groups.length).toBe(1);
    expect(conflict.proven).toBe(true);
    expect(conflictOf(highs, { ...twoItems, floors }, 20)).toMatchObject({ years: [], groups: [] });
  });

  test("are not taken for proven where less is missing than HiGHS may miss", async () => {
    const highs = await loadHighs();
    const problem = { ...twoItems, floors: Int32Array.of(1, 1), budgets: Float64Array.of(0, 10, 9.99999999) };
    expect(conflictOf(highs, problem, 20)).toMatchObject({ proven: false });
    // What looking at all plans tells, and HiGHS where it is asked for plans that keep all.
    expect(await solveProgramme(problem, { seed: 1, seconds: 5 })).toMatchObject({ proven: true });
    const asked = exactPlans(highs, problem, { seconds: 5, nearEnough: 1e9, start: null, seed: 1 });
    expect(asked.kind).toBe("infeasible");
  });
});

/** The linear relaxation, from a model of every plan of every item: another model than the solver's. */
function linearBound(highs: Awaited<ReturnType<typeof loadHighs>>, problem: ProgrammeProblem): number {
  const { n, years } = problem;
  const rows: string[] = [];
  const objective: string[] = [];
  const money: string[][] = Array.from({ length: years + 1 }, () => []);
  const begin: string[][] = Array.from({ length: years + 1 }, () => []);
  const group: string[][] = Array.from(problem.floors, () => []);
  for (let i = 0; i < n; i++) {
    const names: string[] = [];
    for (let a = 0; a <= years; a++)
      for (let m = 0; m <= years; m++) {
        if (m > 0 && problem.followYears[i] === 1) continue;
        if (a > 0 && problem.mustFollow[i] === 1 && (m === 0 || m > a + problem.followWithin)) continue;
        const name = `p${i}_${a}_${m}`;
        names.push(name);
        const benefit =
          problem.factors[a]! * problem.mainBenefit[i]! + problem.factors[m]! * problem.followBenefit[i]!;
        if (benefit > 0) objective.push(`${benefit} ${name}`);
        if (m > 0) money[m]!.push(`${problem.followCost[i]!} ${name}`);
        if (a === 0) continue;
        money[a]!.push(`${problem.mainCost[i]!} ${name}`);
        begin[a]!.push(name);
        group[problem.group[i]!]!.push(name);
      }
    rows.push(`${names.join(" + ")} = 1`);
  }
  for (let t = 1; t <= years; t++) {
    // A plan with both works in one year has two costs there.
    const sums = new Map<string, number>();
    for (const term of money[t]!) {
      const [cost, name] = term.split(" ");
      sums.set(name!, (sums.get(name!) ?? 0) + Number(cost));
    }
    rows.push(`${[...sums].map(([name, cost]) => `${cost} ${name}`).join(" + ")} <= ${problem.budgets[t]}`);
    if (problem.limit < Infinity) rows.push(`${begin[t]!.join(" + ")} <= ${problem.limit}`);
  }
  group.forEach((names, g) => {
    if (problem.floors[g]! > 0) rows.push(`${names.join(" + ")} >= ${problem.floors[g]}`);
  });
  const text = `Maximize\n${objective.join("\n + ")}\nSubject To\n${rows.map((row) => row.replaceAll(" + ", "\n + ")).join("\n")}\nEnd`;
  return highs.solve(text, { output_flag: false }).ObjectiveValue;
}
