import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsWithin, gridIndex, NO_POINT, nearest } from "../../src/geo/gridIndex.ts";
import { haversineMeters } from "../../src/geo/haversine.ts";

const TOLERANCE = 0.001;

/** Points anywhere, in a city, on a line, or on few coordinates so that many coincide. */
const points = fc.oneof(
  pointsOf(
    fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -89, max: 89, noNaN: true })),
  ),
  fc
    .tuple(fc.integer({ min: -170, max: 170 }), fc.integer({ min: -85, max: 85 }))
    .chain(([lng, lat]) =>
      pointsOf(
        fc.tuple(
          fc.double({ min: lng - 0.3, max: lng + 0.3, noNaN: true }),
          fc.double({ min: lat - 0.3, max: lat + 0.3, noNaN: true }),
        ),
      ),
    ),
  pointsOf(fc.double({ min: 0, max: 1, noNaN: true }).map((t) => [106 + t, 29 + t / 2] as [number, number])),
  pointsOf(
    fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
      .map(([a, b]) => [106 + a / 200, 29 + b / 200]),
  ),
);

function pointsOf(point: fc.Arbitrary<[number, number]>): fc.Arbitrary<Float64Array> {
  return fc.array(point, { maxLength: 60 }).map((list) => Float64Array.from(list.flat()));
}

function bruteDistances(points: Float64Array, lng: number, lat: number): number[] {
  return Array.from({ length: points.length / 2 }, (_, i) =>
    haversineMeters(lng, lat, points[2 * i]!, points[2 * i + 1]!),
  );
}

describe("nearest", () => {
  it("finds the point that brute force finds, at any latitude and extent", () => {
    fc.assert(
      fc.property(points, points, (facilities, queries) => {
        const { index, meters } = nearest(gridIndex(facilities), queries);
        for (let q = 0; q < queries.length / 2; q++) {
          const distances = bruteDistances(facilities, queries[2 * q]!, queries[2 * q + 1]!);
          if (distances.length === 0) {
            expect([index[q], meters[q]]).toEqual([NO_POINT, Infinity]);
            continue;
          }
          const least = Math.min(...distances);
          expect(Math.abs(distances[index[q]!]! - least)).toBeLessThanOrEqual(least * TOLERANCE + 1e-3);
          expect(Math.abs(meters[q]! - least)).toBeLessThanOrEqual(least * TOLERANCE + 1e-3);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("answers the first of points on one spot", () => {
    const spot = [106.5, 29.5];
    const index = gridIndex(Float64Array.from([107, 30, ...spot, ...spot, ...spot]));
    expect([...nearest(index, Float64Array.from([106.51, 29.51])).index]).toEqual([1]);
  });

  it("answers the first of two points as far to the east as to the west", () => {
    const index = gridIndex(Float64Array.from([1, 0, -1, 0]));
    expect([...nearest(index, Float64Array.from([0, 0])).index]).toEqual([0]);
  });

  it("says that an empty set has no nearest point", () => {
    const { index, meters } = nearest(gridIndex(new Float64Array(0)), Float64Array.from([106, 29]));
    expect([index[0], meters[0]]).toEqual([NO_POINT, Infinity]);
  });

  it("finds the only point from the other side of the Earth, across the antimeridian and from a pole", () => {
    const index = gridIndex(Float64Array.from([179.9, 10]));
    const { index: found, meters } = nearest(index, Float64Array.from([-0.1, -10, -179.9, 10, 0, 90]));
    expect([...found]).toEqual([0, 0, 0]);
    expect(meters[0]! / haversineMeters(-0.1, -10, 179.9, 10)).toBeCloseTo(1, 5);
    expect(meters[1]! / haversineMeters(-179.9, 10, 179.9, 10)).toBeCloseTo(1, 5);
    expect(meters[2]! / haversineMeters(0, 90, 179.9, 10)).toBeCloseTo(1, 5);
  });

  it("leaves out points and queries without a position", () => {
    const { index, meters } = nearest(
      gridIndex(Float64Array.from([NaN, 29, 107, 30])),
      Float64Array.from([106, 29, NaN, 1]),
    );
    expect([...index]).toEqual([1, NO_POINT]);
    expect(meters[1]).toBeNaN();
  });
});

describe("countsWithin", () => {
  it("counts what brute force counts, but for points within 0.1 % of the border", () => {
    const radii = fc.array(fc.double({ min: 0, max: 3000, noNaN: true }), { maxLength: 5 });
    const wide = fc.array(fc.double({ min: 0, max: 2e7, noNaN: true }), { maxLength: 4 });
    fc.assert(
      fc.property(points, points, fc.oneof(radii, wide), (facilities, queries, radiiMeters) => {
        const counts = countsWithin(gridIndex(facilities), queries, radiiMeters);
        expect(counts).toHaveLength(radiiMeters.length);
        for (let q = 0; q < queries.length / 2; q++) {
          const distances = bruteDistances(facilities, queries[2 * q]!, queries[2 * q + 1]!);
          radiiMeters.forEach((radius, k) => {
            const surely = distances.filter((d) => d <= radius * (1 - TOLERANCE) - 1e-3).length;
            const perhaps = distances.filter((d) => d <= radius * (1 + TOLERANCE) + 1e-3).length;
            expect(counts[k]![q]).toBeGreaterThanOrEqual(surely);
            expect(counts[k]![q]).toBeLessThanOrEqual(perhaps);
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it("counts every one of points on one spot, at radius 0 too", () => {
    const index = gridIndex(Float64Array.from([106.5, 29.5, 106.5, 29.5, 106.6, 29.5]));
    expect(countsWithin(index, Float64Array.from([106.5, 29.5]), [0, 10_000]).map((c) => c[0])).toEqual([
      2, 3,
    ]);
  });

  it("counts nothing in an empty set, for a negative radius, and for a query without a position", () => {
    expect([...countsWithin(gridIndex(new Float64Array(0)), Float64Array.from([1, 1]), [300])[0]!]).toEqual([
      0,
    ]);
    const index = gridIndex(Float64Array.from([1, 1]));
    expect([...countsWithin(index, Float64Array.from([1, 1]), [-1])[0]!]).toEqual([0]);
    expect([...countsWithin(index, Float64Array.from([NaN, 1]), [300])[0]!]).toEqual([0]);
  });
});
