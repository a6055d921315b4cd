import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Work } from "../../src/model/community.ts";
import {
  COST_LEVELS,
  comprehensiveCost,
  costOfWork,
  costOfWorks,
  headingKey,
  itemsById,
  managementCost,
  workTotals,
} from "../../src/model/cost.ts";
import type { Menu, MenuItem, Nature, Track } from "../../src/model/menu.ts";

const item = (id: string, part: Partial<MenuItem> = {}): MenuItem => ({
  id,
  track: "comprehensive",
  major: 1,
  nature: "basic",
  nameZh: id,
  nameEn: id,
  unit: "m",
  matter: "general",
  source: "test",
  official: false,
  ...part,
});
const cost = (low: number, mid: number, high: number) => ({
  unitCostYuan: { low, mid, high, priceYear: 2026, source: "test" },
});
const menu = (track: Track, items: readonly MenuItem[]): Menu => ({
  scheme: track,
  track,
  name: { zh: track, en: track },
  note: { zh: "-", en: "-" },
  majors: [{ zh: "一", en: "one" }],
  officialCount: items.length,
  items,
});
const items = itemsById([
  menu("comprehensive", [
    item("roads", cost(100, 200, 400)),
    item("lifts", { nature: "additional", major: 3, ...cost(300_000, 600_000, 800_000) }),
    item("unpriced", { nature: "overall", major: 5 }),
  ]),
  menu("management", [item("cleaning", { track: "management", ...cost(1000, 2000, 3000) })]),
]);

describe("cost of works", () => {
  it("is quantity x unit cost, the work's own before the menu's at every level", () => {
    const works: Work[] = [
      { itemId: "roads", quantity: 10 },
      { itemId: "lifts", quantity: 2, unitCostYuan: 500_000 },
    ];
    expect(COST_LEVELS.map((level) => costOfWorks(works, items, level).comprehensiveYuan)).toEqual([
      1_001_000, 1_002_000, 1_004_000,
    ]);
  });

  it("keeps management apart from comprehensive renovation", () => {
    const works: Work[] = [
      { itemId: "roads", quantity: 10 },
      { itemId: "cleaning", quantity: 1 },
    ];
    expect(costOfWorks(works, items, "mid")).toEqual({
      comprehensiveYuan: 2000,
      managementYuan: 2000,
      withoutCost: 0,
    });
    expect(managementCost(works, items)).toBe(2000);
  });

  it("is not known when one work of the track has no quantity or no unit cost", () => {
    const works: Work[] = [
      { itemId: "roads", quantity: 10 },
      { itemId: "roads" },
      { itemId: "unpriced", quantity: 3 },
      { itemId: "cleaning", quantity: 2 },
    ];
    expect(costOfWorks(works, items, "low")).toEqual({
      comprehensiveYuan: Number.NaN,
      managementYuan: 2000,
      withoutCost: 2,
    });
  });

  it("is not known, and not zero, without works of the track", () => {
    for (const works of [undefined, []])
      expect(costOfWorks(works, items, "mid")).toEqual({
        comprehensiveYuan: Number.NaN,
        managementYuan: Number.NaN,
        withoutCost: 0,
      });
  });

  it("counts a work of zero quantity as costing nothing", () => {
    expect(costOfWork({ itemId: "roads", quantity: 0 }, items, "mid")).toBe(0);
  });

  it("counts works that no menu knows as comprehensive, by their own unit cost", () => {
    const works: Work[] = [{ itemId: "old", quantity: 2, unitCostYuan: 50 }];
    expect(costOfWorks(works, items, "mid").comprehensiveYuan).toBe(100);
    expect(workTotals(works, items).byHeading.get("")).toMatchObject({ mid: 100, works: 1 });
  });
});

describe("cost of a comprehensive renovation", () => {
  it("falls back to the budget where the works do not tell", () => {
    expect(comprehensiveCost([{ itemId: "roads", quantity: 5 }], 9, items)).toBe(1000);
    expect(comprehensiveCost([{ itemId: "roads" }], 9, items)).toBe(9);
    expect(comprehensiveCost([{ itemId: "cleaning", quantity: 5 }], 9, items)).toBe(9);
    expect(comprehensiveCost(undefined, Number.NaN, items)).toBeNaN();
  });
});

describe("totals of works", () => {
  it("come apart by heading, nature and track to the same sum, however works are drawn", () => {
    const work = fc.record(
      {
        itemId: fc.constantFrom("roads", "lifts", "unpriced", "cleaning"),
        quantity: fc.integer({ min: 0, max: 1000 }),
        unitCostYuan: fc.integer({ min: 0, max: 1000 }),
      },
      { requiredKeys: ["itemId"] },
    );
    fc.assert(
      fc.property(fc.array(work), (works) => {
        const totals = workTotals(works, items);
        const parts = [
          [...totals.byHeading.values()],
          Object.values(totals.byTrack),
          Object.values(totals.byNature),
        ];
        for (const part of parts)
          for (const field of ["low", "mid", "high", "works", "withoutCost"] as const)
            expect(part.reduce((sum, range) => sum + range[field], 0)).toBe(totals.all[field]);
        const known = works.filter((w) => Number.isFinite(costOfWork(w, items, "mid")));
        expect(totals.all.withoutCost).toBe(works.length - known.length);
        expect(totals.all.mid).toBe(known.reduce((sum, w) => sum + costOfWork(w, items, "mid"), 0));
        expect(totals.all.low).toBeLessThanOrEqual(totals.all.mid);
        expect(totals.all.mid).toBeLessThanOrEqual(totals.all.high);
      }),
    );
  });

  it("puts each work under its heading and nature", () => {
    const totals = workTotals(
      [
        { itemId: "lifts", quantity: 1 },
        { itemId: "unpriced", quantity: 4 },
      ],
      items,
    );
    expect(totals.byHeading.get(headingKey({ track: "comprehensive", major: 3 }))).toEqual({
      low: 300_000,
      mid: 600_000,
      high: 800_000,
      works: 1,
      withoutCost: 0,
    });
    const natures: Record<Nature, number> = { basic: 0, additional: 600_000, overall: 0 };
    for (const [nature, yuan] of Object.entries(natures))
      expect(totals.byNature[nature as Nature].mid).toBe(yuan);
    expect(totals.byNature.overall).toMatchObject({ works: 1, withoutCost: 1 });
  });
});
