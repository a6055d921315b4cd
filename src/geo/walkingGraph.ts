/**
 * The graph that a shortest-path run from facilities follows: CSR arcs with whole costs, for one way of weighing edges and one direction.
 *
 * Costs are hundredths, of a second or of a metre: rounded to the nearest, an edge of 2 m is off by 0.25 % at most and the errors of a
 * path cancel, and 21,000 km still fit into 31 bits.
 */
import { EDGE_CLASSES, EDGE_ONE_WAY, type WalkingNetwork } from "./walkingNetwork.ts";
import type { WalkingProfile } from "./walkingProfile.ts";

/**
 * What is least along a path: walking time (with `slope` by flat-equivalent metres, steps and lifts; without it by length over flat
 * speed, so that only geometry differs) or length.
 */
export type Weighting = TimeWeighting | { readonly kind: "length" };

export interface TimeWeighting {
  readonly kind: "time";
  readonly profile: WalkingProfile;
  readonly slope: boolean;
}

/** "out": from the demand to the facility; "back": from the facility to the demand. */
export type Direction = "out" | "back";

/** Costs are whole multiples of 1 / COST_SCALE seconds (weighting "time") or metres (weighting "length"). */
export const COST_SCALE = 100;
/** Cost of what is not reached. */
export const UNREACHED = 0x7fffffff;
/** Label of what no source reaches. */
export const NO_LABEL = 0xffffffff;

/** Seconds (or metres) of a cost; Infinity where not reached. */
export function amountOf(cost: number): number {
  return cost === UNREACHED ? Infinity : cost / COST_SCALE;
}

/**
 * The largest cost within `amount` seconds (or metres, >= 0; Infinity: no limit), itself within. Amounts are compared as the Float32 in
 * which results keep them, so that whoever stands at the very border is within for all who ask.
 */
export function costWithin(amount: number): number {
  const limit = Math.fround(amount);
  let cost = Math.min(UNREACHED - 1, Math.floor(amount * COST_SCALE) + 1);
  while (cost >= 0 && Math.fround(cost / COST_SCALE) > limit) cost--;
  return cost;
}

/** The way back of the one, or the way out of the other. */
export const otherWay = (direction: Direction): Direction => (direction === "out" ? "back" : "out");

/** Bound of one edge's cost (46 h, 167 km), so that broken heights cannot make the sums of a path overflow. */
const MOST_EDGE_COST = 1 << 24;

const STEPS = EDGE_CLASSES.indexOf("steps");
const ELEVATOR = EDGE_CLASSES.indexOf("elevator");
const ESCALATOR = EDGE_CLASSES.indexOf("escalator");

/** n nodes, a arcs; the arcs that leave node v in the run are arcs offsets[v] .. offsets[v + 1]. */
export interface WalkingGraph {
  readonly nodeCount: number;
  /** Length n + 1. */
  readonly offsets: Uint32Array;
  /** Length a x 2: target node and cost (at least 1) of each arc. */
  readonly arcs: Int32Array;
  /** Length a: edge of the network that the arc walks. */
  readonly arcEdge: Uint32Array;
  /** The largest cost of an arc; 0 without arcs. */
  readonly largestCost: number;
}

/**
 * Graph of a run that starts at facilities: for "back" its arcs are walked as they point, for "out" against it, so that the cost of a
 * node is that of walking from the node to the facility. Loops and edges that may not be walked are left out. O(n + m).
 */
export function walkingGraph(
  network: WalkingNetwork,
  weighting: Weighting,
  direction: Direction,
): WalkingGraph {
  const forward = new Float64Array(network.edgeCount);
  const backward = new Float64Array(network.edgeCount);
  for (let e = 0; e < network.edgeCount; e++) {
    forward[e] = edgeCost(network, weighting, e, direction === "back");
    backward[e] = edgeCost(network, weighting, e, direction === "out");
  }
  return graphOf(network, forward, backward);
}

/**
 * Graph whose arc from `edgeFrom` to `edgeTo` of edge e costs forward[e], and backward[e] the other way; Infinity leaves the arc out.
 * O(n + m).
 */
