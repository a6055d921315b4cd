import { expect, it } from "vitest";
import { groupSums } from "../../src/analysis/groupSums.ts";
import { buildCommunities } from "../builders.ts";

const communities = buildCommunities([
  { district: "A", households: 100 },
  { district: "A", households: 300 },
  { district: "B", households: 10 },
  { district: "B" },
  { district: "C", households: 10 },
  {},
]);

it("sums by the value of a column, the rows without one last", () => {
  expect(groupSums(communities.district, communities.households)).toEqual([
    { value: "A", count: 2, sum: 400, known: 2 },
    { value: "B", count: 2, sum: 10, known: 1 },
    { value: "C", count: 1, sum: 10, known: 1 },
    { value: null, count: 1, sum: 0, known: 0 },
  ]);
  expect(groupSums(communities.district, null, Uint8Array.from([1, 0, 0, 0, 0, 0]))).toEqual([
    { value: "A", count: 1, sum: 0, known: 0 },
  ]);
});
