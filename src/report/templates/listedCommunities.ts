/** The communities of a priority list, the most urgent first. */
import type { Paper } from "../../store/reportState.ts";
import { filtered } from "../../store/selectors/filtered.ts";
import { highest, rankedCounts } from "../../store/selectors/priorities.ts";
import { candidates, priorities } from "../../store/selectors/priority.ts";
import type { AtlasState } from "../../store/state.ts";

/** A slide has room for few, and nobody turns its pages. */
const MOST: Readonly<Record<Paper, number>> = { wide: 20, a4: 50, a4Landscape: 50, a3: 50 };

export interface Listed {
  readonly rows: readonly number[];
  /** Whether somebody named them. */
  readonly named: boolean;
  /** Named ids that the city does not have. */
  readonly unknown: readonly string[];
  /** Where nobody named them: how many could be listed, and how many ranked ones are begun and therefore not. */
  readonly among: number;
  readonly begun: number;
}

/** Those named by id, whatever the filters; else the candidates that pass the filters, as the panel of priorities lists them. */
export function listedCommunities(s: AtlasState): Listed {
  const { only, paper } = s.report;
  const { scores } = priorities(s);
  if (only.length > 0) {
    const { ids } = s.atlas!.city.communities;
    const wanted = new Set(only);
    const rows = ids.flatMap((id, row) => (wanted.has(id) ? [row] : []));
    return {
      rows: rows.sort((a, b) => descending(scores[a]!, scores[b]!) || a - b),
      named: true,
      unknown: [...wanted].filter((id) => !ids.includes(id)),
      among: rows.length,
      begun: 0,
    };
  }
  const open = candidates(s);
  const mask = filtered(s).passes.map((pass, i) => pass & open[i]!);
  const { ranked, begun } = rankedCounts(s);
  return {
    rows: highest(scores, mask, MOST[paper]),
    named: false,
    unknown: [],
    among: ranked - begun,
    begun,
  };
}

/** NaN last. */
const descending = (a: number, b: number): number =>
  Number.isNaN(a) || Number.isNaN(b) ? Number(Number.isNaN(a)) - Number(Number.isNaN(b)) : b - a;
