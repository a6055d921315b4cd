/** SMAA written down as it is defined: objects, one sort a draw, no trick. */
import { weightDraws } from "../../src/optim/simplexWeights.ts";
import type { SmaaInput } from "../../src/optim/smaa.ts";

interface Scored {
  readonly row: number;
  readonly score: number;
}

export function naiveSmaa({ values: weighable, weights, spread, seed, draws }: SmaaInput) {
  if (weighable.kind !== "sum") throw new Error("written down for weighted sums alone");
  const { columns } = weighable;
  const n = columns[0]!.length;
  const rows = Array.from({ length: n }, (_, row) => ({
    row,
    values: columns.map((column) => column[row]!),
  }));
  const draw = weightDraws({ weights, spread, seed });
  const rankSum = new Array<number>(n).fill(0);
  /** By row and place, counted from 0. */
  const places = rows.map(() => new Array<number>(n).fill(0));
  for (let d = 0; d < draws; d++) {
    const drawn = new Float64Array(weights.length);
    draw(drawn, 0);
    const ranking = rows.map(({ row, values }) => ({ row, score: meanOfKnown(values, drawn) }));
    ranking.sort((a, b) => b.score - a.score);
    for (const tied of groups(ranking)) {
      const first = ranking.indexOf(tied[0]!);
      for (const { row } of tied) {
        rankSum[row]! += first + (tied.length + 1) / 2;
        for (let k = 0; k < tied.length; k++) places[row]![first + k]! += 1 / tied.length;
      }
    }
  }
  return {
    expectedRank: rankSum.map((sum) => sum / draws),
    /** Share of the draws in which the row is among the places from + 1 .. to. */
    share: (row: number, from: number, to: number) =>
      places[row]!.slice(from, to).reduce((a, b) => a + b, 0) / draws,
  };
}

function meanOfKnown(values: readonly number[], weights: Float64Array): number {
  const weighed = values.map((_, c) => c).filter((c) => weights[c]! > 0);
  const known = weighed.filter((c) => !Number.isNaN(values[c]!));
  const sum = known.reduce((total, c) => total + weights[c]! * values[c]!, 0);
  if (known.length === weighed.length) return sum;
  return sum / known.reduce((total, c) => total + weights[c]!, 0);
}

/** Neighbours of equal score. */
function groups(ranking: readonly Scored[]): Scored[][] {
  const found: Scored[][] = [];
  for (const entry of ranking) {
    const last = found.at(-1);
    if (last && last[0]!.score === entry.score) last.push(entry);
    else found.push([entry]);
  }
  return found;
}
