/** Brings a city's own ground into the base style: districts, rivers, relief. */
import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { CityInfo } from "../model/city.ts";
import type { District } from "../model/district.ts";
import type { Theme } from "../store/state.ts";
import { districtPoints, districtShapes, EMPTY, themePaint } from "./baseStyle.ts";
import { loadRelief, reliefSource } from "./relief.ts";
import { riverLines } from "./riverLines.ts";

const RELIEF = "relief";

/** Begins to fetch rivers and relief, before there is a map to show them on. A failure is said by `showGround`, which asks again. */
export function fetchGround({ rivers, terrain }: CityInfo): void {
  if (rivers !== null) void loadRivers(rivers).catch(() => {});
  if (terrain !== null) void loadRelief(terrain).catch(() => {});
}

/** Shows rivers and relief in place of those before; resolves when both are there. A missing file leaves the map without it, and says so in the console. */
export async function showGround(
  map: MapLibreMap,
  { rivers, terrain }: CityInfo,
  theme: Theme,
): Promise<void> {
  source(map, "rivers").setData(EMPTY);
  source(map, "river-lines").setData(EMPTY);
  removeRelief(map);
  await Promise.all([
    rivers === null ? null : quietly(showRivers(map, rivers)),
    terrain === null ? null : quietly(showRelief(map, terrain, theme)),
  ]);
}

export function showDistricts(map: MapLibreMap, districts: readonly District[]): void {
  source(map, "districts").setData(districtShapes(districts));
  source(map, "places").setData(districtPoints(districts));
}

let fetched: { readonly url: string; readonly rivers: Promise<FeatureCollection> } | undefined;

/** The newest rivers stay at hand. @throws with the HTTP status */
function loadRivers(url: string): Promise<FeatureCollection> {
  if (fetched?.url === url) return fetched.rivers;
  const rivers = fetchJson(url);
  const mine = { url, rivers };
  fetched = mine;
  rivers.catch(() => {
    if (fetched === mine) fetched = undefined;
  });
  return rivers;
}

async function fetchJson(url: string): Promise<FeatureCollection> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`rivers ${url}: HTTP ${response.status}`);
  return response.json() as Promise<FeatureCollection>;
}

async function showRivers(map: MapLibreMap, url: string): Promise<void> {
  const rivers = await loadRivers(url);
  if (map._removed) return;
  source(map, "rivers").setData(rivers);
  source(map, "river-lines").setData(riverLines(rivers));
}

async function showRelief(map: MapLibreMap, url: string, theme: Theme): Promise<void> {
  const grid = await loadRelief(url);
  if (map._removed) return;
  removeRelief(map);
  map.addSource(RELIEF, reliefSource(url, grid));
  map.addLayer(
    {
      id: RELIEF,
      type: "hillshade",
      source: RELIEF,
      paint: {
        ...themePaint(theme)[RELIEF],
        "hillshade-method": "standard",
        "hillshade-illumination-direction": 315,
      },
    },
    "context-lines",
  );
}

function removeRelief(map: MapLibreMap): void {
  if (map.getLayer(RELIEF)) map.removeLayer(RELIEF);
  if (map.getSource(RELIEF)) map.removeSource(RELIEF);
}

async function quietly(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    console.warn(error);
  }
}

const source = (map: MapLibreMap, id: string): GeoJSONSource => map.getSource(id) as GeoJSONSource;
