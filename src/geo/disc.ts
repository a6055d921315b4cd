import { EARTH_RADIUS_METERS } from "./haversine.ts";

const RADIANS = Math.PI / 180;

/**
 * Closed ring (counter-clockwise, first = last, `segments` + 1 positions [lng, lat]) around a point, of the area pi r². A polygon drawn
 * with its corners on the circle is too small (0.6 % with 32 segments); here the corners stand a little outside, so that
 * the areas agree. Meant to be looked at: counting uses exact distances.
 *
 * @param radiusMeters > 0, great circle
 * @param segments >= 8
 */
export function disc(lng: number, lat: number, radiusMeters: number, segments = 64): [number, number][] {
  const corner = radiusMeters / Math.sqrt((segments / (2 * Math.PI)) * Math.sin((2 * Math.PI) / segments));
  const angle = corner / EARTH_RADIUS_METERS;
  const sinLat = Math.sin(lat * RADIANS);
  const cosLat = Math.cos(lat * RADIANS);
  const sinAngle = Math.sin(angle);
  const cosAngle = Math.cos(angle);
  const ring: [number, number][] = [];
  for (let s = 0; s < segments; s++) {
    const bearing = (-2 * Math.PI * s) / segments;
    const sinCorner = sinLat * cosAngle + cosLat * sinAngle * Math.cos(bearing);
    const east = Math.atan2(Math.sin(bearing) * sinAngle * cosLat, cosAngle - sinLat * sinCorner);
    ring.push([lng + east / RADIANS, Math.asin(sinCorner) / RADIANS]);
  }
  ring.push([ring[0]![0], ring[0]![1]]);
  return ring;
}
