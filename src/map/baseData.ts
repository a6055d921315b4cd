/** Brings a city's own ground into the base style: districts, rivers, relief. */
import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { City } from "../model/city.ts";
import type { Theme } from "../store/state.ts";
import { districtPoints, districtShapes, EMPTY, themePaint } from "./baseStyle.ts";
import { loadRelief, reliefSource } from "./relief.ts";
import { riverLines } from "./riverLines.ts";

const RELIEF = "relief";

/** Fills the sources; resolves when rivers and relief are there too. A missing file leaves the map without it, and says so in the console. */
export async function showGround(map: MapLibreMap, city: City, theme: Theme): Promise<void> {
  source(map, "districts").setData(districtShapes(city.districts));
  source(map, "places").setData(districtPoints(city.districts));
  source(map, "rivers").setData(EMPTY);
  source(map, "river-lines").setData(EMPTY);
  removeRelief(map);
  await Promise.all([
    city.info.rivers === null ? null : quietly(showRivers(map, city.info.rivers)),
    city.info.terrain === null ? null : quietly(showRelief(map, city.info.terrain, theme)),
  ]);
}

async function showRivers(map: MapLibreMap, url: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`rivers ${url}: HTTP ${response.status}`);
  const rivers = (await response.json()) as FeatureCollection;
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
