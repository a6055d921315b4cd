import type { MultiPolygon, Polygon, Position } from "geojson";

/**
 * Whether a point lies inside a polygon, by counting crossings of its rings (even-odd), so that holes and parts need no special case. A
 * point exactly on a border may fall on either side.
 */
export function pointInPolygon(lng: number, lat: number, geometry: Polygon | MultiPolygon): boolean {
  let inside = false;
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  for (const part of parts) {
    for (const ring of part) if (crossesOdd(lng, lat, ring)) inside = !inside;
  }
  return inside;
}

function crossesOdd(lng: number, lat: number, ring: readonly Position[]): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i] as [number, number];
    const [x2, y2] = ring[j] as [number, number];
    if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) odd = !odd;
  }
  return odd;
}
