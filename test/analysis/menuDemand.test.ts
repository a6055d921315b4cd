import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEMAND_MEASURES,
  type DemandMeasure,
  demandCell,
  demandTotal,
  itemRecords,
  itemRecordsOfRows,
  menuDemand,
} from "../../src/analysis/menuDemand.ts";
import type { CommunityRecord, Work } from "../../src/model/community.ts";
import { costOfWork, itemsById } from "../../src/model/cost.ts";
import type { Menu } from "../../src/model/menu.ts";
import { buildCommunities, type CommunityRow } from "../builders.ts";

const label = { zh: "名", en: "name" };
const menu: Menu = {
  ...{ scheme: "m", track: "comprehensive", name: label, note: label, majors: [label], officialCount: 3 },
  items: ["roads", "lifts", "gas"].map((id) => ({
    ...{ id, track: "comprehensive", major: 1, nature: "basic", nameZh: id, nameEn: id, unit: "m" },
    ...{ matter: "general", source: "s", official: false },
    ...(id === "gas" ? {} : { unitCostYuan: { low: 1, mid: 2, high: 4, priceYear: 2026, source: "s" } }),
  })),
};
const items = itemsById([menu]);

function demandOf(rows: readonly CommunityRow[], passes = new Uint8Array(rows.length).fill(1)) {
  const communities = buildCommunities(rows);
  const demand = menuDemand({ communities, records: itemRecords(communities), items, passes });
  const of = (measure: DemandMeasure, id: string) => {
    const item = demand.ids.indexOf(id);
    return item < 0 ? 0 : demandTotal(demand, measure, item);
  };
  return { communities, demand, of };
}

