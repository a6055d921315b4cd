import { describe, expect, it } from "vitest";
import type { Problem, Severity } from "../../../src/model/problem.ts";
import { problemGroups } from "../../../src/store/selectors/data.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";

const problem = (severity: Severity, key: string): Problem => ({ severity, key, file: "a.csv" });

const state = {
  ...INITIAL_STATE,
  problems: [
    problem("info", "header.alias"),
    problem("warning", "year.short"),
    problem("warning", "id.repeated"),
    problem("warning", "id.repeated"),
    problem("error", "count.negative"),
    problem("error", "year.short"),
    problem("error", "year.short"),
  ],
};

describe("problemGroups", () => {
  it("puts errors before warnings before notes, and the most frequent first", () => {
    expect(problemGroups(state).map((g) => `${g.severity} ${g.key} ${g.problems.length}`)).toEqual([
      "error year.short 2",
      "error count.negative 1",
      "warning id.repeated 2",
      "warning year.short 1",
      "info header.alias 1",
    ]);
  });

  it("keeps its identity until the problems change", () => {
    expect(problemGroups({ ...state, locale: "en" })).toBe(problemGroups(state));
  });
});
