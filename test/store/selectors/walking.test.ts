import { beforeEach, describe, expect, it } from "vitest";
import { walkOf } from "../../../src/analysis/walk.ts";
import { walkReach } from "../../../src/analysis/walkingCoverage.ts";
import { PROFILES } from "../../../src/geo/walkingProfile.ts";
import { METHODS } from "../../../src/model/walking.ts";
import { coverageTotal, uncoveredRows } from "../../../src/store/selectors/coverage.ts";
import { communityColors, serviceAreas } from "../../../src/store/selectors/map.ts";
import { methodFigures, walkerShift } from "../../../src/store/selectors/methods.ts";
import { missingServices } from "../../../src/store/selectors/missing.ts";
import { nearestFacilities } from "../../../src/store/selectors/nearest.ts";
import { scenarioColumns } from "../../../src/store/selectors/scenarioFigures.ts";
import { heldRadiusMeters } from "../../../src/store/selectors/scenarioMarkers.ts";
import { coverageClasses } from "../../../src/store/selectors/supply.ts";
import { isWalkPending, nodeWalksOf, reachInUse, walkReachOf } from "../../../src/store/selectors/walking.ts";
import { walkField } from "../../../src/store/selectors/walkingFigures.ts";
import { type AtlasState, INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas, buildKind } from "../../builders.ts";
import { placeAt, straightStreet } from "../../networkBuilder.ts";
import { withRoundTrips } from "../../roundTrips.ts";

const KINDS = ["care", "sports", "shop", "park"];
const built = buildAtlas({
  kinds: KINDS.map((kind) => buildKind(kind, 300)),
  communities: [0, 1000, 2000].map((meters) => ({ position: placeAt(meters, 0), households: 100 })),
  facilities: KINDS.map((kind, k) => ({ kind, position: placeAt(1000 * k, 0) })),
});
const atlas = { ...built, city: { ...built.city, info: { ...built.city.info, network: "city.walk" } } };
const walk = walkOf(straightStreet(31), {
  communities: atlas.city.communities.positions,
  facilities: atlas.city.facilities.positions,
});
let state: AtlasState;
beforeEach(() => {
  const communities = atlas.city.communities.ids;
  state = {
    ...INITIAL_STATE,
    ...{ atlas, walk: { kind: "ready", walk, atlas }, panel: "coverage", method: "slope" },
    selected: communities[0]!,
  };
});

describe("walks of the nodes", () => {
  it("are the same after those of many other kinds and methods as when they were made", () => {
    const first = structuredClone(nodeWalksOf(state, "slope", "care")!);
    for (const method of METHODS)
      for (const kind of KINDS) {
        expect(walkReachOf(state, method, kind)!.kind).toBe(kind);
        expect(walkReachOf(state, method, kind)).toBe(walkReachOf(state, method, kind));
      }
    expect(nodeWalksOf(state, "slope", "care")).toEqual(first);
    expect(nodeWalksOf(state, "slope", "care")).toBe(nodeWalksOf(state, "slope", "care"));
    expect(walkReachOf(state, "slope", "care")).not.toHaveProperty("nodeSeconds");
  });
});

describe("walks there and back over the streets", () => {
  const round = () => ({ ...state, walkDirection: "round" }) as const;

  it("are not made where they are asked: until they are there nothing is told of reach", () => {
    for (const method of ["flat", "slope"] as const) expect(walkReachOf(round(), method, "care")).toBeNull();
    expect(walkReachOf(round(), "straight", "care")).not.toBeNull();
    expect([isWalkPending(round()), isWalkPending({ ...round(), method: "straight" })]).toEqual([
      true,
      false,
    ]);
    expect([methodFigures(round()), walkerShift(round())]).toEqual([null, null]);
    expect([reachInUse(round()), scenarioColumns(round()), nearestFacilities(round())]).toEqual([[], [], []]);
  });

  it("show on the nodes what the whole walk would", () => {
    const { network } = walk;
    const { communities, facilities } = atlas.city;
    const common = { network, communities, facilities, joints: walk.joints.any } as const;
    const whole = walkReach({
      ...common,
      ...{ kind: "care", profile: PROFILES.planning, method: "slope", direction: "round" },
    });
    const { nodeSeconds, nodeFacility } = nodeWalksOf(round(), "slope", "care")!;
    expect([nodeSeconds, nodeFacility]).toEqual([whole.nodeSeconds, whole.nodeFacility]);
  });

  it("tell of several kinds together only when they are there of each", () => {
    const one = withRoundTrips({ ...round(), coverageKinds: ["care"], method: "straight" });
    expect(methodFigures(one)).not.toBeNull();
    const two = { ...one, coverageKinds: ["care", "shop"] };
    expect(methodFigures(two)).toBeNull();
    expect(methodFigures(withRoundTrips(two))).not.toBeNull();
  });
});

describe("what follows from the walks", () => {
  const selectors = {
    ...{ communityColors, coverageClasses, coverageTotal, methodFigures, missingServices, nearestFacilities },
    ...{ scenarioColumns, serviceAreas, uncoveredRows, walkField, walkerShift },
  };

  it.each(Object.entries(selectors))(
    "%s stays the same object while the pointer and the map move",
    (_, selector) => {
      for (const walkDirection of ["out", "round"] as const) {
        const before = withRoundTrips({ ...state, walkDirection });
        const value = selector(before);
        for (const hovered of [1, 2, null])
          expect(selector({ ...before, hovered, view: { lng: 106, lat: 29, zoom: 13 } })).toBe(value);
      }
    },
  );
});

describe("heldRadiusMeters", () => {
  it("is what the walker covers in the budget of the kind that is held", () => {
    const drag = { id: null, kind: "care", lng: 106, lat: 29, figures: null };
    expect(heldRadiusMeters({ ...state, method: "straight", drag })).toBe(300);
    expect(heldRadiusMeters({ ...state, method: "straight", walker: "older", drag })).toBe(240);
    expect(heldRadiusMeters({ ...state, drag })).toBeNull();
  });
});
