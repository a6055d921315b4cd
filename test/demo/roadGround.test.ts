import { describe, expect, it } from "vitest";
import type { Ground } from "../../src/demo/ground.ts";
import type { XY } from "../../src/demo/plane.ts";
import { createRoadGround, segmentsCross } from "../../src/demo/roadGround.ts";

const house: readonly XY[] = [
  [0, 0],
  [200, 0],
  [200, 100],
  [0, 100],
];
const ground: Ground = {
  grid: { bbox: [106, 29, 107, 30], width: 2, height: 2, heightsMeters: new Float32Array(4) },
  shoreAt: (x) => ({ distanceMeters: x + 500, along: [0, 1], chainageMeters: 0 }),
  districts: new Map(),
};

describe("ground that a road asks for", () => {
  it("is free beside a footprint and not through it, within it or too near", () => {
    const { isFree } = createRoadGround(ground, [house]);
    expect(isFree(-10, -50, -10, 200, 5)).toBe(true);
    expect(isFree(-3, -50, -3, 200, 5)).toBe(false);
    expect(isFree(-50, 50, 300, 50, 0)).toBe(false);
    expect(isFree(50, 50, 60, 50, 0)).toBe(false);
    // A long way off, in another square of the index.
    expect(isFree(1000, 1000, 1200, 1000, 5)).toBe(true);
  });

  it("tells the exact way to the water where it is near, and never too much elsewhere", () => {
    const { shoreMeters } = createRoadGround(ground, []);
    for (let x = -600; x < 2000; x += 37) {
      const exact = x + 500;
      if (exact <= 100) expect(shoreMeters(x, 0)).toBe(exact);
      else expect(shoreMeters(x, 0)).toBeLessThanOrEqual(exact);
      expect(shoreMeters(x, 0) > 60).toBe(exact > 60);
    }
  });
});

describe("two segments", () => {
  it("cross in their inner parts only", () => {
    expect(segmentsCross(0, 0, 10, 10, 0, 10, 10, 0)).toBe(true);
    expect(segmentsCross(0, 0, 10, 10, 10, 10, 20, 0)).toBe(false);
    expect(segmentsCross(0, 0, 10, 0, 0, 5, 10, 5)).toBe(false);
  });
});
