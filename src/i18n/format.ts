/** The one place where numbers and dates become text. */
import type { Locale } from "./locale.ts";

const tags = { zh: "zh-Hans-CN", en: "en-GB" } as const;
const cache = new Map<string, Intl.NumberFormat>();

function formatter(locale: Locale, digits: number, unit: "" | "fixed" | "percent"): Intl.NumberFormat {
  const key = `${locale}/${digits}/${unit}`;
  let found = cache.get(key);
  if (!found) {
    found = new Intl.NumberFormat(tags[locale], {
      maximumFractionDigits: digits,
      minimumFractionDigits: unit ? digits : 0,
      ...(unit === "percent" ? { style: unit } : {}),
    });
    cache.set(key, found);
  }
  return found;
}

/** What stands in place of a value that is not known. */
export const UNKNOWN_TEXT = "–";

/** A number with thousands separators and at most `digits` decimals; a dash when not finite. */
export function formatNumber(locale: Locale, value: number, digits = 0): string {
  return Number.isFinite(value) ? formatter(locale, digits, "").format(value) : UNKNOWN_TEXT;
}

/** A whole number with its sign, + or − ; 0 has none; a dash when not finite. */
export function formatSigned(locale: Locale, value: number): string {
  const sign = value > 0 ? "+" : value < 0 ? "−" : "";
  return Number.isFinite(value) ? sign + formatNumber(locale, Math.abs(value)) : UNKNOWN_TEXT;
}

/** A number with exactly `digits` decimals, so that figures below each other align; a dash when not finite. */
export function formatFixed(locale: Locale, value: number, digits: number): string {
  return Number.isFinite(value) ? formatter(locale, digits, "fixed").format(value) : UNKNOWN_TEXT;
}

/** A share 0..1 as per cent with `digits` decimals. */
export function formatShare(locale: Locale, share: number, digits = 1): string {
  return Number.isFinite(share) ? formatter(locale, digits, "percent").format(share) : UNKNOWN_TEXT;
}

/**
 * Shares 0..1 of one whole as per cents that add up as the shares do (largest remainder): whole ones, with one decimal where equal shares
 * would else read differently. Those that are not finite are dashes.
 */
export function formatShares(locale: Locale, shares: readonly number[]): readonly string[] {
  const whole = roundedShares(shares, 100);
  const isFair = shares.every((share, i) => Number.isNaN(share) || whole[i] === whole[shares.indexOf(share)]);
  const digits = isFair ? 0 : 1;
  const rounded = isFair ? whole : roundedShares(shares, 1000);
  const parts = isFair ? 100 : 1000;
  return shares.map((share, i) =>
    Number.isFinite(share) ? formatShare(locale, rounded[i]! / parts, digits) : UNKNOWN_TEXT,
  );
}

/** Whole numbers of `parts` for each share, whose sum is the rounded sum of all; the greatest remainders are rounded up, of equal ones the first. */
function roundedShares(shares: readonly number[], parts: number): readonly number[] {
  // A weight of 15 in 100 is 15 parts, though 100 x 0.15 falls short of it.
  const exact = shares.map((share) => (Number.isFinite(share) ? Number((share * parts).toFixed(9)) : 0));
  const least = exact.map(Math.floor);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const missing = Math.round(sum(exact)) - sum(least);
  const remainders = exact.map((value, i) => ({ i, remainder: value - least[i]! }));
  const raised = new Set(
    remainders
      .sort((a, b) => b.remainder - a.remainder)
      .slice(0, missing)
      .map(({ i }) => i),
  );
  return least.map((value, i) => value + (raised.has(i) ? 1 : 0));
}

/**
 * A large count split into figure and unit word, as each language counts: 万 and 亿 in Chinese from 100,000 on, thousand separators
 * below; "million" in English from 1,000,000 on.
 */
export function formatLarge(
  locale: Locale,
  value: number,
): { readonly figure: string; readonly unit: string } {
  if (!Number.isFinite(value)) return { figure: UNKNOWN_TEXT, unit: "" };
  const steps: readonly (readonly [number, number, string])[] =
    locale === "zh"
      ? [
          [1e8, 1e8, "亿"],
          [1e5, 1e4, "万"],
        ]
      : [[1e6, 1e6, "million"]];
  for (const [from, divisor, unit] of steps) {
    if (Math.abs(value) >= from) {
      const scaled = value / divisor;
      return {
        figure: formatNumber(locale, scaled, Math.abs(scaled) >= 1000 ? 0 : Math.abs(scaled) >= 100 ? 1 : 2),
        unit,
      };
    }
  }
  return { figure: formatNumber(locale, value), unit: "" };
}

