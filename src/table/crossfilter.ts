/**
 * Linked filters: one bit a dimension and record says "fails that filter". A record passes when no bit is set; it counts in the
 * histogram of dimension d when no bit but d's is set, so that every histogram shows its counts under the other filters.
 */
import type { BitSetColumn } from "./column.ts";

/** At most 32 dimensions. Unknown values fall into a bin of their own, the last of the histogram. */
export type Dimension =
  | {
      readonly id: string;
      readonly kind: "codes";
      readonly codes: Uint8Array | Uint16Array;
      /** Codes at or above `bins` are unknown. */
      readonly bins: number;
    }
  | {
      readonly id: string;
      readonly kind: "numbers";
      /** NaN is unknown. Ranges are compared with the values themselves, not with their bins. */
      readonly values: Float32Array | Float64Array;
      /** Bin of each value for the histogram; `bins` where unknown. */
      readonly codes: Uint16Array;
      readonly bins: number;
    }
  | { readonly id: string; readonly kind: "bits"; readonly column: BitSetColumn };

/** any: at least one of the chosen values; all: every one; none: not one of them. A row whose set is unknown passes none of the three. */
export type BitsMode = "any" | "all" | "none";

export interface FilterResult {
  /** Length n: 1 passes all filters, 0 does not. */
  readonly passes: Uint8Array;
  readonly count: number;
}

export interface Crossfilter {
  readonly length: number;
  /** Length n: bit d set where the record fails the filter of dimension d. */
  readonly fail: Uint32Array;
  /** Codes or values lo..hi, both included; unknown values fail. */
  setRange(id: string, lo: number, hi: number): void;
  /** Only these codes pass; the code `bins` stands for unknown. An empty list lets nothing pass. */
  setCodes(id: string, codes: Iterable<number>): void;
  /** `bits` are numbers of values. An empty list lets every known row pass "all" and "none", and no row "any". */
  setBits(id: string, bits: Iterable<number>, mode: BitsMode): void;
  /** Lets everything pass. */
  clear(id: string): void;
  /** The records that pass; computed when first asked for after a change. Do not write into it. */
  result(): FilterResult;
  /** 1 for the records that pass every filter but those of `ids`. */
  passesWithout(ids: readonly string[]): Uint8Array;
  /** Records in each bin (or with each bit) under the filters of the other dimensions; the last entry is "unknown". */
  histogram(id: string): Uint32Array;
  /** The same with the sum of `weights` (length n) instead of a count; records with a NaN weight are left out. */
  weightedHistogram(id: string, weights: Float32Array | Float64Array): Float64Array;
}

