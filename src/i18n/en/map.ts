import type { SameKeys } from "../messageType.ts";
import type { map as zh } from "../zh/map.ts";

export const map: SameKeys<typeof zh> = {
  "map.label": "Map of old residential areas: arrow keys pan, plus and minus zoom",
};
