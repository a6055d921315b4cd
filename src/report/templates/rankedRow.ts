/** A community as the lists of a report say it. */
import { formatNumber, UNKNOWN_TEXT } from "../../i18n/format.ts";
import { type ListRow, listRow } from "../../store/selectors/listRow.ts";
import { mapColoring } from "../../store/selectors/map.ts";
import { communityNamer } from "../../store/selectors/names.ts";
import { priorities } from "../../store/selectors/priority.ts";
import type { AtlasState } from "../../store/state.ts";

export interface RankedRow extends ListRow {
  /** Within the whole city; a dash where it is not ranked. */
  readonly rank: string;
  /** Of its class on the map. */
  readonly color: string | null;
}

/** The words of community `row`; `s` has a city. */
export function rankedRow(s: AtlasState, row: number): RankedRow {
  const rank = priorities(s).ranks[row]!;
  return {
    ...listRow(s, row)!,
    name: communityNamer(s)(row),
    rank: rank === 0 ? UNKNOWN_TEXT : formatNumber(s.locale, rank),
    color: colorOfRow(s, row),
  };
}

function colorOfRow(s: AtlasState, row: number): string | null {
  const coloring = mapColoring(s);
  if (!coloring) return null;
  const { scale, classOf } = coloring;
  return scale.colors[classOf[row]!] ?? scale.unknownColor;
}
