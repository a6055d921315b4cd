import { area } from "@turf/turf";
import fc from "fast-check";
import { expect, it } from "vitest";
import { disc } from "../../src/geo/disc.ts";
import { haversineMeters } from "../../src/geo/haversine.ts";

const where = fc.tuple(
  fc.double({ min: -170, max: 170, noNaN: true }),
  fc.double({ min: -70, max: 70, noNaN: true }),
);

it("draws a disc whose area is pi r² within 0.5 %", () => {
  fc.assert(
    fc.property(
      where,
      fc.double({ min: 100, max: 5000, noNaN: true }),
      fc.integer({ min: 16, max: 128 }),
      ([lng, lat], radius, n) => {
        const drawn = area({ type: "Polygon", coordinates: [disc(lng, lat, radius, n)] });
        // turf measures on the equatorial radius: bring it to ours.
        const ours = drawn * (6_371_008.8 / 6_378_137) ** 2;
        expect(Math.abs(ours / (Math.PI * radius * radius) - 1)).toBeLessThan(0.005);
      },
    ),
    { numRuns: 200 },
  );
});

it("draws the 300 m disc of a day-care centre in Chongqing within 0.5 % of pi r²", () => {
  const drawn = area({ type: "Polygon", coordinates: [disc(106.55, 29.56, 300)] });
  expect(Math.abs(drawn / (Math.PI * 300 * 300) - 1)).toBeLessThan(0.005);
});

it("closes the ring, counter-clockwise, with every corner equally far from the centre", () => {
  const ring = disc(106.55, 29.56, 500, 32);
  expect(ring).toHaveLength(33);
  expect(ring[32]).toEqual(ring[0]);
  const distances = ring.map(([lng, lat]) => haversineMeters(106.55, 29.56, lng, lat));
  expect(Math.max(...distances) - Math.min(...distances)).toBeLessThan(0.01);
  const doubled = ring.slice(1).reduce((sum, [x, y], i) => sum + (x - ring[i]![0]) * (y + ring[i]![1]), 0);
  expect(doubled).toBeLessThan(0);
});
