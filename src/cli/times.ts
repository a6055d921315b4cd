/** `atlas times`: walking times or lengths between the points of two files. */
import { basename } from "node:path";
import { edgeIndex, type Joints, joinPoints, NO_EDGE } from "../geo/joints.ts";
import { costsAt, sourcesAt, travelTimes, travelWorkspace } from "../geo/travelTime.ts";
import { COST_SCALE, UNREACHED, type Weighting, walkingGraph } from "../geo/walkingGraph.ts";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
import { PROFILE_IDS, PROFILES, type ProfileId } from "../geo/walkingProfile.ts";
import { readCommunities } from "../io/readCommunities.ts";
import { type Cell, csvLines } from "../report/csv.ts";
import { problemLine, readInput } from "./inputFiles.ts";
import { readNetwork } from "./networkInput.ts";
import { choiceOf, missingOption, parseOptions } from "./options.ts";

const USAGE = `usage: times --network N --from P.csv --to P.csv [--profile ${PROFILE_IDS.join("|")}]
             [--metric seconds|meters] [--flat]
`;
const METRICS = ["seconds", "meters"] as const;
const LIMIT_METERS = 150;
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

/**
 * Prints `from,to,value` for every pair, the value empty where no way is. Gives the exit status: 0, 1 where a file or one of its rows
 * cannot be used, 2 on misuse.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(USAGE);
    return 0;
  }
  const wanted = parseArguments(args);
  if (typeof wanted === "string") {
    process.stderr.write(`times: ${wanted}\n${USAGE}`);
    return 2;
  }
  const network = await readNetwork(wanted.network);
  if (typeof network === "string") return refuse(network);
  const weighting: Weighting =
    wanted.metric === "meters"
      ? { kind: "length" }
      : { kind: "time", profile: PROFILES[wanted.profile], slope: !wanted.flat };
  const join = joiner(network, weighting);
  let rejected = 0;
  const read = async (path: string): Promise<Points | string> => {
    const bytes = await readInput(path);
    if (typeof bytes === "string") return bytes;
    const found = readCommunities(bytes, basename(path));
    rejected += found.rejected;
    for (const problem of found.problems)
      if (problem.severity !== "info") process.stderr.write(`${problemLine(problem, "en")}\n`);
    const { ids, positions, length } = found.communities;
    if (length === 0) return `${basename(path)}: no usable point, expected rows with id, lng, lat`;
    const joints = join(positions);
    sayUnjoined(basename(path), ids, joints);
    return { ids, joints };
  };
  const from = await read(wanted.from);
  if (typeof from === "string") return refuse(from);
  const to = await read(wanted.to);
  if (typeof to === "string") return refuse(to);
  printTimes(network, weighting, from, to);
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

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

/** Joins points to the street that they stand on, whatever it is; the others to the best street near by. */
function joiner(network: WalkingNetwork, weighting: Weighting): (positions: Float64Array) => Joints {
  const index = edgeIndex(network);
  return (positions) => {
    const near = joinPoints(network, index, positions, LIMIT_METERS, { weighting });
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
  const more = off.length > 20 ? " …" : "";
  process.stderr.write(
    `${file}: ${off.length} of ${ids.length} points have no street within ${LIMIT_METERS} m: ${off.slice(0, 20).join(", ")}${more}\n`,
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
    print(to.ids.map((other, i) => [id, other, cost[i] === UNREACHED ? null : cost[i]! / COST_SCALE]));
  });
}

/** Lines for the next program in a pipe: ended by LF alone, without a byte order mark. */
function print(rows: readonly (readonly Cell[])[]): void {
  process.stdout.write(csvLines(rows).replaceAll("\r\n", "\n"));
}
