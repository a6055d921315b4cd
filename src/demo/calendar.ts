/** Days as whole numbers since 1970-01-01, proleptic Gregorian calendar. */
export function dayOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** YYYY-MM-DD. */
export function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The day the demonstration data stand at. */
export const DATA_DAY = dayOf(2026, 10, 31);
