/** Who is out of reach while a facility is being placed: flags and sums that every step brings up to date by what it changed. */
import { NO_CODE } from "../table/column.ts";
import { type DistrictReach, type OutOfReachInput, outOfReach, type ReachSums } from "./outOfReach.ts";
import type { MovingReach } from "./streetReach.ts";

export interface WhatIfCoverageInput extends OutOfReachInput {
  /** The kind that moves, one of `kinds`. */
  readonly kind: string;
  /** Its reach; communities and rows as in `communities`. */
  readonly reach: MovingReach;
  /** The facility that moves. */
  readonly row: number;
  /** Length n each: communities with non-zero count; sums are kept of each mask. */
  readonly counted: readonly Uint8Array[];
}

/** Sums by district code of those out of reach; the last is of communities that name none. */
export interface OutSums {
  readonly communities: Float64Array;
  readonly households: Float64Array;
  readonly elderly: Float64Array;
}

/** A community that the other kinds decide already. */
const FIXED = 1;

/** After any steps `out` and `sums` equal what a new count of all communities gives. */
export class WhatIfCoverage {
  /** Length n: as of `outOfReach`. Rewritten in place. */
  readonly out: Uint8Array;
  /** One entry a mask; rewritten in place. */
  readonly sums: readonly OutSums[];
  readonly #input: WhatIfCoverageInput;
  readonly #fixed: Uint8Array;

  constructor(input: WhatIfCoverageInput) {
    const { communities, kinds, kind, mode, counted, reach } = input;
    this.#input = input;
    const others = outOfReach({ ...input, kinds: kinds.filter((other) => other !== kind) });
    // Missing any: those that miss another kind stay out. Missing all: those that have another kind stay within.
    const settles = mode === "any" ? 1 : 0;
    const alone = kinds.length === 1;
    this.#fixed = others.map((flag) => (flag === 255 || (!alone && flag === settles) ? FIXED : 0));
    this.out = others.map((flag, i) => (this.#fixed[i] === FIXED ? flag : outOf(reach.within[i]!)));
    const districts = communities.district.values.length + 1;
    this.sums = counted.map(() => ({
      communities: new Float64Array(districts),
      households: new Float64Array(districts),
      elderly: new Float64Array(districts),
    }));
    for (let i = 0; i < communities.length; i++) if (this.out[i] === 1) this.#count(i, 1);
  }

  /** Puts the facility at a place; NaN takes it away. O(what changes). */
  moveTo(lng: number, lat: number): void {
    const { reach, row } = this.#input;
    const changed = reach.place(row, lng, lat);
    for (let k = 0; k < changed.length; k++) {
      const i = changed[k]!;
      if (this.#fixed[i] === FIXED) continue;
      const out = outOf(reach.within[i]!);
      this.out[i] = out;
      this.#count(i, out === 1 ? 1 : -1);
    }
  }

  #count(i: number, by: number): void {
    const { communities, counted } = this.#input;
    const { codes, values } = communities.district;
    const code = codes[i] === NO_CODE ? values.length : codes[i]!;
    const households = communities.households[i]!;
    const elderly = communities.elderly60Plus[i]!;
    for (let m = 0; m < counted.length; m++) {
      if (counted[m]![i] === 0) continue;
      const sums = this.sums[m]!;
      sums.communities[code]! += by;
      if (!Number.isNaN(households)) sums.households[code]! += by * households;
      if (!Number.isNaN(elderly)) sums.elderly[code]! += by * elderly;
    }
  }
}

/** The sums `of` a mask with those out of reach as they are in `sums`; `values` are those of the district column. */
export function withOutSums(
  of: { readonly total: ReachSums; readonly districts: readonly DistrictReach[] },
  sums: OutSums,
  values: readonly string[],
): { readonly total: ReachSums; readonly districts: readonly DistrictReach[] } {
  const total = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0);
  return {
    total: {
      ...of.total,
      communitiesOut: total(sums.communities),
      householdsOut: total(sums.households),
      elderlyOut: total(sums.elderly),
    },
    districts: of.districts.map((district) => {
      const code = district.district === null ? values.length : values.indexOf(district.district);
      return {
        ...district,
        communitiesOut: sums.communities[code]!,
        householdsOut: sums.households[code]!,
        elderlyOut: sums.elderly[code]!,
      };
    }),
  };
}

const outOf = (within: number): number => (within === 255 ? 255 : 1 - within);
