/** What the camera sees, in numbers. */
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Bbox } from "../geo/bounds.ts";
import type { Window } from "./serviceAreas.ts";

/** Ground resolution at the equator of zoom 0, tiles of 512 pixels. */
const METERS_PER_PIXEL_0 = 40_075_016.686 / 512;

/** Metres of ground that a CSS pixel covers at the centre. */
export function metersPerPixel(map: MapLibreMap): number {
  return (METERS_PER_PIXEL_0 * Math.cos((map.getCenter().lat * Math.PI) / 180)) / 2 ** map.getZoom();
}

export function bboxOf(map: MapLibreMap): Bbox {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

export function windowOf(map: MapLibreMap): Window {
  const { clientWidth, clientHeight } = map.getContainer();
  return { bbox: bboxOf(map), width: clientWidth, height: clientHeight };
}
