/** How stable the ranks are under other weights: what is asked, and what the newest answer says of the communities. */
import type { StabilityQuestion } from "../../analysis/rankStability.ts";
import {
  DRAW_SEED,
  FIRM_SHARE,
  OFTEN_SHARE,
  type RankStability,
  TOP_PLACES,
} from "../../model/rankStability.ts";
import { ranksOf } from "../../optim/ranks.ts";
import { standardErrorOfShare } from "../../optim/smaa.ts";
import { NO_CODE } from "../../table/column.ts";
import type { AtlasState } from "../state.ts";
import { filtered } from "./filtered.ts";
import { memoize } from "./memoize.ts";
import { communityNamer } from "./names.ts";
import { atlasOf } from "./parameters.ts";
import {
  candidates,
  criterionBoundsOf,
  criterionValuesOf,
  effectiveWeights,
  priorities,
} from "./priority.ts";

const methodOf = (s: AtlasState) => s.priorityMethod;
const spreadOf = (s: AtlasState) => s.drawSpread;
const drawsOf = (s: AtlasState) => s.draws;

/** Communities outside of today's top that the panel lists. */
const LISTED_OUTSIDE = 12;

/** Whether anything on the page rests on it. */
export const isRobustnessAsked = (s: AtlasState): boolean =>
  (s.panel === "priorities" && s.robustnessOpen) || s.colorBy === "shareInTop";

/** Scores and ranks among those still to choose, as the list of communities shows them; the others are not ranked. */
const openPriorities: (s: AtlasState) => {
  readonly scores: Float32Array;
  readonly ranks: Uint32Array;
  readonly ranked: number;
} = memoize([priorities, candidates], ({ scores }, open) => {
  const masked = scores.map((score, i) => (open[i] === 1 ? score : Number.NaN));
  return { scores: masked, ...ranksOf(masked) };
});

/** What is to be drawn; null where nothing is ranked. Its identity changes with any of its parts. */
export const stabilityQuestion: (s: AtlasState) => Omit<StabilityQuestion, "expectedRanks"> | null = memoize(
  [
    ...([criterionValuesOf, criterionBoundsOf, methodOf, effectiveWeights] as const),
    ...([openPriorities, spreadOf, drawsOf] as const),
  ],
  (values, bounds, method, weights, { scores, ranked }, spread, draws) =>
    ranked === 0 ? null : { values, bounds, method, weights, scores, spread, draws, seed: DRAW_SEED },
);

export interface ShownStability {
  readonly result: RankStability;
  /** Whether it belongs to other weights, values or draws than those of the page. */
  readonly stale: boolean;
}

/** The answer on the page, also while the next is drawn; null where there is none. */
export const shownStability: (s: AtlasState) => ShownStability | null = memoize(
  [(s) => s.robustness, atlasOf],
  (robustness, atlas) => {
    if (robustness.kind === "none") return null;
    const result = robustness.kind === "ready" ? robustness.result : robustness.before;
    const stale = !(robustness.kind === "ready" || (robustness.kind === "running" && robustness.current));
    return result && result.shareInTop.length === atlas?.city.communities.length ? { result, stale } : null;
  },
);

/** Length n: share 0..1 of the draws in which a community is in the top; NaN: not ranked, or not drawn yet. */
export const sharesInTop: (s: AtlasState) => Float32Array = memoize(
  [shownStability, atlasOf],
  (shown, atlas) =>
    shown?.result.shareInTop ?? new Float32Array(atlas?.city.communities.length ?? 0).fill(Number.NaN),
);

export interface StableCommunity {
  readonly id: string;
  readonly name: string;
  readonly district: string | null;
  /** Under the chosen weights, among those still to choose. */
  readonly rank: number;
  readonly shareInTop: number;
  /** Standard error of that share. */
  readonly error: number;
  /** NaN: not known. */
  readonly expectedRank: number;
  /** Share of the draws in each band of places. */
  readonly bands: readonly number[];
}

export interface StabilityGroups {
  /** Today's top by rank, the whole city. */
  readonly top: readonly StableCommunity[];
  /** How many of them stay in the top in at least FIRM_SHARE of the draws. */
  readonly firm: number;
  /** Today's top by share, the firm ones and the others, and who comes in often; of those that pass the filters. */
  readonly staying: readonly StableCommunity[];
  readonly fragile: readonly StableCommunity[];
  readonly outside: readonly StableCommunity[];
  /** Outside communities that come in often, also those not listed. */
  readonly outsideCount: number;
  /** Communities of the three groups that the filters hide. */
  readonly hidden: number;
}

/** Today's top opened into who holds its place and who does not, and who stands before the door. */
export const stabilityGroups: (s: AtlasState) => StabilityGroups | null = memoize(
  [shownStability, atlasOf, openPriorities, filtered, communityNamer],
  (shown, atlas, { ranks }, { passes }, nameOf) => {
    if (!shown || !atlas) return null;
    const { result } = shown;
    const { ids, district } = atlas.city.communities;
    const bands = result.bandEnds.length;
    const communityAt = (row: number): StableCommunity => ({
      id: ids[row]!,
      name: nameOf(row),
      district: district.codes[row] === NO_CODE ? null : district.values[district.codes[row]!]!,
      rank: ranks[row]!,
      shareInTop: result.shareInTop[row]!,
      error: standardErrorOfShare(result.shareInTop[row]!, result.draws),
      expectedRank: result.expectedRank?.[row] ?? Number.NaN,
      bands: [...result.acceptability.subarray(row * bands, (row + 1) * bands)],
    });
    const inTop: number[] = [];
    const outside: number[] = [];
    ranks.forEach((rank, row) => {
      if (rank > 0 && rank <= TOP_PLACES) inTop.push(row);
      else if (result.shareInTop[row]! >= OFTEN_SHARE) outside.push(row);
    });
    const share = (row: number) => result.shareInTop[row]!;
    const byShare = (a: number, b: number) => share(b) - share(a) || ranks[a]! - ranks[b]!;
    const shownOf = (rows: readonly number[]) => rows.filter((row) => passes[row] === 1).sort(byShare);
    const firm = inTop.filter((row) => share(row) >= FIRM_SHARE);
    const fragile = inTop.filter((row) => !(share(row) >= FIRM_SHARE));
    const outsideShown = shownOf(outside);
    return {
      top: inTop.sort((a, b) => ranks[a]! - ranks[b]!).map(communityAt),
      firm: firm.length,
      staying: shownOf(firm).map(communityAt),
      fragile: shownOf(fragile).map(communityAt),
      outside: outsideShown.slice(0, LISTED_OUTSIDE).map(communityAt),
      outsideCount: outsideShown.length,
      hidden: [...inTop, ...outside].reduce((n, row) => n + (passes[row] === 1 ? 0 : 1), 0),
    };
  },
);
