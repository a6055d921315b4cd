import { describe, expect, test } from "vitest";
import { loadCity } from "../../src/io/loadCity.ts";

const label = { zh: "城", en: "City" };
const manifest = {
  format: "renewal-atlas-city",
  version: 1,
  id: "test",
  name: label,
  dataDate: "2026-01-01",
  source: label,
  synthetic: { notice: label },
  boundaries: null,
  view: null,
  layers: {
    communities: [{ url: "communities.geojson" }],
    facilities: [],
    districts: [{ url: "districts.geojson", crs: "WGS84" }],
  },
  terrain: "terrain.bin",
  rivers: null,
  network: null,
  rulePacks: [],
  menus: [],
};
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const files: Record<string, unknown> = {
  "communities.geojson": collection({
    type: "Feature",
    properties: { id: "a", district: "示例区", households: 5 },
    geometry: { type: "Point", coordinates: [106.5, 29.5] },
  }),
  "districts.geojson": collection({
    type: "Feature",
    properties: { code: "1", nameZh: "示例区", nameEn: "Sample", reported: true },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [106, 29],
          [107, 29],
          [107, 30],
          [106, 30],
          [106, 29],
        ],
      ],
    },
  }),
};

/** Reads from `contents` as a server at https://example.org/city/ would. */
const reader = (contents: Record<string, unknown>) => async (url: string) => {
  const name = url.replace("https://example.org/city/", "");
  if (!Object.hasOwn(contents, name)) throw new Error("HTTP 404");
  return new TextEncoder().encode(
    typeof contents[name] === "string" ? contents[name] : JSON.stringify(contents[name]),
  );
};
const load = (contents: Record<string, unknown>, options = {}) =>
  loadCity(
    "https://example.org/city/city.json",
    reader({ "city.json": manifest, ...files, ...contents }),
    options,
  );

describe("a city by its manifest", () => {
  test("layers are read, districts matched, addresses made absolute", async () => {
    const { city, problems, accepted } = await load({});
    expect(problems).toEqual([]);
    expect(accepted).toEqual({ communities: 1, facilities: 0, districts: 1 });
    expect(city?.info).toMatchObject({
      id: "test",
      terrain: "https://example.org/city/terrain.bin",
      synthetic: { notice: label },
    });
    expect(city?.communities.district.values).toEqual(["1"]);
    expect(city?.districts[0]).toMatchObject({ code: "1", bbox: [106, 29, 107, 30] });
  });

  test("a missing layer is a problem with its address and status; the rest is loaded", async () => {
    const { city, problems, rejected } = await load({
      "city.json": { ...manifest, layers: { ...manifest.layers, facilities: [{ url: "none.geojson" }] } },
    });
    expect(city?.communities.length).toBe(1);
    expect(problems).toMatchObject([
      {
        severity: "error",
        key: "file.unreachable",
        file: "https://example.org/city/none.geojson",
        met: "HTTP 404",
      },
    ]);
    expect(rejected).toBe(1);
  });

  test.each([
    ["a missing manifest", undefined, "file.unreachable"],
    ["a page in its place", "<!doctype html>", "json.syntax"],
    ["GeoJSON in its place", collection(), "manifest.notManifest"],
    ["a later version", { ...manifest, version: 2 }, "manifest.invalid"],
    ["a name in one language", { ...manifest, name: { zh: "城" } }, "manifest.missing"],
  ])("%s gives no city and says why", async (_, contents, key) => {
    const given = contents === undefined ? {} : { "city.json": contents };
    const result = await loadCity("https://example.org/city/city.json", reader({ ...files, ...given }));
    expect(result.city).toBeNull();
    expect(result.problems[0]).toMatchObject({ severity: "error", key });
  });

  test("a fault in a rule pack names its field, and the pack is left out", async () => {
    const pack = { id: "p", name: label, source: "s", year: 2018, kinds: [{ id: "k" }], thresholds: {} };
    const { city, problems } = await load({
      "city.json": { ...manifest, rulePacks: ["pack.json"] },
      "pack.json": pack,
    });
    expect(city?.rulePacks).toEqual([]);
    expect(problems.map((p) => p.field)).toContain("kinds.0.label");
  });

  const menu = {
    scheme: "m",
    track: "comprehensive",
    name: label,
    note: label,
    majors: [label],
    officialCount: 2,
    items: ["roads", "lifts"].map((id) => ({
      ...{ id, track: "comprehensive", major: 1, nature: "basic", nameZh: id, nameEn: id, unit: "m" },
      ...{ matter: "general", source: "s", official: false },
    })),
  };
  const unitCosts = {
    source: "invented",
    synthetic: true,
    priceYear: 2026,
    items: { roads: { low: 1, mid: 2, high: 3 } },
  };

  test("unit costs of the city go to the items of its menus; an item of no menu is said", async () => {
    const { city, problems } = await load({
      "city.json": { ...manifest, menus: ["menu.json"], unitCosts: "costs.json" },
      "menu.json": menu,
      "costs.json": { ...unitCosts, items: { ...unitCosts.items, unheard: { low: 1, mid: 1, high: 1 } } },
    });
    const costs = city?.menus[0]?.items.map((item) => item.unitCostYuan);
    const range = { low: 1, mid: 2, high: 3 };
    expect(costs).toEqual([{ ...range, priceYear: 2026, source: "invented", synthetic: true }, undefined]);
    expect(problems).toMatchObject([
      {
        severity: "warning",
        key: "unitCosts.unknownItem",
        met: "unheard",
        file: "https://example.org/city/costs.json",
      },
    ]);
  });

  test("unit costs whose middle is no middle are left out with the field named", async () => {
    const { city, problems } = await load({
      "city.json": { ...manifest, menus: ["menu.json"], unitCosts: "costs.json" },
      "menu.json": menu,
      "costs.json": { ...unitCosts, items: { roads: { low: 3, mid: 2, high: 3 } } },
    });
    expect(city?.menus[0]?.items[0]?.unitCostYuan).toBeUndefined();
    expect(problems).toMatchObject([{ field: "items.roads", expected: "low <= mid <= high" }]);
  });

  test("a layer that the page may not ask for is called so", async () => {
    const result = await loadCity("https://example.org/city/city.json", async () => {
      throw new Error("Failed to fetch", { cause: "otherOrigin" });
    });
    expect(result.problems[0]).toMatchObject({ key: "file.otherOrigin", met: "Failed to fetch" });
    expect([result.rejected, result.rejectedFiles]).toEqual([1, 1]);
  });

  test("no community, no city", async () => {
    const { city, problems } = await load({ "communities.geojson": "{" });
    expect(city).toBeNull();
    expect(problems.map((p) => p.key)).toEqual(["json.truncated", "city.nothingRead"]);
  });

  test("an aborted run ends with an AbortError, at once or in between", async () => {
    await expect(load({}, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    await expect(load({}, { signal: controller.signal, onProgress })).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});
