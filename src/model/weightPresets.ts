/** Weights that speak for themselves, to set others against. */
import { CRITERIA, perCriterion, type Weights } from "./priority.ts";

export const WEIGHT_PRESETS = ["default", "equal", "deficits", "elderly", "households", "cost"] as const;
export type WeightPreset = (typeof WEIGHT_PRESETS)[number];

const FIRST = {
  deficits: "deficits",
  elderly: "elderly",
  households: "households",
  cost: "costPerHousehold",
} as const;

/** The weights of a preset: one that puts a criterion first gives it half, and the others the rest in their default proportions. */
export function presetWeights(preset: WeightPreset): Weights {
  if (preset === "default") return {};
  if (preset === "equal") return perCriterion((c) => (c.defaultWeight > 0 ? 10 : 0));
  const first = FIRST[preset];
  const others = CRITERIA.reduce((sum, c) => sum + (c.id === first ? 0 : c.defaultWeight), 0);
  return perCriterion((c) => (c.id === first ? 50 : Math.round((5000 * c.defaultWeight) / others) / 100));
}
