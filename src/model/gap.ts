/** Which services a community lacks, measured by distance to the nearest facility of each kind. */
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
    const radius = radiusOf(radiiMeters, kind);
    if (radius === null) return;
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

function radiusOf(radii: Readonly<Record<string, number | null>>, kind: string): number | null {
  return radii[kind] ?? null;
}
