import { describe, expect, it } from "vitest";
import { createRandom, hashUnit, noise, smooth } from "../../src/demo/random.ts";

describe("seeded chance", () => {
  it("repeats itself for a seed and differs for another", () => {
    const draw = (seed: number): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it("spreads evenly over [0, 1) and over whole numbers", () => {
    const random = createRandom(3);
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 10_000; i++) counts[random.whole(0, 4)]!++;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it("has a bell of mean 0 and deviation 1", () => {
    const random = createRandom(4);
    const values = Array.from({ length: 20_000 }, () => random.bell());
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });

  it("makes noise that is bounded, and equal to its corner values at whole numbers", () => {
    for (let i = 0; i < 500; i++) expect(Math.abs(noise(i * 0.37, i * -0.61, 5))).toBeLessThanOrEqual(1);
    expect(noise(3, -4, 5)).toBeCloseTo(hashUnit(3, -4, 5) * 2 - 1);
    expect([smooth(-1), smooth(0.5), smooth(2)]).toEqual([0, 0.5, 1]);
  });
});
