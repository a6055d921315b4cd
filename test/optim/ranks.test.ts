import fc from "fast-check";
import { expect, it } from "vitest";
import { byRank, highestFirst, ranksOf } from "../../src/optim/ranks.ts";

const score = fc.oneof(
  fc.float({ noDefaultInfinity: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0, -0, Number.NaN, Infinity, -Infinity),
);
const scoresOf = fc.array(score, { maxLength: 40 }).map((list) => Float32Array.from(list));

it("the highest come first, equal ones by index, unknown ones not at all: as a full sort", () => {
  fc.assert(
    fc.property(scoresOf, (scores) => {
      const sorted = [...scores.keys()]
        .filter((i) => !Number.isNaN(scores[i]!))
        .sort((a, b) => (scores[a]! === scores[b]! ? a - b : scores[a]! < scores[b]! ? 1 : -1));
      expect([...highestFirst(scores)]).toEqual(sorted);
    }),
  );
});

it("a rank is one more than the number of higher scores", () => {
  fc.assert(
    fc.property(scoresOf, (scores) => {
      const { ranks, ranked } = ranksOf(scores);
      scores.forEach((score, i) => {
        const higher = scores.filter((other) => other > score).length;
        expect(ranks[i]).toBe(Number.isNaN(score) ? 0 : higher + 1);
      });
      expect(ranked).toBe(scores.filter((s) => !Number.isNaN(s)).length);
    }),
  );
});

it("ranks part of a larger buffer", () => {
  const scores = Float32Array.of(9, 1, 3, 2).subarray(1);
  expect([...ranksOf(scores).ranks]).toEqual([3, 1, 2]);
});

it("ranks nobody where nobody is", () => {
  expect(ranksOf(new Float32Array(0))).toEqual({ ranks: new Uint32Array(0), ranked: 0 });
});

it("rows are put in the order of their ranks, equal ones as they come", () => {
  expect([...byRank(Uint32Array.of(3, 2, 1, 0), Uint32Array.of(2, 0, 1, 2))]).toEqual([1, 2, 3, 0]);
  expect([...byRank(new Uint32Array(0), new Uint32Array(0))]).toEqual([]);
});
