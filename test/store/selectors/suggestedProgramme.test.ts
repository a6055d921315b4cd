import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SUGGESTED_SHARE, suggestedProgramme } from "../../../src/store/selectors/suggestedProgramme.ts";
import { NO_CODE } from "../../../src/table/column.ts";
import { candidate } from "../../programmeBuilder.ts";

const column = (codes: readonly number[]) => ({ codes: Uint16Array.from(codes), values: ["A", "B", "C"] });

describe("the programme that the page suggests", () => {
  it("pays management everywhere and half of what all eligible candidates cost, in equal sums of two digits a year", () => {
    const candidates = Array.from({ length: 1000 }, (_, row) =>
      candidate(row, { eligible: row % 2 === 0, managementCostYuan: 501_000 }),
    );
    const { settings, eligibleYuan, manageableYuan, raised } = suggestedProgramme(
      candidates,
      column(candidates.map((_, i) => i % 3)),
      2027,
    );
    expect([eligibleYuan, manageableYuan]).toEqual([5e9, 0.501e9]);
    expect(raised).toBe(false);
    expect(settings.budgetsYuan).toEqual([0.61e9, 0.61e9, 0.61e9, 0.61e9, 0.61e9]);
    expect(settings.startYear).toBe(2027);
  });

  it("is raised where that could not pay the floor of every district", () => {
    const few = [candidate(0), candidate(1), candidate(2)];
    const { settings, raised } = suggestedProgramme(few, column([0, 1, 2]), 2027);
    expect(raised).toBe(true);
    expect(settings.budgetsYuan[0]).toBeGreaterThanOrEqual(10.1e6);
  });

  it("keeps its usual sums where nothing can be done", () => {
    const nobody = suggestedProgramme(
      [candidate(0, { eligible: false, manageable: false, costYuan: Number.NaN })],
      column([0]),
      2027,
    );
    expect(nobody).toMatchObject({ eligibleYuan: 0, raised: false });
    expect(nobody.settings.budgetsYuan[0]).toBe(1.5e9);
  });

  it("always pays the cheapest candidate of every district, placed where least is spent", () => {
    const arbitrary = fc.array(
      fc.record({
        costYuan: fc.integer({ min: 1, max: 1e9 }),
        code: fc.constantFrom(0, 1, 2, NO_CODE),
        management: fc.integer({ min: 0, max: 1e7 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(arbitrary, (rows) => {
        const candidates = rows.map(({ costYuan, management }, row) =>
          candidate(row, { costYuan, managementCostYuan: management }),
        );
        const { settings, eligibleYuan } = suggestedProgramme(
          candidates,
          column(rows.map(({ code }) => code)),
          2027,
        );
        const spent = settings.budgetsYuan.map(() => 0);
        for (const code of [0, 1, 2]) {
          const costs = rows.filter((row) => row.code === code).map((row) => row.costYuan + row.management);
          if (costs.length === 0) continue;
          const year = spent.indexOf(Math.min(...spent));
          spent[year]! += Math.min(...costs);
        }
        spent.forEach((yuan, year) => {
          expect(yuan).toBeLessThanOrEqual(settings.budgetsYuan[year]!);
        });
        const all = settings.budgetsYuan.reduce((a, b) => a + b);
        expect(all).toBeGreaterThanOrEqual(eligibleYuan * SUGGESTED_SHARE * (1 - 1e-9));
      }),
    );
  });
});
