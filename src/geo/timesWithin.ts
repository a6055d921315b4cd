/** Walking costs between demand points and every facility within a cutoff: the pairs that floating catchments share out. */
import { BucketQueue } from "./bucketQueue.ts";
import type { CatchmentPairs } from "./floatingCatchment.ts";
import { alongCost, firstOnEdge, type JointEnds, jointEnds, rowsByEdge } from "./jointCosts.ts";
import type { Joints } from "./joints.ts";
import {
  COST_SCALE,
  costWithin,
  type Direction,
  UNREACHED,
  type WalkingGraph,
  type Weighting,
  walkingGraph,
} from "./walkingGraph.ts";
import type { WalkingNetwork } from "./walkingNetwork.ts";

export interface WalksWithinInput {
  readonly network: WalkingNetwork;
  readonly weighting: Weighting;
  /** "round": the sum of both ways, to one and the same facility. */
  readonly direction: Direction | "round";
  /** n points. */
  readonly demand: Joints;
  /** Pairs beyond it are left out: seconds, or metres for the weighting "length". */
  readonly cutoff: number;
  /** Graphs of this weighting, where the caller keeps them; else they are made. */
  readonly graphOf?: ((direction: Direction) => WalkingGraph) | undefined;
}

export interface TimesWithinInput extends WalksWithinInput {
  readonly facilities: Joints;
  /** Length s: the facilities that count, as rows of `facilities`; they are the supply points of the result. */
  readonly rows: Uint32Array;
}

/** `WalksWithin` for facilities that are asked once. */
export function timesWithin(input: TimesWithinInput): CatchmentPairs {
  return new WalksWithin(input).to(input.facilities, input.rows);
}

/** Demand points that facilities are asked for again and again. O(n + m) to make. */
export class WalksWithin {
  readonly #cutoff: number;
  readonly #runs: readonly BoundedRun[];
  readonly #found: Uint32Array;

  constructor(input: WalksWithinInput) {
    const { direction, demand } = input;
    this.#cutoff = costWithin(input.cutoff);
    const ways: readonly Direction[] = direction === "round" ? ["out", "back"] : [direction];
    this.#runs = ways.map((way) => new BoundedRun(input, way, this.#cutoff));
    this.#found = new Uint32Array(demand.edge.length);
  }

  /**
   * Costs of all pairs within the cutoff, in seconds or metres, the ways to both doors included; demand points ascend within a facility.
   * One bounded run a facility and direction, which costs what lies within the cutoff. O(rows of `facilities`) besides.
   *
   * @param rows length s: the facilities that count, as rows of `facilities`; they are the supply points of the result
   */
  to(facilities: Joints, rows: Uint32Array): CatchmentPairs {
    const runs = this.#runs;
    const found = this.#found;
    const first = runs[0]!;
    for (const run of runs) run.stand(facilities);
    const offsets = new Uint32Array(rows.length + 1);
    let points = new Uint32Array(1024);
    let costs = new Float32Array(1024);
    let count = 0;
    for (let s = 0; s < rows.length; s++) {
      for (const run of runs) run.from(rows[s]!);
      let kept = 0;
      for (let k = 0; k < first.foundCount; k++) {
        const i = first.found[k]!;
        if (total(runs, i) <= this.#cutoff) found[kept++] = i;
      }
      found.subarray(0, kept).sort();
      if (count + kept > points.length) {
        const length = Math.max(2 * points.length, count + kept);
        points = longer(points, new Uint32Array(length));
        costs = longer(costs, new Float32Array(length));
      }
      for (let k = 0; k < kept; k++) {
        points[count] = found[k]!;
        costs[count++] = total(runs, found[k]!) / COST_SCALE;
      }
      offsets[s + 1] = count;
    }
    return { offsets, demand: points.slice(0, count), cost: costs.slice(0, count) };
  }
}

function total(runs: readonly BoundedRun[], i: number): number {
  let sum = 0;
  for (let r = 0; r < runs.length; r++) sum += runs[r]!.best[i]!;
  return sum;
}

function longer<T extends Uint32Array | Float32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

const NOWHERE: Joints = {
  edge: new Uint32Array(0),
  fraction: new Float32Array(0),
  accessMeters: new Float32Array(0),
};
const NO_ENDS: JointEnds = { nodes: new Uint32Array(0), costs: new Int32Array(0) };

/** Runs from one facility at a time; clears what the last one touched, and nothing else. */
class BoundedRun {
  /** Length n: cost of each demand point after `from`; UNREACHED beyond the cutoff. */
  readonly best: Int32Array;
  /** The demand points within the cutoff, `foundCount` of them. */
  readonly found: Uint32Array;
  foundCount = 0;
  readonly #input: WalksWithinInput;
  readonly #direction: Direction;
  readonly #cutoff: number;
  readonly #graph: WalkingGraph;
  readonly #queue: BucketQueue;
  readonly #cost: Int32Array;
  readonly #touched: Uint32Array;
  #touchedCount = 0;
  #facilities: Joints = NOWHERE;
  #facilityEnds: JointEnds = NO_ENDS;
  readonly #demandEnds: JointEnds;
  /** The ends of demand points at node v: #endsAt[#endStarts[v] .. #endStarts[v + 1]). */
  readonly #endStarts: Uint32Array;
  readonly #endsAt: Uint32Array;
  readonly #demandByEdge: Uint32Array;

