import { describe, expect, it } from "vitest";
import { oklabOf, rgbOf } from "../../../src/scale/colors.ts";
import { programmeMap, unsolvedMap } from "../../../src/store/selectors/programmeColoring.ts";
import { result, work } from "../../programmeBuilder.ts";

const works = [
  work(0, 1),
  work(0, 2, { track: "management" }),
  work(1, 3),
  work(1, 3, { track: "management" }),
  work(2, 2, { track: "management" }),
  work(3, 2),
];
const input = { result: result(works), startYear: 2027, years: 3, length: 5, theme: "light" } as const;
const namesOf = (calendarYear: number | null, theme: "light" | "dark" = "light") => {
  const { scale, classOf } = programmeMap({ ...input, calendarYear, theme });
  return Array.from(classOf, (c) => scale.domain[c]);
};

describe("the map of the programme", () => {
  it("shows the year of the comprehensive renovation, else that only management is upgraded, else nothing", () => {
    expect(namesOf(null)).toEqual(["2027", "2029", "managementOnly", "2028", "notIn"]);
  });

  it("sets one year against those before and after it", () => {
    expect(namesOf(2028)).toEqual(["thisYearManagement", "later", "thisYearManagement", "thisYear", "notIn"]);
    expect(namesOf(2029)).toEqual(["earlier", "thisYear", "earlier", "earlier", "notIn"]);
  });

  it("has one colour a class, of falling strength from year to year, for one to ten years and both themes", () => {
    for (const theme of ["light", "dark"] as const)
      for (const years of [1, 5, 10]) {
        const { scale } = programmeMap({ ...input, calendarYear: null, years, theme });
        expect(new Set(scale.colors).size).toBe(years + 2);
        const lightness = scale.colors.slice(0, years).map((hex) => oklabOf(rgbOf(hex))[0]);
        const falling = lightness.map((l) => (theme === "light" ? l : -l));
        expect(falling).toEqual([...falling].sort((a, b) => a - b));
      }
  });

  it("waits in one colour until there is a programme", () => {
    expect([...unsolvedMap(3, "dark").classOf]).toEqual([0, 0, 0]);
  });
});
