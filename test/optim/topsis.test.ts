import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idealPoint, topsis } from "../../src/optim/topsis.ts";

const UNKNOWN = Number.NaN;

interface Criterion {
  readonly values: readonly number[];
  readonly direction?: 1 | -1;
}

function closeness(criteria: readonly Criterion[], weights: readonly number[]) {
  const columns = criteria.map(({ values }) => Float64Array.from(values));
  const points = criteria.map(({ direction = 1 }, j) => idealPoint(columns[j]!, direction));
  return topsis(columns, points, weights);
}

/** The method as the book says it, with objects. */
function naive(criteria: readonly Criterion[], weights: readonly number[]): number[] {
  const weighted = criteria.map(({ values, direction = 1 }, j) => {
    const norm = Math.sqrt(values.reduce((sum, v) => sum + v * v, 0));
    return values.map((v) => (norm === 0 ? 0 : (direction * v * weights[j]!) / norm));
  });
  const distance = (i: number, of: (column: readonly number[]) => number) =>
    Math.sqrt(weighted.reduce((sum, column) => sum + (column[i]! - of(column)) ** 2, 0));
  return criteria[0]!.values.map((_, i) => {
    const near = distance(i, (column) => Math.max(...column));
    const far = distance(i, (column) => Math.min(...column));
    return near + far === 0 ? 0 : far / (near + far);
  });
}

const complete = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.array(
    fc.record({
      values: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: n, maxLength: n }),
      direction: fc.constantFrom(1 as const, -1 as const),
    }),
    { minLength: 1, maxLength: 5 },
  ),
);

describe("topsis", () => {
  it("ranks the fighter aircraft as the book does (Hwang and Yoon 1981)", () => {
    const { scores } = closeness(
      [
        { values: [2, 2.5, 1.8, 2.2] }, // maximum speed, Mach
        { values: [1500, 2700, 2000, 1800] }, // ferry range, miles
        { values: [20_000, 18_000, 21_000, 20_000] }, // payload, pounds
        { values: [5.5, 6.5, 4.5, 5], direction: -1 }, // cost, million dollars
        { values: [5, 3, 7, 5] }, // reliability
        { values: [9, 5, 7, 5] }, // manoeuvrability
      ],
      [0.2, 0.1, 0.1, 0.1, 0.2, 0.3],
    );
    // The book, which rounds on the way: 0.643, 0.268, 0.613, 0.312.
    [0.643, 0.268, 0.613, 0.312].forEach((c, i) => {
      expect(Math.abs(scores[i]! - c)).toBeLessThan(0.001);
    });
    // By an independent computation.
    [0.6432770006, 0.2683835677, 0.61354229, 0.3122910656].forEach((c, i) => {
      expect(scores[i]).toBeCloseTo(c, 6);
    });
  });

  it("measures over the known criteria, and gives no score to who is known in less than half of the weight", () => {
    const criteria = [{ values: [1, 2, 3, UNKNOWN] }, { values: [10, UNKNOWN, 20, 30] }];
    const { scores, knownShare } = closeness(criteria, [2, 1]);
    // By an independent computation with the root mean square of the known values as norm.
    expect([scores[0], scores[1], scores[2], scores[3]].map((c) => Number(c!.toFixed(6)))).toEqual([
      0,
      0.5,
      0.804806,
      UNKNOWN,
    ]);
    expect([...knownShare].map((share) => Number(share.toFixed(4)))).toEqual([1, 0.6667, 1, 0.3333]);
    expect(closeness(criteria, [1, 1]).scores[3]).toBe(1);
  });

  it("puts one criterion in the order of its values, from 0 to 1", () => {
    expect([...closeness([{ values: [4, 0, 8] }], [7]).scores]).toEqual([0.5, 0, 1]);
    expect([...closeness([{ values: [4, 0, 8], direction: -1 }], [7]).scores]).toEqual([0.5, 1, 0]);
  });

  it("is 0 where all are alike, and lets a column of zeros tell nothing", () => {
    expect([...closeness([{ values: [3, 3] }, { values: [5, 5] }], [1, 1]).scores]).toEqual([0, 0]);
    const zeros = { values: [0, 0, 0] };
    const other = { values: [1, 2, 3] };
    expect([...closeness([zeros, other], [5, 1]).scores]).toEqual([...closeness([other], [1]).scores]);
  });

  it("scores nobody where nothing is known, nothing weighs, or nobody is there", () => {
    const unknown = closeness([{ values: [UNKNOWN, UNKNOWN] }], [1]);
    expect([...unknown.scores, ...unknown.knownShare]).toEqual([UNKNOWN, UNKNOWN, 0, 0]);
    expect([...closeness([{ values: [1, 2] }], [0]).scores]).toEqual([UNKNOWN, UNKNOWN]);
    expect(closeness([], []).scores).toHaveLength(0);
  });

  it("equals the method as the book says it", () => {
    fc.assert(
      fc.property(
        complete,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5 }),
        (criteria, weights) => {
          const { scores } = closeness(criteria, weights.slice(0, criteria.length));
          naive(criteria, weights).forEach((c, i) => {
            expect(scores[i]).toBeCloseTo(c, 5);
          });
        },
      ),
    );
  });

  it("does not change with the unit of a column or the scale of the weights", () => {
    fc.assert(
      fc.property(complete, fc.integer({ min: 2, max: 1000 }), (criteria, factor) => {
        const weights = criteria.map((_, j) => j + 1);
        const before = closeness(criteria, weights).scores;
        const [first, ...rest] = criteria;
        const inOtherUnit = [{ ...first!, values: first!.values.map((v) => v * factor) }, ...rest];
        const after = closeness(
          inOtherUnit,
          weights.map((w) => w / 7),
        ).scores;
        before.forEach((c, i) => {
          expect(after[i]).toBeCloseTo(c, 5);
        });
      }),
    );
  });

  it("ranks who is at least as good in all and better in one no lower", () => {
    fc.assert(
      fc.property(complete, fc.nat(), fc.integer({ min: 1, max: 50 }), (criteria, at, gain) => {
        // One more alternative: the first, better in one criterion.
        const bettered = at % criteria.length;
        const wider = criteria.map(({ values, direction }, j) => ({
          direction,
          values: [...values, values[0]! + (j === bettered ? gain * direction : 0)],
        }));
        const { scores } = closeness(
          wider,
          criteria.map(() => 1),
        );
        expect(scores.at(-1)!).toBeGreaterThan(scores[0]!);
      }),
    );
  });
});
