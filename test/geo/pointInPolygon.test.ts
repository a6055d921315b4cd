import { expect, it } from "vitest";
import { pointInPolygon } from "../../src/geo/pointInPolygon.ts";

const square = (a: number, b: number) => [
  [a, a],
  [b, a],
  [b, b],
  [a, b],
  [a, a],
];

it("tells inside from outside and from a hole", () => {
  const geometry = { type: "Polygon" as const, coordinates: [square(0, 10), square(4, 6)] };
  expect(pointInPolygon(2, 2, geometry)).toBe(true);
  expect(pointInPolygon(5, 5, geometry)).toBe(false);
  expect(pointInPolygon(11, 5, geometry)).toBe(false);
});

it("looks at every part of a multipolygon", () => {
  const geometry = { type: "MultiPolygon" as const, coordinates: [[square(0, 1)], [square(5, 6)]] };
  expect(pointInPolygon(5.5, 5.5, geometry)).toBe(true);
  expect(pointInPolygon(3, 3, geometry)).toBe(false);
});
