import { describe, expect, it } from "vitest";
import {
  floorOf,
  nearMissLines,
  programmeDistricts,
  programmeTotal,
  programmeYears,
  workLines,
} from "../../../src/store/selectors/programmeFigures.ts";
import { result, settings, solvedProgramme, work } from "../../programmeBuilder.ts";

const works = [
  work(3, 2, { benefit: 10 }),
  work(0, 1),
  work(0, 2, { track: "management", costYuan: 1e5, benefit: 90 }),
  work(6, 2, { track: "management", costYuan: 2e5, benefit: 20 }),
];
const solved = solvedProgramme(works);

describe("figures of a solved programme", () => {
  it("add up each year by track, with the households that are known", () => {
    const [first, second, third] = programmeYears(solved);
    expect(first).toMatchObject({
      calendarYear: 2027,
      budgetYuan: 30e6,
      spentYuan: 10e6,
      comprehensive: { communities: 1, households: 100, yuan: 10e6 },
      management: { communities: 0, households: 0, yuan: 0 },
    });
    expect(second).toMatchObject({
      calendarYear: 2028,
      spentYuan: 10.3e6,
      comprehensive: { communities: 1, households: 150 },
      management: { communities: 2, households: 100, yuan: 3e5 },
    });
    expect(third).toMatchObject({ calendarYear: 2029, spentYuan: 0, comprehensive: { communities: 0 } });
  });

  it("add up to the same total as the years", () => {
    const total = programmeTotal(solved);
    expect(total).toMatchObject({ spentYuan: 20.3e6, budgetYuan: 90e6 });
    expect(total.comprehensive.communities + total.management.communities).toBe(works.length);
    expect(total.comprehensive.yuan + total.management.yuan).toBeCloseTo(total.spentYuan);
  });

  it("show every district with its floor, and those without a district by themselves", () => {
    expect(programmeDistricts(solved)).toMatchObject([
      {
        district: "A",
        comprehensive: { communities: 1 },
        management: { communities: 1 },
        eligible: 3,
        floor: 1,
      },
      { district: "B", comprehensive: { communities: 1 }, eligible: 3, floor: 1 },
      { district: null, comprehensive: { communities: 0 }, management: { communities: 1 }, floor: 0 },
    ]);
  });

  it("take the named floor of a district, also where it asks for more than there is; the floor of all only as far as there are candidates", () => {
    expect(floorOf(settings({ floors: { A: 5 }, floorOfAll: 2 }), "A", 3)).toBe(5);
    expect(floorOf(settings({ floors: { A: 0 }, floorOfAll: 2 }), "A", 3)).toBe(0);
    expect(floorOf(settings({ floorOfAll: 2 }), "A", 3)).toBe(2);
    expect(floorOf(settings({ floorOfAll: 2 }), "A", 1)).toBe(1);
  });

  it("show a district that a floor names though nothing happens there", () => {
    const named = solvedProgramme(works, { settings: settings({ floors: { C: 2 } }) });
    expect(programmeDistricts(named).find(({ district }) => district === "C")).toMatchObject({
      eligible: 0,
      floor: 2,
    });
  });

  it("list works by year, in each the most benefit first, with calendar years and names", () => {
    expect(
      workLines(solved).map((line) => [line.calendarYear, line.track, line.name, line.district]),
    ).toEqual([
      [2027, "comprehensive", "甲0", "A"],
      [2028, "management", "甲0", "A"],
      [2028, "management", "丙", null],
      [2028, "comprehensive", "乙0", "B"],
    ]);
  });

  it("name the near misses and the year in which they would fit", () => {
    const miss = { row: 4, costYuan: 12e6, benefit: 9, benefitPer10kYuan: 1, year: 3, missingYuan: 2e6 };
    const missed = solvedProgramme(works, {
      result: result(works, { nearMisses: [{ ...miss, reason: "budget" }] }),
    });
    expect(nearMissLines(missed)).toMatchObject([{ name: "乙1", calendarYear: 2029, missingYuan: 2e6 }]);
  });
});
