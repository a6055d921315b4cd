import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  enhancedBands,
  type FloatingCatchmentInput,
  floatingCatchment,
  twoStepBands,
  type WeightBand,
} from "../../src/geo/floatingCatchment.ts";

/** From a matrix of costs, one row a supply point; Infinity is a pair out of reach, kept in the list. */
function pairsOf(rows: readonly (readonly number[])[]): FloatingCatchmentInput["pairs"] {
  const offsets = Uint32Array.from([0, ...rows.map((_, j) => rows.slice(0, j + 1).flat().length)]);
  return {
    offsets,
    demand: Uint32Array.from(rows.flatMap((row) => row.map((_, i) => i))),
    cost: Float64Array.from(rows.flat()),
  };
}

function solve(
  demand: readonly number[],
  capacity: readonly number[],
  costs: readonly (readonly number[])[],
  bands: readonly WeightBand[],
) {
  return floatingCatchment({
    demand: Float64Array.from(demand),
    capacity: Float64Array.from(capacity),
    pairs: pairsOf(costs),
    bands,
  });
}

describe("floatingCatchment", () => {
  it("shares a facility among all who reach it, and adds up those one reaches", () => {
    const { ratio, accessibility } = solve(
      [100, 300],
      [40, 10],
      [
        [100, 300],
        [900, 200],
      ],
      twoStepBands(300),
    );
    expect([...ratio]).toEqual([40 / 400, 10 / 300]);
    expect(accessibility[0]).toBeCloseTo(0.1, 12);
    expect(accessibility[1]).toBeCloseTo(0.1 + 10 / 300, 12);
  });

  it("counts the end of a band to the band", () => {
    const bands = enhancedBands(300);
    const { ratio, accessibility } = solve([1, 1, 1, 1], [1.9], [[100, 200, 300, 300.001]], bands);
    expect(ratio[0]).toBeCloseTo(1, 12);
    expect([...accessibility]).toEqual([1, 0.68, 0.22, 0].map((weight) => weight * ratio[0]!));
  });

  it("gives nothing from a facility without demand in its catchment, or out of everybody's reach", () => {
    const { ratio, accessibility, lowerBound } = solve([0, Number.NaN], [5], [[1, 1]], twoStepBands(10));
    expect([ratio[0], accessibility[0], accessibility[1]]).toEqual([0, 0, 0]);
    expect([...lowerBound]).toEqual([1, 1]);
    expect([...solve([1], [5], [[Infinity]], twoStepBands(10)).accessibility]).toEqual([0]);
    expect([...solve([1], [5], [[Number.NaN]], twoStepBands(10)).accessibility]).toEqual([0]);
  });

  it("leaves a facility of unknown capacity out, and says who reaches it", () => {
    const costs = [
      [1, 1],
      [99, 1],
    ];
    const { ratio, accessibility, lowerBound } = solve([1, 1], [4, Number.NaN], costs, twoStepBands(10));
    expect(ratio[1]).toBeNaN();
    expect([...accessibility]).toEqual([2, 2]);
    expect([...lowerBound]).toEqual([0, 1]);
  });

  it("has nothing to say of nothing", () => {
    expect(solve([], [], [], twoStepBands(10)).accessibility).toHaveLength(0);
    expect([...solve([7], [], [], twoStepBands(10)).accessibility]).toEqual([0]);
  });

  it("names the band or the facility that cannot be", () => {
    expect(() => solve([1], [-3], [[1]], twoStepBands(1))).toThrow(
      "supply point 0: capacity is -3, expected >= 0",
    );
    const falling = [
      { upTo: 5, weight: 1 },
      { upTo: 3, weight: 0.5 },
    ];
    expect(() => solve([1], [1], [[1]], falling)).toThrow("band 1: upTo is 3, expected >= 5");
    expect(() => solve([1], [1], [[1]], [{ upTo: 5, weight: 0 }])).toThrow("weight is 0, expected > 0");
  });

  it("hands out exactly the capacity of the facilities that have demand in their catchment", () => {
    const cost = fc.oneof(fc.double({ min: 0, max: 120, noNaN: true }), fc.constant(Infinity));
    const cases = fc.integer({ min: 0, max: 6 }).chain((d) =>
      fc.record({
        demand: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: d, maxLength: d }),
        supply: fc.array(
          fc.record({
            capacity: fc.integer({ min: 0, max: 500 }),
            costs: fc.array(cost, { minLength: d, maxLength: d }),
          }),
          { maxLength: 6 },
        ),
        weights: fc.constantFrom([1], [1, 0.68, 0.22], [0.9, 0.3]),
      }),
    );
    fc.assert(
      fc.property(cases, ({ demand, supply, weights }) => {
        const capacity = supply.map((s) => s.capacity);
        const costs = supply.map((s) => s.costs);
        const bands = enhancedBands(100, weights);
        const { accessibility } = solve(demand, capacity, costs, bands);
        const handedOut = demand.reduce((sum, people, i) => sum + people * accessibility[i]!, 0);
        const used = supply.filter((s) => s.costs.some((c, i) => c <= 100 && demand[i]! > 0));
        expect(handedOut).toBeCloseTo(
          used.reduce((sum, s) => sum + s.capacity, 0),
          6,
        );
      }),
    );
  });
});

