import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { editableValues } from "../../src/analysis/editedCity.ts";
import { type Edits, NO_EDITS } from "../../src/model/edits.ts";
import { showAtlas } from "../../src/store/actions.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import { bindAutosave, unreadEdits } from "../../src/store/autosave.ts";
import { answerEditQuestion } from "../../src/store/editQuestion.ts";
import { editCommunity, undoEdit } from "../../src/store/edits.ts";
import { type Atlas, INITIAL_STATE } from "../../src/store/state.ts";
import { buildAtlas } from "../builders.ts";
import { MapStore } from "./mapStore.ts";

const get = atlasStore.getState;
const budget = (value: number, id = "a"): Edits["communities"] => ({ [id]: { budgetYuan: value } });
const kept = (communities: Edits["communities"], revision = 1, unresolved: unknown[] = []) => ({
  ...{ format: "renewal-atlas-edits", version: 1, revision, savedAt: 500 + revision, unresolved },
  edits: { ...NO_EDITS, communities },
});
const budgetShown = () => editableValues(get().atlas!.city, 0).budgetYuan;

function cityOf(id: string): Atlas {
  const built = buildAtlas({ communities: [{ id: "a", budgetYuan: 100 }, { id: "b" }] });
  return { ...built, city: { ...built.city, info: { ...built.city.info, id } } };
}

let storage: MapStore;
let said: string[];
let hear: (key: string) => void;
let stop: () => void;

beforeEach(() => {
  atlasStore.setState(INITIAL_STATE, true);
  storage = new MapStore();
  said = [];
  stop = bindAutosave({
    storage,
    now: () => 1000,
    channel: {
      post: (key) => said.push(key),
      listen: (onKey) => {
        hear = onKey;
        return () => {};
      },
    },
  });
});
afterEach(() => stop());

/** Everything under way in the storage has ended. */
const settle = async () => {
  for (let i = 0; i < 30; i++) await Promise.resolve();
};
const stored = (city: string) => storage.values.get(`edits of ${city}`) as ReturnType<typeof kept>;

describe("restoring", () => {
  it("lays what was kept over the city when it comes, which is no step", async () => {
    storage.values.set("edits of one", kept(budget(7)));
    showAtlas(cityOf("one"));
    await settle();
    expect([get().edits.communities, budgetShown(), get().editPast]).toEqual([budget(7), 7, []]);
    expect([get().editStorage, get().editsSavedAt]).toEqual(["saved", 501]);
    expect(storage.writes).toBe(0);
  });

  it("shows a city edited from the first where its manifest was there before its records", async () => {
    storage.values.set("edits of one", kept(budget(7)));
    const { info } = cityOf("one").city;
    atlasStore.setState({ loading: { name: "city.json", share: null, info, cancel: () => {} } });
    await settle();
    const shown: unknown[] = [];
    const end = atlasStore.subscribe((s) => shown.push(s.edits.communities));
    showAtlas(cityOf("one"));
    end();
    expect(shown[0]).toEqual(budget(7));
    expect(budgetShown()).toBe(7);
  });

  it("keeps an edit made before the storage has answered", async () => {
    storage.values.set("edits of one", kept(budget(7)));
    showAtlas(cityOf("one"));
    editCommunity("b", { comprehensive: "designed" });
    await settle();
    const both = { ...budget(7), b: { comprehensive: "designed" } };
    expect([get().edits.communities, stored("one").edits.communities]).toEqual([both, both]);
    undoEdit();
    expect(get().edits.communities).toEqual(budget(7));
  });

  it("gives each city its own edits when one takes another's place, and back", async () => {
    storage.values.set("edits of two", kept(budget(2)));
    showAtlas(cityOf("one"));
    await settle();
    editCommunity("a", { budgetYuan: 1 });
    showAtlas(cityOf("two"));
    await settle();
    expect([budgetShown(), stored("one").edits.communities]).toEqual([2, budget(1)]);
    editCommunity("a", { budgetYuan: 22 });
    showAtlas(cityOf("one"));
    expect(budgetShown()).toBe(1);
    await settle();
    expect([budgetShown(), stored("two").edits.communities]).toEqual([1, budget(22)]);
    expect(stored("one").edits.communities).toEqual(budget(1));
  });

  it("keeps the edits when the same city is loaded anew", async () => {
    showAtlas(cityOf("one"));
    editCommunity("a", { budgetYuan: 1 });
    showAtlas(cityOf("one"));
    await settle();
    expect([budgetShown(), stored("one").edits.communities]).toEqual([1, budget(1)]);
  });
});

