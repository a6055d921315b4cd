import type { SameKeys } from "../messageType.ts";
import type { reportMaps as zh } from "../zh/reportMaps.ts";

const counted = (n: string, one: string, many: string): string => `${n} ${n === "1" ? one : many}`;

export const reportMaps: SameKeys<typeof zh> = {
  "report.maps.map": "Map",
  "report.maps.shown": (p) => `Shown: ${p.what}`,
  "report.maps.method": (p) => `Reach measured by: ${p.method}`,
  "report.maps.separator": "; ",
  "report.maps.line": (p) => `${p.title}: ${p.value}. How: ${p.formula}`,
  "report.maps.line.inputs": (p) => `${p.line}. From: ${p.inputs}`,
  "report.maps.unit.communities": "communities",
  "report.maps.unit.households": "households",
  "report.maps.unit.people": "people",
  "report.maps.unit.points": "points",
  "report.maps.unknown": (p) => `${counted(p.n, "community", "communities")} unknown`,
  "report.maps.share": "Households in reach",
  "report.maps.by.districts": "by district",
  "report.maps.by.streets": "by street",
  "report.maps.first": (p) => `${p.title} (first ${p.n} of ${p.all})`,
  "report.maps.chart.out": (p) => `Households out of reach ${p.by}`,
  "report.maps.chart.stages": (p) => `Communities ${p.by} and stage`,
  "report.maps.chart.classes": (p) => `Communities ${p.by} and ${p.subject.toLowerCase()}`,

  "report.brief": "Coverage compared",
  "report.brief.topic": (p) => `${p.city}: ${p.kinds.toLowerCase()} within reach`,
  "report.brief.method.title": (p) => `${p.topic}, by method`,
  "report.brief.scenario.title": (p) => `${p.topic}, today and “${p.name}”`,
  "report.brief.method.subject": "service coverage by method",
  "report.brief.scenario.subject": "service coverage by scenario",
  "report.brief.caption": (p) => `${p.name}: ${p.share} within reach`,
  "report.brief.scenario.name": (p) => `Scenario “${p.name}”`,
  "report.brief.column.method": "Method",
  "report.brief.column.scenario": "Scenario",
  "report.brief.column.within": "Households within",
  "report.brief.column.share": "Share",
  "report.brief.column.communities": "Communities within",
  "report.brief.column.elderly": "People 60+ within",
  "report.brief.difference": (p) => `${p.after} − ${p.before}`,
  "report.brief.change.row": "Change",
  "report.brief.limit": (p) => `${p.name} · ${p.radius} ≈ ${p.minutes}`,
  "report.brief.walks": (p) => `on foot (${p.walker.toLowerCase()}; direction: ${p.direction.toLowerCase()})`,
  "report.brief.points": (p) => `${p.n} pp`,
  "report.brief.chart": "Share of households within reach",
  "report.brief.gains": "Households gained by district",
  "report.brief.streetsIn": (p) =>
    ` The streets also bring ${counted(p.n, "household", "households")} within reach.`,
  "report.brief.compared": (p) =>
    `Compared: the ${p.n} of ${counted(p.all, "community", "communities")} that all three methods can judge.`,
  "report.brief.scenario.moved": (p) =>
    `“${p.name}” brings ${counted(p.households, "household", "households")} and ${p.elderly} people aged 60 and over within reach; the share goes from ${p.before} to ${p.after}.`,
  "report.brief.scenario.lost": (p) =>
    `“${p.name}” puts ${counted(p.households, "household", "households")} and ${p.elderly} people aged 60 and over out of reach; the share goes from ${p.before} to ${p.after}.`,
  "report.brief.scenario.mixed": (p) =>
    `“${p.name}” against today: households within reach ${p.households}, people aged 60 and over ${p.elderly}; the share goes from ${p.before} to ${p.after}.`,
  "report.brief.scenario.same": (p) =>
    `“${p.name}” does not change coverage: ${p.share} of households stay within reach.`,
  "report.brief.changes": (p) => ` ${counted(p.n, "change", "changes")}: ${p.list}.`,
  "report.brief.change": (p) => `${p.type.toLowerCase()} ${p.name}`,
  "report.brief.changes.more": (p) => `${p.list} and others, ${p.n} in all`,
  "report.brief.list": ", ",
  "report.brief.noScenario":
    "There is no scenario to compare today with. Make one in the Coverage panel: add, move or remove facilities on the map.",

  "report.programme.cover": "Overview",
  "report.programme.year": (p) => p.year,
  "report.programme.year.title": (p) => `Programme of ${p.year}`,
  "report.programme.year.subtitle": (p) =>
    `${counted(p.n, "renovation", "renovations")} and ${counted(p.m, "management upgrading", "management upgradings")}, ${p.spent} of ${p.budget}`,
  "report.programme.districts": "Districts",
  "report.programme.districts.title": "Programme by district",
  "report.programme.headline": (p) =>
    `${counted(p.n, "comprehensive renovation", "comprehensive renovations")} and ${counted(p.m, "management upgrading", "management upgradings")} in ${counted(p.years, "year", "years")}, for ${p.spent} of ${p.budget}`,
  "report.programme.money": "Money by year",
  "report.programme.money.districts": "Money by district",
  "report.programme.left": "Not spent",
  "report.programme.left.year": "Not spent in the year",
  "report.programme.ofBudget": (p) => `of ${p.budget}`,
  "report.programme.households": (p) => counted(p.n, "household", "households"),
  "report.programme.column.year": "Year",
  "report.programme.column.renovations": "Renovations",
  "report.programme.column.renovatedHouseholds": "Households renovated",
  "report.programme.column.managed": "Management",
  "report.programme.column.managedHouseholds": "Households managed",
  "report.programme.column.spent": (p) => `Spent (${p.unit})`,
  "report.programme.column.budget": (p) => `Budget (${p.unit})`,
  "report.programme.column.cost": (p) => `Cost (${p.unit})`,
  "report.programme.unit.cost": "mn yuan",
  "report.programme.column.eligible": "Eligible",
  "report.programme.column.floor": "At least",
  "report.programme.total": "Total",
  "report.programme.works": (p) =>
    `Works of ${p.year}: ${p.n} (renovations, then management; most benefit first)`,
  "report.programme.others": (p) => `${counted(p.n, "other community", "other communities")}`,
  "report.programme.gap": "Benefit still possible, at most",
  "report.programme.conditions": (p) => `Conditions: ${p.words}`,
  "report.programme.stale": (p) => `This programme is out of date: ${p.reasons}`,
  "report.programme.none":
    "No programme is solved yet. Solve it here under the present conditions, or set them in the Programme panel.",
  "report.programme.infeasible":
    "No programme meets all conditions. Change them in the Programme panel and solve again.",
  "report.programme.empty":
    "Nothing fits these conditions. Change money or conditions in the Programme panel.",
};
