import type { SameKeys } from "../messageType.ts";
import type { reportPages as zh } from "../zh/reportPages.ts";

export const reportPages: SameKeys<typeof zh> = {
  "report.fileName": "Report",
  "report.projection": "Coordinates: WGS84; projection: Web Mercator (EPSG:3857)",
  "report.kicker.separator": " · ",
  "report.by": (p) => `Made by ${p.author}`,
  "report.approval": (p) => `Map approval number: ${p.number}`,
  "report.pageOf": (p) => `${p.page} / ${p.of}`,
  "report.continued": (p) => `${p.title} (continued)`,
};
