/** Names that every file system takes. */
import type { LaidPage } from "../layout/placed.ts";

const MOST_CHARACTERS = 80;

/** `text` without what Windows, macOS or Linux forbid in the name of a file; never empty. */
export function plainName(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+/gu, " ").replace(/\s+/g, " ");
  const short = [...plain.trim()].slice(0, MOST_CHARACTERS).join("");
  // Windows drops dots and spaces at the end, and would hide a file that begins with a dot elsewhere.
  return short.replace(/^[. ]+|[. ]+$/g, "") || "report";
}

/** The page's number and label, such as `01 渝中区.png`: unique in its document, and sorted as its pages are. */
export function pageFileName(
  { number, of, label }: Pick<LaidPage, "number" | "of" | "label">,
  ending: string,
): string {
  const digits = Math.max(2, String(of).length);
  return `${String(number).padStart(digits, "0")} ${plainName(label)}.${ending}`;
}
