/** What the map and the plain drawing in its place have in common: when they stand still, and the mark of the first picture. */
import type { AtlasState } from "../store/state.ts";

/**
 * Whether the pages of a report cover the map: it stands still until they go. Their pictures ask the selectors for other states, and a
 * map that asked for its own between them would have everything made again and again.
 */
export const isUnderReport = (state: AtlasState, shown: Pick<AtlasState, "atlas" | "loaded">): boolean =>
  state.panel === "report" && shown.atlas !== null && state.loaded === shown.loaded;

const FIRST_MAP = "atlas:first-map";

/** Marks, once, that the city is on the screen: for tests and benchmarks. */
export function markFirstMap(): void {
  if (performance.getEntriesByName(FIRST_MAP).length === 0) performance.mark(FIRST_MAP);
}
