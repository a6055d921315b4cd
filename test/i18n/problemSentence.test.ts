import { describe, expect, it } from "vitest";
import { problemSentence } from "../../src/i18n/problemSentence.ts";

describe("problemSentence", () => {
  it("says where broken JSON stands in words", () => {
    const broken = { file: "a.geojson", met: '3:71: "x', expected: "}" };
    expect(problemSentence("zh", { key: "json.syntax", ...broken })).toBe(
      'JSON 在第 3 行第 71 列（"x）有错，此处应为 }',
    );
    expect(problemSentence("zh", { key: "json.truncated", ...broken, met: "1:44" })).toBe(
      "文件在第 1 行第 44 列中断，此处应为 }；此前的内容保留",
    );
  });

  it("says ranges in words", () => {
    const year = { key: "year.outOfRange", file: "a.csv", field: "y", met: "2094", expected: "1840..2026" };
    expect(problemSentence("en", year)).toContain("1840 to 2026");
    expect(problemSentence("zh", year)).toContain("1840 至 2026");
    const position = { ...year, key: "coordinates.outOfRange", expected: "[-180..180, -90..90]" };
    expect(problemSentence("en", position)).toContain("[-180 to 180, -90 to 90]");
  });
});
