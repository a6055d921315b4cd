/** The overlay of edits laid over a loaded city: new columns and records where something was edited, the loaded ones elsewhere. */
import type { City } from "../model/city.ts";
import {
  COMPREHENSIVE_STAGES,
  type Communities,
  type CommunityRecord,
  communityRecord,
  type EncodedRecords,
  MANAGEMENT_MODES,
  MANAGEMENT_STAGES,
  UNKNOWN_CODE,
} from "../model/community.ts";
import { itemsById } from "../model/cost.ts";
import { type CommunityEdit, EDITABLE_RECORD_FIELDS, type Edits, hasEdits } from "../model/edits.ts";
import type { Menu, MenuItem, UnitCost } from "../model/menu.ts";
import { type BitSetColumn, hasBit } from "../table/column.ts";
import { type Facts, facts, factsOfRows } from "./facts.ts";
import type { Reach } from "./reach.ts";

interface Derived {
  readonly city: City;
  readonly facts: Facts;
  readonly reach: Reach;
}

/**
 * A city with its edits. Edits of communities that the city does not have are left aside; without edits the very same object comes back.
 * Places, ids and facilities are never touched.
 */
export function withEdits<A extends Derived>(loaded: A, edits: Edits): A {
  if (!hasEdits(edits)) return loaded;
  const { city } = loaded;
  const menus = editedMenus(city.menus, edits);
  const rows = editedRows(city.communities, edits);
  const communities =
    rows.length === 0 ? city.communities : editedCommunities(city.communities, rows, edits.communities);
  const edited: City = { ...city, communities, menus };
  // Natures and unit costs of a menu reach every community.
  const next = menus === city.menus ? factsOfRows(loaded.facts, edited, rows) : facts(edited);
  return { ...loaded, city: edited, facts: next };
}

/** The values of one community in the fields that can be edited, as `city` has them; null: not known. */
export function editableValues({ communities: c }: Pick<City, "communities">, row: number): CommunityEdit {
  const record = communityRecord(c, row);
  const known = (value: number) => (Number.isFinite(value) ? value : null);
  return {
    ...Object.fromEntries(EDITABLE_RECORD_FIELDS.map((field) => [field, record[field] ?? null])),
    comprehensive: COMPREHENSIVE_STAGES[c.comprehensive[row]!] ?? null,
    management: MANAGEMENT_STAGES[c.management[row]!] ?? null,
    managementMode: MANAGEMENT_MODES[c.managementMode[row]!] ?? null,
    budgetYuan: known(c.budgetYuan[row]!),
    deficits: deficitsOf(c.deficits, row),
    lock: null,
  };
}

function deficitsOf(column: BitSetColumn, row: number): readonly string[] | null {
  if (column.known[row] === 0) return null;
  return column.values.filter((_, bit) => hasBit(column, row, bit));
}

function editedRows({ ids }: Communities, { communities }: Edits): readonly number[] {
  const wanted = new Set(Object.keys(communities));
  if (wanted.size === 0) return [];
  const rows: number[] = [];
  for (let row = 0; row < ids.length; row++) if (wanted.has(ids[row]!)) rows.push(row);
  return rows;
}

/** Menus in force: those of the overlay in place of the city's of their track, and the user's unit costs in both, else the city's. */
function editedMenus(menus: readonly Menu[], { menus: own, unitCosts }: Edits): readonly Menu[] {
  if (own.length === 0 && Object.keys(unitCosts).length === 0) return menus;
  const tracks = new Set(own.map((menu) => menu.track));
  const inForce = [...own, ...menus.filter((menu) => !tracks.has(menu.track))];
  inForce.sort((a, b) => (a.track === b.track ? 0 : a.track === "comprehensive" ? -1 : 1));
  const loaded = itemsById(menus);
  const unitCostOf = (item: MenuItem): UnitCost | undefined => {
    const before = loaded.get(item.id);
    // A price of the city is for its item's unit: in another menu it holds where id and unit are the same.
    const ofCity = before?.unit === item.unit ? before.unitCostYuan : undefined;
    return Object.hasOwn(unitCosts, item.id) ? unitCosts[item.id] : (item.unitCostYuan ?? ofCity);
  };
  return inForce.map((menu) => ({
    ...menu,
    items: menu.items.map((item) => {
      const unitCostYuan = unitCostOf(item);
      return unitCostYuan === item.unitCostYuan || !unitCostYuan ? item : { ...item, unitCostYuan };
    }),
  }));
}

