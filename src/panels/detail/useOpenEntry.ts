import { useState } from "react";
import { sameValue } from "../../model/edits.ts";

/** Which entry of a list has its form open. */
export interface OpenEntry {
  /** Position in the list as it is now; "new": a further one; null: no form is open. */
  readonly at: number | "new" | null;
  readonly open: (at: number | "new") => void;
  readonly close: () => void;
}

/** The entry is known by what it says: a step undone, or another window, may move it in the list. Where it is gone its form is too. */
export function useOpenEntry<T>(entries: readonly T[]): OpenEntry {
  const [chosen, setChosen] = useState<{ readonly entry: T } | "new" | null>(null);
  const found =
    chosen === null || chosen === "new"
      ? chosen
      : entries.findIndex((entry) => sameValue(entry, chosen.entry));
  return {
    at: found === -1 ? null : found,
    open: (at) => setChosen(at === "new" ? at : { entry: entries[at]! }),
    close: () => setChosen(null),
  };
}
