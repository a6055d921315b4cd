import { expect, it } from "vitest";
import { CRITERIA, weightOf } from "../../src/model/priority.ts";
import { presetWeights, WEIGHT_PRESETS } from "../../src/model/weightPresets.ts";

it("a preset that puts a criterion first gives it half, and the others the rest as by default", () => {
  const weights = presetWeights("elderly");
  expect(weights.elderly).toBe(50);
  const others = CRITERIA.filter((c) => c.id !== "elderly");
  expect(others.reduce((sum, c) => sum + weightOf(weights, c), 0)).toBeCloseTo(50, 1);
  expect(weights.deficits! / weights.households!).toBeCloseTo(2.5, 2);
});

it("the presets differ from each other, and all weigh something", () => {
  const all = WEIGHT_PRESETS.map((preset) => CRITERIA.map((c) => weightOf(presetWeights(preset), c)));
  expect(new Set(all.map(String)).size).toBe(WEIGHT_PRESETS.length);
  for (const weights of all) expect(Math.max(...weights)).toBeGreaterThan(0);
});
