/** Half-filled forms of a community's record: kept in memory until they are saved or discarded, also while another community is open. */
import { sameValue } from "../model/edits.ts";
import { atlasStore } from "./atlasStore.ts";
import type { EntryDraft, EntryPlace } from "./decisionState.ts";
import type { AtlasState } from "./state.ts";

const isAt = (draft: EntryDraft, { community, form, entry }: EntryPlace): boolean =>
  draft.community === community && draft.form === form && sameValue(draft.entry, entry);

/** The draft of a form; undefined: nothing of it is kept. */
export const draftAt = (s: AtlasState, place: EntryPlace): EntryDraft | undefined =>
  s.entryDrafts.find((draft) => isAt(draft, place));

/** The form of a community that was typed in last, of a new entry or one of `entries`; undefined: none is half filled. */
export const latestDraft = (
  s: AtlasState,
  community: string,
  form: EntryPlace["form"],
  entries: readonly unknown[],
): EntryDraft | undefined =>
  s.entryDrafts.findLast((draft) =>
    [null, ...entries].some((entry) => isAt(draft, { community, form, entry })),
  );

/** Keeps what was typed, in place of what was kept of that form before. */
export function keepDraft(place: EntryPlace, fields: unknown): void {
  const others = atlasStore.getState().entryDrafts.filter((draft) => !isAt(draft, place));
  atlasStore.setState({ entryDrafts: [...others, { ...place, fields }] });
}

/** Forgets the draft of a form: it was saved, or is not wanted. */
export function dropDraft(place: EntryPlace): void {
  const { entryDrafts } = atlasStore.getState();
  if (entryDrafts.some((draft) => isAt(draft, place)))
    atlasStore.setState({ entryDrafts: entryDrafts.filter((draft) => !isAt(draft, place)) });
}
