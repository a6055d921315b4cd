/** Sums by the value of a column: by district, by street. */
import { type CodeColumn, NO_CODE } from "../table/column.ts";

export interface GroupSum {
  /** Value of the column; null: the rows that have none. */
  readonly value: string | null;
  readonly count: number;
  /** Sum of the known values. */
  readonly sum: number;
  /** Rows whose value is known. */
  readonly known: number;
}

/**
 * Count and sum of `values` in each group that has a row, in the order of the column, rows without a group last.
 *
 * @param values length n, NaN unknown; null only counts
 * @param rows mask of length n, 1 counts
 */
export function groupSums(
  { codes, values: names }: CodeColumn,
  values: Float32Array | Float64Array | null,
  rows?: Uint8Array | null,
): readonly GroupSum[] {
  const groups = names.length + 1;
  const counts = new Uint32Array(groups);
  const known = new Uint32Array(groups);
  const sums = new Float64Array(groups);
  for (let i = 0; i < codes.length; i++) {
    if (rows && rows[i] !== 1) continue;
    const code = codes[i]!;
    const group = code === NO_CODE ? names.length : code;
    counts[group]!++;
    const value = values ? values[i]! : NaN;
    if (Number.isNaN(value)) continue;
    known[group]!++;
    sums[group]! += value;
  }
  return Array.from({ length: groups }, (_, g) => ({
    value: names[g] ?? null,
    count: counts[g]!,
    sum: sums[g]!,
    known: known[g]!,
  })).filter((group) => group.count > 0);
}

/**
 * What `sums` makes of each group that has a row, in the order of the column; rows without a group are left out.
 *
 * @param rows mask of length n, 1 counts; sums gets the mask of one group's rows
 */
export function byGroup<T>(
  { codes, values }: CodeColumn,
  rows: Uint8Array | null,
  sums: (mask: Uint8Array) => T,
): readonly { readonly value: string; readonly sums: T }[] {
  const masks = values.map(() => null as Uint8Array | null);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code === NO_CODE || (rows && rows[i] !== 1)) continue;
    masks[code] ??= new Uint8Array(codes.length);
    masks[code]![i] = 1;
  }
  return masks.flatMap((mask, code) => (mask ? [{ value: values[code]!, sums: sums(mask) }] : []));
}
