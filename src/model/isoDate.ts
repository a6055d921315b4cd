/** Calendar dates as ISO text of three precisions: YYYY, YYYY-MM, YYYY-MM-DD. Comparing the texts compares the dates; the coarser one comes first. */

const MILLISECONDS_A_DAY = 86_400_000;

/** Whether `date` is YYYY, YYYY-MM or YYYY-MM-DD and exists. */
export function isIsoDate(date: unknown): date is string {
  if (typeof date !== "string") return false;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return false;
  const month = Number(match[2] ?? 1);
  const day = Number(match[3] ?? 1);
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(Number(match[1]), month, 0)).getUTCDate()
  );
}

/** What a person typed as an ISO date: "2026-10-31", "2026/10", "2026.1.5", "2026年10月31日"; null where it is none. */
export function parseIsoDate(text: string): string | null {
  const match = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)?|\s*年)?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const parts = match.slice(1).filter((part) => part !== undefined);
  const iso = parts.map((part, i) => (i === 0 ? part : part.padStart(2, "0"))).join("-");
  return isIsoDate(iso) ? iso : null;
}

/** Days since 1970-01-01; of a year or a month its middle. NaN where the text is no date. */
export function dayOfIsoDate(date: string): number {
  if (!isIsoDate(date)) return Number.NaN;
  const [year, month, day] = date.split("-").map(Number);
  const days = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d) / MILLISECONDS_A_DAY;
  if (month === undefined) return Math.floor((days(year!, 1, 1) + days(year! + 1, 1, 1)) / 2);
  if (day === undefined) return Math.floor((days(year!, month, 1) + days(year!, month + 1, 1)) / 2);
  return days(year!, month, day);
}
