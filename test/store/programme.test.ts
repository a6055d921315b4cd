import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ProgrammeInput } from "../../src/analysis/programmeInput.ts";
import type { Solver, SolverOptions } from "../../src/jobs/solver.ts";
import type { ProgrammeResult } from "../../src/model/programme.ts";
import { openPanel, setWeight, showAtlas } from "../../src/store/actions.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import { undoEdit } from "../../src/store/edits.ts";
import {
  applyFix,
  bindProgramme,
  changeProgramme,
  lockWork,
  setBudget,
  setBudgets,
  setFloor,
  setProgrammeYears,
  solveProgramme,
  stopProgramme,
  suggestProgramme,
} from "../../src/store/programme.ts";
import {
  lockLines,
  programmeSettings,
  shownProgramme,
  staleReasons,
} from "../../src/store/selectors/programme.ts";
import { type AtlasState, INITIAL_STATE } from "../../src/store/state.ts";
import { buildAtlas } from "../builders.ts";
import { result, work } from "../programmeBuilder.ts";

interface Run {
  readonly input: ProgrammeInput;
  readonly options: SolverOptions;
  readonly done: (result: ProgrammeResult) => void;
  readonly fail: (error: Error) => void;
}

const { runs } = vi.hoisted(() => ({ runs: [] as Run[] }));
vi.mock("../../src/jobs/solver.ts", () => ({
  createSolver: (): Solver => ({
    programme: (input, options = {}) =>
      new Promise((done, fail) => runs.push({ input, options, done, fail })),
  }),
}));

const willing = {
  itemIds: "all",
  matter: "general",
  ...{ ownersTotal: 10, areaTotal: 10, participatedOwners: 10, participatedArea: 10 },
  ...{ agreedOwners: 10, agreedArea: 10 },
} as const;
const atlas = buildAtlas({
  communities: [100, 200, 300].map((households, i) => ({
    id: `c${i}`,
    ...{ households, district: "A", buildYear: 1990 - 5 * i, budgetYuan: 10e6 },
    ...{ deficits: ["water"], comprehensive: "consented", management: "none" },
    record: { consent: [willing] },
  })),
});
const get = atlasStore.getState;
const kind = () => get().programme.kind;
const run = () => runs.at(-1)!;
const GOOD = result([work(1, 1), work(1, 2, { track: "management" })]);

async function solved(answer = GOOD): Promise<void> {
  const solving = solveProgramme();
  run().done(answer);
  await solving;
}

beforeEach(() => {
  runs.length = 0;
  atlasStore.setState({ ...INITIAL_STATE, atlas, loaded: atlas, panel: "programme" }, true);
});
afterEach(() => stopProgramme());

