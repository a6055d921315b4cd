/** The legend's entries, from the very scales that the map draws with. */
import { classRanges, type Scale } from "../../scale/scale.ts";
import type { AtlasState, ColorBy, DistrictIndicator } from "../state.ts";
import { communityColoring, districtColoring } from "./coloring.ts";
import { filtered } from "./filtered.ts";
import { memoize } from "./memoize.ts";

/** A category by its id, or a class by its borders; the first class has no `from`, the last no `to`. */
export interface LegendEntry {
  readonly color: string;
  readonly category?: string;
  readonly from?: number;
  readonly to?: number;
}

export interface LegendBlock<K> {
  readonly of: K;
  readonly entries: readonly LegendEntry[];
  /** Colour of "not known" where such a value occurs, else null. */
  readonly unknownColor: string | null;
}

export const communityLegend: (s: AtlasState) => LegendBlock<ColorBy> | null = memoize(
  [communityColoring, (s) => s.colorBy],
  (coloring, of) =>
    coloring && {
      of,
      entries: entriesOf(coloring.scale),
      unknownColor: coloring.classOf.some((c) => c >= coloring.scale.colors.length)
        ? coloring.scale.unknownColor
        : null,
    },
);

export const districtLegend: (s: AtlasState) => LegendBlock<DistrictIndicator> | null = memoize(
  [districtColoring, (s) => s.districtIndicator],
  (coloring, of) =>
    coloring && {
      of,
      entries: entriesOf(coloring.scale),
      unknownColor: [...coloring.values.values()].some(Number.isNaN) ? coloring.scale.unknownColor : null,
    },
);

/** Whether some community is drawn faint because it does not pass the filters. */
export const hasFilteredOut: (s: AtlasState) => boolean = memoize(
  [filtered],
  ({ passes, count }) => count < passes.length,
);

function entriesOf(scale: Scale): readonly LegendEntry[] {
  if (scale.kind === "categories")
    return scale.domain.map((category, i) => ({ color: scale.colors[i]!, category }));
  const last = scale.colors.length - 1;
  return classRanges(scale).map(({ from, to }, i) => ({
    color: scale.colors[i]!,
    ...(i > 0 ? { from } : {}),
    ...(i < last ? { to } : {}),
  }));
}
