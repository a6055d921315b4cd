import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadFiles } from "../../src/io/loadFiles.ts";
import type { City } from "../../src/model/city.ts";

const file = (name: string, contents: unknown) => ({
  name,
  bytes: new TextEncoder().encode(typeof contents === "string" ? contents : JSON.stringify(contents)),
});
const point = (properties: object, lng = 106.55, lat = 29.56) => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates: [lng, lat] },
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const square = (x: number, y: number, s: number) => [
  [
    [x, y],
    [x + s, y],
    [x + s, y + s],
    [x, y + s],
    [x, y],
  ],
];
const district = (code: string, nameZh: string, x: number) => ({
  type: "Feature",
  properties: { code, nameZh, nameEn: code, reported: true },
  geometry: { type: "Polygon", coordinates: square(x, 29, 1) },
});
const communities = (name: string, districtName: string, lng = 106.55) =>
  file(name, collection(point({ id: "a", households: 5, buildYear: 1990, district: districtName }, lng)));
const facilities = (name: string, ...kinds: string[]) =>
  file(
    name,
    collection(...kinds.map((kind, i) => point({ id: `${name}${i}`, kind, tier: 5 }, 106.55 + i / 1000))),
  );

async function base(): Promise<City> {
  const { city } = await loadFiles(
    [
      file("d.geojson", collection(district("d1", "甲区", 106), district("d2", "乙区", 107))),
      communities("c.geojson", "甲区"),
      facilities("f.geojson", "elderDayCare", "police"),
    ],
    null,
  );
  return { ...city!, info: { ...city!.info, synthetic: { notice: { zh: "合成", en: "synthetic" } } } };
}

