import { describe, expect, it } from "vitest";
import {
  bandOf,
  classesOf,
  classSums,
  type KindCoverageInput,
  kindCoverage,
  kindSupply,
} from "../../src/analysis/kindCoverage.ts";
import { walkOf } from "../../src/analysis/walk.ts";
import { GAP_CLASSES } from "../../src/model/gap.ts";
import { METHODS } from "../../src/model/walking.ts";
import { buildCity } from "../builders.ts";
import { placeAt, straightStreet } from "../networkBuilder.ts";

const STANDARD = {
  perHundredHouseholds: 10,
  measure: "floorAreaSquareMeters",
  source: "test",
  verified: false,
} as const;

/** Three communities along a street that climbs 10 %, the last one off it, and a market at 600 m. */
function street(options: Partial<KindCoverageInput> = {}): KindCoverageInput {
  const network = straightStreet(11, 0.1);
  const places = [
    [500, 0],
    [330, 0],
    [0, 0],
    [600, 250],
  ] as const;
  const { communities, facilities } = buildCity({
    communities: places.map(([east, north], i) => ({
      position: placeAt(east, north),
      households: 100 * (i + 1),
      elderly60Plus: 10,
    })),
    facilities: [{ kind: "market", position: placeAt(600, 0) }],
  });
  const { joints } = walkOf(network, {
    communities: communities.positions,
    facilities: facilities.positions,
  });
  return {
    network,
    joints: joints.any,
    communities,
    facilities: { ...facilities, floorAreaSquareMeters: Float32Array.of(9) },
    kind: { id: "market", radiusMeters: 300, supply: STANDARD },
    walker: "planning",
    direction: "out",
    planningSpeedMetersPerMinute: 60,
    stepWeights: null,
    ...options,
  };
}

const names = (codes: Uint8Array) => Array.from(codes, (code) => GAP_CLASSES[code]!);

describe("kindCoverage", () => {
  it("classes every community by each method on one budget of time", () => {
    const { cutoffSeconds, classes } = kindCoverage(street());
    expect(cutoffSeconds).toBe(300);
    expect(names(classes.straight)).toEqual(["covered", "covered", "outOfReach", "covered"]);
    expect(names(classes.flat)).toEqual(["covered", "covered", "outOfReach", "notConnected"]);
    expect(names(classes.slope)).toEqual(["covered", "outOfReach", "outOfReach", "notConnected"]);
  });

  it("doubles the budget for the way there and back", () => {
    const round = kindCoverage(street({ direction: "round" }));
    expect(round.cutoffSeconds).toBe(600);
    expect(names(round.classes.flat)).toEqual(["covered", "covered", "outOfReach", "notConnected"]);
  });

  it("keeps the budget of the planning speed for a slower walker, who gets less far", () => {
    const older = kindCoverage(street({ walker: "older" }));
    expect(older.cutoffSeconds).toBe(300);
    expect(names(older.classes.flat)[1]).toBe("outOfReach");
  });

  it("judges nobody without a radius", () => {
    const { classes } = kindCoverage(street({ kind: { id: "market", radiusMeters: null } }));
    for (const method of METHODS)
      expect(names(classes[method]).slice(0, 3)).toEqual(Array(3).fill("unknown"));
  });
});

describe("the second test", () => {
  it("finds too small what is within reach and shared by too many", () => {
    const input = street();
    const coverage = kindCoverage(input);
    const supply = kindSupply(input, "flat");
    // 9 m² for 300 households.
    expect(supply!.perHundredHouseholds[0]).toBeCloseTo(3, 9);
    const gap = classesOf(coverage, "flat", supply, STANDARD);
    expect(names(gap)).toEqual(["tooSmall", "tooSmall", "outOfReach", "notConnected"]);
    const few = { ...STANDARD, perHundredHouseholds: 3 };
    expect(names(classesOf(coverage, "flat", supply, few))[0]).toBe("covered");
  });

  it("is not made for a kind without a standard or a radius", () => {
    expect(
      kindSupply(street({ kind: { id: "market", radiusMeters: 300, supply: null } }), "flat"),
    ).toBeNull();
    expect(
      kindSupply(street({ kind: { id: "market", radiusMeters: null, supply: STANDARD } }), "flat"),
    ).toBeNull();
    const coverage = kindCoverage(street());
    expect(classesOf(coverage, "flat", null, STANDARD)).toEqual(coverage.classes.flat);
  });

  it("is summed by class", () => {
    const input = street();
    const sums = classSums(input.communities, kindCoverage(input).classes.slope);
    expect(sums.covered).toEqual({ communities: 1, households: 100, elderly: 10 });
    expect(sums.outOfReach).toEqual({ communities: 2, households: 500, elderly: 20 });
    expect(sums.notConnected.households).toBe(400);
  });
});

it("puts a walk into the first band that it does not exceed", () => {
  expect([0, 300, 301, 900, 901, Infinity, Number.NaN].map((s) => bandOf(s, [5, 10, 15]))).toEqual([
    0, 0, 1, 2, -1, -1, -1,
  ]);
});
