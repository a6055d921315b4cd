import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { writeArrayBuffer } from "geotiff";
import { afterAll, describe, expect, test } from "vitest";
import { boxOfPoints, readElevation, shareWithHeight } from "../../src/io/elevation.ts";
import { type Box, gridHeight, type HeightGrid, windowOf } from "../../src/io/heightGrid.ts";

const folder = mkdtempSync(join(tmpdir(), "elevation-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: Uint8Array | ArrayBuffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
  return path;
}

const SIDE = 1201;
/** A tile whose height is its row in the first column, and 1 elsewhere. */
function hgt(change: (view: DataView) => void = () => {}): Uint8Array {
  const bytes = new Uint8Array(2 * SIDE * SIDE);
  const view = new DataView(bytes.buffer);
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++)
      view.setInt16(2 * (row * SIDE + column), column === 0 ? row : 1, false);
  change(view);
  return bytes;
}

const SYSTEM = {
  GTModelTypeGeoKey: 2,
  GTRasterTypeGeoKey: 1,
  GeographicTypeGeoKey: 4326,
  GeogCitationGeoKey: "WGS 84",
};

/** 3 x 2 heights from 106 E, 30 N in steps of 0.1 degrees. */
function tiff(heights: readonly number[], more: object = {}): ArrayBuffer {
  return writeArrayBuffer(Float32Array.from(heights), {
    width: 3,
    height: 2,
    ModelPixelScale: [0.1, 0.1, 0],
    ModelTiepoint: [0, 0, 0, 106, 30, 0],
    ...SYSTEM,
    ...more,
  } as never);
}

const grid = (more: Partial<HeightGrid>): HeightGrid => ({
  name: "grid",
  west: 0,
  north: 1,
  stepEast: 1,
  stepSouth: 1,
  width: 2,
  height: 2,
  heightsMeters: Float32Array.from([0, 10, 20, 30]),
  marginSteps: 0,
  ...more,
});

