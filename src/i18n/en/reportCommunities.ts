import type { SameKeys } from "../messageType.ts";
import type { reportCommunities as zh } from "../zh/reportCommunities.ts";

export const reportCommunities: SameKeys<typeof zh> = {};
