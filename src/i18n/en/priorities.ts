import type { SameKeys } from "../messageType.ts";
import type { priorities as zh } from "../zh/priorities.ts";

export const priorities: SameKeys<typeof zh> = {};
