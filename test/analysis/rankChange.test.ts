import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptInTop, movers, rankChange } from "../../src/analysis/rankChange.ts";

const UNKNOWN = Number.NaN;
const all = (n: number) => new Uint8Array(n).fill(1);
const change = (before: readonly number[], after: readonly number[], mask = all(before.length)) =>
  rankChange(Float32Array.from(before), Float32Array.from(after), mask);

/** Ranks, correlations and movers by comparing every pair. */
function naive(before: readonly number[], after: readonly number[], mask: readonly number[]) {
  const rows = before
    .map((_, i) => i)
    .filter((i) => mask[i] === 1 && !Number.isNaN(before[i]!) && !Number.isNaN(after[i]!));
  const rank = (scores: readonly number[], i: number) =>
    1 + rows.filter((j) => scores[j]! > scores[i]!).length;
  const place = (scores: readonly number[], i: number) =>
    rank(scores, i) + (rows.filter((j) => scores[j] === scores[i]).length - 1) / 2;
  const sum = (of: (i: number) => number) => rows.reduce((total, i) => total + of(i), 0);
  const middle = (rows.length + 1) / 2;
  const covariance = (a: readonly number[], b: readonly number[]) =>
    sum((i) => (place(a, i) - middle) * (place(b, i) - middle));
  let [agree, unequalBefore, unequalAfter] = [0, 0, 0];
  for (const i of rows)
    for (const j of rows) {
      if (i >= j) continue;
      agree += Math.sign(before[i]! - before[j]!) * Math.sign(after[i]! - after[j]!);
      if (before[i] !== before[j]) unequalBefore++;
      if (after[i] !== after[j]) unequalAfter++;
    }
  const ordered = [...rows].sort((a, b) => rank(after, a) - rank(after, b) || a - b);
  return {
    rows: ordered,
    before: ordered.map((i) => rank(before, i)),
    after: ordered.map((i) => rank(after, i)),
    spearman: covariance(before, after) / Math.sqrt(covariance(before, before) * covariance(after, after)),
    kendall: agree / Math.sqrt(unequalBefore * unequalAfter),
  };
}

describe("rankChange", () => {
  it("gives the ranks before and after, and both correlations", () => {
    const { rows, before, after, spearman, kendall } = change([40, 30, 20, 10], [30, 40, 20, 10]);
    expect([...rows]).toEqual([1, 0, 2, 3]);
    expect([...before]).toEqual([2, 1, 3, 4]);
    expect([...after]).toEqual([1, 2, 3, 4]);
    // 1 - 6 * 2 / (4 * 15), and one of six pairs the other way round.
    expect(spearman).toBeCloseTo(0.8, 12);
    expect(kendall).toBeCloseTo(4 / 6, 12);
  });

  it("is 1 for the same order and -1 for the opposite", () => {
    expect(change([1, 2, 3], [10, 20, 30])).toMatchObject({ spearman: 1, kendall: 1 });
    expect(change([1, 2, 3], [3, 2, 1])).toMatchObject({ spearman: -1, kendall: -1 });
  });

  it("ranks among those that count and that both ways rank", () => {
    const { rows, before } = change([5, 4, 3, 2, 1], [1, 2, 3, UNKNOWN, 5], Uint8Array.of(0, 1, 1, 1, 1));
    expect([...rows]).toEqual([4, 2, 1]);
    expect([...before]).toEqual([3, 2, 1]);
  });

  it("has no correlation of nobody, of one, and where all are equal", () => {
    for (const scores of [[], [3], [3, 3, 3]]) {
      const { spearman, kendall } = change(scores, scores);
      expect([spearman, kendall]).toEqual([UNKNOWN, UNKNOWN]);
    }
  });

  it("equals a comparison of every pair, with equal scores and unknown ones", () => {
    const score = fc.option(fc.integer({ min: 0, max: 8 }), { nil: UNKNOWN });
    const row = fc.tuple(score, score, fc.constantFrom(0, 1));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 24 }), (table) => {
        const [before, after, mask] = [0, 1, 2].map((k) => table.map((r) => r[k]!)) as [
          number[],
          number[],
          number[],
        ];
        const ours = change(before, after, Uint8Array.from(mask));
        const slow = naive(before, after, mask);
        expect([...ours.rows]).toEqual(slow.rows);
        expect([...ours.before]).toEqual(slow.before);
        expect([...ours.after]).toEqual(slow.after);
        for (const key of ["spearman", "kendall"] as const)
          if (Number.isNaN(slow[key])) expect(ours[key]).toBeNaN();
          else expect(ours[key]).toBeCloseTo(slow[key], 9);
      }),
    );
  });
});

describe("movers", () => {
  it("are those that gain and lose the most places, the further ahead first", () => {
    const { rising, falling } = movers(change([60, 50, 40, 30, 20, 10], [30, 20, 60, 50, 40, 10]), 2);
    expect(rising).toEqual([
      { row: 2, before: 3, after: 1 },
      { row: 3, before: 4, after: 2 },
    ]);
    expect(falling).toEqual([
      { row: 0, before: 1, after: 4 },
      { row: 1, before: 2, after: 5 },
    ]);
  });

  it("are none where nothing moves", () => {
    expect(movers(change([3, 2, 1], [3, 2, 1]), 5)).toEqual({ rising: [], falling: [] });
  });
});

describe("keptInTop", () => {
  it("counts who was in the top before among those who are after", () => {
    expect(keptInTop(change([5, 4, 3, 2, 1], [5, 1, 2, 3, 4]), 2)).toEqual({ kept: 1, of: 2 });
  });

  it("counts no more places than there are communities", () => {
    expect(keptInTop(change([2, 1], [1, 2]), 20)).toEqual({ kept: 2, of: 2 });
  });
});
