import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RankStabilityInput } from "../../src/analysis/rankStability.ts";
import type { Jobs } from "../../src/jobs/jobs.ts";
import { perCriterion } from "../../src/model/priority.ts";
import { FIRM_SHARE, OFTEN_SHARE } from "../../src/model/rankStability.ts";
import { setColorBy, setWeight } from "../../src/store/actions.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import {
  bindRobustness,
  lookAtRobustness,
  restartRobustness,
  setDrawSpread,
  setDraws,
  stopRobustness,
} from "../../src/store/robustness.ts";
import { communityColoring } from "../../src/store/selectors/coloring.ts";
import { legendModel } from "../../src/store/selectors/legend.ts";
import { priorities } from "../../src/store/selectors/priority.ts";
import { sharesInTop, shownStability, stabilityGroups } from "../../src/store/selectors/robustness.ts";
import { type AtlasState, INITIAL_STATE } from "../../src/store/state.ts";
import { buildAtlas } from "../builders.ts";

interface Asked {
  readonly input: RankStabilityInput;
  readonly signal: AbortSignal;
}

const { asked, gate } = vi.hoisted(() => ({
  asked: [] as Asked[],
  /** Runs wait for it. */
  gate: { open: Promise.resolve() as Promise<void>, fault: null as string | null },
}));
vi.mock("../../src/jobs/client.ts", async () => {
  const { inlineJobs } = await import("../../src/jobs/inline.ts");
  return {
    createJobs: (): Jobs => ({
      ...inlineJobs,
      rankStability: async (input, options) => {
        asked.push({ input, signal: options!.signal! });
        await gate.open;
        if (gate.fault) throw new Error(gate.fault);
        return inlineJobs.rankStability(input, options);
      },
    }),
  };
});

const N = 40;
const UNKNOWN = N - 1;
/** First in every way, and renovated already. */
const DONE = 5;
/** Ranks turn with the weights of age and households. */
const atlas = buildAtlas({
  communities: Array.from({ length: N }, (_, i) => {
    if (i === UNKNOWN) return {};
    if (i === DONE) return { buildYear: 1950, households: 9000, comprehensive: "accepted" };
    return { buildYear: 2000 - ((i * 7) % 39), households: 100 + i * 10 };
  }),
});
const get = atlasStore.getState;
const set = (part: Partial<AtlasState>) => atlasStore.setState(part);
const ready = () => vi.waitFor(() => expect(get().robustness.kind).toBe("ready"), { timeout: 10_000 });
/** A run that goes on until `release`. */
function hold(): () => void {
  let release = () => {};
  gate.open = new Promise((resolve) => {
    release = resolve;
  });
  return release;
}
const begun = (runs: number) => vi.waitFor(() => expect(asked.length).toBe(runs), { timeout: 10_000 });

let stop = () => {};
beforeEach(() => {
  asked.length = 0;
  gate.open = Promise.resolve();
  gate.fault = null;
  const weights = { ...perCriterion(() => 0), age: 50, households: 50 };
  atlasStore.setState(
    {
      ...INITIAL_STATE,
      loaded: atlas,
      atlas,
      panel: "priorities",
      draws: 1000,
      drawSpread: "uniform",
      weights,
      locale: "en",
    },
    true,
  );
  stop = bindRobustness();
});
afterEach(() => stop());

