/** How much of a service a community can walk to, shared with all others who can: floating catchments over walking time. */
import {
  type CatchmentPairs,
  enhancedBands,
  floatingCatchment,
  twoStepBands,
} from "../geo/floatingCatchment.ts";
import { haversineMeters, METERS_PER_DEGREE } from "../geo/haversine.ts";
import { timesWithin } from "../geo/timesWithin.ts";
import type { Communities } from "../model/community.ts";
import type { Facilities } from "../model/facility.ts";
import type { SupplyMeasure } from "../model/rulePack.ts";
import { servingRows, type WalkReachInput, weightingOf } from "./walkingCoverage.ts";

export interface WalkSupplyInput extends Omit<WalkReachInput, "kind" | "communities" | "facilities"> {
  readonly communities: Pick<Communities, "positions" | "households">;
  readonly facilities: Pick<
    Facilities,
    "length" | "positions" | "kind" | "status" | "capacity" | "floorAreaSquareMeters"
  >;
  /** Supply of all these kinds together. */
  readonly kinds: readonly string[];
  readonly measure: SupplyMeasure;
  /** Catchment of every facility and every community, itself within. */
  readonly cutoffSeconds: number;
  /** Weights of equal steps of the catchment, nearest first (E2SFCA); null: all alike (2SFCA). */
  readonly stepWeights: readonly number[] | null;
}

export interface WalkSupply {
  /** Length n: m² or places for 100 households; 0 where nothing is within reach. */
  readonly perHundredHouseholds: Float64Array;
  /** Length n: 1 where more is within reach: a facility of unknown size, or one that no community of known households shares. */
  readonly lowerBound: Uint8Array;
  /** Length s: the facilities counted, and for each its supply for 100 weighted households in its catchment; NaN: size not known. */
  readonly rows: Uint32Array;
  readonly facilityPerHundredHouseholds: Float64Array;
}

/** Supply per 100 households by two-step floating catchment areas. Communities of unknown households take no share. */
export function walkSupply(input: WalkSupplyInput): WalkSupply {
  const { communities, facilities, kinds, measure, cutoffSeconds, stepWeights } = input;
  const rows = Uint32Array.from(kinds.flatMap((kind) => [...servingRows(facilities, kind)])).sort();
  const column = measure === "places" ? facilities.capacity : facilities.floorAreaSquareMeters;
  const { ratio, accessibility, lowerBound } = floatingCatchment({
    demand: communities.households,
    capacity: Float32Array.from(rows, (row) => column[row]!),
    pairs: input.method === "straight" ? straightPairs(input, rows) : streetPairs(input, rows),
    bands: stepWeights ? enhancedBands(cutoffSeconds, stepWeights) : twoStepBands(cutoffSeconds),
  });
  return {
    perHundredHouseholds: accessibility.map((each) => 100 * each),
    lowerBound,
    rows,
    facilityPerHundredHouseholds: ratio.map((each) => 100 * each),
  };
}

function streetPairs(input: WalkSupplyInput, rows: Uint32Array): CatchmentPairs {
  const { network, joints, direction, cutoffSeconds } = input;
  return timesWithin({
    network,
    weighting: weightingOf(input),
    direction,
    demand: joints.communities,
    facilities: joints.facilities,
    rows,
    cutoff: cutoffSeconds,
  });
}

/** Straight lines at the flat speed, looked for in a belt of latitude. O(s x communities in the belt). */
function straightPairs(input: WalkSupplyInput, rows: Uint32Array): CatchmentPairs {
  const { communities, facilities, profile, direction, cutoffSeconds } = input;
  const from = communities.positions;
  const to = facilities.positions;
  const secondsPerMeter = ((direction === "round" ? 2 : 1) * 60) / profile.flatMetersPerMinute;
  const limit = Math.fround(cutoffSeconds);
  const margin = (cutoffSeconds / secondsPerMeter / METERS_PER_DEGREE) * 1.01;
  const byLat = Uint32Array.from({ length: from.length / 2 }, (_, i) => i)
    .filter((i) => !Number.isNaN(from[2 * i + 1]!))
    .sort((a, b) => from[2 * a + 1]! - from[2 * b + 1]!);
  const offsets = new Uint32Array(rows.length + 1);
  const demand: number[] = [];
  const cost: number[] = [];
  rows.forEach((row, s) => {
    const lat = to[2 * row + 1]!;
    for (let k = firstFrom(from, byLat, lat - margin); k < byLat.length; k++) {
      const i = byLat[k]!;
      if (from[2 * i + 1]! > lat + margin) break;
      const meters = haversineMeters(from[2 * i]!, from[2 * i + 1]!, to[2 * row]!, lat);
      // As the seconds of a reach are kept, so that both agree on who is within.
      const seconds = Math.fround(Math.fround(meters) * secondsPerMeter);
      if (seconds > limit) continue;
      demand.push(i);
      cost.push(seconds);
    }
    offsets[s + 1] = demand.length;
  });
  return { offsets, demand: Uint32Array.from(demand), cost: Float32Array.from(cost) };
}

/** First place in `byLat` at or north of `lat`. */
function firstFrom(positions: Float64Array, byLat: Uint32Array, lat: number): number {
  let low = 0;
  let high = byLat.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[2 * byLat[middle]! + 1]! < lat) low = middle + 1;
    else high = middle;
  }
  return low;
}
