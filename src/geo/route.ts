/** The walk between a demand point and its facility: for drawing, for a profile of heights, and its length. */
import { ALONG, BY_FROM, DemandWays, NO_WAY } from "./demandWays.ts";
import { alongCost, type JointEnds, jointEnds } from "./jointCosts.ts";
import { edgePoint, type Joints, pieceCountOf, pieceMeters } from "./joints.ts";
import type { TravelTimes } from "./travelTime.ts";
import { type Direction, groundCost, type WalkingGraph, type Weighting } from "./walkingGraph.ts";
import type { WalkingNetwork } from "./walkingNetwork.ts";

/** A finished run and the points that it serves. */
export interface Walks {
  readonly network: WalkingNetwork;
  readonly weighting: Weighting;
  readonly direction: Direction;
  /** From `travelTimes` or a what-if. */
  readonly times: TravelTimes;
  /** `walkingGraph` of the *other* direction: its arcs lead from a node towards the facility that serves it. */
  readonly against: WalkingGraph;
  readonly joints: Joints;
  readonly facilityJoints: Joints;
  /** The facilities that the run started from; labels are rows of `facilityJoints`. */
  readonly facilityRows: Uint32Array;
}

/** A walk in the order walked, from the joint of one door to the joint of the other: k points. */
export interface Route {
  /** Row of the facility. */
  readonly facility: number;
  /** Edges in the order walked; those of the joints, walked in part, included. */
  readonly edges: Uint32Array;
  /** Length of `edges`: metres from the first door to where each of them is left. */
  readonly edgeEndMeters: Float64Array;
  /** Length k x 2: lng/lat degrees. */
  readonly positions: Float64Array;
  /** Length k: metres from the first door, the way from the door to the street included. */
  readonly meters: Float64Array;
  /** Length k: cost from the first door, likewise (multiples of 1 / COST_SCALE), even along each edge. */
  readonly costs: Float64Array;
  /** Length k: metres above sea level, linear between the nodes; NaN where not known. */
  readonly heightsMeters: Float32Array;
  /** From door to door. */
  readonly totalMeters: number;
  /** From door to door: what `costsAt` answers. */
  readonly totalCost: number;
}

