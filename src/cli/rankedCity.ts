/** A city named in the terminal, with the criteria as the page has them under the same settings of reach. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { type ReachChoice, reachBy } from "../analysis/budgetReach.ts";
import { criterionValues } from "../analysis/criteria.ts";
import { type Facts, facts } from "../analysis/facts.ts";
import { type Walk, walkOf } from "../analysis/walk.ts";
import { loadCity } from "../io/loadCity.ts";
import type { City } from "../model/city.ts";
import { missingServices } from "../model/gap.ts";
import type { CriterionValues } from "../model/priority.ts";
import { FALLBACK_THRESHOLDS } from "../model/rules.ts";
import { Refusal } from "./command.ts";
import { readInput, sayProblems } from "./inputFiles.ts";
import { readNetwork } from "./networkInput.ts";

export interface RankedCity {
  readonly city: City;
  readonly facts: Facts;
  readonly values: CriterionValues;
  /** Features of its files that could not be used. */
  readonly rejected: number;
}

/** Reads a city's manifest and all it names; prints problems. @throws Refusal where there is no city, or no streets to measure by */
export async function readRankedCity(path: string, choice: ReachChoice): Promise<RankedCity> {
  // A manifest that is not there is misuse; what it names and is not there is a problem of the city.
  await readInput(path);
  const { city, problems, rejected } = await loadCity(
    pathToFileURL(path).href,
    async (url) => await readInput(new URL(url)),
  );
  sayProblems(problems);
  if (!city) throw new Refusal(`${path} gives no city, expected a manifest like data/chongqing/city.json`);
  const radii = Object.fromEntries(
    city.rulePacks.flatMap((pack) => pack.kinds.map((kind) => [kind.id, kind.radiusMeters] as const)),
  );
  const { communities, facilities } = city;
  const walk = choice.method === "straight" ? null : await streetsOf(city, path);
  const { planningSpeedMetersPerMinute } = city.rulePacks[0]?.thresholds ?? FALLBACK_THRESHOLDS;
  const found = facts(city);
  const reached = reachBy({ ...choice, communities, facilities, walk, radii, planningSpeedMetersPerMinute });
  const missing = missingServices(reached, radii);
  return { city, facts: found, values: criterionValues(city, found, missing), rejected };
}

async function streetsOf({ info, communities, facilities }: City, path: string): Promise<Walk> {
  if (info.network === null)
    throw new Refusal(`${path} names no network, expected one to measure reach over the streets`);
  const network = await readNetwork(fileURLToPath(info.network));
  return walkOf(network, { communities: communities.positions, facilities: facilities.positions });
}
