import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { meanShift, shareInside } from "../../src/analysis/coordinateShift.ts";

describe("meanShift", () => {
  it("says how far and in which direction points move", () => {
    const moved = meanShift(Float64Array.of(106, 30, 107, 30), Float64Array.of(106, 30.001, 107, 30.001));
    expect(moved.meters).toBeCloseTo(111.195, 1);
    expect(moved.direction).toBe("n");
    expect(meanShift(Float64Array.of(106, 30), Float64Array.of(105.996, 29.996)).direction).toBe("sw");
  });

  it("names no direction when nothing moves, and no distance without points", () => {
    expect(meanShift(Float64Array.of(106, 30), Float64Array.of(106, 30))).toEqual({
      meters: 0,
      direction: null,
    });
    expect(meanShift(new Float64Array(0), new Float64Array(0)).meters).toBeNaN();
  });
});

describe("shareInside", () => {
  const square: Polygon = {
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  };

  it("counts only points that name a district with an outline", () => {
    expect(shareInside(Float64Array.of(0.5, 0.5, 2, 2, 9, 9), [square, square, null])).toBe(0.5);
  });

  it("is not known when none does", () => {
    expect(shareInside(Float64Array.of(0.5, 0.5), [null])).toBeNaN();
  });
});
