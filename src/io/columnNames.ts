import { ALIASES } from "./aliases.ts";
import { unitFactor } from "./cells.ts";
import type { Role } from "./loadResult.ts";

export interface KnownColumn {
  /** Canonical name of the property. */
  readonly field: string;
  /** What values in the column are multiplied by: 10,000 for "建筑面积(万㎡)". */
  readonly factor: number;
}

const tables = new Map<Role, ReadonlyMap<string, string>>();

/** The property that a column of a file of `role` holds, by its name; null when the name is not known. */
export function knownColumn(role: Role, name: string): KnownColumn | null {
  const unit = /[([【]([^)\]】]*)[)\]】]\s*$/.exec(name.normalize("NFKC"));
  const table = tableOf(role);
  const whole = table.get(normalized(name));
  if (whole !== undefined) return { field: whole, factor: unit ? (unitFactor(unit[1]!) ?? 1) : 1 };
  if (!unit) return null;
  const field = table.get(normalized(name.normalize("NFKC").slice(0, unit.index)));
  return field === undefined ? null : { field, factor: unitFactor(unit[1]!) ?? 1 };
}

/** A name without what does not count: case, width of characters, spaces, underscores, hyphens, dots. */
export function normalized(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-.·:'"]/g, "");
}

function tableOf(role: Role): ReadonlyMap<string, string> {
  let table = tables.get(role);
  if (!table) {
    const made = new Map<string, string>();
    const aliases = Object.entries(ALIASES[role]);
    for (const [field] of aliases) made.set(normalized(field), field);
    for (const [field, names] of aliases)
      for (const name of names) if (!made.has(normalized(name))) made.set(normalized(name), field);
    table = made;
    tables.set(role, table);
  }
  return table;
}
