/** Two overlays of edits made one, and the changes between two of them laid over a third. */
import { type EditConflict, type EditPlace, type Edits, NO_EDITS, sameValue } from "./edits.ts";
import type { Menu, UnitCost } from "./menu.ts";

export interface MergedEdits {
  /** Both overlays in one; at conflicts it has mine. */
  readonly merged: Edits;
  readonly conflicts: readonly EditConflict[];
}

/** What an overlay says of one place. */
export interface PlacedValue extends EditPlace {
  readonly value: unknown;
}

/**
 * Merges place by place. Without an ancestor a place that only one side names is taken, and different values conflict. With one, the side
 * that differs from it wins; where both differ from it and from each other, they conflict (also where one of them took its edit back).
 *
 * @param ancestor what both overlays were made from
 */
export function mergeEdits(mine: Edits, theirs: Edits, ancestor: Edits | null = null): MergedEdits {
  const [own, other, before] = [placesOf(mine), placesOf(theirs), placesOf(ancestor ?? NO_EDITS)];
  const merged = new Map(own);
  const conflicts: EditConflict[] = [];
  for (const key of new Set([...own.keys(), ...other.keys()])) {
    const [a, b] = [own.get(key)?.value, other.get(key)?.value];
    if (sameValue(a, b)) continue;
    const old = before.get(key)?.value;
    if (sameValue(b, old)) continue;
    if (sameValue(a, old)) put(merged, key, other.get(key));
    else {
      const { what, id, field } = (own.get(key) ?? other.get(key))!;
      conflicts.push({ what, id, field, mine: a, theirs: b });
    }
  }
  return { merged: editsOf(merged, mine), conflicts };
}

/** `edits` with the places in which `to` differs from `from` as `to` has them. */
export function withChanges(edits: Edits, from: Edits, to: Edits): Edits {
  const [old, next] = [placesOf(from), placesOf(to)];
  const places = placesOf(edits);
  for (const key of new Set([...old.keys(), ...next.keys()]))
    if (!sameValue(old.get(key)?.value, next.get(key)?.value)) put(places, key, next.get(key));
  return editsOf(places, edits);
}

/** `edits` with these values; undefined: nothing is said of that place. */
export function withValues(edits: Edits, values: readonly PlacedValue[]): Edits {
  const places = placesOf(edits);
  for (const placed of values) put(places, placeKey(placed), placed.value === undefined ? undefined : placed);
  return editsOf(places, edits);
}

/** What `edits` says of a place; undefined: nothing. */
export function valueAt(edits: Edits, place: EditPlace): unknown {
  return placesOf(edits).get(placeKey(place))?.value;
}

/** The conflicts as they stand: what is mine may have changed since they were found. */
export function presentConflicts(edits: Edits, conflicts: readonly EditConflict[]): readonly EditConflict[] {
  return conflicts
    .map((conflict) => ({ ...conflict, mine: valueAt(edits, conflict) }))
    .filter(({ mine, theirs }) => !sameValue(mine, theirs));
}

/** A name for a place, different for different places. */
export function placeKey({ what, id, field }: EditPlace): string {
  return JSON.stringify([what, id, field]);
}

/** Everything that an overlay says, in its order. */
export function placedValues(edits: Edits): readonly PlacedValue[] {
  return [...placesOf(edits).values()];
}

type Places = Map<string, PlacedValue>;

function placesOf(edits: Edits): Places {
  const places: Places = new Map();
  const add = (placed: PlacedValue) => {
    if (placed.value !== undefined) places.set(placeKey(placed), placed);
  };
  for (const [id, edit] of Object.entries(edits.communities))
    for (const [field, value] of Object.entries(edit))
      add({ what: "community", id, field: field as EditPlace["field"], value });
  for (const [id, value] of Object.entries(edits.unitCosts))
    add({ what: "unitCost", id, field: null, value });
  for (const menu of edits.menus) add({ what: "menu", id: menu.track, field: null, value: menu });
  return places;
}

function put(places: Places, key: string, placed: PlacedValue | undefined): void {
  if (placed) places.set(key, placed);
  else places.delete(key);
}

/** `like` itself, or those of its parts, that say the same: who derives from a part sees whether it changed. */
function editsOf(places: Places, like: Edits): Edits {
  const communities = new Map<string, [string, unknown][]>();
  const unitCosts: [string, UnitCost][] = [];
  const menus: Menu[] = [];
  for (const { what, id, field, value } of places.values()) {
    if (what === "unitCost") unitCosts.push([id, value as UnitCost]);
    else if (what === "menu") menus.push(value as Menu);
    else {
      const fields = communities.get(id) ?? [];
      fields.push([field!, value]);
      communities.set(id, fields);
    }
  }
  const edits: Edits = {
    communities: Object.fromEntries([...communities].map(([id, f]) => [id, Object.fromEntries(f)])),
    unitCosts: kept(Object.fromEntries(unitCosts), like.unitCosts),
    menus: kept(menus, like.menus),
  };
  return kept(edits, like);
}

const kept = <T>(made: T, like: T): T => (sameValue(made, like) ? like : made);
