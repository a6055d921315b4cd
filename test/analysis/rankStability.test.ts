import { describe, expect, test } from "vitest";
import {
  rankStability,
  rankStabilityInput,
  type StabilityQuestion,
} from "../../src/analysis/rankStability.ts";
import {
  type CriterionId,
  type CriterionValues,
  criterionBounds,
  idealPoints,
  type PriorityMethod,
  perCriterion,
  priority,
  topsisPriority,
  type Weights,
} from "../../src/model/priority.ts";
import type { RankStability } from "../../src/model/rankStability.ts";

const N = 6;
const NONE = perCriterion(() => 0);

/** Criteria that are not given are known to nobody. */
function values(given: Partial<Record<CriterionId, readonly number[]>>): CriterionValues {
  return perCriterion((c) => Float32Array.from(given[c.id] ?? new Array<number>(N).fill(Number.NaN)));
}

function ask(
  of: CriterionValues,
  weights: Weights,
  method: PriorityMethod = "weighted",
  part: Partial<StabilityQuestion> = {},
): RankStability {
  const bounds = criterionBounds(of, "minMax");
  const { scores } =
    method === "topsis" ? topsisPriority(of, idealPoints(of), weights) : priority(of, bounds, weights);
  const question = { values: of, bounds, method, weights, scores, spread: "uniform" as const };
  const steps = rankStability(
    rankStabilityInput({ ...question, draws: 200, seed: 3, expectedRanks: true, ...part }),
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    expect(step.value > 0 && step.value <= 1).toBe(true);
  }
}

const AGES = [10, 40, 20, 40, 5, 30];
const TWO = values({ age: AGES, households: [900, 100, Number.NaN, 500, 700, 300] });

describe("rankStability", () => {
  test("with one criterion every draw ranks as the page does, ties sharing the mean of their places", () => {
    for (const method of ["weighted", "topsis"] as const) {
      const { expectedRank, ranked, draws, seed, bandEnds } = ask(
        values({ age: AGES }),
        { ...NONE, age: 7 },
        method,
      );
      expect([...expectedRank!]).toEqual([5, 1.5, 4, 1.5, 6, 3]);
      expect({ ranked, draws, seed, bandEnds }).toEqual({
        ranked: 6,
        draws: 200,
        seed: 3,
        bandEnds: [1, 5, 6],
      });
    }
  });

  test("a criterion of which less is better counts the other way round, in both methods", () => {
    const costs = values({ costPerHousehold: AGES });
    for (const method of ["weighted", "topsis"] as const)
      expect([...ask(costs, { ...NONE, costPerHousehold: 1 }, method).expectedRank!]).toEqual([
        2, 5.5, 3, 5.5, 1, 4,
      ]);
  });

  test("who is known in less than half of the chosen weight is ranked in no draw", () => {
    for (const method of ["weighted", "topsis"] as const) {
      const result = ask(TWO, { ...NONE, age: 4, households: 6 }, method);
      expect(result.ranked).toBe(5);
      expect([...result.expectedRank!].map(Number.isNaN)).toEqual([false, false, true, false, false, false]);
      expect([...result.shareInTop].map(Number.isNaN)[2]).toBe(true);
      const bands = result.bandEnds.length;
      expect([...result.acceptability.subarray(2 * bands, 3 * bands)].every(Number.isNaN)).toBe(true);
      const known = result.expectedRank!.filter((rank) => !Number.isNaN(rank));
      expect(known.reduce((a, b) => a + b, 0) / 5).toBeCloseTo(3, 4);
    }
  });

  test("who is known in at least half of it is ranked in all, also where the drawn weights know less", () => {
    const result = ask(TWO, { ...NONE, age: 6, households: 4 });
    expect(result.ranked).toBe(6);
    // Its age of 20 lies at 3/7 of the way: behind both of 40 years only where age weighs enough.
    expect(result.expectedRank![2]).toBeGreaterThan(1);
    expect(result.shareInTop[2]).toBe(1);
  });

  test("bands of a community add up to 1", () => {
    const { acceptability, bandEnds } = ask(TWO, { ...NONE, age: 6, households: 4 });
    for (let i = 0; i < N; i++) {
      const own = acceptability.subarray(i * bandEnds.length, (i + 1) * bandEnds.length);
      expect(own.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
    }
  });

  test("around the chosen weights ranks move less than under any weights", () => {
    const weights = { ...NONE, age: 9, households: 1 };
    const [near, any] = (["around", "uniform"] as const).map((spread) =>
      ask(TWO, weights, "weighted", { spread, draws: 2000 }),
    );
    expect(near!.spread).toBe("around");
    const first = (of: RankStability) => of.acceptability[3 * of.bandEnds.length]!;
    // The fourth is as old as any and has more households than the other of its age: first where age weighs.
    expect(first(near!)).toBeGreaterThan(0.99);
    expect(first(any!)).toBeLessThan(0.8);
  });

  test("nothing ranked says so, and draws nothing", () => {
    const result = ask(TWO, NONE);
    expect(result.ranked).toBe(0);
    expect([...result.expectedRank!, ...result.shareInTop].every(Number.isNaN)).toBe(true);
  });

  test("the error is that of the share which chance moves most", () => {
    const many = 40;
    const ages = Array.from({ length: many }, (_, i) => i);
    const crossed = perCriterion((c) =>
      Float32Array.from(ages, (i) => (c.id === "age" ? i : c.id === "households" ? many - i : Number.NaN)),
    );
    const { shareInTop, standardError, draws } = ask(crossed, { ...NONE, age: 1, households: 1 });
    const errors = shareInTop.map((p) => Math.sqrt((p * (1 - p)) / draws));
    expect(standardError).toBeCloseTo(Math.max(...errors), 6);
    expect(standardError).toBeGreaterThan(0.03);
    expect(shareInTop.reduce((a, b) => a + b, 0)).toBeCloseTo(20, 4);
  });
});
