import type { SameKeys } from "../messageType.ts";
import type { theCase as zh } from "../zh/case.ts";

export const theCase: SameKeys<typeof zh> = {
  "case.title": "The case of Changshiyuan",
};
