/** How far away a facility is: the method, which way is walked, and the budget of time that all methods share. */

/** Circles as the crow flies; the street network as if it were level; the network with slopes, steps and lifts. */
export const METHODS = ["straight", "flat", "slope"] as const;
export type Method = (typeof METHODS)[number];
export type StreetMethod = Exclude<Method, "straight">;

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
  const oneWay = (60 * radiusMeters) / planningSpeedMetersPerMinute;
  return direction === "round" ? 2 * oneWay : oneWay;
}

export interface Budget {
  /** As `cutoffSeconds` says. */
  readonly seconds: number;
  readonly radiusMeters: number;
}

/**
 * Walks as *budget metres*: how far the planning speed comes in their time. Those within the seconds of the budget, and no others, are
 * within its radius, whatever rounding does at the border.
 *
 * @param seconds length n: Infinity, NaN stay
 * @param metersPerSecond planning speed; half of it for walks there and back
 * @param budget null: there is none
 */
export function budgetMeters(
  seconds: Float32Array,
  metersPerSecond: number,
  budget: Budget | null,
): Float32Array {
  if (budget === null) return seconds.map((t) => t * metersPerSecond);
  const limit = Math.fround(budget.seconds);
  const radius = Math.fround(budget.radiusMeters);
  const beyond = nextFloat32(radius);
  return seconds.map((t) =>
    t <= limit ? Math.min(radius, t * metersPerSecond) : Math.max(beyond, t * metersPerSecond),
  );
}

/** The least Float32 above `value`, a Float32 >= 0. */
function nextFloat32(value: number): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer);
  bits[0]!++;
  return new Float32Array(bits.buffer)[0]!;
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
