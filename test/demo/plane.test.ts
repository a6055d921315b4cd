import { describe, expect, it } from "vitest";
import {
  insideRing,
  resample,
  signedArea,
  smoothed,
  toLngLat,
  toPlane,
  type XY,
} from "../../src/demo/plane.ts";
import { ringsOverlap } from "../../src/demo/ringIndex.ts";

const square = (x: number, y: number, side: number): XY[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];

describe("the generator's plane", () => {
  it("turns degrees into metres and back", () => {
    const [x, y] = toPlane(106.6, 29.6);
    const [lng, lat] = toLngLat(x, y);
    expect(lng).toBeCloseTo(106.6, 10);
    expect(lat).toBeCloseTo(29.6, 10);
  });

  it("knows inside, area and orientation of a ring", () => {
    const ring = square(0, 0, 10);
    expect(insideRing(ring, 5, 5)).toBe(true);
    expect(insideRing(ring, 15, 5)).toBe(false);
    expect(signedArea(ring)).toBe(100);
    expect(signedArea([...ring].reverse())).toBe(-100);
  });

  it("resamples a line at even steps and keeps its ends", () => {
    const line = resample(
      [
        [0, 0],
        [10, 0],
        [10, 5],
      ],
      4,
    );
    expect(line).toEqual([
      [0, 0],
      [4, 0],
      [8, 0],
      [10, 2],
      [10, 5],
    ]);
    expect(smoothed(line, 1, 3).at(0)).toEqual([0, 0]);
    expect(smoothed(line, 1, 3).at(-1)).toEqual([10, 5]);
  });

  it("sees crossing and nested rings as overlapping, neighbours as apart", () => {
    expect(ringsOverlap(square(0, 0, 10), square(5, 5, 10))).toBe(true);
    expect(ringsOverlap(square(0, 0, 10), square(2, 2, 3))).toBe(true);
    expect(ringsOverlap(square(2, 2, 3), square(0, 0, 10))).toBe(true);
    expect(ringsOverlap(square(0, 0, 10), square(11, 0, 10))).toBe(false);
  });
});
