/** Files named in the terminal: their bytes, or why they cannot be read, and their problems as lines. */
import { readFile } from "node:fs/promises";
import { problemSentence, recordOf } from "../i18n/problemSentence.ts";
import type { Problem } from "../model/problem.ts";

/** What stands behind the usual error codes of a file system. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist, expected a file",
  EISDIR: "is a folder, expected a file",
  EACCES: "may not be read, expected a file with read permission",
};

/** The bytes of a file, or a sentence that says why they cannot be had. */
export async function readInput(path: string): Promise<Uint8Array<ArrayBuffer> | string> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    return `${path} ${reasonOf(error)}`;
  }
}

/** Why the file system refused, as the end of a sentence about a file. */
export function reasonOf(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? `cannot be used: ${message}`;
}

/** A problem as one line: how grave, where, what, and its key. */
export function problemLine(problem: Problem, lang: "en" | "zh"): string {
  const where = [problem.file, recordOf(lang, problem)].filter(Boolean).join(", ");
  return `${problem.severity.padEnd(7)} ${where}: ${problemSentence(lang, problem)} [${problem.key}]`;
}
