import { describe, expect, it } from "vitest";
import { CRITERION_IDS } from "../../../src/model/priority.ts";
import { presetWeights, WEIGHT_PRESETS } from "../../../src/model/weightPresets.ts";
import {
  comparedPreset,
  otherShares,
  weightComparison,
} from "../../../src/store/selectors/weightComparison.ts";
import { type AtlasState, INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { buildAtlas } from "../../builders.ts";

const atlas = buildAtlas({
  communities: [
    { id: "old", name: "Old", district: "a", buildYear: 1970, households: 10 },
    { id: "large", name: "Large", district: "a", buildYear: 1999, households: 90 },
    { id: "mid", name: "Mid", district: "b", buildYear: 1985, households: 40 },
    {
      id: "begun",
      name: "Begun",
      district: "b",
      buildYear: 1960,
      households: 99,
      comprehensive: "underWorks",
    },
  ],
});
const only = (id: string) => Object.fromEntries(CRITERION_IDS.map((each) => [each, each === id ? 50 : 0]));
const at = (part: Partial<AtlasState>): AtlasState => ({
  ...INITIAL_STATE,
  atlas,
  weights: only("households"),
  otherWeights: only("age"),
  ...part,
});

describe("weightComparison", () => {
  it("says who rises and who falls among the candidates", () => {
    const { compared, rising, falling, spearman, kendall, kept, top } = weightComparison(at({}))!;
    expect(rising).toEqual([{ id: "large", name: "Large", before: 3, after: 1 }]);
    expect(falling).toEqual([{ id: "old", name: "Old", before: 1, after: 3 }]);
    expect([compared, spearman, kendall]).toEqual([3, -1, -1]);
    expect(kept).toEqual({ kept: 3, of: 3 });
    expect(top.map((c) => [c.name, c.before, c.after])).toEqual([
      ["Large", 3, 1],
      ["Mid", 2, 2],
      ["Old", 1, 3],
    ]);
  });

  it("compares only what passes the filters", () => {
    expect(weightComparison(at({ filters: { ...NO_FILTERS, districts: ["b"] } }))!.compared).toBe(1);
  });

  it("is nothing without weights to compare with", () => {
    expect(weightComparison(at({ otherWeights: null }))).toBeNull();
    expect(otherShares(at({ otherWeights: null }))).toBeNull();
  });
});

describe("comparedPreset", () => {
  it("knows a preset by its weights, and other weights as the user's own", () => {
    for (const preset of WEIGHT_PRESETS)
      expect(comparedPreset(at({ otherWeights: presetWeights(preset) }))).toBe(preset);
    expect(comparedPreset(at({}))).toBe("kept");
    expect(comparedPreset(at({ otherWeights: null }))).toBe("none");
  });
});
