import type { SameKeys } from "../messageType.ts";
import type { edits as zh } from "../zh/edits.ts";

export const edits: SameKeys<typeof zh> = {
  "edits.title": "Edits",
};
