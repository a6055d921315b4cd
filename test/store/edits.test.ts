import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { editableValues } from "../../src/analysis/editedCity.ts";
import { facts } from "../../src/analysis/facts.ts";
import { writeEdits } from "../../src/io/readEdits.ts";
import { type Edits, hasEdits, NO_EDITS, sameValue } from "../../src/model/edits.ts";
import type { Menu, MenuItem } from "../../src/model/menu.ts";
import { showAtlas } from "../../src/store/actions.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import { importEdits, isEditsFile } from "../../src/store/editFiles.ts";
import { answerEditQuestion, dropEditFile } from "../../src/store/editQuestion.ts";
import {
  discardEdits,
  editCommunity,
  redoEdit,
  replaceMenus,
  revertCommunity,
  setUnitCost,
  takeChanges,
  undoEdit,
} from "../../src/store/edits.ts";
import { loadDroppedFiles } from "../../src/store/loading.ts";
import { INITIAL_STATE } from "../../src/store/state.ts";
import { buildAtlas } from "../builders.ts";
import { communityEdits, menus, unitCosts } from "../editsArbitrary.ts";

const get = atlasStore.getState;
const COST = { low: 1, mid: 2, high: 3, priceYear: 2026, source: "s" };
const label = { zh: "甲", en: "A" };
const item: MenuItem = {
  id: "roof",
  track: "comprehensive",
  major: 1,
  nature: "basic",
  nameZh: "屋面",
  nameEn: "Roof",
  unit: "m²",
  matter: "general",
  source: "s",
  official: false,
};
const menu: Menu = {
  scheme: "city",
  track: "comprehensive",
  name: label,
  note: label,
  majors: [label],
  officialCount: 39,
  items: [item],
};
const loaded = buildAtlas({
  communities: [
    { id: "a", comprehensive: "surveyed", budgetYuan: 100, households: 10 },
    { id: "b", deficits: ["roof"], record: { works: [{ itemId: "roof", quantity: 4 }] }, households: 2 },
  ],
  menus: [menu],
});
const fileOf = (edits: Edits, name = "edits.json") =>
  new File(
    [writeEdits(edits, { city: "test", dataDate: "2026-10-31", exportedAt: "2026-11-28", notice: null })],
    name,
  );

beforeEach(() => {
  atlasStore.setState(INITIAL_STATE, true);
  showAtlas(loaded);
});

