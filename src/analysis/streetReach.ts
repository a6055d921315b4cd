/** Who reaches a kind of facility over the streets, kept up to date while single facilities move: only what changes is looked at. */
import { alongCost, type JointEnds, jointEnds } from "../geo/jointCosts.ts";
import { type EdgeIndex, edgeRanks, type Joints, joinPoints, NO_EDGE } from "../geo/joints.ts";
import { NO_LABEL, type Sources, sourcesAt } from "../geo/travelTime.ts";
import { COST_SCALE, type Direction, UNREACHED, type Weighting, walkingGraph } from "../geo/walkingGraph.ts";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
import { type Changes, createWhatIf, type WhatIf } from "../geo/whatIf.ts";
import { JOIN_LIMIT_METERS } from "./walk.ts";

/** n communities and the facilities of one kind, of which any may be put elsewhere or taken away. */
export interface MovingReach {
  /** Length n: 1 within the cutoff, 0 not, 255 not known. Rewritten in place. */
  readonly within: Uint8Array;
  /** Seconds of each network node, Infinity where not reached within the horizon; null where nodes say nothing. Rewritten in place. */
  readonly nodeSeconds: Float32Array | null;
  /**
   * Puts facility `row` at a place, one of the city or the number after the last; NaN takes it away.
   * @returns the communities whose `within` changed: a view that holds until the next step
   */
  place(row: number, lng: number, lat: number): Uint32Array;
}

export interface StreetReachInput {
  readonly network: WalkingNetwork;
  readonly index: EdgeIndex;
  readonly weighting: Weighting & { readonly kind: "time" };
  readonly direction: Direction;
  readonly communities: Joints;
  readonly facilities: Joints;
  /** Rows of `facilities` that serve. */
  readonly rows: Uint32Array;
  readonly cutoffSeconds: number;
  /** Nodes are told up to here; at least the cutoff. */
  readonly horizonSeconds: number;
}

/** Against the rounding of a product such as 4.35 x 100. */
const ROUNDING = 1e-6;

/** One run over the network, then steps that visit what they change: O(changed nodes + communities at them). */
export class StreetReach implements MovingReach {
  readonly within: Uint8Array;
  readonly nodeSeconds: Float32Array;
  /** Length n each: what `costsAt` says with the horizon as cutoff. */
  readonly cost: Int32Array;
  readonly label: Uint32Array;
  readonly #input: StreetReachInput;
  readonly #whatIf: WhatIf;
  readonly #cutoff: number;
  readonly #ranks: Uint8Array;
  /** With one more row, for a facility that is new. */
  readonly #facilities: Joints;
  readonly #ends: JointEnds;
  /** CSR: the communities whose edge ends at a node. */
  readonly #starts: Uint32Array;
  readonly #atNode: Uint32Array;
  /** Facilities that stand on an edge, for walks that never leave it. */
  readonly #onEdge = new Map<number, number[]>();
  readonly #touchedBy: Uint32Array;
  #step = 0;
  readonly #changed: Uint32Array;
  #changedCount = 0;

