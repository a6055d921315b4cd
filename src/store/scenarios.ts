/** What a person does with scenarios; each step can be taken back. */
import { t } from "../i18n/t.ts";
import {
  type Addition,
  type Change,
  newFacilityId,
  type Scenario,
  scenarioDegrees,
  withChange,
  withoutChange,
} from "../model/scenario.ts";
import { atlasStore } from "./atlasStore.ts";
import { activeScenario } from "./selectors/scenario.ts";
import type { AtlasState, ScenarioSet, ScenarioTool } from "./state.ts";

const set = (part: Partial<AtlasState>): void => atlasStore.setState(part);
const get = atlasStore.getState;

/** Steps that can be taken back. */
const MOST_STEPS = 200;

/** What the next press on the map does; the same tool again puts it away. */
export function chooseScenarioTool(tool: ScenarioTool | null): void {
  set({ scenarioTool: tool === get().scenarioTool ? null : tool });
}

/** A new facility at a place, in the scenario that holds (a new one, where none does); returns its id. */
export function addFacility(
  place: Pick<Addition, "kind" | "lng" | "lat"> &
    Partial<Pick<Addition, "deliveryMode" | "name" | "capacity">>,
): string {
  const base = get().atlas?.city.facilities ?? { ids: [] };
  const id = newFacilityId(base, activeScenario(get()));
  const { lng, lat, deliveryMode = "newConstruction", name = "", capacity = null } = place;
  change({ type: "add", id, kind: place.kind, ...rounded(lng, lat), deliveryMode, name, capacity });
  return id;
}

export const moveFacility = (id: string, lng: number, lat: number): void =>
  change({ type: "move", id, ...rounded(lng, lat) });

export const removeFacility = (id: string): void => change({ type: "remove", id });

/** Lets a facility stand again as it does today; an addition is forgotten. */
export const revertChange = (id: string): void => changeScenario((scenario) => withoutChange(scenario, id));

/** Changes what is said of an addition: how it is delivered, its name, its capacity. */
export function describeAddition(
  id: string,
  part: Partial<Pick<Addition, "deliveryMode" | "name" | "capacity">>,
): void {
  changeScenario((scenario) => {
    const addition = scenario.changes.find((c): c is Addition => c.type === "add" && c.id === id);
    return addition ? withChange(scenario, { ...addition, ...part }) : scenario;
  });
}

/** Makes an empty scenario and lets it hold. */
export function newScenario(name = defaultName()): void {
  const { scenarios } = get();
  const scenario: Scenario = { id: freeId(scenarios), name, changes: [] };
  step({ scenarios: [...scenarios, scenario], activeScenario: scenario.id });
}

/** A copy that holds in place of the original, to go on from. */
export function duplicateScenario(id: string): void {
  const { scenarios } = get();
  const original = scenarios.find((one) => one.id === id);
  if (!original) return;
  const name = t(get().locale, "scenario.copyName", { name: original.name });
  const copy = { ...original, id: freeId(scenarios), name };
  step({ scenarios: [...scenarios, copy], activeScenario: copy.id });
}

export function renameScenario(id: string, name: string): void {
  const { scenarios, activeScenario: active } = get();
  const old = scenarios.find((one) => one.id === id);
  if (!old || old.name === name) return;
  step({ scenarios: scenarios.map((one) => (one === old ? { ...one, name } : one)), activeScenario: active });
}

export function deleteScenario(id: string): void {
  const { scenarios, activeScenario: active } = get();
  step({
    scenarios: scenarios.filter((one) => one.id !== id),
    activeScenario: active === id ? null : active,
  });
}

/** Adds scenarios that were read from a file; the first of them holds. Their ids are made anew. */
export function takeScenarios(read: readonly Omit<Scenario, "id">[]): void {
  let { scenarios } = get();
  const first = freeId(scenarios);
  for (const { name, changes } of read) scenarios = [...scenarios, { id: freeId(scenarios), name, changes }];
  if (read.length > 0) step({ scenarios, activeScenario: first });
}

/** Lets a scenario hold; null: back to today. */
export const openScenario = (id: string | null): void =>
  set({ activeScenario: id, drag: null, ...(id === null ? { scenarioTool: null } : {}) });

export function undoScenario(): void {
  const { scenarioPast, scenarioFuture } = get();
  const before = scenarioPast.at(-1);
  if (!before) return;
  set({
    ...before,
    drag: null,
    scenarioPast: scenarioPast.slice(0, -1),
    scenarioFuture: [...scenarioFuture, current()],
  });
}

export function redoScenario(): void {
  const { scenarioPast, scenarioFuture } = get();
  const next = scenarioFuture.at(-1);
  if (!next) return;
  set({
    ...next,
    drag: null,
    scenarioPast: [...scenarioPast, current()],
    scenarioFuture: scenarioFuture.slice(0, -1),
  });
}

function change(one: Change): void {
  changeScenario((scenario) => withChange(scenario, one));
}

function changeScenario(make: (scenario: Scenario) => Scenario): void {
  const { scenarios } = get();
  const active = activeScenario(get());
  const before = active ?? { id: freeId(scenarios), name: defaultName(), changes: [] };
  const after = make(before);
  if (after === before) return;
  step({
    scenarios: active ? scenarios.map((one) => (one === active ? after : one)) : [...scenarios, after],
    activeScenario: after.id,
  });
}

function step(next: ScenarioSet): void {
  set({
    ...next,
    scenarioPast: [...get().scenarioPast, current()].slice(-MOST_STEPS),
    scenarioFuture: [],
    drag: null,
  });
}

function current(): ScenarioSet {
  const { scenarios, activeScenario: active } = get();
  return { scenarios, activeScenario: active };
}

function defaultName(): string {
  const { locale, scenarios } = get();
  return t(locale, "scenario.defaultName", { n: String(scenarios.length + 1) });
}

function freeId(scenarios: readonly Scenario[]): string {
  let number = scenarios.length + 1;
  while (scenarios.some(({ id }) => id === String(number))) number++;
  return String(number);
}

const rounded = (lng: number, lat: number) => ({ lng: scenarioDegrees(lng), lat: scenarioDegrees(lat) });
