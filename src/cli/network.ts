import { writeFile } from "node:fs/promises";
import { encodeNetwork } from "../geo/networkFile.ts";
import { networkSummary } from "../geo/networkSummary.ts";
import type { EdgeClass } from "../geo/walkingNetwork.ts";
import { formatNumber, formatShare } from "../i18n/format.ts";
import { InputError } from "../io/inputError.ts";
import { type BuiltNetwork, type NetworkStep, networkFromFiles } from "../io/networkFromFiles.ts";
import { problemLine, reasonOf } from "./inputFiles.ts";

const USAGE = "usage: network INPUT [--dem FILE…] [--heights edges|nodes] [-o FILE.walk] [--json]\n";
/** Problems of single features that are printed; all are counted. */
const PRINTED_PROBLEMS = 20;
/** Below this share of streets with heights a warning is due. */
const FULL_SHARE = 0.995;

interface Wanted {
  readonly input: string;
  readonly dem: readonly string[];
  readonly heights: "edges" | "nodes";
  readonly out: string | null;
  readonly json: boolean;
}

/** Makes the walking network of a city from streets and heights. Gives the exit status: 0, 1 when an input cannot be used, 2 on misuse. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(USAGE);
    return 0;
  }
  const wanted = parseArguments(args);
  if (typeof wanted === "string") {
    process.stderr.write(`${wanted}\n${USAGE}`);
    return 2;
  }
  const start = performance.now();
  const progress = progressLine();
  try {
    const built = await networkFromFiles(wanted.input, { ...wanted, onProgress: progress.show });
    const bytes = encodeNetwork(built.network);
    if (wanted.out !== null) await writeFile(wanted.out, bytes);
    progress.end();
    const sum = sumOf(built, wanted, bytes.length, (performance.now() - start) / 1000);
    process.stderr.write(warnings(built));
    process.stdout.write(wanted.json ? `${JSON.stringify(sum)}\n` : report(sum));
    return 0;
  } catch (error) {
    progress.end();
    if (error instanceof InputError) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    const { path, code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    process.stderr.write(`${path ?? wanted.input} ${reasonOf(error)}\n`);
    return 2;
  }
}

function parseArguments(args: readonly string[]): Wanted | string {
  const inputs: string[] = [];
  const dem: string[] = [];
  let heights: string | null = null;
  let out: string | null = null;
  let json = false;
  for (let i = 0; i < args.length; i++) {
    const [name, inline] = args[i]!.startsWith("--") ? splitOption(args[i]!) : [args[i]!, undefined];
    const value = () => inline ?? args[++i] ?? "";
    if (name === "--json" && inline === undefined) json = true;
    else if (name === "--heights") heights = value();
    else if (name === "-o" || name === "--out") {
      out = value();
      if (out === "") return `${name} names no file`;
    } else if (name === "--dem") {
      const before = dem.length;
      if (inline !== undefined) dem.push(inline);
      else while (i + 1 < args.length && !args[i + 1]!.startsWith("-")) dem.push(args[++i]!);
      if (dem.length === before || dem.includes("")) return "--dem names no file";
    } else if (name.startsWith("-")) return `unknown option ${args[i]}`;
    else inputs.push(name);
  }
  if (inputs.length !== 1)
    return `${inputs.length === 0 ? "no INPUT" : `INPUT is ${inputs.join(", ")}`}, expected one file of streets, before --dem`;
  if (heights !== null && heights !== "edges" && heights !== "nodes")
    return `--heights is "${heights}", expected edges, nodes`;
  if (heights !== null && dem.length === 0) return "--heights without --dem: there are no heights to sample";
  return { input: inputs[0]!, dem, heights: heights ?? "edges", out, json };
}

function splitOption(option: string): [string, string | undefined] {
  const at = option.indexOf("=");
  return at < 0 ? [option, undefined] : [option.slice(0, at), option.slice(at + 1)];
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

function warnings({ streets, shareWithHeight, network }: BuiltNetwork): string {
  const lines = streets.problems.slice(0, PRINTED_PROBLEMS).map((problem) => problemLine(problem, "en"));
  if (streets.problems.length > PRINTED_PROBLEMS)
    lines.push(`… and ${formatNumber("en", streets.problems.length - PRINTED_PROBLEMS)} more problems`);
  if (network.provenance.heightMode !== "none" && shareWithHeight < FULL_SHARE)
    lines.push(
      `warning ${network.provenance.heights.join(", ")}: heights are known for ${formatShare("en", shareWithHeight)} of the streets' points only; the others are flat`,
    );
  return lines.map((line) => `${line}\n`).join("");
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
