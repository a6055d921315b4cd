import { describe, expect, it } from "vitest";
import { heightAt, type TerrainGrid } from "../../src/geo/terrainGrid.ts";
import { demPixels } from "../../src/map/demTile.ts";

const bbox = [106, 29, 107, 30] as const;
const hills: TerrainGrid = {
  bbox,
  width: 41,
  height: 31,
  heightsMeters: Float32Array.from({ length: 41 * 31 }, (_, i) => 300 + 200 * Math.sin(i * 0.7)),
};
const tile = { z: 10, x: 815, y: 424 };

/** Metres in a pixel of terrarium code. */
const metersAt = (pixels: Uint8ClampedArray, i: number): number =>
  pixels[i * 4]! * 256 + pixels[i * 4 + 1]! + pixels[i * 4 + 2]! / 256 - 32768;

function placeOf(pixel: number): [lng: number, lat: number] {
  const x = (tile.x + ((pixel % 256) + 0.5) / 256) / 2 ** tile.z;
  const y = (tile.y + (Math.floor(pixel / 256) + 0.5) / 256) / 2 ** tile.z;
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

describe("relief tile", () => {
  it("holds the bilinear heights of the grid where the relief is whole", () => {
    const pixels = demPixels(hills, tile);
    let compared = 0;
    for (let pixel = 0; pixel < 65_536; pixel += 97) {
      const [lng, lat] = placeOf(pixel);
      if (lng < 106.07 || lng > 106.93 || lat < 29.07 || lat > 29.93) continue;
      expect(metersAt(pixels, pixel)).toBeCloseTo(heightAt(hills, lng, lat), 2);
      compared++;
    }
    expect(compared).toBeGreaterThan(300);
  });

  it("runs out to 0 m towards the edge and is 0 m outside", () => {
    const flat: TerrainGrid = { ...hills, heightsMeters: new Float32Array(41 * 31).fill(800) };
    const edge = demPixels(flat, { z: 9, x: 406, y: 211 });
    let [outside, inside, wrong] = [0, 0, 0];
    // Counted, and expected once: an expectation a pixel takes a hundred times as long.
    for (let pixel = 0; pixel < 65_536; pixel++) {
      const lng = ((406 + ((pixel % 256) + 0.5) / 256) / 512) * 360 - 180;
      const meters = metersAt(edge, pixel);
      if (!(meters >= 0 && meters <= (lng < 106 ? 0 : 800))) wrong++;
      if (lng < 106) outside++;
      else if (meters > 0) inside++;
    }
    expect(wrong).toBe(0);
    expect(outside).toBeGreaterThan(0);
    expect(inside).toBeGreaterThan(0);
  });

  it("is flat and without faults far away from the grid", () => {
    const pixels = demPixels(hills, { z: 10, x: 3, y: 5 });
    expect(pixels.every((byte, i) => byte === [128, 0, 0, 255][i % 4])).toBe(true);
  });
});
