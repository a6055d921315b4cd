import type { SameKeys } from "../messageType.ts";
import type { programme as zh } from "../zh/programme.ts";

export const programme: SameKeys<typeof zh> = {
  "programme.title": "Programme",
};
