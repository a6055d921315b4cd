import "maplibre-gl/dist/maplibre-gl.css";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { useEffect, useRef } from "react";
import { drillTo, selectCommunity, setHovered, setView } from "../store/actions.ts";
import { atlasStore } from "../store/atlasStore.ts";
import { communityColoring, districtColoring } from "../store/selectors/coloring.ts";
import { filtered } from "../store/selectors/filtered.ts";
import { selectedIndex } from "../store/selectors/selection.ts";
import type { AtlasState, Flight } from "../store/state.ts";
import { useAtlas, useText } from "../store/useAtlas.ts";
import styles from "./AtlasMap.module.css";
import { baseStyle } from "./baseStyle.ts";
import { communityDots } from "./communityDots.ts";

setWorkerUrl(workerUrl);

/** The map: made once a city, then kept in step with the store outside of React. */
export function AtlasMap() {
  const { t } = useText();
  const container = useRef<HTMLDivElement>(null);
  const city = useAtlas((s) => s.atlas?.city);
  useEffect(() => {
    if (!container.current || !city) return;
    return showMap(container.current);
  }, [city]);
  return <section ref={container} className={styles["map"]} aria-label={t("map.label")} />;
}

/** Draws the loaded city into `container` and follows the store; returns what ends it. */
function showMap(container: HTMLElement): () => void {
  const first = atlasStore.getState();
  const { info, communities } = first.atlas!.city;
  const start = first.view ?? info.view;
  const map = new MapLibreMap({
    container,
    style: baseStyle(styleInput(first)),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    ...(start
      ? { center: [start.lng, start.lat], zoom: start.zoom }
      : { bounds: boundsOf(communities.positions) }),
  });
  const overlay = new MapLibreOverlay({ interleaved: true, layers: layers(first) });
  map.addControl(overlay);
  // MapLibreOverlay leaves its layers above the labels when a source was still loading: once more when all are there.
  map.once("load", () => overlay.setProps({ layers: layers(atlasStore.getState()) }));
  map.once("idle", () => performance.mark("atlas:first-map"));
  map.on("moveend", () => {
    const { lng, lat } = map.getCenter();
    setView({ lng: round(lng, 5), lat: round(lat, 5), zoom: round(map.getZoom(), 2) });
  });
  map.on("dblclick", "districts", (event) => {
    const { code, reported } = event.features?.[0]?.properties ?? {};
    if (reported) drillTo(String(code));
    event.preventDefault();
  });
  const unsubscribe = atlasStore.subscribe((now, before) => {
    if (now.atlas !== before.atlas || !now.atlas) return;
    if (
      STYLE_KEYS.some((key) => now[key] !== before[key]) ||
      districtColoring(now) !== districtColoring(before)
    )
      map.setStyle(baseStyle(styleInput(now)));
    overlay.setProps({ layers: layers(now) });
    if (now.flight && now.flight !== before.flight) fly(map, now.flight);
  });
  return () => {
    unsubscribe();
    map.remove();
  };
}

const STYLE_KEYS = ["theme", "locale", "projector"] as const;

const styleInput = (s: AtlasState) => ({
  city: s.atlas!.city,
  theme: s.theme,
  language: s.locale,
  coloring: districtColoring(s),
  large: s.projector,
});

function layers(s: AtlasState) {
  const coloring = communityColoring(s);
  if (!s.atlas || !coloring) return [];
  const { communities } = s.atlas.city;
  return communityDots({
    communities,
    coloring,
    passes: filtered(s).passes,
    selected: selectedIndex(s),
    theme: s.theme,
    onHover: setHovered,
    onClick: (row) => selectCommunity(communities.ids[row]!),
  });
}

function fly(map: MapLibreMap, { bbox, view }: Flight): void {
  if (view) map.jumpTo({ center: [view.lng, view.lat], zoom: view.zoom });
  else if (bbox) {
    const [west, south, east, north] = bbox;
    map.fitBounds([west, south, east, north], { padding: 48, maxZoom: 16, duration: 900 });
  }
}

function boundsOf(positions: Float64Array): [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let i = 0; i < positions.length; i += 2) {
    west = Math.min(west, positions[i]!);
    east = Math.max(east, positions[i]!);
    south = Math.min(south, positions[i + 1]!);
    north = Math.max(north, positions[i + 1]!);
  }
  return west <= east ? [west, south, east, north] : [-180, -60, 180, 75];
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
