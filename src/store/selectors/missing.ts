import { missingServices as missingOf } from "../../model/gap.ts";
import type { BitSetColumn } from "../../table/column.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { atlasOf, effectiveRadii } from "./parameters.ts";

/** The kinds of facility that each community has none of within the radius; values are kind ids. */
export const missingServices: (s: AtlasState) => BitSetColumn = memoize(
  [atlasOf, effectiveRadii],
  (atlas, radii) =>
    atlas && atlas.reach.length > 0
      ? missingOf(atlas.reach, radii)
      : unknownSets(atlas?.city.communities.length ?? 0),
);

/** A city without facilities: what its communities lack is not known. */
function unknownSets(n: number): BitSetColumn {
  return { words: new Uint32Array(n), wordsPerRow: 1, values: [], known: new Uint8Array(n) };
}