export function graphOf(
  network: WalkingNetwork,
  forward: Float64Array,
  backward: Float64Array,
): WalkingGraph {
  const { nodeCount, edgeCount, edgeFrom, edgeTo } = network;
  const offsets = new Uint32Array(nodeCount + 1);
  for (let e = 0; e < edgeCount; e++) {
    if (edgeFrom[e] === edgeTo[e]) continue;
    if (forward[e]! < Infinity) offsets[edgeFrom[e]! + 1]!++;
    if (backward[e]! < Infinity) offsets[edgeTo[e]! + 1]!++;
  }
  for (let v = 0; v < nodeCount; v++) offsets[v + 1]! += offsets[v]!;
  const arcCount = offsets[nodeCount]!;
  const arcs = new Int32Array(2 * arcCount);
  const arcEdge = new Uint32Array(arcCount);
  const next = offsets.slice(0, -1);
  let largestCost = 0;
  for (let e = 0; e < edgeCount; e++) {
    const from = edgeFrom[e]!;
    const to = edgeTo[e]!;
    if (from === to) continue;
    for (let way = 0; way < 2; way++) {
      const cost = way === 0 ? forward[e]! : backward[e]!;
      if (cost === Infinity) continue;
      const arc = next[way === 0 ? from : to]!++;
      arcs[2 * arc] = way === 0 ? to : from;
      arcs[2 * arc + 1] = cost;
      arcEdge[arc] = e;
      if (cost > largestCost) largestCost = cost;
    }
  }
  return { nodeCount, offsets, arcs, arcEdge, largestCost };
}

/** The same arcs turned round: what leads into a node. It is the graph of the other direction. O(n + a). */
export function transposed(graph: WalkingGraph): WalkingGraph {
  const { nodeCount, offsets, arcs, arcEdge, largestCost } = graph;
  const turned = new Uint32Array(nodeCount + 1);
  for (let arc = 0; arc < arcEdge.length; arc++) turned[arcs[2 * arc]! + 1]!++;
  for (let v = 0; v < nodeCount; v++) turned[v + 1]! += turned[v]!;
  const next = turned.slice(0, -1);
  const turnedArcs = new Int32Array(arcs.length);
  const turnedEdge = new Uint32Array(arcEdge.length);
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const at = next[arcs[2 * arc]!]!++;
      turnedArcs[2 * at] = v;
      turnedArcs[2 * at + 1] = arcs[2 * arc + 1]!;
      turnedEdge[at] = arcEdge[arc]!;
    }
  }
  return { nodeCount, offsets: turned, arcs: turnedArcs, arcEdge: turnedEdge, largestCost };
}

/**
 * Cost of walking the whole of `edge`, from `edgeFrom` to `edgeTo` if `forward`: a whole number of at least 1, or Infinity where the
 * profile or a one-way edge forbids it.
 */
export function edgeCost(
  network: WalkingNetwork,
  weighting: Weighting,
  edge: number,
  forward: boolean,
): number {
  if (!forward && (network.edgeFlags[edge]! & EDGE_ONE_WAY) !== 0) return Infinity;
  const meters = network.edgeMeters[edge]!;
  if (weighting.kind === "length") return whole(meters);
  const { profile, slope } = weighting;
  const edgeClass = network.edgeClass[edge]!;
  const isStairs = edgeClass === STEPS || edgeClass === ESCALATOR;
  if (isStairs && profile.stepsFactor === null) return Infinity;
  const metersPerSecond = profile.flatMetersPerMinute / 60;
  if (!slope) return whole(meters / metersPerSecond);
  if (edgeClass === ELEVATOR && profile.lift !== null)
    return whole(
      profile.lift.waitSeconds + Math.abs(network.edgeRiseMeters[edge]!) / profile.lift.metersPerSecond,
    );
  const flatMeters = forward ? network.edgeForwardMeters[edge]! : network.edgeBackwardMeters[edge]!;
  return whole((flatMeters * (isStairs ? profile.stepsFactor! : 1)) / metersPerSecond);
}

/** Cost of `meters` of flat ground off the network, such as from a door to its street; 0 or more. */
export function groundCost(weighting: Weighting, meters: number): number {
  const amount = weighting.kind === "length" ? meters : (meters * 60) / weighting.profile.flatMetersPerMinute;
  return Math.round(amount * COST_SCALE);
}

function whole(amount: number): number {
  return Math.min(MOST_EDGE_COST, Math.max(1, Math.round(amount * COST_SCALE)));
}