  constructor(input: StreetReachInput) {
    const { network, weighting, direction, communities, facilities, rows } = input;
    const n = communities.edge.length;
    this.#input = input;
    this.#cutoff = wholeCost(input.cutoffSeconds);
    this.#facilities = withSpareRow(facilities);
    this.#ranks = edgeRanks(network, { weighting });
    this.#whatIf = createWhatIf(
      walkingGraph(network, weighting, direction),
      sourcesAt(network, weighting, direction, facilities, rows),
      { cutoff: Math.max(wholeCost(input.horizonSeconds), this.#cutoff) },
    );
    for (const row of rows) this.#stand(row);
    this.#ends = jointEnds(network, weighting, direction, "demand", communities);
    [this.#starts, this.#atNode] = communitiesAtNodes(network.nodeCount, communities, this.#ends);
    this.#touchedBy = new Uint32Array(n);
    this.#changed = new Uint32Array(n);
    this.cost = new Int32Array(n).fill(UNREACHED);
    this.label = new Uint32Array(n).fill(NO_LABEL);
    this.within = new Uint8Array(n).fill(255);
    for (let i = 0; i < n; i++) this.#refresh(i);
    this.nodeSeconds = Float32Array.from(this.#whatIf.times.cost, secondsOf);
  }

  place(row: number, lng: number, lat: number): Uint32Array {
    const { network, index, weighting, direction } = this.#input;
    const { edge, fraction, accessMeters } = this.#facilities;
    const joint = joinPoints(network, index, Float64Array.of(lng, lat), JOIN_LIMIT_METERS, {
      ranks: this.#ranks,
    });
    const before = edge[row]!;
    this.#leave(row);
    edge[row] = joint.edge[0]!;
    fraction[row] = joint.fraction[0]!;
    accessMeters[row] = joint.accessMeters[0]!;
    this.#stand(row);
    const sources = labelled(sourcesAt(network, weighting, direction, joint, FIRST), row);
    this.#step++;
    this.#changedCount = 0;
    for (const changes of this.#whatIf.move(row, sources)) this.#follow(changes);
    this.#refreshEdge(before);
    this.#refreshEdge(edge[row]!);
    return this.#changed.subarray(0, this.#changedCount);
  }

  /** The nodes hold what they are after all changes already, so that each community is looked at once. */
  #follow({ nodes }: Changes): void {
    const { cost } = this.#whatIf.times;
    for (let k = 0; k < nodes.length; k++) {
      const v = nodes[k]!;
      this.nodeSeconds[v] = secondsOf(cost[v]!);
      for (let at = this.#starts[v]!; at < this.#starts[v + 1]!; at++) this.#touch(this.#atNode[at]!);
    }
  }

  #refreshEdge(edge: number): void {
    if (edge === NO_EDGE) return;
    const v = this.#input.network.edgeFrom[edge]!;
    for (let at = this.#starts[v]!; at < this.#starts[v + 1]!; at++) {
      const i = this.#atNode[at]!;
      if (this.#input.communities.edge[i] === edge) this.#touch(i);
    }
  }

  #touch(i: number): void {
    if (this.#touchedBy[i] === this.#step) return;
    this.#touchedBy[i] = this.#step;
    const before = this.within[i]!;
    this.#refresh(i);
    if (this.within[i] !== before) this.#changed[this.#changedCount++] = i;
  }

  /** As `costsAt` does it for all. */
  #refresh(i: number): void {
    const { network, weighting, direction, communities } = this.#input;
    const edge = communities.edge[i]!;
    if (edge === NO_EDGE) return;
    const { cost, label, cutoff } = this.#whatIf.times;
    let least = UNREACHED;
    let by = NO_LABEL;
    for (let end = 2 * i; end < 2 * i + 2; end++) {
      const node = this.#ends.nodes[end]!;
      const toNode = this.#ends.costs[end]!;
      if (toNode === UNREACHED || cost[node] === UNREACHED) continue;
      const sum = cost[node]! + toNode;
      if (sum > least || (sum === least && label[node]! >= by)) continue;
      least = sum;
      by = label[node]!;
    }
    const rows = this.#onEdge.get(edge);
    for (let k = 0; rows && k < rows.length; k++) {
      const along = alongCost(network, weighting, direction, communities, i, this.#facilities, rows[k]!);
      if (along > least || (along === least && rows[k]! >= by)) continue;
      least = along;
      by = rows[k]!;
    }
    const reached = least <= cutoff;
    this.cost[i] = reached ? least : UNREACHED;
    this.label[i] = reached ? by : NO_LABEL;
    this.within[i] = least <= this.#cutoff ? 1 : 0;
  }

  #stand(row: number): void {
    const edge = this.#facilities.edge[row]!;
    if (edge === NO_EDGE) return;
    const rows = this.#onEdge.get(edge);
    if (rows) rows.push(row);
    else this.#onEdge.set(edge, [row]);
  }

  #leave(row: number): void {
    const edge = this.#facilities.edge[row]!;
    const rows = this.#onEdge.get(edge)?.filter((other) => other !== row) ?? [];
    if (rows.length > 0) this.#onEdge.set(edge, rows);
    else this.#onEdge.delete(edge);
  }
}

const FIRST = Uint32Array.of(0);

const secondsOf = (cost: number): number => (cost === UNREACHED ? Infinity : cost / COST_SCALE);

const wholeCost = (seconds: number): number =>
  Math.min(UNREACHED - 1, Math.floor(seconds * COST_SCALE + ROUNDING));

const labelled = ({ nodes, costs, labels }: Sources, row: number): Sources => ({
  nodes,
  costs,
  labels: labels.fill(row),
});

function withSpareRow({ edge, fraction, accessMeters }: Joints): Joints {
  const n = edge.length;
  const spare = {
    edge: new Uint32Array(n + 1).fill(NO_EDGE),
    fraction: new Float32Array(n + 1),
    accessMeters: new Float32Array(n + 1).fill(Number.NaN),
  };
  spare.edge.set(edge);
  spare.fraction.set(fraction);
  spare.accessMeters.set(accessMeters);
  return spare;
}

/** Both ends of the edge of each joined community; a loop's community stands at its node twice. */
function communitiesAtNodes(
  nodeCount: number,
  communities: Joints,
  { nodes }: JointEnds,
): [starts: Uint32Array, atNode: Uint32Array] {
  const starts = new Uint32Array(nodeCount + 1);
  const n = communities.edge.length;
  for (let end = 0; end < 2 * n; end++)
    if (communities.edge[end >> 1] !== NO_EDGE) starts[nodes[end]! + 1]!++;
  for (let v = 0; v < nodeCount; v++) starts[v + 1]! += starts[v]!;
  const next = starts.slice();
  const atNode = new Uint32Array(starts[nodeCount]!);
  for (let end = 0; end < 2 * n; end++)
    if (communities.edge[end >> 1] !== NO_EDGE) atNode[next[nodes[end]!]!++] = end >> 1;
  return [starts, atNode];
}
