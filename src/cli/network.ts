import { encodeNetwork } from "../geo/networkFile.ts";
import { networkSummary } from "../geo/networkSummary.ts";
import type { EdgeClass } from "../geo/walkingNetwork.ts";
import { formatNumber, formatShare } from "../i18n/format.ts";
import { InputError } from "../io/inputError.ts";
import { type BuiltNetwork, type NetworkStep, networkFromFiles } from "../io/networkFromFiles.ts";
import { Refusal, runCommand } from "./command.ts";
import { refuseFile, sayProblems, writeOutput } from "./inputFiles.ts";
import { choiceOf, parseOptions } from "./options.ts";

const USAGE = "usage: network INPUT [--dem FILE…] [--heights edges|nodes] [-o FILE.walk] [--json]\n";
/** Below this share of streets with heights a warning is due. */
const FULL_SHARE = 0.995;

interface Wanted {
  readonly input: string;
  readonly dem: readonly string[];
  readonly heights: "edges" | "nodes";
  readonly out: string | null;
  readonly json: boolean;
}

/** Makes the walking network of a city from streets and heights. Gives the exit status. */
export const run = (args: readonly string[]): Promise<number> =>
  runCommand({ usage: USAGE, parse: parseArguments, work: make }, args);

async function make(wanted: Wanted): Promise<0> {
  const start = performance.now();
  const progress = progressLine();
  try {
    const built = await networkFromFiles(wanted.input, { ...wanted, onProgress: progress.show });
    const bytes = encodeNetwork(built.network);
    if (wanted.out !== null) await writeOutput(wanted.out, bytes);
    progress.end();
    const sum = sumOf(built, wanted, bytes.length, (performance.now() - start) / 1000);
    warn(built);
    process.stdout.write(wanted.json ? `${JSON.stringify(sum)}\n` : report(sum));
    return 0;
  } catch (error) {
    progress.end();
    if (error instanceof InputError) throw new Refusal(error.message);
    return refuseFile(error, wanted.input);
  }
}

function parseArguments(args: readonly string[]): Wanted | string {
  const options = parseOptions(args, {
    ...{ values: ["heights", "o"], lists: ["dem"], flags: ["json"], operands: true },
  });
  if (typeof options === "string") return options;
  const heights = choiceOf(options, "heights", ["edges", "nodes"], null);
  if (heights instanceof Error) return heights.message;
  const { operands, lists, values, flags } = options;
  const [input, ...more] = operands;
  if (input === undefined || more.length > 0)
    return `${input === undefined ? "no INPUT" : `INPUT is ${operands.join(", ")}`}, expected one file of streets, before --dem`;
  const dem = lists["dem"]!;
  if (heights !== null && dem.length === 0) return "--heights without --dem: there are no heights to sample";
  return { input, dem, heights: heights ?? "edges", out: values["o"] ?? null, json: flags.has("json") };
}

const STEPS: Readonly<Record<NetworkStep, string>> = {
  streets: "reading streets",
  heights: "reading heights",
  network: "building the network",
};

/** Progress on stderr: a line that counts up on a terminal, else one line a step. */
function progressLine() {
  const { isTTY } = process.stderr;
  let last = "";
  return {
    show(step: NetworkStep, share: number): void {
      const text =
        isTTY && step !== "heights" ? `${STEPS[step]} ${formatShare("en", share, 0)}` : STEPS[step];
      if (text === last) return;
      process.stderr.write(isTTY ? `\r\u001b[K${text}` : `${text}\n`);
      last = text;
    },
    end(): void {
      if (isTTY && last !== "") process.stderr.write("\r\u001b[K");
    },
  };
}

function warn({ streets, shareWithHeight, network }: BuiltNetwork): void {
  sayProblems(streets.problems);
  const { heightMode, heights } = network.provenance;
  if (heightMode !== "none" && shareWithHeight < FULL_SHARE)
    process.stderr.write(
      `warning ${heights.join(", ")}: heights are known for ${formatShare("en", shareWithHeight)} of the streets' points only; the others are flat\n`,
    );
}

/** The object that `--json` prints. */
function sumOf(
  { network, streets, shareWithHeight }: BuiltNetwork,
  wanted: Wanted,
  bytes: number,
  seconds: number,
) {
  const { heightMode, sources, heights, date } = network.provenance;
  const summary = networkSummary(network);
  const countOf = (id: EdgeClass) => summary.classes.find((one) => one.id === id)!.edgeCount;
  return {
    source: sources[0]!,
    date: date === "" ? null : date,
    ways: streets.ways,
    walkableWays: streets.walkedWays,
    waysCut: streets.cutWays,
    pointsMissing: streets.missingPoints,
    problems: streets.problems.length,
    nodes: summary.nodeCount,
    edges: summary.edgeCount,
    kilometers: Number((summary.totalMeters / 1000).toFixed(3)),
    steps: countOf("steps"),
    lifts: countOf("elevator"),
    escalators: countOf("escalator"),
    islands: summary.islandCount,
    islandNodes: summary.islandNodeCount,
    slope: {
      median: Number(summary.slopeMedian.toFixed(4)),
      ninetieth: Number(summary.slopeNinetieth.toFixed(4)),
    },
    heights: { mode: heightMode, files: heights, shareOfPoints: Number(shareWithHeight.toFixed(4)) },
    file: wanted.out,
    fileBytes: bytes,
    seconds: Number(seconds.toFixed(3)),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function report(sum: ReturnType<typeof sumOf>): string {
  const n = (value: number, digits = 0) => formatNumber("en", value, digits);
  const cut =
    sum.waysCut > 0
      ? `, ${n(sum.waysCut)} cut at ${n(sum.pointsMissing)} points that are not in the file`
      : "";
  const heights =
    sum.heights.mode === "none"
      ? "none: all streets are flat"
      : `${sum.heights.mode}, from ${sum.heights.files.join(", ")}, known for ${formatShare("en", sum.heights.shareOfPoints)} of the points; slope ${formatShare("en", sum.slope.median)} (median), ${formatShare("en", sum.slope.ninetieth)} (nine of ten edges are flatter)`;
  const rows: readonly (readonly [string, string])[] = [
    [
      "streets",
      `${sum.source}${sum.date === null ? "" : ` of ${sum.date}`}: ${n(sum.walkableWays)} of ${n(sum.ways)} ways are walkable${cut}`,
    ],
    ["nodes", n(sum.nodes)],
    [
      "edges",
      `${n(sum.edges)}, ${n(sum.kilometers, 1)} km; steps ${n(sum.steps)}, lifts ${n(sum.lifts)}, escalators ${n(sum.escalators)}`,
    ],
    ["islands", `${n(sum.islands)} with ${n(sum.islandNodes)} nodes`],
    ["heights", heights],
    ["file", `${sum.file ?? "not written (-o FILE.walk writes it)"}, ${n(sum.fileBytes)} bytes`],
    ["cost", `${n(sum.seconds, 2)} s, peak memory ${n(sum.peakMegabytes)} MB`],
  ];
  return `${rows.map(([name, text]) => `${name.padEnd(8)} ${text}`).join("\n")}\n`;
}