describe("demand for menu items", () => {
  it("counts what is lacking, chosen, asked for and left out", () => {
    const { of } = demandOf([
      {
        deficits: ["roads", "lifts"],
        record: { works: [{ itemId: "roads" }], votes: { lifts: 30, roads: 12, gas: 0 } },
      },
      { deficits: ["roads"], record: { votes: { roads: 5 } } },
    ]);
    const counts = (id: string) => Object.fromEntries(DEMAND_MEASURES.map((m) => [m, of(m, id)]));
    expect(counts("roads")).toEqual({
      ...{ lacking: 2, gap: 0, undecided: 1, votes: 17, asking: 2, unmet: 0, chosen: 1 },
    });
    expect(counts("lifts")).toEqual({
      ...{ lacking: 1, gap: 1, undecided: 0, votes: 30, asking: 1, unmet: 1, chosen: 0 },
    });
    expect(Object.values(counts("gas")).every((n) => n === 0)).toBe(true);
  });

  it("counts an item once a community, however many works name it, and adds up the cost of each", () => {
    const works: Work[] = [
      { itemId: "roads", quantity: 10 },
      { itemId: "roads", quantity: 5, unitCostYuan: 100 },
      { itemId: "roads" },
    ];
    const { demand, of } = demandOf([{ record: { works } }]);
    expect(of("chosen", "roads")).toBe(1);
    expect(demand.costs[demand.ids.indexOf("roads")]).toEqual({
      ...{ low: 510, mid: 520, high: 540, works: 3, withoutCost: 1 },
    });
  });

  it("keeps items that no menu knows, behind those of the menus", () => {
    const { demand, of } = demandOf([{ deficits: ["old"], record: { works: [{ itemId: "older" }] } }]);
    expect(demand.ids).toEqual(["roads", "lifts", "gas", "old", "older"]);
    expect(demand.known).toBe(3);
    expect([of("lacking", "old"), of("chosen", "older")]).toEqual([1, 1]);
  });

  it("takes shares of those communities only that say it, and knows none where nobody does", () => {
    const { demand } = demandOf([
      { district: "1", households: 50, deficits: ["roads"], record: { works: [], votes: { roads: 20 } } },
      { district: "1", deficits: [], record: { votes: { roads: 4 } } },
      { district: "1" },
      { district: "2" },
    ]);
    const share = (measure: "lacking" | "gap" | "chosen" | "votes", d: number) =>
      demandCell(demand, measure, 0, [d]).share;
    expect([share("lacking", 0), share("gap", 0), share("chosen", 0), share("votes", 0)]).toEqual([
      ...[0.5, 1, 0, 48],
    ]);
    for (const measure of ["lacking", "gap", "chosen", "votes"] as const) expect(share(measure, 1)).toBeNaN();
    expect(demandCell(demand, "lacking", 0, [0, 1])).toEqual({ count: 1, of: 2, share: 0.5 });
  });

  it("is the same as slow loops over every item, district and community", () => {
    const id = fc.constantFrom("roads", "lifts", "gas", "unheard");
    const work = fc.record({ itemId: id, quantity: fc.nat(20) }, { requiredKeys: ["itemId"] });
    const record = fc.record(
      { works: fc.array(work, { maxLength: 4 }), votes: fc.dictionary(id, fc.nat(9)) },
      { requiredKeys: [] },
    );
    const row = fc.record(
      {
        district: fc.constantFrom("1", "2"),
        households: fc.integer({ min: 1, max: 90 }),
        deficits: fc.uniqueArray(id),
        record,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(row, fc.boolean()), { maxLength: 12 }), (cases) => {
        const rows = cases.map(([r]) => r as CommunityRow);
        const passes = Uint8Array.from(cases, ([, passes]) => (passes ? 1 : 0));
        const { communities, demand } = demandOf(rows, passes);
        const width = demand.districts + 1;
        const shown = rows.filter((_, i) => passes[i] === 1);
        expect(demand.communities).toBe(shown.length);
        for (const [i, itemId] of demand.ids.entries()) {
          for (let d = 0; d < width; d++) {
            const there = shown.filter(({ district }) => district === communities.district.values[d]);
            for (const measure of DEMAND_MEASURES)
              expect([itemId, d, measure, demand.counts[measure][i * width + d]]).toEqual([
                ...[itemId, d, measure, slowCount(measure, itemId, there)],
              ]);
          }
          const works = shown.flatMap(({ record }) => record?.works ?? []).filter((w) => w.itemId === itemId);
          const known = works.map((w) => costOfWork(w, items, "mid")).filter(Number.isFinite);
          expect(demand.costs[i]).toMatchObject({
            ...{ works: works.length, withoutCost: works.length - known.length },
            mid: known.reduce((sum, yuan) => sum + yuan, 0),
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

function slowCount(measure: DemandMeasure, id: string, rows: readonly CommunityRow[]): number {
  const lacks = (r: CommunityRow) => r.deficits?.includes(id) ?? false;
  const chose = (r: CommunityRow) => r.record?.works?.some((w) => w.itemId === id) ?? false;
  const votes = (r: CommunityRow) => r.record?.votes?.[id] ?? 0;
  const hasWorks = (r: CommunityRow) => r.record?.works !== undefined;
  if (measure === "votes") return rows.reduce((sum, r) => sum + votes(r), 0);
  const holds: Record<Exclude<DemandMeasure, "votes">, (r: CommunityRow) => boolean> = {
    lacking: lacks,
    gap: (r) => lacks(r) && hasWorks(r) && !chose(r),
    undecided: (r) => lacks(r) && !hasWorks(r),
    asking: (r) => votes(r) > 0,
    unmet: (r) => votes(r) > 0 && hasWorks(r) && !chose(r),
    chosen: chose,
  };
  return rows.filter(holds[measure]).length;
}

describe("records of menu items", () => {
  it("are read anew only for the rows that changed", () => {
    const rows = (record: CommunityRecord) => buildCommunities([{ record: { works: [] } }, { record }]);
    const before = itemRecords(rows({ votes: { roads: 1 } }));
    const after = itemRecordsOfRows(before, rows({ works: [{ itemId: "gas" }] }), [1]);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toEqual({ works: [{ itemId: "gas" }], votes: null });
    expect(before[1]).toEqual({ works: null, votes: { roads: 1 } });
  });
});
