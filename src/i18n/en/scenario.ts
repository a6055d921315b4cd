import type { SameKeys } from "../messageType.ts";
import type { scenario as zh } from "../zh/scenario.ts";

export const scenario: SameKeys<typeof zh> = {
  "scenario.defaultName": (p) => `Scenario ${p.n}`,
  "scenario.copyName": (p) => `${p.name} (copy)`,
};
