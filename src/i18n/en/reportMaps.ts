import type { SameKeys } from "../messageType.ts";
import type { reportMaps as zh } from "../zh/reportMaps.ts";

export const reportMaps: SameKeys<typeof zh> = {};