  constructor(input: WalksWithinInput, direction: Direction, cutoff: number) {
    const { network, weighting, demand } = input;
    const n = demand.edge.length;
    this.#input = input;
    this.#direction = direction;
    this.#cutoff = cutoff;
    this.#graph = input.graphOf?.(direction) ?? walkingGraph(network, weighting, direction);
    this.#queue = new BucketQueue(this.#graph);
    this.#cost = new Int32Array(network.nodeCount).fill(UNREACHED);
    this.#touched = new Uint32Array(network.nodeCount);
    this.best = new Int32Array(n).fill(UNREACHED);
    this.found = new Uint32Array(n);
    this.#demandEnds = jointEnds(network, weighting, direction, "demand", demand);
    const starts = new Uint32Array(network.nodeCount + 1);
    const { nodes, costs } = this.#demandEnds;
    for (let end = 0; end < 2 * n; end++) if (costs[end] !== UNREACHED) starts[nodes[end]! + 1]!++;
    for (let v = 0; v < network.nodeCount; v++) starts[v + 1]! += starts[v]!;
    this.#endStarts = starts;
    this.#endsAt = new Uint32Array(starts[network.nodeCount]!);
    const next = starts.slice(0, -1);
    for (let end = 0; end < 2 * n; end++)
      if (costs[end] !== UNREACHED) this.#endsAt[next[nodes[end]!]!++] = end;
    this.#demandByEdge = rowsByEdge(
      demand,
      Uint32Array.from({ length: n }, (_, i) => i),
    );
  }

  /** The facilities that `from` speaks of from now on. */
  stand(facilities: Joints): void {
    const { network, weighting } = this.#input;
    this.#facilities = facilities;
    this.#facilityEnds = jointEnds(network, weighting, this.#direction, "facility", facilities);
  }

  from(row: number): void {
    this.#clear();
    for (let end = 2 * row; end < 2 * row + 2; end++)
      if (this.#facilityEnds.costs[end] !== UNREACHED)
        this.#reach(this.#facilityEnds.nodes[end]!, this.#facilityEnds.costs[end]!);
    const { offsets, arcs } = this.#graph;
    const queue = this.#queue;
    for (let v = queue.pop(); v >= 0; v = queue.pop()) {
      const c = queue.cost;
      if (c !== this.#cost[v]) continue;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++)
        this.#reach(arcs[2 * arc]!, c + arcs[2 * arc + 1]!);
    }
    this.#meetDemand(row);
  }

  #reach(node: number, cost: number): void {
    const before = this.#cost[node]!;
    if (cost > this.#cutoff || cost >= before) return;
    if (before === UNREACHED) this.#touched[this.#touchedCount++] = node;
    this.#cost[node] = cost;
    this.#queue.push(node, cost);
  }

  #meetDemand(row: number): void {
    for (let t = 0; t < this.#touchedCount; t++) {
      const v = this.#touched[t]!;
      for (let k = this.#endStarts[v]!; k < this.#endStarts[v + 1]!; k++) {
        const end = this.#endsAt[k]!;
        this.#find(end >> 1, this.#cost[v]! + this.#demandEnds.costs[end]!);
      }
    }
    const { network, weighting, demand } = this.#input;
    const facilities = this.#facilities;
    const edge = facilities.edge[row]!;
    const byEdge = this.#demandByEdge;
    for (let k = firstOnEdge(demand, byEdge, edge); k < byEdge.length; k++) {
      const i = byEdge[k]!;
      if (demand.edge[i] !== edge) break;
      this.#find(i, alongCost(network, weighting, this.#direction, demand, i, facilities, row));
    }
  }

  #find(i: number, cost: number): void {
    const before = this.best[i]!;
    if (cost > this.#cutoff || cost >= before) return;
    if (before === UNREACHED) this.found[this.foundCount++] = i;
    this.best[i] = cost;
  }

  #clear(): void {
    for (let t = 0; t < this.#touchedCount; t++) this.#cost[this.#touched[t]!] = UNREACHED;
    for (let k = 0; k < this.foundCount; k++) this.best[this.found[k]!] = UNREACHED;
    this.#touchedCount = 0;
    this.foundCount = 0;
  }
}