/** A large count as one text: "98.6万", "0.99 million". */
export function formatLargeText(locale: Locale, value: number): string {
  const { figure, unit } = formatLarge(locale, value);
  return unit === "" ? figure : locale === "zh" ? figure + unit : `${figure} ${unit}`;
}

/** Below this share of the unit a count would be written as 0.00. */
const LEAST_WRITTEN = 0.005;

/**
 * Writes large counts that stand below each other: all in the unit of the greatest of `values` and with as many decimals, so that the
 * longer bar has the greater figure. A count too small for that unit is written out.
 */
export function formatLargeColumn(locale: Locale, values: readonly number[]): (value: number) => string {
  const greatest = Math.max(0, ...values.filter(Number.isFinite).map(Math.abs));
  const { unit } = formatLarge(locale, greatest);
  if (unit === "") return (value) => formatNumber(locale, value);
  const divisor = { 亿: 1e8, 万: 1e4, million: 1e6 }[unit]!;
  const digits = greatest / divisor >= 1000 ? 0 : greatest / divisor >= 100 ? 1 : 2;
  return (value) => {
    const scaled = value / divisor;
    if (!Number.isFinite(value) || Math.abs(scaled) < LEAST_WRITTEN) return formatNumber(locale, value);
    return formatFixed(locale, scaled, digits) + (locale === "zh" ? unit : ` ${unit}`);
  };
}

/** A unit of money in which fields are filled in. */
export interface MoneyUnit {
  /** Yuan in one unit. */
  readonly yuan: number;
  readonly name: string;
}

/** The largest unit in which each of these sums is written exactly with two decimals: 亿元 or 万元, million yuan. */
export function moneyUnit(locale: Locale, sumsYuan: readonly number[]): MoneyUnit {
  if (locale === "en") return { yuan: 1e6, name: "million yuan" };
  const large = sumsYuan.every((yuan) => yuan >= 1e8 && yuan % 1e6 === 0);
  return large ? { yuan: 1e8, name: "亿元" } : { yuan: 1e4, name: "万元" };
}

/** Metres below 1,000 m, kilometres with one decimal above. */
export function formatMeters(locale: Locale, meters: number): string {
  if (!Number.isFinite(meters)) return UNKNOWN_TEXT;
  return meters < 1000 ? `${formatNumber(locale, meters)} m` : `${formatNumber(locale, meters / 1000, 1)} km`;
}

/** A time walked: minutes with one decimal below ten, without above; a dash when not finite. */
export function formatMinutes(locale: Locale, seconds: number): string {
  if (!Number.isFinite(seconds)) return UNKNOWN_TEXT;
  const minutes = seconds / 60;
  return `${formatNumber(locale, minutes, minutes < 10 ? 1 : 0)} ${locale === "zh" ? "分钟" : "min"}`;
}

/** An ISO date (YYYY, YYYY-MM or YYYY-MM-DD), or two of them with "/" between for a period, in the words of the language. */
export function formatDate(locale: Locale, iso: string): string {
  if (iso.includes("/"))
    return iso
      .split("/")
      .map((end) => formatDate(locale, end))
      .join("–");
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  if (locale === "zh") return `${year}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`;
  if (!month) return year!;
  const name = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }).format(
    Date.UTC(2000, Number(month) - 1, 1),
  );
  return `${day ? `${Number(day)} ` : ""}${name} ${year}`;
}

const moments = new Map<Locale, Intl.DateTimeFormat>();

/** A moment (milliseconds since 1970) as date and time of day of this machine. */
export function formatMoment(locale: Locale, milliseconds: number): string {
  let found = moments.get(locale);
  if (!found) {
    const time = { hour: "2-digit", minute: "2-digit", hour12: false } as const;
    found = new Intl.DateTimeFormat(tags[locale], {
      year: "numeric",
      month: "short",
      day: "numeric",
      ...time,
    });
    moments.set(locale, found);
  }
  return found.format(milliseconds);
}
