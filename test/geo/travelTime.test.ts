import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Sources, travelTimes } from "../../src/geo/travelTime.ts";
import { type Direction, walkingGraph } from "../../src/geo/walkingGraph.ts";
import { bellmanFord, weightings } from "./bellmanFord.ts";
import { randomNetwork } from "./randomNetwork.ts";

const directions = fc.constantFrom<Direction>("out", "back");

function sourcesOn(nodeCount: number): fc.Arbitrary<Sources> {
  const source = fc.tuple(
    fc.integer({ min: 0, max: nodeCount - 1 }),
    fc.oneof(
      fc.integer({ min: 0, max: 4 }).map((k) => k * 5000),
      fc.integer({ min: 0, max: 40_000 }),
    ),
    fc.integer({ min: 0, max: 3 }),
  );
  return fc.array(source, { maxLength: 5 }).map(sources);
}

function sources(rows: readonly (readonly [node: number, cost: number, label: number])[]): Sources {
  return {
    nodes: Uint32Array.from(rows, ([node]) => node),
    costs: Int32Array.from(rows, ([, cost]) => cost),
    labels: Uint32Array.from(rows, ([, , label]) => label),
  };
}

describe("travelTimes", () => {
  it("equals Bellman-Ford in cost and label, with and without a cutoff", () => {
    const cutoffs = fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined });
    fc.assert(
      fc.property(
        randomNetwork().chain((network) => fc.tuple(fc.constant(network), sourcesOn(network.nodeCount))),
        weightings,
        directions,
        cutoffs,
        ([network, from], weighting, direction, cutoff) => {
          const graph = walkingGraph(network, weighting, direction);
          const slow = bellmanFord(network, weighting, direction, from, cutoff);
          const times = travelTimes(graph, from, cutoff === undefined ? {} : { cutoff });
          expect([...times.cost]).toEqual(slow.cost);
          expect([...times.label]).toEqual(slow.label);
        },
      ),
      { numRuns: 500 },
    );
  });
});