describe("robustness of ranks", () => {
  it("is drawn only while somebody looks at it", async () => {
    setWeight("age", 60);
    expect(get().robustness.kind).toBe("none");
    const leave = lookAtRobustness();
    expect(get().robustness.kind).toBe("running");
    await ready();
    const { result, stale } = shownStability(get())!;
    expect([result.draws, result.ranked, stale, asked.length]).toEqual([1000, N - 2, false, 1]);
    leave();
    setWeight("age", 70);
    lookAtRobustness()();
    expect(asked.length).toBe(1);
  });

  it("is not drawn again when it is looked at again and nothing has changed", async () => {
    const leave = lookAtRobustness();
    await ready();
    leave();
    lookAtRobustness();
    expect([get().robustness.kind, asked.length]).toEqual(["ready", 1]);
  });

  it("keeps the outdated result in sight, marked as such, while a moved slider waits and the next is drawn", async () => {
    lookAtRobustness();
    await ready();
    const before = shownStability(get())!.result;
    setWeight("age", 80);
    setWeight("age", 81);
    setWeight("age", 82);
    expect(shownStability(get())).toEqual({ result: before, stale: true });
    expect(asked.length).toBe(1);
    await ready();
    expect(asked.length).toBe(2);
    expect(asked[1]!.input.smaa.weights[0]).toBe(82);
    expect(shownStability(get())!.stale).toBe(false);
  });

  it("stops a run whose weights are outdated, or that nobody looks at any more", async () => {
    const release = hold();
    const leave = lookAtRobustness();
    await begun(1);
    setWeight("age", 5);
    expect(asked[0]!.signal.aborted).toBe(true);
    await begun(2);
    leave();
    expect(asked[1]!.signal.aborted).toBe(true);
    release();
    expect(get().robustness).toEqual({ kind: "stopped", before: null });
    lookAtRobustness();
    await ready();
  });

  it("can be stopped and drawn again by the user; a stop holds until something changes", async () => {
    const release = hold();
    lookAtRobustness();
    await begun(1);
    stopRobustness();
    expect([get().robustness.kind, asked[0]!.signal.aborted]).toEqual(["stopped", true]);
    release();
    set({ hovered: 3 });
    expect(get().robustness.kind).toBe("stopped");
    restartRobustness();
    await ready();
    expect(asked.length).toBe(2);
  });

  it("says why it failed, and can be tried again", async () => {
    gate.fault = "out of memory";
    lookAtRobustness();
    await vi.waitFor(() => expect(get().robustness.kind).toBe("failed"));
    expect(get().robustness).toEqual({ kind: "failed", reason: "out of memory", before: null });
    gate.fault = null;
    restartRobustness();
    await ready();
  });

  it("draws anew for another spread, another number of draws, another method, another city", async () => {
    lookAtRobustness();
    await ready();
    setDrawSpread("around");
    await ready();
    setDraws(5000);
    await ready();
    set({ priorityMethod: "topsis" });
    await ready();
    const kinds = asked.map(({ input: { spread, smaa } }) => `${spread} ${smaa.draws} ${smaa.values.kind}`);
    expect(kinds).toEqual([
      "uniform 1000 sum",
      "around 1000 sum",
      "around 5000 sum",
      "around 5000 closeness",
    ]);
    const other = buildAtlas({ communities: [{ buildYear: 1980, households: 3 }] });
    set({ loaded: other, atlas: other });
    expect(shownStability(get())).toBeNull();
    await ready();
    expect([...shownStability(get())!.result.shareInTop]).toEqual([1]);
  });

  it("colours the map without the panel, by shares alone; expected ranks follow when the panel opens", async () => {
    set({ panel: "overview" });
    setColorBy("shareInTop");
    expect(legendModel(get()).notes).toContain("Weights are being drawn; colours follow.");
    expect([...communityColoring(get())!.classOf].every((c) => c === 255)).toBe(true);
    await ready();
    expect(asked[0]!.input.smaa.expectedRanks).toBe(false);
    expect(shownStability(get())!.result.expectedRank).toBeNull();
    const { classOf, scale } = communityColoring(get())!;
    expect(scale.colors.length).toBe(5);
    sharesInTop(get()).forEach((share, i) => {
      const expected = [0.01, 0.1, 0.5, 0.9].filter((edge) => share >= Math.fround(edge)).length;
      expect(classOf[i]).toBe(i === UNKNOWN || i === DONE ? 255 : expected);
    });
    expect(legendModel(get()).sections[0]!.entries.map((e) => e.label)).toContain("90% and more");
    expect(legendModel(get()).sections[0]!.entries.at(-1)).toMatchObject({
      label: "Begun, or not ranked",
      count: "2",
    });
    set({ panel: "priorities" });
    lookAtRobustness();
    expect([get().robustness.kind, shownStability(get())!.stale]).toEqual(["running", false]);
    await ready();
    expect(asked.length).toBe(2);
    expect(shownStability(get())!.result.expectedRank).not.toBeNull();
    setWeight("age", 9);
    expect(legendModel(get()).notes).toContain("Colours belong to weights or data from before.");
  });

  it("ranks all where stages are filtered by: who filters has said which are meant", async () => {
    set({ filters: { ...get().filters, comprehensive: ["accepted"] } });
    lookAtRobustness();
    await ready();
    expect(shownStability(get())!.result.ranked).toBe(N - 1);
    expect(shownStability(get())!.result.shareInTop[DONE]).toBe(1);
  });

  it("draws nothing where no community can be ranked", () => {
    lookAtRobustness();
    set({ weights: perCriterion(() => 0) });
    expect(priorities(get()).ranked).toBe(0);
    expect(get().robustness.kind).toBe("none");
  });
});

describe("the groups of the panel", () => {
  it("part today's top into who holds and who does not, and name who often comes in", async () => {
    lookAtRobustness();
    await ready();
    const groups = stabilityGroups(get())!;
    // By score, without the one that is done and leads the whole city.
    const { scores, ranks } = priorities(get());
    expect(ranks[DONE]).toBe(1);
    const byScore = [...scores.keys()]
      .filter((i) => i !== DONE && !Number.isNaN(scores[i]!))
      .sort((a, b) => scores[b]! - scores[a]!);
    expect(groups.top.slice(0, 15).map(({ id }) => id)).toEqual(byScore.slice(0, 15).map((i) => `c${i}`));
    expect(groups.top.every(({ rank }, k) => rank === k + 1)).toBe(true);
    expect(groups.firm).toBe(groups.staying.length);
    expect(groups.staying.length + groups.fragile.length).toBe(groups.top.length);
    expect(groups.staying.every(({ shareInTop }) => shareInTop >= FIRM_SHARE)).toBe(true);
    expect(groups.fragile.every(({ shareInTop }) => shareInTop < FIRM_SHARE)).toBe(true);
    expect(groups.outside.length).toBeGreaterThan(0);
    expect(groups.outside.every(({ rank, shareInTop }) => rank > 20 && shareInTop >= OFTEN_SHARE)).toBe(true);
    // The shares of a thousand draws are rounded to what a column holds: 900 of them are nine tenths.
    expect(Math.fround(900 / 1000) >= FIRM_SHARE && Math.fround(100 / 1000) >= OFTEN_SHARE).toBe(true);
    for (const { shareInTop, error, bands, expectedRank } of groups.top) {
      expect(error).toBeCloseTo(Math.sqrt((shareInTop * (1 - shareInTop)) / 1000), 6);
      expect(bands.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
      expect(expectedRank).toBeGreaterThanOrEqual(1);
    }
  });

  it("list what passes the filters, while counts and ranks stay those of the city", async () => {
    lookAtRobustness();
    await ready();
    const all = stabilityGroups(get())!;
    set({ filters: { ...get().filters, households: [0, 250] } });
    const some = stabilityGroups(get())!;
    expect([some.firm, some.top]).toEqual([all.firm, all.top]);
    const listed = some.staying.length + some.fragile.length + some.outsideCount;
    const total = all.staying.length + all.fragile.length + all.outsideCount;
    expect(listed).toBeLessThan(total);
    expect(some.hidden).toBe(total - listed);
  });
});
