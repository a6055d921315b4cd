import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterCounts, filtered, filteredWithout } from "../../../src/store/selectors/filtered.ts";
import {
  type AtlasState,
  type Filters,
  INITIAL_STATE,
  NO_FILTERS,
  SET_MODES,
} from "../../../src/store/state.ts";
import { buildAtlas, type CommunityRow } from "../../builders.ts";

const rows: readonly CommunityRow[] = [
  { district: "a", buildYear: 1985, households: 100, comprehensive: "none", deficits: ["water", "road"] },
  { district: "a", buildYear: 1999, households: 200, comprehensive: "accepted", deficits: [] },
  { district: "b", buildYear: 2003, comprehensive: "underWorks", deficits: ["road"] },
  { district: "b", households: 50 },
];
const atlas = buildAtlas({ communities: rows });
const at = (filters: Partial<Filters>): AtlasState => ({
  ...INITIAL_STATE,
  atlas,
  filters: { ...NO_FILTERS, ...filters },
});
const passing = (filters: Partial<Filters>) =>
  [...filtered(at(filters)).passes].flatMap((p, i) => (p === 1 ? [i] : []));

describe("filtered", () => {
  it("lets everything pass without filters", () => {
    expect(passing({})).toEqual([0, 1, 2, 3]);
  });

  it("leaves out what is not known when a range is set, and finds it when asked for unknown", () => {
    expect(passing({ buildYear: [1980, 2010] })).toEqual([0, 1, 2]);
    expect(passing({ comprehensive: ["unknown"] })).toEqual([3]);
  });

  it("tells any, all and none of the deficits apart", () => {
    const values = ["water", "road"];
    expect(passing({ deficits: { mode: "any", values } })).toEqual([0, 2]);
    expect(passing({ deficits: { mode: "all", values } })).toEqual([0]);
    expect(passing({ deficits: { mode: "none", values } })).toEqual([1]);
  });

  it("lets nothing pass for a value that the city does not have", () => {
    expect(passing({ districts: ["elsewhere"] })).toEqual([]);
    expect(passing({ deficits: { mode: "all", values: ["road", "unheard of"] } })).toEqual([]);
    expect(passing({ deficits: { mode: "any", values: ["unheard of"] } })).toEqual([]);
  });

  it("equals a naive filter after any sequence of changes", () => {
    const filters = fc.record({
      districts: fc.subarray(["a", "b"]),
      buildYear: fc.option(fc.constantFrom([1980, 1990], [1990, 2005]) as fc.Arbitrary<[number, number]>, {
        nil: null,
      }),
      comprehensive: fc.subarray(["none", "accepted", "unknown"] as const),
      deficits: fc.record({ mode: fc.constantFrom(...SET_MODES), values: fc.subarray(["water", "road"]) }),
    });
    fc.assert(
      fc.property(fc.array(filters, { minLength: 1, maxLength: 6 }), (sequence) => {
        for (const f of sequence) expect(passing(f)).toEqual(naive(f));
      }),
    );
  });

  it("counts each value under the filters of the other dimensions", () => {
    const counts = filterCounts(at({ districts: ["a"], comprehensive: ["accepted"] }));
    expect([...counts("districts")]).toEqual([1, 0, 0]);
    expect(counts("comprehensive")[0]).toBe(1);
  });
});

describe("filteredWithout", () => {
  it("leaves the named dimensions out", () => {
    const state = at({ districts: ["a"], comprehensive: ["accepted"] });
    expect([...filteredWithout(["districts"])(state)]).toEqual([0, 1, 0, 0]);
    expect([...filteredWithout(["districts", "comprehensive"])(state)]).toEqual([1, 1, 1, 1]);
  });
});

function naive(
  f: Pick<Filters, "districts" | "buildYear" | "deficits"> & { comprehensive: readonly string[] },
) {
  return rows.flatMap((row, i) => {
    const year = row.buildYear ?? Number.NaN;
    const { mode, values } = f.deficits;
    const has = (v: string) => row.deficits?.includes(v) ?? false;
    const known = row.deficits !== undefined;
    const deficits =
      values.length === 0 ||
      (known && (mode === "any" ? values.some(has) : mode === "all" ? values.every(has) : !values.some(has)));
    const pass =
      (f.districts.length === 0 || f.districts.includes(row.district ?? "")) &&
      (f.buildYear === null || (year >= f.buildYear[0] && year <= f.buildYear[1])) &&
      (f.comprehensive.length === 0 || f.comprehensive.includes(row.comprehensive ?? "unknown")) &&
      deficits;
    return pass ? [i] : [];
  });
}
