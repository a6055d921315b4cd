import type { SameKeys } from "../messageType.ts";
import type { data as zh } from "../zh/data.ts";

export const data: SameKeys<typeof zh> = {};
