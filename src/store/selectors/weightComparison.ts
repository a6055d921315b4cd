/** The ranking in force against that of the weights to compare with: who rises, who falls, how alike they are. */
import { keptInTop, movers, type RankChange, rankChange } from "../../analysis/rankChange.ts";
import { CRITERIA, type CriterionId, perCriterion, type Weights, weightOf } from "../../model/priority.ts";
import { presetWeights, WEIGHT_PRESETS, type WeightPreset } from "../../model/weightPresets.ts";
import type { AtlasState } from "../state.ts";
import { filtered } from "./filtered.ts";
import { memoize } from "./memoize.ts";
import { communityNamer } from "./names.ts";
import { atlasOf } from "./parameters.ts";
import { candidates, otherPriorities, priorities } from "./priority.ts";

/** Movers listed on either side, and the places of which "stays in the top" and the slopes speak. */
const MOVERS = 10;
export const TOP = 20;

export interface NamedMover {
  readonly id: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

export interface WeightComparison extends Pick<RankChange, "spearman" | "kendall"> {
  /** Communities compared: candidates that pass the filters and that both weightings rank. */
  readonly compared: number;
  readonly rising: readonly NamedMover[];
  readonly falling: readonly NamedMover[];
  readonly kept: { readonly kept: number; readonly of: number };
  /** The first TOP by the weights in force. */
  readonly top: readonly NamedMover[];
}

/** Null: there are no weights to compare with. */
export const weightComparison: (s: AtlasState) => WeightComparison | null = memoize(
  [atlasOf, otherPriorities, priorities, filtered, candidates, communityNamer],
  (atlas, before, after, { passes }, open, nameOf) => {
    if (!atlas || !before) return null;
    const { ids } = atlas.city.communities;
    const change = rankChange(
      before.scores,
      after.scores,
      passes.map((pass, i) => pass & open[i]!),
    );
    const named = (mover: { readonly row: number; readonly before: number; readonly after: number }) => ({
      id: ids[mover.row]!,
      name: nameOf(mover.row),
      before: mover.before,
      after: mover.after,
    });
    const { rising, falling } = movers(change, MOVERS);
    return {
      compared: change.rows.length,
      spearman: change.spearman,
      kendall: change.kendall,
      rising: rising.map(named),
      falling: falling.map(named),
      kept: keptInTop(change, TOP),
      top: Array.from(change.rows.subarray(0, TOP), (row, k) =>
        named({ row, before: change.before[k]!, after: change.after[k]! }),
      ),
    };
  },
);

/** Share 0..1 of each criterion in the weights to compare with; null: there are none. */
export const otherShares: (s: AtlasState) => Readonly<Record<CriterionId, number>> | null = memoize(
  [(s) => s.otherWeights],
  (weights) => {
    if (weights === null) return null;
    const total = CRITERIA.reduce((sum, c) => sum + weightOf(weights, c), 0);
    return perCriterion((c) => (total === 0 ? 0 : weightOf(weights, c) / total));
  },
);

/** What the weights to compare with are: a preset, weights of the user's own, or none. */
export const comparedPreset: (s: AtlasState) => WeightPreset | "kept" | "none" = memoize(
  [(s) => s.otherWeights],
  (weights) => {
    if (weights === null) return "none";
    return WEIGHT_PRESETS.find((preset) => areEqual(presetWeights(preset), weights)) ?? "kept";
  },
);

const areEqual = (a: Weights, b: Weights): boolean =>
  CRITERIA.every((c) => weightOf(a, c) === weightOf(b, c));
