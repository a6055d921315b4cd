import { expect, test } from "vitest";
import { uniformStream } from "../../src/optim/xoshiro.ts";

const take = (seed: number, count: number): number[] => {
  const next = uniformStream(seed);
  return Array.from({ length: count }, next);
};

test("the same seed gives the same numbers, another seed others", () => {
  expect(take(7, 50)).toEqual(take(7, 50));
  expect(take(7, 5)).not.toEqual(take(8, 5));
});

test("numbers lie in [0, 1) and fill it evenly, also from the seeds 0 and -1", () => {
  for (const seed of [0, -1, 123]) {
    const numbers = take(seed, 20_000);
    expect(numbers.every((u) => u >= 0 && u < 1)).toBe(true);
    const tenths = new Array<number>(10).fill(0);
    for (const u of numbers) tenths[Math.floor(10 * u)]!++;
    // Chi-squared with 9 degrees of freedom exceeds 33.7 once in ten thousand.
    const chi = tenths.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    expect(chi).toBeLessThan(33.7);
  }
});

test("a number says nothing of the next", () => {
  const numbers = take(5, 20_000);
  const product = numbers.slice(1).reduce((sum, u, i) => sum + (u - 0.5) * (numbers[i]! - 0.5), 0);
  // Standard deviation of the mean product: (1 / 12) / sqrt(20,000).
  expect(Math.abs(product / 19_999)).toBeLessThan((5 * (1 / 12)) / Math.sqrt(19_999));
});
