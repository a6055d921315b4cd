/** Checks of single positions. */
import type { ProblemDetails, ProblemList } from "./problems.ts";

const CHINA = [73, 3, 136, 54] as const;

export type Position = readonly [lng: number, lat: number];

/**
 * The position that a pair of numbers means: itself, or turned round where it can only be [lat, lng]. Null, with an error, where it is
 * no position on the Earth. `details` name the feature and field.
 */
export function checkedPosition(
  lng: number,
  lat: number,
  problems: ProblemList,
  details: ProblemDetails,
): Position | null {
  if (isSwapped(lng, lat)) {
    problems.warning("coordinates.swapped", {
      ...details,
      met: `[${lng}, ${lat}]`,
      expected: `[${lat}, ${lng}]`,
      position: [lat, lng],
    });
    return [lat, lng];
  }
  if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) {
    if (lng !== 0 || lat !== 0) return [lng, lat];
    problems.error("coordinates.zero", { ...details, met: "[0, 0]" });
    return null;
  }
  const met = `[${lng}, ${lat}]`;
  if (Math.abs(lng) > 1000 && Math.abs(lat) > 1000)
    problems.error("coordinates.projected", { ...details, met, expected: "[-180..180, -90..90]" });
  else problems.error("coordinates.outOfRange", { ...details, met, expected: "[-180..180, -90..90]" });
  return null;
}

/** Whether a pair can only be [lat, lng]: as written nobody lives there (beyond 73° N, or off the Earth), turned round it lies in the box of China. */
export function isSwapped(lng: number, lat: number): boolean {
  return lat >= CHINA[0] && lat <= CHINA[2] && lng >= CHINA[1] && lng <= CHINA[3];
}

/** The degrees in a cell: a number, or a text like "106.55°E"; undefined for anything else. */
export function coordinateOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const number = Number(value.normalize("NFKC").replace(/[°EN\s]+$/i, ""));
  return Number.isFinite(number) ? number : undefined;
}