/** A stretch of an edge from share to share of its length. */
interface Stretch {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/**
 * Walk of demand point `row` of `walks.joints`; null where it is not reached. No run is repeated: from a node the walk goes on along any
 * arc that the costs of both its ends make exact. O(joints + length of the walk).
 */
export function routeTo(walks: Walks, row: number): Route | null {
  const { network, weighting, direction, times, against, joints, facilityJoints } = walks;
  const trace = new Trace(walks);
  trace.ways.find(times.cost, times.label, times.cutoff, row);
  const { way, label: facility } = trace.ways;
  if (way === NO_WAY) return null;
  const edge = joints.edge[row]!;
  const fraction = joints.fraction[row]!;
  const doors = [groundCost(weighting, joints.accessMeters[row]!), trace.doorCost(facility)] as const;
  const stretches: Stretch[] = [];
  if (way === ALONG) {
    const whole = alongCost(network, weighting, direction, joints, row, facilityJoints, facility);
    stretches.push({
      edge,
      from: fraction,
      to: facilityJoints.fraction[facility]!,
      cost: whole - doors[0] - doors[1],
    });
  } else {
    const cost = trace.ways.ends.costs[2 * row + way]! - doors[0];
    stretches.push({ edge, from: fraction, to: way === BY_FROM ? 0 : 1, cost });
    let v = trace.ways.ends.nodes[2 * row + way]!;
    let end = trace.facilityEnd(v);
    while (end < 0) {
      const arc = trace.nextArc(v);
      const walked = against.arcEdge[arc]!;
      const isForward = network.edgeFrom[walked] === v;
      stretches.push({
        edge: walked,
        from: isForward ? 0 : 1,
        to: isForward ? 1 : 0,
        cost: against.arcs[2 * arc + 1]!,
      });
      v = against.arcs[2 * arc]!;
      end = trace.facilityEnd(v);
    }
    stretches.push({
      edge: facilityJoints.edge[facility]!,
      from: end,
      to: facilityJoints.fraction[facility]!,
      cost: trace.facilityEnds.costs[2 * facility + end]! - doors[1],
    });
  }
  const doorMeters = [joints.accessMeters[row]!, facilityJoints.accessMeters[facility]!] as const;
  if (direction === "out") return drawn(network, facility, stretches, doorMeters, doors);
  const turned = stretches.reverse().map((s) => ({ ...s, from: s.to, to: s.from }));
  return drawn(network, facility, turned, [doorMeters[1], doorMeters[0]], [doors[1], doors[0]]);
}

/**
 * Metres from door to door along the walk of least cost, length n: NaN for demand points that are not reached. O(n + nodes on the walks).
 */
export function metersAt(walks: Walks): Float32Array {
  const { network, times, against, joints, facilityJoints } = walks;
  const trace = new Trace(walks);
  const meters = new Float32Array(joints.edge.length).fill(NaN);
  const metersFrom = new Float64Array(network.nodeCount).fill(NaN);
  const path: number[] = [];
  for (let i = 0; i < meters.length; i++) {
    trace.ways.find(times.cost, times.label, times.cutoff, i);
    const { way, label } = trace.ways;
    if (way === NO_WAY) continue;
    const edgeMeters = network.edgeMeters[joints.edge[i]!]!;
    if (way === ALONG) {
      const share = Math.abs(facilityJoints.fraction[label]! - joints.fraction[i]!);
      meters[i] = joints.accessMeters[i]! + share * edgeMeters + facilityJoints.accessMeters[label]!;
      continue;
    }
    let v = trace.ways.ends.nodes[2 * i + way]!;
    for (path.length = 0; Number.isNaN(metersFrom[v]); ) {
      const end = trace.facilityEnd(v);
      if (end >= 0) metersFrom[v] = metersToEnd(network, facilityJoints, times.label[v]!, end);
      else {
        const arc = trace.nextArc(v);
        path.push(v, arc);
        v = against.arcs[2 * arc]!;
      }
    }
    let sum = metersFrom[v]!;
    for (let k = path.length - 2; k >= 0; k -= 2) {
      sum += network.edgeMeters[against.arcEdge[path[k + 1]!]!]!;
      metersFrom[path[k]!] = sum;
    }
    meters[i] = metersToEnd(network, joints, i, way) + sum;
  }
  return meters;
}

/** From the door of point i to an end of its edge. */
function metersToEnd(network: WalkingNetwork, joints: Joints, i: number, end: number): number {
  const share = Math.abs(joints.fraction[i]! - end);
  return joints.accessMeters[i]! + share * network.edgeMeters[joints.edge[i]!]!;
}

/** Follows a finished run towards the facilities. */
class Trace {
  readonly ways: DemandWays;
  readonly facilityEnds: JointEnds;
  readonly #walks: Walks;

  constructor(walks: Walks) {
    const { network, weighting, direction, joints, facilityJoints, facilityRows } = walks;
    this.#walks = walks;
    this.ways = new DemandWays(network, weighting, direction, joints, facilityJoints, facilityRows);
    this.facilityEnds = jointEnds(network, weighting, direction, "facility", facilityJoints);
  }

