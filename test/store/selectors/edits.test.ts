import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { EDITABLE_FIELDS, NO_EDITS } from "../../../src/model/edits.ts";
import type { Menu } from "../../../src/model/menu.ts";
import { showAtlas } from "../../../src/store/actions.ts";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { editCommunity, replaceMenus, setUnitCost, step, undoEdit } from "../../../src/store/edits.ts";
import { detail } from "../../../src/store/selectors/detail.ts";
import { conflictRows, editedCount, editList, saysEdits } from "../../../src/store/selectors/edits.ts";
import { FIELD_ORDER, fieldLines } from "../../../src/store/selectors/editWords.ts";
import { listRow } from "../../../src/store/selectors/listRow.ts";
import { followUp, stageCounts } from "../../../src/store/selectors/overview.ts";
import { candidates, criterionValuesOf } from "../../../src/store/selectors/priority.ts";
import { sortedRows } from "../../../src/store/selectors/rows.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas } from "../../builders.ts";
import { communityEdits } from "../../editsArbitrary.ts";

const get = atlasStore.getState;
const COST = { low: 100, mid: 150, high: 220, priceYear: 2026, source: "asked" };
const menu: Menu = {
  scheme: "city",
  track: "comprehensive",
  name: { zh: "工作清单", en: "Working list" },
  note: { zh: "", en: "" },
  majors: [],
  officialCount: 39,
  items: ["roof", "lift"].map((id) => ({
    id,
    track: "comprehensive",
    major: 1,
    nature: "basic",
    nameZh: id === "roof" ? "屋面" : "电梯",
    nameEn: id === "roof" ? "Roof" : "Lift",
    unit: "m²",
    matter: "general",
    source: "s",
    official: false,
  })),
};

beforeEach(() => {
  atlasStore.setState({ ...INITIAL_STATE, locale: "en" }, true);
  showAtlas(
    buildAtlas({
      menus: [menu],
      communities: [
        {
          id: "a",
          name: "甲",
          comprehensive: "surveyed",
          budgetYuan: 1000,
          record: { nameEn: "Alpha", works: [{ itemId: "roof", quantity: 4 }, { itemId: "lift" }] },
        },
        { id: "b", name: "乙" },
      ],
    }),
  );
});

describe("editList", () => {
  it("says of a field what stood there and what stands there, where it stands first", () => {
    editCommunity("a", { budgetYuan: null, comprehensive: "designed" });
    const [alpha] = editList(get()).communities;
    expect([alpha!.name, alpha!.known]).toEqual(["Alpha", true]);
    expect(alpha!.fields.map(({ name, before, after }) => [name, before, after])).toEqual([
      ["Renovation", ["Surveyed"], ["Designed"]],
      ["Budget", ["1,000 yuan"], ["unknown"]],
    ]);
    atlasStore.setState({ locale: "zh" });
    expect(editList(get()).communities[0]!.name).toBe("甲");
  });

  it("of a list says only the entries that differ, and how many do not", () => {
    editCommunity("a", { works: [{ itemId: "lift" }, { itemId: "roof", quantity: 5, status: "planned" }] });
    expect(editList(get()).communities[0]!.fields).toMatchObject([
      { name: "Works", before: ["Roof · 4 m²"], after: ["Roof · 5 m² · planned"], same: 1 },
    ]);
  });

  it("names communities that the city does not have by their id", () => {
    step({ ...NO_EDITS, communities: { z: { budgetYuan: 5 } } });
    expect(editList(get()).communities).toMatchObject([
      { id: "z", name: "z", known: false, fields: [{ before: ["unknown"], after: ["5 yuan"] }] },
    ]);
  });

  it("lists unit costs and menus with those of the city before them", () => {
    setUnitCost("roof", COST);
    replaceMenus([{ ...menu, name: { zh: "我的", en: "Own" }, items: [] }]);
    expect(editList(get())).toMatchObject({
      communities: [],
      unitCosts: [{ key: "roof", before: ["unknown"], after: [expect.stringContaining("middle 150")] }],
      menus: [{ name: "Renovation", before: ["Working list · items: 2"], after: ["Own · items: 0"] }],
    });
  });
});

describe("saysEdits", () => {
  it("is true from the first edit on, also while all is undone", () => {
    expect(saysEdits(get())).toBe(false);
    editCommunity("b", { lock: { comprehensive: 2028 } });
    expect([saysEdits(get()), editedCount(get())]).toEqual([true, 1]);
    undoEdit();
    expect([saysEdits(get()), editedCount(get())]).toEqual([true, 0]);
  });
});

