/** How far away a facility is: the method, which way is walked, and the budget of time that all methods share. */

/** Circles as the crow flies; the street network as if it were level; the network with slopes, steps and lifts. */
export const METHODS = ["straight", "flat", "slope"] as const;
export type Method = (typeof METHODS)[number];

/** To the facility, back from it, or both over one and the same facility. */
export const WALK_DIRECTIONS = ["out", "back", "round"] as const;
export type WalkDirection = (typeof WALK_DIRECTIONS)[number];

/**
 * Seconds that a service radius allows: the radius at the planning speed, twice that there and back. Every method and every walker has
 * the same budget, so that only what they say of the way differs.
 *
 * @param radiusMeters service radius of the standard, or the user's
 * @param planningSpeedMetersPerMinute speed at which the standard turns minutes into metres
 */
export function cutoffSeconds(
  radiusMeters: number,
  planningSpeedMetersPerMinute: number,
  direction: WalkDirection,
): number {
  const oneWay = (radiusMeters / planningSpeedMetersPerMinute) * 60;
  return direction === "round" ? 2 * oneWay : oneWay;
}

/** Most bands that are drawn. */
export const MOST_BANDS = 4;

/** Whether `minutes` are ends of isochrone bands: one to MOST_BANDS, ascending, over 0 and up to 120. */
export function areBands(minutes: readonly number[]): boolean {
  return (
    minutes.length >= 1 &&
    minutes.length <= MOST_BANDS &&
    minutes.every((m, i) => m > (minutes[i - 1] ?? 0) && m <= 120)
  );
}
