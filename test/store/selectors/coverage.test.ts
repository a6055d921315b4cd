import { describe, expect, it } from "vitest";
import { coverageBars, coverageTotal, uncoveredRows } from "../../../src/store/selectors/coverage.ts";
import { chosenKinds, measuredKinds } from "../../../src/store/selectors/measuredKinds.ts";
import { type AtlasState, INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { buildAtlas, buildKind } from "../../builders.ts";

// Facilities stand at the first community; the others lie about 970 m further east each.
const atlas = buildAtlas({
  kinds: [buildKind("police", null), buildKind("care", 300), buildKind("culture", 500)],
  communities: [
    { district: "a", households: 100, elderly60Plus: 30 },
    { district: "a", households: 40 },
    { district: "b", households: 10, elderly60Plus: 5 },
  ],
  facilities: [
    { kind: "care", position: [106.55, 29.56] },
    { kind: "culture", position: [106.55, 29.56] },
    { kind: "culture", position: [106.56, 29.56] },
    { kind: "police", position: [106.55, 29.56] },
  ],
});
const at = (part: Partial<AtlasState>): AtlasState => ({ ...INITIAL_STATE, atlas, ...part });

describe("coverage selectors", () => {
  it("look at the first kind with a radius until one is chosen", () => {
    expect(chosenKinds(at({})).map((k) => k.id)).toEqual(["care"]);
  });

  it("cannot measure a kind without a radius until the user sets one", () => {
    expect(measuredKinds(at({ coverageKinds: ["police"] }))).toEqual([]);
    expect(measuredKinds(at({ coverageKinds: ["police"], radii: { police: 400 } }))).toHaveLength(1);
  });

  it("sum households and elderly people out of reach", () => {
    const total = coverageTotal(at({}));
    expect([total.households, total.householdsOut, total.elderlyOut, total.elderlyKnown]).toEqual([
      150, 50, 5, 2,
    ]);
  });

  it("follow the radius that the user sets", () => {
    expect(coverageTotal(at({ radii: { care: 1000 } })).householdsOut).toBe(10);
  });

  it("tell missing any from missing all", () => {
    const coverageKinds = ["care", "culture"];
    expect([...uncoveredRows(at({ coverageKinds }))]).toEqual([1, 2]);
    expect([...uncoveredRows(at({ coverageKinds, coverageMode: "all" }))]).toEqual([2]);
  });

  it("leave the filter on missing services out of the figures, and the drill out of the bars", () => {
    const filters = {
      ...NO_FILTERS,
      districts: ["a"],
      missing: { mode: "any" as const, values: ["care"] },
    };
    expect(coverageTotal(at({ filters })).communities).toBe(2);
    expect(coverageBars.households.count(at({ filters })).map((b) => [b.district, b.count])).toEqual([
      ["a", 40],
      ["b", 10],
    ]);
    expect(coverageBars.households.share(at({ filters })).map((b) => b.district)).toEqual(["b", "a"]);
  });
});
