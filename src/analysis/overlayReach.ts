/**
 * Reach while one facility moves, where the others need not be asked again: a community is within when it was without that facility, or
 * the facility reaches it. For straight lines, and for walks there and back over one and the same facility.
 */
import { haversineMeters, METERS_PER_DEGREE } from "../geo/haversine.ts";
import { type EdgeIndex, edgeRanks, type Joints, joinPoints, NO_EDGE } from "../geo/joints.ts";
import { WalksWithin } from "../geo/timesWithin.ts";
import type { Direction, TimeWeighting, WalkingGraph } from "../geo/walkingGraph.ts";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
import type { MovingReach } from "./streetReach.ts";
import { JOIN_LIMIT_METERS } from "./walk.ts";

/** Rows that a facility at lng/lat reaches, in any order. */
type Reached = (lng: number, lat: number) => Uint32Array;

class OverlayReach implements MovingReach {
  readonly within: Uint8Array;
  readonly nodeSeconds = null;
  readonly #without: Uint8Array;
  readonly #reached: Reached;
  #own: Uint32Array;

  /** @param without length n: 1 within reach of the other facilities, 0 not, 255 not known */
  constructor(without: Uint8Array, reached: Reached, lng: number, lat: number) {
    this.#without = without;
    this.#reached = reached;
    this.within = without.slice();
    this.#own = NOBODY;
    this.place(0, lng, lat);
  }

  place(_row: number, lng: number, lat: number): Uint32Array {
    const own = Number.isNaN(lng) ? NOBODY : this.#reached(lng, lat);
    const looked = [...this.#own, ...own];
    const before = looked.map((i) => this.within[i]!);
    for (const i of this.#own) this.within[i] = this.#without[i]!;
    for (const i of own) if (this.within[i] === 0) this.within[i] = 1;
    this.#own = own;
    // A community of both lists is looked at twice, but told once.
    const changed = looked.filter((i, k) => this.within[i] !== before[k]);
    return Uint32Array.from(new Set(changed));
  }
}

const NOBODY = new Uint32Array(0);

export interface StraightOverlayInput {
  /** n x 2, lng/lat; NaN where not known. */
  readonly communities: Float64Array;
  /** Length n: metres to the nearest of the other facilities; Infinity without one, NaN where not known. */
  readonly meters: Float32Array;
  readonly radiusMeters: number;
  /** Where the facility stands; NaN: nowhere yet. */
  readonly lng: number;
  readonly lat: number;
}

/** By straight lines: every step measures the communities of its latitudes. O(n). */
export function straightOverlay({
  communities,
  meters,
  radiusMeters,
  lng,
  lat,
}: StraightOverlayInput): MovingReach {
  const limit = Math.fround(radiusMeters);
  const without = Uint8Array.from(meters, (m) => (Number.isNaN(m) ? 255 : m <= limit ? 1 : 0));
  const found = new Uint32Array(without.length);
  const reachDegrees = (radiusMeters / METERS_PER_DEGREE) * 1.01;
  const reached: Reached = (atLng, atLat) => {
    let count = 0;
    for (let i = 0; i < without.length; i++) {
      if (!(Math.abs(communities[2 * i + 1]! - atLat) <= reachDegrees)) continue;
      const distance = haversineMeters(communities[2 * i]!, communities[2 * i + 1]!, atLng, atLat);
      if (Math.fround(distance) <= limit) found[count++] = i;
    }
    return found.slice(0, count);
  };
  return new OverlayReach(without, reached, lng, lat);
}

export interface RoundOverlayInput {
  readonly network: WalkingNetwork;
  readonly index: EdgeIndex;
  readonly weighting: TimeWeighting;
  /** Graphs of this weighting, where the caller keeps them; else they are made. */
  readonly graphOf?: ((direction: Direction) => WalkingGraph) | undefined;
  readonly communities: Joints;
  readonly facilities: Joints;
  /** Rows of the other facilities that serve. */
  readonly others: Uint32Array;
  /** Of both ways together. */
  readonly cutoffSeconds: number;
  /** Where the facility stands; NaN: nowhere yet. */
  readonly lng: number;
  readonly lat: number;
}

/** There and back: every step runs both ways from the facility, as far as the cutoff. */
export function roundOverlay(input: RoundOverlayInput): MovingReach {
  const { network, index, weighting, communities, facilities, others, graphOf } = input;
  const walks = new WalksWithin({
    ...{ network, weighting, direction: "round", graphOf },
    ...{ demand: communities, cutoff: input.cutoffSeconds },
  });
  const ranks = edgeRanks(network, { weighting });
  const without = Uint8Array.from(communities.edge, (edge) => (edge === NO_EDGE ? 255 : 0));
  for (const i of walks.to(facilities, others).demand) without[i] = 1;
  const reached: Reached = (lng, lat) => {
    const joint = joinPoints(network, index, Float64Array.of(lng, lat), JOIN_LIMIT_METERS, { ranks });
    return walks.to(joint, FIRST).demand;
  };
  return new OverlayReach(without, reached, input.lng, input.lat);
}

const FIRST = Uint32Array.of(0);
