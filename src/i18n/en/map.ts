import type { SameKeys } from "../messageType.ts";
import type { map as zh } from "../zh/map.ts";

export const map: SameKeys<typeof zh> = {
  "map.region": "Map of old residential communities",
  "map.label": "Map of old residential communities: arrow keys pan, plus and minus zoom",
  "map.noWebgl":
    "This browser has no WebGL2, so there is no zoomable map: the drawing below is simplified. Filters, list, charts and data exports work. Enable hardware acceleration or update the browser.",
};
