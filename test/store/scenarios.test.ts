import { beforeEach, describe, expect, it } from "vitest";
import { walkOf } from "../../src/analysis/walk.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import { dragFacility, dropFacility, holdFacility, letGo } from "../../src/store/scenarioDrag.ts";
import {
  addFacility,
  deleteScenario,
  describeAddition,
  duplicateScenario,
  moveFacility,
  newScenario,
  openScenario,
  redoScenario,
  removeFacility,
  renameScenario,
  revertChange,
  takeScenarios,
  undoScenario,
} from "../../src/store/scenarios.ts";
import { coverageBars, coverageTotal } from "../../src/store/selectors/coverage.ts";
import { activeScenario } from "../../src/store/selectors/scenario.ts";
import {
  changeGains,
  changeRows,
  districtGains,
  householdsGained,
  scenarioColumns,
} from "../../src/store/selectors/scenarioFigures.ts";
import { type AtlasState, INITIAL_STATE } from "../../src/store/state.ts";
import { buildAtlas, buildKind } from "../builders.ts";
import { placeAt, straightStreet } from "../networkBuilder.ts";

const network = straightStreet(31);
// Communities at 0, 1000, 2000 and 3000 m of a level street; one facility at its beginning.
const built = buildAtlas({
  kinds: [buildKind("care", 300), buildKind("sports", 300)],
  communities: [100, 40, 20, 10].map((households, k) => ({
    position: placeAt(1000 * k, 0),
    households,
    elderly60Plus: households / 10,
    district: k < 2 ? "a" : "b",
  })),
  facilities: [
    { kind: "care", position: placeAt(0, 0) },
    { kind: "sports", position: placeAt(0, 0) },
  ],
});
const atlas = { ...built, city: { ...built.city, info: { ...built.city.info, network: "city.walk" } } };
const walk = walkOf(network, {
  communities: atlas.city.communities.positions,
  facilities: atlas.city.facilities.positions,
});
const get = atlasStore.getState;
const out = () => coverageTotal(get()).householdsOut;
const start = (part: Partial<AtlasState>) =>
  atlasStore.setState({ ...INITIAL_STATE, atlas, walk: { kind: "ready", walk, atlas }, ...part }, true);

const ways: readonly (readonly [string, Partial<AtlasState>])[] = [
  ["straight lines", { method: "straight" }],
  ["the streets", { method: "slope" }],
  ["the streets back", { method: "flat", walkDirection: "back" }],
];

describe.each(ways)("a scenario by %s", (_, part) => {
  beforeEach(() => start(part));

  it("serves with what it adds, moves and removes, and today stays what it was", () => {
    expect(out()).toBe(70);
    const id = addFacility({ kind: "care", ...degrees(1100) });
    expect(out()).toBe(30);
    moveFacility(id, ...placeAt(2100, 0));
    expect(out()).toBe(50);
    removeFacility("f0");
    expect(out()).toBe(150);
    openScenario(null);
    expect(out()).toBe(70);
  });

  it("takes steps back and makes them again", () => {
    addFacility({ kind: "care", ...degrees(1100) });
    removeFacility("f0");
    undoScenario();
    expect(out()).toBe(30);
    undoScenario();
    expect(get().scenarios).toEqual([]);
    expect(out()).toBe(70);
    redoScenario();
    redoScenario();
    expect(out()).toBe(130);
  });

  it("has the figures follow a facility that is held, and drops it as one step with the same figures", () => {
    holdFacility(null, "care", ...placeAt(5000, 0));
    expect(out()).toBe(70);
    dragFacility(...placeAt(2100, 0));
    expect(out()).toBe(50);
    expect(householdsGained(get())).toBe(20);
    dragFacility(...placeAt(1100, 0));
    const bars = coverageBars.households.count(get());
    expect(bars.map(({ district, count }) => [district, count])).toEqual([
      ["b", 30],
      ["a", 0],
    ]);
    dropFacility();
    expect(get().drag).toBeNull();
    expect(get().scenarioPast).toHaveLength(1);
    expect(out()).toBe(30);
    expect(coverageBars.households.count(get())).toEqual(bars);
  });

  it("drags a facility of the city away from those whom it served; letting go changes nothing", () => {
    holdFacility("f0", "care", ...placeAt(0, 0));
    dragFacility(...placeAt(1000, 0));
    expect(out()).toBe(130);
    letGo();
    expect(out()).toBe(70);
    expect(get().scenarios).toEqual([]);
    holdFacility("f0", "care", ...placeAt(0, 0));
    dragFacility(...placeAt(1000, 0));
    dropFacility();
    expect(out()).toBe(130);
    expect(activeScenario(get())!.changes[0]).toMatchObject({ type: "move", id: "f0" });
  });

  it("compares with today, by district and change by change", () => {
    const id = addFacility({ kind: "care", ...degrees(1100) });
    removeFacility("f0");
    duplicateScenario(get().activeScenario!);
    revertChange("f0");
    const columns = scenarioColumns(get());
    expect(columns.map(({ households, elderly }) => [households, elderly])).toEqual([
      [0, 0],
      [-60, -6],
      [40, 4],
    ]);
    expect(columns[2]!.share).toBeCloseTo(140 / 170);
    expect(districtGains(get()).map(({ district, households }) => [district, ...households])).toEqual([
      ["a", -60, 40],
    ]);
    expect([...changeGains(get())]).toEqual([[id, 40]]);
    openScenario(get().scenarios[0]!.id);
    expect([...changeGains(get())]).toEqual([
      [id, 40],
      ["f0", -100],
    ]);
  });
});

describe("scenarios", () => {
  beforeEach(() => start({ locale: "en" }));

  it("are named, renamed, copied and deleted", () => {
    newScenario();
    expect(activeScenario(get())!.name).toBe("Scenario 1");
    renameScenario("1", "Care first");
    duplicateScenario("1");
    expect(activeScenario(get())!.name).toBe("Care first (copy)");
    deleteScenario("2");
    expect(get().activeScenario).toBeNull();
    newScenario();
    expect(get().scenarios.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  it("say how an addition is delivered, what it is called and how large it is", () => {
    const id = addFacility({ kind: "care", ...degrees(500) });
    describeAddition(id, { deliveryMode: "purchase", name: "社区食堂", capacity: 20 });
    expect(changeRows(get())).toMatchObject([
      { kind: "care", name: "社区食堂", change: { deliveryMode: "purchase", capacity: 20 } },
    ]);
  });

  it("that come from a file stand after the others, and the first of them holds", () => {
    newScenario();
    takeScenarios([
      { name: "a", changes: [{ type: "remove", id: "f0" }] },
      { name: "b", changes: [] },
    ]);
    expect(get().scenarios.map(({ id, name }) => `${id} ${name}`)).toEqual(["1 Scenario 1", "2 a", "3 b"]);
    expect(get().activeScenario).toBe("2");
  });

  it("hold the pointer's kind from then on, where another was looked at", () => {
    start({ method: "slope", coverageKinds: ["sports"] });
    holdFacility(null, "care", ...placeAt(1100, 0));
    expect(get().coverageKinds).toEqual(["care"]);
    expect(out()).toBe(30);
    letGo();
  });
});

function degrees(meters: number) {
  const [lng, lat] = placeAt(meters, 0);
  return { lng, lat };
}
