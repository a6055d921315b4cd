/** Two overlays that say different things of the same places: a person chooses, place by place or for all. */
import { type EditConflict, type Edits, sameValue } from "../model/edits.ts";
import { mergeEdits, placedValues, placeKey, withValues } from "../model/mergeEdits.ts";
import { atlasStore } from "./atlasStore.ts";
import { settleConflicts } from "./autosave.ts";
import { step } from "./edits.ts";

/** Takes the other side's value at these places and keeps mine at all others; one step, which can be taken back. */
export function answerEditQuestion(taken: readonly EditConflict[]): void {
  const { editQuestion, edits } = atlasStore.getState();
  if (!editQuestion) return;
  const { from, conflicts } = editQuestion;
  atlasStore.setState({ editQuestion: null });
  const theirs = taken.map(({ what, id, field, theirs: value }) => ({ what, id, field, value }));
  if (from.kind === "window") {
    step(withValues(edits, theirs));
    settleConflicts(conflicts);
  } else takeFile(edits, withValues(mergeEdits(edits, from.incoming).merged, theirs));
}

/** Takes nothing of the file that is asked about. What another window says stays asked. */
export function dropEditFile(): void {
  if (atlasStore.getState().editQuestion?.from.kind === "file")
    atlasStore.setState({ editQuestion: null, editImport: null });
}

/** Asks where a file says something else than the page; takes it at once where it does not. */
export function offerEdits(incoming: Edits, name: string): void {
  const { edits } = atlasStore.getState();
  const { merged, conflicts } = mergeEdits(edits, incoming);
  if (conflicts.length === 0) takeFile(edits, merged);
  else atlasStore.setState({ editQuestion: { from: { kind: "file", name, incoming }, conflicts } });
}

function takeFile(before: Edits, after: Edits): void {
  const { editImport } = atlasStore.getState();
  const old = new Map(placedValues(before).map((placed) => [placeKey(placed), placed.value]));
  const taken = placedValues(after).filter((one) => !sameValue(old.get(placeKey(one)), one.value)).length;
  step(after);
  if (editImport) atlasStore.setState({ editImport: { ...editImport, taken } });
}
