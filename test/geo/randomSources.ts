/** Sources for property tests: few labels and few costs, so that nodes, labels and costs coincide. */
import fc from "fast-check";
import type { Sources } from "../../src/geo/travelTime.ts";

export type SourceRow = readonly [node: number, cost: number, label: number];

export function buildSources(rows: readonly SourceRow[]): Sources {
  return {
    nodes: Uint32Array.from(rows, ([node]) => node),
    costs: Int32Array.from(rows, ([, cost]) => cost),
    labels: Uint32Array.from(rows, ([, , label]) => label),
  };
}

export function randomSourceRows(nodeCount: number): fc.Arbitrary<SourceRow[]> {
  return fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: nodeCount - 1 }),
      fc.oneof(
        fc.integer({ min: 0, max: 4 }).map((k) => k * 5000),
        fc.integer({ min: 0, max: 40_000 }),
      ),
      fc.integer({ min: 0, max: 3 }),
    ),
    { maxLength: 5 },
  );
}
