import type { SameKeys } from "../messageType.ts";
import type { tracks as zh } from "../zh/tracks.ts";

export const tracks: SameKeys<typeof zh> = {
  "tracks.title": "Two prongs",
};
