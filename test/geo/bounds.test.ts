import { expect, it } from "vitest";
import { boundsOf, padBounds } from "../../src/geo/bounds.ts";

it("bounds the finite positions of the rows asked for", () => {
  const positions = Float64Array.from([106, 29, NaN, 29, 107, 30, 108, 31]);
  expect(boundsOf(positions)).toEqual([106, 29, 108, 31]);
  expect(boundsOf(positions, Uint8Array.from([1, 1, 1, 0]))).toEqual([106, 29, 107, 30]);
});

it("has no box where there is no position", () => {
  expect(boundsOf(new Float64Array(0))).toBeNull();
  expect(boundsOf(Float64Array.from([NaN, NaN]))).toBeNull();
});

it("pads by the same metres on each side", () => {
  const [west, south, east, north] = padBounds([106, 60, 106, 60], 1111.95);
  expect(north - south).toBeCloseTo(0.02, 6);
  expect(east - west).toBeCloseTo(0.04, 6);
});
