import { describe, expect, it } from "vitest";
import { budgetReach, isPlain, reachBy, USUAL_REACH } from "../../src/analysis/budgetReach.ts";
import { reach } from "../../src/analysis/reach.ts";
import { walkOf } from "../../src/analysis/walk.ts";
import { buildAtlas, buildKind } from "../builders.ts";
import { placeAt, straightStreet } from "../networkBuilder.ts";

const { city } = buildAtlas({
  kinds: [buildKind("care", 300)],
  communities: [0, 250, 500].map((meters) => ({ position: placeAt(meters, 0) })),
  facilities: [{ kind: "care", position: placeAt(0, 0) }],
});
const { communities, facilities } = city;
const walk = walkOf(straightStreet(6, 0.1), {
  communities: communities.positions,
  facilities: facilities.positions,
});
const common = {
  ...{ communities, facilities, walk, radii: { care: 300 }, planningSpeedMetersPerMinute: 60 },
  ...USUAL_REACH,
};
const rounded = (meters: Float32Array) => Array.from(meters, (m) => Math.round(m));

describe("reachBy", () => {
  it("is the distance as the crow flies where nobody chose, with streets or without", () => {
    expect(reachBy(common)).toEqual(reach(communities, facilities));
    expect(reachBy({ ...common, walk: null })).toEqual(reach(communities, facilities));
    expect(isPlain("straight", "planning", 60)).toBe(true);
    expect(isPlain("straight", "older", 60)).toBe(false);
  });

  it("counts the time of a slower walker, and slopes, as metres of the budget", () => {
    const [older] = reachBy({ ...common, walker: "older", walk: null });
    expect(rounded(older!.meters)).toEqual([0, 313, 625]);
    const [flat] = reachBy({ ...common, method: "flat" });
    expect(rounded(flat!.meters)).toEqual([0, 250, 500]);
    // Downhill at 10 % to the facility: exp(3.5 (|-0.1 + 0.05| - 0.05)) = 1; uphill exp(3.5 x 0.1) = 1.419.
    const [out] = reachBy({ ...common, method: "slope" });
    const [back] = reachBy({ ...common, method: "slope", direction: "back" });
    expect(rounded(out!.meters)).toEqual([0, 250, 500]);
    expect(rounded(back!.meters)).toEqual([0, 355, 710]);
    const [round] = reachBy({ ...common, method: "slope", direction: "round" });
    expect(rounded(round!.meters)).toEqual([0, 302, 605]);
  });

  it("measures no streets where there are none", () => {
    expect(() => reachBy({ ...common, method: "flat", walk: null })).toThrow('method is "flat"');
  });
});

describe("budgetReach", () => {
  const walks = {
    ...({ kind: "care", method: "flat", direction: "out", facilities: 1 } as const),
    facility: Uint32Array.of(0, 0),
  };

  it("keeps who is within the seconds within the radius, whatever rounding does", () => {
    const seconds = Float32Array.of(300, 300.1);
    const { meters } = budgetReach({ ...walks, seconds }, 300, 60);
    expect([meters[0]! <= 300, meters[1]! > 300]).toEqual([true, true]);
  });

  it("is metres at the planning speed where no radius holds", () => {
    const { meters } = budgetReach(
      { ...walks, seconds: Float32Array.of(60, Number.POSITIVE_INFINITY) },
      null,
      60,
    );
    expect([...meters]).toEqual([60, Number.POSITIVE_INFINITY]);
  });
});
