import type { SameKeys } from "../messageType.ts";
import type { picture as zh } from "../zh/picture.ts";

export const picture: SameKeys<typeof zh> = {};
