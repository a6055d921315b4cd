/** A city on its walking network: the network, and where communities and facilities join it. */
import { type EdgeIndex, edgeIndex, type Joints, joinPoints } from "../geo/joints.ts";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
import { PROFILES, type ProfileId } from "../geo/walkingProfile.ts";

/** A community or a facility farther than this from every street is not on the network. */
export const JOIN_LIMIT_METERS = 150;

/** Joints of all communities and facilities, by row. */
export interface CityJoints {
  readonly communities: Joints;
  readonly facilities: Joints;
}

export interface Walk {
  readonly network: WalkingNetwork;
  readonly index: EdgeIndex;
  /** Joined to any edge; and to edges without steps, for those who take none. */
  readonly joints: Readonly<Record<"any" | "noSteps", CityJoints>>;
}

export interface CityPositions {
  /** n x 2, lng/lat: entrance or representative point; NaN where not known. */
  readonly communities: Float64Array;
  readonly facilities: Float64Array;
}

/** Joins a city to `network`. */
export function walkOf(network: WalkingNetwork, positions: CityPositions): Walk {
  const index = edgeIndex(network);
  const joined = (options: Parameters<typeof joinPoints>[4]): CityJoints => ({
    communities: joinPoints(network, index, positions.communities, JOIN_LIMIT_METERS, options),
    facilities: joinPoints(network, index, positions.facilities, JOIN_LIMIT_METERS, options),
  });
  const noSteps = { kind: "time", profile: PROFILES.noStairs, slope: true } as const;
  return { network, index, joints: { any: joined({}), noSteps: joined({ weighting: noSteps }) } };
}

/** The joints that hold for a walker. */
export function jointsFor(walk: Walk, walker: ProfileId): CityJoints {
  return PROFILES[walker].stepsFactor === null ? walk.joints.noSteps : walk.joints.any;
}
