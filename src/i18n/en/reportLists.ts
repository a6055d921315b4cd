import type { SameKeys } from "../messageType.ts";
import type { reportLists as zh } from "../zh/reportLists.ts";

export const reportLists: SameKeys<typeof zh> = {
  "report.list.separator": ", ",
  "report.list.rank": "Rank",
  "report.list.score": "Score",
  "report.list.weight": (p) => `${p.name} ${p.share}`,
  "report.list.weights": (p) => `${p.by} (${p.weights})`,
  "report.list.method": (p) => `Scores 0–100, ${p.method}, scale of the criteria: ${p.scale}`,
  "report.list.formula": (p) => `${p.name}: ${p.formula}`,
};
