import * as fc from "fast-check";
import { expect, it } from "vitest";
import { distinctPoints } from "../../src/geo/streetInput.ts";

it("makes one point of positions equal at 1e-7 degrees, in the order first met", () => {
  const { points, pointIndex } = distinctPoints(
    Float64Array.of(7.1, 43.7, -7.1, 43.7, 7.10000004, 43.69999996, 7.1000001, 43.7),
  );
  expect([...pointIndex]).toEqual([0, 1, 0, 2]);
  expect([...points.lngE7]).toEqual([71_000_000, -71_000_000, 71_000_001]);
  expect([...points.latE7]).toEqual([437_000_000, 437_000_000, 437_000_000]);
});

it("finds the same points as a map of their coordinates", () => {
  const pair = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }));
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const rows = new Map<string, number>();
      const slow = pairs.map((p) => {
        const row = rows.get(String(p)) ?? rows.size;
        rows.set(String(p), row);
        return row;
      });
      const { points, pointIndex } = distinctPoints(Float64Array.from(pairs.flat().map((v) => v / 1e7)));
      expect([...pointIndex]).toEqual(slow);
      expect(points.lngE7.length).toBe(rows.size);
    }),
  );
});
