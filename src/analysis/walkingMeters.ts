/** How long the walks of a reach are in metres. */
import { NO_POINT } from "../geo/gridIndex.ts";
import { haversineMeters } from "../geo/haversine.ts";
import type { Joints } from "../geo/joints.ts";
import { metersAt } from "../geo/route.ts";
import { sourcesAt, travelTimes, travelWorkspace } from "../geo/travelTime.ts";
import { costWithin, type Direction, otherWay, walkingGraph } from "../geo/walkingGraph.ts";
import { servingRows, type WalkReach, type WalkReachInput, weightingOf } from "./walkingCoverage.ts";
import { walkedMeters } from "./walkingRoute.ts";

/**
 * Metres of the walks of `reach`, which `walkReach` gave for the same input: along the streets of the walk that takes the least time, or
 * the straight line; both ways together for "round". Length n: NaN where there is no walk. "round" takes two small runs a facility.
 */
export function walkMeters(input: WalkReachInput, reach: WalkReach): Float32Array {
  const { method, direction, facilities, kind } = input;
  if (method === "straight") return straightMeters(input, reach);
  if (direction !== "round") {
    const { network, joints, profile } = input;
    const graphOf = (way: Direction) => walkingGraph(network, weightingOf(input), way);
    const slope = method === "slope";
    return walkedMeters(
      { network, joints, graphOf, profile, slope, direction },
      servingRows(facilities, kind),
    );
  }
  const meters = new Float32Array(reach.facility.length).fill(Number.NaN);
  const out = streetMetersTo(input, "out", reach);
  const back = streetMetersTo(input, "back", reach);
  for (let i = 0; i < meters.length; i++) meters[i] = out[i]! + back[i]!;
  return meters;
}

function straightMeters(
  { communities, facilities, direction }: WalkReachInput,
  { facility }: WalkReach,
): Float32Array {
  const from = communities.positions;
  const to = facilities.positions;
  return Float32Array.from(facility, (row, i) =>
    row === NO_POINT
      ? Number.NaN
      : (direction === "round" ? 2 : 1) *
        haversineMeters(from[2 * i]!, from[2 * i + 1]!, to[2 * row]!, to[2 * row + 1]!),
  );
}

/** To the facility that `reach` names, which need not be the nearest of this way. */
function streetMetersTo(
  input: WalkReachInput,
  direction: Direction,
  { facility, seconds }: WalkReach,
): Float32Array {
  const { network, joints } = input;
  const weighting = weightingOf(input);
  const graph = walkingGraph(network, weighting, direction);
  const against = walkingGraph(network, weighting, otherWay(direction));
  const workspace = travelWorkspace(graph);
  const meters = new Float32Array(facility.length).fill(Number.NaN);
  for (const [row, communities] of groups(facility)) {
    const facilityJoints = taken(joints.facilities, [row]);
    const facilityRows = Uint32Array.of(0);
    // A way is no longer than the round trip.
    const longest = communities.reduce((most, i) => Math.max(most, seconds[i]!), 0);
    const times = travelTimes(graph, sourcesAt(network, weighting, direction, facilityJoints, facilityRows), {
      workspace,
      cutoff: costWithin(longest),
    });
    const found = metersAt({
      network,
      weighting,
      direction,
      times,
      against,
      joints: taken(joints.communities, communities),
      facilityJoints,
      facilityRows,
    });
    communities.forEach((i, k) => {
      meters[i] = found[k]!;
    });
  }
  return meters;
}

/** Communities by the facility that serves them. */
function groups(facility: Uint32Array): Map<number, number[]> {
  const found = new Map<number, number[]>();
  facility.forEach((row, i) => {
    if (row === NO_POINT) return;
    const rows = found.get(row);
    if (rows) rows.push(i);
    else found.set(row, [i]);
  });
  return found;
}

function taken({ edge, fraction, accessMeters }: Joints, rows: readonly number[]): Joints {
  return {
    edge: Uint32Array.from(rows, (row) => edge[row]!),
    fraction: Float32Array.from(rows, (row) => fraction[row]!),
    accessMeters: Float32Array.from(rows, (row) => accessMeters[row]!),
  };
}