/** @throws when there are more than 32 dimensions, two of one id, or a column of another length. */
export function createFilter(length: number, dimensions: readonly Dimension[]): Crossfilter {
  check(length, dimensions);
  const fail = new Uint32Array(length);
  const active = new Set<string>();
  let result: FilterResult | null = null;
  /** The passing rows, which the histograms of all dimensions without a filter share. */
  let passingRows: Uint32Array | null = null;
  // Kept between changes: allocating them anew costs more than filling them.
  const passingBuffer = new Uint32Array(length);
  const scratchBuffer = new Uint32Array(length);
  let histograms = new Map<string, Uint32Array>();

  const indexOf = (id: string): number => {
    const d = dimensions.findIndex((dimension) => dimension.id === id);
    if (d < 0)
      throw new Error(
        `crossfilter: dimension is "${id}", expected one of ${dimensions.map((x) => x.id).join(", ")}`,
      );
    return d;
  };
  const changed = (id: string, isActive: boolean): void => {
    if (isActive) active.add(id);
    else active.delete(id);
    result = null;
    passingRows = null;
    histograms = new Map();
  };
  const wrongKind = (id: string, call: string) =>
    new Error(`crossfilter: ${call} does not fit dimension "${id}"`);

  return {
    length,
    fail,
    setRange(id, lo, hi) {
      const d = indexOf(id);
      const dimension = dimensions[d]!;
      if (dimension.kind === "bits") throw wrongKind(id, "setRange");
      if (dimension.kind === "numbers") markRange(fail, 1 << d, dimension.values, lo, hi);
      else
        markCodes(
          fail,
          1 << d,
          dimension.codes,
          passTable(dimension.bins, (code) => code < dimension.bins && code >= lo && code <= hi),
        );
      changed(id, true);
    },
    setCodes(id, codes) {
      const d = indexOf(id);
      const dimension = dimensions[d]!;
      if (dimension.kind === "bits") throw wrongKind(id, "setCodes");
      const chosen = new Set(codes);
      markCodes(
        fail,
        1 << d,
        dimension.codes,
        passTable(dimension.bins, (code) => chosen.has(code)),
      );
      changed(id, true);
    },
    setBits(id, bits, mode) {
      const d = indexOf(id);
      const dimension = dimensions[d]!;
      if (dimension.kind !== "bits") throw wrongKind(id, "setBits");
      markBits(fail, 1 << d, dimension.column, maskWords(dimension.column, bits), mode);
      changed(id, true);
    },
    clear(id) {
      const d = indexOf(id);
      if (!active.has(id)) return;
      const keep = ~(1 << d);
      for (let i = 0; i < length; i++) fail[i]! &= keep;
      changed(id, false);
    },
    result() {
      result ??= passing(fail, 0);
      return result;
    },
    passesWithout(ids) {
      let ignored = 0;
      for (const id of ids) ignored |= 1 << indexOf(id);
      return passing(fail, ignored).passes;
    },
    histogram(id) {
      const d = indexOf(id);
      let histogram = histograms.get(id);
      if (!histogram) {
        const dimension = dimensions[d]!;
        let rows: Uint32Array;
        if (active.has(id)) rows = rowsPassing(fail, 1 << d, scratchBuffer);
        else {
          passingRows ??= rowsPassing(fail, 0, passingBuffer);
          rows = passingRows;
        }
        histogram =
          dimension.kind === "bits"
            ? countBits(rows, dimension.column)
            : countCodes(rows, dimension.codes, dimension.bins);
        histograms.set(id, histogram);
      }
      return histogram;
    },
    weightedHistogram(id, weights) {
      const d = indexOf(id);
      const dimension = dimensions[d]!;
      return dimension.kind === "bits"
        ? sumBits(fail, ~(1 << d), dimension.column, weights)
        : sumCodes(fail, ~(1 << d), dimension.codes, dimension.bins, weights);
    },
  };
}

function check(length: number, dimensions: readonly Dimension[]): void {
  if (dimensions.length > 32)
    throw new Error(`crossfilter: ${dimensions.length} dimensions, expected at most 32`);
  const ids = new Set(dimensions.map((d) => d.id));
  if (ids.size < dimensions.length) throw new Error("crossfilter: two dimensions share an id");
  for (const d of dimensions) {
    const met = d.kind === "bits" ? d.column.known.length : d.codes.length;
    if (met !== length)
      throw new Error(`crossfilter: dimension "${d.id}" has ${met} rows, expected ${length}`);
  }
}

/** Which of the codes 0..bins (bins: unknown) pass. */
function passTable(bins: number, test: (code: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: bins + 1 }, (_, code) => (test(code) ? 1 : 0));
}

function markCodes(fail: Uint32Array, bit: number, codes: Uint8Array | Uint16Array, pass: Uint8Array): void {
  const unknown = pass.length - 1;
  const keep = ~bit;
  for (let i = 0; i < fail.length; i++) {
    const code = codes[i]!;
    fail[i] = pass[Math.min(code, unknown)] === 1 ? fail[i]! & keep : fail[i]! | bit;
  }
}

function markRange(
  fail: Uint32Array,
  bit: number,
  values: Float32Array | Float64Array,
  lo: number,
  hi: number,
): void {
  const keep = ~bit;
  for (let i = 0; i < fail.length; i++) {
    const value = values[i]!;
    fail[i] = value >= lo && value <= hi ? fail[i]! & keep : fail[i]! | bit;
  }
}

