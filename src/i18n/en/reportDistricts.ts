import type { SameKeys } from "../messageType.ts";
import type { reportDistricts as zh } from "../zh/reportDistricts.ts";

export const reportDistricts: SameKeys<typeof zh> = {
  "report.district.title": (p) => `${p.city}: old residential communities by district`,
  "report.district.file": (p) => `${p.title}_${p.date}`,
  "report.district.noDistricts": "The data have no districts.",
  "report.district.unknown": (p) => `Not in the data and left out: district ${p.codes}`,
  "report.district.none": "The data have no community in this district.",
  "report.district.noneLeft": "No community of this district passes the filters.",
  "report.district.communities": (p) => (p.n === "1" ? "1 community" : `${p.n} communities`),
  "report.district.people": "",
  "report.district.accepted": "Accepted",
  "report.district.underWorks": "Under works",
  "report.district.stageOf": (p) => `${p.n} of ${p.known} with a known stage`,
  "report.district.weighed": (p) => `by households, ${p.n} of ${p.all} counted`,
  "report.district.out": (p) => `${p.kinds}, ${p.share} of all`,
  "report.district.out.any": " (any missing)",
  "report.district.out.all": " (all missing)",
  "report.district.truth.elderly": "sum of residents aged 60 and over (unknown ones not counted)",
  "report.district.truth.out": (p) =>
    `sum of the households of uncovered communities (unknown ones not counted); ${p.method}`,
  "report.district.chart": (p) => `${p.title} (communities)`,
  "report.district.unit": "communities",
  "report.district.before": (p) => `before ${p.year}`,
  "report.district.decade": (p) => `${p.year}s`,
  "report.district.first": "Most urgent communities, works not begun",
  "report.district.noFirst": "No community is ranked whose works have not begun.",
  "report.district.provenance": (p) =>
    `${p.name} ${p.value}: ${p.formula}${p.note === "" ? "" : ` (${p.note})`}`,
};
