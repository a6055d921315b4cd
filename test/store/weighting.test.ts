import { beforeEach, describe, expect, it } from "vitest";
import { CRITERION_IDS } from "../../src/model/priority.ts";
import { setWeight } from "../../src/store/actions.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import { weightShares } from "../../src/store/selectors/priorities.ts";
import { judged } from "../../src/store/selectors/priority.ts";
import { INITIAL_STATE } from "../../src/store/state.ts";
import {
  clearJudgements,
  judgeBySliders,
  keepWeights,
  setCompared,
  setJudgement,
  setWeightSource,
  swapWeights,
} from "../../src/store/weighting.ts";

const get = atlasStore.getState;
beforeEach(() => atlasStore.setState(INITIAL_STATE, true));

describe("judgements", () => {
  it("follow the sliders when asked: weights of simple ratios come back", () => {
    for (const id of CRITERION_IDS) setWeight(id, 0);
    setWeight("age", 40);
    setWeight("deficits", 20);
    setWeight("elderly", 10);
    judgeBySliders();
    expect(get().judgements).toEqual({ "age deficits": 2, "age elderly": 4, "deficits elderly": 2 });
    expect(judged(get()).weights.age).toBeCloseTo(400 / 7, 6);
  });

  it("leave no trace of a pair that matters equally", () => {
    setJudgement("elderly", "age", 3);
    expect(get().judgements).toEqual({ "age elderly": 1 / 3 });
    setJudgement("age", "elderly", 1);
    expect(get().judgements).toEqual({});
    setJudgement("age", "elderly", 5);
    clearJudgements();
    expect(get().judgements).toEqual({});
  });

  it("compare only the criteria that are taken in", () => {
    setCompared("age", false);
    expect(judged(get()).ids).toEqual(CRITERION_IDS.filter((id) => id !== "age"));
    setCompared("age", true);
    expect(get().weights).toEqual({});
  });
});

describe("another weighting", () => {
  it("is kept as it is in force, by judgement too", () => {
    setWeightSource("ahp");
    keepWeights();
    expect(get().otherWeights!.age).toBeCloseTo(100 / CRITERION_IDS.length, 2);
  });

  it("changes places with the one in force, and back", () => {
    setWeight("age", 80);
    keepWeights();
    setWeight("age", 5);
    swapWeights();
    expect([weightShares(get()).weights.age, get().otherWeights!.age]).toEqual([80, 5]);
    swapWeights();
    expect([weightShares(get()).weights.age, get().otherWeights!.age]).toEqual([5, 80]);
  });
});
