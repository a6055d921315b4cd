/**
 * Ticks of a value axis from 0 in even steps of 1, 2, 2.5 or 5 times a power of ten; the last is not below `most`.
 *
 * @param most greatest value; at or below 1e-300, or not finite, the axis ends at 1
 * @param steps at most so many steps, at least 1
 * @param whole only whole numbers, for what is counted
 */
export function niceTicks(most: number, steps: number, whole: boolean): readonly number[] {
  const top = Number.isFinite(most) && most > 1e-300 ? most : 1;
  const step = niceStep(top / Math.max(1, Math.floor(steps)), whole);
  const count = Math.max(1, Math.ceil(top / step - 1e-9));
  // Multiplied, not added up: 0.1 three times must not be 0.30000000000000004.
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** The least nice step that is not below `least`. */
function niceStep(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 2.5, 5, 10]
    .map((n) => n * power)
    .find((n) => n >= least * (1 - 1e-9) && (!whole || n % 1 === 0));
  return whole ? Math.max(1, step ?? 1) : (step ?? 10 * power);
}
