/** What a person does to the overlay of edits; each step can be taken back. Here alone `atlas` is made of `loaded` and `edits`. */
import { editableValues, withEdits } from "../analysis/editedCity.ts";
import { type CommunityChange, type Edits, NO_EDITS, sameValue, withCommunityEdit } from "../model/edits.ts";
import type { Menu, UnitCost } from "../model/menu.ts";
import { withChanges } from "../model/mergeEdits.ts";
import { atlasStore } from "./atlasStore.ts";
import type { Atlas, AtlasState } from "./state.ts";

const set = (part: Partial<AtlasState>): void => atlasStore.setState(part);
const get = atlasStore.getState;

/** Steps that can be taken back. */
const MOST_STEPS = 200;

/** Sets fields of a community (null: not known; undefined: as loaded), as one step. An unknown id changes nothing. */
export function editCommunity(id: string, part: CommunityChange): void {
  const { loaded, edits } = get();
  const row = loaded?.city.communities.ids.indexOf(id) ?? -1;
  if (!loaded || row < 0) return;
  step(withCommunityEdit(edits, id, part, editableValues(loaded.city, row)));
}

/** Returns all fields of a community to what was loaded. */
export function revertCommunity(id: string): void {
  const { edits } = get();
  if (!Object.hasOwn(edits.communities, id)) return;
  const { [id]: _, ...communities } = edits.communities;
  step({ ...edits, communities });
}

/** Sets the unit cost of a menu item; null returns to the menu's. */
export function setUnitCost(itemId: string, cost: UnitCost | null): void {
  const { edits } = get();
  const { [itemId]: _, ...rest } = edits.unitCosts;
  step({ ...edits, unitCosts: cost === null ? rest : { ...rest, [itemId]: cost } });
}

/** Puts menus in place of those of their track. */
export function replaceMenus(menus: readonly Menu[]): void {
  const { edits } = get();
  const tracks = new Set(menus.map((menu) => menu.track));
  step({ ...edits, menus: [...edits.menus.filter((menu) => !tracks.has(menu.track)), ...menus] });
}

/** Takes all edits away; the step can be taken back. */
export const discardEdits = (): void => step(NO_EDITS);

/** Replaces the overlay as one step. */
export function step(edits: Edits): void {
  const { edits: before, editPast } = get();
  if (sameValue(before, edits)) return;
  set({ ...holding(edits), editPast: [...editPast, before].slice(-MOST_STEPS), editFuture: [] });
}

export function undoEdit(): void {
  const { edits, editPast, editFuture } = get();
  const before = editPast.at(-1);
  if (!before) return;
  set({ ...holding(before), editPast: editPast.slice(0, -1), editFuture: [...editFuture, edits] });
}

export function redoEdit(): void {
  const { edits, editPast, editFuture } = get();
  const next = editFuture.at(-1);
  if (!next) return;
  set({ ...holding(next), editPast: [...editPast, edits], editFuture: editFuture.slice(0, -1) });
}

/** The part of the state in which `edits` hold over the loaded city. */
export function holding(edits: Edits, loaded: Atlas | null = get().loaded): Partial<AtlasState> {
  return { edits, loaded, atlas: loaded && withEdits(withMenus(loaded, edits), communitiesOf(edits)) };
}

/** Another window's changes, laid over what is here and over the steps, so that undoing takes back only what was done here. */
export function takeChanges(from: Edits, to: Edits): void {
  const { edits, editPast, editFuture } = get();
  const next = edits === from ? to : withChanges(edits, from, to);
  // In both lists the newest, which stands next to what is here, is last.
  const moved = (steps: readonly Edits[]) =>
    steps
      .map((step) => withChanges(step, from, to))
      .filter((step, i, all) => !sameValue(step, all[i + 1] ?? next));
  set({
    ...holding(next),
    editPast: moved(editPast),
    editFuture: moved(editFuture),
  });
}

const communitiesOf = ({ communities }: Edits): Edits => ({ ...NO_EDITS, communities });

/** Facts of every community follow from menus and unit costs: they are made once for all edits of communities. */
let priced: { readonly loaded: Atlas; readonly edits: Edits; readonly atlas: Atlas } | undefined;

function withMenus(loaded: Atlas, edits: Edits): Atlas {
  const { menus, unitCosts } = edits;
  if (priced?.loaded !== loaded || priced.edits.menus !== menus || priced.edits.unitCosts !== unitCosts)
    priced = { loaded, edits, atlas: withEdits(loaded, { ...NO_EDITS, menus, unitCosts }) };
  return priced.atlas;
}