  doorCost(facility: number): number {
    return groundCost(this.#walks.weighting, this.#walks.facilityJoints.accessMeters[facility]!);
  }

  /** The end (0 or 1) of the facility's edge where the walk from node v is over; -1 where it goes on. */
  facilityEnd(v: number): number {
    const { times } = this.#walks;
    const { nodes, costs } = this.facilityEnds;
    const facility = times.label[v]!;
    for (let end = 0; end < 2; end++)
      if (nodes[2 * facility + end] === v && costs[2 * facility + end] === times.cost[v]) return end;
    return -1;
  }

  /**
   * Arc of `against` by which the walk from v goes on.
   *
   * @throws when the run and the graph do not belong together
   */
  nextArc(v: number): number {
    const { times, against } = this.#walks;
    for (let arc = against.offsets[v]!; arc < against.offsets[v + 1]!; arc++) {
      const to = against.arcs[2 * arc]!;
      if (
        times.cost[to]! + against.arcs[2 * arc + 1]! === times.cost[v] &&
        times.label[to] === times.label[v]
      )
        return arc;
    }
    throw new Error(
      `node ${v}: no arc leads on at cost ${times.cost[v]}, expected the graph of the other direction`,
    );
  }
}

function drawn(
  network: WalkingNetwork,
  facility: number,
  stretches: readonly Stretch[],
  doorMeters: readonly [number, number],
  doorCosts: readonly [number, number],
): Route {
  const positions: number[] = [];
  const meters: number[] = [];
  const costs: number[] = [];
  const heights: number[] = [];
  const edgeEnds: number[] = [];
  let metersSoFar = doorMeters[0];
  let costSoFar = doorCosts[0];
  for (const [k, { edge, from, to, cost }] of stretches.entries()) {
    const length = network.edgeMeters[edge]! * Math.abs(to - from);
    const [low, high] = [
      network.heightsMeters[network.edgeFrom[edge]!]!,
      network.heightsMeters[network.edgeTo[edge]!]!,
    ];
    for (const { lng, lat, share } of pointsBetween(network, edge, from, to)) {
      // The last point of a stretch is the first of the next.
      if (k > 0 && share === from) continue;
      const walked = to === from ? 1 : (share - from) / (to - from);
      positions.push(lng, lat);
      meters.push(metersSoFar + walked * length);
      costs.push(costSoFar + walked * cost);
      heights.push(low + share * (high - low));
    }
    metersSoFar += length;
    edgeEnds.push(metersSoFar);
    costSoFar += cost;
  }
  return {
    facility,
    edges: Uint32Array.from(stretches, ({ edge }) => edge),
    edgeEndMeters: Float64Array.from(edgeEnds),
    positions: Float64Array.from(positions),
    meters: Float64Array.from(meters),
    costs: Float64Array.from(costs),
    heightsMeters: Float32Array.from(heights),
    totalMeters: metersSoFar + doorMeters[1],
    totalCost: costSoFar + doorCosts[1],
  };
}

interface EdgePlace {
  readonly lng: number;
  readonly lat: number;
  /** Share of the edge's drawn length. */
  readonly share: number;
}

/** The points of an edge from share to share, both places themselves included. */
function pointsBetween(network: WalkingNetwork, edge: number, from: number, to: number): EdgePlace[] {
  const shares = pointShares(network, edge);
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const places = [placeAt(network, edge, shares, low)];
  for (let i = 0; i < shares.length; i++)
    if (shares[i]! > low && shares[i]! < high)
      places.push({
        lng: edgePoint(network, edge, i, 0),
        lat: edgePoint(network, edge, i, 1),
        share: shares[i]!,
      });
  places.push(placeAt(network, edge, shares, high));
  return to >= from ? places : places.reverse();
}

/** Share of each point of the edge. */
function pointShares(network: WalkingNetwork, edge: number): number[] {
  const shares = [0];
  const count = pieceCountOf(network, edge);
  for (let i = 1; i <= count; i++) shares.push(shares[i - 1]! + pieceMeters(network, edge, i - 1));
  const total = shares[count]!;
  return shares.map((meters, i) => (total > 0 ? meters / total : i / count));
}

function placeAt(network: WalkingNetwork, edge: number, shares: readonly number[], share: number): EdgePlace {
  let i = 1;
  while (i < shares.length - 1 && shares[i]! < share) i++;
  const width = shares[i]! - shares[i - 1]!;
  const t = width > 0 ? Math.max(0, Math.min(1, (share - shares[i - 1]!) / width)) : 0;
  const at = (axis: 0 | 1) => {
    const a = edgePoint(network, edge, i - 1, axis);
    return a + t * (edgePoint(network, edge, i, axis) - a);
  };
  return { lng: at(0), lat: at(1), share };
}
