import { describe, expect, it } from "vitest";
import { reach } from "../../src/analysis/reach.ts";
import {
  type Addition,
  changedKinds,
  deadChanges,
  facilitiesOf,
  newFacilityId,
  REMOVED_STATUS,
  type Scenario,
  withChange,
  withoutChange,
} from "../../src/model/scenario.ts";
import { buildCity } from "../builders.ts";

const city = buildCity({
  communities: [{}, {}, {}],
  facilities: [
    { kind: "care", position: [106.55, 29.56] },
    { kind: "care", position: [106.56, 29.56] },
    { kind: "sports", position: [106.56, 29.56] },
  ],
});
const base = city.facilities;
const addition = (part: Partial<Addition> = {}): Addition => ({
  type: "add",
  id: "new-1",
  kind: "care",
  lng: 106.57,
  lat: 29.56,
  deliveryMode: "renovation",
  name: "",
  capacity: 30,
  ...part,
});
const scenarioOf = (...changes: Scenario["changes"]): Scenario => ({ id: "a", name: "A", changes });
const caresOf = (scenario: Scenario) => reach(city.communities, facilitiesOf(base, scenario), ["care"])[0]!;

describe("facilitiesOf", () => {
  it("lets an addition serve, in a row after those of the city", () => {
    const facilities = facilitiesOf(base, scenarioOf(addition()));
    expect(facilities.length).toBe(4);
    expect(facilities.ids.at(-1)).toBe("new-1");
    expect(facilities.capacity[3]).toBe(30);
    expect(facilities.deliveryMode[3]).toBe(1);
    expect([...caresOf(scenarioOf(addition())).facility]).toEqual([0, 1, 3]);
  });

  it("keeps the row of what is removed, and nobody is served there", () => {
    const scenario = scenarioOf({ type: "remove", id: "f1" });
    expect(facilitiesOf(base, scenario).status[1]).toBe(REMOVED_STATUS);
    expect([...caresOf(scenario).facility]).toEqual([0, 0, 0]);
    expect(caresOf(scenario).facilities).toBe(1);
  });

  it("serves from the new place of what moved", () => {
    const scenario = scenarioOf({ type: "move", id: "f1", lng: 106.57, lat: 29.56 });
    expect(caresOf(scenario).meters[2]).toBe(0);
  });

  it("takes a kind that the city has no facility of", () => {
    const { kind } = facilitiesOf(base, scenarioOf(addition({ kind: "market" })));
    expect(kind.values[kind.codes[3]!]).toBe("market");
    expect(base.kind.values).not.toContain("market");
  });

  it("passes over facilities that the city does not have, and names them", () => {
    const scenario = scenarioOf({ type: "remove", id: "gone" }, addition());
    expect(facilitiesOf(base, scenario).length).toBe(4);
    expect(deadChanges(base, scenario)).toEqual([{ type: "remove", id: "gone" }]);
  });
});

describe("withChange", () => {
  it("holds one change a facility: the last one", () => {
    const once = withChange(scenarioOf(), { type: "move", id: "f1", lng: 1, lat: 2 });
    const twice = withChange(once, { type: "move", id: "f1", lng: 3, lat: 4 });
    expect(twice.changes).toEqual([{ type: "move", id: "f1", lng: 3, lat: 4 }]);
    expect(withChange(twice, { type: "remove", id: "f1" }).changes).toEqual([{ type: "remove", id: "f1" }]);
    expect(withoutChange(twice, "f1").changes).toEqual([]);
  });

  it("moves an addition as an addition, and removing it forgets it", () => {
    const moved = withChange(scenarioOf(addition()), { type: "move", id: "new-1", lng: 3, lat: 4 });
    expect(moved.changes).toEqual([addition({ lng: 3, lat: 4 })]);
    expect(withChange(moved, { type: "remove", id: "new-1" }).changes).toEqual([]);
  });
});

it("names a new facility as no other is named", () => {
  expect(newFacilityId(base, null)).toBe("new-1");
  expect(newFacilityId({ ids: ["new-2"] }, scenarioOf(addition()))).toBe("new-3");
});

it("tells which kinds a scenario changes", () => {
  const changes = [addition({ kind: "market" }), { type: "remove", id: "f2" }] as const;
  expect(changedKinds(base, scenarioOf(...changes))).toEqual(["market", "sports"]);
});
