import type { SameKeys } from "../messageType.ts";
import type { robustness as zh } from "../zh/robustness.ts";

export const robustness: SameKeys<typeof zh> = {
  "robustness.title": "Robustness of ranks",
};
