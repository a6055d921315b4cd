/**
 * Two-step floating catchment area: what supply each demand point can reach, shared with all others who reach it.
 *
 * Step one: each supply point spreads its capacity over the demand in its catchment, R_j = C_j / sum_i P_i w(c_ij). Step two: each demand
 * point adds up the ratios in its own, A_i = sum_j R_j w(c_ij). With one band it is 2SFCA (Luo & Wang 2003), with falling weights the
 * enhanced form, E2SFCA (Luo & Qi 2009).
 */

/** Costs up to and including `upTo` weigh `weight`; bands lie in ascending order, and beyond the last the weight is 0. */
export interface WeightBand {
  readonly upTo: number;
  /** > 0. */
  readonly weight: number;
}

/** Weights of the three thirds of a catchment, nearest first (Luo & Qi 2009). */
export const LUO_QI_WEIGHTS: readonly number[] = [1, 0.68, 0.22];

/** The costs of k pairs of a supply and a demand point, by supply point. Pairs that are not there are out of reach. */
export interface CatchmentPairs {
  /** Length s + 1: the pairs of supply point j are offsets[j] .. offsets[j + 1]. */
  readonly offsets: Uint32Array;
  /** Length k: demand points, 0 .. d - 1. */
  readonly demand: Uint32Array;
  /** Length k, in the unit of the bands; a pair whose cost is NaN or beyond the bands does not count. */
  readonly cost: Float32Array | Float64Array;
}

export interface FloatingCatchmentInput {
  /** Length d: people or households; NaN (not known) counts as none. */
  readonly demand: Float32Array | Float64Array;
  /** Length s, >= 0; NaN: not known. */
  readonly capacity: Float32Array | Float64Array;
  readonly pairs: CatchmentPairs;
  readonly bands: readonly WeightBand[];
}

export interface FloatingCatchment {
  /** Length s: capacity for each unit of weighted demand in the catchment; 0 without demand, NaN where the capacity is not known. */
  readonly ratio: Float64Array;
  /** Length d: supply for each unit of demand; 0 where no supply is within reach. Supply that cannot be shared out is not in it. */
  readonly accessibility: Float64Array;
  /**
   * Length d: 1 where `accessibility` is a lower bound: supply of unknown capacity is within reach, or some that no known demand shares.
   */
  readonly lowerBound: Uint8Array;
}

/** The single band of 2SFCA. */
export function twoStepBands(cutoff: number): readonly WeightBand[] {
  return [{ upTo: cutoff, weight: 1 }];
}

/** Equal bands of E2SFCA up to `cutoff`, one a weight. */
export function enhancedBands(
  cutoff: number,
  weights: readonly number[] = LUO_QI_WEIGHTS,
): readonly WeightBand[] {
  return weights.map((weight, k) => ({ upTo: (cutoff * (k + 1)) / weights.length, weight }));
}

/**
 * Accessibility of each demand point. The sum of accessibility times demand is the capacity of the supply points that have demand in
 * their catchment. O(k x bands).
 *
 * @throws where bands do not ascend, a weight is not positive, or a capacity is below 0
 */
export function floatingCatchment(input: FloatingCatchmentInput): FloatingCatchment {
  const { demand, capacity, pairs } = input;
  const { offsets, demand: points, cost } = pairs;
  const { limits, weights } = checkedBands(input.bands, cost instanceof Float32Array);
  const ratio = new Float64Array(capacity.length);
  const accessibility = new Float64Array(demand.length);
  const lowerBound = new Uint8Array(demand.length);
  for (let j = 0; j < capacity.length; j++) {
    const supply = capacity[j]!;
    if (supply < 0) throw new Error(`supply point ${j}: capacity is ${supply}, expected >= 0`);
    let within = 0;
    for (let k = offsets[j]!; k < offsets[j + 1]!; k++) {
      const people = demand[points[k]!]!;
      if (people > 0) within += people * weightOf(cost[k]!, limits, weights);
    }
    const each = Number.isNaN(supply) ? Number.NaN : within > 0 ? supply / within : 0;
    ratio[j] = each;
    for (let k = offsets[j]!; k < offsets[j + 1]!; k++) {
      const weight = weightOf(cost[k]!, limits, weights);
      if (weight === 0) continue;
      if (Number.isNaN(each) || (within === 0 && supply > 0)) lowerBound[points[k]!] = 1;
      else accessibility[points[k]!]! += each * weight;
    }
  }
  return { ratio, accessibility, lowerBound };
}

interface CheckedBands {
  /** As precise as the costs, so that a cost at the very end of a band is in it. */
  readonly limits: Float32Array | Float64Array;
  readonly weights: Float64Array;
}

function checkedBands(bands: readonly WeightBand[], isFloat32: boolean): CheckedBands {
  bands.forEach(({ upTo, weight }, k) => {
    const from = bands[k - 1]?.upTo ?? 0;
    if (!(upTo >= from)) throw new Error(`band ${k}: upTo is ${upTo}, expected >= ${from}`);
    if (!(weight > 0)) throw new Error(`band ${k}: weight is ${weight}, expected > 0`);
  });
  const limits = bands.map(({ upTo }) => upTo);
  return {
    limits: isFloat32 ? Float32Array.from(limits) : Float64Array.from(limits),
    weights: Float64Array.from(bands, (band) => band.weight),
  };
}

function weightOf(cost: number, limits: CheckedBands["limits"], weights: Float64Array): number {
  for (let b = 0; b < limits.length; b++) if (cost <= limits[b]!) return weights[b]!;
  return 0;
}
