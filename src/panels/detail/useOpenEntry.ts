import { useState } from "react";
import { sameValue } from "../../model/edits.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import type { EntryFormId } from "../../store/decisionState.ts";
import { dropDraft, latestDraft } from "../../store/entryDrafts.ts";

/** Which entry of a list has its form open. */
export interface OpenEntry {
  /** Position in the list as it is now; "new": a further one; null: no form is open. */
  readonly at: number | "new" | null;
  readonly open: (at: number | "new") => void;
  /** Closes the form; what was typed is saved by then, or not wanted. */
  readonly close: () => void;
}

/**
 * The entry is known by what it says: a step undone, or another window, may move it in the list. Where it is gone its form is too. A form
 * that was left half filled is open again when its community is.
 */
export function useOpenEntry<T>(entries: readonly T[], community: string, form: EntryFormId): OpenEntry {
  const [chosen, setChosen] = useState<{ readonly entry: T } | "new" | null>(() => {
    const draft = latestDraft(atlasStore.getState(), community, form, entries);
    return draft ? (draft.entry === null ? "new" : { entry: draft.entry as T }) : null;
  });
  const found =
    chosen === null || chosen === "new"
      ? chosen
      : entries.findIndex((entry) => sameValue(entry, chosen.entry));
  return {
    at: found === -1 ? null : found,
    open: (at) => setChosen(at === "new" ? at : { entry: entries[at]! }),
    close: () => {
      if (chosen !== null) dropDraft({ community, form, entry: chosen === "new" ? null : chosen.entry });
      setChosen(null);
    },
  };
}
