/** What the camera sees, in numbers. */
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Bbox } from "../geo/bounds.ts";
import { metersPerPixel } from "../geo/scaleBar.ts";
import { BELOW_LABELS } from "./baseStyle.ts";
import type { Window } from "./serviceAreas.ts";

/** Metres of ground that a CSS pixel covers at the centre. */
export function metersPerPixelOf(map: Pick<MapLibreMap, "getCenter" | "getZoom">): number {
  return metersPerPixel(map.getCenter().lat, map.getZoom());
}

export function bboxOf(map: MapLibreMap): Bbox {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

export function windowOf(map: MapLibreMap): Window {
  const { clientWidth, clientHeight } = map.getContainer();
  return { bbox: bboxOf(map), width: clientWidth, height: clientHeight };
}

/** Whether deck.gl's layers have their place below the labels: while a source loads, the overlay leaves them out or on top. */
export function overlayIsBelowLabels(map: Pick<MapLibreMap, "getLayersOrder">): boolean {
  const order = map.getLayersOrder();
  const overlay = order.findIndex((id) => id.startsWith(DECK_GROUP));
  return overlay >= 0 && overlay < order.indexOf(BELOW_LABELS);
}

const DECK_GROUP = "deck-maplibre-layer-group";
