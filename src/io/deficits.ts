import type { Menu } from "../model/menu.ts";
import type { SetBuilder } from "./columnBuilders.ts";
import type { ProblemList } from "./problems.ts";

type Row = { readonly problems: ProblemList; readonly feature: number };

const SEPARATORS = /[、，,；;|/\n]+/;
const NONE = new Set(["无", "没有", "none", "[]", "-", "—"]);

/**
 * A function that reads a cell of deficits (a list, or a text with separators) into the set of a row. Items are menu item ids or their names;
 * others are kept as they came, and said once each. `byWord`: take the first item whose Chinese name holds the word.
 */
export function deficitReader(
  menus: readonly Menu[],
): (value: unknown, field: string, row: number, into: SetBuilder, at: Row, byWord?: boolean) => void {
  const ids = new Map<string, string>();
  const items = menus.flatMap((menu) => menu.items);
  for (const item of items) {
    ids.set(item.nameZh, item.id);
    ids.set(item.nameEn.toLowerCase(), item.id);
  }
  for (const item of items) ids.set(item.id, item.id);
  const said = new Set<string>();
  return (value, field, row, into, at, byWord = false) => {
    const list = Array.isArray(value) ? value : typeof value === "string" ? split(value) : undefined;
    if (list === undefined) {
      if (value !== null && value !== undefined)
        at.problems.warning("deficit.notList", { feature: at.feature, field, met: value, expected: "[…]" });
      return;
    }
    into.know(row);
    for (const item of list) {
      if (typeof item !== "string" || item === "") {
        at.problems.warning("deficit.notText", { feature: at.feature, field, met: item });
        continue;
      }
      const known = byWord
        ? items.find((i) => i.nameZh.includes(item))?.id
        : (ids.get(item) ?? ids.get(item.trim().toLowerCase()));
      if (known === undefined && items.length > 0 && !said.has(item)) {
        said.add(item);
        at.problems.warning("deficit.unknown", { feature: at.feature, field, met: item });
      }
      into.add(row, known ?? item);
    }
  };
}

function split(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed.startsWith("[")) {
    try {
      const list: unknown = JSON.parse(trimmed);
      if (Array.isArray(list)) return list as string[];
    } catch {
      // A text that only looks like a list.
    }
  }
  return trimmed
    .split(SEPARATORS)
    .map((item) => item.trim())
    .filter((item) => item !== "" && !NONE.has(item.toLowerCase()));
}
