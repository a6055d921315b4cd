import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_LABEL, travelTimes, travelWorkspace } from "../../src/geo/travelTime.ts";
import { UNREACHED, walkingGraph } from "../../src/geo/walkingGraph.ts";
import { bellmanFord, cutoffs, directions, weightings } from "./bellmanFord.ts";
import { buildNetwork, randomNetwork } from "./randomNetwork.ts";
import { buildSources, randomSourceRows } from "./randomSources.ts";

const LENGTH = { kind: "length" } as const;

describe("travelTimes", () => {
  it("equals Bellman-Ford in cost and label, with and without a cutoff", () => {
    fc.assert(
      fc.property(
        randomNetwork().chain((network) =>
          fc.tuple(fc.constant(network), randomSourceRows(network.nodeCount)),
        ),
        weightings,
        directions,
        cutoffs,
        ([network, rows], weighting, direction, cutoff) => {
          const sources = buildSources(rows);
          const slow = bellmanFord(network, weighting, direction, sources, cutoff);
          const times = travelTimes(walkingGraph(network, weighting, direction), sources, { cutoff });
          expect([...times.cost]).toEqual(slow.cost);
          expect([...times.label]).toEqual(slow.label);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("gives the same whatever the size of a tile, and however far costs lie apart", () => {
    fc.assert(
      fc.property(
        randomNetwork(24).chain((network) =>
          fc.tuple(fc.constant(network), randomSourceRows(network.nodeCount)),
        ),
        directions,
        cutoffs,
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(1, 3000),
        ([network, rows], direction, cutoff, tileBits, apart) => {
          // Short streets make narrow buckets: with sources far apart their circle is gone round many times.
          const fine = { ...network, edgeMeters: network.edgeMeters.map((meters) => meters / apart) };
          const sources = buildSources(rows.map(([node, cost, label]) => [node, cost * apart, label]));
          const options = { cutoff: cutoff && cutoff * apart };
          const graph = walkingGraph(fine, LENGTH, direction);
          const slow = bellmanFord(fine, LENGTH, direction, sources, options.cutoff);
          const workspace = travelWorkspace(graph, tileBits);
          const times = travelTimes(graph, sources, { ...options, workspace });
          expect([...times.cost]).toEqual(slow.cost);
          expect([...times.label]).toEqual(slow.label);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("reaches nothing from no source, and says so", () => {
    const network = buildNetwork([{ lng: 106, lat: 29 }], []);
    const times = travelTimes(walkingGraph(network, LENGTH, "out"), buildSources([]));
    expect([...times.cost, ...times.label]).toEqual([UNREACHED, NO_LABEL]);
  });

  it("gives the smallest label at equal costs, and the least cost of several at one node", () => {
    const nodes = [0, 1, 2].map((k) => ({ lng: 106 + k / 1000, lat: 29 }));
    const network = buildNetwork(nodes, [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
    const rows = [
      [0, 0, 7],
      [0, 500, 1],
      [2, 0, 3],
      [2, 0, 3],
    ] as const;
    const times = travelTimes(walkingGraph(network, LENGTH, "out"), buildSources(rows));
    expect([...times.cost]).toEqual([0, 10_000, 0]);
    expect([...times.label]).toEqual([7, 3, 3]);
  });

  it("serves many runs with one workspace and writes over an earlier result", () => {
    fc.assert(
      fc.property(
        randomNetwork().chain((network) =>
          fc.tuple(fc.constant(network), fc.array(randomSourceRows(network.nodeCount), { maxLength: 4 })),
        ),
        cutoffs,
        ([network, runs], cutoff) => {
          const graph = walkingGraph(network, LENGTH, "back");
          const workspace = travelWorkspace(graph);
          let into = travelTimes(graph, buildSources([]), { workspace });
          for (const rows of runs) {
            const afresh = travelTimes(graph, buildSources(rows), { cutoff });
            into = travelTimes(graph, buildSources(rows), { cutoff, workspace, into });
            expect(into).toEqual(afresh);
          }
        },
      ),
    );
  });
});
