import type { SameKeys } from "../messageType.ts";
import type { map as zh } from "../zh/map.ts";

export const map: SameKeys<typeof zh> = {};
