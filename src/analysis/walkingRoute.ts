/** The walks of communities to facilities or back: their lines, lengths, climbs and steps. */
import { metersAt, type Route, routeTo, type Walks } from "../geo/route.ts";
import { sourcesAt, travelTimes } from "../geo/travelTime.ts";
import {
  amountOf,
  costWithin,
  type Direction,
  otherWay,
  type WalkingGraph,
  type Weighting,
} from "../geo/walkingGraph.ts";
import { EDGE_CLASSES, type WalkingNetwork } from "../geo/walkingNetwork.ts";
import type { WalkingProfile } from "../geo/walkingProfile.ts";
import type { CityJoints } from "./walk.ts";

export interface WalkingRoutesInput {
  readonly network: WalkingNetwork;
  /** Those that hold for the walker. */
  readonly joints: CityJoints;
  readonly graphOf: (direction: Direction) => WalkingGraph;
  readonly profile: WalkingProfile;
  /** Whether slopes count. */
  readonly slope: boolean;
  readonly direction: Direction;
}

export interface WalkingRouteInput extends WalkingRoutesInput {
  /** Row of the community, and of the facility. */
  readonly community: number;
  readonly facility: number;
  /** The walk takes no longer; default: no limit. */
  readonly atMostSeconds?: number;
}

/** Null where the facility is not reached. */
export function walkingRoute(input: WalkingRouteInput): Route | null {
  return routeTo(walksFrom(input, Uint32Array.of(input.facility), input.atMostSeconds), input.community);
}

/** Metres that each community walks to the nearest of the facilities `rows` (or back from it), length n; NaN where none is reached. */
export function walkedMeters(input: WalkingRoutesInput, rows: Uint32Array): Float32Array {
  return metersAt(walksFrom(input, rows));
}

function walksFrom(input: WalkingRoutesInput, facilityRows: Uint32Array, atMostSeconds = Infinity): Walks {
  const { network, joints, graphOf, profile, slope, direction } = input;
  const weighting: Weighting = { kind: "time", profile, slope };
  const sources = sourcesAt(network, weighting, direction, joints.facilities, facilityRows);
  const times = travelTimes(graphOf(direction), sources, { cutoff: costWithin(atMostSeconds) });
  return {
    ...{ network, weighting, direction, times, facilityRows },
    against: graphOf(otherWay(direction)),
    joints: joints.communities,
    facilityJoints: joints.facilities,
  };
}

export interface RouteFigures {
  readonly seconds: number;
  readonly meters: number;
  /** Metres of height up and down; NaN where a height on the way is not known. */
  readonly climbMeters: number;
  readonly descentMeters: number;
  /** Stretches on steps, in metres from the first door. */
  readonly steps: readonly (readonly [fromMeters: number, toMeters: number])[];
  readonly stepsMeters: number;
  /** Lifts and escalators taken. */
  readonly lifts: number;
}

const STEPS = EDGE_CLASSES.indexOf("steps");
const LIFTS = [EDGE_CLASSES.indexOf("elevator"), EDGE_CLASSES.indexOf("escalator")];

/** What a walk is like; stretches of steps that touch are one. */
export function routeFigures(network: WalkingNetwork, route: Route): RouteFigures {
  const { heightsMeters, edges, edgeEndMeters, meters } = route;
  let climbMeters = 0;
  let descentMeters = 0;
  for (let i = 1; i < heightsMeters.length; i++) {
    const rise = heightsMeters[i]! - heightsMeters[i - 1]!;
    climbMeters += Math.max(0, rise);
    descentMeters += Math.max(0, -rise);
  }
  const steps: [number, number][] = [];
  let lifts = 0;
  edges.forEach((edge, k) => {
    const edgeClass = network.edgeClass[edge]!;
    const from = edgeEndMeters[k - 1] ?? meters[0] ?? 0;
    const to = edgeEndMeters[k]!;
    const last = steps.at(-1);
    if (LIFTS.includes(edgeClass)) lifts++;
    if (edgeClass !== STEPS || to <= from) return;
    if (last?.[1] === from) last[1] = to;
    else steps.push([from, to]);
  });
  return {
    seconds: amountOf(route.totalCost),
    meters: route.totalMeters,
    climbMeters,
    descentMeters,
    steps,
    stepsMeters: steps.reduce((sum, [from, to]) => sum + to - from, 0),
    lifts,
  };
}
