import { expect, it } from "vitest";
import { districtNeed } from "../../src/analysis/districtNeed.ts";
import { buildCommunities } from "../builders.ts";

const communities = buildCommunities([
  { district: "A", households: 100 },
  { district: "A", households: 300 },
  { district: "B", households: 10 },
  { district: "B" },
  { district: "C", households: 10 },
  {},
]);
const scores = Float32Array.from([80, 40, 60, 90, Number.NaN, 99]);

it("weighs scores by households and puts the neediest district first, those not known last", () => {
  const needs = districtNeed(communities, scores);
  expect(needs.map((d) => [d.district, d.need])).toEqual([
    ["B", 60],
    ["A", 50],
    ["C", Number.NaN],
  ]);
  expect(needs[0]).toMatchObject({ communities: 2, weighed: 1, unranked: 0, households: 10 });
  expect(needs[2]).toMatchObject({ communities: 1, weighed: 0, unranked: 1 });
});

it("names the worst communities, also one whose households are not known", () => {
  const [b, a] = districtNeed(communities, scores, { worst: 1 });
  expect([b!.worst, a!.worst]).toEqual([[3], [0]]);
});

it("looks only at the rows of the mask", () => {
  const needs = districtNeed(communities, scores, { rows: Uint8Array.from([0, 1, 0, 0, 0, 0]) });
  expect(needs.map((d) => [d.district, d.need])).toEqual([["A", 40]]);
});

it("names only candidates as the worst, and still counts the others in the mean", () => {
  const candidates = Uint8Array.from([0, 1, 1, 0, 1, 1]);
  const [b, a] = districtNeed(communities, scores, { candidates });
  expect([b!.worst, a!.worst]).toEqual([[2], [1]]);
  expect([b!.need, a!.need]).toEqual([60, 50]);
});
