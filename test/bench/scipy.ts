/** scipy's multi-source Dijkstra, in its own process and timed inside it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sources } from "../../src/geo/travelTime.ts";
import type { WalkingGraph } from "../../src/geo/walkingGraph.ts";
import { median } from "./measure.ts";

export interface ScipyRun {
  readonly version: string;
  readonly milliseconds: number;
  /** Length n: cost; Infinity where not reached. */
  readonly cost: Float64Array;
}

/** Debian's own python3 first: it is the one that sees the package python3-scipy. */
const PYTHONS = ["/usr/bin/python3", "python3"];

/** return_predecessors, since the run that it is compared with says who serves, too. */
const SCRIPT = `
import json, sys, time
import numpy as np, scipy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
folder, cutoff, rounds = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
read = lambda name, kind: np.fromfile(folder + "/" + name, kind)
graph = csr_matrix((read("costs", np.float64), read("targets", np.int32), read("offsets", np.int32)))
sources = read("sources", np.int32)
times = []
for _ in range(rounds):
    start = time.perf_counter()
    cost = dijkstra(graph, indices=sources, min_only=True, limit=cutoff, return_predecessors=True)[0]
    times.append(1000 * (time.perf_counter() - start))
cost.tofile(folder + "/cost")
print(json.dumps({"version": scipy.__version__, "times": times}))
`;

/** One run for each version of scipy that is installed: none when there is none. Sources start at cost 0. */
export function scipyRuns(graph: WalkingGraph, sources: Sources, cutoff: number, rounds: number): ScipyRun[] {
  const folder = mkdtempSync(join(tmpdir(), "scipy-"));
  try {
    const arcCount = graph.arcEdge.length;
    writeFileSync(join(folder, "offsets"), graph.offsets);
    writeFileSync(
      join(folder, "targets"),
      Int32Array.from({ length: arcCount }, (_, a) => graph.arcs[2 * a]!),
    );
    writeFileSync(
      join(folder, "costs"),
      Float64Array.from({ length: arcCount }, (_, a) => graph.arcs[2 * a + 1]!),
    );
    writeFileSync(join(folder, "sources"), sources.nodes);
    const runs: ScipyRun[] = [];
    for (const python of PYTHONS) {
      const limit = Number.isFinite(cutoff) ? String(cutoff) : "inf";
      const { status, stdout } = spawnSync(python, ["-c", SCRIPT, folder, limit, String(rounds)], {
        encoding: "utf8",
      });
      if (status !== 0) continue;
      const { version, times } = JSON.parse(stdout) as { version: string; times: number[] };
      if (runs.some((run) => run.version === version)) continue;
      const bytes = readFileSync(join(folder, "cost"));
      const cost = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
      runs.push({ version, milliseconds: median(times), cost });
    }
    return runs;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
