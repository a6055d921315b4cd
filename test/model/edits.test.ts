import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edits, hasEdits, NO_EDITS, sameValue, withCommunityEdit } from "../../src/model/edits.ts";

const loaded = {
  comprehensive: "surveyed",
  budgetYuan: 100,
  deficits: ["roof", "lift"],
  works: null,
} as const;

describe("withCommunityEdit", () => {
  it("sets fields, keeps those of before, and leaves the overlay it was given as it was", () => {
    const one = withCommunityEdit(NO_EDITS, "a", { budgetYuan: 200 }, loaded);
    const two = withCommunityEdit(one, "a", { comprehensive: "designed", works: [] }, loaded);
    expect(one).toEqual({ communities: { a: { budgetYuan: 200 } }, unitCosts: {}, menus: [] });
    expect(two.communities["a"]).toEqual({ budgetYuan: 200, comprehensive: "designed", works: [] });
    expect(NO_EDITS.communities).toEqual({});
  });

  it("forgets a field that comes back to the loaded value, and the community with its last field", () => {
    const edits = withCommunityEdit(NO_EDITS, "a", { budgetYuan: 200, comprehensive: null }, loaded);
    const less = withCommunityEdit(edits, "a", { budgetYuan: 100 }, loaded);
    expect(less.communities["a"]).toEqual({ comprehensive: null });
    expect(withCommunityEdit(less, "a", { comprehensive: undefined }, loaded)).toEqual(NO_EDITS);
  });

  it("takes null for not known, which is no edit where the loaded value is not known either", () => {
    expect(withCommunityEdit(NO_EDITS, "a", { works: null }, loaded)).toEqual(NO_EDITS);
    expect(withCommunityEdit(NO_EDITS, "a", { budgetYuan: null }, loaded).communities["a"]).toEqual({
      budgetYuan: null,
    });
  });

  it("knows only fields that can be edited", () => {
    const part = { name: "Other" } as object;
    expect(withCommunityEdit(NO_EDITS, "a", part, loaded)).toEqual(NO_EDITS);
  });

  it("holds communities whose ids are names of the language", () => {
    let edits: Edits = NO_EDITS;
    for (const id of ["constructor", "__proto__", "toString"])
      edits = withCommunityEdit(edits, id, { budgetYuan: 7 }, loaded);
    expect(Object.keys(edits.communities).sort()).toEqual(["__proto__", "constructor", "toString"]);
    expect(Object.values(edits.communities)).toEqual(Array(3).fill({ budgetYuan: 7 }));
  });
});

describe("hasEdits", () => {
  it("is true for a unit cost or a menu alone", () => {
    const cost = { low: 1, mid: 2, high: 3, priceYear: 2026, source: "s" };
    expect(hasEdits(NO_EDITS)).toBe(false);
    expect(hasEdits({ ...NO_EDITS, unitCosts: { roof: cost } })).toBe(true);
    expect(hasEdits({ ...NO_EDITS, communities: { a: { budgetYuan: 1 } } })).toBe(true);
  });
});

describe("sameValue", () => {
  it("compares by content without regard to the order of keys, and with regard to that of lists", () => {
    expect(sameValue({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(sameValue({ a: undefined, b: 1 }, { b: 1 })).toBe(true);
    expect(sameValue({ a: 1, b: undefined }, { b: 1 })).toBe(false);
  });

  it("tells null, lists, objects and numbers apart", () => {
    expect(sameValue(null, {})).toBe(false);
    expect(sameValue([], {})).toBe(false);
    expect(sameValue(0, null)).toBe(false);
    expect(sameValue("1", 1)).toBe(false);
    expect(sameValue(Number.NaN, Number.NaN)).toBe(true);
    expect(sameValue(0, -0)).toBe(true);
    // Inherited names are no keys.
    expect(sameValue({ toString: Object.prototype.toString }, { a: 1 })).toBe(false);
  });

  it("agrees with the text of JSON written with sorted keys", () => {
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : typeof value === "object" && value !== null
          ? Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([k, v]) => [k, sorted(v)])
          : value;
    const shape = (value: unknown) => JSON.stringify([Array.isArray(value), sorted(value)]);
    const values = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(sameValue(a, structuredClone(a))).toBe(true);
        if (shape(a) !== shape(b)) expect(sameValue(a, b)).toBe(false);
      }),
    );
  });
});
