/** A city named in the terminal, with the criteria as the page begins: services within reach in a straight line. */
import { pathToFileURL } from "node:url";
import { criterionValues } from "../analysis/criteria.ts";
import { type Facts, facts } from "../analysis/facts.ts";
import { reach } from "../analysis/reach.ts";
import { loadCity } from "../io/loadCity.ts";
import type { City } from "../model/city.ts";
import { missingServices } from "../model/gap.ts";
import type { CriterionValues } from "../model/priority.ts";
import { Refusal } from "./command.ts";
import { readInput, sayProblems } from "./inputFiles.ts";

export interface RankedCity {
  readonly city: City;
  readonly facts: Facts;
  readonly values: CriterionValues;
  /** Features of its files that could not be used. */
  readonly rejected: number;
}

/** Reads a city's manifest and all it names; prints problems. @throws Refusal where there is no city */
export async function readRankedCity(path: string): Promise<RankedCity> {
  // A manifest that is not there is misuse; what it names and is not there is a problem of the city.
  await readInput(path);
  const { city, problems, rejected } = await loadCity(
    pathToFileURL(path).href,
    async (url) => await readInput(new URL(url)),
  );
  sayProblems(problems);
  if (!city) throw new Refusal(`${path} gives no city, expected a manifest like data/chongqing/city.json`);
  const found = facts(city);
  const radii = Object.fromEntries(
    city.rulePacks.flatMap((pack) => pack.kinds.map((kind) => [kind.id, kind.radiusMeters] as const)),
  );
  const missing = missingServices(reach(city.communities, city.facilities), radii);
  return { city, facts: found, values: criterionValues(city, found, missing), rejected };
}
