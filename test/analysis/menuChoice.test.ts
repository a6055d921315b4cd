import { describe, expect, it } from "vitest";
import { menuChoice, suggestedQuantity, withItems } from "../../src/analysis/menuChoice.ts";
import type { CommunityRecord } from "../../src/model/community.ts";
import { itemsById } from "../../src/model/cost.ts";
import type { Menu, MenuItem } from "../../src/model/menu.ts";

const label = (text: string) => ({ zh: text, en: text });
const item = (id: string, part: Partial<MenuItem> = {}): MenuItem => ({
  ...{ id, track: "comprehensive", major: 1, nature: "basic", nameZh: id, nameEn: id, unit: "m" },
  ...{ matter: "general", source: "s", official: false, ...part },
});
const menus: readonly Menu[] = [
  {
    ...{ scheme: "c", track: "comprehensive", name: label("c"), note: label("-"), officialCount: 4 },
    majors: [label("one"), label("two"), label("nobody's")],
    items: [
      item("roads"),
      item("greening", { nature: "additional" }),
      item("gas", { unit: "household" }),
      item("lifts", { major: 2, nature: "additional" }),
    ],
  },
  {
    ...{ scheme: "m", track: "management", name: label("m"), note: label("-"), officialCount: 1 },
    majors: [label("clean")],
    items: [item("cleaning", { track: "management", unit: "year" })],
  },
];
const choose = (record: CommunityRecord, deficits: readonly string[] | null) =>
  menuChoice({ menus, items: itemsById(menus), record, deficits, households: 120, buildings: Number.NaN });
const order = (record: CommunityRecord, deficits: readonly string[] | null) =>
  choose(record, deficits).tracks.comprehensive.map(({ key, rows }) => [key, rows.map(({ id }) => id)]);

describe("the menu of one community", () => {
  it("stands under its headings, basic deficits first, then other deficits, then by votes", () => {
    expect(order({}, null)).toEqual([
      ["comprehensive 1", ["roads", "greening", "gas"]],
      ["comprehensive 2", ["lifts"]],
    ]);
    expect(order({ votes: { roads: 9, gas: 3 } }, ["greening", "gas"])[0]).toEqual([
      "comprehensive 1",
      ["gas", "greening", "roads"],
    ]);
    expect(order({ votes: { gas: 9, greening: 3 } }, [])[0]![1]).toEqual(["gas", "greening", "roads"]);
  });

  it("keeps what no menu knows, so that a new menu loses nothing", () => {
    const record: CommunityRecord = {
      works: [{ itemId: "old", quantity: 2, unitCostYuan: 5 }],
      votes: { older: 1 },
    };
    expect(order(record, ["older", "oldest"]).at(-1)).toEqual(["", ["older", "oldest", "old"]]);
  });

  it("says that deficits and votes are not known, which is not that there are none", () => {
    const rows = (record: CommunityRecord, deficits: readonly string[] | null) =>
      choose(record, deficits).tracks.comprehensive[0]!.rows[0]!;
    expect(rows({}, null)).toMatchObject({ lacking: null, votes: Number.NaN, works: [] });
    expect(rows({ votes: {} }, [])).toMatchObject({ lacking: false, votes: 0 });
    expect(choose({ votes: {} }, ["constructor"]).tracks.comprehensive.at(-1)!.rows[0]!.votes).toBe(0);
  });

  it("gives each work with its place in the record and its cost", () => {
    const works = [
      { itemId: "lifts" },
      { itemId: "roads", quantity: 3, unitCostYuan: 10 },
      { itemId: "lifts" },
    ];
    const lifts = choose({ works }, null).tracks.comprehensive[1]!.rows[0]!;
    expect(lifts.works.map(({ index, costYuan }) => [index, costYuan])).toEqual([
      [0, Number.NaN],
      [2, Number.NaN],
    ]);
    expect(choose({ works }, null).totals.all).toMatchObject({ mid: 30, works: 3, withoutCost: 2 });
  });

  it("names the basic deficits that no work repairs", () => {
    const deficits = ["roads", "greening", "gas", "unheard"];
    expect(choose({ works: [{ itemId: "gas" }] }, deficits).openBasics).toEqual(["roads"]);
    expect(choose({}, null).openBasics).toEqual([]);
  });
});

describe("choosing items", () => {
  const size = { households: 120, buildings: 6 };

  it("suggests a quantity only where the record tells one", () => {
    expect(suggestedQuantity(item("a", { unit: "household" }), size)).toEqual({
      quantity: 120,
      basis: "households",
    });
    expect(suggestedQuantity(item("a", { unit: "building" }), size)).toEqual({
      quantity: 6,
      basis: "buildings",
    });
    expect(suggestedQuantity(item("a", { unit: "year" }), size)).toEqual({ quantity: 1, basis: "year" });
    expect(suggestedQuantity(item("a", { unit: "m²" }), size)).toBeNull();
    expect(
      suggestedQuantity(item("a", { unit: "household" }), { ...size, households: Number.NaN }),
    ).toBeNull();
    expect(suggestedQuantity(undefined, size)).toBeNull();
  });

  it("adds each item once, planned, and leaves those chosen as they are", () => {
    const works = [{ itemId: "roads", quantity: 7 }];
    const added = withItems(works, ["roads", "gas", "lifts", "gas"], (id) =>
      id === "gas" ? { quantity: 120, basis: "households" } : null,
    );
    expect(added).toEqual([
      { itemId: "roads", quantity: 7 },
      { itemId: "gas", quantity: 120, status: "planned" },
      { itemId: "lifts", status: "planned" },
    ]);
    expect(withItems(works, ["roads"], () => null)).toBe(works);
  });
});
