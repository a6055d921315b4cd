import { missingServices as missingOf } from "../../model/gap.ts";
import type { BitSetColumn } from "../../table/column.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { atlasOf, effectiveRadii } from "./parameters.ts";
import { reachInUse } from "./walking.ts";

/** The kinds of facility that each community has none of within the radius, by the method in use; values are kind ids. */
export const missingServices: (s: AtlasState) => BitSetColumn = memoize(
  [atlasOf, reachInUse, effectiveRadii],
  (atlas, reach, radii) =>
    atlas && reach.length > 0 ? missingOf(reach, radii) : unknownSets(atlas?.city.communities.length ?? 0),
);

/** A city without facilities, or whose network is on its way: what its communities lack is not known. */
function unknownSets(n: number): BitSetColumn {
  return { words: new Uint32Array(n), wordsPerRow: 1, values: [], known: new Uint8Array(n) };
}
