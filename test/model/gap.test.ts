import { expect, it } from "vitest";
import { missingServices, setSizes } from "../../src/model/gap.ts";
import { hasBit } from "../../src/table/column.ts";

const distances = [
  { kind: "elderDayCare", meters: Float32Array.from([299, 300, 301, Number.NaN]) },
  { kind: "police", meters: Float32Array.from([1, 1e6, 1, 1]) },
  { kind: "sports", meters: Float32Array.from([Infinity, 0, 0, 0]) },
];

it("misses a service beyond its radius, the radius itself included in reach", () => {
  const missing = missingServices(distances, { elderDayCare: 300, police: null, sports: 300 });
  expect([0, 1, 2].map((row) => hasBit(missing, row, 0))).toEqual([false, false, true]);
  expect([0, 1, 2].map((row) => hasBit(missing, row, 2))).toEqual([true, false, false]);
});

it("never misses a kind without a radius", () => {
  const missing = missingServices(distances, { elderDayCare: 300 });
  expect([0, 1, 2, 3].some((row) => hasBit(missing, row, 1))).toBe(false);
});

it("does not know the services of a community without a position, nor any where no kind has a radius", () => {
  const missing = missingServices(distances, { elderDayCare: 300, sports: 300 });
  expect([...missing.known]).toEqual([1, 1, 1, 0]);
  expect([...setSizes(missing)]).toEqual([1, 0, 1, 255]);
  expect([...missingServices(distances, {}).known]).toEqual([0, 0, 0, 0]);
});

it("has a row for each community even where the city has no facility at all", () => {
  expect([...missingServices([], {}, 2).known]).toEqual([0, 0]);
});

it("counts sets of more than 32 values", () => {
  const many = Array.from({ length: 40 }, (_, k) => ({
    kind: `k${k}`,
    meters: Float32Array.from([k < 35 ? 900 : 1]),
  }));
  const missing = missingServices(many, Object.fromEntries(many.map(({ kind }) => [kind, 300])));
  expect([missing.wordsPerRow, setSizes(missing)[0]]).toEqual([2, 35]);
});
