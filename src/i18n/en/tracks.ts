import type { SameKeys } from "../messageType.ts";
import type { tracks as zh } from "../zh/tracks.ts";

export const tracks: SameKeys<typeof zh> = {
  "tracks.title": "Two prongs",
  "tracks.asOf": (p) => `Data as of ${p.date}`,
  "tracks.filtered": (p) => `Communities after filters: ${p.n} of ${p.all}`,
  "tracks.filtered.clear": "Clear filters",
  "tracks.empty": "No community passes the filters.",
  "tracks.none":
    "The data name no stage of renovation or management, so the two tracks cannot be shown. Load data with stages or a history, or enter them under History in a community's detail.",
  "tracks.none.open": "Load data",
  "tracks.undated": "not stated",
  "tracks.list.separator": ", ",

  "tracks.picture": "Progress on both tracks: how many communities reached each stage and stand at it",
  "tracks.comprehensive": "Renovation",
  "tracks.management": "Management",
  "tracks.select": (p) => `${p.track} · ${p.stage}: ${p.n} stand here now; filter by it and colour the map`,
  "tracks.reached": (p) => `${p.track} · came at least to “${p.stage}”`,
  "tracks.standing": (p) => `${p.track} · stand at “${p.stage}” now`,
  "tracks.count": (p) => `Communities: ${p.n}`,
  "tracks.unknown": (p) => `${p.track}: stage not known and not counted: ${p.n}`,
  "tracks.key.passed": "went on",
  "tracks.key.standing": "stand here (colours of the map)",
  "tracks.truth.reached":
    "communities whose stage, or the highest in their history, is this one or a later one",
  "tracks.truth.standing": "communities whose stage is this one",

  "tracks.gap": "accepted, management has not followed",
  "tracks.gap.none": "Management is established wherever works are accepted",
  "tracks.gap.nothing": "No community is accepted yet",
  "tracks.gap.share": (p) => `${p.share} of the accepted`,
  "tracks.gap.wait": (p) => `median wait ${p.years}`,
  "tracks.gap.show": (p) => `Filter map and list by these (${p.n})`,
  "tracks.years": (p) => (p.n === "1" ? "1 year" : `${p.n} years`),
  "tracks.months": (p) => (p.n === "1" ? "1 month" : `${p.n} months`),
  "tracks.truth.gap":
    "communities that are accepted, whose management stage is known and not established (rule R2)",
  "tracks.truth.gap.share":
    "communities under rule R2 ÷ accepted communities whose management stage is known",
  "tracks.truth.wait": "median of data date − date of acceptance (communities under R2 with a date)",
  "tracks.input.known": (p) => `With a date: ${p.n} of ${p.all}`,
  "tracks.input.gap": (p) => `Under R2: ${p.n}; accepted with known management: ${p.all}`,
  "tracks.input.unknown": (p) => `Stage not known, not counted: ${p.n}`,

  "tracks.lists": "Communities that need a push",
  "tracks.lists.hint": "press to open",
  "tracks.list.noManagement": "Accepted, but no management",
  "tracks.list.waiting": "Managed, waiting for renovation",
  "tracks.list.neverSurveyed": "Eligible, never surveyed",
  "tracks.list.worksUnmanaged": "Under works, no management plan",
  "tracks.list.neverAsked": "Old, with deficits, never asked",
  "tracks.list.noManagement.clear":
    "Cleared by: a property company, self-government or a community service centre takes over; record management as established.",
  "tracks.list.waiting.clear":
    "Ripe when it is old, has deficits and its owners agree; each line says what is still open.",
  "tracks.list.neverSurveyed.clear": "Cleared by: a survey; record renovation as surveyed.",
  "tracks.list.worksUnmanaged.clear":
    "Cleared by: agreeing with residents on management while works go on; record management as negotiating.",
  "tracks.list.neverAsked.clear":
    "Year and deficits fit; only a vote is missing to judge R1. Cleared by: a survey and a vote of the owners, recorded under Consent.",
  "tracks.list.noManagement.rule": "R2",
  "tracks.list.waiting.rule": "R3",
  "tracks.list.neverSurveyed.rule": "R1",
  "tracks.list.worksUnmanaged.rule": "",
  "tracks.list.neverAsked.rule": "R1?",
  "tracks.list.truth.noManagement": "rule R2: works accepted, management known and not established",
  "tracks.list.truth.waiting": "rule R3: management established, renovation not begun",
  "tracks.list.truth.neverSurveyed":
    "rule R1 holds (built before the limit year, deficits, owners willing) and renovation is not begun or only a candidate",
  "tracks.list.truth.worksUnmanaged": "under works, management not begun",
  "tracks.list.truth.neverAsked":
    "rule R1 cannot be told only because no vote is on record (old, with deficits), and renovation is not begun or only a candidate",
  "tracks.list.none": "There is no such community.",
  "tracks.list.all": (p) => `Show all in the list (${p.n})`,
  "tracks.list.sort.noManagement": "longest wait first",
  "tracks.list.sort.waiting": "ripe ones first",
  "tracks.list.sort.neverSurveyed": "highest priority first",
  "tracks.list.sort.worksUnmanaged": "highest priority first",
  "tracks.list.sort.neverAsked": "highest priority first",
  "tracks.row.waited": (p) => `waits ${p.time}`,
  "tracks.row.noDate": "no date",
  "tracks.row.ripe": "ripe",
  "tracks.row.open": (p) => `open: ${p.n}`,
  "tracks.row.score": (p) => `score ${p.n}`,
  "tracks.row.unranked": "not ranked",
  "tracks.row.label": (p) => `${p.name}, ${p.district}, ${p.fact}, open its history`,

  "tracks.flow": "Flow by year",
  "tracks.flow.hint": "communities",
  "tracks.flow.view": "Chart or table",
  "tracks.flow.chart": "Chart",
  "tracks.flow.table": "Table",
  "tracks.flow.label": (p) =>
    `Communities accepted (up) and with management established (down) by year, ${p.from} to ${p.to}, and those without management at the end of each year; figures in the table`,
  "tracks.flow.accepted": "Accepted",
  "tracks.flow.established": "Management established",
  "tracks.flow.backlog": "Accepted without management at the end of the year (the last: at the data date)",
  "tracks.flow.backlog.short": "No management at year's end",
  "tracks.flow.none":
    "The histories have no dates, so years cannot be counted. Dates can be entered under History in a community's detail.",
  "tracks.flow.undated": (p) => `Accepted without a date, not counted: ${p.n}`,
  "tracks.flow.backlogUnknown": (p) =>
    `Accepted with unknown date or management, not in the year-end figures: ${p.n}`,
  "tracks.flow.stage": "Stage entered",
  "tracks.flow.noDate": "no date",
  "tracks.flow.cell": (p) => `${p.stage} · ${p.year}`,
  "tracks.flow.truth":
    "communities that entered the stage in that year by their history (the last time counts)",
  "tracks.flow.truth.undated": "communities that reached the stage and have no date of it",
  "tracks.flow.truth.backlog":
    "communities accepted by the end of the year whose management was established later or is not yet",
  "tracks.time": (p) =>
    `From acceptance to established management: median ${p.time} (both dates known: ${p.n})`,
  "tracks.time.before": (p) =>
    `Management was established before acceptance, median ${p.time} (both dates known: ${p.n})`,
  "tracks.time.title": "From acceptance to management",
  "tracks.time.truth": "median of (date of established management − date of acceptance) ÷ 365.25 days",
  "tracks.time.first": (p) => `Of these, management came first (counted below zero): ${p.n}`,

  "tracks.cross": "Track by track",
  "tracks.cross.unit": "Communities or households",
  "tracks.cross.communities": "Communities",
  "tracks.cross.households": "Households",
  "tracks.cross.unknown": "Unknown",
  "tracks.cross.cell": (p) => `Renovation: ${p.comprehensive}; management: ${p.management}`,
  "tracks.cross.truth.communities": "communities at both of these stages",
  "tracks.cross.truth.households": "sum of the households of communities at both of these stages",
  "tracks.cross.unknownHouseholds": (p) => `Households not known, not counted: ${p.n}`,
  "tracks.cross.gap": "Framed: accepted without management (R2). Dashed: managed, not renovated (R3).",
  "tracks.value.households": (p) => `Households: ${p.n}`,

  "tracks.districts": "Accepted without management, by district",
  "tracks.districts.of": (p) => `Accepted without management · ${p.name}`,
  "tracks.districts.drill": (p) => `${p.name}, ${p.share}, go there`,
  "tracks.districts.counts": (p) => `${p.n} / ${p.all}`,
  "tracks.districts.also": (p) =>
    `Managed, waiting: ${p.waiting}; eligible, never surveyed: ${p.surveyed}; never asked: ${p.asked}; under works without a plan for management: ${p.works}`,
  "tracks.districts.all": "Show the whole city",

  "history.title": "Both tracks over time",
  "history.undated": "No stage has a date, so there is no line of time to draw.",
  "history.stages": "Stages",
  "history.lane": (p) => `${p.track} · ${p.stage}`,
  "history.entry": (p) => `${p.date} ${p.stage}`,
  "history.separator": "; ",
  "history.gap": (p) => `Without management after acceptance: ${p.time}`,
  "history.meeting": (p) => `${p.date} meeting`,
  "history.vote": (p) => `${p.date} vote`,
  "history.noDate": "date unknown",
  "history.move": "Move to another stage",
  "history.establish": "Record management as established",
  "history.correct": "Correct the entry",
  "history.edit": (p) => `Correct: ${p.entry}`,
  "history.track": "Which track",
  "history.stage": "Stage",
  "history.choose": "Choose",
  "history.date": "Date (year, month or day)",
  "history.delete": (p) => `Delete: ${p.entry}`,
  "history.mode": "Managed by",
  "history.note":
    "Changes are kept as edits on this machine; the loaded data stay as they are, and each step can be undone. Without any entry a stage is again as loaded, or unknown where the loaded stage came from entries.",
  "history.refused.noStage": "Choose a stage.",
  "history.refused.noDate": "Give a date that exists: a year, a month or a day.",
  "history.refused.future": (p) =>
    `The date cannot be after ${p.date}: a history says what has happened. Plans belong to the programme.`,
  "history.refused.beforePrevious": (p) =>
    `The date cannot be before that of the stage before, “${p.stage}”: ${p.date}.`,
  "history.refused.tooCoarse": (p) =>
    `The stage before lies on ${p.date}: give a finer date, else nobody can tell which came first.`,
  "history.refused.afterNext": (p) =>
    `The date cannot be after that of the next stage, “${p.stage}”: ${p.date}.`,
  "history.refused.sameStage": (p) => `The entry beside it already says “${p.stage}”: nothing would change.`,
  "history.refused.accepted":
    "Accepted works do not become open again. If an entry is wrong, correct or delete it.",
};
