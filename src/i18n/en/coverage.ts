import type { SameKeys } from "../messageType.ts";
import type { coverage as zh } from "../zh/coverage.ts";

export const coverage: SameKeys<typeof zh> = {};
