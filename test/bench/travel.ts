/** Travel time to the nearest facility of every node of a hilly network, against scipy, graphology and our own full run. */
import { DirectedGraph } from "graphology";
import { singleSource } from "graphology-shortest-path/dijkstra.js";
import { type Sources, type TravelTimes, travelTimes, travelWorkspace } from "../../src/geo/travelTime.ts";
import { UNREACHED, type WalkingGraph, walkingGraph } from "../../src/geo/walkingGraph.ts";
import { PROFILES } from "../../src/geo/walkingProfile.ts";
import { createWhatIf } from "../../src/geo/whatIf.ts";
import type { Bench, Figure } from "./figure.ts";
import { seededRandom } from "./generate.ts";
import { facilityNodes, gridNetwork } from "./generateNetwork.ts";
import { measurePair, median } from "./measure.ts";
import { type ScipyRun, scipyRuns } from "./scipy.ts";

const SIDES = { "100k": 330, "1M": 1040 } as const;
type Size = keyof typeof SIDES;
const CUTOFF = 90_000;

interface Input {
  readonly graph: WalkingGraph;
  readonly sources: Sources;
}

const inputs = new Map<Size, Input>();

function inputOf(size: Size): Input {
  const known = inputs.get(size);
  if (known !== undefined) return known;
  const network = gridNetwork(SIDES[size], 1);
  const graph = walkingGraph(network, { kind: "time", profile: PROFILES.tobler, slope: true }, "out");
  const input = { graph, sources: facilityNodes(network, 7) };
  inputs.set(size, input);
  return input;
}

function scipyBench(name: string, size: Size, cutoff: number, bar: number): Bench {
  const rounds = size === "1M" ? 5 : 15;
  return {
    name,
    run() {
      const { graph, sources } = inputOf(size);
      const workspace = travelWorkspace(graph);
      let into = travelTimes(graph, sources, { workspace });
      const times: number[] = [];
      const runOurs = () => {
        for (let round = -5; round < 2 * rounds; round++) {
          const start = performance.now();
          into = travelTimes(graph, sources, { workspace, into, cutoff });
          if (round >= 0) times.push(performance.now() - start);
        }
      };
      // Before and after the peer, so that both meet the same machine.
      runOurs();
      const runs = scipyRuns(graph, sources, cutoff, rounds);
      runOurs();
      return scipyFigure(name, median(times), into, runs, bar);
    },
  };
}

function scipyFigure(
  bench: string,
  ours: number,
  times: TravelTimes,
  [run, ...others]: readonly ScipyRun[],
  bar: number,
): Figure {
  if (run === undefined)
    return { bench, ours, peer: NaN, peerName: "scipy (no python3-scipy here)", bar, difference: null };
  let different = 0;
  for (let v = 0; v < times.cost.length; v++)
    if (times.cost[v] !== (run.cost[v] === Infinity ? UNREACHED : run.cost[v])) different++;
  return {
    bench,
    ours,
    peer: run.milliseconds,
    peerName: `scipy ${run.version}`,
    bar,
    difference: different > 0 ? `${different} of ${times.cost.length} nodes have another cost` : null,
    notes: others.map(
      ({ version, milliseconds }) =>
        `scipy ${version}: ${milliseconds.toFixed(2)} ms, ratio ${(milliseconds / ours).toFixed(2)}`,
    ),
  };
}

const graphologyBench: Bench = {
  name: "travel/100k vs graphology",
  run() {
    const { graph, sources } = inputOf("100k");
    const peer = new DirectedGraph<object, { weight: number }>();
    for (let v = 0; v < graph.nodeCount; v++) peer.addNode(v);
    // It has one source only: a node that leads to all of them at no cost.
    peer.addNode("all");
    for (const v of new Set(sources.nodes)) peer.addDirectedEdge("all", v, { weight: 0 });
    for (let v = 0; v < graph.nodeCount; v++)
      for (let arc = graph.offsets[v]!; arc < graph.offsets[v + 1]!; arc++)
        peer.addDirectedEdge(v, graph.arcs[2 * arc]!, { weight: graph.arcs[2 * arc + 1]! });
    const workspace = travelWorkspace(graph);
    let into = travelTimes(graph, sources, { workspace });
    const measured = measurePair(
      () => {
        into = travelTimes(graph, sources, { workspace, into });
        return into;
      },
      () => singleSource(peer, "all", "weight"),
      { warm: 2, rounds: 7 },
    );
    let different = 0;
    for (let v = 0; v < graph.nodeCount; v++) {
      const path = measured.peer[v]!;
      let sum = 0;
      for (let k = 1; k < path.length; k++) sum += peer.getEdgeAttribute(path[k - 1], path[k], "weight");
      if (sum !== measured.ours.cost[v]) different++;
    }
    return {
      bench: this.name,
      ours: measured.oursMs,
      peer: measured.peerMs,
      peerName: "graphology",
      bar: 80,
      difference: different > 0 ? `${different} of ${graph.nodeCount} nodes have another cost` : null,
    };
  },
};

const addBench: Bench = {
  name: "travel/add one facility 1M",
  run() {
    const { graph, sources } = inputOf("1M");
    const label = sources.nodes.length;
    const whatIf = createWhatIf(graph, sources);
    const workspace = travelWorkspace(graph);
    let into = travelTimes(graph, sources, { workspace });
    const random = seededRandom(5);
    let added: Sources = sources;
    let changed = 0;
    // As in a drag: the facility is taken from where it was and added elsewhere; the place is chosen before the clock starts.
    const places = Array.from({ length: 60 }, () => Math.floor(random() * graph.nodeCount));
    let round = 0;
    const measured = measurePair(
      () => {
        const node = places[round++ % places.length]!;
        added = { nodes: Uint32Array.of(node), costs: Int32Array.of(0), labels: Uint32Array.of(label) };
        changed += whatIf.move(label, added).at(-1)!.nodes.length;
        return whatIf.times;
      },
      () => {
        into = travelTimes(graph, joined(sources, added), { workspace, into });
        return into;
      },
      { warm: 10, rounds: 41 },
    );
    const { ours, peer } = measured;
    let different = 0;
    for (let v = 0; v < graph.nodeCount; v++)
      if (ours.cost[v] !== peer.cost[v] || ours.label[v] !== peer.label[v]) different++;
    return {
      bench: this.name,
      ours: measured.oursMs,
      peer: measured.peerMs,
      peerName: "our full run",
      bar: 100,
      difference: different > 0 ? `${different} of ${graph.nodeCount} nodes differ from the full run` : null,
      notes: [`${Math.round(changed / round)} nodes change on average`],
    };
  },
};

function joined(a: Sources, b: Sources): Sources {
  return {
    nodes: Uint32Array.of(...a.nodes, ...b.nodes),
    costs: Int32Array.of(...a.costs, ...b.costs),
    labels: Uint32Array.of(...a.labels, ...b.labels),
  };
}

export const travelBenches: readonly Bench[] = [
  scipyBench("travel/100k", "100k", Infinity, 6),
  scipyBench("travel/1M", "1M", Infinity, 6),
  scipyBench("travel/1M cutoff 900 s", "1M", CUTOFF, 5),
  graphologyBench,
  addBench,
];
