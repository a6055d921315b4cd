/** How much a district needs renovation: its households-weighted mean score, and its worst communities. */
import type { Communities } from "../model/community.ts";

export interface DistrictNeed {
  /** Value of the district column. */
  readonly district: string;
  /** Mean score 0..100 weighted by households; NaN where no ranked community knows its households. */
  readonly need: number;
  /** Rows of the highest scores among the candidates, highest first. */
  readonly worst: readonly number[];
  readonly communities: number;
  /** Ranked communities with known households: those in the mean. */
  readonly weighed: number;
  readonly unranked: number;
  readonly households: number;
}

/**
 * Districts by need, highest first, those without a need last.
 *
 * @param scores length n, 0..100, NaN unranked
 * @param options.rows mask of length n, 1 counts; candidates: mask of those that may be named as the worst (all); worst: how many to name (3)
 */
export function districtNeed(
  communities: Pick<Communities, "length" | "district" | "households">,
  scores: Float32Array,
  options: {
    readonly rows?: Uint8Array | null;
    readonly candidates?: Uint8Array;
    readonly worst?: number;
  } = {},
): readonly DistrictNeed[] {
  const { codes, values } = communities.district;
  const { rows, candidates, worst = 3 } = options;
  const sums = values.map(
    (): Sums => ({ ranked: 0, weighed: 0, communities: 0, households: 0, sum: 0, worst: [] }),
  );
  for (let i = 0; i < communities.length; i++) {
    const of = rows && rows[i] !== 1 ? undefined : sums[codes[i]!];
    if (!of) continue;
    of.communities++;
    const score = scores[i]!;
    if (Number.isNaN(score)) continue;
    of.ranked++;
    if (worst > 0 && (!candidates || candidates[i] === 1)) keepHighest(of.worst, i, scores, worst);
    const households = communities.households[i]!;
    if (!(households > 0)) continue;
    of.sum += score * households;
    of.households += households;
    of.weighed++;
  }
  return sums
    .map(({ sum, ranked, ...of }, code) => ({
      ...of,
      district: values[code]!,
      need: of.households > 0 ? sum / of.households : NaN,
      unranked: of.communities - ranked,
    }))
    .filter((d) => d.communities > 0)
    .sort((a, b) => (Number.isNaN(b.need) ? -1 : Number.isNaN(a.need) ? 1 : b.need - a.need));
}

interface Sums {
  ranked: number;
  weighed: number;
  communities: number;
  /** Of the communities in the mean. */
  households: number;
  /** Score x households. */
  sum: number;
  /** The highest scores so far, highest first. */
  readonly worst: number[];
}

/** Puts `row` among the `count` highest of `best`, behind its equals. */
function keepHighest(best: number[], row: number, scores: Float32Array, count: number): void {
  const score = scores[row]!;
  if (best.length === count && score <= scores[best[count - 1]!]!) return;
  let at = best.length;
  while (at > 0 && score > scores[best[at - 1]!]!) at--;
  best.splice(at, 0, row);
  if (best.length > count) best.pop();
}
