/** The facilities that serve: those of the city, or as the scenario that holds has them. */

import type { Facilities } from "../../model/facility.ts";
import { changedKinds, facilitiesOf, type Scenario } from "../../model/scenario.ts";
import type { Atlas, AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { atlasOf } from "./parameters.ts";

/** The scenario that holds; null: today. */
export const activeScenario: (s: AtlasState) => Scenario | null = memoize(
  [(s) => s.scenarios, (s) => s.activeScenario],
  (scenarios, active) => scenarios.find(({ id }) => id === active) ?? null,
);

export interface Serving {
  /** Rows of the city's facilities keep their number. */
  readonly facilities: Facilities;
  /** Kinds that serve otherwise than today. */
  readonly changed: ReadonlySet<string>;
}

const todays = new WeakMap<Facilities, Serving>();
const under = new WeakMap<Scenario, { readonly base: Facilities; readonly serving: Serving }>();

/** The same object for the same city and scenario; null: today. */
export function servingUnder({ city }: Atlas, scenario: Scenario | null): Serving {
  const base = city.facilities;
  if (scenario === null) {
    const today = todays.get(base) ?? { facilities: base, changed: new Set() };
    todays.set(base, today);
    return today;
  }
  const known = under.get(scenario);
  if (known?.base === base) return known.serving;
  const serving = {
    facilities: facilitiesOf(base, scenario),
    changed: new Set(changedKinds(base, scenario)),
  };
  under.set(scenario, { base, serving });
  return serving;
}

/** Who serves of one kind: the scenario's facilities only where they serve otherwise than today's, so that walks of today's hold for them. */
export const servingOfKind = (atlas: Atlas, kind: string, now: Serving): Serving =>
  now.changed.has(kind) ? now : servingUnder(atlas, null);

/** Who serves on the page now; null before a city is loaded. */
export const servingNow: (s: AtlasState) => Serving | null = memoize(
  [atlasOf, activeScenario],
  (atlas, scenario) => atlas && servingUnder(atlas, scenario),
);

/** The facilities that serve on the page now; null before a city is loaded. */
export const servingFacilities = (s: AtlasState): Facilities | null => servingNow(s)?.facilities ?? null;
