import { describe, expect, test } from "vitest";
import { programme } from "../../src/analysis/programme.ts";
import type { ProgrammeInput, RowLock } from "../../src/analysis/programmeInput.ts";
import type { ProgrammeCandidate, ProgrammeSettings } from "../../src/model/programme.ts";

const START = 2027;

/** Four communities of 10 yuan and 1 for management each, two in each district. */
function demands(
  settings: Partial<ProgrammeSettings>,
  locks: readonly RowLock[] = [],
  part: (row: number) => Partial<ProgrammeCandidate> = () => ({}),
) {
  const input: ProgrammeInput = {
    candidates: [0, 1, 2, 3].map((row) => ({
      row,
      eligible: true,
      exclusions: [],
      manageable: true,
      costYuan: 10,
      costFrom: "budget",
      managementCostYuan: 1,
      managementCostFrom: "household",
      benefit: 100,
      ...part(row),
    })),
    district: { codes: Uint16Array.of(0, 0, 1, 1), values: ["A", "B"] },
    settings: {
      startYear: START,
      budgetsYuan: [25, 25],
      worksPerYear: null,
      floors: {},
      floorOfAll: 0,
      yearFactor: 0.97,
      managementShare: 0.2,
      managementYuanPerHousehold: 1,
      followUpYears: 1,
      ...settings,
    },
    locks,
  };
  return programme(input);
}
const infeasible = async (...args: Parameters<typeof demands>) => (await demands(...args)).infeasible;
const lock = (row: number, comprehensive?: number | null, management?: number | null): RowLock => ({
  row,
  lock: {
    ...(comprehensive === undefined ? {} : { comprehensive }),
    ...(management === undefined ? {} : { management }),
  },
});

describe("demands that cannot be met", () => {
  test("a lock of what is excluded, outside of the years, or established already", async () => {
    const excluded = (row: number) =>
      row === 1 ? { eligible: false, exclusions: ["notWilling" as const], manageable: false } : {};
    const impossible = { kind: "lockImpossible", row: 1 };
    expect(await infeasible({}, [lock(1, START)], excluded)).toEqual([
      { ...impossible, track: "comprehensive", because: "notWilling" },
    ]);
    expect(await infeasible({}, [lock(1, undefined, START)], excluded)).toEqual([
      { ...impossible, track: "management", because: "managed" },
    ]);
    expect(await infeasible({}, [lock(1, START + 2), lock(2, START - 1)])).toEqual([
      { ...impossible, track: "comprehensive", because: "outsideYears" },
      { ...impossible, row: 2, track: "comprehensive", because: "outsideYears" },
    ]);
    expect(await infeasible({}, [lock(1, null, START + 2)])).toEqual([
      { ...impossible, track: "management", because: "outsideYears" },
    ]);
    const unknown = () => ({ eligible: false, exclusions: ["unranked" as const], manageable: false });
    expect(await infeasible({}, [lock(1, undefined, START)], unknown)).toEqual([
      { ...impossible, track: "management", because: "unranked" },
    ]);
  });

  test("management kept out of, or too late after, a renovation that is locked", async () => {
    const tooLate = { kind: "lockImpossible", row: 0, track: "comprehensive", because: "followUp" };
    expect(await infeasible({}, [lock(0, START, null)])).toEqual([tooLate]);
    expect(await infeasible({ followUpYears: 0 }, [lock(0, START, START + 1)])).toEqual([tooLate]);
    expect(await infeasible({}, [lock(0, START, START + 1)])).toEqual([]);
    expect(await infeasible({ followUpYears: 0 }, [lock(0, START + 1, START)])).toEqual([]);
  });

  test("locks over the budget or the limit of their year, with the figures", async () => {
    const locks = [lock(0, START + 1), lock(1, START + 1), lock(2, START + 1, START + 1)];
    expect(await infeasible({}, locks)).toEqual([
      { kind: "locksOverBudget", year: 2, costYuan: 31, budgetYuan: 25, works: 4 },
    ]);
    expect(await infeasible({ worksPerYear: 2, budgetsYuan: [50, 50] }, locks)).toEqual([
      { kind: "locksOverLimit", year: 2, works: 3, limit: 2 },
    ]);
  });

  test("a floor over the candidates of its district, also of one that is not there", async () => {
    const over = { kind: "floorOverCandidates", floor: 3, candidates: 2 };
    expect(await infeasible({ floors: { A: 3 } })).toEqual([{ ...over, district: "A" }]);
    expect(await infeasible({ floors: { A: 2 } }, [lock(0, null)])).toEqual([
      { ...over, floor: 2, candidates: 1, district: "A" },
    ]);
    expect(await infeasible({ floors: { C: 3 } })).toEqual([{ ...over, candidates: 0, district: "C" }]);
    expect(await infeasible({ floorOfAll: 3, budgetsYuan: [50, 50] })).toEqual([]);
  });

  test("floors over the limit of all years, or over their money by the cheapest way", async () => {
    expect(await infeasible({ floors: { A: 2, B: 1 }, worksPerYear: 1 })).toEqual([
      { kind: "floorsOverLimit", floor: 3, limit: 2 },
    ]);
    const dear = (row: number) => ({ costYuan: [10, 40, 12, 30][row]!, manageable: row !== 2 });
    expect(await infeasible({ floors: { A: 1, B: 1 }, budgetsYuan: [11, 11] }, [], dear)).toEqual([
      { kind: "floorsOverBudget", costYuan: 23, budgetYuan: 22 },
    ]);
    expect(await infeasible({ floors: { A: 1, B: 1 }, budgetsYuan: [11, 12] }, [], dear)).toEqual([]);
  });

  test("demands that fail only together, named so that without them a programme is found", async () => {
    // Four works are wanted; the money of all years is enough, but the second year has room for one.
    const together = await infeasible({ floors: { A: 2, B: 2 }, budgetsYuan: [29, 15.5] }, [lock(0, START)]);
    expect(together).toHaveLength(1);
    const [one] = together;
    if (one?.kind !== "together") throw new Error(`met ${one?.kind}`);
    expect(one.years.length + one.districts.length).toBe(1);
    const budgetsYuan = [29, 15.5].map((yuan, y) => (one.years.includes(y + 1) ? 1e9 : yuan));
    const floors = Object.fromEntries(["A", "B"].flatMap((d) => (one.districts.includes(d) ? [] : [[d, 2]])));
    expect(await infeasible({ floors, budgetsYuan }, [lock(0, START)])).toEqual([]);
  });
});

