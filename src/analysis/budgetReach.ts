/** Reach by a way of measuring, as *budget metres*: what the page and the terminal compare with a service radius. */
import { PROFILES, type ProfileId } from "../geo/walkingProfile.ts";
import type { Communities } from "../model/community.ts";
import type { Facilities } from "../model/facility.ts";
import { budgetMeters, cutoffSeconds, type Method, type WalkDirection } from "../model/walking.ts";
import { type KindReach, type Reach, reach } from "./reach.ts";
import { jointsFor, type Walk } from "./walk.ts";
import { type CommunityWalks, straightReach, walkReach } from "./walkingCoverage.ts";

/** How reach is measured. */
export interface ReachChoice {
  readonly method: Method;
  readonly walker: ProfileId;
  readonly direction: WalkDirection;
}

/** What holds where nobody chose: a straight line, which needs no streets, at the planning speed. */
export const USUAL_REACH: ReachChoice = { method: "straight", walker: "planning", direction: "out" };

/** Whether budget metres are metres as the crow flies, whichever way is walked. */
export const isPlain = (method: Method, walker: ProfileId, planningSpeedMetersPerMinute: number): boolean =>
  method === "straight" && PROFILES[walker].flatMetersPerMinute === planningSpeedMetersPerMinute;

/**
 * Walks as budget metres: seconds at the planning speed (half of the sum there and back), so that the radius of the standard is the bound
 * for every method and walker.
 *
 * @param radiusMeters null: no standard
 */
export function budgetReach(
  { kind, facility, facilities, seconds, direction }: CommunityWalks,
  radiusMeters: number | null,
  planningSpeedMetersPerMinute: number,
): KindReach {
  const metersPerSecond = planningSpeedMetersPerMinute / 60 / (direction === "round" ? 2 : 1);
  const budget =
    radiusMeters === null
      ? null
      : { seconds: cutoffSeconds(radiusMeters, planningSpeedMetersPerMinute, direction), radiusMeters };
  return { kind, facility, facilities, meters: budgetMeters(seconds, metersPerSecond, budget) };
}

export interface ReachByInput extends ReachChoice {
  readonly communities: Pick<Communities, "positions">;
  readonly facilities: Facilities;
  /** Null: there are no streets; only straight lines can be measured then. */
  readonly walk: Walk | null;
  readonly radii: Readonly<Record<string, number | null>>;
  readonly planningSpeedMetersPerMinute: number;
}

/** Reach of every kind that the facilities have. @throws where a way over the streets is asked for and there are none */
export function reachBy(input: ReachByInput): Reach {
  const { communities, facilities, walk, method, walker, direction, radii } = input;
  const { planningSpeedMetersPerMinute: speed } = input;
  if (isPlain(method, walker, speed)) return reach(communities, facilities);
  const common = { communities, facilities, profile: PROFILES[walker], direction };
  return facilities.kind.values.map((kind) => {
    if (method === "straight")
      return budgetReach(straightReach({ ...common, kind }), radii[kind] ?? null, speed);
    if (!walk) throw new Error(`reachBy: method is "${method}" and there are no streets`);
    const joints = jointsFor(walk, walker);
    return budgetReach(
      walkReach({ ...common, kind, method, network: walk.network, joints }),
      radii[kind] ?? null,
      speed,
    );
  });
}