describe("conflictRows", () => {
  it("puts both sides in words, with the present value of mine", () => {
    editCommunity("b", { budgetYuan: 3 });
    atlasStore.setState({
      editQuestion: {
        from: { kind: "window" },
        conflicts: [
          { what: "community", id: "b", field: "budgetYuan", mine: 1, theirs: 7 },
          { what: "community", id: "a", field: "lock", mine: { comprehensive: 2027 }, theirs: undefined },
          { what: "unitCost", id: "roof", field: null, mine: undefined, theirs: COST },
        ],
      },
    });
    expect(conflictRows(get()).map(({ name, before, after }) => [name, before, after])).toEqual([
      ["乙 · Budget", ["3 yuan"], ["7 yuan"]],
      [
        "Roof · Unit costs",
        ["as loaded"],
        [expect.stringContaining("low 100, middle 150, high 220 yuan per m²")],
      ],
    ]);
  });
});

describe("fieldLines", () => {
  it("has words for every field and value, in both languages", () => {
    expect([...FIELD_ORDER].sort()).toEqual([...EDITABLE_FIELDS].sort());
    fc.assert(
      fc.property(communityEdits, fc.constantFrom("zh", "en"), (edit, locale) => {
        for (const field of FIELD_ORDER) {
          const lines = fieldLines({ locale, items: new Map() }, field, edit[field]);
          expect(lines.length).toBeGreaterThan(0);
          expect(lines.join("")).not.toMatch(/undefined|NaN|\[object|^$/);
        }
      }),
    );
  });

  it("says of a lock when, or that it is never", () => {
    const words = { locale: "en", items: new Map() } as const;
    expect(fieldLines(words, "lock", { comprehensive: null, management: 2029 })).toEqual([
      "Renovation: never",
      "Management: 2029",
    ]);
    expect(fieldLines(words, "lock", null)).toEqual(["none"]);
    expect(fieldLines(words, "works", [])).toEqual(["none"]);
  });
});

describe("what the page shows of an edited community", () => {
  function shown() {
    const s = get();
    const open = detail(s)!;
    return {
      detail: {
        stages: [open.comprehensive, open.management],
        budgetYuan: open.money.budgetYuan,
        deficits: open.deficits?.map(({ id }) => id),
        votes: open.votes.map(({ result }) => result.passes),
        works: open.record.works?.map(({ itemId }) => itemId),
        flags: open.rules.filter(({ outcome }) => outcome.state === "applies").map(({ rule }) => rule.id),
      },
      list: [listRow(s, 0)!.comprehensive.text, listRow(s, 0)!.deficits, listRow(s, 0)!.edited],
      order: [...sortedRows(s)],
      accepted: stageCounts(s).find(({ id }) => id === "accepted")?.count,
      followUp: followUp(s),
      candidates: [...candidates(s)],
      isDeficitUnknown: Number.isNaN(criterionValuesOf(s).deficits[0]!),
    };
  }

  it("is the edited value at once, in detail, list, overview, flags and criteria; after undo the loaded one", () => {
    atlasStore.setState({ selected: "a", sort: { by: "deficits", descending: false } });
    const before = shown();
    const vote = {
      itemIds: "all",
      matter: "general",
      ...{ ownersTotal: 3, areaTotal: 3, participatedOwners: 3, participatedArea: 3 },
      ...{ agreedOwners: 3, agreedArea: 3 },
    } as const;
    editCommunity("a", {
      ...{ comprehensive: "accepted", management: "none", budgetYuan: 5, deficits: ["roof", "lift"] },
      ...{ works: [{ itemId: "lift" }], consent: [vote] },
    });
    editCommunity("b", { deficits: ["roof"] });
    const after = shown();
    expect(after.detail).toMatchObject({
      ...{ stages: ["accepted", "none"], budgetYuan: 5, deficits: ["roof", "lift"] },
      ...{ votes: [true], works: ["lift"] },
    });
    expect(after.detail.flags).toContain("R2");
    expect(after.list).toEqual(["Accepted", "2", true]);
    expect(after.order).toEqual([1, 0]);
    expect(after.accepted).toBe(1);
    expect(after.followUp).toMatchObject({ accepted: 1, established: 0 });
    expect(after.candidates).toEqual([0, 1]);
    expect([before.isDeficitUnknown, after.isDeficitUnknown]).toEqual([true, false]);
    undoEdit();
    undoEdit();
    expect(shown()).toEqual(before);
  });
});
