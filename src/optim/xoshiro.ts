/**
 * A stream of uniform numbers in [0, 1), 53 bits each, the same for the same seed (any 32-bit number): xoshiro128** 1.1 by Blackman and
 * Vigna ("Scrambled linear pseudorandom number generators", 2021; public domain), seeded by SplitMix32.
 */
export function uniformStream(seed: number): () => number {
  const state = splitMix32(seed, 4);
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  const next = (): number => {
    const times5 = Math.imul(b, 5);
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
  return () => {
    const high = next() >>> 5;
    return (high * 67108864 + (next() >>> 6)) / 9007199254740992;
  };
}

/** `count` well-mixed 32-bit numbers of a seed (SplitMix by Steele, Lea and Flood 2014, with the 32-bit finaliser of MurmurHash3). */
function splitMix32(seed: number, count: number): Int32Array {
  let state = seed | 0;
  return Int32Array.from({ length: count }, () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  });
}
