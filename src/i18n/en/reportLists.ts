import type { SameKeys } from "../messageType.ts";
import type { reportLists as zh } from "../zh/reportLists.ts";

export const reportLists: SameKeys<typeof zh> = {
  "report.list.separator": ", ",
  "report.list.subject": "priority of old residential communities",
  "report.list.short.age": "Age",
  "report.list.short.deficits": "Deficits",
  "report.list.short.households": "Size",
  "report.list.short.elderly": "Elderly",
  "report.list.short.servicesOutOfReach": "Services",
  "report.list.short.willingness": "Consent",
  "report.list.short.noPropertyManagement": "Unmanaged",
  "report.list.short.costPerHousehold": "Cost",
  "report.list.rank": "Rank",
  "report.list.number": "No.",
  "report.list.by.own": "Weights: own",
  "report.list.by.default": "Weights: default",
  "report.list.title": (p) => `${p.city}: renewal priorities`,
  "report.list.first": (p) =>
    `The ${p.n} highest scores among ${p.all} communities whose works have not begun`,
  "report.list.every": (p) => `${p.n} communities whose works have not begun, by score`,
  "report.list.staged": (p) => `The ${p.n} highest scores among ${p.all} communities`,
  "report.list.named": (p) => `${p.n} chosen communities, by score`,
  "report.list.unknown": (p) => `Not in the data and left out: community ${p.ids}`,
  "report.list.begun": (p) => `${p.n} more are accepted or under works and are not listed`,
  "report.list.parts":
    "A criterion's column is what it contributes in points; together they are the score. The per cent in its head is its weight.",
  "report.list.positions":
    "A criterion's column is where the value lies between the least (0) and the most urgent (100%) of the city. The per cent in its head is its weight.",
  "report.list.part": (p) => `${p.name} ${p.share}`,
  "report.list.rest": (p) => `Others ${p.share}`,
  "report.list.closeness": "Closeness",
  "report.list.known": "Known",
  "report.list.gaps":
    " Known: the weight of the criteria with data, which share out the weight of the others.",
  "report.list.otherCommunities": "Other communities",
  "report.list.score": "Score",
  "report.list.weight": (p) => `${p.name} ${p.share}`,
  "report.list.weights": (p) => `${p.by} (${p.weights})`,
  "report.list.method": (p) => `Scores 0–100, ${p.method}, scale of the criteria: ${p.scale}`,
  "report.list.formula": (p) => `${p.name}: ${p.formula}`,
};
