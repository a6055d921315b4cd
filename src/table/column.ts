/** Columns with few distinct values. */

/** Code of "not known" in a CodeColumn. */
export const NO_CODE = 0xffff;

/** n values drawn from a short list: value of row i is `values[codes[i]]`, or not known when the code is NO_CODE. */
export interface CodeColumn {
  readonly codes: Uint16Array;
  readonly values: readonly string[];
}

/**
 * n sets drawn from `values` (bit b of a row stands for values[b]): row i is the words [i * wordsPerRow, (i + 1) * wordsPerRow),
 * 32 bits each, lowest bit first. `known[i]` is 0 where the set is not known (its words are then 0).
 */
export interface BitSetColumn {
  readonly words: Uint32Array;
  readonly wordsPerRow: number;
  readonly values: readonly string[];
  readonly known: Uint8Array;
}

/** Whether row `row` of `column` holds value number `bit`. */
export function hasBit(column: BitSetColumn, row: number, bit: number): boolean {
  return ((column.words[row * column.wordsPerRow + (bit >>> 5)]! >>> (bit & 31)) & 1) === 1;
}

/** Number of values in row `row`. */
export function bitCount(column: BitSetColumn, row: number): number {
  let count = 0;
  for (let w = row * column.wordsPerRow; w < (row + 1) * column.wordsPerRow; w++)
    count += popcount(column.words[w]!);
  return count;
}

/** Number of set bits of a 32-bit word. */
function popcount(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