describe("steps", () => {
  it("an edit holds on the page, is taken back, and done again", () => {
    editCommunity("a", { comprehensive: "designed" });
    editCommunity("a", { budgetYuan: null });
    expect(editableValues(get().atlas!.city, 0)).toMatchObject({
      comprehensive: "designed",
      budgetYuan: null,
    });
    undoEdit();
    expect(editableValues(get().atlas!.city, 0)).toMatchObject({
      comprehensive: "designed",
      budgetYuan: 100,
    });
    undoEdit();
    expect(get().atlas).toBe(loaded);
    undoEdit();
    redoEdit();
    redoEdit();
    redoEdit();
    expect(editableValues(get().atlas!.city, 0)).toMatchObject({
      comprehensive: "designed",
      budgetYuan: null,
    });
  });

  it("what changes nothing is no step: the same value, a community that is not there, nothing to revert", () => {
    editCommunity("a", { budgetYuan: 100 });
    editCommunity("nobody", { budgetYuan: 1 });
    revertCommunity("a");
    setUnitCost("roof", null);
    discardEdits();
    expect([get().editPast, get().atlas]).toEqual([[], loaded]);
  });

  it("a new step forgets what was undone", () => {
    editCommunity("a", { budgetYuan: 1 });
    undoEdit();
    editCommunity("b", { budgetYuan: 2 });
    expect(get().editFuture).toEqual([]);
    redoEdit();
    expect(get().edits.communities).toEqual({ b: { budgetYuan: 2 } });
  });

  it("reverts one community, discards all, and takes both back", () => {
    editCommunity("a", { budgetYuan: 1 });
    editCommunity("b", { budgetYuan: 2 });
    revertCommunity("a");
    expect(get().edits.communities).toEqual({ b: { budgetYuan: 2 } });
    discardEdits();
    expect(get().atlas).toBe(loaded);
    undoEdit();
    undoEdit();
    expect(Object.keys(get().edits.communities)).toEqual(["a", "b"]);
  });

  it("remembers the last 200", () => {
    for (let n = 1; n <= 230; n++) editCommunity("a", { budgetYuan: 1000 + n });
    expect(get().editPast).toHaveLength(200);
  });

  it("a unit cost prices the works of every community, also those edited afterwards", () => {
    setUnitCost("roof", COST);
    expect(get().atlas!.facts.costPerHousehold[1]).toBe(4);
    editCommunity("b", { works: [{ itemId: "roof", quantity: 10 }] });
    expect(get().atlas!.facts.costPerHousehold[1]).toBe(10);
    expect(get().atlas!.facts).toEqual(facts(get().atlas!.city));
    setUnitCost("roof", null);
    expect(get().atlas!.facts.costPerHousehold[1]).toBeNaN();
  });

  it("a menu stands in place of that of its track", () => {
    replaceMenus([{ ...menu, scheme: "own" }]);
    replaceMenus([
      { ...menu, scheme: "newer" },
      { ...menu, scheme: "m", track: "management" },
    ]);
    expect(get().atlas!.city.menus.map((m) => m.scheme)).toEqual(["newer", "m"]);
    discardEdits();
    expect(get().atlas!.city.menus).toBe(loaded.city.menus);
  });

  it("another city begins without edits; the same city loaded anew keeps them", () => {
    editCommunity("a", { budgetYuan: 1 });
    showAtlas({ ...loaded });
    expect(editableValues(get().atlas!.city, 0).budgetYuan).toBe(1);
    showAtlas({ ...loaded, city: { ...loaded.city, info: { ...loaded.city.info, id: "other" } } });
    expect([get().edits, get().editPast]).toEqual([NO_EDITS, []]);
  });
});

describe("takeChanges", () => {
  it("undoing takes back only what was done here", () => {
    editCommunity("a", { budgetYuan: 1 });
    editCommunity("b", { budgetYuan: 2 });
    undoEdit();
    const { edits } = get();
    takeChanges(edits, { ...edits, communities: { ...edits.communities, b: { comprehensive: "accepted" } } });
    undoEdit();
    expect(get().edits.communities).toEqual({ b: { comprehensive: "accepted" } });
    redoEdit();
    redoEdit();
    expect(get().edits.communities).toEqual({
      a: { budgetYuan: 1 },
      b: { budgetYuan: 2, comprehensive: "accepted" },
    });
  });

  it("forgets a step of which nothing is left", () => {
    editCommunity("a", { budgetYuan: 1 });
    takeChanges(get().edits, { ...NO_EDITS, communities: { a: { budgetYuan: 5 } } });
    expect([get().edits.communities, get().editPast]).toEqual([{ a: { budgetYuan: 5 } }, []]);
  });
});

