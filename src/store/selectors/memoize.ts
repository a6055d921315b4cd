/**
 * Remembers the newest result of `compute` for the newest inputs, compared by identity: `memoize([cityOf, filtersOf], (city, filters) => …)`.
 * Selectors made with it return the same object until an input changes.
 */
import type { AtlasState } from "../state.ts";

type Inputs<A extends readonly unknown[]> = { readonly [K in keyof A]: (state: AtlasState) => A[K] };

export function memoize<A extends readonly unknown[], R>(
  inputs: Inputs<A>,
  compute: (...args: A) => R,
): (state: AtlasState) => R {
  let previous: A | undefined;
  let result: R;
  return (state) => {
    const next = inputs.map((input) => input(state)) as unknown as A;
    if (previous === undefined || next.some((value, i) => !Object.is(value, previous![i]))) {
      result = compute(...next);
      previous = next;
    }
    return result;
  };
}

/** A selector of a list that stays the same object as long as its entries do. */
export function stableList<T>(list: (s: AtlasState) => readonly T[]): (s: AtlasState) => readonly T[] {
  let last: readonly T[] = [];
  return (s) => {
    const next = list(s);
    if (next.length !== last.length || next.some((entry, i) => entry !== last[i])) last = next;
    return last;
  };
}
