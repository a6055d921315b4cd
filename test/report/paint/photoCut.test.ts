import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { photoCut } from "../../../src/report/paint/photoCut.ts";

describe("photoCut", () => {
  it("takes the middle of what is too wide, and of what is too high", () => {
    const square = { width: 10, height: 10 };
    expect(photoCut({ width: 400, height: 300 }, square)).toEqual({ x: 50, y: 0, width: 300, height: 300 });
    expect(photoCut({ width: 300, height: 400 }, square)).toEqual({ x: 0, y: 50, width: 300, height: 300 });
  });

  it("has the shape of the box, lies in the picture and reaches two of its edges", () => {
    const side = fc.integer({ min: 1, max: 5000 });
    const size = fc.record({ width: side, height: side });
    fc.assert(
      fc.property(size, size, (photo, box) => {
        const cut = photoCut(photo, box);
        expect(cut.width / cut.height).toBeCloseTo(box.width / box.height, 6);
        expect(cut.x * 2 + cut.width).toBeCloseTo(photo.width, 6);
        expect(cut.y * 2 + cut.height).toBeCloseTo(photo.height, 6);
        expect(Math.min(cut.x, cut.y)).toBeCloseTo(0, 6);
        expect(Math.min(photo.width - cut.width, photo.height - cut.height)).toBeGreaterThan(-1e-6);
      }),
    );
  });
});
