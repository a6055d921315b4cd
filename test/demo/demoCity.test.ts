import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { area, booleanPointInPolygon, featureCollection, intersect, kinks, polygon } from "@turf/turf";
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from "geojson";
import { beforeAll, describe, expect, it } from "vitest";
import type { BoundaryCollection } from "../../src/demo/boundaries.ts";
import { cityFiles } from "../../src/demo/cityFiles.ts";
import type { CommunityProperties } from "../../src/demo/communities.ts";
import { buildDemoCity, DEMO_SEED } from "../../src/demo/demoCity.ts";
import type { FacilityProperties } from "../../src/demo/facilities.ts";
import { SLOPE_LIMIT } from "../../src/demo/ground.ts";
import { decodeTerrain, slopeAt } from "../../src/geo/terrainGrid.ts";
import type { Targets } from "../../src/model/city.ts";
import type { Menu, UnitCosts } from "../../src/model/menu.ts";
import type { RulePack } from "../../src/model/rulePack.ts";

const DATA = join(import.meta.dirname, "../../data");
const bytesOf = (path: string): Buffer => readFileSync(join(DATA, path));
const json = <T>(path: string): T => JSON.parse(bytesOf(path).toString("utf8")) as T;

const boundaries = json<BoundaryCollection>("chongqing/districts.geojson");
const features = json<FeatureCollection<Polygon | Point, CommunityProperties>>(
  "chongqing/communities.geojson",
).features;
const records = features.map((f) => f.properties);
const facilities = json<FeatureCollection<Point, FacilityProperties>>(
  "chongqing/facilities.geojson",
).features;
const rivers = json<FeatureCollection<Polygon>>("chongqing/rivers.geojson").features;
const footprints = features.filter(
  (f): f is Feature<Polygon, CommunityProperties> => f.geometry.type === "Polygon",
);
const menu = json<Menu>("menus/comprehensive-working.json");
const DATA_DATE = json<{ dataDate: string }>("chongqing/city.json").dataDate;

describe("the demonstration city's ground", () => {
  it("keeps every footprint and facility out of the rivers", () => {
    const wet = waterTest();
    for (const f of footprints)
      expect([f.properties.id, samples(f).some(wet)]).toEqual([f.properties.id, false]);
    for (const f of facilities)
      expect([f.properties.id, wet(f.geometry.coordinates)]).toEqual([f.properties.id, false]);
  });

  it("builds nowhere steeper than the slope limit", () => {
    const grid = decodeTerrain(bytesOf("chongqing/terrain.bin"));
    const steepest = Math.max(
      ...footprints.flatMap((f) => samples(f).map(([lng, lat]) => slopeAt(grid, lng!, lat!))),
    );
    expect(steepest).toBeLessThanOrEqual(SLOPE_LIMIT + 1e-9);
  });

  it("lets no footprint overlap another or cross itself", () => {
    const boxes = footprints.map((f) => boxOf(f.geometry.coordinates[0]!));
    const order = boxes.map((_, i) => i).sort((a, b) => boxes[a]![0] - boxes[b]![0]);
    let compared = 0;
    order.forEach((i, at) => {
      expect(kinks(footprints[i]!).features).toHaveLength(0);
      for (let k = at + 1; k < order.length && boxes[order[k]!]![0] <= boxes[i]![2]; k++) {
        const j = order[k]!;
        if (boxes[j]![1] > boxes[i]![3] || boxes[j]![3] < boxes[i]![1]) continue;
        compared++;
        const common = intersect(featureCollection([footprints[i]!, footprints[j]!]));
        expect([
          footprints[i]!.properties.id,
          footprints[j]!.properties.id,
          common && area(common) > 0.5,
        ]).toEqual([footprints[i]!.properties.id, footprints[j]!.properties.id, null]);
      }
    });
    expect(compared).toBeGreaterThan(500);
  });

  it("puts every footprint into the district that its record names", () => {
    const outlines = new Map(
      boundaries.features.map((f) => [f.properties.code, f as Feature<Polygon | MultiPolygon>]),
    );
    for (const f of footprints) {
      const outline = outlines.get(f.properties.district)!;
      expect([f.properties.id, booleanPointInPolygon(f.geometry.coordinates[0]![0]!, outline)]).toEqual([
        f.properties.id,
        true,
      ]);
    }
  });

  it("has the 38 districts without self-intersections, nine of them reported on", () => {
    expect(boundaries.features).toHaveLength(38);
    expect(boundaries.features.filter((f) => f.properties.reported)).toHaveLength(9);
    for (const { geometry, properties } of boundaries.features)
      for (const rings of geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)
        expect([properties.nameZh, kinks(polygon(rings)).features.length]).toEqual([properties.nameZh, 0]);
  });

  it("leaves Jiefangbei dry and Chaotianmen between two rivers", () => {
    const wet = (lng: number, lat: number): boolean =>
      rivers.some((r) => booleanPointInPolygon([lng, lat], r));
    expect(wet(106.5745, 29.557)).toBe(false);
    expect(wet(106.585, 29.566)).toBe(true);
    expect(wet(106.58, 29.57)).toBe(true);
  });
});

