/** Who lives out of reach of chosen kinds of facility: sums over the city and over each district. */
import type { Communities } from "../model/community.ts";
import { GAP_CLASSES } from "../model/gap.ts";
import { type BitSetColumn, NO_CODE } from "../table/column.ts";

/** "any": a community is out of reach when it misses one of the kinds; "all": when it misses every one. */
export type GapMode = "any" | "all";

/** Sums over a set of communities. Households and people count only where the community knows them; `…Known` counts those communities. */
export interface ReachSums {
  readonly communities: number;
  readonly communitiesOut: number;
  readonly households: number;
  readonly householdsOut: number;
  readonly householdsKnown: number;
  readonly elderly: number;
  readonly elderlyOut: number;
  readonly elderlyKnown: number;
}

export interface DistrictReach extends ReachSums {
  /** Value of the district column; null for communities that name none. */
  readonly district: string | null;
}

export interface OutOfReachInput {
  readonly communities: Pick<Communities, "length" | "district" | "households" | "elderly60Plus">;
  /** Kinds each community misses. */
  readonly missing: BitSetColumn;
  /** Values of `missing` that are looked at. */
  readonly kinds: readonly string[];
  readonly mode: GapMode;
}

/** Per community 1 where it is out of reach, 0 where not, 255 where that is not known. No kinds: nobody is out of reach. */
export function outOfReach({ communities, missing, kinds, mode }: OutOfReachInput): Uint8Array {
  const mask = maskOf(missing, kinds);
  const out = new Uint8Array(communities.length);
  if (kinds.length === 0) return out;
  for (let i = 0; i < out.length; i++) {
    if (missing.known[i] === 0) {
      out[i] = 255;
      continue;
    }
    let some = false;
    let every = true;
    for (let w = 0; w < mask.length; w++) {
      const both = missing.words[i * missing.wordsPerRow + w]! & mask[w]!;
      if (both !== 0) some = true;
      if (both !== mask[w]!) every = false;
    }
    out[i] = (mode === "any" ? some : every) ? 1 : 0;
  }
  return out;
}

const OUT = GAP_CLASSES.indexOf("outOfReach");

/**
 * Classes of several kinds as one, each an index into GAP_CLASSES of length n: not known where one is not, else out of reach when any of
 * them is (or every one), as `outOfReach` has it.
 */
export function together(each: readonly Uint8Array[], mode: GapMode): Uint8Array {
  return (each[0] ?? new Uint8Array(0)).map((_, i) => {
    const codes = each.map((classes) => classes[i]!);
    const worst = Math.max(...codes);
    return worst === OUT && mode === "all" ? Math.min(...codes) : worst;
  });
}

/**
 * Sums the communities with `counted[i]` non-zero and a known reach.
 * @returns the whole, and one entry per district that has such a community, in the order of the district column
 */
export function reachSums(
  communities: OutOfReachInput["communities"],
  out: Uint8Array,
  counted: Uint8Array,
): { readonly total: ReachSums; readonly districts: readonly DistrictReach[] } {
  const { codes, values } = communities.district;
  const sums = Array.from({ length: values.length + 1 }, emptySums);
  for (let i = 0; i < communities.length; i++) {
    if (counted[i] === 0 || out[i] === 255) continue;
    const code = codes[i]!;
    const sum = sums[code === NO_CODE ? values.length : code]!;
    const isOut = out[i] === 1;
    sum.communities++;
    if (isOut) sum.communitiesOut++;
    const households = communities.households[i]!;
    if (!Number.isNaN(households)) {
      sum.householdsKnown++;
      sum.households += households;
      if (isOut) sum.householdsOut += households;
    }
    const elderly = communities.elderly60Plus[i]!;
    if (!Number.isNaN(elderly)) {
      sum.elderlyKnown++;
      sum.elderly += elderly;
      if (isOut) sum.elderlyOut += elderly;
    }
  }
  const total = emptySums();
  for (const sum of sums) for (const key of KEYS) total[key] += sum[key];
  const districts = sums.map((sum, code) => ({ ...sum, district: values[code] ?? null }));
  return { total, districts: districts.filter((d) => d.communities > 0) };
}

/** Share 0..1 that `part` has of `whole`; NaN of nothing. */
export const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : Number.NaN);

type Sums = { -readonly [K in keyof ReachSums]: number };

const emptySums = (): Sums => ({
  communities: 0,
  communitiesOut: 0,
  households: 0,
  householdsOut: 0,
  householdsKnown: 0,
  elderly: 0,
  elderlyOut: 0,
  elderlyKnown: 0,
});

const KEYS = Object.keys(emptySums()) as (keyof ReachSums)[];

/** Signed words, so that they compare with the result of a bitwise "and". */
function maskOf(column: BitSetColumn, kinds: readonly string[]): Int32Array {
  const mask = new Int32Array(column.wordsPerRow);
  for (const kind of kinds) {
    const bit = column.values.indexOf(kind);
    if (bit < 0)
      throw new Error(`outOfReach: kind is "${kind}", expected one of ${column.values.join(", ")}`);
    mask[bit >>> 5] = mask[bit >>> 5]! | (1 << (bit & 31));
  }
  return mask;
}
