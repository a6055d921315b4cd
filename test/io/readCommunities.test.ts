import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCommunities } from "../../src/io/readCommunities.ts";
import { communityRecord } from "../../src/model/community.ts";
import type { Menu } from "../../src/model/menu.ts";
import { hasBit } from "../../src/table/column.ts";

const fixture = (name: string) =>
  readCommunities(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)), name, { latestYear: 2026 });
const encode = (value: unknown) =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const keys = (read: ReturnType<typeof fixture>) => read.problems.map((p) => `${p.severity} ${p.key}`);

/** One feature with these properties, at one place. */
const one = (
  properties: unknown,
  geometry: unknown = { type: "Point", coordinates: [106.5, 29.5] },
  context = {},
) =>
  readCommunities(
    encode({ type: "FeatureCollection", features: [{ type: "Feature", properties, geometry }] }),
    "one.geojson",
    { latestYear: 2026, ...context },
  );

describe("identity", () => {
  test("identical rows are kept once with a warning, other rows of the same id are rejected", () => {
    const read = fixture("duplicate-ids.geojson");
    expect(read.communities.ids).toEqual(["a", "b"]);
    expect([read.rejected, read.repeated]).toEqual([1, 1]);
    expect(keys(read)).toEqual(["warning id.repeated", "error id.duplicate"]);
    expect(read.problems[1]).toMatchObject({ feature: 3, id: "b", expected: "#1" });
    expect(Array.from(read.communities.buildYear)).toEqual([1994, 1996]);
  });

  test("rows without id are named after their file, which is said once", () => {
    const read = one({ name: "x", households: 3 });
    expect(read.communities.ids).toEqual(["one-1"]);
    expect(keys(read)).toEqual(["info id.missing"]);
  });

  test("__proto__ never reaches a prototype and is said", () => {
    const read = fixture("proto-key.geojson");
    expect(keys(read)).toEqual(["warning record.reservedName"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    const record = communityRecord(read.communities, 0);
    expect(Object.keys(record.other ?? {})).toEqual(["constructor"]);
    expect((record.other as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("files", () => {
  test.each(["gb18030.csv", "utf16le-bom.csv", "utf8-bom.csv"])(
    "%s is read with Chinese names and units",
    (name) => {
      const { communities, rejected } = fixture(name);
      expect(rejected).toBe(0);
      expect(communities.names).toEqual(["示例一", "示例二"]);
      expect(Array.from(communities.buildYear)).toEqual([1994, 1995]);
      expect(Array.from(communities.households)).toEqual([3005, 1200]);
      expect(Array.from(communities.floorAreaSquareMeters)).toEqual([25_000, 31_000]);
      expect(Array.from(communities.comprehensive)).toEqual([7, 6]);
      expect(communities.district.values).toEqual(["渝中区", "江北区"]);
      expect(Array.from(communities.positions)).toEqual([106.55, 29.56, 106.56, 29.57]);
    },
  );

  test("a truncated file keeps the features before the fault and says where it breaks off", () => {
    const read = fixture("truncated.geojson");
    expect(read.communities.ids).toEqual(["good"]);
    expect(keys(read)).toEqual(["warning json.truncated", "error json.feature"]);
    expect(read.problems[1]).toMatchObject({ feature: 1 });
    expect(read.rejected).toBe(1);
  });

  test("a NaN costs its own feature only", () => {
    const read = fixture("nan-token.geojson");
    expect(read.communities.ids).toEqual(["good", "after"]);
    expect(read.problems.find((p) => p.key === "json.feature")).toMatchObject({
      feature: 1,
      severity: "error",
    });
    expect(read.problems.find((p) => p.key === "json.feature")?.met).toContain("NaN");
  });

  test("a crs that is degrees on WGS84 or CGCS2000 is honoured, another one refused with its name", () => {
    expect(fixture("crs-epsg-4490.geojson").communities.length).toBe(1);
    const refused = fixture("crs-epsg-4547.geojson");
    expect(refused.communities.length).toBe(0);
    expect(refused.problems[0]).toMatchObject({
      key: "crs.unsupported",
      field: "crs",
      met: "urn:ogc:def:crs:EPSG::4547",
    });
  });

  test("a crs of GCJ-02 is converted", () => {
    const { communities } = readCommunities(
      encode({
        type: "FeatureCollection",
        crs: { type: "name", properties: { name: "GCJ02" } },
        features: [
          {
            type: "Feature",
            properties: { id: "a" },
            geometry: { type: "Point", coordinates: [106.5, 29.5] },
          },
        ],
      }),
      "a.geojson",
    );
    expect(communities.positions[0]).toBeCloseTo(106.4963, 3);
    expect(communities.positions[1]).toBeCloseTo(29.5026, 3);
  });
});

describe("places", () => {
  test("self-intersecting footprints are kept with a warning that names the place", () => {
    const read = fixture("self-intersecting.geojson");
    expect(read.communities.length).toBe(2);
    expect(keys(read)).toEqual(["warning geometry.selfIntersection"]);
    expect(read.problems[0]).toMatchObject({ feature: 0, id: "bow", field: "coordinates[0]" });
    expect(Array.from(read.communities.footprints!.featureStarts)).toEqual([0, 1, 2]);
  });

  test("a swapped position is turned round and said", () => {
    const read = fixture("swapped-lat-lng.geojson");
    expect(Array.from(read.communities.positions.slice(0, 2))).toEqual([106.55, 29.56]);
    expect(read.problems[0]).toMatchObject({
      key: "coordinates.swapped",
      met: "[29.56, 106.55]",
      expected: "[106.55, 29.56]",
    });
  });

  test.each([
    [
      {
        type: "LineString",
        coordinates: [
          [106, 29],
          [107, 30],
        ],
      },
      "geometry.unsuitable",
    ],
    [null, "geometry.missing"],
    [{ type: "Point", coordinates: [] }, "geometry.empty"],
    [{ type: "Point", coordinates: [0, 0] }, "coordinates.zero"],
    [{ type: "Point", coordinates: [190, 95] }, "coordinates.outOfRange"],
    [{ type: "Point", coordinates: [355_000, 3_270_000] }, "coordinates.projected"],
    [{ type: "Point", coordinates: ["106.5", "29.5"] }, "geojson.positionNotNumber"],
    [
      {
        type: "Polygon",
        coordinates: [
          [
            [106, 29],
            [107, 29],
            [106, 29],
          ],
        ],
      },
      "geometry.ringTooShort",
    ],
    [
      {
        type: "Polygon",
        coordinates: [
          [
            [106, 29],
            [107, 29],
            [108, 29],
            [106, 29],
          ],
        ],
      },
      "geometry.noArea",
    ],
  ])("%j rejects the feature: %s", (geometry, key) => {
    const read = one({ id: "a", households: 1 }, geometry);
    expect(read.communities.length).toBe(0);
    expect(read.rejected).toBe(1);
    expect(read.problems).toMatchObject([{ severity: "error", key, feature: 0 }]);
  });

  test("a footprint's position lies inside it, also where its centroid does not", () => {
    const shape = [
      [0, 0],
      [4, 0],
      [4, 4],
      [3, 4],
      [3, 1],
      [1, 1],
      [1, 4],
      [0, 4],
      [0, 0],
    ].map(([x, y]) => [106 + x! / 100, 29 + y! / 100]);
    const { positions } = one({ id: "u" }, { type: "Polygon", coordinates: [shape] }).communities;
    const [x, y] = [(positions[0]! - 106) * 100, (positions[1]! - 29) * 100];
    expect(y < 1 || x < 1 || x > 3).toBe(true);
    expect(x > 0 && x < 4 && y > 0 && y < 4).toBe(true);
  });

  test("an entrance is the position where there is one", () => {
    const { positions } = one({ id: "a", entrance: [106.6, 29.6] }).communities;
    expect(Array.from(positions)).toEqual([106.6, 29.6]);
  });
});

describe("values", () => {
  test("impossible years and counts become unknown, the feature stays", () => {
    const read = fixture("years-out-of-range.geojson");
    expect(read.rejected).toBe(0);
    expect(Array.from(read.communities.buildYear)).toEqual([1994, Number.NaN, Number.NaN, 1994]);
    expect(read.communities.households[3]).toBeNaN();
    expect(keys(read)).toEqual([
      "warning year.twoDigits",
      "warning year.outOfRange",
      "warning number.negative",
    ]);
    expect(read.problems[1]).toMatchObject({
      id: "future",
      field: "buildYear",
      met: "2094",
      expected: "1840..2026",
    });
  });

  test("stage words in both languages are known, others are said and unknown", () => {
    expect(one({ id: "a", 改造状态: "改造中" }).communities.comprehensive[0]).toBe(6);
    expect(one({ id: "a", status: "Completed" }).communities.comprehensive[0]).toBe(7);
    const read = one({ id: "a", comprehensive: "somehow" });
    expect(read.communities.comprehensive[0]).toBe(255);
    expect(keys(read)).toEqual(["warning stage.unknown"]);
  });

  test("deficits are matched with menus by id and by Chinese name; others are kept and said", () => {
    const menus = [menuOf(["parking", "停车设施"], ["lighting", "照明"])];
    const read = one({ id: "a", deficits: "照明、停车设施；喷泉" }, undefined, { menus });
    const { deficits } = read.communities;
    expect(deficits.values).toEqual(["parking", "lighting", "喷泉"]);
    expect([0, 1, 2].map((bit) => hasBit(deficits, 0, bit))).toEqual([true, true, true]);
    expect(keys(read)).toEqual(["warning deficit.unknown"]);
  });

  test("an empty list of deficits is known, an absent one is not", () => {
    expect(one({ id: "a", deficits: [] }).communities.deficits.known[0]).toBe(1);
    expect(one({ id: "a" }).communities.deficits.known[0]).toBe(0);
  });

  test("gap counts of the urban physical examination become deficits", () => {
    const menus = [menuOf(["parking", "停车设施"])];
    const { communities } = one({ id: "a", 停车泊位缺口数: "12个" }, undefined, { menus });
    expect(communities.deficits.values).toEqual(["parking"]);
    expect(communityRecord(communities, 0).other).toEqual({ 停车泊位缺口数: "12个" });
  });

  test("districts are matched by code and by name", () => {
    const districts = [{ code: "500103", nameZh: "渝中区", nameEn: "Yuzhong", reported: true }];
    for (const name of ["500103", 500103, "渝中区", "渝中", "Yuzhong District", "重庆市渝中区"])
      expect(one({ id: "a", district: name }, undefined, { districts }).communities.district.values).toEqual([
        "500103",
      ]);
    const other = one({ id: "a", district: "朝阳区" }, undefined, { districts });
    expect(other.communities.district.values).toEqual(["朝阳区"]);
    expect(keys(other)).toEqual(["warning district.unknown"]);
  });

  test("columns that nobody knows are kept", () => {
    expect(communityRecord(one({ id: "a", price: "69345", tags: ["x"] }).communities, 0).other).toEqual({
      price: "69345",
      tags: ["x"],
    });
  });

  test("a rejected row leaves nothing behind in the columns", () => {
    const feature = (id: string, properties: object, coordinates: unknown) => ({
      type: "Feature",
      properties: { id, ...properties },
      geometry: { type: "Point", coordinates },
    });
    const rich = {
      buildYear: 1990,
      district: "d",
      street: "s",
      comprehensive: "accepted",
      deficits: ["x"],
      tenure: "t",
    };
    const { communities } = readCommunities(
      encode({
        type: "FeatureCollection",
        features: [feature("bad", rich, [999, 99]), feature("good", {}, [106, 29])],
      }),
      "a.geojson",
    );
    expect(communities.ids).toEqual(["good"]);
    expect(communities.buildYear[0]).toBeNaN();
    expect([communities.district.codes[0], communities.street.codes[0]]).toEqual([0xffff, 0xffff]);
    expect([communities.comprehensive[0], communities.deficits.known[0]]).toEqual([255, 0]);
    expect(communityRecord(communities, 0)).toEqual({});
  });
});

function menuOf(...items: [id: string, nameZh: string][]): Menu {
  return {
    scheme: "test",
    track: "comprehensive",
    name: { zh: "", en: "" },
    note: { zh: "", en: "" },
    majors: [],
    officialCount: 0,
    items: items.map(([id, nameZh]) => ({
      id,
      nameZh,
      nameEn: id,
      track: "comprehensive",
      major: 1,
      nature: "basic",
      unit: "",
      matter: "general",
      source: "",
      official: false,
    })),
  };
}
