import type { SameKeys } from "../messageType.ts";
import type { robustness as zh } from "../zh/robustness.ts";

export const robustness: SameKeys<typeof zh> = {
  "robustness.head": (p) =>
    `Under ${p.draws} weightings ${p.spread}, ${p.firm} of today's top ${p.top} still to choose stay in the top ${p.places} in at least ${p.share} of draws.`,
  "robustness.head.uniform": "drawn at random",
  "robustness.head.around": "drawn around the chosen one",
  "robustness.figure": (p) => `${p.firm} of ${p.top}`,
  "robustness.figure.label": "hold their place",
  "robustness.spread": "How weights are drawn",
  "robustness.spread.uniform": "Any weights",
  "robustness.spread.around": "Around the chosen",
  "robustness.draws": "Number of draws",
  "robustness.draws.count": (p) => `${p.n} draws`,
  "robustness.showOnMap": "Show on the map",
  "robustness.running": "Drawing weights …",
  "robustness.running.stale": "Weights or data have changed: drawing again. Below is the result from before.",
  "robustness.progress": "Progress of the draws",
  "robustness.stop": "Stop",
  "robustness.stopped": "Stopped.",
  "robustness.stopped.stale": "Stopped. Below is the result from before.",
  "robustness.failed": (p) => `This could not be computed: ${p.reason}`,
  "robustness.again": "Draw again",
  "robustness.chart": (p) => `Today's top ${p.places}: share of the draws in which each stays there`,
  "robustness.chart.bar": (p) => `Rank ${p.rank}, ${p.name}: ${p.share}`,
  "robustness.chart.ends": "by rank of today",
  "robustness.staying": "Holds",
  "robustness.staying.hint": (p) => `in today's top ${p.places}, and stays in at least ${p.share} of draws`,
  "robustness.fragile": "Fragile",
  "robustness.fragile.hint": (p) => `in today's top ${p.places}, but in less than ${p.share} of draws`,
  "robustness.outside": "At the door",
  "robustness.outside.hint": (p) =>
    `outside of today's top ${p.places}, but in it in at least ${p.share} of draws`,
  "robustness.more": (p) => `Not listed: ${p.n}`,
  "robustness.hidden": (p) =>
    `Hidden by the filters: ${p.n}. Robustness is that of all ranked communities still to choose.`,
  "robustness.row": (p) =>
    `${p.name}, rank ${p.rank} today, in the top ${p.places} in ${p.share} of draws (± ${p.error} percentage points), expected rank ${p.expected}. Show on the map`,
  "robustness.rank": "Rank today",
  "robustness.expected": (p) => `expected ${p.rank}`,
  "robustness.expected.title": "Mean rank over all draws",
  "robustness.bands": "How often at which rank",
  "robustness.bands.first": "1st",
  "robustness.bands.range": (p) => `${p.from}–${p.to}`,
  "robustness.bands.rest": (p) => `${p.from} and below`,
  "robustness.bands.entry": (p) => `rank ${p.band}: ${p.share}`,
  "robustness.truth.title": "Robustness of the top",
  "robustness.truth.community": (p) => `Share of draws in the top ${p.places} · ${p.name}`,
  "robustness.truth.value": (p) => `${p.share} of draws, ± ${p.error} percentage points`,
  "robustness.truth.draws": (p) => `${p.draws} weightings drawn, random seed ${p.seed}`,
  "robustness.truth.uniform":
    "Every weighting is as likely as any other (uniform on the simplex of weights); criteria set to 0 stay at 0",
  "robustness.truth.around": (p) =>
    `Weights follow a Dirichlet distribution around the chosen ones (concentration ${p.concentration}: a weight of 20% has a standard deviation of ${p.deviation} points); criteria set to 0 stay at 0`,
  "robustness.truth.ranked": (p) =>
    `Communities ranked: ${p.n}, those whose renovation has not begun; a missing criterion leaves its weight to the known ones`,
  "robustness.truth.method.weighted": "Scored by the weighted sum",
  "robustness.truth.method.topsis": "Scored by TOPSIS",
  "robustness.truth.error": (p) => `Sampling error (standard error) at most ${p.error} percentage points`,
  "robustness.truth.formula":
    "SMAA-2 (Lahdelma and Salminen 2001): each weighting ranks all communities anew; counted is how often each takes which rank. Ranks are exact, ties share their places.",
  "robustness.legend.running": "Weights are being drawn; colours follow.",
  "robustness.legend.stale": "Colours belong to weights or data from before.",
  "robustness.legend.unranked": "Begun, or not ranked",
  "robustness.legend.none": "No result of draws yet.",
};
