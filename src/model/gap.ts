/**
 * Which services a community lacks. A gap is two tests: is one within reach, and is there enough of it for all who share it?
 * Limits are rounded as the Float32 distances are, so that whoever stands at the very border is within.
 */
import { type BitSetColumn, bitCount } from "../table/column.ts";
import { UNKNOWN_CODE } from "./community.ts";

/** Distances of n communities to the nearest facility of one kind, in metres; Infinity: there is none, NaN: not known. */
export interface KindDistances {
  readonly kind: string;
  readonly meters: Float32Array;
}

/**
 * The missing services of each community: kind k is missing when a radius is set and no facility of that very kind lies within it
 * (a 15-minute facility does not serve a 5-minute need: tiers are not inclusive). Kinds without a radius are never missing. A row
 * is unknown when no kind has a radius or its position is not known.
 *
 * @param length number of communities, where there may be no kind at all
 */
export function missingServices(
  distances: readonly KindDistances[],
  radiiMeters: Readonly<Record<string, number | null>>,
  length = distances[0]?.meters.length ?? 0,
): BitSetColumn {
  const n = length;
  const wordsPerRow = Math.max(1, Math.ceil(distances.length / 32));
  const words = new Uint32Array(n * wordsPerRow);
  const judged = distances.some(({ kind }) => radiusOf(radiiMeters, kind) !== null);
  const known = new Uint8Array(n).fill(judged ? 1 : 0);
  distances.forEach(({ kind, meters }, bit) => {
    const limit = radiusOf(radiiMeters, kind);
    if (limit === null) return;
    const radius = Math.fround(limit);
    const word = bit >>> 5;
    const mask = 1 << (bit & 31);
    for (let i = 0; i < n; i++) {
      const distance = meters[i]!;
      if (distance > radius) words[i * wordsPerRow + word]! |= mask;
      else if (Number.isNaN(distance)) known[i] = 0;
    }
  });
  for (let i = 0; i < n; i++) if (known[i] === 0) words.fill(0, i * wordsPerRow, (i + 1) * wordsPerRow);
  return { words, wordsPerRow, values: distances.map((d) => d.kind), known };
}

/** Number of values in each row of a set column; UNKNOWN_CODE where the set is not known. */
export function setSizes(column: BitSetColumn): Uint8Array {
  const n = column.known.length;
  const sizes = new Uint8Array(n);
  for (let i = 0; i < n; i++) sizes[i] = column.known[i] === 0 ? UNKNOWN_CODE : bitCount(column, i);
  return sizes;
}

/** What a community has of one kind. A code is the position in this list. */
export const GAP_CLASSES = ["covered", "tooSmall", "outOfReach", "notConnected", "unknown"] as const;
export type GapClass = (typeof GAP_CLASSES)[number];

export interface GapInput {
  /** Length n: seconds or metres to the nearest facility of the kind; Infinity: none can be reached, NaN: not known. */
  readonly cost: Float32Array;
  /** In the unit of `cost`, itself within reach; null: the kind has no standard. */
  readonly cutoff: number | null;
  /** Length n: 0 where the community is not on the network; null where none is asked (straight lines). */
  readonly connected: Uint8Array | null;
  /** The second test; null where it is not made. */
  readonly supply: SupplyTest | null;
}

export interface SupplyTest {
  /** Length n: supply that the community can reach, shared with all others who reach it. */
  readonly perHundredHouseholds: Float64Array;
  /** Length n: 1 where more is within reach, how much not being known. */
  readonly lowerBound: Uint8Array;
  /** At least this much is enough. */
  readonly standardPerHundredHouseholds: number;
}

/**
 * Class of each community for one kind, as an index into GAP_CLASSES. "tooSmall": one is within reach, but too little for all who share it;
 * "unknown": no standard, no position, or the supply falls short as far as the size of the facilities is known.
 */
export function gapClasses({ cost, cutoff, connected, supply }: GapInput): Uint8Array {
  const classes = new Uint8Array(cost.length).fill(UNKNOWN);
  const limit = cutoff === null ? null : Math.fround(cutoff);
  for (let i = 0; i < classes.length; i++) {
    if (connected?.[i] === 0) classes[i] = NOT_CONNECTED;
    else if (limit === null || Number.isNaN(cost[i]!)) continue;
    else if (cost[i]! > limit) classes[i] = OUT_OF_REACH;
    else if (supply === null || isEnough(supply, i)) classes[i] = COVERED;
    else if (supply.lowerBound[i] === 0) classes[i] = TOO_SMALL;
  }
  return classes;
}

const [COVERED, TOO_SMALL, OUT_OF_REACH, NOT_CONNECTED, UNKNOWN] = GAP_CLASSES.map((_, code) => code) as [
  number,
  number,
  number,
  number,
  number,
];

/** Shares are sums of fractions: what meets the standard but for their rounding meets it. */
const ROUNDING = 1e-9;

/** Whether what row i can reach meets the standard. */
export function isEnough(
  {
    perHundredHouseholds,
    standardPerHundredHouseholds,
  }: Pick<SupplyTest, "perHundredHouseholds" | "standardPerHundredHouseholds">,
  i: number,
): boolean {
  return perHundredHouseholds[i]! >= standardPerHundredHouseholds * (1 - ROUNDING);
}

function radiusOf(radii: Readonly<Record<string, number | null>>, kind: string): number | null {
  return Object.hasOwn(radii, kind) ? radii[kind]! : null;
}