const folder = fileURLToPath(new URL("../../../shared/real/siting/spopt-sf/", import.meta.url));

interface Reference {
  readonly capacity_by_store: Readonly<Record<string, number>>;
  readonly d0_m: number;
  readonly step_weights: readonly number[];
}
interface Answer {
  readonly R: Readonly<Record<string, number>>;
  readonly A: Readonly<Record<string, number>>;
}

describe.skipIf(!existsSync(folder))(
  "205 tracts and 16 stores of San Francisco (skipped without ../shared/real)",
  () => {
    test.each([
      ["2sfca", "two steps", (d0: number) => twoStepBands(d0)],
      ["e2sfca_luo_qi_step", "step weights", (d0: number, w: readonly number[]) => enhancedBands(d0, w)],
    ] as const)("%s equals the reference to 1e-9 (%s)", (name, _, bandsOf) => {
      const reference = JSON.parse(readFileSync(`${folder}fca-reference.json`, "utf8")) as Reference &
        Record<typeof name, Answer>;
      const lines = readFileSync(
        `${folder}SF_network_distance_candidateStore_16_censusTract_205_new.csv`,
        "utf8",
      )
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(","));
      const stores = Object.keys(reference.capacity_by_store);
      const tracts = Object.keys(reference[name].A);
      const row = new Map(tracts.map((tract, i) => [tract, i]));
      const demand = new Float64Array(tracts.length);
      const costs = stores.map(() => new Array<number>(tracts.length).fill(Infinity));
      for (const [distance, store, tract, people] of lines) {
        const i = row.get(tract!)!;
        demand[i] = Number(people);
        costs[stores.indexOf(store!)]![i] = Number(distance);
      }
      const { ratio, accessibility } = floatingCatchment({
        demand,
        capacity: Float64Array.from(stores, (store) => reference.capacity_by_store[store]!),
        pairs: pairsOf(costs),
        bands: bandsOf(reference.d0_m, reference.step_weights),
      });
      expect(tracts).toHaveLength(205);
      stores.forEach((store, j) => {
        expect(relative(ratio[j]!, reference[name].R[store]!)).toBeLessThan(1e-9);
      });
      tracts.forEach((tract, i) => {
        expect(relative(accessibility[i]!, reference[name].A[tract]!)).toBeLessThan(1e-9);
      });
    });
  },
);

const relative = (met: number, expected: number): number =>
  expected === 0 ? Math.abs(met) : Math.abs(met / expected - 1);
