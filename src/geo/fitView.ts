import type { Bbox } from "./bounds.ts";
import { latOf, lngOf, mercatorX, mercatorY } from "./mercatorFrame.ts";

/** Of a web mercator map with tiles of 512 px. */
export interface FittedView {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

const TILE_PIXELS = 512;
const LEAST_ZOOM = 1;
const MOST_ZOOM = 18.5;
/** For what has no extent: a community and the streets around it. */
const POINT_ZOOM = 16;
/** About 4 mm. */
const NO_EXTENT = 1e-10;
/** However large the padding, this share of the room is left. */
const LEAST_ROOM = 0.5;

/**
 * The view, north up, in which all of `bbox` (degrees) lies within a map of `width` x `height` px with `padding` px around it, as large as can be.
 * Zoom is 1..18.5; a box of one point gets zoom 16.
 */
export function fitView(
  [west, south, east, north]: Bbox,
  { width, height, padding }: { readonly width: number; readonly height: number; readonly padding: number },
): FittedView {
  const [left, right] = [mercatorX(west), mercatorX(east)];
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const zoomOf = (pixels: number, extent: number) =>
    Math.log2(Math.max(1, pixels * LEAST_ROOM, pixels - 2 * padding) / (TILE_PIXELS * extent));
  const fitting = Math.min(zoomOf(width, right - left), zoomOf(height, bottom - top));
  const isPoint = right - left < NO_EXTENT && bottom - top < NO_EXTENT;
  return {
    lng: lngOf((left + right) / 2),
    lat: latOf((top + bottom) / 2),
    zoom: isPoint ? POINT_ZOOM : Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, fitting)),
  };
}
