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
  const worstOf = (list: readonly number[]) =>
    list
      .filter((i) => !Number.isNaN(scores[i]!) && (!candidates || candidates[i] === 1))
      .sort((a, b) => scores[b]! - scores[a]! || a - b)
      .slice(0, worst);
  const members: number[][] = values.map(() => []);
  for (let i = 0; i < communities.length; i++) if (!rows || rows[i] === 1) members[codes[i]!]?.push(i);
  return members
    .map((list, code) => ({
      ...needOf(values[code]!, list, communities.households, scores),
      worst: worstOf(list),
    }))
    .filter((d) => d.communities > 0)
    .sort((a, b) => (Number.isNaN(b.need) ? -1 : Number.isNaN(a.need) ? 1 : b.need - a.need));
}

function needOf(
  district: string,
  members: readonly number[],
  householdsOf: Float32Array,
  scores: Float32Array,
): Omit<DistrictNeed, "worst"> {
  let sum = 0;
  let households = 0;
  let weighed = 0;
  const ranked = members.filter((i) => !Number.isNaN(scores[i]!));
  for (const i of ranked) {
    const weight = householdsOf[i]!;
    if (!(weight > 0)) continue;
    sum += scores[i]! * weight;
    households += weight;
    weighed++;
  }
  return {
    district,
    need: households > 0 ? sum / households : NaN,
    communities: members.length,
    weighed,
    unranked: members.length - ranked.length,
    households,
  };
}
