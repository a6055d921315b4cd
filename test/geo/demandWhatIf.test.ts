import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDemandWhatIf, type DemandChanges } from "../../src/geo/demandWhatIf.ts";
import { edgeIndex, type Joints, joinPoints } from "../../src/geo/joints.ts";
import { costsAt, sourcesAt, travelTimes } from "../../src/geo/travelTime.ts";
import { walkingGraph } from "../../src/geo/walkingGraph.ts";
import { cutoffs, directions, weightings } from "./bellmanFord.ts";
import { randomNetwork, randomPoints } from "./randomNetwork.ts";

type Action =
  | { readonly kind: "put"; readonly label: number; readonly at: readonly [number, number] }
  | { readonly kind: "remove"; readonly label: number }
  | { readonly kind: "undo" };

const LABELS = 12;

const actions: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("put" as const), label: label(), at: place() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove" as const), label: label() }) },
    { weight: 1, arbitrary: fc.constant<Action>({ kind: "undo" }) },
  ),
  { maxLength: 12 },
);

function label(): fc.Arbitrary<number> {
  // Few, so that one label is often put again.
  return fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constant(LABELS - 1));
}

function place(): fc.Arbitrary<[number, number]> {
  return fc.tuple(
    fc.double({ min: 105.995, max: 106.025, noNaN: true }),
    fc.double({ min: 28.995, max: 29.025, noNaN: true }),
  );
}

describe("createDemandWhatIf", () => {
  it("equals a full run after any putting, removing and undoing, and tells every demand point that changed", () => {
    fc.assert(
      fc.property(
        randomNetwork(8),
        randomPoints,
        randomPoints,
        weightings,
        directions,
        cutoffs,
        actions,
        (network, demandAt, facilitiesAt, weighting, direction, cutoff, steps) => {
          const index = edgeIndex(network);
          const join = (points: Float64Array) => joinPoints(network, index, points, 800);
          const joints = join(demandAt);
          const facilityJoints = join(facilitiesAt);
          const facilityRows = Uint32Array.from(facilityJoints.edge.keys());
          const graph = walkingGraph(network, weighting, direction);
          const input = { network, weighting, direction, joints, facilityJoints, facilityRows, cutoff };
          const whatIf = createDemandWhatIf(input);

          const full = (standing: ReadonlyMap<number, readonly [number, number]>) => {
            const positions = new Float64Array(2 * LABELS).fill(NaN);
            for (const [row, at] of standing) positions.set(at, 2 * row);
            const all: Joints = join(positions);
            const rows = Uint32Array.from(standing.keys());
            const times = travelTimes(graph, sourcesAt(network, weighting, direction, all, rows), { cutoff });
            return costsAt(network, weighting, direction, times, joints, all, rows);
          };

          let standing: ReadonlyMap<number, readonly [number, number]> = new Map(
            Array.from(facilityRows, (row) => [row, [facilitiesAt[2 * row]!, facilitiesAt[2 * row + 1]!]]),
          );
          const before: { standing: typeof standing; put: number | null }[] = [];
          expect(whatIf.costs).toEqual(full(standing));
          for (const step of steps) {
            const cost = [...whatIf.costs.cost];
            const served = [...whatIf.costs.label];
            let changes: DemandChanges;
            if (step.kind === "undo") {
              standing = before.pop()?.standing ?? standing;
              changes = whatIf.undo();
            } else if (step.kind === "remove") {
              before.push({ standing, put: null });
              standing = new Map([...standing].filter(([row]) => row !== step.label));
              changes = whatIf.remove(step.label);
            } else {
              if (before.at(-1)?.put !== step.label) before.push({ standing, put: step.label });
              standing = new Map(standing).set(step.label, step.at);
              changes = whatIf.put(step.label, join(Float64Array.from(step.at)));
            }
            expect(whatIf.costs).toEqual(full(standing));
            const changed = [...cost.keys()].filter(
              (i) => cost[i] !== whatIf.costs.cost[i] || served[i] !== whatIf.costs.label[i],
            );
            expect([...changes.rows].sort((a, b) => a - b)).toEqual(changed);
            expect([...changes.costBefore]).toEqual([...changes.rows].map((i) => cost[i]));
            expect([...changes.labelBefore]).toEqual([...changes.rows].map((i) => served[i]));
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
