/** What the open community's pages of talking and voting show beside its record. */
import { meetingSums as sumsOf } from "../../analysis/participation.ts";
import type { ConsentThresholds } from "../../model/rulePack.ts";
import type { AtlasState } from "../state.ts";
import { detail } from "./detail.ts";
import { memoize } from "./memoize.ts";
import { atlasOf, thresholds } from "./parameters.ts";

export interface ConsentSource {
  readonly thresholds: ConsentThresholds;
  readonly source: string;
  /** Whether they were checked against their source. */
  readonly verified: boolean;
}

/** The thresholds of the owners' vote with where they come from. Where no pack says them, the Civil Code's, unchecked. */
export const consentSource: (s: AtlasState) => ConsentSource = memoize(
  [atlasOf, (s) => thresholds(s).consent, (s) => thresholds(s).notes, (s) => s.locale],
  (atlas, limits, notes, locale) => {
    const note = notes?.find((n) => n.field === "consent");
    return {
      thresholds: limits,
      source:
        (locale === "zh" ? note?.sourceZh : undefined) ??
        note?.source ??
        atlas?.city.rulePacks[0]?.source ??
        "",
      verified: note?.verified ?? false,
    };
  },
);

/** Sums over the meetings of the open community; NaN where none states it. */
export const meetingSums: (s: AtlasState) => ReturnType<typeof sumsOf> = memoize(
  [(s) => detail(s)?.record.meetings],
  (meetings) => sumsOf(meetings ?? []),
);
