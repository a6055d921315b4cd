/** Least cost from many sources to every node, and from which source. */
import { DemandWays } from "./demandWays.ts";
import { jointEnds } from "./jointCosts.ts";
import type { Joints } from "./joints.ts";
import { enqueue, runTiles, type TileWorkspace, tileWorkspace } from "./tiledRun.ts";
import { type Direction, NO_LABEL, UNREACHED, type WalkingGraph, type Weighting } from "./walkingGraph.ts";
import type { WalkingNetwork } from "./walkingNetwork.ts";

export { NO_LABEL } from "./walkingGraph.ts";

/** s places where a run starts; a node may stand more than once, and one label at several nodes. */
export interface Sources {
  /** Length s: node. */
  readonly nodes: Uint32Array;
  /** Length s: cost at the start, 0 or more. */
  readonly costs: Int32Array;
  /** Length s: whom the node is served by, below 2^31. */
  readonly labels: Uint32Array;
}

export interface TravelTimes {
  /** Length n: least cost; UNREACHED where no source reaches within the cutoff. */
  readonly cost: Int32Array;
  /** Length n: label of the source at that cost, the smallest of equal ones; NO_LABEL where not reached. */
  readonly label: Uint32Array;
  /** The largest cost that counts. */
  readonly cutoff: number;
}

export interface TravelOptions {
  /** Nodes beyond this cost are not reached; default: no limit. */
  readonly cutoff?: number | undefined;
  /** From `travelWorkspace(graph)`; serves any number of runs on the graph, one after another. Default: a new one. */
  readonly workspace?: TileWorkspace;
  /** Result of an earlier run on the graph to write over. */
  readonly into?: TravelTimes;
}

/** @param tileBits binary logarithm of the nodes that are worked on at a time; the answer does not depend on it */
export function travelWorkspace(graph: WalkingGraph, tileBits?: number): TileWorkspace {
  return tileWorkspace(graph, tileBits);
}

/**
 * Least cost of every node of `graph` from the nearest of `sources`. Of sources at the same cost the smallest label wins, so that the
 * result does not depend on the order of work. About O(n + a), see `tiledRun.ts`.
 */
export function travelTimes(graph: WalkingGraph, sources: Sources, options: TravelOptions = {}): TravelTimes {
  const cutoff = Math.min(options.cutoff ?? Infinity, UNREACHED - 1);
  const workspace = options.workspace ?? tileWorkspace(graph);
  const cost = options.into?.cost ?? new Int32Array(graph.nodeCount);
  const label = options.into?.label ?? new Uint32Array(graph.nodeCount);
  cost.fill(UNREACHED);
  label.fill(NO_LABEL);
  for (let s = 0; s < sources.nodes.length; s++) {
    const v = sources.nodes[s]!;
    const c = sources.costs[s]!;
    if (c > cutoff || c > cost[v]! || (c === cost[v]! && sources.labels[s]! >= label[v]!)) continue;
    cost[v] = c;
    label[v] = sources.labels[s]!;
    enqueue(workspace, v);
  }
  runTiles(graph, workspace, cost, new Int32Array(label.buffer, label.byteOffset, label.length), cutoff);
  return { cost, label, cutoff };
}

/**
 * Where a run from the facilities `rows` of `joints` starts: both ends of each joined edge, at the cost of the part of the edge and the
 * way to the door. Labels are the rows. Facilities that are not joined have no source.
 */
export function sourcesAt(
  network: WalkingNetwork,
  weighting: Weighting,
  direction: Direction,
  joints: Joints,
  rows: Uint32Array,
): Sources {
  const ends = jointEnds(network, weighting, direction, "facility", joints);
  const nodes: number[] = [];
  const costs: number[] = [];
  const labels: number[] = [];
  for (const row of rows) {
    for (let end = 2 * row; end < 2 * row + 2; end++) {
      if (ends.costs[end] === UNREACHED) continue;
      nodes.push(ends.nodes[end]!);
      costs.push(ends.costs[end]!);
      labels.push(row);
    }
  }
  return { nodes: Uint32Array.from(nodes), costs: Int32Array.from(costs), labels: Uint32Array.from(labels) };
}

/** Costs of n demand points. */
export interface DemandCosts {
  /** Length n: least cost; UNREACHED where not joined, not reached, or beyond the cutoff. */
  readonly cost: Int32Array;
  /** Length n: serving facility (row of the facility joints); NO_LABEL where not reached. */
  readonly label: Uint32Array;
}

/**
 * Cost of each demand point of `joints` after the run `times` from the facilities `facilityRows` of `facilityJoints`: the least over both
 * ends of its edge, and straight along the edge where a facility stands on the same one; the ways to both doors included.
 */
export function costsAt(
  network: WalkingNetwork,
  weighting: Weighting,
  direction: Direction,
  times: TravelTimes,
  joints: Joints,
  facilityJoints: Joints,
  facilityRows: Uint32Array,
): DemandCosts {
  const n = joints.edge.length;
  const ways = new DemandWays(network, weighting, direction, joints, facilityJoints, facilityRows);
  const cost = new Int32Array(n);
  const label = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    ways.find(times.cost, times.label, times.cutoff, i);
    cost[i] = ways.cost;
    label[i] = ways.label;
  }
  return { cost, label };
}
