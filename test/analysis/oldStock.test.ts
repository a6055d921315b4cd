import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oldStock } from "../../src/analysis/oldStock.ts";
import { buildCommunities } from "../builders.ts";

describe("oldStock", () => {
  it("counts what was built before 1 January of the limit year, and leaves unknown years out", () => {
    const communities = buildCommunities([
      { district: "A", buildYear: 1999 },
      { district: "A", buildYear: 2000 },
      { district: "A" },
      { district: "B", buildYear: 1980 },
      { buildYear: 1970 },
    ]);
    const stock = oldStock(communities, communities.district, 2000);
    expect(stock).toMatchObject({ communities: 5, known: 4, old: 3 });
    expect(stock.groups).toContainEqual({ value: "A", communities: 3, known: 2, old: 1 });
    expect(stock.groups).toContainEqual({ value: null, communities: 1, known: 1, old: 1 });
  });

  it("agrees with filtering the rows, the greatest group first", () => {
    const row = fc.record({
      district: fc.option(fc.constantFrom("A", "B", "C"), { nil: undefined }),
      buildYear: fc.option(fc.integer({ min: 1980, max: 2010 }), { nil: undefined }),
      counted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 1985, max: 2005 }), (rows, limitYear) => {
        const communities = buildCommunities(
          rows.map(({ district, buildYear }) => ({
            ...(district === undefined ? {} : { district }),
            ...(buildYear === undefined ? {} : { buildYear }),
          })),
        );
        const mask = Uint8Array.from(rows, ({ counted }) => (counted ? 1 : 0));
        const stock = oldStock(communities, communities.district, limitYear, mask);
        const isOld = (r: (typeof rows)[number]) =>
          r.counted && r.buildYear !== undefined && r.buildYear < limitYear;
        expect(stock.old).toBe(rows.filter(isOld).length);
        for (const { value, old } of stock.groups)
          expect(old).toBe(rows.filter((r) => isOld(r) && (r.district ?? null) === value).length);
        const counts = stock.groups.map((group) => group.old);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });
});
