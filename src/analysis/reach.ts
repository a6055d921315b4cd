/** Straight-line distance from every community to the nearest facility of each kind. */
import { gridIndex, NO_POINT, nearest } from "../geo/gridIndex.ts";
import type { Communities } from "../model/community.ts";
import { UNKNOWN_CODE } from "../model/community.ts";
import { FACILITY_STATUSES, type Facilities } from "../model/facility.ts";

export { NO_POINT };

export interface KindReach {
  readonly kind: string;
  /** Length n, one a community: great-circle metres; Infinity where no such facility exists, NaN without a position. */
  readonly meters: Float32Array;
  /** Length n: row of the nearest facility; NO_POINT where there is none. */
  readonly facility: Uint32Array;
  /** Facilities that were counted: existing ones, and those whose status is not known. */
  readonly facilities: number;
}

/** One entry a kind, in the order asked for. */
export type Reach = readonly KindReach[];

/**
 * Nearest existing facility of each of `kinds`, from the entrance or representative point of each community. Facilities under
 * construction or planned do not serve anybody yet. Without `kinds`: every kind that the facilities have.
 */
export function reach(
  communities: Pick<Communities, "positions">,
  facilities: Pick<Facilities, "length" | "positions" | "kind" | "status">,
  kinds: readonly string[] = facilities.kind.values,
): Reach {
  const rowsOfKind = existingByKind(facilities);
  return kinds.map((kind) => {
    const rows = rowsOfKind[facilities.kind.values.indexOf(kind)] ?? [];
    const positions = new Float64Array(2 * rows.length);
    rows.forEach((row, i) => {
      positions[2 * i] = facilities.positions[2 * row]!;
      positions[2 * i + 1] = facilities.positions[2 * row + 1]!;
    });
    const { index, meters } = nearest(gridIndex(positions), communities.positions);
    for (let i = 0; i < index.length; i++) if (index[i] !== NO_POINT) index[i] = rows[index[i]!]!;
    return { kind, meters, facility: index, facilities: rows.length };
  });
}

/** Whether facility `row` serves today. */
export function serves(facilities: Pick<Facilities, "status">, row: number): boolean {
  const status = facilities.status[row]!;
  return status === UNKNOWN_CODE || FACILITY_STATUSES[status] === "existing";
}

function existingByKind(facilities: Pick<Facilities, "length" | "kind" | "status">): number[][] {
  const rows: number[][] = facilities.kind.values.map(() => []);
  for (let i = 0; i < facilities.length; i++)
    if (serves(facilities, i)) rows[facilities.kind.codes[i]!]?.push(i);
  return rows;
}
