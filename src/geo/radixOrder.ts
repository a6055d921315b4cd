/**
 * Order that sorts `keys` ascending, equal keys in the order of `initial` (default: as they stand): order[i] is the row of the i-th
 * smallest key. Least significant digit first, 16 bits a pass; O(n).
 */
export function radixOrder(keys: Uint32Array, initial?: Uint32Array): Uint32Array {
  const n = keys.length;
  let order = initial ?? countUp(n);
  let largest = 0;
  for (let i = 0; i < n; i++) if (keys[i]! > largest) largest = keys[i]!;
  for (let shift = 0; shift < 32 && largest >>> shift > 0; shift += 16) {
    const starts = new Uint32Array(65_537);
    for (let i = 0; i < n; i++) starts[((keys[i]! >>> shift) & 65_535) + 1]!++;
    for (let d = 0; d < 65_536; d++) starts[d + 1]! += starts[d]!;
    const next = new Uint32Array(n);
    for (let i = 0; i < n; i++) {
      const row = order[i]!;
      next[starts[(keys[row]! >>> shift) & 65_535]!++] = row;
    }
    order = next;
  }
  return order;
}

/** 0, 1, 2, … n - 1. */
export function countUp(n: number): Uint32Array {
  const rows = new Uint32Array(n);
  for (let i = 0; i < n; i++) rows[i] = i;
  return rows;
}
