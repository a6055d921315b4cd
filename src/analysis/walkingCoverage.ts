/** How long communities walk to the nearest facility of a kind: in a straight line, over level streets, over streets with slope. */
import { gridIndex, NO_POINT, nearest } from "../geo/gridIndex.ts";
import { type Joints, NO_EDGE } from "../geo/joints.ts";
import { alongOnePath, type RoundGraphs, roundGraphs, roundTrip } from "../geo/roundTrip.ts";
import {
  costsAt,
  type DemandCosts,
  NO_LABEL,
  sourcesAt,
  type TravelTimes,
  travelTimes,
} from "../geo/travelTime.ts";
import { amountOf, type TimeWeighting, type WalkingGraph } from "../geo/walkingGraph.ts";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
import type { WalkingProfile } from "../geo/walkingProfile.ts";
import type { Communities } from "../model/community.ts";
import type { Facilities } from "../model/facility.ts";
import type { Method, WalkDirection } from "../model/walking.ts";
import { serves } from "./reach.ts";
import type { CityJoints } from "./walk.ts";

export interface WalkReachInput {
  readonly network: WalkingNetwork;
  /** Those that hold for the walker: `jointsFor(walk, profile.id)`. */
  readonly joints: CityJoints;
  readonly communities: Pick<Communities, "positions">;
  readonly facilities: Pick<Facilities, "length" | "positions" | "kind" | "status">;
  readonly kind: string;
  readonly profile: WalkingProfile;
  readonly method: Method;
  readonly direction: WalkDirection;
  /** The graph of a weighting and a direction, where the caller keeps it; else it is made. */
  readonly graphOf?: (weighting: TimeWeighting, way: WalkDirection) => WalkingGraph;
}

/** The walks of n communities to their nearest facility of one kind. */
export interface WalkReach {
  readonly kind: string;
  readonly method: Method;
  readonly direction: WalkDirection;
  /** Length n: seconds, both ways together for "round"; Infinity where no facility can be reached, NaN without a position or street. */
  readonly seconds: Float32Array;
  /** Length n: row of the facility; NO_POINT where there is none. */
  readonly facility: Uint32Array;
  /**
   * One value a node of the network, to the facility nearest to the node; Infinity where not reached. "round": out and back along one
   * path, which is never less than the round trip and mostly the same. Empty for straight lines.
   */
  readonly nodeSeconds: Float32Array;
  /** One value a node: row of that facility; NO_LABEL where not reached. Empty for straight lines. */
  readonly nodeFacility: Uint32Array;
  /** Facilities that were counted: existing ones, and those whose status is not known. */
  readonly facilities: number;
}

/** What is told of the nodes of the network. */
export type NodeWalks = Pick<WalkReach, "nodeSeconds" | "nodeFacility">;

/** What is told of the communities. */
export type CommunityWalks = Omit<WalkReach, keyof NodeWalks>;

/** Length n: 0 for points that no street is near to, though their position is known. */
export function connectedPoints(joints: Joints, positions: Float64Array): Uint8Array {
  return Uint8Array.from(joints.edge, (edge, i) =>
    edge === NO_EDGE && !Number.isNaN(positions[2 * i]!) ? 0 : 1,
  );
}

/** Rows of the facilities of `kind` that serve today, ascending. */
export function servingRows(
  facilities: Pick<Facilities, "length" | "kind" | "status">,
  kind: string,
): Uint32Array {
  const code = facilities.kind.values.indexOf(kind);
  const rows: number[] = [];
  for (let row = 0; row < facilities.length; row++)
    if (facilities.kind.codes[row] === code && serves(facilities, row)) rows.push(row);
  return Uint32Array.from(rows);
}

/**
 * The walk of each community to its nearest facility of a kind, all methods on one budget of time: straight lines and level streets are
 * walked at the profile's flat speed. Only facilities of that very kind count (tiers are not inclusive).
 */
