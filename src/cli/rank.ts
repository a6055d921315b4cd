/** `atlas rank`: the priority of every community, and how stable its rank is under other weights. */
import type { ReachChoice } from "../analysis/budgetReach.ts";
import { rankStabilityInput } from "../analysis/rankStability.ts";
import { inlineJobs } from "../jobs/inline.ts";
import {
  CRITERIA,
  criterionBounds,
  idealPoints,
  PRIORITY_METHODS,
  type PriorityMethod,
  priority,
  topsisPriority,
  type Weights,
  weightOf,
} from "../model/priority.ts";
import { DRAW_SEED, DRAW_SPREADS, type DrawSpread } from "../model/rankStability.ts";
import { runCommand } from "./command.ts";
import { writeOutput } from "./inputFiles.ts";
import { choiceOf, missingOption, type Options, parseOptions } from "./options.ts";
import { readRankedCity } from "./rankedCity.ts";
import { type Ranking, rankingCsv, rankingJson, rankingText } from "./rankOutput.ts";
import { REACH_OPTIONS, REACH_USAGE, reachChoice } from "./reachOptions.ts";
import { readWeights } from "./weightsFile.ts";

const USAGE = `usage: rank --city CITY.json [--method weighted|topsis] [--weights W.json] [--draws N] [--seed S] [--spread uniform|around]
            ${REACH_USAGE}
            [-o FILE.csv] [--json]
`;

interface Wanted {
  readonly city: string;
  readonly method: PriorityMethod;
  /** Null: the default weights. */
  readonly weights: string | null;
  readonly reach: ReachChoice;
  /** 0: none, and nothing is said of stability. */
  readonly draws: number;
  readonly seed: number;
  readonly spread: DrawSpread;
  readonly out: string | null;
  readonly json: boolean;
}

/** Ranks the communities of a city and prints them. Gives the exit status: 1 where a part of the city could not be used. */
export const run = (args: readonly string[]): Promise<number> =>
  runCommand({ usage: USAGE, parse: parseArguments, work: rank }, args);

function parseArguments(args: readonly string[]): Wanted | string {
  const options = parseOptions(args, {
    values: ["city", "method", "weights", "draws", "seed", "spread", ...REACH_OPTIONS, "o"],
    flags: ["json"],
  });
  if (typeof options === "string") return options;
  const missing = missingOption(options, ["city"]);
  if (missing) return missing;
  const method = choiceOf(options, "method", PRIORITY_METHODS, "weighted");
  if (method instanceof Error) return method.message;
  const draws = countOf(options, "draws", 0);
  if (draws instanceof Error) return draws.message;
  const seed = countOf(options, "seed", DRAW_SEED);
  if (seed instanceof Error) return seed.message;
  const spread = choiceOf(options, "spread", DRAW_SPREADS, "uniform");
  if (spread instanceof Error) return spread.message;
  const reach = reachChoice(options);
  if (typeof reach === "string") return reach;
  const { city, weights = null, o: out = null } = options.values;
  return { city: city!, method, weights, reach, draws, seed, spread, out, json: options.flags.has("json") };
}

/** A whole number up to 2^32 - 1; a sentence in an Error where it is none. */
function countOf({ values }: Options, name: string, otherwise: number): number | Error {
  const given = values[name];
  if (given === undefined) return otherwise;
  const count = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  return count < 2 ** 32 ? count : new Error(`--${name} is "${given}", expected a whole number from 0`);
}

async function rank(wanted: Wanted): Promise<0 | 1> {
  const { method, draws } = wanted;
  const weights = wanted.weights === null ? {} : await readWeights(wanted.weights);
  const { city, values, rejected } = await readRankedCity(wanted.city, wanted.reach);
  const bounds = criterionBounds(values);
  const found =
    method === "topsis"
      ? topsisPriority(values, idealPoints(values), weights)
      : priority(values, bounds, weights);
  const stability =
    draws === 0
      ? null
      : await inlineJobs.rankStability(
          rankStabilityInput({
            ...{ values, bounds, method, weights, scores: found.scores },
            ...{ spread: wanted.spread, draws, seed: wanted.seed, expectedRanks: true },
          }),
        );
  const ranking: Ranking = {
    ...{ city, method, reach: wanted.reach, values, bounds, priority: found, stability },
    weights: Object.fromEntries(CRITERIA.map((c) => [c.id, weightOf(weights, c)])) as Weights,
  };
  if (city.info.synthetic) process.stderr.write(`synthetic data: ${city.info.synthetic.notice.en}\n`);
  if (wanted.out !== null) await writeOutput(wanted.out, rankingCsv(ranking));
  process.stdout.write(wanted.json ? `${JSON.stringify(rankingJson(ranking))}\n` : rankingText(ranking));
  return rejected > 0 ? 1 : 0;
}
