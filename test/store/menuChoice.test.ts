import { beforeEach, describe, expect, it } from "vitest";
import type { CommunityRecord } from "../../src/model/community.ts";
import type { Menu } from "../../src/model/menu.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import { setUnitCost, undoEdit } from "../../src/store/edits.ts";
import { changeWork, chooseItems, dropItem } from "../../src/store/menuChoice.ts";
import { detail } from "../../src/store/selectors/detail.ts";
import { itemsWithoutConsent, menuChoice } from "../../src/store/selectors/menuChoice.ts";
import { INITIAL_STATE } from "../../src/store/state.ts";
import { buildAtlas } from "../builders.ts";

const label = { zh: "名", en: "name" };
const menu: Menu = {
  ...{ scheme: "c", track: "comprehensive", name: label, note: label, majors: [label], officialCount: 2 },
  items: (["roads", "gas"] as const).map((id) => ({
    ...{ id, track: "comprehensive", major: 1, nature: "basic", nameZh: id, nameEn: id, matter: "general" },
    ...{ unit: id === "gas" ? "household" : "m", source: "s", official: false },
  })),
};
const state = atlasStore.getState;
const worksOf = () => detail(state())!.record.works;
const cost = () => menuChoice(state())!.totals.all;

function show(record: CommunityRecord): void {
  const loaded = buildAtlas({
    communities: [{ id: "a", households: 50, deficits: ["roads", "gas"], record }],
    menus: [menu],
  });
  atlasStore.setState({ ...INITIAL_STATE, loaded, atlas: loaded, selected: "a" });
}

beforeEach(() => show({}));

describe("choosing works of one community", () => {
  it("changes the cost at once, and is undone step by step", () => {
    chooseItems("a", menuChoice(state())!.openBasics);
    expect(worksOf()).toEqual([
      { itemId: "roads", status: "planned" },
      { itemId: "gas", quantity: 50, status: "planned" },
    ]);
    expect(cost()).toMatchObject({ mid: 0, works: 2, withoutCost: 2 });
    changeWork("a", 0, { quantity: 10, unitCostYuan: 300 });
    setUnitCost("gas", { low: 1, mid: 2, high: 3, priceYear: 2026, source: "own" });
    expect(cost()).toMatchObject({ low: 3050, mid: 3100, high: 3150, withoutCost: 0 });
    expect(state().atlas!.facts.costPerHousehold[0]).toBe(62);
    changeWork("a", 0, { unitCostYuan: null });
    expect(cost()).toMatchObject({ mid: 100, withoutCost: 1 });
    for (let step = 0; step < 4; step++) undoEdit();
    expect(worksOf()).toBeUndefined();
  });

  it("takes every work of an item away; none left is a choice, too", () => {
    show({ works: [{ itemId: "roads" }, { itemId: "roads", quantity: 2 }] });
    dropItem("a", "roads");
    expect(worksOf()).toEqual([]);
  });

  it("changes nothing when nothing is chosen or taken away", () => {
    chooseItems("a", []);
    dropItem("a", "roads");
    chooseItems("nobody", ["roads"]);
    expect(state().editPast).toEqual([]);
  });

  it("names chosen items in no passing consent", () => {
    const vote = { matter: "general", ownersTotal: 10, areaTotal: 10 } as const;
    const all = { participatedOwners: 9, participatedArea: 9, agreedOwners: 9, agreedArea: 9 };
    show({
      works: [{ itemId: "roads" }, { itemId: "gas" }],
      consent: [{ itemIds: ["gas"], ...vote, ...all }],
    });
    expect([...itemsWithoutConsent(state())]).toEqual(["roads"]);
  });
});
