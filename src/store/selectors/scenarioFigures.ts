/** Scenarios beside today: who is within reach of the kinds looked at under each, and what a single change brings. */
import {
  type DistrictReach,
  outOfReach,
  type ReachSums,
  reachSums,
  shareOf,
} from "../../analysis/outOfReach.ts";
import { missingServices as missingOf } from "../../model/gap.ts";
import { type Change, type Scenario, withoutChange } from "../../model/scenario.ts";
import type { AtlasState } from "../state.ts";
import { countedInBars, countedInFigures } from "./coverage.ts";
import { measuredKinds } from "./measuredKinds.ts";
import { memoize } from "./memoize.ts";
import { atlasOf, effectiveRadii } from "./parameters.ts";
import { activeScenario, servingUnder } from "./scenario.ts";
import { reachUnder } from "./walking.ts";

export interface ScenarioFigures {
  readonly total: ReachSums;
  readonly districts: readonly DistrictReach[];
}

/** Figures of the kinds looked at under a scenario, null: today; null while reach cannot be told. */
export const figuresUnder: (s: AtlasState) => (scenario: Scenario | null) => ScenarioFigures | null = memoize(
  [
    atlasOf,
    reachUnder,
    measuredKinds,
    (s) => s.coverageMode,
    effectiveRadii,
    countedInFigures,
    countedInBars,
  ],
  (atlas, reachOf, measured, mode, radii, inFigures, inBars) => {
    const made = new WeakMap<object, ScenarioFigures | null>();
    const kinds = measured.map(({ id }) => id);
    return (scenario) => {
      if (!atlas || kinds.length === 0) return null;
      const serving = servingUnder(atlas, scenario);
      if (!made.has(serving)) {
        const reach = reachOf(serving).filter(({ kind }) => kinds.includes(kind));
        const { communities } = atlas.city;
        const figures = () => {
          const out = outOfReach({ communities, missing: missingOf(reach, radii), kinds, mode });
          const { total } = reachSums(communities, out, inFigures);
          return { total, districts: reachSums(communities, out, inBars).districts };
        };
        made.set(serving, reach.length === kinds.length ? figures() : null);
      }
      return made.get(serving) ?? null;
    };
  },
);

/** Most scenarios that stand side by side with today. */
const MOST_COLUMNS = 3;

export interface ScenarioColumn {
  /** null: today. */
  readonly scenario: Scenario | null;
  readonly share: number;
  readonly figures: ScenarioFigures;
  /** Households and elderly people who come within reach compared with today; below 0: who fall out of it. */
  readonly households: number;
  readonly elderly: number;
}

/** Today, then the scenarios in their order; at most MOST_COLUMNS of them, the one that holds always. Empty while reach cannot be told. */
export const scenarioColumns: (s: AtlasState) => readonly ScenarioColumn[] = memoize(
  [figuresUnder, (s) => s.scenarios, activeScenario],
  (figuresOf, scenarios, active) => {
    const today = figuresOf(null);
    if (!today) return NO_COLUMNS;
    return [null, ...besideToday(scenarios, active)].flatMap(
      (scenario): ScenarioColumn | readonly never[] => {
        const figures = figuresOf(scenario);
        if (!figures) return [];
        const { households, householdsOut, elderlyOut } = figures.total;
        return {
          scenario,
          figures,
          share: shareOf(households - householdsOut, households),
          households: today.total.householdsOut - householdsOut,
          elderly: today.total.elderlyOut - elderlyOut,
        };
      },
    );
  },
);

const NO_COLUMNS: readonly ScenarioColumn[] = [];

function besideToday(scenarios: readonly Scenario[], active: Scenario | null): readonly Scenario[] {
  const others = scenarios.filter((one) => one !== active).slice(0, MOST_COLUMNS - (active ? 1 : 0));
  return scenarios.filter((one) => one === active || others.includes(one));
}

