/**
 * Least walk to a facility and back to the door: the least over one and the same facility, which need not be the nearest of either way.
 *
 * One run per facility and way, each bounded so that it sees little more than where the facility can be the best. The bound: walking
 * both ways along one path gives each demand point c a round trip of cost U(c), so a facility f can only be c's if out(c, f) is at most
 * U(c) less the least way back from any facility. Drawn back along the ways out, that becomes a bound for every node (the run of
 * `slackAt`), and a run stops where it exceeds it. The way back likewise. Nothing that can be the best is lost: the answer is exact.
 */
import { BucketQueue } from "./bucketQueue.ts";
import { alongCost, firstOnEdge, type JointEnds, jointEnds, rowsByEdge } from "./jointCosts.ts";
import type { Joints } from "./joints.ts";
import { costsAt, type DemandCosts, sourcesAt, type TravelTimes, travelTimes } from "./travelTime.ts";
import {
  type Direction,
  edgeCost,
  graphOf,
  NO_LABEL,
  UNREACHED,
  type WalkingGraph,
  type Weighting,
  walkingGraph,
} from "./walkingGraph.ts";
import type { WalkingNetwork } from "./walkingNetwork.ts";

/** Round trips of n demand points. */
export interface RoundTrips extends DemandCosts {
  /** Length n: the part of `cost` that is the way out; UNREACHED where there is no round trip. */
  readonly out: Int32Array;
  /**
   * Least cost of every node out and back along one path, and to which facility: never less than the round trip, and mostly the same.
   */
  readonly nodes: TravelTimes;
}

/** The graph of a run for each way, and of one there and back along one path. */
export type RoundGraphs = (way: Direction | "round") => WalkingGraph;

/** Graphs that are made when they are asked for. O(n + m) each. */
export function roundGraphs(network: WalkingNetwork, weighting: Weighting): RoundGraphs {
  return (way) =>
    way === "round" ? onePathGraph(network, weighting) : walkingGraph(network, weighting, way);
}

/** Graph whose arcs cost their edge there and back; without edges that are one-way. O(n + m). */
function onePathGraph(network: WalkingNetwork, weighting: Weighting): WalkingGraph {
  const costs = new Float64Array(network.edgeCount);
  for (let e = 0; e < network.edgeCount; e++)
    costs[e] = edgeCost(network, weighting, e, true) + edgeCost(network, weighting, e, false);
  return graphOf(network, costs, costs);
}

/**
 * Least cost of walking from each demand point of `joints` to one of the facilities `facilityRows` of `facilityJoints` and back, and
 * which (the smallest row of equal ones). Five runs over the network and two small ones a facility.
 */
export function roundTrip(
  network: WalkingNetwork,
  weighting: Weighting,
  joints: Joints,
  facilityJoints: Joints,
  facilityRows: Uint32Array,
  graphs: RoundGraphs = roundGraphs(network, weighting),
): RoundTrips {
  const n = joints.edge.length;
  const nodes = alongOnePath(graphs("round"), network, weighting, facilityJoints, facilityRows);
  const most = bothWays(network, weighting, joints, nodes);
  const out = oneWay(graphs("out"), network, weighting, "out", joints, facilityJoints, facilityRows);
  const back = oneWay(graphs("back"), network, weighting, "back", joints, facilityJoints, facilityRows);
  boundByNearest(network, weighting, joints, facilityJoints, out, back, most);
  const outRuns = new BoundedRuns(out.graph, slackAt(back.graph, out.ends, most, back.least), out.ends);
  const backRuns = new BoundedRuns(back.graph, slackAt(out.graph, back.ends, most, out.least), back.ends);
  const onEdges = rowsByEdge(
    joints,
    Uint32Array.from({ length: n }, (_, i) => i),
  );
  const found: RoundTrips = {
    cost: new Int32Array(n).fill(UNREACHED),
    label: new Uint32Array(n).fill(NO_LABEL),
    out: new Int32Array(n).fill(UNREACHED),
    nodes,
  };
  for (const row of facilityRows) {
    outRuns.run(out.facilityEnds, row);
    backRuns.run(back.facilityEnds, row);
    const edge = facilityJoints.edge[row]!;
    for (let k = firstOnEdge(joints, onEdges, edge); k < n && joints.edge[onEdges[k]!] === edge; k++) {
      const i = onEdges[k]!;
      outRuns.offer(i, alongCost(network, weighting, "out", joints, i, facilityJoints, row));
      backRuns.offer(i, alongCost(network, weighting, "back", joints, i, facilityJoints, row));
    }
    for (let k = 0; k < outRuns.metCount; k++) {
      const i = outRuns.met[k]!;
      if (backRuns.demandCost[i] === UNREACHED) continue;
      const sum = outRuns.demandCost[i]! + backRuns.demandCost[i]!;
      if (sum > found.cost[i]! || (sum === found.cost[i]! && row >= found.label[i]!)) continue;
      found.cost[i] = sum;
      found.label[i] = row;
      found.out[i] = outRuns.demandCost[i]!;
    }
    outRuns.reset();
    backRuns.reset();
  }
  return found;
}

