/** Numeric columns in bins of round width. */

/** Bins of a numeric column: bin b holds start + b * width <= value < start + (b + 1) * width; codes of unknown values are `bins`. */
export interface Binned {
  /** Length n: number of the bin; `bins` where the value is not known. */
  readonly codes: Uint16Array;
  readonly bins: number;
  readonly start: number;
  readonly width: number;
  /** Least and greatest known value; NaN where none is known. */
  readonly min: number;
  readonly max: number;
}

/**
 * Bins the known values of a column. The width is 1, 2 or 5 times a power of ten, the least that needs no more than `mostBins`.
 *
 * Values beyond the 99.5th percentile share the last bin when `clampTail` is set, so that one huge value does not empty the chart.
 *
 * @param options.width a width to use as it is, e.g. 1 for years
 */
export function bin(
  values: Float32Array | Float64Array,
  options: { readonly mostBins?: number; readonly width?: number; readonly clampTail?: boolean } = {},
): Binned {
  const { mostBins = 40, clampTail = false } = options;
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (min > max) {
    const width = options.width ?? 1;
    return { codes: new Uint16Array(values.length), bins: 0, start: 0, width, min: NaN, max: NaN };
  }
  const top = clampTail ? Math.max(min, percentile(values, 0.995)) : max;
  let width = options.width ?? roundWidth((top - min) / mostBins);
  let start = Math.floor(min / width) * width;
  // Round borders may ask for one bin more than wanted.
  if (options.width === undefined && Math.floor((top - start) / width) + 1 > mostBins) {
    width = roundWidth(width * 1.01);
    start = Math.floor(min / width) * width;
  }
  const bins = Math.min(0xfffe, Math.floor((top - start) / width) + 1);
  const codes = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    codes[i] = Number.isFinite(value)
      ? Math.min(bins - 1, Math.max(0, Math.floor((value - start) / width)))
      : bins;
  }
  return { codes, bins, start, width, min, max };
}

/** The least of 1, 2, 5 x 10^k that is at least `width`; 1 for no width at all. */
export function roundWidth(width: number): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  const step = [1, 2, 5, 10].find((s) => s * power >= width * (1 - 1e-9)) ?? 10;
  // 3 * 0.1 is not 0.3: divide by the inverse power below one.
  return power >= 1 ? step * power : step / Math.round(1 / power);
}

/** Value at `share` (0..1) of the sorted known values; NaN where none is known. */
export function percentile(values: Float32Array | Float64Array, share: number): number {
  const known = values.filter((v) => Number.isFinite(v)).sort();
  return known.length === 0 ? NaN : known[Math.round(share * (known.length - 1))]!;
}
