import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edits, NO_EDITS, sameValue } from "../../src/model/edits.ts";
import {
  mergeEdits,
  placedValues,
  placeKey,
  presentConflicts,
  valueAt,
  withChanges,
  withValues,
} from "../../src/model/mergeEdits.ts";
import { overlays } from "../editsArbitrary.ts";

const edits = (communities: Edits["communities"]): Edits => ({ ...NO_EDITS, communities });
const cost = (mid: number) => ({ low: 1, mid, high: 9, priceYear: 2026, source: "s" });
const menu = (scheme: string, track: "comprehensive" | "management") => {
  const name = { zh: scheme, en: scheme };
  return { scheme, track, name, note: name, majors: [], officialCount: 0, items: [] };
};

describe("mergeEdits without an ancestor", () => {
  it("takes what only one side names, and agrees where both say the same", () => {
    const mine = edits({ a: { budgetYuan: 1, deficits: ["x"] }, b: { budgetYuan: 2 } });
    const theirs = edits({ a: { comprehensive: "designed", deficits: ["x"] }, c: { budgetYuan: 3 } });
    const { merged, conflicts } = mergeEdits(mine, theirs);
    expect(merged.communities).toEqual({
      a: { budgetYuan: 1, deficits: ["x"], comprehensive: "designed" },
      b: { budgetYuan: 2 },
      c: { budgetYuan: 3 },
    });
    expect(conflicts).toEqual([]);
  });

  it("keeps mine where both differ, and names each place with both values", () => {
    const mine: Edits = {
      communities: { a: { budgetYuan: 1 } },
      unitCosts: { roof: cost(2) },
      menus: [menu("mine", "management")],
    };
    const theirs: Edits = {
      communities: { a: { budgetYuan: null } },
      unitCosts: { roof: cost(3), lift: cost(4) },
      menus: [menu("theirs", "management"), menu("theirs", "comprehensive")],
    };
    const { merged, conflicts } = mergeEdits(mine, theirs);
    expect(merged.communities).toEqual(mine.communities);
    expect(merged.unitCosts).toEqual({ roof: cost(2), lift: cost(4) });
    expect(merged.menus.map((m) => `${m.scheme} ${m.track}`)).toEqual([
      "mine management",
      "theirs comprehensive",
    ]);
    expect(conflicts).toEqual([
      { what: "community", id: "a", field: "budgetYuan", mine: 1, theirs: null },
      { what: "unitCost", id: "roof", field: null, mine: cost(2), theirs: cost(3) },
      { what: "menu", id: "management", field: null, mine: mine.menus[0], theirs: theirs.menus[0] },
    ]);
  });

  it("gives back the very overlay where the other brings nothing", () => {
    const mine = edits({ a: { budgetYuan: 1 } });
    expect(mergeEdits(mine, NO_EDITS).merged).toBe(mine);
    expect(mergeEdits(mine, structuredClone(mine)).merged).toBe(mine);
    const other = mergeEdits({ ...mine, menus: [menu("a", "management")] }, edits({ b: { budgetYuan: 2 } }));
    expect(other.merged.unitCosts).toBe(mine.unitCosts);
  });
});

describe("mergeEdits with an ancestor", () => {
  const before = edits({ a: { budgetYuan: 1 }, b: { budgetYuan: 5 } });

  it("takes the side that changed, also where it took an edit back", () => {
    const mine = edits({ a: { budgetYuan: 2 }, b: { budgetYuan: 5 } });
    const theirs = edits({ a: { budgetYuan: 1 } });
    const { merged, conflicts } = mergeEdits(mine, theirs, before);
    expect(merged).toEqual(edits({ a: { budgetYuan: 2 } }));
    expect(conflicts).toEqual([]);
  });

  it("asks where both changed the same differently, taking back included", () => {
    const { merged, conflicts } = mergeEdits(
      edits({ a: { budgetYuan: 2 } }),
      edits({ b: { budgetYuan: 6 } }),
      before,
    );
    expect(merged).toEqual(edits({ a: { budgetYuan: 2 } }));
    expect(conflicts).toEqual([
      { what: "community", id: "a", field: "budgetYuan", mine: 2, theirs: undefined },
      { what: "community", id: "b", field: "budgetYuan", mine: undefined, theirs: 6 },
    ]);
  });
});

describe("presentConflicts", () => {
  it("a conflict is shown with what is mine by now, and gone where it agrees by now", () => {
    const conflict = { what: "community", id: "a", field: "budgetYuan", mine: 1, theirs: 7 } as const;
    const here = (value: number) => edits({ a: { budgetYuan: value } });
    expect(presentConflicts(here(3), [conflict])).toEqual([{ ...conflict, mine: 3 }]);
    expect(presentConflicts(here(7), [conflict])).toEqual([]);
  });
});

describe("properties", () => {
  const some = overlays(fc.constantFrom("a", "b", "__proto__", "小区"));

  it("every place of the merged overlay is that of one side, and no side's own place is lost", () => {
    fc.assert(
      fc.property(some, some, (mine, theirs) => {
        const { merged, conflicts } = mergeEdits(mine, theirs);
        const asked = new Set(conflicts.map(placeKey));
        for (const { value, ...place } of placedValues(mine))
          expect(sameValue(valueAt(merged, place), value)).toBe(true);
        for (const { value, ...place } of placedValues(theirs))
          expect(asked.has(placeKey(place)) || sameValue(valueAt(merged, place), value)).toBe(true);
        expect(placedValues(merged).length).toBe(
          new Set([...placedValues(mine), ...placedValues(theirs)].map(placeKey)).size,
        );
      }),
      { numRuns: 50 },
    );
  });

  it("conflicts are the same from both sides, and taking theirs in all of them makes both sides equal", () => {
    fc.assert(
      fc.property(some, some, some, (mine, theirs, before) => {
        const one = mergeEdits(mine, theirs, before);
        const other = mergeEdits(theirs, mine, before);
        expect(one.conflicts.map(placeKey).sort()).toEqual(other.conflicts.map(placeKey).sort());
        const taken = withValues(
          one.merged,
          one.conflicts.map(({ theirs: value, what, id, field }) => ({ what, id, field, value })),
        );
        const keys = (e: Edits) => placedValues(e).map((p) => [placeKey(p), JSON.stringify(p.value)]);
        expect(keys(taken).sort()).toEqual(keys(other.merged).sort());
      }),
      { numRuns: 50 },
    );
  });

  it("the changes from one overlay to another, laid over the first, make the second", () => {
    fc.assert(
      fc.property(some, some, (from, to) => {
        expect(sameValue(withChanges(from, from, to).communities, to.communities)).toBe(true);
        expect(withChanges(to, from, to)).toBe(to);
        expect(withChanges(from, to, to)).toBe(from);
      }),
      { numRuns: 50 },
    );
  });
});
