import type { SameKeys } from "../messageType.ts";
import type { priorities as zh } from "../zh/priorities.ts";

export const priorities: SameKeys<typeof zh> = {
  "priorities.title": "Priorities",
  "priorities.scope": (p) => `${p.n} of ${p.all} communities ranked`,
  "priorities.weights": "Weights of the criteria",
  "priorities.reset": "Reset weights",
  "priorities.weight.of": (p) => `Weight of ${p.name}, 0 to 100`,
  "priorities.weights.none": "All weights are 0, so nothing can be ranked. Raise at least one.",
  "priorities.about": (p) => `${p.name}: unit, direction and rule for missing values`,
  "priorities.about.unit": "Unit",
  "priorities.about.direction": "Direction",
  "priorities.about.direction.more": "more means more urgent",
  "priorities.about.direction.less": "less means more urgent",
  "priorities.about.bounds": "0 – 100 points",
  "priorities.about.bounds.value": (p) => `${p.low} – ${p.high}`,
  "priorities.about.bounds.fixed": "Bounds come from the full data and do not move with the filters",
  "priorities.about.missing": "Missing values",
  "priorities.about.missing.rule":
    "Missing stays missing, never zero: weights are shared out over the known criteria, and a community known in less than half of the weight is not ranked.",
  "priorities.about.known": "Known",
  "priorities.about.known.value": (p) => `${p.n} of ${p.all} communities`,
  "priorities.reach.measured": "Measured by",
  "priorities.reach.within": "Within reach",
  "priorities.reach.budget": (p) =>
    `${p.minutes} on foot = service radius ${p.radius} ÷ planning speed ${p.speed} m/min (planning speed not verified)`,
  "priorities.reach.source": "Radii from",
  "priorities.reach.serving": "Facilities",
  "priorities.reach.today": "today's facilities",
  "priorities.reach.scenario": (p) => `facilities of the scenario “${p.name}”`,
  "priorities.reach.change": "Set in the coverage panel; scores, lists and the programme follow",
  "priorities.reach.separator": "; ",
  "priorities.reach.basis": (p) => `Services out of reach: ${p.method}; ${p.serving}`,
  "priorities.reach.underScenario": (p) =>
    `Scores count the facilities of the scenario “${p.name}”, not today's.`,
  "priorities.results": "Ranking",
  "priorities.results.communities": "Communities",
  "priorities.results.districts": "Districts",
  "priorities.results.compare": "Compare",
  "priorities.results.robustness": "Robustness",
  "priorities.row": (p) => `Rank ${p.rank}, ${p.name}, ${p.district}, ${p.score} points. Show on the map`,
  "priorities.score": "Priority score",
  "priorities.score.part": (p) => `${p.name}: ${p.value}, ${p.points} points (weight ${p.share})`,
  "priorities.score.missing": (p) => `${p.name}: not known, left out`,
  "priorities.score.formula": "Σ points of a criterion (0–100) × weight ÷ Σ weights of the known criteria",
  "priorities.known": (p) => `${p.share} known`,
  "priorities.unranked": (p) => `${p.n} not ranked`,
  "priorities.unranked.why":
    "Less than half of the weight is known for them, so a rank would mislead. Add data, or lower the weights of what is missing.",
  "priorities.begun": (p) =>
    `${p.n} accepted or under works keep their score but are not listed as next; filter by stage to list them.`,
  "priorities.none": "Every ranked community that passes the filters is accepted or under works.",
  "priorities.more": "Show all in the list",
  "priorities.district.mean": "Mean weighted by households",
  "priorities.district.worst": "Most urgent communities",
  "priorities.district.note":
    "Both are shown: the mean tells of the whole, the most urgent ones of its weakest spots.",
  "priorities.district.row": (p) => `${p.name}, mean by households ${p.mean} points. Open this district`,
  "priorities.district.formula":
    "Σ (score × households) ÷ Σ households, over communities where both are known",
  "priorities.district.ranked": (p) => `${p.n} of ${p.all} communities (score and households known)`,
  "priorities.empty": "No community that passes the filters can be ranked.",
  "priorities.empty.unknown": (p) =>
    `The data know nothing of: ${p.criteria}. These hold more than half of the weight, so no community can be ranked.`,
  "priorities.empty.separator": ", ",
  "priorities.empty.weighKnown": "Weigh only what is known",
  "priorities.empty.clear": "Clear the filters",
  "priorities.criterion.age": "Age of buildings",
  "priorities.criterion.age.text":
    "Years from completion to the data date. Pipes, roofs and structures wear with age.",
  "priorities.criterion.age.unit": "years",
  "priorities.criterion.deficits": "Deficits on site",
  "priorities.criterion.deficits.text":
    "Menu items lacking or broken; 2 points for each basic item, 1 for any other.",
  "priorities.criterion.deficits.unit": "points",
  "priorities.criterion.households": "Households",
  "priorities.criterion.households.text": "The more households, the more people the same works serve.",
  "priorities.criterion.households.unit": "households",
  "priorities.criterion.elderly": "Elderly people",
  "priorities.criterion.elderly.text":
    "People aged 60 and over, whose needs for access and care are most pressing.",
  "priorities.criterion.elderly.unit": "people",
  "priorities.criterion.servicesOutOfReach": "Services out of reach",
  "priorities.criterion.servicesOutOfReach.text":
    "Kinds of facility with none within reach; only kinds that have a radius.",
  "priorities.criterion.servicesOutOfReach.unit": "kinds",
  "priorities.criterion.willingness": "Willingness",
  "priorities.criterion.willingness.text":
    "1 where a vote of the owners passes; else half the share of owners who agreed.",
  "priorities.criterion.willingness.unit": "share (0–1)",
  "priorities.criterion.noPropertyManagement": "No management",
  "priorities.criterion.noPropertyManagement.text":
    "1 where none is established, between while it is negotiated, 0 where it is.",
  "priorities.criterion.noPropertyManagement.unit": "share (0–1)",
  "priorities.criterion.costPerHousehold": "Cost per household",
  "priorities.criterion.costPerHousehold.text":
    "Budget by households. All else equal, the cheaper goes first.",
  "priorities.criterion.costPerHousehold.unit": "yuan per household",
};
