import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { t } from "../i18n/t.ts";
import { loadCity } from "../io/loadCity.ts";
import { loadFiles } from "../io/loadFiles.ts";
import { type LoadResult, ROLES, type Role } from "../io/loadResult.ts";
import type { Problem } from "../model/problem.ts";
import { runCommand } from "./command.ts";
import { problemLine, readInput } from "./inputFiles.ts";
import { choiceOf, parseOptions } from "./options.ts";

const USAGE = "usage: check FILE… [--role communities|facilities|districts] [--lang en|zh] [--json]\n";

interface Wanted {
  readonly files: readonly string[];
  readonly role: Role | null;
  readonly lang: "en" | "zh";
  readonly json: boolean;
}

/** Checks files as the page does and prints their problems. Gives the exit status. */
export const run = (args: readonly string[]): Promise<number> =>
  runCommand({ usage: USAGE, parse: parseArguments, work: checkAll }, args);

async function checkAll({ files, role, lang, json }: Wanted): Promise<0 | 1> {
  const results: LoadResult[] = [];
  for (const path of files) results.push(await check(path, role));
  const sum = sumOf(results);
  process.stdout.write(json ? `${JSON.stringify(asJson(sum))}\n` : report(sum, lang));
  return sum.rejected > 0 ? 1 : 0;
}

function parseArguments(args: readonly string[]): Wanted | string {
  const options = parseOptions(args, { values: ["role", "lang"], flags: ["json"], operands: true });
  if (typeof options === "string") return options;
  const role = choiceOf(options, "role", ROLES, null);
  if (role instanceof Error) return role.message;
  const lang = choiceOf(options, "lang", ["en", "zh"], "en");
  if (lang instanceof Error) return lang.message;
  const files = options.operands;
  return files.length === 0 ? "no file given" : { files, role, lang, json: options.flags.has("json") };
}

async function check(path: string, role: Role | null): Promise<LoadResult> {
  const bytes = await readInput(path);
  if (isManifest(bytes)) {
    const url = pathToFileURL(resolve(path)).href;
    return loadCity(url, async (u) => readFile(fileURLToPath(u)));
  }
  const name = basename(path);
  return loadFiles([{ name, bytes }], null, role ? { role: { [name]: role } } : {}, { ask: false });
}

/** Whether a file names the format of a city manifest; layers are far longer and do not. */
function isManifest(bytes: Uint8Array): boolean {
  if (bytes.length > 1_000_000) return false;
  return /"format"\s*:\s*"renewal-atlas-city"/.test(new TextDecoder().decode(bytes));
}

interface Sum {
  readonly accepted: Readonly<Record<Role, number>>;
  readonly rejected: number;
  /** Rows identical to an earlier one, kept once. */
  readonly repeated: number;
  readonly problems: readonly Problem[];
}

function sumOf(results: readonly LoadResult[]): Sum {
  const accepted = { communities: 0, facilities: 0, districts: 0 };
  for (const result of results) for (const role of ROLES) accepted[role] += result.accepted[role];
  return {
    accepted,
    rejected: results.reduce((n, result) => n + result.rejected, 0),
    repeated: results.reduce((n, result) => n + result.repeated, 0),
    problems: results.flatMap((result) => result.problems),
  };
}

/** The object that `--json` prints: each problem has all eight names, null where it does not say. */
function asJson({ accepted, rejected, problems }: Sum) {
  return {
    accepted,
    rejected,
    problems: problems.map(({ severity, key, file, feature, id, field, met, expected }) => ({
      severity,
      key,
      file,
      feature: feature ?? null,
      id: id ?? null,
      field: field ?? null,
      met: met ?? null,
      expected: expected ?? null,
    })),
  };
}

function report({ accepted, rejected, repeated, problems }: Sum, lang: "en" | "zh"): string {
  const lines = problems.map((problem) => problemLine(problem, lang));
  const counts = ROLES.map((role) => `${t(lang, `data.role.${role}`)} ${accepted[role]}`);
  lines.push(
    t(lang, "data.check.sum", { counts: counts.join(t(lang, "filters.separator")), rejected, repeated }),
  );
  return `${lines.join("\n")}\n`;
}
