import { addLanguage, hasLanguage, type Language } from "./languages.ts";
import type { Locale } from "./locale.ts";

const load: Readonly<Record<Locale, () => Promise<Language>>> = {
  zh: async () => (await import("./zh.ts")).zh,
  en: async () => (await import("./en.ts")).en,
};

/** Fetches the words of a language, once; rejects where they cannot be had. */
export async function loadLanguage(locale: Locale): Promise<void> {
  if (!hasLanguage(locale)) addLanguage(locale, await load[locale]());
}
