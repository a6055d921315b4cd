/** How far each community walks for the kinds that the coverage panel looks at. */
import type { AtlasState } from "../state.ts";
import { measuredKinds } from "./measuredKinds.ts";
import { memoize, stableList } from "./memoize.ts";
import { atlasOf } from "./parameters.ts";
import { isWalkPending, methodInUse, walkReachOf } from "./walking.ts";

const walks = stableList((s) =>
  isWalkPending(s) ? [] : measuredKinds(s).flatMap(({ id }) => walkReachOf(s, methodInUse(s), id) ?? []),
);

/**
 * Seconds to the nearest facility, by the method in use; of several kinds to the farthest of these, or, where only who lacks every kind is
 * out of reach, to the nearest. NaN: not known; Infinity: not to be reached.
 */
export const walkSeconds: (s: AtlasState) => Float32Array = memoize(
  [atlasOf, walks, (s) => s.coverageMode],
  (atlas, each, mode) => {
    const first = each[0]?.seconds;
    if (!first) return new Float32Array(atlas?.city.communities.length ?? 0).fill(Number.NaN);
    const of = mode === "any" ? Math.max : Math.min;
    return each.length === 1 ? first : first.map((_, i) => of(...each.map(({ seconds }) => seconds[i]!)));
  },
);
