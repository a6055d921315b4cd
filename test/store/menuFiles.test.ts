import { beforeEach, describe, expect, it } from "vitest";
import type { Menu, MenuItem } from "../../src/model/menu.ts";
import { showAtlas } from "../../src/store/actions.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import { undoEdit } from "../../src/store/edits.ts";
import { loadDroppedFiles } from "../../src/store/loading.ts";
import { restoreMenu, takeMenuFiles } from "../../src/store/menuFiles.ts";
import { INITIAL_STATE } from "../../src/store/state.ts";
import { buildAtlas } from "../builders.ts";

const label = { zh: "名", en: "name" };
const item = (id: string, part: Partial<MenuItem> = {}): MenuItem => ({
  ...{ id, track: "comprehensive", major: 1, nature: "basic", nameZh: id, nameEn: id, unit: "m" },
  ...{ matter: "general", source: "annex", official: true, ...part },
});
const menu = (scheme: string, items: readonly MenuItem[], track: Menu["track"] = "comprehensive"): Menu => ({
  ...{ scheme, track, name: label, note: label, majors: [label], officialCount: 39, items },
});
const json = (value: unknown, name: string): File => new File([JSON.stringify(value)], name);
const price = { low: 1, mid: 2, high: 3, priceYear: 2026, source: "city" };
const state = atlasStore.getState;
const inForce = () => state().atlas!.city.menus.map(({ scheme }) => scheme);

beforeEach(() => {
  const loaded = buildAtlas({
    communities: [{ id: "a", record: { works: [{ itemId: "roads", quantity: 10 }] } }],
    menus: [
      menu("old", [item("roads", { unitCostYuan: price }), item("lifts", { unitCostYuan: price })]),
      menu("management", [item("cleaning", { track: "management" })], "management"),
    ],
  });
  atlasStore.setState({ ...INITIAL_STATE, loaded, atlas: loaded });
});

describe("menus among dropped files", () => {
  it("replace that of their track as one step that can be taken back, and give the other files back", async () => {
    const records = new File(["id,lng,lat\n"], "小区.csv");
    const geojson = json({ type: "FeatureCollection", features: [] }, "communities.json");
    const annex = json(menu("annex", [item("roads"), item("new")]), "annex.json");
    expect(await takeMenuFiles([records, annex, geojson])).toEqual([records, geojson]);
    expect(inForce()).toEqual(["annex", "management"]);
    expect(state().menuImport).toMatchObject({ files: [{ file: "annex.json", items: 2 }], problems: [] });
    undoEdit();
    expect(inForce()).toEqual(["old", "management"]);
  });

  it("bring both tracks at once, and refuse an id that both have", async () => {
    const one = json(menu("one", [item("roads"), item("shared")]), "one.json");
    const items = ["cleaning", "shared"].map((id) => item(id, { track: "management" }));
    await takeMenuFiles([one, json(menu("two", items, "management"), "two.json")]);
    expect(inForce()).toEqual(["one", "two"]);
    expect(state().atlas!.city.menus[1]!.items.map(({ id }) => id)).toEqual(["cleaning"]);
    expect(state().menuImport?.problems).toMatchObject([{ key: "menu.idOfOther", file: "two.json" }]);
    undoEdit();
    expect(inForce()).toEqual(["old", "management"]);
  });

  it("open the panel of the menu, and no city is loaded", async () => {
    const { atlas } = state();
    await loadDroppedFiles([json(menu("annex", [item("roads")]), "annex.json")]);
    expect([state().panel, state().dialog, state().outcome]).toEqual(["menu", null, null]);
    expect(state().atlas!.city.communities).toBe(atlas!.city.communities);
  });

  it("keep the city's unit cost of an item with the same id and unit, and of no other", async () => {
    const items = [item("roads"), item("lifts", { unit: "set" }), item("new")];
    await takeMenuFiles([json(menu("annex", items), "annex.json")]);
    expect(state().atlas!.city.menus[0]!.items.map((i) => i.unitCostYuan)).toEqual([
      price,
      undefined,
      undefined,
    ]);
  });

  it("are no longer spoken of when another city comes", async () => {
    await takeMenuFiles([json(menu("annex", [item("roads")]), "annex.json")]);
    const { city, ...rest } = state().atlas!;
    showAtlas({ ...rest, city: { ...city, info: { ...city.info, id: "other" } } });
    expect(state().menuImport).toBeNull();
  });

  it("leave the menu as it is when nothing of them can be used, and say so", async () => {
    await takeMenuFiles([json({ ...menu("annex", []), majors: null }, "annex.json")]);
    expect(inForce()).toEqual(["old", "management"]);
    expect(state().menuImport?.files).toEqual([{ file: "annex.json", items: 0, menu: null }]);
    expect(state().menuImport?.problems.length).toBeGreaterThan(0);
    expect(state().editPast).toEqual([]);
  });
});

describe("restoring the city's menu", () => {
  it("takes back the menu of one track only", async () => {
    await takeMenuFiles([
      json(menu("one", [item("roads")]), "one.json"),
      json(menu("two", [item("x", { track: "management" })], "management"), "two.json"),
    ]);
    restoreMenu("comprehensive");
    expect(inForce()).toEqual(["old", "two"]);
  });
});
