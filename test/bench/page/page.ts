/** A bare MapLibre page: the demo city's districts, rivers and communities from the same files, in the app's first view, and nothing else. */
import "maplibre-gl/dist/maplibre-gl.css";
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from "geojson";
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

setWorkerUrl(workerUrl);

const read = async <T>(name: string): Promise<T> => (await fetch(`chongqing/${name}`)).json() as Promise<T>;
const [city, districts, rivers, communities] = await Promise.all([
  read<{ view: { lng: number; lat: number; zoom: number } }>("city.json"),
  read<FeatureCollection>("districts.geojson"),
  read<FeatureCollection>("rivers.geojson"),
  read<FeatureCollection<Point | Polygon | MultiPolygon>>("communities.geojson"),
]);
const dots: FeatureCollection<Point> = {
  type: "FeatureCollection",
  features: communities.features.map((feature) => ({
    type: "Feature",
    properties: { stage: feature.properties?.["comprehensive"] ?? "" },
    geometry: { type: "Point", coordinates: firstPosition(feature) },
  })),
};

const map = new MapLibreMap({
  container: "map",
  attributionControl: false,
  center: [city.view.lng, city.view.lat],
  zoom: city.view.zoom,
  style: {
    version: 8,
    sources: {
      districts: { type: "geojson", data: districts },
      rivers: { type: "geojson", data: rivers },
      communities: { type: "geojson", data: communities },
      dots: { type: "geojson", data: dots },
    },
    layers: [
      { id: "paper", type: "background", paint: { "background-color": "#F4F3EF" } },
      { id: "districts", type: "fill", source: "districts", paint: { "fill-color": "#C3D6C9" } },
      { id: "rivers", type: "fill", source: "rivers", paint: { "fill-color": "#D5E0E4" } },
      {
        id: "borders",
        type: "line",
        source: "districts",
        paint: { "line-color": "#FFFFFF", "line-width": 1 },
      },
      {
        id: "names",
        type: "symbol",
        source: "districts",
        layout: { "text-field": ["get", "nameZh"], "text-font": ["sans-serif"] },
      },
      {
        id: "footprints",
        type: "fill",
        source: "communities",
        minzoom: 14,
        paint: { "fill-color": "#0E5E6F" },
      },
      {
        id: "dots",
        type: "circle",
        source: "dots",
        maxzoom: 14,
        paint: {
          "circle-radius": 3,
          "circle-color": [
            "match",
            ["get", "stage"],
            "accepted",
            "#164F63",
            "underWorks",
            "#874B14",
            "#86B6F5",
          ],
          "circle-stroke-color": "#FFFFFF",
          "circle-stroke-width": 0.5,
        },
      },
    ],
  },
});
map.once("idle", () => performance.mark("atlas:first-map"));

function firstPosition({ geometry }: Feature<Point | Polygon | MultiPolygon>): number[] {
  if (geometry.type === "Point") return geometry.coordinates;
  return geometry.type === "Polygon" ? geometry.coordinates[0]![0]! : geometry.coordinates[0]![0]![0]!;
}
