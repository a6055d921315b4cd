import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Menu, type UnitCost, withUnitCost, withUnitCosts } from "../../src/model/menu.ts";

const ground = { priceYear: 2026, source: "own" };
const range = (low: number, mid: number, high: number) => ({ low, mid, high, ...ground });

describe("a unit cost of which one number changes", () => {
  it("is that number at every level where nothing was known", () => {
    expect(withUnitCost(undefined, "mid", 300, ground)).toEqual(range(300, 300, 300));
  });

  it("takes the others along only where the order would break", () => {
    const cost = range(100, 200, 300);
    expect(withUnitCost(cost, "mid", 250, ground)).toEqual(range(100, 250, 300));
    expect(withUnitCost(cost, "low", 220, ground)).toEqual(range(220, 220, 300));
    expect(withUnitCost(cost, "low", 400, ground)).toEqual(range(400, 400, 400));
    expect(withUnitCost(cost, "high", 150, ground)).toEqual(range(100, 150, 150));
    expect(withUnitCost(cost, "mid", 50, ground)).toEqual(range(50, 50, 300));
  });

  it("stays in order and keeps what was entered, whatever is entered in which order", () => {
    const step = fc.tuple(fc.constantFrom("low", "mid", "high" as const), fc.nat(1000));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        let cost: UnitCost | undefined;
        for (const [level, yuan] of steps) {
          cost = withUnitCost(cost, level, yuan, ground);
          expect(cost[level]).toBe(yuan);
          expect(cost.low <= cost.mid && cost.mid <= cost.high).toBe(true);
        }
      }),
    );
  });

  it("is the user's: the mark of invented numbers and the old source go", () => {
    const before: UnitCost = { ...range(1, 2, 3), source: "list", synthetic: true };
    expect(withUnitCost(before, "high", 9, ground)).toEqual(range(1, 2, 9));
  });
});

describe("unit costs of a city", () => {
  it("stand in place of the menu's own, and leave items that it does not price", () => {
    const label = { zh: "名", en: "name" };
    const items = ["a", "b", "toString"].map((id) => ({
      ...({
        id,
        track: "management",
        major: 1,
        nature: "basic",
        nameZh: id,
        nameEn: id,
        unit: "year",
      } as const),
      ...({ matter: "general", source: "s", official: false, unitCostYuan: range(7, 8, 9) } as const),
    }));
    const menu: Menu = {
      ...{ scheme: "m", track: "management", name: label, note: label, majors: [label], officialCount: 3 },
      items,
    };
    const costs = {
      source: "city",
      synthetic: false,
      priceYear: 2025,
      items: { a: { low: 1, mid: 2, high: 3 } },
    };
    const [priced] = withUnitCosts([menu], costs);
    expect(priced!.items.map((item) => item.unitCostYuan)).toEqual([
      { low: 1, mid: 2, high: 3, priceYear: 2025, source: "city" },
      range(7, 8, 9),
      range(7, 8, 9),
    ]);
  });
});
