import { missingServices as missingOf } from "../../model/gap.ts";
import type { BitSetColumn } from "../../table/column.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { atlasOf, effectiveRadii } from "./parameters.ts";

/** The kinds of facility that each community has none of within the radius; values are kind ids. */
export const missingServices: (s: AtlasState) => BitSetColumn = memoize(
  [atlasOf, effectiveRadii],
  (atlas, radii) => missingOf(atlas?.reach ?? [], radii),
);
