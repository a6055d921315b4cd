/** Typed messages: a missing or misspelt key, or a wrong argument, is a compile error. */
import * as en from "./en/messages.ts";
import * as zh from "./zh/messages.ts";

export type Locale = "zh" | "en";

const catalogue = { zh: zh.messages, en: en.messages } as const;

export type Messages = typeof zh.messages;
export type MessageKey = keyof Messages;
type Args<K extends MessageKey> = Messages[K] extends (p: infer P) => string ? [P] : [];

/** The sentence of `key` in `locale`. */
export function t<K extends MessageKey>(locale: Locale, key: K, ...args: Args<K>): string {
  const message = catalogue[locale][key] as string | ((p: unknown) => string);
  return typeof message === "string" ? message : message(args[0]);
}

/** Text that the data bring in both languages; the other language where one is missing. */
export function label(locale: Locale, text: { readonly zh: string; readonly en: string }): string {
  return text[locale] || text.zh || text.en;
}