describe("the demonstration city's records", () => {
  it("come to the scale of the published figures", () => {
    expect(records.length).toBeGreaterThanOrEqual(3900);
    expect(records.length).toBeLessThanOrEqual(4100);
    expect(new Set(records.map((r) => r.id)).size).toBe(records.length);
    expect(new Set(records.map((r) => r.name)).size).toBe(records.length);
    const total = (key: "households" | "floorAreaSquareMeters"): number =>
      records.reduce((sum, r) => sum + (r[key] ?? 0), 0);
    expect(Math.abs(total("households") / 990_000 - 1)).toBeLessThan(0.06);
    expect(Math.abs(total("floorAreaSquareMeters") / 92_270_000 - 1)).toBeLessThan(0.06);
    for (const r of records) {
      expect(r.floorAreaSquareMeters ?? 9000).toBeGreaterThanOrEqual(9000);
      expect(r.floorAreaSquareMeters ?? 9000).toBeLessThanOrEqual(420_000);
      expect(r.buildings! >= 7 && r.buildings! <= 50).toBe(true);
      expect((r.elderly60Plus ?? 0) <= (r.population ?? Number.POSITIVE_INFINITY)).toBe(true);
    }
  });

  it("lack more the older they are (rank correlation over 0.3)", () => {
    const known = records.filter((r) => r.buildYear !== undefined && r.deficits !== undefined);
    expect(known.length).toBeGreaterThan(3500);
    expect(
      spearman(
        known.map((r) => -r.buildYear!),
        known.map((r) => r.deficits!.length),
      ),
    ).toBeGreaterThan(0.3);
  });

  it("stand at the stage of their last history entry, none dated after the data", () => {
    for (const r of records.filter((one) => one.provenance === "synthetic")) {
      const last = (track: string) => r.history?.filter((h) => h.track === track).at(-1)?.stage;
      expect([r.id, last("comprehensive") ?? "none"]).toEqual([r.id, r.comprehensive]);
      expect([r.id, last("management") ?? "none"]).toEqual([r.id, r.management ?? "none"]);
      const dates = r.history?.map((h) => h.date) ?? [];
      expect(dates).toEqual([...dates].sort());
      for (const date of [...dates, ...(r.consent ?? []).map((c) => c.date!)])
        expect(date <= DATA_DATE).toBe(true);
      expect(r.managementMode !== undefined).toBe(r.management === "established");
    }
  });

  it("name only items of the menu, and works only where designed", () => {
    const ids = new Set(menu.items.map((item) => item.id));
    for (const r of records) {
      const named = [
        ...(r.deficits ?? []),
        ...(r.works ?? []).map((w) => w.itemId),
        ...Object.keys(r.votes ?? {}),
      ];
      for (const c of r.consent ?? []) if (c.itemIds !== "all") named.push(...c.itemIds);
      for (const id of named) expect(ids.has(id)).toBe(true);
      if (r.works) expect(["designed", "underWorks", "accepted"]).toContain(r.comprehensive);
    }
  });

  it("count consents in whole numbers: agreed <= participated <= total", () => {
    let passing = 0;
    for (const r of records)
      for (const c of r.consent ?? []) {
        expect(c.agreedOwners <= c.participatedOwners && c.participatedOwners <= c.ownersTotal).toBe(true);
        expect(c.agreedArea <= c.participatedArea && c.participatedArea <= c.areaTotal).toBe(true);
        expect([c.ownersTotal, c.areaTotal, c.agreedOwners, c.agreedArea].every(Number.isInteger)).toBe(true);
        if (3 * c.participatedOwners >= 2 * c.ownersTotal) passing++;
      }
    expect(passing).toBeGreaterThan(2000);
  });

  it("hold some cases of each rule and some gaps, but mostly none", () => {
    const share = (test: (r: CommunityProperties) => boolean): number =>
      records.filter(test).length / records.length;
    const r2 = share((r) => r.comprehensive === "accepted" && r.management !== "established");
    const r3 = share((r) => r.comprehensive === "none" && r.management === "established");
    const r5 = share((r) => {
      const sum = Object.values(r.funding ?? {}).reduce((a, b) => a + b, 0);
      return r.funding !== undefined && sum !== r.budgetYuan;
    });
    const unknown = share(
      (r) => r.deficits === undefined || r.buildYear === undefined || r.population === undefined,
    );
    for (const value of [r2, r3, r5, unknown]) {
      expect(value).toBeGreaterThan(0.005);
      expect(value).toBeLessThan(0.2);
    }
  });

  it("keep Changshiyuan exactly as documented and invent nothing for it", () => {
    const feature = features.find((f) => f.properties.id === "CQ-JLP-CSY")!;
    const jiulongpo = boundaries.features.find((f) => f.properties.code === "500107")!;
    expect(booleanPointInPolygon(feature.geometry as Point, jiulongpo)).toBe(true);
    const { deficits, works, source, ...rest } = feature.properties;
    expect(rest).toEqual({
      id: "CQ-JLP-CSY",
      name: "长石苑",
      nameEn: "Changshiyuan",
      district: "500107",
      positionAccuracy: "district",
      buildYear: 1994,
      buildings: 7,
      households: 224,
      floorAreaSquareMeters: 25_000,
      tenure: "resettlement",
      comprehensive: "accepted",
      management: "established",
      managementMode: "communityCentre",
      provenance: "documented",
    });
    expect(source).toContain("Changshiyuan");
    expect(deficits).toContain("fireFighting");
    expect(works!.every((w) => w.quantity === undefined && w.unitCostYuan === undefined)).toBe(true);
    expect(records.filter((r) => r.provenance === "documented")).toHaveLength(1);
  });
});

