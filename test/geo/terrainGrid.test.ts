import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeTerrain,
  encodeTerrain,
  heightAt,
  slopeAt,
  type TerrainGrid,
} from "../../src/geo/terrainGrid.ts";

const bbox = [106, 29, 106.002, 29.001] as const;
const plane: TerrainGrid = {
  bbox,
  width: 3,
  height: 2,
  heightsMeters: Float32Array.of(10, 20, 30, 0, 10, 20),
};

describe("terrain grid", () => {
  it("comes back from its bytes within half a quantum, whatever the heights", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 2, max: 9 }),
        fc.constantFrom(0.1, 0.5, 1),
        fc.infiniteStream(fc.integer({ min: -5000, max: 89_000 })),
        (width, height, quantum, stream) => {
          const heightsMeters = Float32Array.from({ length: width * height }, () => stream.next().value / 10);
          const back = decodeTerrain(encodeTerrain({ bbox, width, height, heightsMeters }, quantum));
          expect([back.width, back.height, ...back.bbox]).toEqual([width, height, ...bbox]);
          back.heightsMeters.forEach((h, i) => {
            expect(Math.abs(h - heightsMeters[i]!)).toBeLessThanOrEqual(quantum / 2 + 0.01);
          });
        },
      ),
    );
  });

  it("reads bytes that lie somewhere inside a larger buffer", () => {
    const bytes = encodeTerrain(plane, 1);
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 7);
    expect(decodeTerrain(larger.subarray(7)).heightsMeters).toEqual(plane.heightsMeters);
  });

  it("gives node heights at nodes and means between them", () => {
    expect(heightAt(plane, 106, 29.001)).toBeCloseTo(10);
    expect(heightAt(plane, 106.002, 29)).toBeCloseTo(20);
    expect(heightAt(plane, 106.0005, 29.0005)).toBeCloseTo(10);
  });

  it("is unknown outside", () => {
    expect(heightAt(plane, 105.999, 29)).toBeNaN();
    expect(slopeAt(plane, 106, 29.002)).toBeNaN();
    expect(heightAt(plane, Number.NaN, 29)).toBeNaN();
  });

  it("measures the slope of a plane as rise over run", () => {
    const runEast = 0.001 * 111_195 * Math.cos((29.0005 * Math.PI) / 180);
    const runNorth = 0.001 * 111_195;
    expect(slopeAt(plane, 106.0013, 29.0005)).toBeCloseTo(Math.hypot(10 / runEast, 10 / runNorth), 6);
  });

  it("names what is wrong with bytes it cannot read", () => {
    const bytes = encodeTerrain(plane, 1);
    expect(() => decodeTerrain(new TextEncoder().encode("<html>".repeat(20)))).toThrow('begins with "<htm"');
    expect(() => decodeTerrain(bytes.slice(0, -1))).toThrow("ends at height 5 of 6");
    const later = bytes.slice();
    later[4] = 2;
    expect(() => decodeTerrain(later)).toThrow("version 2, expected 1");
    const huge = bytes.slice();
    new DataView(huge.buffer).setUint32(40, 4_000_000_000, true);
    expect(() => decodeTerrain(huge)).toThrow("cannot hold 4000000000 x 2");
  });
});
