/** How many communities were built before the limit year: what can be said of a city that knows little else. */
import type { Communities } from "../model/community.ts";
import type { CodeColumn } from "../table/column.ts";
import { groupSums } from "./groupSums.ts";

export interface OldStockGroup {
  /** Value of the column; null: the communities that have none. */
  readonly value: string | null;
  readonly communities: number;
  /** Communities whose build year is known. */
  readonly known: number;
  readonly old: number;
}

export interface OldStock {
  readonly communities: number;
  readonly known: number;
  readonly old: number;
  /** Groups with the most old communities first. */
  readonly groups: readonly OldStockGroup[];
}

/**
 * Communities built before 1 January of `limitYear`, in all and in each group of a column.
 *
 * @param rows mask of length n, 1 counts
 */
export function oldStock(
  { buildYear }: Pick<Communities, "buildYear">,
  by: CodeColumn,
  limitYear: number,
  rows?: Uint8Array | null,
): OldStock {
  const isOld = buildYear.map((year) => (Number.isNaN(year) ? year : year < limitYear ? 1 : 0));
  const groups = groupSums(by, isOld, rows)
    .map(({ value, count, sum, known }) => ({ value, communities: count, known, old: sum }))
    .sort((a, b) => b.old - a.old);
  const total = { communities: 0, known: 0, old: 0 };
  for (const group of groups) {
    total.communities += group.communities;
    total.known += group.known;
    total.old += group.old;
  }
  return { ...total, groups };
}
