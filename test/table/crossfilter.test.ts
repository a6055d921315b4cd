import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BitSetColumn } from "../../src/table/column.ts";
import { type BitsMode, createFilter, type Dimension } from "../../src/table/crossfilter.ts";

/** A row as the naive version sees it: null is unknown. */
interface Row {
  readonly code: number | null;
  readonly value: number;
  readonly set: readonly number[] | null;
}

const VALUES = 40;
const BINS = 5;

function bitSets(rows: readonly Row[]): BitSetColumn {
  const words = new Uint32Array(2 * rows.length);
  rows.forEach(({ set }, i) => {
    for (const bit of set ?? []) words[2 * i + (bit >>> 5)]! |= 1 << (bit & 31);
  });
  const known = Uint8Array.from(rows, ({ set }) => (set === null ? 0 : 1));
  return { words, wordsPerRow: 2, values: Array.from({ length: VALUES }, (_, v) => `v${v}`), known };
}

function dimensions(rows: readonly Row[]): Dimension[] {
  return [
    { id: "code", kind: "codes", codes: Uint8Array.from(rows, (r) => r.code ?? 255), bins: BINS },
    {
      id: "value",
      kind: "numbers",
      values: Float32Array.from(rows, (r) => r.value),
      codes: Uint16Array.from(rows, (r) => (Number.isNaN(r.value) ? 10 : Math.floor(r.value))),
      bins: 10,
    },
    { id: "set", kind: "bits", column: bitSets(rows) },
  ];
}

const row: fc.Arbitrary<Row> = fc.record({
  code: fc.option(fc.integer({ min: 0, max: BINS - 1 })),
  value: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.NaN)),
  set: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: VALUES - 1 }), { maxLength: 6 })),
});
const bits = fc.uniqueArray(fc.integer({ min: 0, max: VALUES - 1 }), { maxLength: 3 });
const mode = fc.constantFrom<BitsMode>("any", "all", "none");

function fitsSet(set: readonly number[] | null, chosen: readonly number[], how: BitsMode): boolean {
  if (set === null) return false;
  if (how === "any") return chosen.some((bit) => set.includes(bit));
  if (how === "all") return chosen.every((bit) => set.includes(bit));
  return !chosen.some((bit) => set.includes(bit));
}

describe("createFilter", () => {
  it("passes and counts what testing every row naively does, after any sequence of changes", () => {
    const change = fc.oneof(
      fc.record({
        dim: fc.constant("code" as const),
        codes: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: BINS }))),
      }),
      fc.record({
        dim: fc.constant("value" as const),
        range: fc.option(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))),
      }),
      fc.record({ dim: fc.constant("set" as const), bits: fc.option(bits), mode }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.array(change, { maxLength: 8 }), (rows, changes) => {
        const filter = createFilter(rows.length, dimensions(rows));
        const tests: Record<"code" | "value" | "set", (r: Row) => boolean> = {
          code: () => true,
          value: () => true,
          set: () => true,
        };
        for (const c of changes) {
          if (c.dim === "code") {
            if (c.codes === null) filter.clear("code");
            else filter.setCodes("code", c.codes);
            tests.code = (r) => c.codes === null || c.codes.includes(r.code ?? BINS);
          } else if (c.dim === "value") {
            if (c.range === null) filter.clear("value");
            else filter.setRange("value", ...c.range);
            tests.value = (r) => c.range === null || (r.value >= c.range[0] && r.value <= c.range[1]);
          } else {
            if (c.bits === null) filter.clear("set");
            else filter.setBits("set", c.bits, c.mode);
            tests.set = (r) => c.bits === null || fitsSet(r.set, c.bits, c.mode);
          }
          const passes = rows.map((r) => (tests.code(r) && tests.value(r) && tests.set(r) ? 1 : 0));
          expect([...filter.result().passes]).toEqual(passes);
          expect(filter.result().count).toBe(passes.filter((p) => p === 1).length);
          const others = rows.filter((r) => tests.value(r) && tests.set(r));
          expect([...filter.histogram("code")]).toEqual(
            Array.from(
              { length: BINS + 1 },
              (_, code) => others.filter((r) => (r.code ?? BINS) === code).length,
            ),
          );
          const underOthers = rows.filter((r) => tests.code(r) && tests.value(r));
          expect([...filter.histogram("set")]).toEqual([
            ...Array.from(
              { length: VALUES },
              (_, bit) => underOthers.filter((r) => r.set?.includes(bit)).length,
            ),
            underOthers.filter((r) => r.set === null).length,
          ]);
          const weights = Float32Array.from(rows, (r) => r.value);
          const sums = new Float64Array(BINS + 1);
          for (const r of others) if (!Number.isNaN(r.value)) sums[r.code ?? BINS]! += r.value;
          expect([...filter.weightedHistogram("code", weights)]).toEqual([...sums]);
          expect([...filter.passesWithout(["code"])]).toEqual(rows.map((r) => (others.includes(r) ? 1 : 0)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("lets a row with an unknown set pass neither any, all nor none", () => {
    const rows: Row[] = [
      { code: 0, value: 1, set: null },
      { code: 0, value: 1, set: [] },
    ];
    for (const how of ["any", "all", "none"] as const) {
      const filter = createFilter(2, dimensions(rows));
      filter.setBits("set", [3], how);
      expect(filter.result().passes[0]).toBe(0);
    }
  });

  it("keeps the 32nd dimension apart from the others", () => {
    const many: Dimension[] = Array.from({ length: 32 }, (_, d) => ({
      id: `d${d}`,
      kind: "codes",
      codes: Uint8Array.from([0, 1]),
      bins: 2,
    }));
    const filter = createFilter(2, many);
    filter.setCodes("d31", [1]);
    expect([...filter.result().passes]).toEqual([0, 1]);
    expect([...filter.histogram("d31")]).toEqual([1, 1, 0]);
    expect([...filter.histogram("d0")]).toEqual([0, 1, 0]);
  });

  it("refuses a 33rd dimension, two of one id, a wrong length and a call that does not fit", () => {
    const codes = (id: string, n = 1): Dimension => ({
      id,
      kind: "codes",
      codes: new Uint8Array(n),
      bins: 1,
    });
    expect(() =>
      createFilter(
        1,
        Array.from({ length: 33 }, (_, d) => codes(`d${d}`)),
      ),
    ).toThrow("33 dimensions, expected at most 32");
    expect(() => createFilter(1, [codes("a"), codes("a")])).toThrow("share an id");
    expect(() => createFilter(2, [codes("a")])).toThrow('"a" has 1 rows, expected 2');
    expect(() => createFilter(1, [codes("a")]).setBits("a", [0], "any")).toThrow("does not fit");
    expect(() => createFilter(1, [codes("a")]).clear("b")).toThrow('is "b", expected one of a');
  });
});
