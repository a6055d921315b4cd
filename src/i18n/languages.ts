/**
 * The words of the languages that are here. The page fetches the one it speaks before it is drawn, and the other when it is asked for
 * (loadLanguage.ts); the terminal and the tests have both from the start (bothLanguages.ts).
 */
import type { Locale } from "./locale.ts";
import type { SameKeys } from "./messageType.ts";
import type { messages } from "./zh/messages.ts";
import type { problems, SentenceParts } from "./zh/problems.ts";

export type Messages = typeof messages;
export type MessageKey = keyof Messages;
export type ProblemKey = keyof typeof problems;

/** All that is said in one language: a key that one of them lacks is a compile error. */
export interface Language {
  readonly messages: SameKeys<Messages>;
  readonly problems: Readonly<Record<ProblemKey, (p: SentenceParts) => string>>;
}

const languages = new Map<Locale, Language>();

export function addLanguage(locale: Locale, language: Language): void {
  languages.set(locale, language);
}

export function hasLanguage(locale: Locale): boolean {
  return languages.has(locale);
}

/** @throws where the language has not been added: who changes the language of the page loads it first */
export function languageOf(locale: Locale): Language {
  const found = languages.get(locale);
  if (!found)
    throw new Error(`the language ${locale} is not loaded, expected one of: ${[...languages.keys()]}`);
  return found;
}
