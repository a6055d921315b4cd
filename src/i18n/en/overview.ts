import type { SameKeys } from "../messageType.ts";
import type { overview as zh } from "../zh/overview.ts";

export const overview: SameKeys<typeof zh> = {};
