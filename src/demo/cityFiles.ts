/** The files of the demonstration city, as bytes: one feature a line, fixed decimals. */
import { encodeTerrain } from "../geo/terrainGrid.ts";
import { CHANGSHIYUAN, CHANGSHIYUAN_POSITION } from "./changshiyuan.ts";
import type { DemoCity } from "./demoCity.ts";
import { DECIMALS, rounded, toLngLat, type XY } from "./plane.ts";
import { streetsBytes } from "./streetFile.ts";
import { TERRAIN_QUANTUM_METERS } from "./terrain.ts";

export interface CityFile {
  /** Below data/chongqing. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const RIVER_DECIMALS = 5;

export function cityFiles(city: DemoCity): CityFile[] {
  const encoder = new TextEncoder();
  const file = (path: string, text: string): CityFile => ({ path, bytes: encoder.encode(text) });
  return [
    { path: "terrain.bin", bytes: encodeTerrain(city.grid, TERRAIN_QUANTUM_METERS) },
    { path: "streets.walk", bytes: streetsBytes(city.roads, city.grid) },
    file("rivers.geojson", riversText(city)),
    file("communities.geojson", communitiesText(city)),
    file("facilities.geojson", facilitiesText(city)),
    file("targets.json", targetsText(city)),
    file("unitCosts.json", unitCostsText(city)),
  ];
}

function riversText(city: DemoCity): string {
  return collection(
    city.rivers.map(({ id, nameZh, nameEn, outline }) => ({
      type: "Feature",
      properties: { id, nameZh, nameEn, provenance: "synthetic" },
      geometry: { type: "Polygon", coordinates: [outline.map((p) => degrees(p, RIVER_DECIMALS))] },
    })),
  );
}

function communitiesText(city: DemoCity): string {
  const documented = {
    type: "Feature",
    properties: CHANGSHIYUAN,
    geometry: { type: "Point", coordinates: CHANGSHIYUAN_POSITION },
  };
  const invented = city.communities.map(({ properties, site }) => ({
    type: "Feature",
    properties: { ...properties, entrance: degrees(site.entrance, DECIMALS) },
    geometry: {
      type: "Polygon",
      coordinates: [[...site.ring, site.ring[0]!].map((p) => degrees(p, DECIMALS))],
    },
  }));
  return collection([documented, ...invented]);
}

function facilitiesText(city: DemoCity): string {
  return collection(
    city.facilities.map(({ properties, place }) => ({
      type: "Feature",
      properties,
      geometry: { type: "Point", coordinates: degrees(place, DECIMALS) },
    })),
  );
}

function targetsText({ targets }: DemoCity): string {
  const rows = targets.rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n");
  return `{\n  "source": ${JSON.stringify(targets.source)},\n  "synthetic": ${targets.synthetic},\n  "rows": [\n${rows}\n  ]\n}\n`;
}

function unitCostsText({ unitCosts }: DemoCity): string {
  const { items, ...head } = unitCosts;
  const lines = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const rows = Object.entries(items).map(
    ([id, range]) => `    ${JSON.stringify(id)}: ${JSON.stringify(range)}`,
  );
  return `{\n${lines.join(",\n")},\n  "items": {\n${rows.join(",\n")}\n  }\n}\n`;
}

function collection(features: readonly object[]): string {
  return `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(",\n")}\n]}\n`;
}

function degrees([x, y]: XY, decimals: number): [number, number] {
  const [lng, lat] = toLngLat(x, y);
  return [rounded(lng, decimals), rounded(lat, decimals)];
}
