import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CRITERIA,
  CRITERION_IDS,
  type CriterionId,
  type CriterionValues,
  contributions,
  criterionBounds,
  idealPoints,
  normalised,
  normalisedColumns,
  priority,
  profile,
  topsisPriority,
  type Weights,
} from "../../src/model/priority.ts";

const UNKNOWN = Number.NaN;

/** Values of few criteria; the others are not known. */
function valuesOf(part: Partial<Record<CriterionId, readonly number[]>>): CriterionValues {
  const n = Object.values(part)[0]!.length;
  return Object.fromEntries(
    CRITERION_IDS.map((id) => [id, Float32Array.from(part[id] ?? new Array(n).fill(UNKNOWN))]),
  ) as unknown as CriterionValues;
}

const only = (weights: Weights): Weights => ({
  ...Object.fromEntries(CRITERION_IDS.map((id) => [id, 0])),
  ...weights,
});

describe("priority", () => {
  it("is the weighted mean of the normalised criteria, 0 to 100", () => {
    const values = valuesOf({ age: [10, 20, 30], households: [300, 200, 100] });
    const { scores, ranks } = priority(values, criterionBounds(values), only({ age: 3, households: 1 }));
    expect([...scores]).toEqual([25, 50, 75]);
    expect([...ranks]).toEqual([3, 2, 1]);
  });

  it("puts what costs less first", () => {
    const values = valuesOf({ costPerHousehold: [10_000, 50_000] });
    expect([...priority(values, criterionBounds(values), only({ costPerHousehold: 1 })).scores]).toEqual([
      100, 0,
    ]);
  });

  it("leaves the weight of a missing value out and says which share is known", () => {
    const values = valuesOf({ age: [0, 40, 40], households: [0, 100, UNKNOWN] });
    const { scores, knownShare } = priority(values, criterionBounds(values), only({ age: 3, households: 1 }));
    expect([scores[2], knownShare[2]]).toEqual([100, 0.75]);
  });

  it("leaves a community unranked that is known in less than half of the weight, and ranks one at exactly half", () => {
    const values = valuesOf({ age: [0, 40, 40, UNKNOWN], households: [0, 100, UNKNOWN, 100] });
    const bounds = criterionBounds(values);
    expect(priority(values, bounds, only({ age: 2, households: 3 })).scores[2]).toBeNaN();
    const half = priority(values, bounds, only({ age: 1, households: 1 }));
    expect([half.scores[2], half.scores[3], half.ranked]).toEqual([100, 100, 4]);
    expect([...half.ranks]).toEqual([4, 1, 1, 1]);
  });

  it("ranks nobody when all weights are 0", () => {
    const values = valuesOf({ age: [0, 40] });
    const { scores, ranked, ranks } = priority(values, criterionBounds(values), only({}));
    expect([scores[0], ranked, ranks[0]]).toEqual([UNKNOWN, 0, 0]);
  });

  it("opens every ranked score into contributions that add up to it", () => {
    const column = fc.array(fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constant(UNKNOWN)), {
      minLength: 12,
      maxLength: 12,
    });
    const weights = fc.record(
      Object.fromEntries(CRITERION_IDS.map((id) => [id, fc.integer({ min: 0, max: 100 })])),
    );
    fc.assert(
      fc.property(fc.tuple(...CRITERION_IDS.map(() => column)), weights, (columns, chosen) => {
        const values = valuesOf(Object.fromEntries(CRITERION_IDS.map((id, k) => [id, columns[k]!])));
        const bounds = criterionBounds(values);
        const { scores } = priority(values, bounds, chosen as Weights);
        scores.forEach((score, row) => {
          if (Number.isNaN(score)) return;
          const parts = contributions(values, bounds, chosen as Weights, row);
          expect(parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(score, 3);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        });
      }),
    );
  });
});

describe("criterionBounds", () => {
  it("cuts outliers at the 2nd and 98th percentile", () => {
    const values = valuesOf({ households: [...Array.from({ length: 99 }, (_, i) => i), 1e6] });
    expect(criterionBounds(values).households.high).toBeLessThan(100);
  });

  it("takes the least and the greatest where the percentiles coincide", () => {
    const values = valuesOf({ deficits: [...new Array(200).fill(3), 9] });
    expect(criterionBounds(values).deficits).toEqual({ low: 3, high: 9 });
  });

  it("has none where nothing is known, and fixed ones for shares", () => {
    const bounds = criterionBounds(valuesOf({ age: [UNKNOWN] }));
    expect(bounds.age).toEqual({ low: UNKNOWN, high: UNKNOWN });
    expect(bounds.willingness).toEqual({ low: 0, high: 1 });
  });
});

