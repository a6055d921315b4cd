import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CRITERION_IDS } from "../../../src/model/priority.ts";
import {
  districtNeeds,
  highest,
  rankedCounts,
  topCommunities,
  unknownCriteria,
  weightShares,
} from "../../../src/store/selectors/priorities.ts";
import { type AtlasState, INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { buildAtlas } from "../../builders.ts";

const atlas = buildAtlas({
  communities: [
    { id: "old", name: "Old", district: "a", buildYear: 1970, households: 10 },
    { id: "new", name: "New", district: "a", buildYear: 1999, households: 30 },
    { id: "mid", name: "Mid", district: "b", buildYear: 1985, households: 10 },
    { id: "dark", name: "Dark", district: "b", households: 10 },
  ],
});
const onlyAge = Object.fromEntries(CRITERION_IDS.map((id) => [id, id === "age" ? 50 : 0]));
const at = (part: Partial<AtlasState>): AtlasState => ({
  ...INITIAL_STATE,
  atlas,
  weights: onlyAge,
  ...part,
});

describe("weightShares", () => {
  it("add up to 1, and are 0 when all weights are", () => {
    const { shares } = weightShares({ ...INITIAL_STATE, weights: { age: 90 } });
    expect(Object.values(shares).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    const none = Object.fromEntries(CRITERION_IDS.map((id) => [id, 0]));
    expect(weightShares({ ...INITIAL_STATE, weights: none })).toMatchObject({ total: 0, shares: { age: 0 } });
  });
});

describe("weights by judgements", () => {
  const judging = { weightSource: "ahp", judgements: { "age households": 3 } } as const;
  const two = { ...onlyAge, households: 10 };

  it("take the place of the sliders in shares, scores and contributions", () => {
    const state = at({ ...judging, weights: two });
    expect(weightShares(state).shares.age).toBeCloseTo(0.75, 9);
    const old = topCommunities(state).find((c) => c.id === "old")!;
    expect(old.parts.map((part) => [part.criterion.id, part.weightShare])).toEqual([
      ["age", 0.75],
      ["households", 0.25],
    ]);
    expect(old.score).toBeCloseTo(75, 3);
  });

  it("weigh nothing where all criteria are left out", () => {
    const none = Object.fromEntries(CRITERION_IDS.map((id) => [id, 0]));
    expect(weightShares(at({ ...judging, weights: none })).total).toBe(0);
    expect(topCommunities(at({ ...judging, weights: none }))).toEqual([]);
  });
});

describe("TOPSIS", () => {
  it("scores by closeness to the ideal, with values and weights in place of points", () => {
    const [first] = topCommunities(at({ priorityMethod: "topsis" }));
    expect(first).toMatchObject({ id: "old", score: 100 });
    expect(first!.parts[0]).toMatchObject({ normalised: 1, weightShare: 1, points: Number.NaN });
  });
});

describe("unknownCriteria", () => {
  it("names criteria that weigh and that nobody knows, so that they can be left out", () => {
    const all = unknownCriteria(at({ weights: {} }));
    expect(all).toContain("deficits");
    expect(all).not.toContain("age");
    expect(unknownCriteria(at({}))).toEqual([]);
  });

  it("names none where nothing at all is known: leaving out would not help", () => {
    expect(unknownCriteria(at({ weights: {}, atlas: buildAtlas({ communities: [{}] }) }))).toEqual([]);
  });
});

describe("topCommunities", () => {
  it("lists the most urgent first, with points that add up to the score", () => {
    const top = topCommunities(at({}));
    expect(top.map((c) => c.id)).toEqual(["old", "mid", "new"]);
    for (const c of top) expect(c.parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(c.score, 4);
  });

  it("lists only what passes the filters, with scores that do not move", () => {
    const filtered = topCommunities(at({ filters: { ...NO_FILTERS, districts: ["b"] } }));
    expect(filtered.map((c) => [c.id, c.score])).toEqual([["mid", topCommunities(at({}))[1]!.score]]);
  });
});

describe("communities whose renovation has begun", () => {
  const half = buildAtlas({
    communities: [
      { id: "done", name: "Done", district: "a", buildYear: 1970, households: 10, comprehensive: "accepted" },
      {
        id: "works",
        name: "Works",
        district: "a",
        buildYear: 1975,
        households: 10,
        comprehensive: "underWorks",
      },
      {
        id: "next",
        name: "Next",
        district: "a",
        buildYear: 1990,
        households: 10,
        comprehensive: "consented",
      },
      { id: "mute", name: "Mute", district: "a", buildYear: 1999, households: 10 },
    ],
  });
  const ids = (part: Partial<AtlasState>) => topCommunities(at({ atlas: half, ...part })).map((c) => c.id);

  it("are not listed as next, but keep their scores", () => {
    expect(ids({})).toEqual(["next", "mute"]);
    expect(rankedCounts(at({ atlas: half }))).toMatchObject({ ranked: 4, begun: 2 });
    expect(districtNeeds(at({ atlas: half }))[0]!.worst.map((c) => c.id)).toEqual(["next", "mute"]);
  });

  it("are listed when the filter asks for their stage", () => {
    expect(ids({ filters: { ...NO_FILTERS, comprehensive: ["accepted"] } })).toEqual(["done"]);
  });
});

describe("rankedCounts", () => {
  it("counts those known in less than half of the weight as not ranked", () => {
    expect(rankedCounts(at({}))).toEqual({ passing: 4, ranked: 3, unranked: 1, begun: 0 });
  });
});

describe("districtNeeds", () => {
  it("shows the mean weighted by households and the worst communities, also of districts outside the drill", () => {
    const needs = districtNeeds(at({ filters: { ...NO_FILTERS, districts: ["a"] } }));
    expect(needs.map((n) => n.district)).toEqual(["b", "a"]);
    const a = needs[1]!;
    expect(a.worst.map((c) => c.id)).toEqual(["old", "new"]);
    expect(a.need).toBeCloseTo((10 * a.worst[0]!.score + 30 * a.worst[1]!.score) / 40, 4);
  });
});

describe("highest", () => {
  it("equals a full sort", () => {
    const score = fc.option(fc.integer({ min: 0, max: 20 }), { nil: Number.NaN });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, fc.constantFrom(0, 1))),
        fc.integer({ min: 1, max: 8 }),
        (rows, count) => {
          const scores = Float32Array.from(rows, ([value]) => value);
          const passes = Uint8Array.from(rows, ([, pass]) => pass);
          const sorted = [...scores.keys()]
            .filter((i) => passes[i] === 1 && !Number.isNaN(scores[i]!))
            .sort((a, b) => scores[b]! - scores[a]! || a - b);
          expect(highest(scores, passes, count)).toEqual(sorted.slice(0, count));
        },
      ),
    );
  });
});
