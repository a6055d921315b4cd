import { describe, expect, it } from "vitest";
import { isNotConnected, nearestFacilities, shownRoute } from "../../../src/store/selectors/nearest.ts";
import { placeAt } from "../../networkBuilder.ts";
import { withRoundTrips } from "../../roundTrips.ts";
import { walkedState } from "../../walkedCity.ts";

describe("nearestFacilities over streets", () => {
  it("have minutes and metres of the walk", () => {
    const [care] = nearestFacilities(walkedState({ selected: "corner" }));
    expect(Math.round(care!.seconds)).toBe(400);
    expect(Math.round(care!.meters)).toBe(400);
    expect([care!.inside, care!.facility, care!.name]).toEqual([false, 0, "care 0"]);
  });

  it("are not known off the streets, which is said", () => {
    const s = walkedState({ selected: "field" });
    expect(nearestFacilities(s)[0]!.seconds).toBeNaN();
    expect([isNotConnected(s), isNotConnected(walkedState({ selected: "near" }))]).toEqual([true, false]);
    expect(isNotConnected(walkedState({ selected: "field", method: "straight" }))).toBe(false);
  });

  it("are none while the network is on its way", () => {
    expect(nearestFacilities(walkedState({ selected: "near", walk: { kind: "loading" } }))).toEqual([]);
  });

  it("count both ways of a round trip", () => {
    const [care] = nearestFacilities(
      withRoundTrips(walkedState({ selected: "near", walkDirection: "round" })),
    );
    expect([Math.round(care!.seconds), Math.round(care!.meters), care!.inside]).toEqual([200, 200, true]);
  });
});

describe("shownRoute", () => {
  it("is the walk to the kind pressed, with climb and descent of both ways", () => {
    const shown = shownRoute(walkedState({ selected: "hill", routeKind: "care" }))!;
    expect([shown.out!.figures.descentMeters, shown.back!.figures.climbMeters].map(Math.round)).toEqual([
      50, 50,
    ]);
    expect(shown.lines).toHaveLength(1);
    expect([...shown.lines[0]!.slice(0, 2)]).toEqual([...placeAt(-250, 0)]);
    expect(shownRoute(walkedState({ selected: "hill" }))).toBeNull();
  });

  it("is both ways of a round trip, and a line where no streets are asked", () => {
    const round = withRoundTrips(
      walkedState({ selected: "hill", routeKind: "care", walkDirection: "round" }),
    );
    expect(shownRoute(round)!.lines).toHaveLength(2);
    const straight = shownRoute(walkedState({ selected: "hill", routeKind: "care", method: "straight" }))!;
    expect([straight.out, straight.lines[0]!.length]).toEqual([null, 4]);
  });
});
