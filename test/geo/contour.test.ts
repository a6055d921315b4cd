import { contours } from "d3-contour";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contour, type Rings } from "../../src/geo/contour.ts";

type Point = readonly [x: number, y: number];

const pointsOf = ({ starts, points }: Rings, r: number): Point[] =>
  Array.from({ length: starts[r + 1]! - starts[r]! }, (_, i) => {
    const at = 2 * (starts[r]! + i);
    return [points[at]!, points[at + 1]!];
  });

const ringsOf = (rings: Rings) => Array.from({ length: rings.count }, (_, r) => pointsOf(rings, r));

/** Positive where the ring runs counterclockwise, seen with the rows going down. */
const area = (ring: readonly Point[]) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + x * ring[i]![1] - ring[i]![0] * y, 0) / 2;

const wholeArea = (rings: Rings) => ringsOf(rings).reduce((sum, ring) => sum + area(ring), 0);

/** Whether the point lies inside of an odd number of rings. */
function holds(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings)
    ring.slice(1).forEach(([x2, y2], i) => {
      const [x1, y1] = ring[i]!;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    });
  return inside;
}

/** Whether two pieces cross in a point inside of both. */
function cross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const value = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 9, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Infinity, NaN, -Infinity) },
);
/** Some wider than a word of bits. */
const fields = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 29, max: 66 })),
    fc.integer({ min: 1, max: 9 }),
  )
  .chain(([width, height]) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      values: fc
        .array(value, { minLength: width * height, maxLength: width * height })
        .map((values) => Float32Array.from(values)),
    }),
  );

describe("contour", () => {
  it("draws a diamond around a single cell, and a square where nothing is known around it", () => {
    const one = Float32Array.of(9, 9, 9, 9, 1, 9, 9, 9, 9);
    expect(ringsOf(contour(one, 3, 3, 5)).map((ring) => ring.map(([x, y]) => [x, y]))).toEqual([
      [
        [1, 1.5],
        [1.5, 2],
        [2, 1.5],
        [1.5, 1],
        [1, 1.5],
      ],
    ]);
    expect(wholeArea(contour(Float32Array.of(1), 1, 1, 5))).toBe(0.5);
  });

  it("lies where the value, taken as linear, is the threshold", () => {
    const ring = ringsOf(contour(Float32Array.of(0, 4), 2, 1, 1))[0]!;
    expect(Math.max(...ring.map(([x]) => x))).toBe(0.5 + 0.25);
  });

  it("gives one ring for all, none for none, and none for NaN", () => {
    const all = contour(new Float32Array(70 * 3), 70, 3, 0);
    expect([all.count, all.parent[0]]).toEqual([1, -1]);
    expect(wholeArea(all)).toBeCloseTo(70 * 3 - 0.5, 9);
    expect(contour(new Float32Array(6).fill(Infinity), 2, 3, 900).count).toBe(0);
    expect(contour(new Float32Array(6).fill(NaN), 2, 3, 900).count).toBe(0);
    expect(contour(new Float32Array(0), 0, 0, 900).count).toBe(0);
  });

  it("names the outer ring of each hole, also of islands in holes", () => {
    const rows = ["#######.#", "#.....#..", "#.###.#.#", "#.#.#.#..", "#.###.#.#", "#.....#..", "#######.."];
    const values = Float32Array.from(rows.join(""), (c) => (c === "#" ? 0 : 9));
    const rings = contour(values, 9, 7, 5);
    const areas = ringsOf(rings).map(area);
    const holes = [...rings.parent].flatMap((outer, r) => (outer < 0 ? [] : [[areas[r]!, areas[outer]!]]));
    expect(rings.count).toBe(7);
    expect(holes.map(([hole, outer]) => [hole! < 0, outer! > -hole!])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(new Set([...rings.parent].filter((p) => p >= 0)).size).toBe(2);
  });

  it("closes its rings and runs around outer ones counterclockwise, around holes clockwise", () => {
    fc.assert(
      fc.property(fields, ({ width, height, values }) => {
        const rings = contour(values, width, height, 4);
        ringsOf(rings).forEach((ring, r) => {
          expect(ring[0]).toEqual(ring[ring.length - 1]);
          expect(ring.length).toBeGreaterThanOrEqual(5);
          const outer = rings.parent[r]!;
          if (outer < 0) expect(area(ring)).toBeGreaterThan(0);
          else {
            expect(area(ring)).toBeLessThan(0);
            expect(rings.parent[outer]).toBe(-1);
            expect(ring.slice(1).every((p) => holds([pointsOf(rings, outer)], p))).toBe(true);
          }
        });
      }),
    );
  });

  it("holds the middles of exactly the cells within the threshold", () => {
    fc.assert(
      fc.property(fields, fc.integer({ min: 0, max: 9 }), ({ width, height, values }, threshold) => {
        const rings = ringsOf(contour(values, width, height, threshold));
        values.forEach((v, i) => {
          const middle: Point = [(i % width) + 0.5, Math.floor(i / width) + 0.5];
          expect(holds(rings, middle)).toBe(v <= threshold);
        });
      }),
    );
  });

  it("never crosses itself", () => {
    fc.assert(
      fc.property(fields, ({ width, height, values }) => {
        const pieces = ringsOf(contour(values, width, height, 4)).flatMap((ring) =>
          ring.slice(1).map((p, i) => [ring[i]!, p] as const),
        );
        pieces.forEach((a, i) => {
          for (const b of pieces.slice(i + 1)) if (cross(a, b)) expect([a, b]).toBe("apart");
        });
      }),
      { numRuns: 40 },
    );
  });

  it("grows with the threshold", () => {
    fc.assert(
      fc.property(fields, ({ width, height, values }) => {
        const areas = [1, 3, 5, 7, 9].map((t) => wholeArea(contour(values, width, height, t)));
        areas.slice(1).forEach((a, i) => {
          expect(a).toBeGreaterThanOrEqual(areas[i]! - 1e-9);
        });
      }),
    );
  });

  it("has the area that d3-contour finds, where all values are finite and the border is outside", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 25, maxLength: 25 }),
        (inner) => {
          const values = new Float32Array(49).fill(10);
          inner.forEach((v, i) => {
            values[(Math.floor(i / 5) + 1) * 7 + (i % 5) + 1] = v;
          });
          // Its areas are of "at least": a mirror of the values makes them the same.
          const theirs = contours()
            .size([7, 7])
            .contour(
              [...values].map((v) => -v),
              -4.5,
            ).coordinates;
          const sum = theirs.flat().reduce((total, ring) => total + area(ring as unknown as Point[]), 0);
          expect(wholeArea(contour(values, 7, 7, 4.5))).toBeCloseTo(Math.abs(sum), 1);
        },
      ),
    );
  });

  it("says which length does not fit", () => {
    expect(() => contour(new Float32Array(5), 2, 3, 0)).toThrow("5 values, expected 2 x 3");
  });
});
