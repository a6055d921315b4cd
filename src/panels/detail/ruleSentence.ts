import { formatNumber } from "../../i18n/format.ts";
import { type Locale, type MessageKey, t } from "../../i18n/t.ts";
import type { Reason } from "../../model/rules.ts";

/** The rules name their sentences by key; every key has a message (held by a test). */
const say = t as (locale: Locale, key: MessageKey, params?: unknown) => string;

/** The sentence of a rule's reason. `nameOf` names a menu item. */
export function ruleSentence(
  locale: Locale,
  { key, params = {}, items = [] }: Reason,
  nameOf: (itemId: string) => string,
): string {
  const numbers = Object.entries(params).map(([name, value]) => [
    name,
    /year/i.test(name) ? String(value) : formatNumber(locale, value),
  ]);
  return say(locale, key as MessageKey, {
    ...Object.fromEntries(numbers),
    items: items.map(nameOf).join(t(locale, "detail.list.separator")),
    needed: (params["owners"] ?? 0) > 0 || (params["area"] ?? 0) > 0,
  });
}
