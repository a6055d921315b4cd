/** Floors and locks of `atlas programme`, as files. */
import { basename } from "node:path";
import * as v from "valibot";
import type { RowLock } from "../analysis/programmeInput.ts";
import { checkSchema } from "../io/checkSchema.ts";
import { decodeText } from "../io/decodeText.ts";
import { parseJson } from "../io/parseJson.ts";
import { ProblemList } from "../io/problems.ts";
import type { ProgrammeLock, ProgrammeSettings } from "../model/programme.ts";
import { Refusal } from "./command.ts";
import { readInput, sayProblems } from "./inputFiles.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const lockedSchema = v.array(
  v.object({
    id: v.string(),
    track: v.picklist(["comprehensive", "management"]),
    year: v.nullable(v.pipe(v.number(), v.integer())),
  }),
);

/** Floors by district, `{"500103": 3, "default": 1}`. @throws Refusal */
export async function readFloors(
  path: string | null,
): Promise<Pick<ProgrammeSettings, "floors" | "floorOfAll">> {
  if (path === null) return { floors: {}, floorOfAll: 0 };
  const expected = 'an object like {"500103": 3, "default": 1}';
  const read = await readJson(path, v.unknown(), expected);
  if (typeof read !== "object" || read === null || Array.isArray(read))
    throw new Refusal(`${basename(path)} cannot be used, expected ${expected}`);
  // Not a record of the schema library: that leaves out names such as "constructor".
  for (const [district, floor] of Object.entries(read))
    if (!v.is(count, floor))
      throw new Refusal(
        `${basename(path)} cannot be used: ${district} is ${JSON.stringify(floor)}, expected a whole number from 0`,
      );
  const { default: floorOfAll = 0, ...floors } = read as Record<string, number>;
  return { floors, floorOfAll };
}

/** Locks, `[{"id": "A1", "track": "comprehensive", "year": 2}]`, with their years as calendar years. @throws Refusal */
export async function readLocks(
  path: string | null,
  ids: readonly string[],
  startYear: number,
): Promise<RowLock[]> {
  if (path === null) return [];
  const read = await readJson(
    path,
    lockedSchema,
    'a list like [{"id": "A1", "track": "comprehensive", "year": 2}]',
  );
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const locks = new Map<number, ProgrammeLock>();
  for (const { id, track, year } of read) {
    const row = rowOf.get(id);
    if (row === undefined) throw new Refusal(`${basename(path)}: no community has the id "${id}"`);
    const lock = locks.get(row) ?? {};
    if (lock[track] !== undefined) throw new Refusal(`${basename(path)}: ${id} has two locks of ${track}`);
    locks.set(row, { ...lock, [track]: year === null ? null : startYear + year - 1 });
  }
  return [...locks].map(([row, lock]) => ({ row, lock }));
}

async function readJson<T>(path: string, schema: v.GenericSchema<unknown, T>, expected: string): Promise<T> {
  const problems = new ProblemList(basename(path));
  const text = decodeText(await readInput(path), problems);
  const json = text === null ? null : parseJson(text, problems);
  const read = json === null ? null : checkSchema(schema, json.value, problems);
  sayProblems(problems.close());
  if (read === null) throw new Refusal(`${basename(path)} cannot be used, expected ${expected}`);
  return read;
}