describe("solving a programme", () => {
  it("posts candidates, conditions and locks, shows progress and then the result on the map", async () => {
    lockWork("c2", "comprehensive", 2028);
    const solving = solveProgramme();
    expect(run().input.candidates.map(({ eligible }) => eligible)).toEqual([true, true, true]);
    expect(run().input.locks).toEqual([{ row: 2, lock: { comprehensive: 2028 } }]);
    const progress = { phase: "search", value: 1, bound: 2 } as const;
    run().options.onProgress!(progress);
    expect(get().programme).toEqual({ kind: "running", progress, before: null });
    run().done(GOOD);
    await solving;
    expect(shownProgramme(get())).toMatchObject({ result: GOOD, stopped: false });
    expect(get().colorBy).toBe("programme");
    expect(staleReasons(get())).toEqual([]);
  });

  it("chooses the suggested conditions, so that the link has them and they move no more", async () => {
    const suggested = programmeSettings(get());
    await solved();
    expect(get().programmeSettings).toEqual(suggested);
    suggestProgramme();
    expect(programmeSettings(get())).toEqual(suggested);
  });

  it("keeps the best found when it is stopped, and says that it was stopped", async () => {
    const solving = solveProgramme();
    stopProgramme();
    expect(run().options.signal!.aborted).toBe(true);
    run().done(GOOD);
    await solving;
    expect(shownProgramme(get())).toMatchObject({ result: GOOD, stopped: true });
  });

  it("leaves the page as it was when it is stopped before anything was found", async () => {
    const solving = solveProgramme();
    stopProgramme();
    run().fail(new DOMException("stopped", "AbortError"));
    await solving;
    expect(kind()).toBe("none");
    await solved();
    const again = solveProgramme();
    stopProgramme();
    run().fail(new DOMException("stopped", "AbortError"));
    await again;
    expect(shownProgramme(get())?.result).toBe(GOOD);
    expect(kind()).toBe("ready");
  });

  it("says why it failed, and the programme before stays", async () => {
    await solved();
    const solving = solveProgramme();
    run().fail(new Error("out of memory"));
    await solving;
    expect(get().programme).toMatchObject({ kind: "failed", reason: "out of memory" });
    expect(shownProgramme(get())?.result).toBe(GOOD);
  });

  it("drops a run that another one has replaced, and one of a city that has left", async () => {
    const first = solveProgramme();
    const [dropped] = runs;
    const second = solveProgramme();
    expect(dropped!.options.signal!.aborted).toBe(true);
    dropped!.done(result([work(0, 1)]));
    await first;
    expect(kind()).toBe("running");
    const other = buildAtlas({ communities: [{ id: "z" }] });
    showAtlas({ ...other, city: { ...other.city, info: { ...other.city.info, id: "other" } } });
    run().done(GOOD);
    await second;
    expect(kind()).toBe("none");
    expect(get().programmeSettings).toBeNull();
  });

  it("leaves the map alone where another panel is open, and colours it when its own is opened", async () => {
    openPanel("overview");
    await solved();
    expect(get().colorBy).toBe("comprehensive");
    openPanel("programme");
    expect(get().colorBy).toBe("programme");
  });

  it("waits for walks that are under way: their scores are not settled", async () => {
    const walked = { ...atlas, city: { ...atlas.city, info: { ...atlas.city.info, network: "city.walk" } } };
    atlasStore.setState({ atlas: walked, loaded: walked, method: "slope" });
    await solveProgramme();
    expect(runs).toEqual([]);
  });
});

describe("the first programme of a city", () => {
  let unbind = (): void => {};
  const pause = () => new Promise((resolve) => setTimeout(resolve));
  async function bind(part: Partial<AtlasState> = {}): Promise<void> {
    atlasStore.setState({ ...INITIAL_STATE, ...part }, true);
    unbind = bindProgramme();
    await pause();
  }
  const named = (id: string) => ({ ...atlas, city: { ...atlas.city, info: { ...atlas.city.info, id } } });
  afterEach(() => unbind());

  it("is solved by itself once the panel is open and the city is there, and colours the map", async () => {
    await bind({ panel: "programme" });
    expect(runs).toEqual([]);
    showAtlas(atlas);
    await pause();
    expect(runs).toHaveLength(1);
    expect(get().colorBy).toBe("programme");
    run().done(GOOD);
    await pause();
    expect(shownProgramme(get())?.result).toBe(GOOD);
  });

  it("is not solved while another panel is open, or walks are being computed", async () => {
    const walked = { ...atlas, city: { ...atlas.city, info: { ...atlas.city.info, network: "city.walk" } } };
    await bind({ atlas: walked, loaded: walked, method: "slope" });
    openPanel("programme");
    await pause();
    expect(runs).toEqual([]);
    atlasStore.setState({ method: "straight" });
    await pause();
    expect(runs).toHaveLength(1);
  });

  it("leaves a colour that was chosen as it is", async () => {
    await bind({ panel: "programme", atlas, loaded: atlas, colorBy: "households" });
    run().done(GOOD);
    await pause();
    expect(kind()).toBe("ready");
    expect(get().colorBy).toBe("households");
  });

  it("is not solved again after a stop, nor when conditions, edits or panels change", async () => {
    await bind({ panel: "programme", atlas, loaded: atlas });
    stopProgramme();
    run().fail(new DOMException("stopped", "AbortError"));
    await pause();
    expect(kind()).toBe("none");
    setBudgets(5e6);
    lockWork("c0", "comprehensive", null);
    openPanel("overview");
    openPanel("programme");
    await pause();
    expect(runs).toHaveLength(1);
  });

  it("is solved for the next city too, and the run of the city that has left is ended", async () => {
    await bind({ panel: "programme", atlas, loaded: atlas });
    const [first] = runs;
    showAtlas(named("other"));
    expect(first!.options.signal!.aborted).toBe(true);
    await pause();
    expect(runs).toHaveLength(2);
    first!.done(result([work(0, 1)]));
    run().done(GOOD);
    await pause();
    expect(shownProgramme(get())?.result).toBe(GOOD);
    expect(get().programme).toMatchObject({ solved: { stopped: false } });
  });

  it("is left alone where nobody can be in it", async () => {
    const empty = buildAtlas({ communities: [{}] });
    await bind({ atlas: empty, loaded: empty });
    openPanel("programme");
    await pause();
    expect(runs).toEqual([]);
    expect(get().colorBy).not.toBe("programme");
  });
});

