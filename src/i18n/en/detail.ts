import type { SameKeys } from "../messageType.ts";
import type { detail as zh } from "../zh/detail.ts";

export const detail: SameKeys<typeof zh> = {};
