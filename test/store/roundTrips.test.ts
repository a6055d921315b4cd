import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { walkOf } from "../../src/analysis/walk.ts";
import { walkReach } from "../../src/analysis/walkingCoverage.ts";
import { PROFILES, type ProfileId } from "../../src/geo/walkingProfile.ts";
import type { Jobs } from "../../src/jobs/jobs.ts";
import type { RoundTripsInput } from "../../src/jobs/roundTrips.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import { bindRoundTrips } from "../../src/store/roundTrips.ts";
import { dragFacility, dropFacility, holdFacility } from "../../src/store/scenarioDrag.ts";
import { addFacility, openScenario } from "../../src/store/scenarios.ts";
import { coverageTotal } from "../../src/store/selectors/coverage.ts";
import { methodFigures, walkerShift } from "../../src/store/selectors/methods.ts";
import { nextRoundTrips } from "../../src/store/selectors/roundTrips.ts";
import { scenarioColumns } from "../../src/store/selectors/scenarioFigures.ts";
import { isWalkPending, walkReachOf } from "../../src/store/selectors/walking.ts";
import { type AtlasState, INITIAL_STATE } from "../../src/store/state.ts";
import { buildAtlas, buildKind } from "../builders.ts";
import { placeAt, straightStreet } from "../networkBuilder.ts";

interface Asked {
  readonly input: RoundTripsInput;
  readonly signal: AbortSignal;
}

const { asked, fault } = vi.hoisted(() => ({
  asked: [] as Asked[],
  fault: { reason: null as string | null },
}));
vi.mock("../../src/jobs/client.ts", async () => {
  const { inlineJobs } = await import("../../src/jobs/inline.ts");
  return {
    createJobs: (): Jobs => ({
      ...inlineJobs,
      roundTrips: (input, options) => {
        asked.push({ input, signal: options!.signal! });
        if (fault.reason) return Promise.reject(new Error(fault.reason));
        return inlineJobs.roundTrips(input, options);
      },
    }),
  };
});

const KINDS = ["care", "sports", "shop"];
// Communities at 0, 1000, 2000 and 3000 m of a level street; a facility of each kind at the first of them.
const built = buildAtlas({
  kinds: KINDS.map((kind) => buildKind(kind, 300)),
  communities: [100, 40, 20, 10].map((households, k) => ({ position: placeAt(1000 * k, 0), households })),
  facilities: KINDS.map((kind, k) => ({ kind, position: placeAt(1000 * k, 0) })),
});
const atlas = { ...built, city: { ...built.city, info: { ...built.city.info, network: "city.walk" } } };
const { communities, facilities } = atlas.city;
const walkOn = () =>
  walkOf(straightStreet(31), { communities: communities.positions, facilities: facilities.positions });
const walk = walkOn();
const get = atlasStore.getState;
const out = () => coverageTotal(get()).householdsOut;
const set = (part: Partial<AtlasState>) => atlasStore.setState(part);
/** When all is made that the page asks for. */
const there = () => vi.waitFor(() => expect(nextRoundTrips(get())).toBeNull(), { timeout: 10_000 });
const kindsAsked = () =>
  asked.map(({ input }) => input.wanted.map(({ method, kind }) => `${method} ${kind}`));

let stop = () => {};
beforeEach(() => {
  asked.length = 0;
  fault.reason = null;
  atlasStore.setState(
    { ...INITIAL_STATE, atlas, walk: { kind: "ready", walk, atlas }, panel: "coverage", method: "slope" },
    true,
  );
  stop = bindRoundTrips();
});
afterEach(() => stop());

