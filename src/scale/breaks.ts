/** Borders between classes, from the full data. */

/**
 * Inner borders of at most `classes` classes with about as many known values each: ascending, distinct, rounded as far as the classes
 * stay apart. Fewer borders where values repeat; none where fewer than two distinct values are known. O(n log n).
 */
export function quantileBreaks(values: ArrayLike<number>, classes: number): readonly number[] {
  const known = Float64Array.from(values).filter(Number.isFinite).sort();
  const n = known.length;
  if (n === 0 || known[0] === known[n - 1]) return [];
  const breaks: number[] = [];
  for (let c = 1; c < classes; c++) {
    const at = Math.min(n - 1, Math.round((c * n) / classes));
    const exact = known[at]!;
    const least = breaks.at(-1) ?? known[0]!;
    const rounded = roundNear(exact, known, classes);
    const border = rounded > least ? rounded : exact;
    if (border > least && border <= known[n - 1]!) breaks.push(border);
  }
  return breaks;
}

/** Inner borders of round and equal width over the range of the known values; about `classes` classes. */
export function niceBreaks(values: ArrayLike<number>, classes: number): readonly number[] {
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (!(max > min)) return [];
  const raw = (max - min) / classes;
  const power = 10 ** Math.floor(Math.log10(raw));
  const width = ([1, 2, 2.5, 5, 10].find((s) => s * power >= raw * (1 - 1e-9)) ?? 10) * power;
  const breaks: number[] = [];
  for (let k = Math.floor(min / width) + 1; k * width < max; k++) breaks.push(clean(k * width));
  return breaks;
}

/** Inner borders of `classes` classes of equal width between two ends, e.g. 0..100. */
export function equalBreaks(low: number, high: number, classes: number): readonly number[] {
  return Array.from({ length: classes - 1 }, (_, c) => clean(low + ((c + 1) * (high - low)) / classes));
}

/** The roundest number near `value` that moves no more than a tenth of a class of values to the other side. */
function roundNear(value: number, sorted: Float64Array, classes: number): number {
  const slack = sorted.length / classes / 10;
  const rank = rankOf(sorted, value);
  const first = Math.floor(Math.log10(sorted[sorted.length - 1]! - sorted[0]!));
  for (let digits = first; digits > first - 6; digits--) {
    for (const step of [5, 2, 1]) {
      const unit = step * 10 ** digits;
      const candidate = clean(Math.round(value / unit) * unit);
      if (Math.abs(rankOf(sorted, candidate) - rank) <= slack) return candidate;
    }
  }
  return value;
}

/** Number of values below `value`. */
function rankOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Without the dust of binary fractions: 0.30000000000000004 -> 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