export function walkReach(input: WalkReachInput): WalkReach {
  const { kind, method, direction, facilities } = input;
  if (method === "straight") return straightReach(input);
  const rows = servingRows(facilities, kind);
  return { kind, method, direction, ...streetWalks(input, rows), facilities: rows.length };
}

/** `walkReach` by straight lines, which need no network. */
export function straightReach(input: Omit<WalkReachInput, "network" | "joints" | "method">): WalkReach {
  const { kind, direction, facilities } = input;
  const rows = servingRows(facilities, kind);
  return { kind, method: "straight", direction, ...straightWalks(input, rows), facilities: rows.length };
}

/** How the edges weigh for a walker and a method over the streets. */
export const weightingOf = ({
  profile,
  method,
}: Pick<WalkReachInput, "profile" | "method">): TimeWeighting => ({
  kind: "time",
  profile,
  slope: method === "slope",
});

type Walks = Pick<WalkReach, "seconds" | "facility" | "nodeSeconds" | "nodeFacility">;

function straightWalks(
  { communities, facilities, profile, direction }: Parameters<typeof straightReach>[0],
  rows: Uint32Array,
): Walks {
  const positions = new Float64Array(2 * rows.length);
  rows.forEach((row, k) => {
    positions.set(facilities.positions.subarray(2 * row, 2 * row + 2), 2 * k);
  });
  const { index, meters } = nearest(gridIndex(positions), communities.positions);
  const secondsPerMeter = ((direction === "round" ? 2 : 1) * 60) / profile.flatMetersPerMinute;
  return {
    seconds: meters.map((m) => m * secondsPerMeter),
    facility: index.map((k) => (k === NO_POINT ? NO_POINT : rows[k]!)),
    nodeSeconds: new Float32Array(0),
    nodeFacility: new Uint32Array(0),
  };
}

/** The nodes of a `walkReach` there and back over the streets, without its communities: a small part of the work. */
export function roundTripNodes(input: WalkReachInput): NodeWalks {
  const { network, joints, facilities, kind } = input;
  const weighting = weightingOf(input);
  const graph = graphsOf(input, weighting)("round");
  const rows = servingRows(facilities, kind);
  return nodesOf(alongOnePath(graph, network, weighting, joints.facilities, rows));
}

const nodesOf = ({ cost, label }: TravelTimes): NodeWalks => ({
  nodeSeconds: secondsOf(cost),
  nodeFacility: label,
});

function graphsOf({ network, graphOf }: WalkReachInput, weighting: TimeWeighting): RoundGraphs {
  return graphOf ? (way) => graphOf(weighting, way) : roundGraphs(network, weighting);
}

function streetWalks(input: WalkReachInput, rows: Uint32Array): Walks {
  const { network, joints, direction } = input;
  const weighting = weightingOf(input);
  const graphOf = graphsOf(input, weighting);
  if (direction === "round") {
    const { communities, facilities } = joints;
    const trips = roundTrip(network, weighting, communities, facilities, rows, graphOf);
    return { ...walksOf(trips, communities), ...nodesOf(trips.nodes) };
  }
  const times = travelTimes(
    graphOf(direction),
    sourcesAt(network, weighting, direction, joints.facilities, rows),
  );
  const costs = costsAt(network, weighting, direction, times, joints.communities, joints.facilities, rows);
  return { ...walksOf(costs, joints.communities), ...nodesOf(times) };
}

function walksOf({ cost, label }: DemandCosts, { edge }: Joints): Pick<WalkReach, "seconds" | "facility"> {
  const seconds = secondsOf(cost);
  for (let i = 0; i < seconds.length; i++) if (edge[i] === NO_EDGE) seconds[i] = Number.NaN;
  return { seconds, facility: label.map((row) => (row === NO_LABEL ? NO_POINT : row)) };
}

function secondsOf(cost: Int32Array): Float32Array {
  const seconds = new Float32Array(cost.length);
  for (let i = 0; i < cost.length; i++) seconds[i] = amountOf(cost[i]!);
  return seconds;
}
