/** Who reaches a kind of facility over the streets, kept up to date while single facilities move: only what changes is looked at. */
import { createDemandWhatIf, type DemandWhatIf } from "../geo/demandWhatIf.ts";
import { type EdgeIndex, edgeRanks, type Joints, joinPoints, NO_EDGE } from "../geo/joints.ts";
import {
  amountOf,
  costWithin,
  type Direction,
  otherWay,
  type TimeWeighting,
  type WalkingGraph,
} from "../geo/walkingGraph.ts";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
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
  readonly weighting: TimeWeighting;
  readonly direction: Direction;
  readonly communities: Joints;
  readonly facilities: Joints;
  /** Graphs of this weighting, where the caller keeps them; else they are made. */
  readonly graphOf?: ((direction: Direction) => WalkingGraph) | undefined;
  /** Rows of `facilities` that serve. */
  readonly rows: Uint32Array;
  readonly cutoffSeconds: number;
  /** Nodes are told up to here; at least the cutoff. */
  readonly horizonSeconds: number;
}

/** One run over the network, then steps that visit what they change: O(changed nodes + communities at them). */
export class StreetReach implements MovingReach {
  readonly within: Uint8Array;
  readonly nodeSeconds: Float32Array;
  readonly #input: StreetReachInput;
  readonly #whatIf: DemandWhatIf;
  readonly #cutoff: number;
  readonly #ranks: Uint8Array;
  readonly #changed: Uint32Array;

  constructor(input: StreetReachInput) {
    const { network, weighting, direction, communities, facilities, rows, graphOf } = input;
    this.#input = input;
    this.#cutoff = costWithin(input.cutoffSeconds);
    this.#ranks = edgeRanks(network, { weighting });
    this.#whatIf = createDemandWhatIf({
      ...{ network, weighting, direction },
      ...{ joints: communities, facilityJoints: facilities, facilityRows: rows },
      ...(graphOf ? { graph: graphOf(direction), against: graphOf(otherWay(direction)) } : {}),
      cutoff: costWithin(Math.max(input.horizonSeconds, input.cutoffSeconds)),
    });
    this.#changed = new Uint32Array(communities.edge.length);
    this.within = Uint8Array.from(communities.edge, (edge, i) =>
      edge === NO_EDGE ? 255 : this.#isWithin(i),
    );
    this.nodeSeconds = Float32Array.from(this.#whatIf.nodes.times.cost, amountOf);
  }

  place(row: number, lng: number, lat: number): Uint32Array {
    const { network, index } = this.#input;
    const at = Float64Array.of(lng, lat);
    const joint = joinPoints(network, index, at, JOIN_LIMIT_METERS, { ranks: this.#ranks });
    const { rows, nodes } = this.#whatIf.put(row, joint);
    const { cost } = this.#whatIf.nodes.times;
    for (const changes of nodes) for (const v of changes.nodes) this.nodeSeconds[v] = amountOf(cost[v]!);
    let count = 0;
    for (const i of rows) {
      const within = this.#isWithin(i);
      if (within === this.within[i]) continue;
      this.within[i] = within;
      this.#changed[count++] = i;
    }
    return this.#changed.subarray(0, count);
  }

  #isWithin(i: number): 0 | 1 {
    return this.#whatIf.costs.cost[i]! <= this.#cutoff ? 1 : 0;
  }
}