describe("files of edits", () => {
  const theirs: Edits = { ...NO_EDITS, communities: { a: { budgetYuan: 7 }, b: { budgetYuan: 8 } } };

  it("are told from data by their format, wherever it stands in the file", async () => {
    expect(await isEditsFile(fileOf(theirs))).toBe(true);
    expect(await isEditsFile(fileOf(theirs, "edits.geojson"))).toBe(false);
    const padding = "x".repeat(200_000);
    const sorted = `{"edits": {}, "pad": "${padding}", "format": "renewal-atlas-edits", "version": 1}`;
    expect(await isEditsFile(new File([sorted], "a.json"))).toBe(true);
    expect(await isEditsFile(new File(['{"type": "FeatureCollection"}'], "a.json"))).toBe(false);
  });

  it("are taken at once, as one step, where nothing else is said here", async () => {
    editCommunity("b", { comprehensive: "designed" });
    await loadDroppedFiles([fileOf(theirs)]);
    expect(get().edits.communities).toEqual({
      a: { budgetYuan: 7 },
      b: { budgetYuan: 8, comprehensive: "designed" },
    });
    expect([get().dialog, get().editImport]).toEqual([
      "edits",
      { file: "edits.json", taken: 2, problems: [] },
    ]);
    undoEdit();
    expect(get().edits.communities).toEqual({ b: { comprehensive: "designed" } });
  });

  it("ask where both say something of the same field, and take nothing before the answer", async () => {
    editCommunity("a", { budgetYuan: 1 });
    await importEdits(fileOf(theirs));
    expect(get().edits.communities).toEqual({ a: { budgetYuan: 1 } });
    const { conflicts } = get().editQuestion!;
    expect(conflicts).toMatchObject([{ id: "a", field: "budgetYuan", mine: 1, theirs: 7 }]);
    answerEditQuestion([]);
    expect(get().edits.communities).toEqual({ a: { budgetYuan: 1 }, b: { budgetYuan: 8 } });
    expect([get().editQuestion, get().editImport!.taken]).toEqual([null, 1]);
    undoEdit();
    await importEdits(fileOf(theirs));
    answerEditQuestion(get().editQuestion!.conflicts);
    expect(get().edits.communities).toEqual(theirs.communities);
    expect(get().editImport!.taken).toBe(2);
  });

  it("can be let go of", async () => {
    editCommunity("a", { budgetYuan: 1 });
    await importEdits(fileOf(theirs));
    dropEditFile();
    expect([get().editQuestion, get().editImport]).toEqual([null, null]);
    expect(get().edits.communities).toEqual({ a: { budgetYuan: 1 } });
  });

  it("that cannot be read say why and change nothing", async () => {
    await importEdits(new File(['{"format": "renewal-atlas-edits", "version": 9}'], "new.json"));
    expect(get().editImport).toMatchObject({ file: "new.json", taken: null });
    expect(get().editImport!.problems.map((p) => p.key)).toEqual(["edits.version"]);
    expect(get().editPast).toEqual([]);
  });
});

describe("any sequence of edits, undo, redo, export and import", () => {
  type Command = (history: History) => void | Promise<void>;
  /** The slow, obvious version: the overlays of all steps, and which of them holds. */
  interface History {
    readonly steps: Edits[];
    at: number;
  }
  const did =
    (act: () => void | Promise<void>): Command =>
    async (history) => {
      const before = get().edits;
      await act();
      if (sameValue(before, get().edits)) return;
      history.steps.length = history.at + 1;
      history.steps.push(get().edits);
      history.at++;
    };
  const move =
    (by: 1 | -1, act: () => void): Command =>
    (history) => {
      act();
      history.at = Math.min(Math.max(history.at + by, 0), history.steps.length - 1);
    };
  const id = fc.constantFrom("a", "b");
  const command: fc.Arbitrary<Command> = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(id, communityEdits).map(([to, edit]) => did(() => editCommunity(to, edit))),
    },
    { weight: 3, arbitrary: fc.constant(move(-1, undoEdit)) },
    { weight: 2, arbitrary: fc.constant(move(1, redoEdit)) },
    id.map((of) => did(() => revertCommunity(of))),
    fc.option(unitCosts).map((cost) => did(() => setUnitCost("roof", cost))),
    menus.map((one) => did(() => replaceMenus([one]))),
    fc.constant(did(discardEdits)),
    // Exported and imported again: nothing changes, and nothing is asked.
    fc.constant(did(() => importEdits(fileOf(get().edits)))),
  );

  it("ends in the state that its steps say; a fresh page that imports the file has the same city", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 12 }), async (commands) => {
        atlasStore.setState(INITIAL_STATE, true);
        showAtlas(loaded);
        const history: History = { steps: [NO_EDITS], at: 0 };
        for (const run of commands) {
          await run(history);
          expect(sameValue(get().edits, history.steps[history.at])).toBe(true);
          expect(get().editQuestion).toBeNull();
        }
        const { edits, atlas, editPast, editFuture } = get();
        expect([editPast.length, editFuture.length]).toEqual([
          history.at,
          history.steps.length - 1 - history.at,
        ]);
        expect(hasEdits(edits) || atlas === loaded).toBe(true);
        atlasStore.setState(INITIAL_STATE, true);
        showAtlas(loaded);
        await importEdits(fileOf(edits));
        expect(sameValue(get().edits, edits)).toBe(true);
        expect(get().atlas).toEqual(atlas);
      }),
      { numRuns: 60 },
    );
  });
});