describe("degenerate programmes", () => {
  test("without candidates, without money, with everything locked or nothing known", async () => {
    const nothing = () => ({ eligible: false, exclusions: ["unknownCost" as const], manageable: false });
    const unknown = () => ({
      ...nothing(),
      costYuan: Number.NaN,
      managementCostYuan: Number.NaN,
      benefit: Number.NaN,
    });
    for (const result of [
      await demands({}, [], nothing),
      await demands({}, [], unknown),
      await demands({ budgetsYuan: [0] }),
      await demands(
        {},
        [0, 1, 2, 3].map((row) => lock(row, null, null)),
      ),
    ])
      expect(result).toMatchObject({ works: [], value: 0, bound: 0, gap: 0, proven: true, infeasible: [] });
    const all = [lock(0, START, START), lock(1, START + 1, START), lock(2, null, START), lock(3, null, null)];
    const result = await demands({}, all);
    expect(result.works.map(({ row, year, track, locked }) => [row, year, track, locked])).toEqual([
      [0, 1, "comprehensive", true],
      [0, 1, "management", true],
      [1, 1, "management", true],
      [2, 1, "management", true],
      [1, 2, "comprehensive", true],
    ]);
    expect(result.proven).toBe(true);
  });

  test("free works are all taken in the first year, worthless ones are left out", async () => {
    const free = await demands({ budgetsYuan: [0, 0] }, [], () => ({ costYuan: 0, managementCostYuan: 0 }));
    expect(free.works.map(({ year }) => year)).toEqual(Array(8).fill(1));
    expect(free.spentYuan).toEqual([0, 0]);
    expect((await demands({}, [], () => ({ benefit: 0 }))).works).toEqual([]);
  });

  test("says what just missed, what it would need and where", async () => {
    const { nearMisses, works } = await demands(
      { budgetsYuan: [11, 12], managementShare: 0 },
      [lock(3, null)],
      (row) => ({
        benefit: 100 - row,
      }),
    );
    const begun = works.filter(({ track }) => track === "comprehensive").map(({ row }) => row);
    expect(begun.sort()).toEqual([0, 1]);
    expect(nearMisses.map(({ row, reason, missingYuan }) => [row, reason, missingYuan])).toEqual([
      [2, "budget", 10],
      [3, "locked", 0],
    ]);
    expect(nearMisses[0]!.costYuan).toBe(11);
    expect(nearMisses[0]!.benefitPer10kYuan).toBeCloseTo((98 * 0.97 * 10_000) / 11, 6);
    const limited = await demands({ budgetsYuan: [30, 30], worksPerYear: 1 });
    expect(limited.nearMisses.map(({ reason, missingYuan }) => [reason, missingYuan])).toEqual([
      ["worksPerYear", 0],
      ["worksPerYear", 0],
    ]);
  });
});