describe("writing", () => {
  it("writes each step and each step back, says so on the page and to other windows", async () => {
    showAtlas(cityOf("one"));
    await settle();
    expect(get().editStorage).toBe("empty");
    editCommunity("a", { budgetYuan: 1 });
    expect(get().editStorage).toBe("saving");
    await settle();
    expect([get().editStorage, get().editsSavedAt, said]).toEqual(["saved", 1000, ["edits of one"]]);
    undoEdit();
    await settle();
    expect(stored("one").edits).toEqual(NO_EDITS);
  });

  it("says on the page that it failed, and does it again with the next step", async () => {
    showAtlas(cityOf("one"));
    await settle();
    storage.failing = true;
    editCommunity("a", { budgetYuan: 1 });
    await settle();
    expect([get().editStorage, budgetShown()]).toEqual(["failed", 1]);
    storage.failing = false;
    editCommunity("b", { budgetYuan: 2 });
    await settle();
    expect([get().editStorage, stored("one").edits.communities]).toEqual([
      "saved",
      { ...budget(1), ...budget(2, "b") },
    ]);
  });

  it("counts what could not be read, and gives it out as it lies there", async () => {
    storage.values.set("edits of one", { format: "renewal-atlas-edits", version: 0 });
    showAtlas(cityOf("one"));
    await settle();
    expect(get().editsUnread).toBe(1);
    expect(await unreadEdits()).toEqual([{ format: "renewal-atlas-edits", version: 0 }]);
  });
});

describe("another window of the same city", () => {
  it("is followed when it says that it wrote, and undoing here leaves its edits", async () => {
    showAtlas(cityOf("one"));
    editCommunity("a", { budgetYuan: 1 });
    await settle();
    storage.values.set("edits of one", kept({ ...budget(1), b: { management: "established" } }, 9));
    hear("edits of one");
    await settle();
    expect(get().edits.communities).toEqual({ ...budget(1), b: { management: "established" } });
    undoEdit();
    expect(get().edits.communities).toEqual({ b: { management: "established" } });
  });

  it("is asked about where both changed the same; mine holds until then", async () => {
    showAtlas(cityOf("one"));
    await settle();
    storage.values.set("edits of one", kept(budget(7), 9));
    editCommunity("a", { budgetYuan: 1 });
    await settle();
    expect(budgetShown()).toBe(1);
    expect(get().editQuestion).toMatchObject({
      from: { kind: "window" },
      conflicts: [{ id: "a", theirs: 7 }],
    });
    answerEditQuestion(get().editQuestion!.conflicts);
    await settle();
    expect([budgetShown(), get().editQuestion]).toEqual([7, null]);
    expect([stored("one").edits.communities, stored("one").unresolved]).toEqual([budget(7), []]);
  });

  it("a question that a page left behind is asked again, and mine is kept by the answer", async () => {
    const conflict = { what: "community", id: "a", field: "budgetYuan", mine: 1, theirs: 7 };
    storage.values.set("edits of one", kept(budget(1), 4, [conflict]));
    showAtlas(cityOf("one"));
    await settle();
    expect(get().editQuestion?.conflicts).toEqual([conflict]);
    answerEditQuestion([]);
    await settle();
    expect([budgetShown(), get().editQuestion, stored("one").unresolved]).toEqual([1, null, []]);
  });
});
