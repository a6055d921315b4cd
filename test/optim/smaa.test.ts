import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weightDraws } from "../../src/optim/simplexWeights.ts";
import {
  type SmaaInput,
  type SmaaResult,
  shareWithin,
  smaa,
  standardErrorOfShare,
} from "../../src/optim/smaa.ts";
import { idealPoint, topsis } from "../../src/optim/topsis.ts";
import { uniformStream } from "../../src/optim/xoshiro.ts";
import { naiveSmaa } from "./naiveSmaa.ts";

/** `rows`: values of one row by criterion. */
function input(rows: readonly (readonly number[])[], part: Partial<SmaaInput> = {}): SmaaInput {
  const criteria = rows[0]!.length;
  return {
    values: { kind: "sum", columns: columnsOf(rows) },
    weights: new Array<number>(criteria).fill(1),
    spread: "uniform",
    seed: 1,
    draws: 40_000,
    bandEnds: [1, 2, 3],
    expectedRanks: true,
    ...part,
  };
}

const columnsOf = (rows: readonly (readonly number[])[]): Float32Array[] =>
  rows[0]!.map((_, c) => Float32Array.from(rows, (row) => row[c]!));

function run(of: SmaaInput): SmaaResult {
  const steps = smaa(of);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Each row's share of places, and its expected rank, within five standard errors of what the areas of the simplex say. */
function expectShares(of: SmaaInput, exact: readonly (readonly number[])[]): void {
  const { acceptability, bandEnds, expectedRank } = run(of);
  expect(bandEnds).toEqual(exact.map((_, place) => place + 1));
  exact.forEach((shares, row) => {
    shares.forEach((share, place) => {
      const found = acceptability[row * shares.length + place]!;
      expect(Math.abs(found - share)).toBeLessThanOrEqual(5 * standardErrorOfShare(share, of.draws));
    });
    const rank = shares.reduce((sum, share, place) => sum + share * (place + 1), 0);
    const variance = shares.reduce((sum, share, place) => sum + share * (place + 1 - rank) ** 2, 0);
    expect(Math.abs(expectedRank![row]! - rank)).toBeLessThanOrEqual(
      5 * Math.sqrt(variance / of.draws) + 1e-12,
    );
  });
}

describe("smaa against exact areas of the simplex of weights", () => {
  test("two criteria: the middling row is first where neither weight exceeds its value", () => {
    // With weights w, 1 - w the scores are w, 1 - w and 0.6: cut at w = 0.4 and 0.6.
    expectShares(
      input([
        [1, 0],
        [0, 1],
        [0.6, 0.6],
      ]),
      [
        [0.4, 0.1, 0.5],
        [0.4, 0.1, 0.5],
        [0.2, 0.8, 0],
      ],
    );
  });

  test("three criteria: corners of the triangle, by the side of their cut", () => {
    // (t, t, t) with t = 0.4 is first where all weights are below t, (3t - 1)², third where two exceed it, 3 (1 - 2t)².
    const t = 0.4;
    const first = (3 * t - 1) ** 2;
    const third = 3 * (1 - 2 * t) ** 2;
    // A corner's row is behind all three places by symmetry: the places that the fourth leaves are shared by three.
    const corner = [(1 - first) / 3, (first + third) / 3, (1 - third) / 3, 1 / 3];
    expectShares(
      input([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
        [t, t, t],
      ]),
      [corner, corner, corner, [first, 1 - first - third, third, 0]],
    );
  });

  test("three criteria: the share of one corner against another is its value's share of both", () => {
    // 0.75 w1 > 0.25 w2 on the triangle: 0.75 / (0.75 + 0.25).
    expectShares(
      input([
        [0.75, 0, 0.5],
        [0, 0.25, 0.5],
      ]),
      [
        [0.75, 0.25],
        [0.25, 0.75],
      ],
    );
  });

  test("a missing value leaves a row with what it knows, whatever the weights", () => {
    // The third row scores 0.5 always, the others w and 1 - w.
    expectShares(
      input([
        [1, 0],
        [0, 1],
        [0.5, NaN],
      ]),
      [
        [0.5, 0, 0.5],
        [0.5, 0, 0.5],
        [0, 1, 0],
      ],
    );
  });

  test("a criterion of weight 0 has none in any draw", () => {
    const rows = [
      [1, 0, 0.9],
      [0, 1, 0],
      [0.6, 0.6, 0.1],
    ];
    expectShares(input(rows, { weights: [2, 7, 0] }), [
      [0.4, 0.1, 0.5],
      [0.4, 0.1, 0.5],
      [0.2, 0.8, 0],
    ]);
  });

  test("draws around chosen weights: the tail of the beta distribution", () => {
    // Around (3/4, 1/4) with concentration 4 the weight w has the density 3 w²: P(w > 1/2) = 7/8.
    const rows = [
      [1, 0],
      [0, 1],
    ];
    expectShares(input(rows, { weights: [3, 1], spread: 4 }), [
      [7 / 8, 1 / 8],
      [1 / 8, 7 / 8],
    ]);
  });
});

/** Few values, so that ties and rows alike are many; every row knows its first criterion. */
const instances = fc
  .record({
    criteria: fc.integer({ min: 1, max: 5 }),
    n: fc.integer({ min: 1, max: 60 }),
    draws: fc.integer({ min: 1, max: 13 }),
    seed: fc.integer(),
    spread: fc.constantFrom("uniform" as const, 0.7, 50),
    values: fc.constantFrom([0, 0.5, 1], [0, 0.1, 0.3, 0.7, 1, NaN], null),
    salt: fc.integer(),
    zero: fc.boolean(),
  })
  .map(({ criteria, n, values, salt, zero, ...rest }) => {
    const next = uniformStream(salt);
    const value = (c: number): number => {
      if (values === null) return next();
      const drawn = values[Math.floor(next() * values.length)]!;
      return c === 0 && Number.isNaN(drawn) ? 0.2 : drawn;
    };
    const rows = Array.from({ length: n }, () => Array.from({ length: criteria }, (_, c) => value(c)));
    const weights = Array.from({ length: criteria }, (_, c) => (zero && c > 0 && c % 2 === 1 ? 0 : 1 + c));
    return input(rows, { ...rest, weights, bandEnds: [1, 3, 4, 20, 50] });
  });

describe("smaa", () => {
  test("equals the definition written down with objects and a sort, for the same draws", () => {
    fc.assert(
      fc.property(instances, (of) => {
        const naive = naiveSmaa(of);
        const { expectedRank, bandEnds, acceptability } = run(of);
        expectClose([...expectedRank!], naive.expectedRank);
        const exact = naive.expectedRank.flatMap((_, row) =>
          bandEnds.map((end, b) => naive.share(row, bandEnds[b - 1] ?? 0, end)),
        );
        expectClose([...acceptability], exact);
      }),
      { numRuns: 200 },
    );
  });

  test("finds the same shares without ranking all", () => {
    fc.assert(
      fc.property(instances, (of) => {
        const top = run({ ...of, expectedRanks: false });
        expect(top.expectedRank).toBeNull();
        expectClose([...top.acceptability], [...run(of).acceptability]);
      }),
      { numRuns: 200 },
    );
  });

  test("the mean expected rank is (n + 1) / 2, and the shares in the top add up to the places", () => {
    fc.assert(
      fc.property(instances, (of) => {
        const result = run(of);
        const n = result.expectedRank!.length;
        const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
        expect(sum(result.expectedRank!) / n).toBeCloseTo((n + 1) / 2, 10);
        for (const places of [1, 4, 20, 50])
          expect(sum(shareWithin(result, places))).toBeCloseTo(Math.min(places, n), 10);
      }),
      { numRuns: 200 },
    );
  });

  test("rows alike share the place at the border of the top", () => {
    const rows = [[0.9], [0.5], [0.5], [0.5], [0.1]];
    for (const expectedRanks of [true, false]) {
      const result = run(input(rows, { draws: 3, bandEnds: [2], expectedRanks }));
      expectClose([...shareWithin(result, 2)], [1, 1 / 3, 1 / 3, 1 / 3, 0]);
    }
    expect([...run(input(rows, { draws: 3 })).expectedRank!]).toEqual([1, 3, 3, 3, 5]);
  });

  test("fewer rows than places: all are in the top", () => {
    const result = run(input([[0.2], [0.7]], { draws: 5, bandEnds: [1, 20] }));
    expect(result.bandEnds).toEqual([1, 2]);
    expect([...shareWithin(result, 20)]).toEqual([1, 1]);
    const alone = run(input([[0.2, 0.3]], { draws: 5, bandEnds: [1, 20] }));
    expect([...alone.expectedRank!, ...alone.acceptability, ...alone.bandEnds]).toEqual([1, 1, 1]);
  });

  test("many rows that crowd together beside a few that stand far off are ranked exactly", () => {
    for (const far of [[0], [3, 4], [8, 1], [5, 16, 23]]) {
      const values = Array.from({ length: 3000 }, (_, i) => 0.5 + Math.fround(((i * 1237) % 2000) * 1e-7));
      far.forEach((row, k) => {
        values[row] = k % 2 === 0 ? 1 - k / 100 : k / 100;
      });
      const column = [...Float32Array.from(values)];
      const of = input(
        column.map((value) => [value]),
        { draws: 1, bandEnds: [1] },
      );
      const sorted = [...column].sort((a, b) => b - a);
      expect([...run(of).expectedRank!]).toEqual(
        column.map((value) => 1 + (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2),
      );
    }
  });

  test("thousands of rows: blocks and buckets give what the definition gives", () => {
    const next = uniformStream(11);
    const rows = Array.from({ length: 3001 }, () => [next(), next() < 0.1 ? NaN : next() ** 3, next()]);
    const of = input(rows, { draws: 3, bandEnds: [1, 5, 10, 20, 50, 100] });
    const naive = naiveSmaa(of);
    expectClose([...run(of).expectedRank!], naive.expectedRank);
    const top = run({ ...of, expectedRanks: false });
    expectClose(
      [...shareWithin(top, 100)],
      rows.map((_, row) => naive.share(row, 0, 100)),
    );
  });

  test("closeness ranks as TOPSIS does under each weighting", () => {
    const next = uniformStream(3);
    const rows = Array.from({ length: 40 }, (_, i) => [
      next(),
      10 * next(),
      i === 7 ? NaN : next(),
      Math.round(next()),
    ]);
    const columns = columnsOf(rows);
    const points = columns.map((column) => idealPoint(column, 1));
    const squares = (end: "best" | "worst") =>
      columns.map((column, c) => column.map((value) => (points[c]!.scale * (value - points[c]![end])) ** 2));
    const values = { kind: "closeness", toBest: squares("best"), toWorst: squares("worst") } as const;
    const draw = weightDraws({ weights: [1, 2, 3, 4], spread: 50, seed: 5 });
    const sums = new Float64Array(40);
    for (let d = 0; d < 9; d++) {
      const drawn = new Float64Array(4);
      draw(drawn, 0);
      const { scores } = topsis(columns, points, [...drawn]);
      sums.forEach((_, i) => {
        sums[i]! += 1 + scores.reduce((higher, score) => higher + (score > scores[i]! ? 1 : 0), 0);
      });
    }
    const result = run({ ...input(rows), values, weights: [1, 2, 3, 4], spread: 50, seed: 5, draws: 9 });
    expectClose(
      [...result.expectedRank!],
      [...sums].map((sum) => sum / 9),
    );
  });

  test("the same seed gives the same result, another seed another", () => {
    const rows = Array.from({ length: 30 }, (_, i) => [i / 30, ((i * 7) % 30) / 30]);
    const of = input(rows, { draws: 50 });
    expect(run(of)).toEqual(run(of));
    expect(run({ ...of, seed: 2 }).expectedRank).not.toEqual(run(of).expectedRank);
  });

  test("gives back how many draws are done, so that a run can be stopped between", () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [i / 5000]);
    const steps = [...smaa(input(rows, { draws: 1001, expectedRanks: false, bandEnds: [1] }))];
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.every((done, k) => done > (steps[k - 1] ?? 0))).toBe(true);
    expect(steps.at(-1)).toBe(1001);
  });

  test("refuses no draws, bands that do not rise, places without a band, and a row that knows nothing of weight", () => {
    expect(() => run(input([[0]], { draws: 0 }))).toThrow("draws is 0, expected >= 1");
    expect(() => run(input([[0], [1], [1], [0]], { bandEnds: [2, 2] }))).toThrow("band 1 ends at place 2");
    expect(() => run(input([[0, NaN]], { weights: [0, 1] }))).toThrow("row 0 knows no criterion");
    const result = run(input([[0], [1], [1], [0]], { draws: 1, bandEnds: [2] }));
    expect(() => shareWithin(result, 3)).toThrow("no band ends at place 3; there are 2, 4");
  });
});

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  const off = found.findIndex((value, i) => !(Math.abs(value - expected[i]!) < 1e-9));
  if (off >= 0) expect(`entry ${off}: ${found[off]}`).toBe(`entry ${off}: ${expected[off]}`);
}
