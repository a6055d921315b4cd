import { describe, expect, it } from "vitest";
import type { Problem, Severity } from "../../../src/model/problem.ts";
import {
  knownShares,
  loadedRows,
  oldRows,
  problemGroups,
  unreadFiles,
} from "../../../src/store/selectors/data.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas, buildOutcome } from "../../builders.ts";

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

describe("what became of the rows", () => {
  const atlas = buildAtlas({
    communities: [{ buildYear: 1999, households: 5 }, { buildYear: 2000 }, { buildYear: 2001 }, {}],
  });
  const outcome = buildOutcome({
    accepted: { communities: 4, facilities: 0, districts: 0 },
    rejectedRows: 2,
    repeated: 3,
    repeats: Uint32Array.of(0, 0, 1),
  });
  const state = { ...INITIAL_STATE, atlas, outcome };

  it("adds up: kept, repeated and rejected are all rows", () => {
    expect(loadedRows(state)).toEqual({ rows: 9, kept: 4, repeated: 3, rejected: 2 });
    expect(loadedRows({ ...state, outcome: buildOutcome({ rejectedFiles: 1 }) })).toBeNull();
  });

  it("names the files of which nothing could be read, where the problems name them all", () => {
    const problems = [
      { severity: "error", key: "json.feature", file: "part.geojson", feature: 1 },
      { severity: "error", key: "format.xlsx", file: "table.xlsx" },
      { severity: "error", key: "file.empty", file: "empty.csv" },
      { severity: "warning", key: "crs.assumed", file: "mine.csv" },
    ] as const;
    const read = (rejectedFiles: number) =>
      unreadFiles({ ...state, problems, outcome: buildOutcome({ rejectedFiles }) });
    expect(read(2)).toEqual(["table.xlsx", "empty.csv"]);
    expect(read(3)).toEqual([]);
  });

  it("counts the old ones by communities and by the rows of the file", () => {
    expect(oldRows(state)).toEqual({
      year: 2000,
      before: { communities: 1, rows: 3 },
      until: { communities: 2, rows: 5 },
    });
  });

  it("counts none where no year is known, or the load failed", () => {
    expect(oldRows({ ...state, atlas: buildAtlas({ communities: [{}] }) })).toBeNull();
    expect(oldRows({ ...state, outcome: buildOutcome({ kind: "failed" }) })).toBeNull();
  });

  it("says of how many communities each field is known", () => {
    expect(knownShares(state)).toMatchObject({ buildYear: 0.75, households: 0.25, street: 0, deficits: 0 });
  });
});
