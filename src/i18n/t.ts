/** Typed messages: a missing or misspelt key, or a wrong argument, is a compile error. */
import { languageOf, type MessageKey, type Messages } from "./languages.ts";
import type { Locale } from "./locale.ts";

export type { MessageKey, Messages } from "./languages.ts";
export type { Locale } from "./locale.ts";

type Args<K extends MessageKey> = Messages[K] extends (p: infer P) => string ? [P] : [];

/** The sentence of `key` in `locale`, which is loaded. */
export function t<K extends MessageKey>(locale: Locale, key: K, ...args: Args<K>): string {
  const message = languageOf(locale).messages[key] as string | ((p: unknown) => string);
  return typeof message === "string" ? message : message(args[0]);
}

/** Text that the data bring in both languages; the other language where one is missing. */
export function label(locale: Locale, text: { readonly zh: string; readonly en: string }): string {
  return text[locale] || text.zh || text.en;
}
