import type { SameKeys } from "../messageType.ts";
import type { reportFiles as zh } from "../zh/reportFiles.ts";

export const reportFiles: SameKeys<typeof zh> = {
  "report.photoUnreadable": (p) => `The photo “${p.name}” cannot be read. Choose a JPEG or PNG instead.`,
  "report.noPages": "The report has no page to export.",
  "report.noMapOnPage": "There is no map on this page.",
};