export interface DistrictGain {
  readonly district: string | null;
  /** One entry a scenario of the columns, today left out. */
  readonly households: readonly number[];
  readonly elderly: readonly number[];
}

/** Districts where some scenario gains or loses, the greatest gain of households first. */
export const districtGains: (s: AtlasState) => readonly DistrictGain[] = memoize(
  [scenarioColumns],
  (columns) => {
    const [today, ...others] = columns;
    if (!today || others.length === 0) return NO_GAINS;
    const gains = today.figures.districts.map((before, k): DistrictGain => {
      const after = others.map(({ figures }) => figures.districts[k]!);
      return {
        district: before.district,
        households: after.map((d) => before.householdsOut - d.householdsOut),
        elderly: after.map((d) => before.elderlyOut - d.elderlyOut),
      };
    });
    const most = ({ households, elderly }: DistrictGain) =>
      Math.max(...households.map(Math.abs), ...elderly.map(Math.abs));
    return gains.filter((gain) => most(gain) > 0).sort((a, b) => most(b) - most(a));
  },
);

const NO_GAINS: readonly DistrictGain[] = [];

/** Households of today beside those while the pointer holds a facility, or under the scenario that holds. */
export const householdsGained = (s: AtlasState): number => {
  const today = figuresUnder(s)(null);
  const now = s.drag?.figures ?? figuresUnder(s)(activeScenario(s));
  return today && now ? today.total.householdsOut - now.total.householdsOut : Number.NaN;
};

/** More changes than this are not asked one by one. */
const MOST_GAINS = 12;

/** Households that each change of the scenario that holds brings within reach, the others being made; NaN where not asked or not known. */
export const changeGains: (s: AtlasState) => ReadonlyMap<string, number> = memoize(
  [figuresUnder, activeScenario],
  (figuresOf, scenario) => {
    const gains = new Map<string, number>();
    const all = scenario && figuresOf(scenario);
    if (!scenario || !all || scenario.changes.length > MOST_GAINS) return gains;
    for (const { id } of scenario.changes) {
      const without = figuresOf(withoutOne(scenario, id));
      gains.set(id, without ? without.total.householdsOut - all.total.householdsOut : Number.NaN);
    }
    return gains;
  },
);

/** All that is told of beside today: the scenarios of the columns, and the one that holds without each change that is asked by itself. */
export const comparedScenarios: (s: AtlasState) => readonly Scenario[] = memoize(
  [(s) => s.scenarios, activeScenario],
  (scenarios, active) => {
    const changes = active && active.changes.length <= MOST_GAINS ? active.changes : [];
    return [...besideToday(scenarios, active), ...changes.map(({ id }) => withoutOne(active!, id))];
  },
);

/** The same object for the same scenario, so that its walks are made once. */
const withouts = new WeakMap<Scenario, Map<string, Scenario>>();

function withoutOne(scenario: Scenario, id: string): Scenario {
  const made = withouts.get(scenario) ?? new Map<string, Scenario>();
  withouts.set(scenario, made);
  const one = made.get(id) ?? withoutChange(scenario, id);
  made.set(id, one);
  return one;
}

/** A change in the words of the city. */
export interface ChangeRow {
  readonly change: Change;
  /** Kind id; null where the city has no such facility. */
  readonly kind: string | null;
  readonly name: string;
}

/** The changes of the scenario that holds, in the order they were made. */
export const changeRows: (s: AtlasState) => readonly ChangeRow[] = memoize(
  [atlasOf, activeScenario],
  (atlas, scenario) => {
    if (!atlas || !scenario) return NO_ROWS;
    const { ids, names, kind } = atlas.city.facilities;
    return scenario.changes.map((change): ChangeRow => {
      if (change.type === "add") return { change, kind: change.kind, name: change.name };
      const row = ids.indexOf(change.id);
      return { change, kind: kind.values[kind.codes[row] ?? -1] ?? null, name: names[row] || change.id };
    });
  },
);

const NO_ROWS: readonly ChangeRow[] = [];
