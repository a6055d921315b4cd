/** A small city on streets, for tests: who is out of reach by the streets, the slope, a slower walker, and who is on no street. */
import { walkOf } from "../src/analysis/walk.ts";
import { type AtlasState, INITIAL_STATE } from "../src/store/state.ts";
import { buildAtlas, buildKind } from "./builders.ts";
import { networkOnPlane, placeAt } from "./networkBuilder.ts";

// One facility where a level street that turns a corner meets a slope of 20 %.
const network = networkOnPlane(
  [
    [0, 0, 0],
    [200, 0, 0],
    [200, 200, 0],
    [-250, 0, 50],
  ],
  [
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 0, to: 3 },
  ],
);
const built = buildAtlas({
  kinds: [
    buildKind("care", 300, {
      supply: { perHundredHouseholds: 8, measure: "floorAreaSquareMeters", source: "test", verified: false },
    }),
  ],
  communities: [
    { id: "near", households: 100, elderly60Plus: 10, position: placeAt(100, 0) },
    { id: "corner", households: 40, elderly60Plus: 4, position: placeAt(200, 200) },
    { id: "hill", households: 20, elderly60Plus: 2, position: placeAt(-250, 0) },
    { id: "field", households: 10, elderly60Plus: 1, position: placeAt(0, 280) },
    { id: "slow", households: 5, elderly60Plus: 1, position: placeAt(200, 80) },
  ],
  facilities: [{ kind: "care", position: placeAt(0, 0) }],
});
/** Floor area of the facility. */
export const sized = Float32Array.of(10);
const facilities = { ...built.city.facilities, floorAreaSquareMeters: sized };
export const atlas = {
  ...built,
  city: { ...built.city, facilities, info: { ...built.city.info, network: "city.walk" } },
};
export const walk = walkOf(network, {
  communities: atlas.city.communities.positions,
  facilities: atlas.city.facilities.positions,
});
/** The coverage panel over streets with slope, in English. */
export const walkedState = (part: Partial<AtlasState> = {}): AtlasState => ({
  ...INITIAL_STATE,
  ...{ atlas, walk: { kind: "ready", walk, atlas }, panel: "coverage", method: "slope", locale: "en" },
  ...part,
});
