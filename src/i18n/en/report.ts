import type { SameKeys } from "../messageType.ts";
import type { report as zh } from "../zh/report.ts";

export const report: SameKeys<typeof zh> = {
  "report.title": "Report studio",
};
