import type { SameKeys } from "../messageType.ts";
import type { communities as zh } from "../zh/communities.ts";

export const communities: SameKeys<typeof zh> = {};
