import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { menuText, readMenu } from "../../src/io/readMenu.ts";
import type { Menu, MenuItem } from "../../src/model/menu.ts";

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const label = { zh: "名", en: "name" };
const item = (id: string, part: object = {}): MenuItem => ({
  id,
  track: "management",
  major: 1,
  nature: "basic",
  nameZh: id,
  nameEn: id,
  unit: "year",
  matter: "general",
  source: "annex",
  official: true,
  ...part,
});
const pack = (items: readonly unknown[], part: object = {}) => ({
  scheme: "annex",
  track: "management",
  name: label,
  note: label,
  majors: [label, label],
  officialCount: 25,
  items,
  ...part,
});
const read = (value: unknown, others: readonly Menu[] = []) => readMenu(bytes(value), "annex.json", others);

describe("a menu from a file", () => {
  it.each(["comprehensive", "management"])("is the %s working list as it ships, whole", (track) => {
    const shipped = readFileSync(`data/menus/${track}-working.json`);
    const reading = readMenu(shipped, "x.json", []);
    expect(reading?.problems).toEqual([]);
    expect(reading?.menu).toEqual(JSON.parse(shipped.toString("utf8")));
  });

  it("comes back from its own text, with unit costs, and null where one may be filled in", () => {
    const unitCostYuan = { low: 1, mid: 2, high: 3, priceYear: 2026, source: "list", synthetic: true };
    const menu = pack([item("a", { unitCostYuan }), item("b", { major: 2 })]) as Menu;
    const text = menuText(menu);
    expect(text).toContain('"unitCostYuan":null');
    expect(readMenu(new TextEncoder().encode(text), "x.json", [])?.menu).toEqual(menu);
  });

  it.each([
    ["records", { type: "FeatureCollection", features: [] }],
    ["a list", [1, 2]],
    ["another object with items", { items: [] }],
  ])("is not seen in %s", (_, value) => {
    expect(read(value)).toBeNull();
  });

  it("is not seen in broken JSON", () => {
    expect(readMenu(new TextEncoder().encode('{"track": "management", "items": ['), "x.json", [])).toBeNull();
  });

  it("keeps good items and says of each broken one its record, id, field, what was met and expected", () => {
    const reading = read(
      pack([
        item("good"),
        item("wrongNature", { nature: "luxury" }),
        { ...item("nameless"), nameEn: undefined },
        item("beyond", { major: 3 }),
        item("elsewhere", { track: "comprehensive" }),
        "no item",
      ]),
    );
    expect(reading?.menu?.items.map(({ id }) => id)).toEqual(["good"]);
    expect(reading?.items).toBe(6);
    expect(reading?.problems).toMatchObject([
      {
        severity: "error",
        key: "menu.item",
        file: "annex.json",
        feature: 1,
        id: "wrongNature",
        field: "nature",
        met: "luxury",
      },
      { severity: "error", key: "menu.itemMissing", feature: 2, id: "nameless", field: "nameEn" },
      {
        severity: "error",
        key: "menu.major",
        feature: 3,
        id: "beyond",
        field: "major",
        met: "3",
        expected: "1..2",
      },
      { severity: "error", key: "menu.track", feature: 4, met: "comprehensive", expected: "management" },
      { severity: "error", key: "menu.item", feature: 5, met: "no item" },
    ]);
  });

  it("refuses an id that stands twice, or in the menu of the other track", () => {
    const other = pack([item("taken", { track: "comprehensive" })], { track: "comprehensive" }) as Menu;
    const same = pack([item("a")]) as Menu;
    const reading = read(pack([item("a"), item("b"), item("a", { major: 2 }), item("taken")]), [other, same]);
    expect(reading?.menu?.items.map(({ id, major }) => [id, major])).toEqual([
      ["a", 1],
      ["b", 1],
    ]);
    expect(reading?.problems).toMatchObject([
      { key: "menu.idTwice", feature: 2, met: "a", expected: "#0" },
      { key: "menu.idOfOther", feature: 3, met: "taken" },
    ]);
  });

  it("keeps an item of which only the unit cost is broken, without it", () => {
    const unitCostYuan = { low: 5, mid: 2, high: 3, priceYear: 2026, source: "list" };
    const reading = read(pack([item("a", { unitCostYuan })]));
    expect(reading?.menu?.items).toEqual([item("a")]);
    expect(reading?.problems).toMatchObject([
      { severity: "warning", key: "menu.unitCost", id: "a", expected: "low <= mid <= high" },
    ]);
  });

  it("is refused as a whole when its head is broken or nothing is left of it", () => {
    const headless = read(pack([item("a")], { majors: undefined }));
    expect(headless?.menu).toBeNull();
    expect(headless?.problems).toMatchObject([{ key: "manifest.missing", field: "majors" }]);
    const empty = read(pack([{}]));
    expect(empty?.menu).toBeNull();
    expect(empty?.problems.at(-1)).toMatchObject({ key: "menu.noItems" });
  });
});
