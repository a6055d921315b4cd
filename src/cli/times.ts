/** `atlas times`: walking times or lengths between the points of two files. */
import { basename } from "node:path";
import { JOIN_LIMIT_METERS } from "../analysis/walk.ts";
import { edgeIndex, type Joints, joinPoints, NO_EDGE } from "../geo/joints.ts";
import { costsAt, sourcesAt, travelTimes, travelWorkspace } from "../geo/travelTime.ts";
import { amountOf, UNREACHED, type Weighting, walkingGraph } from "../geo/walkingGraph.ts";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
import { PROFILE_IDS, PROFILES, type ProfileId } from "../geo/walkingProfile.ts";
import { readCommunities } from "../io/readCommunities.ts";
import { type Cell, csvLines } from "../report/csv.ts";
import { Refusal, runCommand } from "./command.ts";
import { listed, readInput, sayProblems } from "./inputFiles.ts";
import { readNetwork } from "./networkInput.ts";
import { choiceOf, missingOption, parseOptions } from "./options.ts";

const USAGE = `usage: times --network N --from P.csv --to P.csv [--profile ${PROFILE_IDS.join("|")}]
             [--metric seconds|meters] [--flat]
`;
const METRICS = ["seconds", "meters"] as const;
/** A point this near to a street stands on it: positions in files are rounded. */
const ON_STREET_METERS = 0.5;

interface Wanted {
  readonly network: string;
  readonly from: string;
  readonly to: string;
  readonly profile: ProfileId;
  readonly metric: (typeof METRICS)[number];
  readonly flat: boolean;
}

interface Points {
  readonly ids: readonly string[];
  readonly joints: Joints;
}

/** Prints `from,to,value` for every pair, the value empty where no way is. Gives the exit status. */
export const run = (args: readonly string[]): Promise<number> =>
  runCommand({ usage: USAGE, parse: parseArguments, work }, args);

async function work(wanted: Wanted): Promise<0 | 1> {
  const network = await readNetwork(wanted.network);
  const weighting: Weighting =
    wanted.metric === "meters"
      ? { kind: "length" }
      : { kind: "time", profile: PROFILES[wanted.profile], slope: !wanted.flat };
  const join = joiner(network, weighting);
  let rejected = 0;
  const read = async (path: string): Promise<Points> => {
    const name = basename(path);
    const found = readCommunities(await readInput(path), name);
    rejected += found.rejected;
    sayProblems(found.problems);
    const { ids, positions, length } = found.communities;
    if (length === 0) throw new Refusal(`${name}: no usable point, expected rows with id, lng, lat`);
    const joints = join(positions);
    sayUnjoined(name, ids, joints);
    return { ids, joints };
  };
  const from = await read(wanted.from);
  printTimes(network, weighting, from, await read(wanted.to));
  return rejected > 0 ? 1 : 0;
}

function parseArguments(args: readonly string[]): Wanted | string {
  const options = parseOptions(args, {
    values: ["network", "from", "to", "profile", "metric"],
    flags: ["flat"],
  });
  if (typeof options === "string") return options;
  const missing = missingOption(options, ["network", "from", "to"]);
  if (missing !== null) return missing;
  const profile = choiceOf(options, "profile", PROFILE_IDS, "planning");
  if (profile instanceof Error) return profile.message;
  const metric = choiceOf(options, "metric", METRICS, "seconds");
  if (metric instanceof Error) return metric.message;
  const { network, from, to } = options.values as Record<"network" | "from" | "to", string>;
  return { network, from, to, profile, metric, flat: options.flags.has("flat") };
}

/** Joins points to the street that they stand on, whatever it is; the others to the best street near by. */
function joiner(network: WalkingNetwork, weighting: Weighting): (positions: Float64Array) => Joints {
  const index = edgeIndex(network);
  return (positions) => {
    const near = joinPoints(network, index, positions, JOIN_LIMIT_METERS, { weighting });
    const on = joinPoints(network, index, positions, ON_STREET_METERS, { weighting, islandNodes: 0 });
    on.edge.forEach((edge, i) => {
      if (edge === NO_EDGE) return;
      near.edge[i] = edge;
      near.fraction[i] = on.fraction[i]!;
      near.accessMeters[i] = on.accessMeters[i]!;
    });
    return near;
  };
}

function sayUnjoined(file: string, ids: readonly string[], { edge }: Joints): void {
  const off = ids.filter((_, i) => edge[i] === NO_EDGE);
  if (off.length === 0) return;
  process.stderr.write(
    `${file}: ${off.length} of ${ids.length} points have no street within ${JOIN_LIMIT_METERS} m: ${listed(off)}\n`,
  );
}

/** One run from each point of `from`, walked away from it. */
function printTimes(network: WalkingNetwork, weighting: Weighting, from: Points, to: Points): void {
  const graph = walkingGraph(network, weighting, "back");
  const workspace = travelWorkspace(graph);
  print([["from", "to", "value"]]);
  let times: ReturnType<typeof travelTimes> | undefined;
  from.ids.forEach((id, row) => {
    const rows = Uint32Array.of(row);
    const sources = sourcesAt(network, weighting, "back", from.joints, rows);
    times = travelTimes(graph, sources, { workspace, ...(times ? { into: times } : {}) });
    const { cost } = costsAt(network, weighting, "back", times, to.joints, from.joints, rows);
    print(to.ids.map((other, i) => [id, other, cost[i] === UNREACHED ? null : amountOf(cost[i]!)]));
  });
}

/** Lines for the next program in a pipe: ended by LF alone, without a byte order mark. */
function print(rows: readonly (readonly Cell[])[]): void {
  process.stdout.write(csvLines(rows).replaceAll("\r\n", "\n"));
}
