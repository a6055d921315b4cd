/** Who walks: speed on the flat, and what steps and lifts cost. */

export const PROFILE_IDS = ["planning", "adult", "older", "noStairs", "tobler"] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];

export interface WalkingProfile {
  readonly id: ProfileId;
  readonly flatMetersPerMinute: number;
  /** Time on steps as a multiple of the time that length and slope alone give; null: the profile takes no steps and no escalators. */
  readonly stepsFactor: number | null;
  /** Wait for a lift, seconds, and its speed in metres of height a second; null: a lift is walked like any other edge. */
  readonly lift: { readonly waitSeconds: number; readonly metersPerSecond: number } | null;
}

const LIFT = { waitSeconds: 30, metersPerSecond: 1 } as const;

/**
 * Flat speeds: 60 m/min is the planning speed of GB 50180 (unverified), 80 an adult's, 48 an older adult's (60 % of 80).
 * Factors of steps and lifts are assumptions of this project. `tobler` is Tobler's absolute function, 6 exp(-3.5 |s + 0.05|) km/h:
 * 5.04 km/h on the flat, without factors.
 */
export const PROFILES: Readonly<Record<ProfileId, WalkingProfile>> = {
  planning: { id: "planning", flatMetersPerMinute: 60, stepsFactor: 1.2, lift: LIFT },
  adult: { id: "adult", flatMetersPerMinute: 80, stepsFactor: 1.2, lift: LIFT },
  older: { id: "older", flatMetersPerMinute: 48, stepsFactor: 1.5, lift: LIFT },
  noStairs: { id: "noStairs", flatMetersPerMinute: 60, stepsFactor: null, lift: LIFT },
  tobler: { id: "tobler", flatMetersPerMinute: 100 * Math.exp(-3.5 * 0.05), stepsFactor: 1, lift: null },
};
