import { describe, expect, it } from "vitest";
import { legendModel } from "../../../src/store/selectors/legend.ts";
import { pictureText } from "../../../src/store/selectors/picture.ts";
import {
  candidateSummary,
  districtCandidates,
  lockLines,
  programmeColoring,
  programmeInput,
  programmeSettings,
  selectedPlan,
  suggestion,
  worksInView,
  yearInView,
} from "../../../src/store/selectors/programme.ts";
import { type AtlasState, INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas } from "../../builders.ts";
import {
  candidate,
  programmeAtlas,
  result,
  settings,
  solvedProgramme,
  work,
} from "../../programmeBuilder.ts";

const state = (part: Partial<AtlasState>): AtlasState => ({ ...INITIAL_STATE, locale: "en", ...part });
const solved = solvedProgramme([work(0, 1), work(4, 2), work(5, 2, { track: "management" })]);
const ready = (part: Partial<AtlasState> = {}) =>
  state({ atlas: programmeAtlas, loaded: programmeAtlas, programme: { kind: "ready", solved }, ...part });

describe("who can be in the programme", () => {
  const atlas = buildAtlas({
    communities: [
      { buildYear: 1990, budgetYuan: 1e6, households: 10 },
      { buildYear: 2010, budgetYuan: 1e6, households: 10, comprehensive: "accepted" },
      { households: 10 },
    ],
  });
  const summary = candidateSummary(state({ atlas }));

  it("is counted with the reasons against the others, most communities first", () => {
    expect(summary).toMatchObject({ all: 3, eligible: 0, knowsVotes: false, knowsDeficits: false });
    const counts = Object.fromEntries(summary.excluded.map(({ exclusion, count }) => [exclusion, count]));
    expect(counts).toMatchObject({
      begun: 1,
      builtAfter: 1,
      notWilling: 3,
      unknownDeficits: 3,
      unknownYear: 1,
    });
    const numbers = summary.excluded.map(({ count }) => count);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });

  it("is told by district, also of those without any", () => {
    expect(districtCandidates(state({ atlas: programmeAtlas }))).toEqual([
      { district: "A", eligible: 0 },
      { district: "B", eligible: 0 },
    ]);
  });
});

describe("conditions in force", () => {
  it("start in the year after the data date and are the suggested ones until some are chosen", () => {
    const fresh = state({ atlas: programmeAtlas });
    expect(programmeSettings(fresh).startYear).toBe(2027);
    expect(programmeSettings(fresh)).toEqual(suggestion(fresh).settings);
    const own = settings({ startYear: 2030 });
    expect(programmeSettings(state({ atlas: programmeAtlas, programmeSettings: own }))).toBe(own);
  });

  it("reach the solver with the cost of a household that they say", () => {
    const own = settings({ managementYuanPerHousehold: 1234 });
    const input = programmeInput(state({ atlas: programmeAtlas, programmeSettings: own }))!;
    expect(input.candidates[1]!.managementCostYuan).toBe(200 * 1234);
    expect(input.settings).toBe(own);
    expect(programmeInput(state({}))).toBeNull();
  });
});

describe("the programme in view", () => {
  it("is narrowed to a year of the programme, and to no other", () => {
    expect(worksInView(ready()).map(({ name }) => name)).toEqual(["甲0", "乙1", "乙2"]);
    expect(worksInView(ready({ programmeYear: 2028 })).map(({ name }) => name)).toEqual(["乙1", "乙2"]);
    expect(yearInView(ready({ programmeYear: 2026 }))).toBeNull();
    expect(yearInView(ready({ programmeYear: 2030 }))).toBeNull();
  });

  it("colours the map, with a legend that names and counts its classes", () => {
    const s = ready({ colorBy: "programme" });
    const [section] = legendModel(s).sections;
    expect(section!.entries.map(({ label, count }) => [label, count])).toEqual([
      ["2027", "1"],
      ["2028", "1"],
      ["2029", "0"],
      ["Management only", "1"],
      ["Not in the programme", "4"],
    ]);
    const [ofYear] = legendModel(ready({ colorBy: "programme", programmeYear: 2028 })).sections;
    expect(ofYear!.entries[0]).toMatchObject({ label: "Renovation in 2028", count: "1" });
  });

  it("finds its communities by id where data loaded since have them in other rows", () => {
    const moved = buildAtlas({ communities: [{ id: "new" }, { id: "b1" }, { id: "a0" }] });
    const { scale, classOf } = programmeColoring(ready({ atlas: moved }))!;
    expect(Array.from(classOf, (c) => scale.domain[c])).toEqual(["notIn", "2028", "2027"]);
  });

  it("waits in one colour without a programme, and where there can be none", () => {
    const none = solvedProgramme([], {
      result: result([], { infeasible: [{ kind: "locksOverLimit", year: 1, works: 2, limit: 1 }] }),
    });
    for (const s of [
      state({ atlas: programmeAtlas }),
      ready({ programme: { kind: "ready", solved: none } }),
      ready({
        atlas: {
          ...programmeAtlas,
          city: { ...programmeAtlas.city, info: { ...programmeAtlas.city.info, id: "else" } },
        },
      }),
    ])
      expect(programmeColoring(s)!.scale).toMatchObject({ domain: ["unsolved"] });
  });

  it("says its money, proof and year under a picture", () => {
    const { subtitle } = pictureText(ready({ colorBy: "programme", programmeYear: 2028 }))!;
    expect(subtitle).toContain("2027–2029");
    expect(subtitle).toContain("30 million of 90 million yuan");
    expect(subtitle).toContain("only 2028");
    expect(pictureText(ready())!.subtitle).not.toContain("2027");
  });

  it("says of the open community in which years it is, or why not", () => {
    expect(selectedPlan(ready({ selected: "b1" }))).toMatchObject({ comprehensive: 2028, management: null });
    const excluded = solvedProgramme([], {
      candidates: [candidate(0, { eligible: false, exclusions: ["begun"] })],
    });
    const s = ready({ selected: "a0", programme: { kind: "ready", solved: excluded } });
    expect(selectedPlan(s)).toMatchObject({ comprehensive: null, candidate: { exclusions: ["begun"] } });
    expect(selectedPlan(state({ atlas: programmeAtlas, selected: "a0" }))).toBeNull();
  });
});

describe("locks", () => {
  it("of communities that the city does not have are left aside", () => {
    const edits = {
      ...INITIAL_STATE.edits,
      communities: { gone: { lock: { management: 2027 } }, b0: { lock: { comprehensive: null } } },
    };
    expect(lockLines(state({ atlas: programmeAtlas, edits }))).toEqual([
      { id: "b0", name: "乙0", track: "comprehensive", calendarYear: null },
    ]);
  });
});