describe("the demonstration city's services and plans", () => {
  it("have about 6,000 facilities of the nine kinds that the rule pack knows", () => {
    const pack = json<RulePack>("standards/gb50180.json");
    const kinds = new Map<string, number>();
    for (const f of facilities) kinds.set(f.properties.kind, (kinds.get(f.properties.kind) ?? 0) + 1);
    expect(Math.abs(facilities.length - 6000)).toBeLessThan(200);
    expect(kinds.size).toBe(9);
    for (const kind of kinds.keys()) expect(pack.kinds.map((k) => k.id)).toContain(kind);
    for (const f of facilities)
      expect(f.properties.tier ?? null).toBe(pack.kinds.find((k) => k.id === f.properties.kind)!.tier);
  });

  it("set a target for nine districts and seven years", () => {
    const { rows, synthetic } = json<Targets>("chongqing/targets.json");
    expect(synthetic).toBe(true);
    expect(new Set(rows.map((r) => `${r.district} ${r.year}`)).size).toBe(63);
  });

  it("price every item of both menus, and say that the prices are invented", () => {
    const costs = json<UnitCosts>("chongqing/unitCosts.json");
    const menus = ["comprehensive", "management"].map((track) => json<Menu>(`menus/${track}-working.json`));
    const ids = menus.flatMap(({ items }) => items.map(({ id }) => id));
    expect(Object.keys(costs.items).sort()).toEqual([...ids].sort());
    expect(costs.synthetic).toBe(true);
    for (const [id, { low, mid, high }] of Object.entries(costs.items))
      expect([id, low < mid && mid < high]).toEqual([id, true]);
  });

  it("rest on menus of 39 and 25 items, none called official", () => {
    const management = json<Menu>("menus/management-working.json");
    expect([menu.items.length, management.items.length]).toEqual([39, 25]);
    expect([...menu.items, ...management.items].some((item) => item.official || item.unitCostYuan)).toBe(
      false,
    );
    expect(new Set([...menu.items, ...management.items].map((item) => item.id)).size).toBe(64);
    expect(menu.majors).toHaveLength(5);
    expect(management.majors).toHaveLength(6);
  });
});

