import { describe, expect, it } from "vitest";
import { csvText } from "../../src/report/csv.ts";

describe("csvText", () => {
  it("begins with a byte order mark and ends lines with CR LF", () => {
    expect(csvText(["a", "b"], [["x", 1]])).toBe("\ufeffa,b\r\nx,1\r\n");
  });

  it("leads cells that begin like a formula by an apostrophe", () => {
    const [, ...lines] = csvText(["a"], [["=1+1"], ["+cmd"], ["-2+3"], ["@x"]])
      .trimEnd()
      .split("\r\n");
    expect(lines).toEqual(["'=1+1", "'+cmd", "'-2+3", "'@x"]);
  });

  it("leaves negative numbers alone, also those given as text", () => {
    expect(csvText(["a", "b"], [[-2.5, "-2.5"]])).toContain("-2.5,-2.5");
  });

  it("quotes commas, quotes and line ends", () => {
    expect(csvText(["a"], [['he said "a, b"\nc']])).toContain('"he said ""a, b""\nc"');
  });

  it("writes nothing for what is not known", () => {
    expect(csvText(["a", "b", "c"], [[null, undefined, Number.NaN]])).toBe("\ufeffa,b,c\r\n,,\r\n");
  });
});
