/** How far a reading of coordinates moves points, and whether they then lie where their records say. */
import { booleanPointInPolygon } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";

export interface Shift {
  /** Mean distance moved in metres; NaN without points. */
  readonly meters: number;
  /** Compass direction of the mean move; null when nothing moves. */
  readonly direction: Compass | null;
}

const COMPASS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
export type Compass = (typeof COMPASS)[number];

const METERS_PER_DEGREE = 111_195;

/**
 * The mean move between two readings of the same points.
 * @param before n x 2, lng/lat
 * @param after n x 2, lng/lat
 */
export function meanShift(before: Float64Array, after: Float64Array): Shift {
  const n = before.length / 2;
  let east = 0;
  let north = 0;
  let moved = 0;
  for (let i = 0; i < n; i++) {
    const lat = before[i * 2 + 1]!;
    const dx = (after[i * 2]! - before[i * 2]!) * METERS_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
    const dy = (after[i * 2 + 1]! - lat) * METERS_PER_DEGREE;
    east += dx;
    north += dy;
    moved += Math.hypot(dx, dy);
  }
  const meters = moved / n;
  if (!(meters > 0.5)) return { meters: n === 0 ? Number.NaN : 0, direction: null };
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return { meters, direction: COMPASS[(eighth + 8) % 8]! };
}

/**
 * Share 0..1 of the points that lie in the outline of the district they name; NaN where no point names one with an outline.
 * @param positions n x 2, lng/lat
 * @param outlines length n; null where the district is not named or has no outline
 */
export function shareInside(
  positions: Float64Array,
  outlines: readonly (Polygon | MultiPolygon | null)[],
): number {
  let tested = 0;
  let inside = 0;
  outlines.forEach((outline, i) => {
    if (!outline) return;
    tested++;
    if (booleanPointInPolygon([positions[i * 2]!, positions[i * 2 + 1]!], outline)) inside++;
  });
  return tested === 0 ? Number.NaN : inside / tested;
}
