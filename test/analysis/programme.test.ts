import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { programme } from "../../src/analysis/programme.ts";
import type { ProgrammeInput } from "../../src/analysis/programmeInput.ts";
import type { ProgrammeCandidate, ProgrammeProgress, ProgrammeSettings } from "../../src/model/programme.ts";
import { bruteForceValue } from "../programmeBrute.ts";

const START = 2027;

/** A candidate with whole numbers; what is not said is eligible and without management. */
function candidate(row: number, part: Partial<ProgrammeCandidate> = {}): ProgrammeCandidate {
  return {
    row,
    eligible: true,
    exclusions: [],
    manageable: true,
    costYuan: 10,
    costFrom: "budget",
    managementCostYuan: 2,
    managementCostFrom: "household",
    benefit: 100,
    ...part,
  };
}

function inputOf(
  candidates: readonly ProgrammeCandidate[],
  settings: Partial<ProgrammeSettings> = {},
  part: Partial<ProgrammeInput> = {},
): ProgrammeInput {
  return {
    candidates,
    district: { codes: Uint16Array.from(candidates, ({ row }) => row % 2), values: ["A", "B"] },
    settings: {
      startYear: START,
      budgetsYuan: [20, 20, 20],
      worksPerYear: null,
      floors: {},
      floorOfAll: 0,
      yearFactor: 0.9,
      managementShare: 0.2,
      managementYuanPerHousehold: 1,
      followUpYears: 1,
      ...settings,
    },
    locks: [],
    ...part,
  };
}

const someCandidate = fc.record({
  eligible: fc.constantFrom(true, true, true, false),
  manageable: fc.constantFrom(true, true, false),
  costYuan: fc.integer({ min: 0, max: 15 }),
  managementCostYuan: fc.integer({ min: 0, max: 5 }),
  benefit: fc.integer({ min: 0, max: 60 }),
  lock: fc.oneof(
    { weight: 12, arbitrary: fc.constant(undefined) },
    fc.record(
      {
        comprehensive: fc.option(fc.integer({ min: START, max: START + 2 }), { nil: null }),
        management: fc.option(fc.integer({ min: START, max: START + 2 }), { nil: null }),
      },
      { requiredKeys: [] },
    ),
  ),
});

const someInput = fc
  .record({
    rows: fc.array(someCandidate, { maxLength: 8, size: "max" }),
    budgetsYuan: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 3, size: "max" }),
    worksPerYear: fc.constantFrom(null, 0, 1, 1, 2, 3),
    floors: fc.constantFrom({}, {}, { A: 1 }, { B: 2 }, { A: 1, B: 1 }, { A: 2 }),
    floorOfAll: fc.integer({ min: 0, max: 1 }),
    yearFactor: fc.constantFrom(1, 0.97, 0.6),
    managementShare: fc.constantFrom(0, 0.2, 1),
    followUpYears: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ rows, ...settings }) =>
    inputOf(
      rows.map(({ lock: _, ...row }, i) =>
        candidate(i, { ...row, exclusions: row.eligible ? [] : ["notWilling"] }),
      ),
      settings,
      { locks: rows.flatMap(({ lock }, row) => (lock ? [{ row, lock }] : [])) },
    ),
  );

describe("the programme of a few communities", () => {
  test("is as good as the best of all programmes, and is refused exactly where there is none", async () => {
    let solved = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(someInput, async (input) => {
        const best = bruteForceValue(input);
        const result = await programme(input);
        expect(result.infeasible.length > 0).toBe(best === null);
        if (best === null) {
          expect(result.works).toEqual([]);
          refused++;
          return;
        }
        solved++;
        expect(result.proven).toBe(true);
        expect(Math.abs(result.value - best)).toBeLessThanOrEqual(1e-6 * Math.max(1, best));
        expect(result.bound).toBeGreaterThanOrEqual(best * (1 - 1e-12));
      }),
      { numRuns: 80, seed: 7 },
    );
    expect(Math.min(solved, refused)).toBeGreaterThan(10);
  });

  test("never has a bound below its value, or below the best of all, while it is made", async () => {
    await fc.assert(
      fc.asyncProperty(someInput, async (input) => {
        const best = bruteForceValue(input);
        const told: ProgrammeProgress[] = [];
        await programme(input, { onProgress: (progress) => told.push(progress) });
        for (const { value, bound } of told) {
          expect(bound).toBeGreaterThanOrEqual(value);
          if (best !== null) expect(bound).toBeGreaterThanOrEqual(best * (1 - 1e-12));
          if (best !== null) expect(value).toBeLessThanOrEqual(best * (1 + 1e-12));
        }
      }),
      { numRuns: 25, seed: 11 },
    );
  });
});
