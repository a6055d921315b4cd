import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { atlasOf } from "./parameters.ts";

const rowsById = memoize([atlasOf], (atlas) => {
  const rows = new Map<string, number>();
  atlas?.city.communities.ids.forEach((id, row) => {
    rows.set(id, row);
  });
  return rows;
});

/** Row of the community whose detail is open; -1 when none is, or when the city does not have it. */
export const selectedIndex = (s: AtlasState): number =>
  s.selected === null ? -1 : (rowsById(s).get(s.selected) ?? -1);