interface OneWay {
  readonly graph: WalkingGraph;
  readonly ends: JointEnds;
  readonly facilityEnds: JointEnds;
  /** Cost of each demand point to its nearest facility this way, and which. */
  readonly least: Int32Array;
  readonly nearest: Uint32Array;
}

function oneWay(
  graph: WalkingGraph,
  network: WalkingNetwork,
  weighting: Weighting,
  direction: Direction,
  joints: Joints,
  facilityJoints: Joints,
  facilityRows: Uint32Array,
): OneWay {
  const times = travelTimes(graph, sourcesAt(network, weighting, direction, facilityJoints, facilityRows));
  const { cost, label } = costsAt(network, weighting, direction, times, joints, facilityJoints, facilityRows);
  return {
    graph,
    ends: jointEnds(network, weighting, direction, "demand", joints),
    facilityEnds: jointEnds(network, weighting, direction, "facility", facilityJoints),
    least: cost,
    nearest: label,
  };
}

/** Cost of each demand point of going out and back along one path to the facility where that is least: never less than the answer. */
function bothWays(
  network: WalkingNetwork,
  weighting: Weighting,
  joints: Joints,
  { cost }: TravelTimes,
): Int32Array {
  const out = jointEnds(network, weighting, "out", "demand", joints);
  const back = jointEnds(network, weighting, "back", "demand", joints);
  return Int32Array.from(joints.edge, (_, i) => {
    const byEnd = (end: number) => cost[out.nodes[end]!]! + out.costs[end]! + back.costs[end]!;
    return Math.min(UNREACHED, byEnd(2 * i), byEnd(2 * i + 1));
  });
}

/**
 * Least cost of every node of walking to one of the facilities `facilityRows` and back along one path, and to which: `nodes` of `roundTrip`
 * by themselves. `graph` is that of the way "round". One run over the network.
 */
export function alongOnePath(
  graph: WalkingGraph,
  network: WalkingNetwork,
  weighting: Weighting,
  facilityJoints: Joints,
  facilityRows: Uint32Array,
): TravelTimes {
  const out = jointEnds(network, weighting, "out", "facility", facilityJoints);
  const back = jointEnds(network, weighting, "back", "facility", facilityJoints);
  const nodes: number[] = [];
  const starts: number[] = [];
  const labels: number[] = [];
  for (const row of facilityRows) {
    for (let end = 2 * row; end < 2 * row + 2; end++) {
      const sum = out.costs[end]! + back.costs[end]!;
      if (sum >= UNREACHED) continue;
      nodes.push(out.nodes[end]!);
      starts.push(sum);
      labels.push(row);
    }
  }
  return travelTimes(graph, {
    nodes: Uint32Array.from(nodes),
    costs: Int32Array.from(starts),
    labels: Uint32Array.from(labels),
  });
}

/**
 * Bounds the demand points whose way out is one-way somewhere, so that no path leads both ways: by the way back from the facility that is
 * nearest on the way out. One full run for each such facility.
 */
function boundByNearest(
  network: WalkingNetwork,
  weighting: Weighting,
  joints: Joints,
  facilityJoints: Joints,
  out: OneWay,
  back: OneWay,
  most: Int32Array,
): void {
  const isOpen = (i: number) =>
    most[i] === UNREACHED && out.nearest[i] !== NO_LABEL && back.nearest[i] !== NO_LABEL;
  const open = Array.from(most.keys()).filter(isOpen);
  for (const row of new Set(open.map((i) => out.nearest[i]!))) {
    const only = Uint32Array.of(row);
    const times = travelTimes(back.graph, sourcesAt(network, weighting, "back", facilityJoints, only));
    const { cost } = costsAt(network, weighting, "back", times, joints, facilityJoints, only);
    for (const i of open) if (out.nearest[i] === row) most[i] = Math.min(UNREACHED, out.least[i]! + cost[i]!);
  }
}

/**
 * For every node the most that a run from a facility may cost there and still bring a demand point a walk of at most
 * most[i] - other[i]; -1 where it can bring none. `along` leads as the walks do, from the demand on.
 */
