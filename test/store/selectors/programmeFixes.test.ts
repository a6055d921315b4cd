import { describe, expect, it } from "vitest";
import { MOST_YEARS } from "../../../src/model/programme.ts";
import { programmeFixes, withFix, withYears } from "../../../src/store/selectors/programmeFixes.ts";
import { settings } from "../../programmeBuilder.ts";

const base = settings();

describe("fixes of an impossible programme", () => {
  it("raise the money of the year in which the locked works cost more", () => {
    const [fix] = programmeFixes(
      { kind: "locksOverBudget", year: 2, costYuan: 41_234_567, budgetYuan: 30e6, works: 3 },
      base,
    );
    expect(fix).toEqual({ kind: "budget", calendarYear: 2028, byYuan: 11_240_000 });
    expect(withFix(base, fix!).budgetsYuan).toEqual([30e6, 41_240_000, 30e6]);
  });

  it("raise the money of every year until the floors are paid", () => {
    const [fix] = programmeFixes({ kind: "floorsOverBudget", costYuan: 100e6, budgetYuan: 90e6 }, base);
    const budgets = withFix(base, fix!).budgetsYuan;
    expect(budgets.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(100e6);
    expect(new Set(budgets).size).toBe(1);
  });

  it("raise the limit of works to what is locked, or to what the floors ask for", () => {
    const locks = programmeFixes({ kind: "locksOverLimit", year: 1, works: 4, limit: 2 }, base);
    expect(withFix(base, locks[0]!).worksPerYear).toBe(4);
    const floors = programmeFixes({ kind: "floorsOverLimit", floor: 7, limit: 6 }, base);
    expect(withFix(base, floors[0]!).worksPerYear).toBe(3);
  });

  it("lower a floor to the candidates that there are", () => {
    const fixes = programmeFixes(
      { kind: "floorOverCandidates", district: "A", floor: 5, candidates: 3 },
      base,
    );
    expect(withFix(base, fixes[0]!).floors).toEqual({ A: 3 });
  });

  it("ask nothing of the districts that only break together", () => {
    const fixes = programmeFixes({ kind: "together", years: [1], districts: ["A", "B"] }, base);
    expect(withFix(base, fixes[0]!).floors).toEqual({ A: 0, B: 0 });
  });

  it("give the years that only break together a tenth more, and one start more where these are limited", () => {
    const broken = { kind: "together", years: [1, 3], districts: [] } as const;
    expect(programmeFixes(broken, base)).toEqual([
      { kind: "budget", calendarYear: 2027, byYuan: 3e6 },
      { kind: "budget", calendarYear: 2029, byYuan: 3e6 },
    ]);
    expect(programmeFixes(broken, settings({ worksPerYear: 2, budgetsYuan: [0, 0, 0] }))).toEqual([
      { kind: "budget", calendarYear: 2027, byYuan: 10_000 },
      { kind: "budget", calendarYear: 2029, byYuan: 10_000 },
      { kind: "limit", to: 3 },
    ]);
  });

  it("unlock what cannot be done, or lengthen the programme where a lock lies behind its end", () => {
    const lock = { kind: "lockImpossible", row: 4, track: "comprehensive" } as const;
    expect(programmeFixes({ ...lock, because: "builtAfter" }, base)).toEqual([
      { kind: "unlock", row: 4, track: "comprehensive" },
    ]);
    const [longer, unlock] = programmeFixes({ ...lock, because: "outsideYears" }, base, 2031);
    expect(withFix(base, longer!).budgetsYuan).toHaveLength(5);
    expect(unlock!.kind).toBe("unlock");
    for (const year of [2020, 2027 + MOST_YEARS, null])
      expect(programmeFixes({ ...lock, because: "outsideYears" }, base, year)).toHaveLength(1);
  });

  it("leave the settings as they are where the fix is an edit of a community", () => {
    expect(withFix(base, { kind: "unlock", row: 1, track: "management" })).toBe(base);
  });

  it("keep between one year and the most years; added years have the money of the last", () => {
    expect(withYears(settings({ budgetsYuan: [1, 2] }), 4).budgetsYuan).toEqual([1, 2, 2, 2]);
    expect(withYears(base, 0).budgetsYuan).toHaveLength(1);
    expect(withYears(base, 99).budgetsYuan).toHaveLength(MOST_YEARS);
  });
});
