import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { doubleArea, isInsideRings, pointInside, reverseRing, selfIntersection } from "../../src/io/ring.ts";

const flat = (ring: readonly (readonly [number, number])[]) => Float64Array.from([...ring, ring[0]!].flat());
const intersects = (ring: readonly (readonly [number, number])[]) =>
  selfIntersection(flat(ring), 0, ring.length + 1) >= 0;

describe("self-intersection", () => {
  test("a square is simple, a bow tie is not", () => {
    expect(
      intersects([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ]),
    ).toBe(false);
    expect(
      intersects([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
      ]),
    ).toBe(true);
  });

  test("a spike that runs back over its edge is found, points on a straight edge are not", () => {
    expect(
      intersects([
        [0, 0],
        [2, 0],
        [2, 2],
        [2, 1],
        [0, 1],
      ]),
    ).toBe(true);
    expect(
      intersects([
        [0, 0],
        [1, 0],
        [2, 0],
        [2, 1],
        [0, 1],
      ]),
    ).toBe(false);
  });

  test("a ring that touches itself at a vertex is found; vertices given twice in a row are no fault", () => {
    expect(
      intersects([
        [0, 0],
        [2, 0],
        [1, 1],
        [2, 2],
        [0, 2],
        [1, 1],
      ]),
    ).toBe(true);
    expect(
      intersects([
        [0, 0],
        [1, 0],
        [1, 0],
        [1, 1],
      ]),
    ).toBe(false);
  });

  test("agrees with every pair of edges looked at", () => {
    const vertex = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(fc.array(vertex, { minLength: 3, maxLength: 9 }), (ring) => {
        const plain = ring.filter(([x, y], i) => {
          const [a, b] = ring[(i + 1) % ring.length]!;
          return x !== a || y !== b;
        });
        fc.pre(plain.length >= 3);
        expect(intersects(plain)).toBe(everyPair(plain));
      }),
    );
  });
});

test("the point inside a polygon lies inside it, holes included", () => {
  const positions = Float64Array.from([
    ...flat([
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
    ]),
    ...flat([
      [3, 3],
      [3, 6],
      [6, 6],
      [6, 3],
    ]),
  ]);
  const starts = [0, 5, 10];
  const [lng, lat] = pointInside(positions, starts, 0, 2);
  expect(isInsideRings(positions, starts, 0, 2, lng, lat)).toBe(true);
});

test("reversing a ring turns the sign of its area", () => {
  const ring = flat([
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]);
  expect(doubleArea(ring, 0, 5)).toBe(2);
  reverseRing(ring, 0, 5);
  expect(doubleArea(ring, 0, 5)).toBe(-2);
});

/** Whether two edges of the ring share more than the common end of neighbours. */
function everyPair(ring: readonly (readonly [number, number])[]): boolean {
  const n = ring.length;
  const edges = ring.map((a, i) => [a, ring[(i + 1) % n]!] as const);
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const [first, second] =
        j === i + 1 ? [edges[i]!, edges[j]!] : i === 0 && j === n - 1 ? [edges[j]!, edges[i]!] : [null, null];
      if (first && second) {
        const [a, b] = first;
        const c = second[1];
        if (turn(a, b, c) === 0 && (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0)
          return true;
      } else if (meet(edges[i]!, edges[j]!)) return true;
    }
  return false;
}

type P = readonly [number, number];
function turn(a: P, b: P, c: P): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}
function on(a: P, b: P, p: P): boolean {
  return (
    turn(a, b, p) === 0 &&
    Math.min(a[0], b[0]) <= p[0] &&
    p[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= p[1] &&
    p[1] <= Math.max(a[1], b[1])
  );
}
function meet([a, b]: readonly [P, P], [c, d]: readonly [P, P]): boolean {
  if (on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b)) return true;
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}
