/** 10,000 communities ranked under 1,000 weightings: ours against objects and `Array.sort`, with the same draws. */
import { weightDraws } from "../../src/optim/simplexWeights.ts";
import {
  type SmaaInput,
  type SmaaResult,
  shareWithin,
  smaa,
  standardErrorOfShare,
} from "../../src/optim/smaa.ts";
import type { Bench, Figure } from "./figure.ts";
import { seededRandom } from "./generate.ts";
import { measurePair } from "./measure.ts";

const COMMUNITIES = 10_000;
const CRITERIA = 10;
const DRAWS = 1000;
const FIRST = 100;
const ROUNDS = { warm: 1, rounds: 3 };
const PEER = "objects, Array.sort";

const firstBench: Bench = {
  name: "smaa/first 100",
  run() {
    const input = { ...generate(), expectedRanks: false };
    const { oursMs, peerMs, ours, peer } = measurePair(
      () => run(input),
      () => straightforward(input, FIRST),
      ROUNDS,
    );
    return figure(this.name, { oursMs, peerMs, ours, bar: 12, difference: differs(ours, peer) });
  },
};

const fullBench: Bench = {
  name: "smaa/full ranks",
  run() {
    const input = { ...generate(), expectedRanks: true };
    const { oursMs, peerMs, ours, peer } = measurePair(
      () => run(input),
      () => straightforward(input, COMMUNITIES),
      ROUNDS,
    );
    const difference = differs(ours, peer) ?? rankDiffers(ours, peer);
    const error = greatestRankError(peer);
    const note = `greatest standard error of an expected rank ${error.toFixed(1)} places; ranks are exact, none is rounded`;
    return figure(this.name, { oursMs, peerMs, ours, bar: 6, difference }, note);
  },
};

export const smaaBenches: readonly Bench[] = [firstBench, fullBench];

interface Outcome {
  readonly oursMs: number;
  readonly peerMs: number;
  readonly ours: SmaaResult;
  readonly bar: number;
  readonly difference: string | null;
}

function figure(
  bench: string,
  { oursMs, peerMs, ours, bar, difference }: Outcome,
  ...notes: string[]
): Figure {
  const errors = shareWithin(ours, FIRST).map((share) => standardErrorOfShare(share, DRAWS));
  return {
    bench,
    ours: oursMs,
    peer: peerMs,
    peerName: PEER,
    bar,
    difference,
    notes: [
      `${DRAWS} draws x ${COMMUNITIES} x ${CRITERIA}; greatest standard error of a share in the first ${FIRST}: ${(100 * Math.max(...errors)).toFixed(2)} pp`,
      ...notes,
    ],
  };
}

/** Criteria that go along with each other somewhat, and cluster in the middle: scores stand close together. */
function generate() {
  const random = seededRandom(8);
  const bell = () => (random() + random() + random() + random() - 2) * Math.sqrt(3);
  const columns = Array.from({ length: CRITERIA }, () => new Float32Array(COMMUNITIES));
  for (let i = 0; i < COMMUNITIES; i++) {
    const common = bell();
    for (const column of columns)
      column[i] = Math.min(1, Math.max(0, 0.5 + 0.15 * (0.5 * common + 0.87 * bell())));
  }
  const weights = new Array<number>(CRITERIA).fill(1);
  const values = { kind: "sum", columns } as const;
  const bandEnds = [1, 5, 10, 20, 50, FIRST];
  return { values, weights, spread: "uniform", seed: 1, draws: DRAWS, bandEnds } as const;
}

function run(input: SmaaInput): SmaaResult {
  const steps = smaa(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

interface Ranked {
  readonly inFirst: number;
  readonly rankSum: number;
  readonly rankSquares: number;
}

/**
 * As one would write it down: score objects, sort them, count the first `counted`. Ties share a place in ours, so that they must not be
 * there.
 */
function straightforward(
  { values, weights, seed }: ReturnType<typeof generate>,
  counted: number,
): readonly Ranked[] {
  const communities = Array.from({ length: COMMUNITIES }, (_, i) => ({
    values: values.columns.map((column) => column[i]!),
    inFirst: 0,
    rankSum: 0,
    rankSquares: 0,
  }));
  const draw = weightDraws({ weights, spread: "uniform", seed });
  const drawn = new Float64Array(CRITERIA);
  for (let d = 0; d < DRAWS; d++) {
    draw(drawn, 0);
    const ranking = communities
      .map((community) => ({
        community,
        score: community.values.reduce((sum, value, c) => sum + drawn[c]! * value, 0),
      }))
      .sort((a, b) => b.score - a.score);
    ranking.slice(0, counted).forEach(({ community }, k) => {
      if (k < FIRST) community.inFirst++;
      community.rankSum += k + 1;
      community.rankSquares += (k + 1) ** 2;
    });
  }
  return communities;
}

function differs(ours: SmaaResult, peer: readonly Ranked[]): string | null {
  const shares = shareWithin(ours, FIRST);
  const row = peer.findIndex(({ inFirst }, i) => Math.abs(shares[i]! * DRAWS - inFirst) > 1e-6);
  return row < 0
    ? null
    : `community ${row} is first in ${shares[row]! * DRAWS} draws, peer ${peer[row]!.inFirst}`;
}

function rankDiffers({ expectedRank }: SmaaResult, peer: readonly Ranked[]): string | null {
  const row = peer.findIndex(({ rankSum }, i) => Math.abs(expectedRank![i]! - rankSum / DRAWS) > 1e-9);
  if (row < 0) return null;
  return `expected rank of community ${row} is ${expectedRank![row]}, peer ${peer[row]!.rankSum / DRAWS}`;
}

function greatestRankError(peer: readonly Ranked[]): number {
  const errors = peer.map(({ rankSum, rankSquares }) => {
    const mean = rankSum / DRAWS;
    return Math.sqrt(Math.max(0, rankSquares / DRAWS - mean ** 2) / DRAWS);
  });
  return errors.reduce((most, error) => Math.max(most, error), 0);
}
