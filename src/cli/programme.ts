/** `atlas programme`: which community is renovated or managed in which year, under a budget for each year. */
import { programme } from "../analysis/programme.ts";
import { programmeCandidates } from "../analysis/programmeCandidates.ts";
import { criterionBounds, priority } from "../model/priority.ts";
import type { ProgrammeSettings } from "../model/programme.ts";
import { runCommand } from "./command.ts";
import { parseArguments, USAGE, type Wanted } from "./programmeArguments.ts";
import { readFloors, readLocks } from "./programmeFiles.ts";
import { programmeSummary, type Solved, summaryText } from "./programmeSummary.ts";
import { readRankedCity } from "./rankedCity.ts";

/** Solves the programme and prints it. Gives the exit status: 1 also where its demands cannot be met. */
export const run = (args: readonly string[]): Promise<number> =>
  runCommand({ usage: USAGE, parse: parseArguments, work: solve }, args);

async function solve(wanted: Wanted): Promise<0 | 1> {
  const { city, facts, values, rejected } = await readRankedCity(wanted.city, wanted.reach);
  const { communities } = city;
  const startYear = wanted.startYear ?? Number.parseInt(city.info.dataDate, 10) + 1;
  const floors = await readFloors(wanted.floor);
  const locks = await readLocks(wanted.locked, communities.ids, startYear);
  const settings: ProgrammeSettings = { ...wanted.settings, ...floors, startYear };
  const { scores } = priority(values, criterionBounds(values), {});
  const candidates = programmeCandidates(city, facts, scores, settings);
  const { district } = communities;
  const { seconds } = wanted;
  const result = await programme({ candidates, district, settings, locks, seconds });
  const solved: Solved = { city, settings, candidates, result };
  process.stdout.write(wanted.json ? `${JSON.stringify(programmeSummary(solved))}\n` : summaryText(solved));
  return rejected > 0 || result.infeasible.length > 0 ? 1 : 0;
}
