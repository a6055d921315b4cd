import { describe, expect, it } from "vitest";
import { walkOf } from "../../src/analysis/walk.ts";
import { type WalkSupplyInput, walkSupply } from "../../src/analysis/walkingSupply.ts";
import { LUO_QI_WEIGHTS } from "../../src/geo/floatingCatchment.ts";
import { PROFILES } from "../../src/geo/walkingProfile.ts";
import { buildCity } from "../builders.ts";
import { placeAt, straightStreet } from "../networkBuilder.ts";

interface Rows {
  readonly communities: readonly { readonly at: number; readonly households?: number }[];
  readonly facilities: readonly {
    readonly at: number;
    readonly kind?: string;
    readonly squareMeters?: number;
    readonly places?: number;
    readonly status?: "planned";
  }[];
}

/** Communities and facilities along a level street of 2 km, at metres from its west end. */
function along(rows: Rows, options: Partial<WalkSupplyInput> = {}) {
  const network = straightStreet(21);
  const city = buildCity({
    communities: rows.communities.map(({ at, households }) => ({
      position: placeAt(at, 0),
      ...(households === undefined ? {} : { households }),
    })),
    facilities: rows.facilities.map(({ at, kind = "market", status }) => ({
      kind,
      position: placeAt(at, 0),
      ...(status ? { status } : {}),
    })),
  });
  const facilities = {
    ...city.facilities,
    floorAreaSquareMeters: Float32Array.from(rows.facilities, (f) => f.squareMeters ?? Number.NaN),
    capacity: Float32Array.from(rows.facilities, (f) => f.places ?? Number.NaN),
  };
  return walkSupply({
    network,
    joints: walkOf(network, {
      communities: city.communities.positions,
      facilities: facilities.positions,
    }).joints.any,
    communities: city.communities,
    facilities,
    kinds: ["market"],
    profile: PROFILES.planning,
    method: "slope",
    direction: "out",
    measure: "floorAreaSquareMeters",
    cutoffSeconds: 300,
    stepWeights: null,
    ...options,
  });
}

const market: Rows = {
  communities: [
    { at: 0, households: 200 },
    { at: 500, households: 300 },
    { at: 1500, households: 100 },
  ],
  facilities: [{ at: 250, squareMeters: 1000, places: 50 }],
};

describe("walkSupply", () => {
  it("shares the floor area of a market among all households within five minutes", () => {
    const { perHundredHouseholds, facilityPerHundredHouseholds, rows } = along(market);
    expect([...perHundredHouseholds]).toEqual([200, 200, 0]);
    expect([...facilityPerHundredHouseholds]).toEqual([200]);
    expect([...rows]).toEqual([0]);
  });

  it("counts places instead where that is the measure", () => {
    expect(along(market, { measure: "places" }).perHundredHouseholds[0]).toBe(10);
  });

  it("has the same catchments for straight lines along a straight street", () => {
    expect(along(market, { method: "straight" }).perHundredHouseholds[1]).toBe(200);
  });

  it("weighs the near third of the catchment more, if asked to", () => {
    const { perHundredHouseholds } = along(
      {
        ...market,
        communities: [
          { at: 200, households: 100 },
          { at: 500, households: 100 },
        ],
      },
      { stepWeights: LUO_QI_WEIGHTS },
    );
    expect(perHundredHouseholds[0]! / perHundredHouseholds[1]!).toBeCloseTo(1 / 0.22, 9);
    expect(perHundredHouseholds[0]! + perHundredHouseholds[1]!).toBeCloseTo(1000, 6);
  });

  it("halves the reach of a walk there and back on the same budget", () => {
    expect([...along(market, { direction: "round" }).perHundredHouseholds]).toEqual([0, 0, 0]);
    const twice = along(market, { direction: "round", cutoffSeconds: 600 });
    expect([...twice.perHundredHouseholds]).toEqual([200, 200, 0]);
    const straight = along(market, { direction: "round", cutoffSeconds: 600, method: "straight" });
    expect([...straight.perHundredHouseholds]).toEqual([200, 200, 0]);
  });

  it("counts neither what does not serve yet nor other kinds, but adds up the kinds asked for", () => {
    const rows: Rows = {
      communities: [{ at: 0, households: 100 }],
      facilities: [
        { at: 0, squareMeters: 700, status: "planned" },
        { at: 0, squareMeters: 20, kind: "police" },
        { at: 0, squareMeters: 4 },
      ],
    };
    expect(along(rows).perHundredHouseholds[0]).toBe(4);
    expect(along(rows, { kinds: ["market", "police"] }).perHundredHouseholds[0]).toBeCloseTo(24, 9);
    expect(along(rows, { kinds: ["bath"] }).perHundredHouseholds[0]).toBe(0);
  });

  it("says where the supply is a lower bound, a facility's size not being known", () => {
    const { perHundredHouseholds, lowerBound } = along({
      communities: [
        { at: 0, households: 100 },
        { at: 1000, households: 100 },
      ],
      facilities: [{ at: 0 }, { at: 100, squareMeters: 50 }, { at: 1000, squareMeters: 9 }],
    });
    expect([...perHundredHouseholds]).toEqual([50, 9]);
    expect([...lowerBound]).toEqual([1, 0]);
  });

  it("gives a community of unknown households a supply, and takes no share for it", () => {
    const { perHundredHouseholds } = along({
      ...market,
      communities: [{ at: 0 }, { at: 500, households: 100 }],
    });
    expect([...perHundredHouseholds]).toEqual([1000, 1000]);
  });
});
