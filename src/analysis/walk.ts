/** A city on its walking network: the network, and where communities and facilities join it. */
import { type EdgeIndex, edgeIndex, type Joints, joinPoints, NO_EDGE } from "../geo/joints.ts";
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
  return { network, index, joints: { any: joined({}), noSteps: joined({ weighting: NO_STEPS }) } };
}

const NO_STEPS = { kind: "time", profile: PROFILES.noStairs, slope: true } as const;

/** The joints that hold for a walker. */
export function jointsFor(walk: Walk, walker: ProfileId): CityJoints {
  return PROFILES[walker].stepsFactor === null ? walk.joints.noSteps : walk.joints.any;
}

/**
 * The joints that hold for a walker with facilities at `positions`, m x 2: those that stand elsewhere than in `walked`, the positions that
 * `walk` was made of, and those after them are joined anew.
 */
export function jointsWithMoved(
  walk: Walk,
  walker: ProfileId,
  walked: Float64Array,
  positions: Float64Array,
): CityJoints {
  const { communities, facilities: known } = jointsFor(walk, walker);
  const rows = positions.length / 2;
  const moved: number[] = [];
  for (let row = 0; row < rows; row++)
    if (
      !Object.is(walked[2 * row], positions[2 * row]) ||
      !Object.is(walked[2 * row + 1], positions[2 * row + 1])
    )
      moved.push(row);
  const places = Float64Array.from(moved.flatMap((row) => [positions[2 * row]!, positions[2 * row + 1]!]));
  const options = PROFILES[walker].stepsFactor === null ? { weighting: NO_STEPS } : {};
  const anew = joinPoints(walk.network, walk.index, places, JOIN_LIMIT_METERS, options);
  const edge = new Uint32Array(rows).fill(NO_EDGE);
  const fraction = new Float32Array(rows);
  const accessMeters = new Float32Array(rows).fill(Number.NaN);
  edge.set(known.edge);
  fraction.set(known.fraction);
  accessMeters.set(known.accessMeters);
  moved.forEach((row, k) => {
    edge[row] = anew.edge[k]!;
    fraction[row] = anew.fraction[k]!;
    accessMeters[row] = anew.accessMeters[k]!;
  });
  return { communities, facilities: { edge, fraction, accessMeters } };
}