describe("round trips over the streets", () => {
  it("are awaited by the figures, and are then what the walks made at once are", async () => {
    expect(asked).toEqual([]);
    set({ walkDirection: "round" });
    expect([isWalkPending(get()), methodFigures(get())]).toEqual([true, null]);
    await there();
    for (const method of ["flat", "slope"] as const)
      for (const kind of method === "slope" ? KINDS : ["care"]) {
        const joints = walk.joints.any;
        const common = {
          network: walk.network,
          joints,
          communities,
          facilities,
          direction: "round",
        } as const;
        const whole = walkReach({ ...common, method, kind, profile: PROFILES.planning });
        const { nodeSeconds: _, nodeFacility: __, ...walks } = whole;
        expect(walkReachOf(get(), method, kind)).toEqual(walks);
      }
    expect(out()).toBe(70);
    expect(methodFigures(get())!.total.out.slope.households).toBe(70);
    expect(walkerShift(get())).not.toBeNull();
  });

  it("come of the kinds looked at by both methods first, then of the others, then of the other walker", async () => {
    set({ walkDirection: "round", coverageKinds: ["sports"] });
    await there();
    expect(kindsAsked()).toEqual([
      ["flat sports", "slope sports"],
      ["slope care", "slope shop"],
      ["slope sports"],
    ]);
    expect(asked.map(({ input }) => input.profile.id)).toEqual(["planning", "planning", "older"]);
  });

  it("are not made for other directions, nor again for a walker or direction that was there before", async () => {
    set({ walkDirection: "back" });
    expect(asked).toEqual([]);
    const walk = async (walker: ProfileId) => {
      set({ walker, walkDirection: "round" });
      await there();
    };
    await walk("planning");
    await walk("noStairs");
    const made = asked.length;
    set({ walkDirection: "out" });
    await walk("planning");
    expect(asked).toHaveLength(made);
  });

  it("of straight lines in use are only those that stand beside them in the coverage panel", async () => {
    set({ walkDirection: "round", method: "straight" });
    await vi.waitFor(() => expect(methodFigures(get())).not.toBeNull());
    expect(kindsAsked()).toEqual([["flat care", "slope care"]]);
    set({ panel: "overview", coverageKinds: ["shop"] });
    expect(asked).toHaveLength(1);
  });

  const changes: Readonly<Record<string, () => void>> = {
    walker: () => set({ walker: "older" }),
    direction: () => set({ walkDirection: "out" }),
    network: () => set({ walk: { kind: "ready", walk: walkOn(), atlas } }),
    scenario: () => void addFacility({ kind: "care", ...degrees(1100) }),
  };
  it.each(Object.entries(changes))("that run are dropped when the %s changes", async (_, change) => {
    set({ walkDirection: "round" });
    set({ hovered: 1 });
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([false]);
    change();
    expect(asked[0]!.signal.aborted).toBe(true);
    await there();
    expect(asked.slice(1).every(({ signal }) => !signal.aborted)).toBe(true);
    expect(get().walk.kind).toBe("ready");
  });

  it("that fail say so where the network does", async () => {
    fault.reason = "out of memory";
    set({ walkDirection: "round" });
    await vi.waitFor(() => expect(get().walk.kind).toBe("failed"));
    expect(get().walk).toEqual({ kind: "failed", reason: "out of memory" });
    expect(asked).toHaveLength(1);
  });
});

describe("a scenario of round trips", () => {
  beforeEach(async () => {
    set({ walkDirection: "round" });
    await there();
    asked.length = 0;
  });

  it("makes anew only the kinds that it changes, and never has today's figures for its own", async () => {
    addFacility({ kind: "care", ...degrees(1100) });
    expect([isWalkPending(get()), out()]).toEqual([true, 0]);
    await there();
    expect(
      kindsAsked()
        .flat()
        .every((one) => one.endsWith(" care")),
    ).toBe(true);
    expect(out()).toBe(30);
    await vi.waitFor(() =>
      expect(scenarioColumns(get()).map(({ households }) => households)).toEqual([0, 40]),
    );
    const made = asked.length;
    openScenario(null);
    expect([isWalkPending(get()), out()]).toEqual([false, 70]);
    expect(asked).toHaveLength(made);
  });

  it("has the figures follow a facility that is held, and after the drop the same figures", async () => {
    holdFacility(null, "care", ...placeAt(5000, 0));
    dragFacility(...placeAt(2100, 0));
    expect(out()).toBe(50);
    dragFacility(...placeAt(1100, 0));
    expect(out()).toBe(30);
    expect(asked).toEqual([]);
    dropFacility();
    await there();
    expect(out()).toBe(30);
  });

  it("holds a facility without figures while its walks are made", () => {
    addFacility({ kind: "care", ...degrees(1100) });
    holdFacility(null, "care", ...placeAt(5000, 0));
    expect(get().drag!.figures).toBeNull();
  });
});

function degrees(meters: number): { readonly lng: number; readonly lat: number } {
  const [lng, lat] = placeAt(meters, 0);
  return { lng, lat };
}
