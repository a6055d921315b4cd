/**
 * What the user chose or corrected over the loaded data: an overlay keyed by community id and field. The loaded data never change, so an
 * edit can be taken back, carried to another machine, and laid over newer data.
 */
import type { CommunityRecord, ComprehensiveStage, ManagementMode, ManagementStage } from "./community.ts";
import type { Menu, UnitCost } from "./menu.ts";
import type { ProgrammeLock } from "./programme.ts";

/** Fields of the long record that can be edited as a whole. */
export const EDITABLE_RECORD_FIELDS = [
  "works",
  "votes",
  "consent",
  "meetings",
  "professionals",
  "jointMeeting",
  "history",
  "funding",
  "satisfactionBefore",
  "satisfactionAfter",
] as const;
type RecordField = (typeof EDITABLE_RECORD_FIELDS)[number];

/** Every field that can be edited; `lock` is a decision of the user and has no loaded value. */
export const EDITABLE_FIELDS = [
  ...EDITABLE_RECORD_FIELDS,
  "comprehensive",
  "management",
  "managementMode",
  "budgetYuan",
  "deficits",
  "lock",
] as const;
export type EditableField = (typeof EDITABLE_FIELDS)[number];

/** New values of one community, each the whole field; null: not known (of a lock: none). A field that is absent stands as it was loaded. */
export type CommunityEdit = {
  readonly [F in RecordField]?: NonNullable<CommunityRecord[F]> | null;
} & {
  readonly comprehensive?: ComprehensiveStage | null;
  readonly management?: ManagementStage | null;
  readonly managementMode?: ManagementMode | null;
  /** Yuan >= 0. */
  readonly budgetYuan?: number | null;
  /** Menu item ids. */
  readonly deficits?: readonly string[] | null;
  readonly lock?: ProgrammeLock | null;
};

/** A change of one community: fields to set (null: not known), or to return to what was loaded (undefined). */
export type CommunityChange = { readonly [F in EditableField]?: CommunityEdit[F] | undefined };

export interface Edits {
  /** By community id; a community without edits is absent. */
  readonly communities: Readonly<Record<string, CommunityEdit>>;
  /** The user's unit costs by menu item id, in place of the menu's. */
  readonly unitCosts: Readonly<Record<string, UnitCost>>;
  /** Menus that replace those of their track; at most one a track. */
  readonly menus: readonly Menu[];
}

export const NO_EDITS: Edits = { communities: {}, unitCosts: {}, menus: [] };

export const hasEdits = ({ communities, unitCosts, menus }: Edits): boolean =>
  Object.keys(communities).length > 0 || Object.keys(unitCosts).length > 0 || menus.length > 0;

/**
 * The overlay with one community's fields set. Fields of `part` that are undefined, or equal to the loaded value, return to what was loaded.
 *
 * @param loaded the community's values as they were loaded (null: not known)
 */
export function withCommunityEdit(
  edits: Edits,
  id: string,
  part: CommunityChange,
  loaded: CommunityEdit,
): Edits {
  const before = Object.hasOwn(edits.communities, id) ? edits.communities[id] : undefined;
  const next: Record<string, unknown> = { ...before };
  for (const field of EDITABLE_FIELDS) {
    if (!Object.hasOwn(part, field)) continue;
    const value = part[field];
    if (value === undefined || sameValue(value, loaded[field] ?? null)) delete next[field];
    else next[field] = value;
  }
  const { [id]: _, ...others } = edits.communities;
  return {
    ...edits,
    communities: Object.keys(next).length === 0 ? others : { ...others, [id]: next as CommunityEdit },
  };
}

/** What an overlay can say something of: one field of one community, one unit cost, or the menu of one track. */
export interface EditPlace {
  readonly what: "community" | "unitCost" | "menu";
  /** Community id, menu item id, or track. */
  readonly id: string;
  /** Null unless `what` is a community. */
  readonly field: EditableField | null;
}

/** A place of which two overlays say different things; undefined: that one says nothing of it (it stands as loaded). */
export interface EditConflict extends EditPlace {
  readonly mine: unknown;
  readonly theirs: unknown;
}

/**
 * Whether two values of a field say the same: compared by content, objects without regard to the order of their keys; a key that is
 * undefined counts as absent, and -0 is 0.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b || Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keysOf = (value: object) => Object.keys(value).filter((k) => (value as never)[k] !== undefined);
  const keys = keysOf(a);
  return (
    keys.length === keysOf(b).length &&
    keys.every((k) => Object.hasOwn(b, k) && sameValue((a as never)[k], (b as never)[k]))
  );
}
