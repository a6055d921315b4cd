/** Rasters that lie straight on the web map: square cells, rows equal in mercator y. World coordinates: 0..1 eastwards and southwards. */
import type { Bbox } from "./bounds.ts";
import { EARTH_RADIUS_METERS } from "./haversine.ts";

export interface MercatorFrame {
  /** World coordinates of the north-west corner. */
  readonly west: number;
  readonly north: number;
  /** Side of a cell in world coordinates. */
  readonly cell: number;
  readonly width: number;
  readonly height: number;
}

const RADIANS = Math.PI / 180;
const MOST_LATITUDE = 85;
/** About 4 cm, so that a point has a frame too. */
const SMALLEST_CELL = 1e-9;

/** 0 at 180° W, 1 at 180° E. */
export function mercatorX(lng: number): number {
  return lng / 360 + 0.5;
}

/** 0 at the north end of the mercator map, 1 at its south end. */
export function mercatorY(lat: number): number {
  const sin = Math.sin(lat * RADIANS);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

export function lngOf(x: number): number {
  return (x - 0.5) * 360;
}

export function latOf(y: number): number {
  return Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS;
}

/**
 * The frame that covers `bbox` with at most about `mostCells` cells. Cells come in sizes a factor of √2 apart and lie on one lattice a
 * size, so that frames of one place and size agree cell by cell: nothing shimmers when a map pans from one to the next.
 */
export function frameOf([west, south, east, north]: Bbox, mostCells: number): MercatorFrame {
  const left = mercatorX(west);
  const top = mercatorY(Math.min(MOST_LATITUDE, north));
  const across = mercatorX(east) - left;
  const down = mercatorY(Math.max(-MOST_LATITUDE, south)) - top;
  const fitting = Math.max(SMALLEST_CELL, Math.sqrt((across * down) / mostCells));
  const cell = 2 ** (Math.ceil(2 * Math.log2(fitting)) / 2);
  const column = Math.floor(left / cell);
  const row = Math.floor(top / cell);
  return {
    west: column * cell,
    north: row * cell,
    cell,
    width: Math.max(1, Math.ceil((left + across) / cell) - column),
    height: Math.max(1, Math.ceil((top + down) / cell) - row),
  };
}

/** Degrees of the frame's borders. */
export function boundsOfFrame({ west, north, cell, width, height }: MercatorFrame): Bbox {
  return [lngOf(west), latOf(north + height * cell), lngOf(west + width * cell), latOf(north)];
}

/** Metres that a cell in the middle of the frame measures. */
export function cellMeters({ north, cell, height }: MercatorFrame): number {
  const lat = latOf(north + (height * cell) / 2);
  return cell * 2 * Math.PI * EARTH_RADIUS_METERS * Math.cos(lat * RADIANS);
}
