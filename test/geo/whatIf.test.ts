import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { travelTimes } from "../../src/geo/travelTime.ts";
import { walkingGraph } from "../../src/geo/walkingGraph.ts";
import { type Changes, createWhatIf, type WhatIf } from "../../src/geo/whatIf.ts";
import { cutoffs, directions, weightings } from "./bellmanFord.ts";
import { buildNetwork, randomNetwork } from "./randomNetwork.ts";
import { buildSources, randomSourceRows, type SourceRow } from "./randomSources.ts";

type Action =
  | { readonly kind: "add"; readonly rows: readonly SourceRow[] }
  | { readonly kind: "move"; readonly label: number; readonly rows: readonly SourceRow[] }
  | { readonly kind: "remove"; readonly label: number }
  | { readonly kind: "undo" };

/** Which sources should stand, kept the obvious way. */
class Expected {
  standing: readonly SourceRow[];
  readonly #steps: { before: readonly SourceRow[]; bare: readonly SourceRow[]; brought: number | null }[] =
    [];

  constructor(base: readonly SourceRow[]) {
    this.standing = base;
  }

  apply(action: Action): void {
    const before = this.standing;
    if (action.kind === "undo") {
      this.standing = this.#steps.pop()?.before ?? before;
    } else if (action.kind === "add") {
      const labels = new Set(action.rows.map(([, , label]) => label));
      const isNew = labels.size === 1 && !before.some(([, , label]) => labels.has(label));
      this.#steps.push({ before, bare: before, brought: isNew ? [...labels][0]! : null });
      this.standing = [...before, ...action.rows];
    } else if (action.kind === "remove") {
      this.standing = before.filter(([, , label]) => label !== action.label);
      this.#steps.push({ before, bare: before, brought: null });
    } else {
      let step = this.#steps.at(-1);
      if (step?.brought !== action.label) {
        step = {
          before,
          bare: before.filter(([, , label]) => label !== action.label),
          brought: action.label,
        };
        this.#steps.push(step);
      }
      this.standing = [...step.bare, ...action.rows];
    }
  }

  get steps(): number {
    return this.#steps.length;
  }
}

function perform(whatIf: WhatIf, action: Action): readonly Changes[] {
  if (action.kind === "undo") return whatIf.undo();
  if (action.kind === "add") return [whatIf.add(buildSources(action.rows))];
  if (action.kind === "remove") return [whatIf.remove(action.label)];
  return whatIf.move(action.label, buildSources(action.rows));
}

function actionsOn(nodeCount: number): fc.Arbitrary<Action[]> {
  const label = fc.integer({ min: 0, max: 4 });
  const rows = randomSourceRows(nodeCount);
  return fc.array(
    fc.oneof(
      rows.map((r): Action => ({ kind: "add", rows: r })),
      fc
        .tuple(label, rows)
        .map(
          ([l, r]): Action => ({ kind: "move", label: l, rows: r.map(([node, cost]) => [node, cost, l]) }),
        ),
      label.map((l): Action => ({ kind: "remove", label: l })),
      fc.constant<Action>({ kind: "undo" }),
    ),
    { maxLength: 12 },
  );
}

describe("createWhatIf", () => {
  it("equals a full run after any adding, moving, removing and undoing, and names every node that changed", () => {
    fc.assert(
      fc.property(
        randomNetwork().chain((network) =>
          fc.tuple(fc.constant(network), randomSourceRows(network.nodeCount), actionsOn(network.nodeCount)),
        ),
        weightings,
        directions,
        cutoffs,
        ([network, base, actions], weighting, direction, cutoff) => {
          const graph = walkingGraph(network, weighting, direction);
          const whatIf = createWhatIf(graph, buildSources(base), { cutoff });
          const expected = new Expected(base);
          let cost = [...whatIf.times.cost];
          let label = [...whatIf.times.label];
          for (const action of actions) {
            expected.apply(action);
            for (const changes of perform(whatIf, action)) {
              expect(new Set(changes.nodes).size).toBe(changes.nodes.length);
              changes.nodes.forEach((v) => {
                cost[v] = whatIf.times.cost[v]!;
                label[v] = whatIf.times.label[v]!;
              });
            }
            // Nothing changed but what was named.
            expect([...whatIf.times.cost]).toEqual(cost);
            expect([...whatIf.times.label]).toEqual(label);
            expect(whatIf.times).toEqual(travelTimes(graph, buildSources(expected.standing), { cutoff }));
            expect(whatIf.steps).toBe(expected.steps);
            cost = [...whatIf.times.cost];
            label = [...whatIf.times.label];
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  const nodes = [0, 1, 2, 3].map((k) => ({ lng: 106 + k / 1000, lat: 29 }));
  const line = buildNetwork(
    nodes,
    [0, 1, 2].map((k) => ({ from: k, to: k + 1 })),
  );

  it("tells what nodes were before, and visits only those that improve", () => {
    const whatIf = createWhatIf(walkingGraph(line, { kind: "length" }, "out"), buildSources([[0, 0, 0]]));
    const changes = whatIf.add(buildSources([[3, 0, 1]]));
    expect([...changes.nodes].sort()).toEqual([2, 3]);
    expect([...changes.costBefore].sort()).toEqual([20_000, 30_000]);
    expect([...changes.labelBefore]).toEqual([0, 0]);
  });

  it("refuses to move one facility to the sources of another", () => {
    const whatIf = createWhatIf(walkingGraph(line, { kind: "length" }, "out"), buildSources([]));
    expect(() => whatIf.move(2, buildSources([[3, 0, 1]]))).toThrow(
      "move of 2: a source has label 1, expected 2",
    );
  });
});
