import { describe, expect, it } from "vitest";
import type { Problem } from "../../../src/model/problem.ts";
import { openGroups, problemLines } from "../../../src/panels/data/problemLines.ts";

const problem = (severity: Problem["severity"], key: string, feature: number): Problem => ({
  severity,
  key,
  file: "a.csv",
  feature,
});
const groups = [
  { severity: "error", key: "one", problems: [problem("error", "one", 0)] },
  { severity: "warning", key: "two", problems: [problem("warning", "two", 1), problem("warning", "two", 2)] },
] as const;
const kinds = (open: ReadonlySet<string>) => problemLines(groups, open).map((line) => line.kind);

describe("problemLines", () => {
  it("shows a problem that is alone of its sort at once, several under the line of their group", () => {
    expect(kinds(new Set())).toEqual(["severity", "problem", "severity", "group"]);
    expect(kinds(new Set(["warning two"]))).toEqual([
      "severity",
      "problem",
      "severity",
      "group",
      "problem",
      "problem",
    ]);
  });

  it("gives each line a name of its own", () => {
    const names = problemLines(groups, new Set(["warning two"])).map((line) => line.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("openGroups", () => {
  it("opens what was toggled, and closes it where all stand open from the start", () => {
    expect([...openGroups(groups, false, new Set(["warning two"]))]).toEqual(["warning two"]);
    expect([...openGroups(groups, true, new Set(["warning two"]))]).toEqual(["error one"]);
  });
});