function slackAt(along: WalkingGraph, ends: JointEnds, most: Int32Array, other: Int32Array): Int32Array {
  let largest = 0;
  for (let i = 0; i < most.length; i++)
    if (other[i] !== UNREACHED) largest = Math.max(largest, most[i]! - other[i]!);
  const nodes: number[] = [];
  const costs: number[] = [];
  for (let i = 0; i < most.length; i++) {
    if (other[i] === UNREACHED) continue;
    for (let end = 2 * i; end < 2 * i + 2; end++) {
      if (ends.costs[end] === UNREACHED) continue;
      const slack = most[i]! - other[i]! - ends.costs[end]!;
      if (slack < 0) continue;
      nodes.push(ends.nodes[end]!);
      costs.push(largest - slack);
    }
  }
  const sources = {
    nodes: Uint32Array.from(nodes),
    costs: Int32Array.from(costs),
    labels: new Uint32Array(nodes.length),
  };
  const { cost } = travelTimes(along, sources, { cutoff: largest });
  return cost.map((c) => (c === UNREACHED ? -1 : largest - c));
}

/** Runs from one facility at a time, stopped where a node's slack is exceeded. */
class BoundedRuns {
  /** Length n: cost of each demand point to the facility of the run; UNREACHED where the run did not get. */
  readonly demandCost: Int32Array;
  /** The first `metCount` are the demand points that the run met. */
  readonly met: Uint32Array;
  metCount = 0;
  readonly #graph: WalkingGraph;
  readonly #slack: Int32Array;
  readonly #ends: JointEnds;
  readonly #queue: BucketQueue;
  readonly #cost: Int32Array;
  readonly #touched: Uint32Array;
  #touchedCount = 0;
  /** Ends of demand points by node: those at v are order[starts[v] .. starts[v + 1]). */
  readonly #starts: Uint32Array;
  readonly #order: Uint32Array;

  constructor(graph: WalkingGraph, slack: Int32Array, ends: JointEnds) {
    const n = ends.nodes.length >> 1;
    this.demandCost = new Int32Array(n).fill(UNREACHED);
    this.met = new Uint32Array(n);
    this.#graph = graph;
    this.#slack = slack;
    this.#ends = ends;
    this.#queue = new BucketQueue(graph);
    this.#cost = new Int32Array(graph.nodeCount).fill(UNREACHED);
    this.#touched = new Uint32Array(graph.nodeCount);
    this.#starts = new Uint32Array(graph.nodeCount + 1);
    for (const node of ends.nodes) this.#starts[node + 1]!++;
    for (let v = 0; v < graph.nodeCount; v++) this.#starts[v + 1]! += this.#starts[v]!;
    const next = this.#starts.slice();
    this.#order = new Uint32Array(ends.nodes.length);
    for (let end = 0; end < ends.nodes.length; end++) this.#order[next[ends.nodes[end]!]!++] = end;
  }

  run(facilityEnds: JointEnds, row: number): void {
    const { offsets, arcs } = this.#graph;
    for (let end = 2 * row; end < 2 * row + 2; end++)
      if (facilityEnds.costs[end] !== UNREACHED)
        this.#reach(facilityEnds.nodes[end]!, facilityEnds.costs[end]!);
    for (let v = this.#queue.pop(); v >= 0; v = this.#queue.pop()) {
      const cost = this.#queue.cost;
      if (cost !== this.#cost[v]) continue;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++)
        this.#reach(arcs[2 * arc]!, cost + arcs[2 * arc + 1]!);
    }
    for (let k = 0; k < this.#touchedCount; k++) this.#meetAt(this.#touched[k]!);
  }

  #reach(v: number, cost: number): void {
    if (cost > this.#slack[v]! || cost >= this.#cost[v]!) return;
    if (this.#cost[v] === UNREACHED) this.#touched[this.#touchedCount++] = v;
    this.#cost[v] = cost;
    this.#queue.push(v, cost);
  }

  #meetAt(v: number): void {
    for (let k = this.#starts[v]!; k < this.#starts[v + 1]!; k++) {
      const end = this.#order[k]!;
      if (this.#ends.costs[end] !== UNREACHED) this.offer(end >> 1, this.#cost[v]! + this.#ends.costs[end]!);
    }
  }

  /** A walk of demand point i. */
  offer(i: number, cost: number): void {
    if (cost >= this.demandCost[i]!) return;
    if (this.demandCost[i] === UNREACHED) this.met[this.metCount++] = i;
    this.demandCost[i] = cost;
  }

  reset(): void {
    for (let k = 0; k < this.metCount; k++) this.demandCost[this.met[k]!] = UNREACHED;
    for (let k = 0; k < this.#touchedCount; k++) this.#cost[this.#touched[k]!] = UNREACHED;
    this.metCount = this.#touchedCount = 0;
  }
}
