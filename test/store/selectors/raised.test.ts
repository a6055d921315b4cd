import { describe, expect, it } from "vitest";
import { categoryScale, classScale } from "../../../src/scale/scale.ts";
import { legendModel } from "../../../src/store/selectors/legend.ts";
import { raised, raisedClasses, raisedRows } from "../../../src/store/selectors/raised.ts";
import { type AtlasState, INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { programmeAtlas, settings, solvedProgramme, work } from "../../programmeBuilder.ts";

const categories = (...ids: readonly string[]) =>
  categoryScale(
    ids,
    ids.map(() => "#000000"),
    "light",
  );
const coverage = categories("outOfReach", "tooSmall", "within");

describe("raisedClasses", () => {
  it("of a scale are the two highest, the highest last; of decades none", () => {
    const scale = classScale([0, 100], [20, 40, 60, 80], { theme: "light" });
    expect(raisedClasses(scale, "priority", [])).toEqual([3, 4]);
    expect(raisedClasses(scale, "buildDecade", [])).toEqual([]);
    const two = classScale([0, 100], [50], { theme: "light" });
    expect(raisedClasses(two, "households", [])).toEqual([1]);
    expect(raisedClasses(classScale([0], [], { theme: "light" }), "priority", [])).toEqual([]);
  });

  it("of the coverage question are the rare answers, the rarest last: an even split stays mixed", () => {
    expect(raisedClasses(coverage, "coverage", [50, 1, 49])).toEqual([1]);
    expect(raisedClasses(coverage, "coverage", [10, 1, 89])).toEqual([0, 1]);
    expect(raisedClasses(coverage, "coverage", [89, 1, 10])).toEqual([2, 1]);
  });

  it("of stages are none", () => {
    expect(raisedClasses(categories("none", "accepted"), "comprehensive", [1, 99])).toEqual([]);
  });

  it("of a programme are the renovations, the first year last", () => {
    const all = categories("2027", "2028", "managementOnly", "notIn");
    expect(raisedClasses(all, "programme", [])).toEqual([1, 0]);
    const one = categories("thisYear", "thisYearManagement", "earlier", "later", "notIn");
    expect(raisedClasses(one, "programme", [])).toEqual([0]);
    expect(raisedClasses(categories("unsolved"), "programme", [])).toEqual([]);
  });
});

describe("raisedRows", () => {
  it("lists the shown communities of these classes, in the order of the classes", () => {
    const classes = Uint8Array.of(2, 0, 1, 255, 0, 2);
    expect([...raisedRows(classes, [2, 0], [1, 1, 1, 1, 0, 1])]).toEqual([0, 5, 1]);
  });
});

describe("the map of a programme", () => {
  const solved = solvedProgramme([work(0, 1), work(1, 1), work(4, 2), work(5, 1, { track: "management" })]);
  const at = (part: Partial<AtlasState> = {}): AtlasState => ({
    ...INITIAL_STATE,
    ...{ atlas: programmeAtlas, loaded: programmeAtlas, colorBy: "programme" },
    programme: { kind: "ready", solved },
    programmeSettings: settings(),
    ...part,
  });

  it("raises its renovations, larger, the first year on top; of one year those of that year", () => {
    expect(raised(at())).toMatchObject({ isLarge: true });
    expect([...raised(at()).rows]).toEqual([4, 0, 1]);
    expect([...raised(at({ programmeYear: 2028 })).rows]).toEqual([4]);
    expect([...raised(at({ programmeYear: 2029 })).rows]).toEqual([]);
  });

  it("leaves out whom the filters hide", () => {
    const { district } = programmeAtlas.city.communities;
    const districts = [district.values[district.codes[0]!]!];
    const { rows } = raised(at({ filters: { ...NO_FILTERS, districts } }));
    expect(rows).not.toHaveLength(0);
    for (const row of rows) expect(district.codes[row]).toBe(district.codes[0]);
  });

  it("says so in its legend", () => {
    const marks = legendModel(at({ programmeYear: 2027 })).sections[0]!.entries.map(({ mark }) => mark);
    expect(marks.map((mark) => mark.kind === "dot" && mark.isLarge === true)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    const plain = legendModel(at({ colorBy: "comprehensive" })).sections[0]!.entries;
    expect(plain.some(({ mark }) => mark.kind === "dot" && mark.isLarge)).toBe(false);
  });
});
