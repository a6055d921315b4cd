/** Menu packs as files: one menu a file, read item by item so that a fault costs one item and not the menu. */
import type { Menu, MenuItem } from "../model/menu.ts";
import type { Problem } from "../model/problem.ts";
import { checkSchema } from "./checkSchema.ts";
import { menuHeadSchema, menuItemSchema } from "./cityParts.ts";
import { decodeText } from "./decodeText.ts";
import { isObject } from "./geojsonChecks.ts";
import { parseJson } from "./parseJson.ts";
import { ProblemList } from "./problems.ts";

export interface MenuReading {
  /** Null when its head is broken or no item could be read. */
  readonly menu: Menu | null;
  /** Items that the file holds, the broken ones too. */
  readonly items: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads a file that looks like a menu: JSON with a track and a list of items. Null when it does not.
 *
 * @param others menus in force: an id of the other track cannot come again
 */
export function readMenu(bytes: Uint8Array, file: string, others: readonly Menu[]): MenuReading | null {
  const problems = new ProblemList(file);
  const text = decodeText(bytes, problems);
  const value = text === null ? undefined : parseJson(text, problems)?.value;
  if (!isObject(value) || !Array.isArray(value["items"]) || !("track" in value)) return null;
  const { items: rows, ...rest } = value;
  const items = rows as readonly unknown[];
  const head = checkSchema(menuHeadSchema, rest, problems);
  if (head === null) return { menu: null, items: items.length, problems: problems.close() };
  const taken = others.filter((menu) => menu.track !== head.track).flatMap((menu) => menu.items);
  const kept = readItems(items, head, new Set(taken.map(({ id }) => id)), problems);
  if (kept.length === 0) problems.error("menu.noItems", { field: "items", met: items.length });
  const menu = kept.length === 0 ? null : { ...head, items: kept };
  return { menu, items: items.length, problems: problems.close() };
}

function readItems(
  rows: readonly unknown[],
  head: Omit<Menu, "items">,
  taken: ReadonlySet<string>,
  problems: ProblemList,
): readonly MenuItem[] {
  const first = new Map<string, number>();
  const kept: MenuItem[] = [];
  for (const [feature, row] of rows.entries()) {
    const item = readItem(row, feature, problems);
    if (item === null) continue;
    const where = { feature, id: item.id };
    const before = first.get(item.id);
    if (before !== undefined)
      problems.error("menu.idTwice", { ...where, field: "id", met: item.id, expected: `#${before}` });
    else if (taken.has(item.id)) problems.error("menu.idOfOther", { ...where, field: "id", met: item.id });
    else if (item.track !== head.track)
      problems.error("menu.track", { ...where, field: "track", met: item.track, expected: head.track });
    else if (item.major > head.majors.length)
      problems.error("menu.major", {
        ...{ ...where, field: "major", met: item.major },
        expected: `1..${head.majors.length}`,
      });
    else kept.push(item);
    if (before === undefined) first.set(item.id, feature);
  }
  return kept;
}

/** An item whose unit cost alone is broken is kept without it. */
function readItem(row: unknown, feature: number, problems: ProblemList): MenuItem | null {
  const value = isObject(row) ? withoutNull(row) : row;
  const id = isObject(row) && typeof row["id"] === "string" ? row["id"] : undefined;
  const own = new ProblemList(problems.file);
  let item = checkSchema(menuItemSchema, value, own, "menu.item");
  const costOnly = own.items.every(({ field }) => field?.startsWith("unitCostYuan") ?? false);
  if (item === null && costOnly && isObject(value)) {
    const { unitCostYuan: _, ...rest } = value;
    item = checkSchema(menuItemSchema, rest, new ProblemList(problems.file));
  }
  for (const { key, field, met, expected } of own.items)
    problems.add(item ? "warning" : "error", item ? "menu.unitCost" : keyOf(key), {
      ...{ feature, ...(id === undefined ? {} : { id }) },
      ...{ ...(field === undefined ? {} : { field }), ...(met === undefined ? {} : { met }) },
      ...(expected === undefined ? {} : { expected }),
    });
  return item;
}

const keyOf = (key: string) => (key === "manifest.missing" ? "menu.itemMissing" : "menu.item");

/** A template leaves null where a unit cost may be filled in. */
function withoutNull(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/** A menu as the text of a file that `readMenu` reads again: one item a line, null where a unit cost may be filled in. */
export function menuText({ items, ...head }: Menu): string {
  const lines = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const rows = items.map(
    (item) => `    ${JSON.stringify({ ...item, unitCostYuan: item.unitCostYuan ?? null })}`,
  );
  return `{\n${lines.join(",\n")},\n  "items": [\n${rows.join(",\n")}\n  ]\n}\n`;
}
