import { expect, it } from "vitest";
import { GAP_CLASSES, type GapInput, gapClasses, missingServices, setSizes } from "../../src/model/gap.ts";
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

it("sets no radius for a kind that only every object knows by name", () => {
  const meters = Float32Array.from([5]);
  expect([...missingServices([{ kind: "constructor", meters }], { sports: 300 }).known]).toEqual([0]);
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

const classesOf = (input: Partial<GapInput> & { costs: number[] }): string[] =>
  [
    ...gapClasses({
      cutoff: 300,
      connected: null,
      supply: null,
      ...input,
      cost: Float32Array.from(input.costs),
    }),
  ].map((code) => GAP_CLASSES[code]!);

const supplyOf = (perHundredHouseholds: number[], lowerBound: number[] = []) => ({
  perHundredHouseholds: Float64Array.from(perHundredHouseholds),
  lowerBound: Uint8Array.from(perHundredHouseholds, (_, i) => lowerBound[i] ?? 0),
  standardPerHundredHouseholds: 30,
});

it("covers what lies within the cutoff, itself included, and puts the rest out of reach", () => {
  expect(classesOf({ costs: [300, 301, Infinity] })).toEqual(["covered", "outOfReach", "outOfReach"]);
});

it("calls too small what is within reach and less than the standard for all who share it", () => {
  expect(classesOf({ costs: [10, 10, 900], supply: supplyOf([30, 29.9, 0]) })).toEqual([
    "covered",
    "tooSmall",
    "outOfReach",
  ]);
});

it("does not judge a supply that falls short only as far as sizes are known", () => {
  expect(classesOf({ costs: [10, 10], supply: supplyOf([29, 31], [1, 1]) })).toEqual(["unknown", "covered"]);
});

it("is not misled by the rounding of shares", () => {
  const thirds = Array.from({ length: 3 }, () => 10 * (1 - 1e-15)).reduce((sum, part) => sum + part, 0);
  expect(classesOf({ costs: [10], supply: supplyOf([thirds]) })).toEqual(["covered"]);
});

it("never counts a community off the network as covered or out of reach", () => {
  const costs = [Number.NaN, Number.NaN, 10];
  expect(classesOf({ costs, connected: Uint8Array.from([0, 1, 1]) })).toEqual([
    "notConnected",
    "unknown",
    "covered",
  ]);
});

it("does not know the gap of a kind without a standard", () => {
  expect(classesOf({ costs: [10, Infinity], cutoff: null })).toEqual(["unknown", "unknown"]);
});
