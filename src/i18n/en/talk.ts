import type { SameKeys } from "../messageType.ts";
import type { talk as zh } from "../zh/talk.ts";

export const talk: SameKeys<typeof zh> = {
  "talk.title": "Discuss and build together",
};
