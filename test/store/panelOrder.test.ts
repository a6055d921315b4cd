import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { walkOf } from "../../src/analysis/walk.ts";
import {
  openCommunity,
  openDialog,
  openPanel,
  selectCommunity,
  setCoverageKinds,
  setCoverageView,
  setMethod,
  setRadius,
  setView,
  setWalkDirection,
  setWalker,
} from "../../src/store/actions.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import { openScenario } from "../../src/store/scenarios.ts";
import { missingServices } from "../../src/store/selectors/missing.ts";
import { areScoresPending, otherPriorities, priorities } from "../../src/store/selectors/priority.ts";
import { programmeInput, staleReasons } from "../../src/store/selectors/programme.ts";
import { reachBasis } from "../../src/store/selectors/reachBasis.ts";
import { isWalkAsked } from "../../src/store/selectors/walking.ts";
import { type AtlasState, INITIAL_STATE, PANELS } from "../../src/store/state.ts";
import { buildAtlas, buildKind } from "../builders.ts";
import { placeAt, straightStreet } from "../networkBuilder.ts";
import { withRoundTrips } from "../roundTrips.ts";

/** On a street that climbs; the third community lies across from its care, with no street between. */
const built = buildAtlas({
  kinds: [buildKind("care", 300), buildKind("sports", 500)],
  communities: [
    { id: "a", position: placeAt(0, 0), households: 100, buildYear: 1980 },
    { id: "b", position: placeAt(280, 0), households: 300, buildYear: 1990 },
    { id: "c", position: placeAt(600, 140), households: 200, buildYear: 1970 },
  ],
  facilities: [
    { kind: "care", position: placeAt(0, 0) },
    { kind: "care", position: placeAt(800, 120) },
    { kind: "sports", position: placeAt(300, 0) },
  ],
});
const atlas = { ...built, city: { ...built.city, info: { ...built.city.info, network: "city.walk" } } };
const walk = walkOf(straightStreet(11, 0.2), {
  communities: atlas.city.communities.positions,
  facilities: atlas.city.facilities.positions,
});
const get = atlasStore.getState;

/** The network comes as soon as anything asks for it, as on the page. */
function settle(): void {
  if (isWalkAsked(get()) && get().walk.kind === "none")
    atlasStore.setState({ walk: { kind: "ready", walk, atlas } });
  atlasStore.setState(withRoundTrips(get()));
}

const figures = (s: AtlasState = get()) => ({
  scores: [...priorities(s).scores],
  ranks: [...priorities(s).ranks],
  missing: [...missingServices(s).words],
  benefits: programmeInput(s)!.candidates.map(({ benefit }) => benefit),
  basis: reachBasis(s).sentence,
});

/** What the city knows nothing of weighs nothing. */
const WEIGHTS = {
  ...{ age: 20, households: 10, servicesOutOfReach: 40, deficits: 0, elderly: 0, willingness: 0 },
  ...{ noPropertyManagement: 0, costPerHousehold: 0 },
};
const START: AtlasState = { ...INITIAL_STATE, loaded: atlas, atlas, weights: WEIGHTS };

const SETTINGS: readonly Partial<AtlasState>[] = [
  {},
  { method: "straight", walker: "older" },
  { method: "flat" },
  { method: "slope", walker: "noStairs" },
  { method: "slope", walkDirection: "round" },
  { radii: { care: 150 } },
];

/** What looks at something and sets nothing that figures rest on. */
const LOOKS: readonly (() => void)[] = [
  ...PANELS.map((panel) => () => openPanel(panel)),
  () => selectCommunity("b"),
  () => openCommunity("c", "services"),
  () => selectCommunity(null),
  () => setView({ lng: 106.55, lat: 29.56, zoom: 14 }),
  () => setCoverageKinds(["sports"]),
  () => setCoverageView("bands"),
  () => openDialog("data"),
  () => openDialog(null),
];

beforeEach(() => atlasStore.setState(START, true));

describe("scores, missing services and what the programme is made of", () => {
  it.each(SETTINGS)("are the same whatever was looked at before, under %j", (settings) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LOOKS), { maxLength: 12 }), (looks) => {
        atlasStore.setState({ ...START, ...settings }, true);
        settle();
        const before = figures();
        expect(before.scores.every(Number.isFinite)).toBe(true);
        for (const look of looks) {
          look();
          settle();
          expect(figures()).toEqual(before);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are others once settings of coverage are chosen, and the same again when these are taken back", () => {
    const { basis, ...before } = figures();
    for (const [choose, back] of [
      [() => setMethod("slope"), () => setMethod("straight")],
      [() => setWalker("older"), () => setWalker("planning")],
      [() => setRadius("care", 150), () => setRadius("care", null)],
    ] as const) {
      choose();
      settle();
      expect(figures().scores).not.toEqual(before.scores);
      back();
      expect(figures()).toEqual({ ...before, basis });
    }
    setWalkDirection("round");
    expect(figures()).toMatchObject(before);
  });

  it("are a scenario's only while it holds, and say so", () => {
    const today = figures();
    const changes = [{ type: "remove", id: atlas.city.facilities.ids[0]! }] as const;
    atlasStore.setState({ scenarios: [{ id: "1", name: "Less care", changes }] });
    expect(figures()).toEqual(today);
    openScenario("1");
    expect(figures().scores).not.toEqual(today.scores);
    expect(figures().basis).toContain("Less care");
    openScenario(null);
    expect(figures()).toEqual(today);
  });
});

describe("scores that rest on walks which are not there yet", () => {
  const waiting = () => ({ ...get(), method: "slope", otherWeights: { age: 1 } }) as const;

  it("are nobody's, instead of those without the criterion, and leave a programme as it was", () => {
    expect(areScoresPending(get())).toBe(false);
    expect(areScoresPending(waiting())).toBe(true);
    expect(priorities(waiting())).toMatchObject({ ranked: 0, ranks: new Uint32Array(3) });
    expect(priorities(waiting()).scores.every(Number.isNaN)).toBe(true);
    expect(otherPriorities(waiting())!.ranked).toBe(0);
    const { candidates, settings } = programmeInput(get())!;
    const solved = { candidates, settings, atlas, edits: get().edits } as never;
    const after = { programme: { kind: "ready", solved }, programmeSettings: settings } as const;
    expect(staleReasons({ ...waiting(), ...after })).toEqual([]);
    const there = { ...waiting(), walk: { kind: "ready", walk, atlas } } as const;
    expect(staleReasons({ ...there, ...after })).toEqual(["scores"]);
  });

  it("do not wait where services have no weight", () => {
    const without = { ...waiting(), weights: { ...WEIGHTS, servicesOutOfReach: 0 } };
    expect(areScoresPending(without)).toBe(false);
    expect(priorities(without).ranked).toBe(3);
  });
});
