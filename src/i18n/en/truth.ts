import type { SameKeys } from "../messageType.ts";
import type { truth as zh } from "../zh/truth.ts";

export const truth: SameKeys<typeof zh> = {};
