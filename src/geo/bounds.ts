export type Bbox = readonly [west: number, south: number, east: number, north: number];

/**
 * Bounding box of `positions` (length n x 2, lng/lat degrees); null when none is finite.
 *
 * @param rows only these rows count: 1 in a mask of length n
 */
export function boundsOf(positions: Float64Array, rows?: Uint8Array | null): Bbox | null {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let i = 0; i < positions.length >> 1; i++) {
    if (rows && rows[i] !== 1) continue;
    const lng = positions[2 * i]!;
    const lat = positions[2 * i + 1]!;
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) continue;
    if (lng < west) west = lng;
    if (lng > east) east = lng;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return west <= east ? [west, south, east, north] : null;
}

/** `bbox` with `meters` more on each side. */
export function padBounds(bbox: Bbox, meters: number): Bbox {
  const lat = meters / 111_195;
  const lng = lat / Math.max(0.01, Math.cos((((bbox[1] + bbox[3]) / 2) * Math.PI) / 180));
  return [bbox[0] - lng, bbox[1] - lat, bbox[2] + lng, bbox[3] + lat];
}