describe("the demonstration city's files", () => {
  let first: ReturnType<typeof cityFiles>;
  beforeAll(() => {
    first = cityFiles(buildDemoCity(boundaries, DEMO_SEED));
  }, 180_000);

  it("are the same bytes in a second run, and the committed ones", () => {
    const second = cityFiles(buildDemoCity(boundaries, DEMO_SEED));
    for (const [i, file] of first.entries()) {
      expect(Buffer.compare(file.bytes, second[i]!.bytes)).toBe(0);
      expect([file.path, Buffer.compare(file.bytes, bytesOf(`chongqing/${file.path}`))]).toEqual([
        file.path,
        0,
      ]);
    }
  }, 180_000);

  it("stay under 5 MB gzip in all", () => {
    const files = [
      "terrain.bin",
      "rivers.geojson",
      "communities.geojson",
      "facilities.geojson",
      "districts.geojson",
    ];
    const total = files.reduce((sum, path) => sum + gzipSync(bytesOf(`chongqing/${path}`)).length, 0);
    expect(total).toBeLessThan(5_000_000);
    expect(bytesOf("chongqing/communities.geojson").length).toBeLessThan(8_400_000);
  });
});

/** Even-odd test against all river outlines, their edges sorted into rows of 0.005 degrees of latitude. */
function waterTest(): (p: Position) => boolean {
  const rowOf = (lat: number): number => Math.floor(lat / 0.005);
  const rows = rivers.map((river) => {
    const edges = new Map<number, [Position, Position][]>();
    const ring = river.geometry.coordinates[0]!;
    ring.slice(1).forEach((b, i) => {
      const a = ring[i]!;
      for (let r = rowOf(Math.min(a[1]!, b[1]!)); r <= rowOf(Math.max(a[1]!, b[1]!)); r++)
        edges.set(r, [...(edges.get(r) ?? []), [a, b]]);
    });
    return edges;
  });
  return ([x, y]) =>
    rows.some((edges) => {
      let inside = false;
      for (const [a, b] of edges.get(rowOf(y!)) ?? [])
        if (a[1]! > y! !== b[1]! > y! && x! < ((b[0]! - a[0]!) * (y! - a[1]!)) / (b[1]! - a[1]!) + a[0]!)
          inside = !inside;
      return inside;
    });
}

/** Corners and middles of the sides. */
function samples(f: Feature<Polygon>): Position[] {
  const ring = f.geometry.coordinates[0]!;
  return ring.slice(1).flatMap((p, i) => [p, [(p[0]! + ring[i]![0]!) / 2, (p[1]! + ring[i]![1]!) / 2]]);
}

function boxOf(ring: Position[]): [number, number, number, number] {
  const lngs = ring.map((p) => p[0]!);
  const lats = ring.map((p) => p[1]!);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

function spearman(a: readonly number[], b: readonly number[]): number {
  const ra = ranks(a);
  const rb = ranks(b);
  const mean = (a.length - 1) / 2;
  let ab = 0;
  let aa = 0;
  let bb = 0;
  ra.forEach((x, i) => {
    ab += (x - mean) * (rb[i]! - mean);
    aa += (x - mean) ** 2;
    bb += (rb[i]! - mean) ** 2;
  });
  return ab / Math.sqrt(aa * bb);
}

/** Mean ranks, ties sharing theirs. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const out: number[] = [];
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && values[order[j]!] === values[order[i]!]) j++;
    for (let k = i; k < j; k++) out[order[k]!] = (i + j - 1) / 2;
    i = j;
  }
  return out;
}
