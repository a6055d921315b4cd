/** Files named in the terminal, and their problems as lines. */
import { readFile, writeFile } from "node:fs/promises";
import { problemSentence, recordOf } from "../i18n/problemSentence.ts";
import type { Problem } from "../model/problem.ts";
import { Refusal } from "./command.ts";

/** What stands behind the usual error codes of a file system. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist, expected a file",
  EISDIR: "is a folder, expected a file",
  EACCES: "may not be read, expected a file with read permission",
};

/** Ids and problems of which so many are printed; all are counted. */
const LISTED = 20;

/** The bytes of a file. @throws Refusal where they cannot be had */
export async function readInput(path: string | URL): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path).catch((error: unknown) => refuseFile(error, String(path))));
}

/** @throws Refusal where the file cannot be written */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content).catch((error: unknown) => refuseFile(error, path));
}

/** Says of an error of the file system why the file cannot be used; others are thrown as they are. @throws Refusal */
export function refuseFile(error: unknown, path: string): never {
  const { code, message, path: named } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  throw new Refusal(`${named ?? path} ${REASONS[code] ?? `cannot be used: ${message}`}`, 2);
}

/** The first ids of a list. */
export function listed(ids: readonly string[]): string {
  return ids.slice(0, LISTED).join(", ") + (ids.length > LISTED ? ", …" : "");
}

/** Prints the problems of a file on the error stream; what was merely done on the user's behalf is left to `check`. */
export function sayProblems(problems: readonly Problem[]): void {
  const grave = problems.filter(({ severity }) => severity !== "info");
  for (const problem of grave.slice(0, LISTED)) process.stderr.write(`${problemLine(problem, "en")}\n`);
  if (grave.length > LISTED) process.stderr.write(`… and ${grave.length - LISTED} more problems\n`);
}

/** A problem as one line: how grave, where, what, and its key. */
export function problemLine(problem: Problem, lang: "en" | "zh"): string {
  const where = [problem.file, recordOf(lang, problem)].filter(Boolean).join(", ");
  return `${problem.severity.padEnd(7)} ${where}: ${problemSentence(lang, problem)} [${problem.key}]`;
}
