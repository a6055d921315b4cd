import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mercatorX, mercatorY } from "../../src/geo/mercatorFrame.ts";
import { centerOf, type PicturePart, pictureParts, wholeStep } from "../../src/map/pictureParts.ts";

const NONE = { side: Number.POSITIVE_INFINITY, pixels: Number.POSITIVE_INFINITY };
const RATIOS = [1, 2, 3.125, 4, 25 / 12] as const;

const requests = fc.record({
  width: fc.double({ min: 40, max: 1600, noNaN: true }),
  height: fc.double({ min: 40, max: 1600, noNaN: true }),
  pixelRatio: fc.constantFrom(...RATIOS),
  side: fc.integer({ min: 1400, max: 9000 }),
  pixels: fc.integer({ min: 3_000_000, max: 20_000_000 }),
});

describe("pictureParts", () => {
  it("draws a picture within the limit at once, in whole device pixels", () => {
    expect(pictureParts({ width: 333.4, height: 200, pixelRatio: 3.125 }, NONE)).toEqual([
      {
        x: { from: 0, size: 336, keepFrom: 0, keepTo: 333.4 },
        y: { from: 0, size: 200, keepFrom: 0, keepTo: 200 },
      },
    ]);
  });

  it("keeps each place of the picture in exactly one part, with the margin on both sides of every seam, within the limit", () => {
    fc.assert(
      fc.property(requests, ({ side, pixels, ...size }) => {
        const parts = pictureParts(size, { side, pixels }, 64);
        for (const axis of ["x", "y"] as const) {
          const length = axis === "x" ? size.width : size.height;
          const distinct = new Map(parts.map((part) => [part[axis].keepFrom, part[axis]]));
          let reached = 0;
          for (const { from, size: drawn, keepFrom, keepTo } of distinct.values()) {
            expect(keepFrom).toBe(reached);
            expect(drawn * size.pixelRatio).toBeLessThanOrEqual(side);
            expect(keepFrom - from >= 64 || from === 0).toBe(true);
            expect(from + drawn - keepTo >= 64 || from + drawn >= length - 1e-5).toBe(true);
            for (const edge of [from, drawn, keepFrom])
              expect(Math.abs(edge * size.pixelRatio - Math.round(edge * size.pixelRatio))).toBeLessThan(
                1e-4,
              );
            reached = keepTo;
          }
          expect(reached).toBeCloseTo(length, 5);
        }
        for (const { x, y } of parts)
          expect(x.size * y.size * size.pixelRatio ** 2).toBeLessThanOrEqual(pixels);
        expect(parts.length).toBe(
          new Set(parts.map(({ x }) => x.from)).size * new Set(parts.map(({ y }) => y.from)).size,
        );
      }),
    );
  });

  it("says so where the margins leave no room", () => {
    expect(() => pictureParts({ width: 600, height: 400, pixelRatio: 1 }, { ...NONE, side: 200 })).toThrow(
      "a side of 200 CSS px is drawn at once, expected over 256",
    );
  });
});

describe("centerOf", () => {
  it("puts each place where it lies in the undivided picture", () => {
    fc.assert(
      fc.property(
        requests,
        fc.double({ min: 8, max: 18, noNaN: true }),
        ({ side, pixels, ...size }, zoom) => {
          const view = { lng: 106.55, lat: 29.56, zoom };
          const world = 512 * 2 ** zoom;
          /** CSS px of Jiefangbei from the upper left of the picture. */
          const placed = ({ x, y }: PicturePart) => {
            const [lng, lat] = centerOf({ x, y }, size, view);
            return [
              x.from + x.size / 2 + (mercatorX(106.577) - mercatorX(lng)) * world,
              y.from + y.size / 2 + (mercatorY(29.557) - mercatorY(lat)) * world,
            ];
          };
          const expected = [
            size.width / 2 + (mercatorX(106.577) - mercatorX(106.55)) * world,
            size.height / 2 + (mercatorY(29.557) - mercatorY(29.56)) * world,
          ];
          for (const part of pictureParts(size, { side, pixels }, 64))
            placed(part).forEach((value, i) => {
              expect(Math.abs(value - expected[i]!)).toBeLessThan(0.01);
            });
        },
      ),
    );
  });
});

describe("wholeStep", () => {
  it("finds the sizes that are whole in both kinds of pixels", () => {
    expect(RATIOS.map(wholeStep)).toEqual([1, 1, 8, 1, 12]);
    expect(wholeStep(Math.PI)).toBe(1);
  });
});
