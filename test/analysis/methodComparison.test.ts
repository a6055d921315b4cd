import { describe, expect, it } from "vitest";
import { methodComparison, shiftOf } from "../../src/analysis/methodComparison.ts";
import { GAP_CLASSES, type GapClass } from "../../src/model/gap.ts";
import { buildCommunities } from "../builders.ts";

const codes = (...classes: GapClass[]) => Uint8Array.from(classes, (c) => GAP_CLASSES.indexOf(c));

const communities = buildCommunities([
  { district: "a", households: 100, elderly60Plus: 10 },
  { district: "a", households: 200 },
  { district: "b", households: 400, elderly60Plus: 40 },
  { district: "b", elderly60Plus: 5 },
  { households: 800, elderly60Plus: 80 },
  { district: "c", households: 1600, elderly60Plus: 160 },
]);
const classes = {
  straight: codes("covered", "covered", "covered", "outOfReach", "covered", "unknown"),
  flat: codes("covered", "outOfReach", "tooSmall", "outOfReach", "notConnected", "unknown"),
  slope: codes("covered", "outOfReach", "outOfReach", "covered", "notConnected", "unknown"),
};

describe("methodComparison", () => {
  const { total, districts } = methodComparison(communities, classes);

  it("says whom the streets move out of reach, and whom the slope as well", () => {
    expect(total.byStreets.movedOut).toEqual({ communities: 1, households: 200, elderly: 0 });
    expect(total.bySlope.movedOut).toEqual({ communities: 1, households: 400, elderly: 40 });
  });

  it("says whom a way downhill brings within reach", () => {
    expect(total.bySlope.movedIn).toEqual({ communities: 1, households: 0, elderly: 5 });
  });

  it("compares the same communities by each method: those off the network and those not known stand apart", () => {
    expect(total.compared).toEqual({ communities: 4, households: 700, elderly: 55 });
    expect(total.notConnected).toEqual({ communities: 1, households: 800, elderly: 80 });
    expect(total.unknown).toEqual({ communities: 1, households: 1600, elderly: 160 });
    expect([total.out.straight, total.out.flat, total.out.slope].map((s) => s.communities)).toEqual([
      1, 2, 2,
    ]);
  });

  it("sums by district, those that name none at the end", () => {
    expect(districts.map((d) => [d.district, d.compared.communities])).toEqual([
      ["a", 2],
      ["b", 2],
      ["c", 0],
      [null, 0],
    ]);
    expect(districts[1]!.out.slope.households).toBe(400);
    expect(districts[3]!.notConnected.households).toBe(800);
  });

  it("counts the chosen communities only", () => {
    const some = methodComparison(communities, classes, Uint8Array.from([1, 1, 0, 0, 0, 0]));
    expect(some.total.compared.households).toBe(300);
    expect(some.districts.map((d) => d.district)).toEqual(["a"]);
  });

  it("has nothing to say of no community", () => {
    const none = codes();
    const { total } = methodComparison(buildCommunities([]), { straight: none, flat: none, slope: none });
    expect(total.compared.communities).toBe(0);
  });
});

it("a slower walker is one more shift", () => {
  const shift = shiftOf(communities, classes.straight, classes.slope);
  expect(shift.movedOut.households).toBe(600);
  expect(shift.movedIn).toEqual({ communities: 1, households: 0, elderly: 5 });
});
