import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf } from "../../src/geo/bounds.ts";
import { placeOf, placesOf, plainFrame, rowAt } from "../../src/map/plainFrame.ts";

const size = { width: 800, height: 400 };
const everyRow = () => true;

describe("the frame of the plain drawing", () => {
  it("has any communities inside, north up, in the middle of the drawing", () => {
    const place = fc.tuple(
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (places) => {
        const positions = Float64Array.from(places.flat());
        const frame = plainFrame(boundsOf(positions)!, size);
        const placed = placesOf(frame, positions);
        const xs = placed.filter((_, k) => k % 2 === 0);
        const ys = placed.filter((_, k) => k % 2 === 1);
        expect(Math.min(...xs) + Math.max(...xs)).toBeCloseTo(size.width, 1);
        expect(Math.min(...ys) + Math.max(...ys)).toBeCloseTo(size.height, 1);
        expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(0);
        const [south, north] = [places[0]![1] - 1, places[0]![1] + 1];
        expect(placeOf(frame, 0, north)[1]).toBeLessThan(placeOf(frame, 0, south)[1]);
      }),
    );
  });

  it("fills the drawing in one direction but for its margin", () => {
    const frame = plainFrame([106, 29, 107, 29.1], size);
    const [left] = placeOf(frame, 106, 29);
    const [right] = placeOf(frame, 107, 29);
    expect(right - left).toBeCloseTo(size.width / 1.08, 3);
  });

  it("shows a single community in the middle", () => {
    const [x, y] = placeOf(plainFrame([106.5, 29.5, 106.5, 29.5], size), 106.5, 29.5);
    expect(x).toBeCloseTo(400, 3);
    expect(y).toBeCloseTo(200, 3);
  });
});

describe("the community at a place of the drawing", () => {
  const places = Float32Array.of(10, 10, 16, 10, NaN, NaN, 100, 100);

  it("is the nearest within reach", () => {
    expect(rowAt(places, everyRow, { x: 12, y: 10, reach: 7 })).toBe(0);
    expect(rowAt(places, everyRow, { x: 14, y: 10, reach: 7 })).toBe(1);
    expect(rowAt(places, everyRow, { x: 100, y: 107, reach: 7 })).toBe(3);
  });

  it("is none beyond reach, and none that is filtered out", () => {
    expect(rowAt(places, everyRow, { x: 100, y: 108, reach: 7 })).toBe(-1);
    expect(rowAt(places, (row) => row !== 0, { x: 10, y: 10, reach: 7 })).toBe(1);
    expect(rowAt(new Float32Array(0), everyRow, { x: 0, y: 0, reach: 7 })).toBe(-1);
  });
});
