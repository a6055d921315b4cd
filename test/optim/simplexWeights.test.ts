import { describe, expect, test } from "vitest";
import { weightDraws } from "../../src/optim/simplexWeights.ts";

const DRAWS = 20_000;

function draws(weights: readonly number[], spread: "uniform" | number, length = DRAWS): number[][] {
  const draw = weightDraws({ weights, spread, seed: 1 });
  return Array.from({ length }, () => {
    const into = new Float64Array(weights.length);
    draw(into, 0);
    return [...into];
  });
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Mean and variance of each weight against those of the Dirichlet distribution, within five standard errors. */
function expectMoments(drawn: readonly number[][], shares: readonly number[], concentration: number): void {
  shares.forEach((share, c) => {
    const values = drawn.map((w) => w[c]!);
    const variance = (share * (1 - share)) / (concentration + 1);
    expect(Math.abs(mean(values) - share)).toBeLessThanOrEqual(5 * Math.sqrt(variance / DRAWS));
    const squares = values.map((v) => (v - share) ** 2);
    const spreadOfSquares = Math.sqrt(mean(squares.map((s) => (s - variance) ** 2)));
    expect(Math.abs(mean(squares) - variance)).toBeLessThanOrEqual((5 * spreadOfSquares) / Math.sqrt(DRAWS));
  });
}

describe("weightDraws", () => {
  test("every draw is a weighting: none negative, together 1", () => {
    for (const weights of [[1], [3, 1], [1, 0, 5, 2]])
      for (const spread of ["uniform", 0.5, 50] as const)
        for (const w of draws(weights, spread, 500)) {
          expect(w.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
          expect(w.map((value) => value > 0)).toEqual(weights.map((weight) => weight > 0));
        }
  });

  test("uniform draws have the moments of the uniform distribution, whatever the chosen weights", () => {
    expectMoments(draws([9, 1, 1], "uniform"), [1 / 3, 1 / 3, 1 / 3], 3);
    expectMoments(draws([1, 2, 0, 4, 80], "uniform"), [1 / 4, 1 / 4, 0, 1 / 4, 1 / 4], 4);
  });

  test("the greatest of three uniform weights is above a half in three of four draws", () => {
    const share = mean(draws([1, 1, 1], "uniform").map((w) => (Math.max(...w) > 0.5 ? 1 : 0)));
    expect(Math.abs(share - 3 / 4)).toBeLessThan(5 * Math.sqrt(3 / 16 / DRAWS));
  });

  test("draws around chosen weights have these as their mean, and spread by the concentration", () => {
    expectMoments(draws([20, 50, 30], 50), [0.2, 0.5, 0.3], 50);
    // Shapes below 1, where most draws are near 0.
    expectMoments(draws([1, 9, 0], 2), [0.1, 0.9, 0], 2);
  });

  test("writes where it is told to", () => {
    const into = new Float64Array(5);
    weightDraws({ weights: [1, 1], spread: "uniform", seed: 1 })(into, 2);
    expect([...into].map((value) => value > 0)).toEqual([false, false, true, true, false]);
  });

  test("one criterion has all the weight in every draw", () => {
    expect(draws([0, 7], 50, 100).every(([a, b]) => a === 0 && b === 1)).toBe(true);
  });

  test("the same seed draws the same weights, another seed others", () => {
    const first = (seed: number, spread: "uniform" | number) => {
      const into = new Float64Array(3);
      weightDraws({ weights: [1, 2, 3], spread, seed })(into, 0);
      return [...into];
    };
    expect(first(9, "uniform")).toEqual(first(9, "uniform"));
    expect(first(9, "uniform")).not.toEqual(first(10, "uniform"));
    expect(first(9, 50)).toEqual(first(9, 50));
    expect(first(9, 50)).not.toEqual(first(10, 50));
  });

  test("refuses what is no weighting", () => {
    const make = (weights: readonly number[], spread: "uniform" | number) => () =>
      weightDraws({ weights, spread, seed: 1 });
    expect(make([1, -2], "uniform")).toThrow("a weight is -2, expected >= 0");
    expect(make([1, NaN], 50)).toThrow("a weight is NaN");
    expect(make([0, 0], "uniform")).toThrow("all weights are 0");
    expect(make([1], 0)).toThrow("concentration is 0");
  });
});
