/** `atlas coverage`: how long every community walks to each kind of facility, and whether there is enough for it. */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { JOIN_LIMIT_METERS, type Walk, walkOf } from "../analysis/walk.ts";
import { connectedPoints, servingRows } from "../analysis/walkingCoverage.ts";
import { boundsOf } from "../geo/bounds.ts";
import { NO_EDGE } from "../geo/joints.ts";
import { checkSchema } from "../io/checkSchema.ts";
import { rulePackSchema } from "../io/cityParts.ts";
import { decodeText } from "../io/decodeText.ts";
import { parseJson } from "../io/parseJson.ts";
import { ProblemList } from "../io/problems.ts";
import { readCommunities } from "../io/readCommunities.ts";
import { readFacilities } from "../io/readFacilities.ts";
import type { Facilities } from "../model/facility.ts";
import type { RulePack } from "../model/rulePack.ts";
import { Refusal, runCommand } from "./command.ts";
import { parseArguments, USAGE, type Wanted } from "./coverageArguments.ts";
import { coverageCsv, coverageGeojson } from "./coverageFile.ts";
import { type CoverageInput, runCoverage } from "./coverageRun.ts";
import { coverageSummary, summaryText } from "./coverageSummary.ts";
import { listed, readInput, sayProblems, writeOutput } from "./inputFiles.ts";
import { readNetwork } from "./networkInput.ts";

const RULES = fileURLToPath(new URL("../../data/standards/gb50180.json", import.meta.url));

/** Writes a row a community and prints the sums. Gives the exit status. */
export const run = (args: readonly string[]): Promise<number> =>
  runCommand({ usage: USAGE, parse: parseArguments, work: cover }, args);

async function cover(wanted: Wanted): Promise<0 | 1> {
  const network = await readNetwork(wanted.network);
  const rules = await readRules(wanted.rules ?? RULES);
  const communitiesRead = readCommunities(await readInput(wanted.communities), basename(wanted.communities));
  const facilitiesRead = readFacilities(await readInput(wanted.facilities), basename(wanted.facilities), [
    rules,
  ]);
  sayProblems(communitiesRead.problems);
  sayProblems(facilitiesRead.problems);
  const { communities } = communitiesRead;
  const { facilities } = facilitiesRead;
  if (communities.length === 0)
    throw new Refusal(`${basename(wanted.communities)}: 0 usable communities, expected at least 1`);
  const kinds = kindsOf(facilities, rules, wanted);
  const walk = walkOf(network, { communities: communities.positions, facilities: facilities.positions });
  const input: CoverageInput = { walk, communities, facilities, rules };
  sayUnjoined(walk, input, wanted);
  const choices = { ...wanted, kinds };
  const result = runCoverage(input, choices);
  if (wanted.output) {
    const write = wanted.output.format === "csv" ? coverageCsv : coverageGeojson;
    await writeOutput(wanted.output.path, write(input, result, choices));
  }
  const summary = coverageSummary(input, result, choices);
  process.stdout.write(wanted.json ? `${JSON.stringify(summary)}\n` : summaryText(summary));
  return communitiesRead.rejected + facilitiesRead.rejected > 0 ? 1 : 0;
}

async function readRules(path: string): Promise<RulePack> {
  const problems = new ProblemList(basename(path));
  const text = decodeText(await readInput(path), problems);
  const json = text === null ? null : parseJson(text, problems);
  const rules = json === null ? null : checkSchema(rulePackSchema, json.value, problems);
  sayProblems(problems.close());
  if (rules === null)
    throw new Refusal(`${basename(path)} is no rule pack, expected one like data/standards/gb50180.json`);
  return rules;
}

/** The kinds to look at: those asked for, else all there are, first in the order of the rules. */
function kindsOf(facilities: Facilities, rules: RulePack, { kinds, facilities: path }: Wanted): string[] {
  const file = basename(path);
  const present = facilities.kind.values.filter((kind) => servingRows(facilities, kind).length > 0);
  const known = rules.kinds.map((kind) => kind.id);
  const ordered = [
    ...known.filter((kind) => present.includes(kind)),
    ...present.filter((kind) => !known.includes(kind)),
  ];
  if (ordered.length === 0)
    throw new Refusal(
      `${file}: 0 facilities of a kind serve today, expected at least 1 (status existing, or none)`,
    );
  for (const kind of kinds) {
    if (present.includes(kind)) continue;
    const planned = facilities.kind.values.includes(kind) ? " that serves today" : "";
    throw new Refusal(
      `${file}: no facility of kind "${kind}"${planned}, expected one of ${ordered.join(", ")}`,
    );
  }
  return kinds.length > 0 ? [...new Set(kinds)] : ordered;
}

/** Says who is on no street; refuses where nobody is on one, the network being of another place. */
function sayUnjoined(walk: Walk, { communities, facilities }: CoverageInput, wanted: Wanted): void {
  const connected = connectedPoints(walk.joints.any.communities, communities.positions);
  const off = communities.ids.filter((_, i) => connected[i] === 0);
  if (off.length === communities.length)
    throw new Refusal(
      `${basename(wanted.communities)}: none of ${off.length} communities lies within ${JOIN_LIMIT_METERS} m of a street of ${basename(wanted.network)}: ` +
        `communities in ${boxOf(communities.positions)}, network in ${boxOf(walk.network.positions)}, expected the same place`,
    );
  if (off.length > 0)
    process.stderr.write(
      `${basename(wanted.communities)}: ${off.length} of ${communities.length} communities are off the network, kept as notConnected: ${listed(off)}\n`,
    );
  const lost = facilities.ids.filter((_, i) => walk.joints.any.facilities.edge[i] === NO_EDGE);
  if (lost.length > 0)
    process.stderr.write(
      `${basename(wanted.facilities)}: ${lost.length} of ${facilities.length} facilities are off the network and serve nobody on foot: ${listed(lost)}\n`,
    );
}

function boxOf(positions: Float64Array): string {
  const box = boundsOf(positions);
  return box ? `[${box.map((degrees) => degrees.toFixed(3)).join(", ")}]` : "no place";
}
