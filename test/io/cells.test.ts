import { describe, expect, test } from "vitest";
import { parseNumberCell, parseYearCell, unitFactor } from "../../src/io/cells.ts";

describe("numbers in cells", () => {
  test.each([
    ["3005户", 3005],
    ["2.5万㎡", 25_000],
    ["2.3万平方米", 23_000],
    ["25,000", 25_000],
    ["１２３４", 1234],
    ["约300户", 300],
    [" 12 栋 ", 12],
    ["1.5亿元", 150_000_000],
    ["-4", -4],
    ["3公顷", 30_000],
    ["200余户", 200],
  ])("%s is %d", (text, value) => {
    expect(parseNumberCell(text)).toEqual({ kind: "value", value });
  });

  test.each(["", "-", "不详", "N/A", "暂无", "NaN"])("“%s” is unknown, not zero", (text) => {
    expect(parseNumberCell(text)).toEqual({ kind: "unknown" });
  });

  test("a unit that is not known, and text, are refused for their own reasons", () => {
    expect(parseNumberCell("12 furlongs")).toEqual({ kind: "bad", reason: "unit" });
    expect(parseNumberCell("many")).toEqual({ kind: "bad", reason: "notNumber" });
    expect(parseNumberCell("1,2,3")).toEqual({ kind: "bad", reason: "notNumber" });
  });

  test("units in names of columns are known", () => {
    expect(unitFactor("万㎡")).toBe(10_000);
    expect(unitFactor("户")).toBe(1);
    expect(unitFactor("furlong")).toBeUndefined();
  });
});

describe("years in cells", () => {
  test.each([
    ["1994年", 1994],
    ["1994-06", 1994],
    ["1994/6/1", 1994],
    ["1994.06", 1994],
    ["1994年6月", 1994],
    ["199406", 1994],
    ["19940601", 1994],
    ["2001", 2001],
    ["１９９４年", 1994],
    ["1994-06-01 00:00:00", 1994],
  ])("%s is %d", (text, value) => {
    expect(parseYearCell(text)).toEqual({ kind: "value", value });
  });

  test("decades, ranges, two digits and date serials are read and marked", () => {
    expect(parseYearCell("90年代")).toEqual({ kind: "value", value: 1995, note: "decade" });
    expect(parseYearCell("20世纪80年代")).toEqual({ kind: "value", value: 1985, note: "decade" });
    expect(parseYearCell("1990s")).toEqual({ kind: "value", value: 1995, note: "decade" });
    expect(parseYearCell("八十年代")).toEqual({ kind: "value", value: 1985, note: "decade" });
    expect(parseYearCell("1998-2003")).toEqual({ kind: "value", value: 2003, note: "range" });
    expect(parseYearCell(94)).toEqual({ kind: "value", value: 1994, note: "twoDigits" });
    expect(parseYearCell("94年")).toEqual({ kind: "value", value: 1994, note: "twoDigits" });
    expect(parseYearCell(34_486)).toEqual({ kind: "value", value: 1994, note: "serial" });
  });

  test("what is no year is refused", () => {
    expect(parseYearCell("soon")).toEqual({ kind: "bad", reason: "notNumber" });
    expect(parseYearCell(Number.POSITIVE_INFINITY)).toEqual({ kind: "bad", reason: "notNumber" });
  });
});
