import type { SameKeys } from "../messageType.ts";
import type { reportDistricts as zh } from "../zh/reportDistricts.ts";

export const reportDistricts: SameKeys<typeof zh> = {};
