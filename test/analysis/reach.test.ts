import { expect, it } from "vitest";
import { NO_POINT, reach } from "../../src/analysis/reach.ts";
import { buildCity } from "../builders.ts";

const { communities, facilities } = buildCity({
  communities: [{ position: [106.55, 29.56] }, { position: [106.6, 29.56] }],
  facilities: [
    { kind: "sports", position: [106.551, 29.56], status: "planned" },
    { kind: "sports", position: [106.552, 29.56], status: "underConstruction" },
    { kind: "police", position: [106.7, 29.56], status: "existing" },
    { kind: "sports", position: [106.56, 29.56], status: "existing" },
    { kind: "sports", position: [106.61, 29.56] },
  ],
});

it("finds the nearest facility of each kind by its row, planned ones and those under construction left out", () => {
  const [sports, police] = reach(communities, facilities);
  expect(sports).toMatchObject({ kind: "sports", facilities: 2 });
  expect([...sports!.facility]).toEqual([3, 4]);
  expect(sports!.meters[0]).toBeCloseTo(967.2, 0);
  expect([...police!.facility]).toEqual([2, 2]);
});

it("answers the kinds asked for, in their order, and none where there is no such facility", () => {
  const answer = reach(communities, facilities, ["healthStation", "police"]);
  expect(answer.map((r) => r.kind)).toEqual(["healthStation", "police"]);
  expect([answer[0]!.meters[0], answer[0]!.facility[0], answer[0]!.facilities]).toEqual([
    Infinity,
    NO_POINT,
    0,
  ]);
});

it("has no entry in a city without facilities", () => {
  expect(reach(communities, buildCity().facilities)).toEqual([]);
});