function editedCommunities(
  loaded: Communities,
  rows: readonly number[],
  edits: Edits["communities"],
): Communities {
  const comprehensive = loaded.comprehensive.slice();
  const management = loaded.management.slice();
  const managementMode = loaded.managementMode.slice();
  const budgetYuan = loaded.budgetYuan.slice();
  const records = new Map<number, CommunityRecord>();
  const deficits = new Map<number, readonly string[] | null>();
  for (const row of rows) {
    const edit = edits[loaded.ids[row]!]!;
    writeCode(comprehensive, row, COMPREHENSIVE_STAGES, edit.comprehensive);
    writeCode(management, row, MANAGEMENT_STAGES, edit.management);
    writeCode(managementMode, row, MANAGEMENT_MODES, edit.managementMode);
    if (edit.budgetYuan !== undefined) budgetYuan[row] = edit.budgetYuan ?? Number.NaN;
    if (edit.deficits !== undefined) deficits.set(row, edit.deficits);
    const record = editedRecord(communityRecord(loaded, row), edit);
    if (record) records.set(row, record);
  }
  return {
    ...loaded,
    ...{ comprehensive, management, managementMode, budgetYuan },
    deficits: deficits.size === 0 ? loaded.deficits : editedSets(loaded.deficits, deficits),
    records: records.size === 0 ? loaded.records : editedRecords(loaded.records, records),
  };
}

function writeCode<T extends string>(
  column: Uint8Array,
  row: number,
  values: readonly T[],
  value: T | null | undefined,
): void {
  if (value === undefined) return;
  const code = value === null ? -1 : values.indexOf(value);
  column[row] = code < 0 ? UNKNOWN_CODE : code;
}

/** Null where the edit touches no field of the record. */
function editedRecord(record: CommunityRecord, edit: CommunityEdit): CommunityRecord | null {
  const next: Record<string, unknown> = { ...record };
  let touched = false;
  for (const field of EDITABLE_RECORD_FIELDS) {
    const value = edit[field];
    if (value === undefined) continue;
    touched = true;
    if (value === null) delete next[field];
    else next[field] = value;
  }
  return touched ? (next as CommunityRecord) : null;
}

function editedRecords(
  { bytes, offsets }: EncodedRecords,
  records: ReadonlyMap<number, CommunityRecord>,
): EncodedRecords {
  const encoder = new TextEncoder();
  const encoded = new Map([...records].map(([row, record]) => [row, encoder.encode(JSON.stringify(record))]));
  let size = bytes.length;
  for (const [row, own] of encoded) size += own.length - (offsets[row + 1]! - offsets[row]!);
  const nextBytes = new Uint8Array(size);
  const nextOffsets = new Uint32Array(offsets.length);
  const rows = [...encoded.keys()].sort((a, b) => a - b);
  let from = 0;
  let to = 0;
  const copyUntil = (row: number) => {
    nextBytes.set(bytes.subarray(offsets[from]!, offsets[row]!), to);
    const shift = to - offsets[from]!;
    for (let i = from; i < row; i++) nextOffsets[i] = offsets[i]! + shift;
    to += offsets[row]! - offsets[from]!;
  };
  for (const row of rows) {
    copyUntil(row);
    const own = encoded.get(row)!;
    nextOffsets[row] = to;
    nextBytes.set(own, to);
    to += own.length;
    from = row + 1;
  }
  copyUntil(offsets.length - 1);
  nextOffsets[offsets.length - 1] = to;
  return { bytes: nextBytes, offsets: nextOffsets };
}

function editedSets(
  column: BitSetColumn,
  edits: ReadonlyMap<number, readonly string[] | null>,
): BitSetColumn {
  const values = [...new Set([...column.values, ...[...edits.values()].flatMap((list) => list ?? [])])];
  const known = column.known.slice();
  const n = known.length;
  const wordsPerRow = Math.max(column.wordsPerRow, Math.ceil(values.length / 32));
  const words = new Uint32Array(n * wordsPerRow);
  for (let row = 0; row < n; row++)
    for (let w = 0; w < column.wordsPerRow; w++)
      words[row * wordsPerRow + w] = column.words[row * column.wordsPerRow + w]!;
  for (const [row, list] of edits) {
    words.fill(0, row * wordsPerRow, (row + 1) * wordsPerRow);
    known[row] = list === null ? 0 : 1;
    for (const id of list ?? []) {
      const bit = values.indexOf(id);
      words[row * wordsPerRow + (bit >> 5)]! |= 1 << (bit & 31);
    }
  }
  return { ...column, values, known, wordsPerRow, words };
}
