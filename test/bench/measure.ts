export interface Rounds {
  readonly warm: number;
  readonly rounds: number;
}

/**
 * Median milliseconds of `ours` and `peer`, run in turns so that both meet the same machine. Results of the last round come back for
 * the comparison.
 */
export function measurePair<A, B>(
  ours: () => A,
  peer: () => B,
  { warm, rounds }: Rounds,
): { readonly oursMs: number; readonly peerMs: number; readonly ours: A; readonly peer: B } {
  const oursTimes: number[] = [];
  const peerTimes: number[] = [];
  let a!: A;
  let b!: B;
  for (let round = -warm; round < rounds; round++) {
    const start = performance.now();
    a = ours();
    const between = performance.now();
    b = peer();
    const end = performance.now();
    if (round < 0) continue;
    oursTimes.push(between - start);
    peerTimes.push(end - between);
  }
  return { oursMs: median(oursTimes), peerMs: median(peerTimes), ours: a, peer: b };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
