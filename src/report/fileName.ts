/** Names of files that every file system takes. */
import type { LaidPage } from "./layout/placed.ts";

const MOST_CHARACTERS = 80;

/** `text` with a hyphen for spaces and for what Windows, macOS or Linux forbid in the name of a file; never empty. */
export function plainName(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|\s]+/gu, "-").replace(/^[.-]+/, "");
  const short = [...plain].slice(0, MOST_CHARACTERS).join("");
  // Windows drops dots at the end, and a file that begins with one is hidden elsewhere.
  return short.replace(/[.-]+$/, "") || "report";
}

/** The page's number and label, such as `01-渝中区.png`: unique in its document, and sorted as its pages are. */
export function pageFileName(
  { number, of, label }: Pick<LaidPage, "number" | "of" | "label">,
  ending: string,
): string {
  const digits = Math.max(2, String(of).length);
  return `${String(number).padStart(digits, "0")}-${plainName(label)}.${ending}`;
}
