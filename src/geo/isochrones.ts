import { contour } from "./contour.ts";
import { latOf, lngOf } from "./mercatorFrame.ts";
import type { TimeField } from "./timeField.ts";

type Position = [lng: number, lat: number];

/** The ground within a time, as a GeoJSON MultiPolygon has it (RFC 7946): polygons of an outer ring, counterclockwise, and its holes. */
export interface IsochronePolygons {
  readonly seconds: number;
  readonly coordinates: Position[][][];
}

/** Decimals of a degree; about 1 cm. */
const DIGITS = 1e7;

/**
 * One MultiPolygon for each threshold, of all ground that is reached within it: a larger one holds the smaller ones. Rings are closed;
 * where nothing is reached, `coordinates` is empty. Rings smaller than a cell may lie a part of it off, as all borders may.
 */
export function isochronePolygons(
  { frame, seconds }: TimeField,
  thresholdsSeconds: readonly number[],
): IsochronePolygons[] {
  const { west, north, cell, width, height } = frame;
  return thresholdsSeconds.map((threshold) => {
    const { count, starts, points, parent } = contour(seconds, width, height, threshold);
    const polygons = new Map<number, Position[][]>();
    for (let r = 0; r < count; r++) {
      const ring: Position[] = [];
      for (let i = starts[r]!; i < starts[r + 1]!; i++) {
        const lng = lngOf(west + points[2 * i]! * cell);
        const lat = latOf(north + points[2 * i + 1]! * cell);
        ring.push([Math.round(lng * DIGITS) / DIGITS, Math.round(lat * DIGITS) / DIGITS]);
      }
      const outer = parent[r]!;
      if (outer < 0) polygons.set(r, [ring]);
      else polygons.get(outer)!.push(ring);
    }
    return { seconds: threshold, coordinates: [...polygons.values()] };
  });
}
