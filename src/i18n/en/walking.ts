import type { SameKeys } from "../messageType.ts";
import type { walking as zh } from "../zh/walking.ts";

export const walking: SameKeys<typeof zh> = {
  "walking.method": "How reach is measured",
  "walking.method.straight": "Straight line",
  "walking.method.flat": "Network, flat",
  "walking.method.slope": "Network, slope",
  "walking.method.straight.about":
    "As the crow flies: no streets, river, slope or stairway, so it overstates reach",
  "walking.method.flat.about":
    "Along the streets as if they were level; steps and lifts as the walker takes them",
  "walking.method.slope.about": "Along the streets, uphill and downhill, with steps and lifts",
  "walking.walker": "Walker",
  "walking.walker.planning": "Planning",
  "walking.walker.adult": "Adult",
  "walking.walker.older": "Older adult",
  "walking.walker.noStairs": "No stairs",
  "walking.walker.tobler": "Tobler's function",
  "walking.walker.speed": (p) => `${p.name}, ${p.speed} m/min`,
  "walking.direction": "Direction",
  "walking.direction.out": "Out",
  "walking.direction.back": "Back",
  "walking.direction.round": "Round trip",
  "walking.direction.out.of": "Out, to the facility",
  "walking.direction.back.of": "Back from it",
  "walking.direction.round.of": "Round trip, to one",
  "walking.inUse": (p) => `${p.method}; ${p.walker}; ${p.direction}`,
  "walking.minutes": (p) => `${p.n} min`,
  "walking.budget": (p) => `≈ ${p.minutes} walk`,
  "walking.budget.both": (p) => `≈ 2 × ${p.minutes} walk`,
  "walking.budget.of": "Budget of time",
  "walking.budget.input": (p) =>
    `${p.kind}: ${p.radius} ÷ planning speed ${p.speed} m/min = ${p.minutes} (planning speed not verified)`,
  "walking.budget.round": "twice the time for the round trip",
  "walking.budget.formula":
    "service radius ÷ planning speed; all methods and walkers share this budget, so that only the way differs",
  "walking.network": (p) => `Streets: ${p.sources}; heights: ${p.heights}`,
  "walking.network.heights.none": "none, taken as level",
  "walking.network.date": (p) => `Streets as of ${p.date}`,
  "walking.network.synthetic": "invented streets, not real ones",
  "walking.loading": "Reading the streets and joining communities and facilities to them…",
  "walking.rounds": "Walking to every facility and back…",
  "walking.loading.figures": "Until then no figure of the network is shown.",
  "walking.failed": (p) => `The streets could not be read: ${p.reason}`,
  "walking.failed.straight": "Measure in a straight line",
  "walking.retry": "Try again",
  "walking.none":
    "This city has no street network: only straight lines can be measured, which overstate reach.",
  "walking.none.how": "Make one from OpenStreetMap (npm run atlas -- network), or open a .walk file.",
  "walking.none.open": "Open a .walk file",
  "walking.notConnected": (p) => `Not on the street network: ${p.n} (grey on the map, not counted)`,
};