describe("gridHeight", () => {
  test("is the sample at a sample, and bilinear between four", () => {
    expect(gridHeight(grid({}), 0, 1)).toBe(0);
    expect(gridHeight(grid({}), 1, 0)).toBe(30);
    expect(gridHeight(grid({}), 0.5, 0.5)).toBe(15);
    expect(gridHeight(grid({}), 0.25, 1)).toBe(2.5);
  });

  test("is not known outside, but holds half a step further where a sample stands for its cell", () => {
    expect(gridHeight(grid({}), -0.1, 1)).toBeNaN();
    expect(gridHeight(grid({ marginSteps: 0.5 }), -0.5, 1.5)).toBe(0);
    expect(gridHeight(grid({ marginSteps: 0.5 }), -0.51, 1)).toBeNaN();
    expect(gridHeight(grid({}), Number.NaN, 1)).toBeNaN();
  });

  test("next to a void comes from the known neighbours alone", () => {
    const holed = grid({ heightsMeters: Float32Array.from([Number.NaN, 10, 20, 30]) });
    expect(gridHeight(holed, 0.5, 0.5)).toBeCloseTo(20, 10);
    expect(gridHeight(holed, 0, 1)).toBeNaN();
    expect(gridHeight(holed, 0, 0)).toBe(20);
  });

  test("stays between the least and the greatest of its samples", () => {
    const sample = fc.oneof(fc.constant(Number.NaN), fc.double({ min: -100, max: 9000, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(sample, { minLength: 12, maxLength: 12 }),
        fc.double({ min: -0.5, max: 3.5, noNaN: true }),
        fc.double({ min: -0.5, max: 2.5, noNaN: true }),
        (samples, x, y) => {
          const heightsMeters = Float32Array.from(samples);
          const tile = grid({ width: 4, height: 3, north: 2, heightsMeters, marginSteps: 0.5 });
          const met = gridHeight(tile, x, y);
          const known = heightsMeters.filter((h) => !Number.isNaN(h));
          if (Number.isNaN(met)) return known.length < 12;
          return met >= Math.min(...known) - 1e-3 && met <= Math.max(...known) + 1e-3;
        },
      ),
    );
  });

  test("a window holds all that heights in its box need", () => {
    const whole = grid({
      width: 8,
      height: 8,
      north: 7,
      heightsMeters: Float32Array.from({ length: 64 }, (_, i) => (i * 37) % 64),
      marginSteps: 0.5,
    });
    const place = fc.integer({ min: -16, max: 128 }).map((sixteenths) => sixteenths / 16);
    fc.assert(
      fc.property(fc.tuple(place, place), fc.tuple(place, place), ([x1, y1], [x2, y2]) => {
        const box: Box = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
        const window = windowOf(whole, box);
        for (const [x, y] of [
          [x1, y1],
          [x2, y2],
          [x1, y2],
        ] as const) {
          const expected = gridHeight(whole, x, y);
          if (window === null) {
            expect(expected).toBeNaN();
            continue;
          }
          const { left, top, right, bottom } = window;
          const heightsMeters = new Float32Array((right - left) * (bottom - top));
          for (let row = top, i = 0; row < bottom; row++)
            for (let column = left; column < right; column++)
              heightsMeters[i++] = whole.heightsMeters[8 * row + column]!;
          const part = {
            ...whole,
            west: left,
            north: 7 - top,
            width: right - left,
            height: bottom - top,
            heightsMeters,
          };
          if (!Number.isNaN(expected)) expect(gridHeight(part, x, y)).toBeCloseTo(expected, 9);
        }
      }),
    );
  });
});

describe("readElevation, SRTM", () => {
  test("the name gives the south-west corner, row 0 lies in the north", async () => {
    const { heightAt, tiles } = await readElevation([file("S30W052.hgt", hgt())]);
    expect(tiles[0]!.box).toEqual([-52, -30, -51, -29]);
    expect(heightAt(-52, -29)).toBe(0);
    expect(heightAt(-52, -30)).toBe(1200);
    expect(heightAt(-51.5, -29.5)).toBe(1);
    expect(heightAt(-50.9, -29.5)).toBeNaN();
  });

  test("a zipped tile is the same, whatever the archive is called", async () => {
    const zip = zipSync({ "readme.txt": strToU8("x"), "N43E007.hgt": hgt() });
    const { heightAt } = await readElevation([file("tile.hgt.zip", zip)]);
    expect(heightAt(7, 43.5)).toBeCloseTo(600, 6);
  });

  test("-32768 is void, and the next tile is asked", async () => {
    const holed = hgt((view) => view.setInt16(0, -32_768, false));
    const paths = [
      file("N43E007.hgt", holed),
      file(
        "N43E007-filled.hgt",
        hgt((v) => v.setInt16(0, 77, false)),
      ),
    ];
    expect((await readElevation([paths[0]!])).heightAt(7, 44)).toBeNaN();
    expect((await readElevation(paths)).heightAt(7, 44)).toBe(77);
  });

  test("only what the box needs is kept", async () => {
    const box: Box = [7.4, 43.7, 7.5, 43.8];
    const { tiles, heightAt } = await readElevation([file("N43E007.hgt", hgt())], { box });
    expect(tiles[0]!.grid!.heightsMeters.length).toBeLessThan(125 * 125);
    expect(heightAt(7.45, 43.75)).toBe(1);
    const elsewhere = await readElevation([file("N10E007.hgt", hgt())], { box });
    expect(elsewhere.tiles).toEqual([{ name: "N10E007.hgt", box: [7, 10, 8, 11], grid: null }]);
  });

  test.each([
    [
      "N43E007.hgt",
      hgt().subarray(0, 1000),
      /holds 1000 bytes of heights, expected 2884802 \(1201 x 1201\) or/,
    ],
    ["heights.hgt", hgt(), /says no corner, expected one like "N43E007.hgt"/],
    ["N43E007.hgt.zip", zipSync({ "N43E007.hgt": hgt() }).subarray(0, 400), /cannot be unpacked/],
    ["N43E008.hgt.zip", zipSync({ "readme.txt": strToU8("x") }), /holds no \.hgt/],
    ["heights.txt", strToU8("hello"), /begins with "hell", expected GeoTIFF, or SRTM/],
  ])("%s that is none is refused by name", async (name, bytes, sentence) => {
    const path = file(name, bytes);
    await expect(readElevation([path])).rejects.toThrow(sentence);
    await expect(readElevation([path])).rejects.toThrow(name);
  });
});

describe("readElevation, GeoTIFF", () => {
  test("a sample stands for its cell", async () => {
    const { heightAt, tiles } = await readElevation([file("a.tif", tiff([0, 10, 20, 30, 40, 50]))]);
    expect(tiles[0]!.box.map((d) => Number(d.toFixed(9)))).toEqual([106, 29.8, 106.3, 30]);
    expect(heightAt(106.05, 29.95)).toBeCloseTo(0, 4);
    expect(heightAt(106.1, 29.9)).toBeCloseTo(20, 4);
    expect(heightAt(106, 30)).toBeCloseTo(0, 4);
    expect(heightAt(106.31, 29.9)).toBeNaN();
  });

  test("a sample is the point where the keys say so", async () => {
    const path = file("point.tif", tiff([0, 10, 20, 30, 40, 50], { GTRasterTypeGeoKey: 2 }));
    const { heightAt } = await readElevation([path]);
    expect(heightAt(106, 30)).toBe(0);
    expect(heightAt(106.05, 29.95)).toBeCloseTo(20, 4);
  });

  test("the nodata value is void, and without one every value is a height", async () => {
    const place = [106.05, 29.95] as const;
    const heights = [-9999, 10, 20, 30, 40, 50];
    const withTag = await readElevation([file("nodata.tif", tiff(heights, { GDAL_NODATA: "-9999" }))]);
    expect(withTag.heightAt(...place)).toBeNaN();
    const without = await readElevation([file("plain.tif", tiff(heights))]);
    expect(without.heightAt(...place)).toBe(-9999);
  });

  test("another system is refused with its name and the one expected, unless any plane will do", async () => {
    const projected = {
      GTModelTypeGeoKey: 1,
      ProjectedCSTypeGeoKey: 3763,
      GTCitationGeoKey: "ETRS89 / PT-TM06",
    };
    const path = file("plane.tif", tiff([0, 10, 20, 30, 40, 50], projected));
    await expect(readElevation([path])).rejects.toThrow(/plane\.tif: is in EPSG:3763.*expected EPSG:4326/);
    expect((await readElevation([path], { anyPlane: true })).tiles).toHaveLength(1);
  });

  test("a broken one is refused by name", async () => {
    const whole = new Uint8Array(tiff([0, 10, 20, 30, 40, 50]));
    const path = file("cut.tif", whole.subarray(0, 60));
    await expect(readElevation([path])).rejects.toThrow(/cut\.tif: cannot be read as GeoTIFF/);
  });
});

test("the share of points with a height, and their box", async () => {
  const points = {
    lngE7: Int32Array.from([1060500000, 1080000000]),
    latE7: Int32Array.from([299500000, 299500000]),
  };
  const elevation = await readElevation([file("share.tif", tiff([0, 10, 20, 30, 40, 50]))]);
  expect(shareWithHeight(points, elevation)).toBe(0.5);
  expect(boxOfPoints(points)).toEqual([106.05, 29.95, 108, 29.95]);
  const none = { lngE7: new Int32Array(0), latE7: new Int32Array(0) };
  expect([shareWithHeight(none, elevation), boxOfPoints(none)]).toEqual([1, null]);
});

const lisbon = fileURLToPath(new URL("../../../shared/real/networks/lisbon-slopes/", import.meta.url));
const here = existsSync(lisbon);
if (!here) console.warn(`skipped: slopes of Lisbon, for ${lisbon} is not there`);

describe.skipIf(!here)("slopes of Lisbon's streets", () => {
  interface Segments {
    readonly features: readonly {
      readonly properties: { readonly Avg_Slope: number; readonly dem_avg_slope_pct?: number };
      readonly geometry: { readonly coordinates: readonly (readonly [number, number])[] };
    }[];
  }
  const read = (name: string) => JSON.parse(readFileSync(lisbon + name, "utf8")) as Segments;

  test("correlate at 0.98 or more with those of ESRI's 3D Analyst on the 264 segments without a void", async () => {
    const { heightAt } = await readElevation([`${lisbon}dem_lisbon.tif`], { anyPlane: true });
    const reference = read("lisbon_road_network_3d.geojson").features;
    const pairs = read("lisbon_road_network_native_crs.geojson").features.flatMap(
      ({ properties, geometry }, i) => {
        const expected = reference[i]!.properties.dem_avg_slope_pct;
        if (expected === undefined) return [];
        const slope = 100 * meanSlope(geometry.coordinates, heightAt);
        expect(slope).toBeCloseTo(expected, 3);
        return [[slope, properties.Avg_Slope] as const];
      },
    );
    expect(pairs).toHaveLength(264);
    expect(correlation(pairs)).toBeGreaterThanOrEqual(0.98);
  });
});

/** Sum of |rise| over sum of run between the vertices of a line in metres. */
function meanSlope(
  line: readonly (readonly [number, number])[],
  heightAt: (x: number, y: number) => number,
): number {
  let rise = 0;
  let run = 0;
  for (let i = 1; i < line.length; i++) {
    const [[x1, y1], [x2, y2]] = [line[i - 1]!, line[i]!];
    rise += Math.abs(heightAt(x2, y2) - heightAt(x1, y1));
    run += Math.hypot(x2 - x1, y2 - y1);
  }
  return rise / run;
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (k: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (of: (a: number, b: number) => number) => pairs.reduce((s, [a, b]) => s + of(a - x, b - y), 0);
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
}
