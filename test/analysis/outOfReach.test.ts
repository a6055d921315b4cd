import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outOfReach, reachSums } from "../../src/analysis/outOfReach.ts";
import type { BitSetColumn } from "../../src/table/column.ts";

const KINDS = Array.from({ length: 34 }, (_, i) => `kind${i}`);

function column(rows: readonly (readonly string[] | null)[]): BitSetColumn {
  const wordsPerRow = 2;
  const words = new Uint32Array(rows.length * wordsPerRow);
  const known = Uint8Array.from(rows, (row) => (row ? 1 : 0));
  rows.forEach((row, i) => {
    for (const kind of row ?? []) {
      const bit = KINDS.indexOf(kind);
      const at = i * wordsPerRow + (bit >>> 5);
      words[at] = (words[at]! | (1 << (bit & 31))) >>> 0;
    }
  });
  return { words, wordsPerRow, values: KINDS, known };
}

const communitiesOf = (households: number[], elderly: number[], codes: number[]) => ({
  length: households.length,
  households: Float32Array.from(households),
  elderly60Plus: Float32Array.from(elderly),
  district: { codes: Uint16Array.from(codes), values: ["a", "b"] },
});

describe("outOfReach", () => {
  it("tells any from all, and what is not known from what is within reach", () => {
    const communities = communitiesOf([1, 1, 1, 1], [1, 1, 1, 1], [0, 0, 0, 0]);
    const missing = column([["kind0", "kind33"], ["kind33"], [], null]);
    const kinds = ["kind0", "kind33"];
    expect([...outOfReach({ communities, missing, kinds, mode: "any" })]).toEqual([1, 1, 0, 255]);
    expect([...outOfReach({ communities, missing, kinds, mode: "all" })]).toEqual([1, 0, 0, 255]);
  });

  it("finds nobody out of reach of no kinds", () => {
    const communities = communitiesOf([1], [1], [0]);
    expect([...outOfReach({ communities, missing: column([["kind1"]]), kinds: [], mode: "all" })]).toEqual([
      0,
    ]);
  });

  it("equals sets on random rows", () => {
    const row = fc.option(fc.subarray(KINDS), { nil: null });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.subarray(KINDS, { minLength: 1 }), (rows, kinds) => {
        const communities = communitiesOf(
          rows.map(() => 1),
          rows.map(() => 1),
          rows.map(() => 0),
        );
        const missing = column(rows);
        const any = rows.map((r) => (r ? Number(kinds.some((k) => r.includes(k))) : 255));
        const all = rows.map((r) => (r ? Number(kinds.every((k) => r.includes(k))) : 255));
        expect([...outOfReach({ communities, missing, kinds, mode: "any" })]).toEqual(any);
        expect([...outOfReach({ communities, missing, kinds, mode: "all" })]).toEqual(all);
      }),
    );
  });
});

describe("reachSums", () => {
  it("sums households and elderly people only where they are known, per district and in all", () => {
    const communities = communitiesOf([100, Number.NaN, 30, 7], [10, 20, Number.NaN, 1], [0, 0, 1, 0xffff]);
    const { total, districts } = reachSums(communities, Uint8Array.of(1, 1, 0, 1), Uint8Array.of(1, 1, 1, 1));
    expect(total).toEqual({
      communities: 4,
      communitiesOut: 3,
      households: 137,
      householdsOut: 107,
      householdsKnown: 3,
      elderly: 31,
      elderlyOut: 31,
      elderlyKnown: 3,
    });
    expect(districts.map((d) => [d.district, d.communities, d.householdsOut, d.elderlyOut])).toEqual([
      ["a", 2, 100, 30],
      ["b", 1, 0, 0],
      [null, 1, 7, 1],
    ]);
  });

  it("leaves out what is filtered away or not known", () => {
    const communities = communitiesOf([1, 2, 4], [0, 0, 0], [0, 0, 0]);
    const { total } = reachSums(communities, Uint8Array.of(1, 255, 0), Uint8Array.of(0, 1, 1));
    expect([total.communities, total.households]).toEqual([1, 4]);
  });
});
