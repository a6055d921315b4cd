import type { SameKeys } from "../messageType.ts";
import type { reportLists as zh } from "../zh/reportLists.ts";

export const reportLists: SameKeys<typeof zh> = {};
