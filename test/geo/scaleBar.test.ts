import fc from "fast-check";
import { expect, test } from "vitest";
import { scaleBar } from "../../src/geo/scaleBar.ts";

test("a bar has a round length, fits, and uses at least two fifths of the room", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -80, max: 80, noNaN: true }),
      fc.double({ min: 0, max: 20, noNaN: true }),
      (lat, zoom) => {
        const { meters, pixels } = scaleBar(lat, zoom, 110);
        expect(["1", "2", "5"]).toContain(meters.toPrecision(1)[0]);
        expect(pixels).toBeLessThanOrEqual(110 * (1 + 1e-9));
        expect(pixels).toBeGreaterThan(110 * 0.39);
      },
    ),
  );
});

test("a bar at the equator shows metres as a web mercator map of 512 px tiles has them", () => {
  const { meters, pixels } = scaleBar(0, 10, 110);
  expect(meters).toBe(5000);
  expect(pixels).toBeCloseTo(5000 / (40_075_016.686 / 512 / 1024), 6);
});