describe("dropped files", () => {
  test("three files of three roles make a city", async () => {
    const city = await base();
    expect([city.communities.length, city.facilities.length, city.districts.length]).toEqual([1, 2, 2]);
    expect(city.communities.district.values).toEqual(["d1"]);
  });

  test("communities of the same districts keep districts, facilities and the notice that these are invented", async () => {
    const { city, problems } = await loadFiles([communities("mine.geojson", "乙区")], await base());
    expect(city?.info).toMatchObject({
      id: "mine",
      name: { zh: "mine", en: "mine" },
      synthetic: { notice: { en: "synthetic" } },
    });
    expect(city?.communities.district.values).toEqual(["d2"]);
    expect(city?.facilities.length).toBe(2);
    expect(problems.map((p) => p.key)).toEqual(["city.districtsKept", "city.facilitiesKept"]);
  });

  test("communities elsewhere bring districts of their own and leave the facilities behind", async () => {
    const { city, problems } = await loadFiles(
      [communities("beijing.geojson", "chaoyang", 116.4)],
      await base(),
    );
    expect(city?.districts).toEqual([
      { code: "chaoyang", nameZh: "chaoyang", nameEn: "chaoyang", reported: true },
    ]);
    expect([city?.facilities.length, city?.info.synthetic]).toEqual([0, null]);
    expect(problems.map((p) => p.key)).toEqual(["city.districtsMade", "city.facilitiesDropped"]);
  });

  test("facilities alone replace those of their kinds and keep the communities", async () => {
    const { city } = await loadFiles([facilities("new.geojson", "elderDayCare", "market")], await base());
    expect(city?.communities.length).toBe(1);
    const kinds = Array.from(city!.facilities.kind.codes, (code) => city!.facilities.kind.values[code]);
    expect(kinds).toEqual(["police", "elderDayCare", "market"]);
    expect(city?.facilities.ids).toEqual(["f.geojson1", "new.geojson0", "new.geojson1"]);
  });

  test("districts alone replace the districts; communities follow by name", async () => {
    const { city } = await loadFiles(
      [file("new.geojson", collection(district("n1", "甲区", 106)))],
      await base(),
    );
    expect(city?.districts.map((d) => d.code)).toEqual(["n1"]);
    expect(city?.communities.district.values).toEqual(["n1"]);
  });

  test("a broken file gives no city: the old one stays", async () => {
    const { city, rejected, problems } = await loadFiles([file("broken.geojson", "{")], await base());
    expect([city, rejected]).toEqual([null, 1]);
    expect(problems[0]).toMatchObject({ severity: "error", key: "json.truncated", file: "broken.geojson" });
  });

  test("the role is asked where columns do not tell, and taken from the answer", async () => {
    const unclear = file("unclear.geojson", collection(point({ name: "x" })));
    const asked = await loadFiles([unclear], await base());
    expect(asked.city).toBeNull();
    expect(asked.questions).toEqual([{ kind: "role", file: "unclear.geojson", columns: ["name"] }]);
    const told = await loadFiles([unclear], await base(), { role: { "unclear.geojson": "facilities" } });
    expect([told.questions, told.accepted.facilities]).toEqual([[], 1]);
  });

  test("a CSV in China asks for its coordinate system unless a column names it", async () => {
    const bytes = readFileSync(new URL("../fixtures/utf8-bom.csv", import.meta.url));
    const asked = await loadFiles([{ name: "a.csv", bytes }], null);
    expect(asked.questions).toMatchObject([{ kind: "crs", file: "a.csv" }]);
    const told = await loadFiles([{ name: "a.csv", bytes }], null, { crs: { "a.csv": "GCJ02" } });
    expect(told.city?.communities.positions[0]).toBeCloseTo(106.5463, 3);
    const named = file("b.csv", "小区名称,户数,百度经度,百度纬度\nx,5,106.55,29.56\n");
    expect((await loadFiles([named], null)).questions).toEqual([]);
    const abroad = file("c.csv", "小区名称,户数,lng,lat\nx,5,-8.6,41.1\n");
    expect((await loadFiles([abroad], null)).questions).toEqual([]);
  });

  test("the system that puts communities into the districts they name is suggested", async () => {
    // 300 m west of the border of 甲区 as written; GCJ-02 would move it farther out, to the west.
    const rows = Array.from({ length: 5 }, (_, i) => `x${i},5,甲区,107.003,29.${3 + i}`);
    const { questions } = await loadFiles(
      [file("a.csv", `小区名称,户数,区县,lng,lat\n${rows.join("\n")}\n`)],
      await base(),
    );
    expect(questions[0]).toMatchObject({ kind: "crs", evidence: { WGS84: 0, GCJ02: 1 } });
  });

  const given = (name: string) => ({
    name,
    bytes: readFileSync(new URL(`../fixtures/${name}`, import.meta.url)),
  });

  test("a table without columns of position is one problem that names what is there and what is not", async () => {
    const { city, problems, rejected } = await loadFiles([given("csv-without-position.csv")], null);
    expect([city, rejected]).toEqual([null, 1]);
    expect(problems[0]).toMatchObject({
      key: "csv.noPosition",
      field: "lng, lat",
      met: "小区名称, 户数, 地址",
    });
  });

  test("a row without a position names the columns, not a geometry", async () => {
    const csv = file("a.csv", "小区名称,户数,lng,lat\nx,5,,\ny,5,10,50\n");
    const { problems, accepted } = await loadFiles([csv], null);
    expect(accepted.communities).toBe(1);
    expect(problems[0]).toMatchObject({ key: "geometry.missing", feature: 0, field: "lng, lat" });
  });

  test("the coordinate system is asked also where longitude and latitude are swapped", async () => {
    const { questions } = await loadFiles([given("csv-swapped-lat-lng.csv")], null);
    expect(questions).toMatchObject([{ kind: "crs", sample: Float64Array.of(106.55, 29.56, 106.56, 29.57) }]);
  });

  test("nothing is asked of a file of which no feature has a place: its problems are the answer", async () => {
    const { questions, problems } = await loadFiles([given("no-feature-has-a-place.geojson")], null);
    expect(questions).toEqual([]);
    expect(problems[0]).toMatchObject({ key: "geojson.positionNotNumber", feature: 0 });
  });

  test("a folder, or a file that is gone, is rejected by its name; the other files are read", async () => {
    const folder = { name: "folder", bytes: new Uint8Array(0), failure: "NotFoundError" };
    const result = await loadFiles([folder, communities("c.geojson", "甲区")], null);
    expect(result.city?.communities.length).toBe(1);
    expect([result.rejected, result.rejectedFiles]).toEqual([1, 1]);
    expect(result.problems[0]).toMatchObject({
      key: "file.unreadable",
      file: "folder",
      met: "NotFoundError",
    });
  });

  test("an id met in a second file is said to be another file's, and the first is kept", async () => {
    const { city, problems } = await loadFiles(
      [communities("one.geojson", "甲区"), communities("two.geojson", "甲区")],
      null,
    );
    expect(city?.communities.length).toBe(1);
    expect(problems[0]).toMatchObject({ key: "id.inOtherFile", file: "two.geojson", feature: 0, id: "a" });
  });

  test("each identical repetition names the row that it repeats", async () => {
    const row = point({ id: "b", households: 1 });
    const { repeats, repeated } = await loadFiles(
      [file("r.geojson", collection(point({ id: "a", households: 1 }), row, row, row))],
      null,
    );
    expect([Array.from(repeats), repeated]).toEqual([[1, 1], 2]);
  });

  test("an aborted run ends with an AbortError", async () => {
    await expect(
      loadFiles([communities("a.geojson", "x")], null, {}, { signal: AbortSignal.abort() }),
    ).rejects.toThrow(/abort/i);
  });
});
