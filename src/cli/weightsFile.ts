import { basename } from "node:path";
import { decodeText } from "../io/decodeText.ts";
import { parseJson } from "../io/parseJson.ts";
import { ProblemList } from "../io/problems.ts";
import { CRITERION_IDS, type Weights } from "../model/priority.ts";
import { Refusal } from "./command.ts";
import { readInput, sayProblems } from "./inputFiles.ts";

/** Sums of greater weights could not be told from each other. */
const GREATEST = 1e100;

/**
 * A weighting as a file, `{"age": 3, "deficits": 5}`, in any unit; criteria that it does not name have no weight.
 * @throws Refusal with status 2 where it is none
 */
export async function readWeights(path: string): Promise<Weights> {
  const name = basename(path);
  const refuse = (what: string): never => {
    throw new Refusal(`${name}: ${what}`, 2);
  };
  const problems = new ProblemList(name);
  const text = decodeText(await readInput(path), problems);
  const json = text === null ? null : parseJson(text, problems);
  sayProblems(problems.close());
  const given: unknown = json?.value;
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return refuse('no weights, expected an object like {"age": 3, "deficits": 5}');
  for (const [id, weight] of Object.entries(given)) {
    if (!(CRITERION_IDS as readonly string[]).includes(id))
      refuse(`"${id}" is no criterion, expected ${CRITERION_IDS.join(", ")}`);
    if (typeof weight !== "number" || !(weight >= 0 && weight <= GREATEST))
      refuse(
        `${id} is ${JSON.stringify(weight)}, expected a number >= 0${typeof weight === "number" && weight > GREATEST ? " and <= 1e100" : ""}`,
      );
  }
  const weights = { ...Object.fromEntries(CRITERION_IDS.map((id) => [id, 0])), ...given } as Weights;
  if (CRITERION_IDS.every((id) => weights[id] === 0)) refuse("all weights are 0, expected one above 0");
  return weights;
}