function maskWords(column: BitSetColumn, bits: Iterable<number>): Int32Array {
  const mask = new Int32Array(column.wordsPerRow);
  for (const bit of bits) {
    if (!(bit >= 0 && bit < column.values.length))
      throw new Error(`crossfilter: bit is ${bit}, expected 0..${column.values.length - 1}`);
    mask[bit >>> 5]! |= 1 << (bit & 31);
  }
  return mask;
}

function markBits(
  fail: Uint32Array,
  bit: number,
  column: BitSetColumn,
  mask: Int32Array,
  mode: BitsMode,
): void {
  const { words, wordsPerRow, known } = column;
  const keep = ~bit;
  for (let i = 0; i < fail.length; i++) {
    let some = 0;
    let lacking = 0;
    for (let w = 0; w < wordsPerRow; w++) {
      const m = mask[w]!;
      const both = words[i * wordsPerRow + w]! & m;
      some |= both;
      lacking |= both ^ m;
    }
    const fits = mode === "any" ? some !== 0 : mode === "all" ? lacking === 0 : some === 0;
    fail[i] = fits && known[i] === 1 ? fail[i]! & keep : fail[i]! | bit;
  }
}

function passing(fail: Uint32Array, ignored: number): FilterResult {
  const passes = new Uint8Array(fail.length);
  const keep = ~ignored;
  let count = 0;
  for (let i = 0; i < fail.length; i++) {
    const pass = (fail[i]! & keep) === 0 ? 1 : 0;
    passes[i] = pass;
    count += pass;
  }
  return { passes, count };
}

/** Rows that pass every filter but those of the bits `ignored`, written into `rows` (length n). */
function rowsPassing(fail: Uint32Array, ignored: number, rows: Uint32Array): Uint32Array {
  const keep = ~ignored;
  let count = 0;
  for (let i = 0; i < fail.length; i++) {
    // Written always and kept when it passes: without a branch that the processor cannot foresee.
    rows[count] = i;
    count += +((fail[i]! & keep) === 0);
  }
  return rows.subarray(0, count);
}

function countCodes(rows: Uint32Array, codes: Uint8Array | Uint16Array, bins: number): Uint32Array {
  const counts = new Uint32Array(bins + 1);
  for (let k = 0; k < rows.length; k++) {
    const code = codes[rows[k]!]!;
    counts[Math.min(code, bins)]!++;
  }
  return counts;
}

function sumCodes(
  fail: Uint32Array,
  keep: number,
  codes: Uint8Array | Uint16Array,
  bins: number,
  weights: Float32Array | Float64Array,
): Float64Array {
  const sums = new Float64Array(bins + 1);
  for (let i = 0; i < fail.length; i++) {
    const weight = weights[i]!;
    if ((fail[i]! & keep) !== 0 || Number.isNaN(weight)) continue;
    const code = codes[i]!;
    sums[Math.min(code, bins)]! += weight;
  }
  return sums;
}

function countBits(rows: Uint32Array, column: BitSetColumn): Uint32Array {
  const { words, wordsPerRow, known, values } = column;
  const counts = new Uint32Array(values.length + 1);
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k]!;
    if (known[i] === 0) counts[values.length]!++;
    for (let w = 0; w < wordsPerRow; w++)
      for (let v = words[i * wordsPerRow + w]!; v !== 0; v &= v - 1)
        counts[32 * w + 31 - Math.clz32(v & -v)]!++;
  }
  return counts;
}

function sumBits(
  fail: Uint32Array,
  keep: number,
  column: BitSetColumn,
  weights: Float32Array | Float64Array,
): Float64Array {
  const { words, wordsPerRow, known, values } = column;
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < fail.length; i++) {
    const weight = weights[i]!;
    if ((fail[i]! & keep) !== 0 || Number.isNaN(weight)) continue;
    if (known[i] === 0) sums[values.length]! += weight;
    for (let w = 0; w < wordsPerRow; w++)
      for (let v = words[i * wordsPerRow + w]!; v !== 0; v &= v - 1)
        sums[32 * w + 31 - Math.clz32(v & -v)]! += weight;
  }
  return sums;
}
