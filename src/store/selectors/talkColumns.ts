/** What the records say of talking and voting, as columns; made when first asked for, and only anew where something was edited. */
import { type TalkColumns, talkColumns, talkColumnsOfRows } from "../../analysis/participation.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { atlasOf, thresholds } from "./parameters.ts";

const loadedOf = (s: AtlasState) => s.loaded;
const limitsOf = (s: AtlasState) => thresholds(s).consent;

const loadedTalk: (s: AtlasState) => TalkColumns | null = memoize(
  [loadedOf, limitsOf],
  (loaded, limits) => loaded && talkColumns(loaded.city.communities, limits),
);

/** Null before a city is loaded. */
export const talkOf: (s: AtlasState) => TalkColumns | null = memoize(
  [atlasOf, loadedOf, loadedTalk, (s) => s.edits.communities, limitsOf],
  (atlas, loaded, before, edits, limits) => {
    if (!atlas) return null;
    const { communities } = atlas.city;
    if (!before) return talkColumns(communities, limits);
    if (communities === loaded?.city.communities) return before;
    const edited = new Set(Object.keys(edits));
    const rows = communities.ids.flatMap((id, row) => (edited.has(id) ? [row] : []));
    return talkColumnsOfRows(before, communities, rows, limits);
  },
);
