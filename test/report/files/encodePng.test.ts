import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodePng, withResolution } from "../../../src/report/files/encodePng.ts";
import { plainPng } from "../paint/plainPng.ts";
import { decodePng } from "./decodePng.ts";

const CALM = new AbortController().signal;

/** A source of these RGB bytes. */
const sourceOf = (width: number, height: number, rgb: Uint8Array, asked: number[] = []) => ({
  width,
  height,
  dotsPerInch: 192,
  rows: (top: number, count: number) => {
    asked.push(top, count);
    const pixels = rgb.subarray(3 * width * top, 3 * width * (top + count));
    return Uint8ClampedArray.from({ length: 4 * width * count }, (_, i) =>
      i % 4 === 3 ? 255 : pixels[3 * Math.floor(i / 4) + (i % 4)]!,
    );
  },
});

describe("encodePng", () => {
  it("writes pixels that another reader finds the same, whatever they are", async () => {
    const picture = fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 140 }))
      .chain(([width, height]) =>
        fc.tuple(
          fc.constant(width),
          fc.constant(height),
          fc.oneof(
            fc.uint8Array({ minLength: 3 * width * height, maxLength: 3 * width * height }),
            fc.constantFrom(0, 7, 255).map((value) => new Uint8Array(3 * width * height).fill(value)),
          ),
        ),
      );
    await fc.assert(
      fc.asyncProperty(picture, async ([width, height, rgb]) => {
        const png = await decodePng(await encodePng(sourceOf(width, height, rgb), CALM));
        expect([png.width, png.height]).toEqual([width, height]);
        expect(Buffer.compare(png.rgb, rgb)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("asks for each row once, from above to below", async () => {
    const asked: number[] = [];
    await encodePng(sourceOf(2, 150, new Uint8Array(900), asked), CALM);
    expect(asked).toEqual([0, 64, 64, 64, 128, 22]);
  });

  it("says how large it is on paper", async () => {
    const png = await decodePng(await encodePng(sourceOf(3, 2, new Uint8Array(18)), CALM));
    expect(png.pixelsPerMeter).toBe(7559);
    expect([png.chunks[0], png.chunks.at(-1)]).toEqual(["IHDR", "IEND"]);
  });

  it("makes a plain picture small", async () => {
    const rgb = Uint8Array.from({ length: 3 * 400 * 400 }, (_, i) => (Math.floor(i / 1200) < 200 ? 244 : 29));
    expect((await encodePng(sourceOf(400, 400, rgb), CALM)).size).toBeLessThan(2000);
  });

  it("ends with the reason when it is cancelled between strips", async () => {
    const end = new AbortController();
    const source = sourceOf(2, 500, new Uint8Array(3000));
    let strips = 0;
    const rows = (top: number, count: number) => {
      if (++strips === 3) end.abort(new Error("enough"));
      return source.rows(top, count);
    };
    await expect(encodePng({ ...source, rows }, end.signal)).rejects.toThrow("enough");
    expect(strips).toBe(3);
  });

  it("hands on why there are no rows", async () => {
    const rows = () => {
      throw new RangeError("no canvas");
    };
    await expect(encodePng({ width: 2, height: 2, dotsPerInch: 96, rows }, CALM)).rejects.toThrow(RangeError);
  });
});

describe("withResolution", () => {
  it("adds the resolution to a picture and changes none of its pixels", async () => {
    const plain = plainPng({ width: 3, height: 2, pixel: (x, y) => [x, y, 9] });
    const png = await decodePng(await withResolution(plain, 300));
    expect(png.chunks).toEqual(["IHDR", "pHYs", "IDAT", "IEND"]);
    expect(png.pixelsPerMeter).toBe(11811);
    expect([...png.rgb.subarray(0, 6)]).toEqual([0, 0, 9, 1, 0, 9]);
  });

  it("leaves a picture alone that has one", async () => {
    const once = await withResolution(plainPng({ width: 1, height: 1, pixel: () => [1, 2, 3] }), 96);
    expect(await withResolution(once, 300)).toBe(once);
  });
});
