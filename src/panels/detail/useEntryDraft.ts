import { useState } from "react";
import { sameValue } from "../../model/edits.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import type { EntryFormId, EntryPlace } from "../../store/decisionState.ts";
import { draftAt, dropDraft, keepDraft, latestDraft } from "../../store/entryDrafts.ts";
import { useAtlas } from "../../store/useAtlas.ts";

export interface Drafted<Fields> {
  readonly fields: Fields;
  readonly change: (fields: Fields) => void;
  /** Whether something was typed that is neither saved nor discarded. */
  readonly kept: boolean;
}

/** The fields of a form, which outlive it until they are saved or discarded; `begin` says what they begin with. */
export function useEntryDraft<Fields>(place: EntryPlace, begin: () => Fields): Drafted<Fields> {
  const [first] = useState(begin);
  const draft = useAtlas((s) => draftAt(s, place));
  return {
    fields: draft ? (draft.fields as Fields) : first,
    change: (fields) => (sameValue(fields, first) ? dropDraft(place) : keepDraft(place, fields)),
    kept: draft !== undefined,
  };
}

/** Whether a form of which a community has only one is open; a half-filled one opens again with its community. */
export function useOpenForm(
  community: string,
  form: EntryFormId,
): readonly [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(
    () => latestDraft(atlasStore.getState(), community, form, []) !== undefined,
  );
  return [
    open,
    (next) => {
      if (!next) dropDraft({ community, form, entry: null });
      setOpen(next);
    },
  ];
}
