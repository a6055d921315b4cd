/** What was found wrong in a file. `io` fills it, i18n makes the sentence from `key` and the values. */
export type Severity = "error" | "warning" | "info";

export interface Problem {
  /** error: the feature (or file) was rejected; warning: kept, but look at it; info: done on your behalf. */
  readonly severity: Severity;
  /** Message key, e.g. "year.outOfRange"; sentences in i18n/<language>/problems.ts. */
  readonly key: string;
  readonly file: string;
  /** 0-based position in the file; absent when the whole file is meant. */
  readonly feature?: number;
  readonly id?: string;
  readonly field?: string;
  /** The value met, shortened to 120 characters. */
  readonly met?: string;
  /** The value expected, in words or as a range, language-neutral where possible ("1900..2026"); sentences come from i18n. */
  readonly expected?: string;
  /** [lng, lat] to jump to, where the feature has a readable position. */
  readonly position?: readonly [number, number];
}
