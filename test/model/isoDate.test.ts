import { describe, expect, it } from "vitest";
import { dayOfIsoDate, isIsoDate, parseIsoDate } from "../../src/model/isoDate.ts";

describe("isIsoDate", () => {
  it("takes years, months and days that exist", () => {
    expect(["2024", "2024-02", "2024-02-29"].every(isIsoDate)).toBe(true);
    expect(["2023-02-29", "2024-13", "24", 2024, ""].some(isIsoDate)).toBe(false);
  });
});

describe("parseIsoDate", () => {
  it("reads what people type", () => {
    expect(
      ["2026-10-31", " 2026/10/5 ", "2026.1", "2026", "2026年3月8日", "2026年3月", "2026年"].map(
        parseIsoDate,
      ),
    ).toEqual(["2026-10-31", "2026-10-05", "2026-01", "2026", "2026-03-08", "2026-03", "2026"]);
  });

  it("takes nothing that does not exist", () => {
    for (const text of ["", "soon", "2026-02-30", "2026-13", "31.10.2026", "2026-10-31T00:00", "202610"])
      expect(parseIsoDate(text), text).toBeNull();
  });
});

describe("dayOfIsoDate", () => {
  it("counts days, and takes the middle of a month or a year", () => {
    expect(dayOfIsoDate("1970-01-02")).toBe(1);
    expect(dayOfIsoDate("2026-10-31") - dayOfIsoDate("2026-10-01")).toBe(30);
    expect(dayOfIsoDate("2023-02")).toBe(dayOfIsoDate("2023-02-15"));
    expect(dayOfIsoDate("2023")).toBe(dayOfIsoDate("2023-07-02"));
  });

  it("knows no day of what is no date", () => {
    expect(dayOfIsoDate("")).toBeNaN();
    expect(dayOfIsoDate("2023-02-29")).toBeNaN();
  });
});
