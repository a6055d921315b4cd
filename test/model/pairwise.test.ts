import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparedCriteria,
  JUDGEMENT_STEPS,
  judgementOf,
  pairwise,
  suggestion,
  withJudgement,
} from "../../src/model/pairwise.ts";
import { CRITERION_IDS, type Judgements } from "../../src/model/priority.ts";

const THREE = ["age", "deficits", "elderly"] as const;

describe("a judgement", () => {
  it("reads the same from both sides, and is 1 where nobody judged", () => {
    const judgements = { "age deficits": 1 / 3 };
    expect(judgementOf(judgements, "age", "deficits")).toBe(1 / 3);
    expect(judgementOf(judgements, "deficits", "age")).toBeCloseTo(3, 12);
    expect(judgementOf(judgements, "age", "elderly")).toBe(1);
  });

  it("is kept once, by the order of the criteria, and not at all when both matter equally", () => {
    expect(withJudgement({}, ["elderly", "age"], 5)).toEqual({ "age elderly": 1 / 5 });
    expect(withJudgement({ "age elderly": 3, "age deficits": 2 }, ["elderly", "age"], 1)).toEqual({
      "age deficits": 2,
    });
  });

  it("has seventeen steps, each the reciprocal of its mirror", () => {
    expect(JUDGEMENT_STEPS).toHaveLength(17);
    JUDGEMENT_STEPS.forEach((step, i) => {
      expect(step * JUDGEMENT_STEPS[16 - i]!).toBeCloseTo(1, 12);
    });
  });
});

describe("pairwise", () => {
  it("turns judgements into weights of 100 in all, and leaves out what is not compared", () => {
    const judgements = {
      "age deficits": 1 / 2,
      "age elderly": 2,
      "deficits elderly": 4,
      "age households": 9,
    };
    const { weights, consistencyRatio } = pairwise(judgements, THREE);
    expect(weights.age).toBeCloseTo(200 / 7, 8);
    expect(weights.deficits).toBeCloseTo(400 / 7, 8);
    expect(weights.elderly).toBeCloseTo(100 / 7, 8);
    expect(weights.households).toBe(0);
    expect(consistencyRatio).toBeLessThan(1e-9);
  });

  it("weighs nothing where nothing is compared, and all alike where nobody judged", () => {
    expect(Object.values(pairwise({}, []).weights).every((w) => w === 0)).toBe(true);
    expect(pairwise({}, CRITERION_IDS).weights.age).toBeCloseTo(100 / CRITERION_IDS.length, 9);
  });

  it("compares the criteria whose weight is not 0", () => {
    expect(comparedCriteria({ age: 0, elderly: 0 })).toEqual(
      CRITERION_IDS.filter((id) => id !== "age" && id !== "elderly"),
    );
  });
});

describe("suggestion", () => {
  it("names the judgement that stands against all others, and the value that they imply", () => {
    // Weights 8 : 4 : 2 : 1, but age and elderly the wrong way round.
    const judgements = {
      ...{ "age deficits": 2, "age households": 4, "age elderly": 1 / 8 },
      ...{ "deficits households": 2, "deficits elderly": 4, "households elderly": 2 },
    };
    const found = suggestion(judgements, ["age", "deficits", "households", "elderly"])!;
    expect(found).toMatchObject({ a: "age", b: "elderly", judged: 1 / 8, suggested: 8 });
    expect(found.consistencyRatio).toBeLessThan(1e-9);
  });

  it("leads, taken again and again, to judgements that none can better, ever more consistent", () => {
    const judgement = fc.constantFrom(...JUDGEMENT_STEPS);
    fc.assert(
      fc.property(judgement, judgement, judgement, (x, y, z) => {
        let judgements: Judgements = { "age deficits": x, "age elderly": y, "deficits elderly": z };
        for (let step = 0; step < 12; step++) {
          const found = suggestion(judgements, THREE);
          if (found === null) break;
          const before = pairwise(judgements, THREE).consistencyRatio;
          judgements = withJudgement(judgements, [found.a, found.b], found.suggested);
          expect(pairwise(judgements, THREE).consistencyRatio).toBeLessThan(before);
        }
        expect(suggestion(judgements, THREE)).toBeNull();
        expect(pairwise(judgements, THREE).consistencyRatio).toBeLessThan(0.1);
      }),
      { numRuns: 50 },
    );
  });
});
