/** Changes of a community's stages, each one step of the edits. */
import { editableValues } from "../analysis/editedCity.ts";
import { type ChangedHistory, historyEdit, type Stage, stageOf, type Track } from "../model/stageHistory.ts";
import { atlasStore } from "./atlasStore.ts";
import { editCommunity } from "./edits.ts";

/** Writes a changed history and the stage that follows from it. */
export function setHistory(id: string, track: Track, changed: ChangedHistory): void {
  editCommunity(id, historyEdit(track, changed, undatedStage(id, track)));
}

/** Where a track stands when no entry is left: as loaded, unless that stage came from the entries now deleted; null: not known. */
function undatedStage(id: string, track: Track): Stage | null {
  const city = atlasStore.getState().loaded?.city;
  const row = city?.communities.ids.indexOf(id) ?? -1;
  if (!city || row < 0) return null;
  const { history, [track]: stage } = editableValues(city, row);
  return stageOf(history ?? undefined, track) === null ? (stage ?? null) : null;
}
