import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Walk, walkOf } from "../../src/analysis/walk.ts";
import { encodeNetwork } from "../../src/geo/networkFile.ts";
import type { Jobs } from "../../src/jobs/jobs.ts";
import type { WalkInput } from "../../src/jobs/tasks.ts";
import { showAtlas } from "../../src/store/actions.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import { answerQuestions, loadDroppedFiles } from "../../src/store/loading.ts";
import { walkOf as walkInUse } from "../../src/store/selectors/walking.ts";
import { type Atlas, INITIAL_STATE } from "../../src/store/state.ts";
import { bindWalk, openNetwork, retryWalk } from "../../src/store/walking.ts";
import { buildAtlas } from "../builders.ts";
import { placeAt, straightStreet } from "../networkBuilder.ts";

interface Asked {
  readonly input: WalkInput;
  readonly signal: AbortSignal;
  readonly answer: (walk: Walk) => void;
  readonly fail: (error: Error) => void;
}

const { asked } = vi.hoisted(() => ({ asked: [] as Asked[] }));
vi.mock("../../src/jobs/client.ts", async () => {
  const { inlineJobs } = await import("../../src/jobs/inline.ts");
  return {
    createJobs: (): Jobs => ({
      ...inlineJobs,
      walk: (input, { signal } = {}) =>
        new Promise((answer, fail) => {
          asked.push({ input, signal: signal!, answer, fail });
        }),
    }),
  };
});

const network = straightStreet(11);
const walk = walkOf(network, {
  communities: Float64Array.of(...placeAt(0, 0)),
  facilities: new Float64Array(0),
});
const file = (name: string) => new File([encodeNetwork(network) as Uint8Array<ArrayBuffer>], name);
const state = atlasStore.getState;
/** Lets what is awaited come. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

function city(id: string, address: string | null): Atlas {
  const atlas = buildAtlas({ communities: [{ id: "a", position: placeAt(0, 0) }] });
  return { ...atlas, city: { ...atlas.city, info: { ...atlas.city.info, id, network: address } } };
}

let stop = () => {};
beforeEach(() => {
  asked.length = 0;
  atlasStore.setState({ ...INITIAL_STATE, panel: "coverage", method: "slope" }, true);
  stop = bindWalk();
});
afterEach(() => stop());

describe("the network of the city on the page", () => {
  it("is asked for once, and is there for this very city", async () => {
    showAtlas(city("one", "one.walk"));
    atlasStore.setState({ hovered: 0 });
    await settle();
    expect(asked.map(({ input }) => input.network)).toEqual(["one.walk"]);
    asked[0]!.answer(walk);
    await settle();
    expect(walkInUse(state())).toBe(walk);
  });

  it("of a city that went does not come, nor does the word that it failed", async () => {
    showAtlas(city("one", "one.walk"));
    await settle();
    showAtlas(city("two", null));
    asked[0]!.fail(new Error("gone"));
    await settle();
    expect(state().walk).toEqual({ kind: "none" });
    showAtlas(city("one", "one.walk"));
    showAtlas(city("three", "three.walk"));
    await settle();
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
    asked[1]!.answer(walk);
    await settle();
    expect(state().walk).toEqual({ kind: "loading" });
  });

  it("that could not be had is asked for again only on demand, or for a new load of the city", async () => {
    showAtlas(city("one", "one.walk"));
    await settle();
    asked[0]!.fail(new Error("HTTP 404"));
    await settle();
    expect(state().walk).toEqual({ kind: "failed", reason: "HTTP 404" });
    atlasStore.setState({ hovered: 0 });
    await settle();
    expect(asked).toHaveLength(1);
    retryWalk();
    await settle();
    expect(asked).toHaveLength(2);
    asked[1]!.fail(new Error("HTTP 404"));
    await settle();
    showAtlas(city("one", "one.walk"));
    await settle();
    expect(asked).toHaveLength(3);
  });
});

describe("a network that the user opens", () => {
  it("stands in place of the city's own, also for a new load of the city, and goes with it", async () => {
    showAtlas(city("one", "one.walk"));
    openNetwork(file("own.walk"));
    await settle();
    expect(state().ownNetwork).toBe("own.walk");
    expect(asked.at(-1)!.input.network).toEqual(encodeNetwork(network));
    showAtlas(city("one", "one.walk"));
    await settle();
    expect(asked.at(-1)!.input.network).toEqual(encodeNetwork(network));
    showAtlas(city("two", "two.walk"));
    await settle();
    expect(asked.at(-1)!.input.network).toBe("two.walk");
  });

  it("holds when it was opened before any city", async () => {
    openNetwork(file("own.walk"));
    await settle();
    expect(asked).toEqual([]);
    showAtlas(city("one", null));
    await settle();
    expect(asked.map(({ input }) => typeof input.network)).toEqual(["object"]);
  });

  it("says why it cannot be read", async () => {
    showAtlas(city("one", null));
    const lost = file("own.walk");
    lost.arrayBuffer = () => Promise.reject(new Error("The file is gone"));
    openNetwork(lost);
    await settle();
    expect(state().walk).toEqual({ kind: "failed", reason: "The file is gone" });
  });

  it("waits, dropped together with a city, until what is asked of the city is answered", async () => {
    showAtlas(city("one", null));
    const csv = "id,小区名称,建成年份,户数,lng,lat\na,甲,1994,100,106.5,29.5\n";
    await loadDroppedFiles([file("own.walk"), new File([csv], "小区.csv")]);
    expect(state().questions).not.toEqual([]);
    expect(state().ownNetwork).toBeNull();
    await answerQuestions({ crs: { "小区.csv": "WGS84" } });
    await settle();
    expect(state().ownNetwork).toBe("own.walk");
    await loadDroppedFiles([file("other.walk"), new File(["{"], "broken.geojson")]);
    expect(state().ownNetwork).toBe("own.walk");
  });
});
