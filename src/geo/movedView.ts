/** A flat web mercator map (tiles of 512 px, north up) moved under the hand: by pixels, and by steps of zoom. */
import { latOf, lngOf, mercatorX, mercatorY } from "./mercatorFrame.ts";

export interface FlatView {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Pixels from the middle of the map, eastwards and southwards. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

const TILE_PIXELS = 512;
const LEAST_ZOOM = 3;
const MOST_ZOOM = 18.5;
const MOST_LATITUDE = 85;
const MIDDLE: Offset = { x: 0, y: 0 };

/** The view after what lies on the map was pushed by so many pixels. */
export function pannedView(view: FlatView, { x, y }: Offset): FlatView {
  const world = TILE_PIXELS * 2 ** view.zoom;
  return placed(mercatorX(view.lng) - x / world, mercatorY(view.lat) - y / world, view.zoom);
}

/** The view after a step of zoom; the ground at `about` stays where it is. Zoom ends at 3 and 18.5. */
export function zoomedView(view: FlatView, step: number, about: Offset = MIDDLE): FlatView {
  const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, view.zoom + step));
  const more = 1 / (TILE_PIXELS * 2 ** view.zoom) - 1 / (TILE_PIXELS * 2 ** zoom);
  return placed(mercatorX(view.lng) + about.x * more, mercatorY(view.lat) + about.y * more, zoom);
}

/** How a picture taken at `from` lies on a map at `to`: this many times as large, its middle at `offset`. */
export function shiftBetween(
  from: FlatView,
  to: FlatView,
): { readonly scale: number; readonly offset: Offset } {
  const world = TILE_PIXELS * 2 ** to.zoom;
  return {
    scale: 2 ** (to.zoom - from.zoom),
    offset: {
      x: (mercatorX(from.lng) - mercatorX(to.lng)) * world,
      y: (mercatorY(from.lat) - mercatorY(to.lat)) * world,
    },
  };
}

function placed(x: number, y: number, zoom: number): FlatView {
  const lat = Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, latOf(y)));
  return { lng: Math.min(180, Math.max(-180, lngOf(x))), lat, zoom };
}