describe("a solved programme is out of date", () => {
  beforeEach(() => solved());

  it("when conditions change, until they are again what they were", () => {
    setBudgets(1);
    expect(staleReasons(get())).toEqual(["settings"]);
    setBudgets(run().input.settings.budgetsYuan[0]!);
    expect(staleReasons(get())).toEqual([]);
    changeProgramme({ managementYuanPerHousehold: 999 });
    expect(staleReasons(get())).toEqual(["settings"]);
  });

  it("when a work is locked; undoing the lock brings it up to date", () => {
    lockWork("c0", "comprehensive", null);
    expect(staleReasons(get())).toEqual(["locks"]);
    undoEdit();
    expect(staleReasons(get())).toEqual([]);
  });

  it("when scores change", () => {
    setWeight("age", 100);
    expect(staleReasons(get())).toEqual(["scores"]);
  });

  it("when costs change, but not when something is edited that it does not rest on", async () => {
    const { editCommunity } = await import("../../src/store/edits.ts");
    editCommunity("c0", { satisfactionBefore: 50 });
    expect(staleReasons(get())).toEqual([]);
    editCommunity("c0", { budgetYuan: 11e6 });
    expect(staleReasons(get())).toContain("data");
  });

  it("when the same city is loaded with other communities", () => {
    showAtlas(buildAtlas({ communities: [{ id: "c1", households: 5 }] }));
    expect(staleReasons(get())).toEqual(["data"]);
    expect(shownProgramme(get())?.result).toBe(GOOD);
  });
});

describe("conditions and locks", () => {
  it("change one by one and keep the others", () => {
    const before = programmeSettings(get());
    setProgrammeYears(3);
    setBudget(1, 7);
    setFloor("A", 2);
    const { budgetsYuan, floors, ...rest } = programmeSettings(get());
    expect(budgetsYuan).toEqual([before.budgetsYuan[0], 7, before.budgetsYuan[0]]);
    expect(floors).toEqual({ A: 2 });
    expect({ ...before, ...rest }).toEqual(before);
    setFloor("A", null);
    expect(programmeSettings(get()).floors).toEqual({});
  });

  it("are listed, both of one community, and leave no trace once they are free", () => {
    lockWork("c1", "comprehensive", 2029);
    lockWork("c1", "management", null);
    expect(lockLines(get()).map(({ id, track, calendarYear }) => [id, track, calendarYear])).toEqual([
      ["c1", "comprehensive", 2029],
      ["c1", "management", null],
    ]);
    lockWork("c1", "comprehensive", undefined);
    lockWork("c1", "management", undefined);
    expect(get().edits.communities).toEqual({});
  });

  it("are changed by a fix, and the programme is solved again", async () => {
    lockWork("c1", "comprehensive", 2040);
    await solved(
      result([], {
        infeasible: [{ kind: "lockImpossible", row: 1, track: "comprehensive", because: "outsideYears" }],
      }),
    );
    expect(get().colorBy).not.toBe("programme");
    applyFix({ kind: "unlock", row: 1, track: "comprehensive" });
    expect(lockLines(get())).toEqual([]);
    expect(run().input.locks).toEqual([]);
    applyFix({ kind: "limit", to: 2 });
    expect(run().input.settings.worksPerYear).toBe(2);
    expect(runs).toHaveLength(3);
  });
});
