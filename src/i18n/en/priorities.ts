import type { SameKeys } from "../messageType.ts";
import type { priorities as zh } from "../zh/priorities.ts";

export const priorities: SameKeys<typeof zh> = {
  "priorities.title": "Priorities",
  "priorities.scope": (p) => `${p.n} communities ranked, of ${p.all} that pass the filters`,
  "priorities.method":
    "Weighted sum: each criterion becomes 0–100 points, added up by the shares of the weights.",
  "priorities.weights": "Weights of the criteria",
  "priorities.reset": "Reset weights",
  "priorities.weight.of": (p) => `Weight of ${p.name}, 0 to 100`,
  "priorities.weight.share": (p) => p.share,
  "priorities.weights.none": "All weights are 0, so nothing can be ranked. Raise at least one.",
  "priorities.about": (p) => `${p.name}: unit, direction and rule for missing values`,
  "priorities.about.unit": "Unit",
  "priorities.about.direction": "Direction",
  "priorities.about.direction.up": "more means more urgent",
  "priorities.about.direction.down": "less means more urgent",
  "priorities.about.bounds": "0 – 100 points",
  "priorities.about.bounds.value": (p) => `${p.low} – ${p.high}`,
  "priorities.about.bounds.fixed": "Bounds come from the full data and do not move with the filters",
  "priorities.about.missing": "Missing values",
  "priorities.about.missing.rule":
    "Missing stays missing, never zero: weights are shared out over the known criteria, and a community known in less than half of the weight is not ranked.",
  "priorities.about.known": "Known",
  "priorities.about.known.value": (p) => `${p.n} of ${p.all} communities`,
  "priorities.results": "Ranking",
  "priorities.results.communities": "Communities",
  "priorities.results.districts": "Districts",
  "priorities.top": (p) => `The ${p.n} most urgent communities`,
  "priorities.row": (p) => `Rank ${p.rank}, ${p.name}, ${p.district}, ${p.score} points. Show on the map`,
  "priorities.score": "Priority score",
  "priorities.score.part": (p) => `${p.name}: ${p.points} points (weight ${p.share})`,
  "priorities.score.missing": (p) => `${p.name}: not known, left out`,
  "priorities.score.formula": "Σ points of a criterion (0–100) × weight ÷ Σ weights of the known criteria",
  "priorities.known": (p) => `${p.share} of the weight known`,
  "priorities.unranked": (p) => `${p.n} communities are not ranked`,
  "priorities.unranked.why":
    "Less than half of the weight is known for them, so a rank would mislead. Add data, or lower the weights of what is missing.",
  "priorities.more": "Show all in the list",
  "priorities.district.mean": "Mean weighted by households",
  "priorities.district.worst": "Most urgent communities",
  "priorities.district.note":
    "Both are shown: the mean tells of the whole, the most urgent ones of its weakest spots.",
  "priorities.district.row": (p) => `${p.name}, mean by households ${p.mean} points. Open this district`,
  "priorities.district.formula":
    "Σ (score × households) ÷ Σ households, over communities where both are known",
  "priorities.district.ranked": (p) => `${p.n} of ${p.all} communities ranked`,
  "priorities.district.none": "No district named",
  "priorities.empty": "No community that passes the filters can be ranked.",
  "priorities.empty.clear": "Clear the filters",
  "priorities.points": "points",
};