describe("minMax", () => {
  it("is linear between the least and the greatest value, also of shares", () => {
    const values = valuesOf({ willingness: [0.2, 0.6, 0.4], costPerHousehold: [1, 2, 101] });
    const columns = normalisedColumns(values, criterionBounds(values, "minMax"));
    expect([...columns.willingness].map((v) => Number(v.toFixed(6)))).toEqual([0, 1, 0.5]);
    expect([...columns.costPerHousehold].map((v) => Number(v.toFixed(6)))).toEqual([1, 0.99, 0]);
  });
});

describe("percentile", () => {
  const place = (ages: readonly number[]) => {
    const values = valuesOf({ age: ages });
    return [...normalisedColumns(values, criterionBounds(values, "percentile")).age];
  };

  it("counts the share of lesser values and half of the equal ones, among those known", () => {
    expect(place([10, 10, 30, UNKNOWN, 1000])).toEqual([0.25, 0.25, 0.625, UNKNOWN, 0.875]);
  });

  it("counts 0 where all are alike, and the other way round where less is more urgent", () => {
    expect(place([7, 7])).toEqual([0, 0]);
    const values = valuesOf({ costPerHousehold: [1, 2] });
    expect([...normalisedColumns(values, criterionBounds(values, "percentile")).costPerHousehold]).toEqual([
      0.75, 0.25,
    ]);
  });

  it("equals counting every value against every other", () => {
    const age = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(UNKNOWN));
    fc.assert(
      fc.property(fc.array(age, { minLength: 1, maxLength: 20 }), (ages) => {
        const known = ages.filter((a) => !Number.isNaN(a));
        const alike = new Set(known).size < 2;
        place(ages).forEach((share, i) => {
          const value = ages[i]!;
          const counted = known.reduce((sum, a) => sum + (a < value ? 1 : a === value ? 0.5 : 0), 0);
          if (Number.isNaN(value)) expect(share).toBeNaN();
          else expect(share).toBeCloseTo(alike ? 0 : counted / known.length, 6);
        });
      }),
    );
  });
});

describe("topsisPriority", () => {
  it("is 100 for who is best in all, 0 for who is worst, and leaves out who is hardly known", () => {
    const values = valuesOf({
      age: [50, 10, 30, UNKNOWN],
      costPerHousehold: [1000, 3000, 2000, 1000],
    });
    const weights = only({ age: 3, costPerHousehold: 1 });
    const { scores, ranks, ranked, knownShare } = topsisPriority(values, idealPoints(values), weights);
    expect([...scores].map((v) => Math.round(v))).toEqual([100, 0, 50, UNKNOWN]);
    expect([...ranks]).toEqual([1, 3, 2, 0]);
    expect([ranked, knownShare[3]]).toEqual([3, 0.25]);
  });

  it("has no points to add up, but values and weights to show", () => {
    const values = valuesOf({ age: [50, 10, 30], households: [1, 2, 3] });
    const weights = only({ age: 3, households: 1 });
    const parts = profile(contributions(values, criterionBounds(values, "minMax"), weights, 2));
    expect(parts.map((p) => [p.normalised, p.weightShare, p.points])).toEqual([
      [0.5, 0.75, UNKNOWN],
      [1, 0.25, UNKNOWN],
    ]);
  });
});

it("counts 0 for a criterion in which all are alike", () => {
  const age = CRITERIA.find((c) => c.id === "age")!;
  expect(normalised(age, 30, { low: 30, high: 30 })).toBe(0);
  expect(normalised(age, UNKNOWN, { low: 0, high: 30 })).toBeNaN();
});

it("has default weights that add up to 100", () => {
  expect(CRITERIA.reduce((sum, c) => sum + c.defaultWeight, 0)).toBe(100);
  expect(CRITERIA.map((c) => c.id)).toEqual(CRITERION_IDS);
});
