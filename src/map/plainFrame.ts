/** Where the plain drawing of the city puts places: all communities in view, north up, in CSS pixels from its upper left. */
import type { Bbox } from "../geo/bounds.ts";
import { mercatorX, mercatorY } from "../geo/mercatorFrame.ts";

export interface PlainFrame {
  /** World coordinates (0..1) of the upper left corner. */
  readonly left: number;
  readonly upper: number;
  readonly pixelsPerWorld: number;
}

/** Room around the outermost communities, as a share of their extent. */
const MARGIN = 0.08;
/** About 2 km, so that a single community has a frame too. */
const LEAST_EXTENT = 5e-5;

/** The frame that holds `bounds` (degrees) in the middle of `width` x `height` CSS pixels, as large as can be. */
export function plainFrame(
  [west, south, east, north]: Bbox,
  { width, height }: { readonly width: number; readonly height: number },
): PlainFrame {
  const across = Math.max(LEAST_EXTENT, mercatorX(east) - mercatorX(west)) * (1 + MARGIN);
  const down = Math.max(LEAST_EXTENT, mercatorY(south) - mercatorY(north)) * (1 + MARGIN);
  const pixelsPerWorld = Math.min(width / across, height / down);
  return {
    left: (mercatorX(west) + mercatorX(east)) / 2 - width / 2 / pixelsPerWorld,
    upper: (mercatorY(south) + mercatorY(north)) / 2 - height / 2 / pixelsPerWorld,
    pixelsPerWorld,
  };
}

/** CSS pixels of a place in degrees. */
export function placeOf(
  { left, upper, pixelsPerWorld }: PlainFrame,
  lng: number,
  lat: number,
): readonly [x: number, y: number] {
  return [(mercatorX(lng) - left) * pixelsPerWorld, (mercatorY(lat) - upper) * pixelsPerWorld];
}

/** CSS pixels (n x 2) of `positions` (n x 2, lng/lat); NaN where a position is. */
export function placesOf(frame: PlainFrame, positions: Float64Array): Float32Array {
  const places = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 2)
    places.set(placeOf(frame, positions[i]!, positions[i + 1]!), i);
  return places;
}

/** The row among those that `isShown` lets pass whose place is nearest to x, y and at most `reach` CSS pixels away; -1: none. */
export function rowAt(
  places: Float32Array,
  isShown: (row: number) => boolean,
  { x, y, reach }: { readonly x: number; readonly y: number; readonly reach: number },
): number {
  let found = -1;
  let nearest = reach * reach;
  for (let row = 0; 2 * row < places.length; row++) {
    const squared = (places[2 * row]! - x) ** 2 + (places[2 * row + 1]! - y) ** 2;
    // A position that is not known is NaN: nearer than nothing.
    if (squared <= nearest && isShown(row)) {
      found = row;
      nearest = squared;
    }
  }
  return found;
}
