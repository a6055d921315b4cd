/** How joined demand points get to their facilities: by one end of their edge, by the other, or straight along it. */
import { alongCost, firstOnEdge, type JointEnds, jointEnds, rowsByEdge } from "./jointCosts.ts";
import { type Joints, NO_EDGE } from "./joints.ts";
import { type Direction, NO_LABEL, UNREACHED, type Weighting } from "./walkingGraph.ts";
import type { WalkingNetwork } from "./walkingNetwork.ts";

/** By `edgeFrom`, by `edgeTo`, along the edge to a facility on it, or not at all. */
export const BY_FROM = 0;
const BY_TO = 1;
export const ALONG = 2;
export const NO_WAY = 3;

/** Finds the least way of one demand point after another; the answer of `find` stands in its fields. */
export class DemandWays {
  cost = UNREACHED;
  label = NO_LABEL;
  /** BY_FROM, BY_TO, ALONG or NO_WAY. */
  way = NO_WAY;
  readonly ends: JointEnds;
  readonly #network: WalkingNetwork;
  readonly #weighting: Weighting;
  readonly #direction: Direction;
  readonly #joints: Joints;
  readonly #facilities: Joints;
  readonly #onEdges: Uint32Array;

  constructor(
    network: WalkingNetwork,
    weighting: Weighting,
    direction: Direction,
    joints: Joints,
    facilities: Joints,
    facilityRows: Uint32Array,
  ) {
    this.ends = jointEnds(network, weighting, direction, "demand", joints);
    this.#network = network;
    this.#weighting = weighting;
    this.#direction = direction;
    this.#joints = joints;
    this.#facilities = facilities;
    this.#onEdges = rowsByEdge(facilities, facilityRows);
  }

  /**
   * Least cost of demand point i, its facility (the smallest label of equal ones) and its way, from the costs and labels of the nodes.
   * Beyond `cutoff` there is no way.
   */
  find(nodeCost: Int32Array, nodeLabel: Uint32Array, cutoff: number, i: number): void {
    this.findByEnds(nodeCost, nodeLabel, cutoff, i);
    const edge = this.#joints.edge[i]!;
    if (edge === NO_EDGE) return;
    const onEdges = this.#onEdges;
    for (let k = firstOnEdge(this.#facilities, onEdges, edge); k < onEdges.length; k++) {
      const row = onEdges[k]!;
      if (this.#facilities.edge[row] !== edge) break;
      this.offerAlong(i, this.#facilities, row, row, cutoff);
    }
  }

  /** As `find`, by the ends of the edge only. */
  findByEnds(nodeCost: Int32Array, nodeLabel: Uint32Array, cutoff: number, i: number): void {
    this.cost = UNREACHED;
    this.label = NO_LABEL;
    this.way = NO_WAY;
    if (this.#joints.edge[i] === NO_EDGE) return;
    for (let way = BY_FROM; way <= BY_TO; way++) {
      const toEnd = this.ends.costs[2 * i + way]!;
      const node = this.ends.nodes[2 * i + way]!;
      if (toEnd !== UNREACHED && nodeCost[node] !== UNREACHED)
        this.#offer(nodeCost[node]! + toEnd, nodeLabel[node]!, way, cutoff);
    }
  }

  /** Takes the way of demand point i along its edge to row j of `facilities`, on the same edge, if it is less than what was found. */
  offerAlong(i: number, facilities: Joints, j: number, label: number, cutoff: number): void {
    const cost = alongCost(this.#network, this.#weighting, this.#direction, this.#joints, i, facilities, j);
    this.#offer(cost, label, ALONG, cutoff);
  }

  #offer(cost: number, label: number, way: number, cutoff: number): void {
    if (cost > cutoff || cost > this.cost || (cost === this.cost && label >= this.label)) return;
    this.cost = cost;
    this.label = label;
    this.way = way;
  }
}
