import type { SameKeys } from "../messageType.ts";
import type { shell as zh } from "../zh/shell.ts";

export const shell: SameKeys<typeof zh> = {};
