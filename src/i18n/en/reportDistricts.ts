import type { SameKeys } from "../messageType.ts";
import type { reportDistricts as zh } from "../zh/reportDistricts.ts";

export const reportDistricts: SameKeys<typeof zh> = {
  "report.district.title": (p) => `${p.city}: old residential communities by district`,
  "report.district.subject": "old residential communities by district",
  "report.district.count": (p) => (p.n === "1" ? "1 community" : `${p.n} communities`),
  "report.district.unit": "communities",
  "report.district.noDistricts": "The data have no districts.",
  "report.district.unknown": (p) => `Not in the data and left out: district ${p.codes}`,
  "report.district.none": "The data have no community in this district.",
  "report.district.noneLeft": "No community of this district passes the filters.",
  "report.district.communities": (p) => (p.n === "1" ? "1 community" : `${p.n} communities`),
  "report.district.underWorks": "Under works",
  "report.district.weighed": (p) => `${p.n} of ${p.all} counted`,
  "report.district.out": (p) => `${p.kinds}, ${p.share} of all`,
  "report.district.out.any": " (any missing)",
  "report.district.out.all": " (all missing)",
  "report.district.truth.elderly": "sum of residents aged 60 and over (unknown ones not counted)",
  "report.district.before": (p) => `before ${p.year}`,
  "report.district.decade": (p) => `${p.year}s`,
  "report.district.undated": "not known",
  "report.district.first": "Most urgent, works not begun (rank in the city)",
  "report.district.noFirst": "No community is ranked whose works have not begun.",
};
