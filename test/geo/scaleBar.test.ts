import fc from "fast-check";
import { expect, test } from "vitest";
import { haversineMeters } from "../../src/geo/haversine.ts";
import { metersPerPixel, scaleBar } from "../../src/geo/scaleBar.ts";

test("a bar has a round length, fits, and uses at least two fifths of the room", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -80, max: 80, noNaN: true }),
      fc.double({ min: 0, max: 20, noNaN: true }),
      (lat, zoom) => {
        const { meters, pixels } = scaleBar(metersPerPixel(lat, zoom), 110);
        expect(["1", "2", "5"]).toContain(meters.toPrecision(1)[0]);
        expect(pixels).toBeLessThanOrEqual(110 * (1 + 1e-9));
        expect(pixels).toBeGreaterThan(110 * 0.39);
      },
    ),
  );
});

test("a bar at the equator shows metres as a web mercator map of 512 px tiles has them", () => {
  const { meters, pixels } = scaleBar(metersPerPixel(0, 10), 110);
  expect(meters).toBe(5000);
  expect(pixels).toBeCloseTo(5000 / (40_075_016.686 / 512 / 1024), 6);
});

for (const lat of [25, 45])
  test(`a bar laid along the parallel of ${lat}° N spans its length on the globe within 1 %, at any zoom and size`, () => {
    fc.assert(
      fc.property(
        fc.double({ min: 7, max: 18.5, noNaN: true }),
        fc.integer({ min: 20, max: 300 }),
        (zoom, most) => {
          const { meters, pixels } = scaleBar(metersPerPixel(lat, zoom), most);
          const degrees = (pixels * 360) / (512 * 2 ** zoom);
          const onGlobe = haversineMeters(106, lat, 106 + degrees, lat);
          expect(Math.abs(onGlobe / meters - 1)).toBeLessThan(0.01);
        },
      ),
    );
  });
