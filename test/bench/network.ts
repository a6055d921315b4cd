/** Making the network of Porto (Portugal) with the terminal's own command: seconds and peak memory, printed, without a peer. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Bench } from "./figure.ts";
import { median } from "./measure.ts";

const RUNS = 3;
const INPUT = fileURLToPath(
  new URL("../../../shared/real/networks/porto-portugal/porto_portugal.osm.pbf", import.meta.url),
);
const COMMAND = fileURLToPath(new URL("../../src/cli/atlas.ts", import.meta.url));

interface Made {
  readonly nodes: number;
  readonly edges: number;
  readonly fileBytes: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

export const networkBench: Bench = {
  name: "network/porto-portugal",
  async run() {
    const figure = { bench: this.name, peer: Number.NaN, peerName: "no peer", bar: 0, difference: null };
    if (!existsSync(INPUT)) return { ...figure, ours: Number.NaN, notes: [`skipped: ${INPUT} is not there`] };
    const runs: Made[] = [];
    // Each in a process of its own: peak memory is the process's.
    for (let run = 0; run < RUNS; run++) runs.push(await makeNetwork());
    const { nodes, edges, fileBytes } = runs[0]!;
    const megabytes = runs.map((run) => run.peakMegabytes);
    return {
      ...figure,
      ours: median(runs.map((run) => 1000 * run.seconds)),
      notes: [
        `${nodes} nodes, ${edges} edges, ${(fileBytes / 1e6).toFixed(2)} MB; peak memory of the process ${median(megabytes)} MB (median of ${RUNS})`,
      ],
    };
  },
};

async function makeNetwork(): Promise<Made> {
  const args = ["--import", "tsx", COMMAND, "network", INPUT, "--json"];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Made;
}
