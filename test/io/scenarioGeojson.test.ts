import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScenarioGeojson, scenarioGeojson } from "../../src/io/scenarioGeojson.ts";
import type { Scenario } from "../../src/model/scenario.ts";
import { buildCity } from "../builders.ts";
import { scenarioSets } from "../scenarioArbitrary.ts";

const notes = { source: "测试", dataDate: "2026-10-31", notice: "虚构数据" };
const { facilities: base } = buildCity({
  facilities: [
    { kind: "care", position: [106.5, 29.5] },
    { kind: "care", position: [106.6, 29.6] },
  ],
});
const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const read = (value: unknown, kinds = ["care"]) =>
  readScenarioGeojson(bytes(value), "plan.geojson", base, kinds);
const collection = (...features: { properties: object; geometry?: object | null }[]) => ({
  type: "FeatureCollection",
  features: features.map((feature) => ({ type: "Feature", geometry: null, ...feature })),
});
const at = (...coordinates: unknown[]) => ({ type: "Point", coordinates });

describe("scenarios as GeoJSON", () => {
  it("come back as they were written, but for empty ones and the ids of what is new", () => {
    fc.assert(
      fc.property(scenarioSets, ({ scenarios }) => {
        // Names that differ in blanks at their ends are one name in a file.
        const named = scenarios.map((one, k) => ({ ...one, name: `${k}. ${one.name}`.trim() }));
        const ids = named.flatMap(({ changes }) =>
          changes.flatMap(({ type, id }) => (type === "add" ? [] : [id])),
        );
        const kinds = named.flatMap(({ changes }) =>
          changes.flatMap((c) => (c.type === "add" ? [c.kind] : [])),
        );
        fc.pre([...ids, ...kinds].every((text) => text === text.trim()));
        const city = buildCity({ facilities: ids.map(() => ({ kind: "care", position: [106.5, 29.5] })) });
        const facilities = { ...city.facilities, ids };
        const text = scenarioGeojson(named, facilities, notes);
        const { scenarios: again, problems } = readScenarioGeojson(
          bytes(text),
          "a.geojson",
          facilities,
          kinds,
        );
        const comparable = ({ name, changes }: Omit<Scenario, "id">) => ({
          name,
          changes: changes.map((c) => (c.type === "add" ? { ...c, id: "", name: c.name.trim() } : c)),
        });
        expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(again.map(comparable)).toEqual(
          named.filter(({ changes }) => changes.length > 0).map(comparable),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("say with every feature where the data come from and that they are invented", () => {
    const changes = [{ type: "remove", id: "f1" }] as const;
    const { features } = JSON.parse(scenarioGeojson([{ id: "1", name: "甲", changes }], base, notes));
    expect(features).toEqual([
      {
        type: "Feature",
        geometry: { type: "Point", coordinates: [106.6, 29.6] },
        properties: {
          scenario: "甲",
          change: "remove",
          facility: "f1",
          kind: "care",
          name: "care 1",
          ...notes,
        },
      },
    ]);
  });

  it("name what cannot be used, feature by feature, and keep the rest", () => {
    const { scenarios, problems } = read(
      collection(
        { properties: { change: "build", kind: "care" }, geometry: at(106.5, 29.5) },
        { properties: { change: "add", kind: "zoo" }, geometry: at(106.5, 29.5) },
        { properties: { change: "add", kind: "care" }, geometry: null },
        { properties: { change: "add", kind: "care" }, geometry: at(206.5, 29.5) },
        { properties: { change: "move", facility: "f9" }, geometry: at(106.5, 29.5) },
        { properties: { change: "move", facility: "f0" }, geometry: at("106.5", 29.5) },
        { properties: { change: "remove", facility: "f1" } },
        { properties: { change: "move", facility: "f1" }, geometry: at(106.5, 29.5) },
        {
          properties: { change: "add", kind: "care", deliveryMode: "gift", capacity: -3 },
          geometry: at(106.512345678, 29.5),
        },
      ),
    );
    expect(problems.map(({ feature, key }) => `${feature} ${key}`)).toEqual([
      "0 scenario.change",
      "1 scenario.kind",
      "2 scenario.place",
      "3 scenario.place",
      "4 scenario.facility",
      "5 scenario.place",
      "7 scenario.repeated",
      "8 scenario.deliveryMode",
      "8 scenario.capacity",
    ]);
    expect(scenarios).toEqual([
      {
        name: "plan",
        changes: [
          { type: "remove", id: "f1" },
          {
            ...{ type: "add", id: "new-2", kind: "care", lng: 106.51235, lat: 29.5 },
            ...{ deliveryMode: null, name: "", capacity: null },
          },
        ],
      },
    ]);
  });

  it.each([
    ["nothing", "", "file.empty"],
    ["no JSON", "hello", "json.syntax"],
    ["no features", { type: "FeatureCollection" }, "geojson.featuresMissing"],
    ["another system", { ...collection(), crs: { properties: { name: "GCJ-02" } } }, "crs.unsupported"],
  ])("say what is wrong with %s", (_, value, key) => {
    const { scenarios, problems } = read(value);
    expect(scenarios).toEqual([]);
    expect(problems.map((problem) => problem.key)).toContain(key);
  });
});
