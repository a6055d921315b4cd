import type { District } from "../model/district.ts";
import type { ProblemList } from "./problems.ts";

/** A function from a district's code or name to the known district's code; names that no district has stay as they came, and are said once each. */
export function districtResolver(
  districts: readonly District[],
  at: () => { readonly problems: ProblemList; readonly feature: number },
): (raw: unknown) => string {
  const find = districtFinder(districts);
  return (raw) => {
    if (typeof raw !== "string" && typeof raw !== "number") {
      at().problems.warning("district.notText", { feature: at().feature, field: "district", met: raw });
      return "";
    }
    const text = String(raw).trim();
    const found = find(text);
    if (found === undefined && districts.length > 0 && text !== "")
      at().problems.warning("district.unknown", { feature: at().feature, field: "district", met: text });
    return found ?? text;
  };
}

/** A function from a code or name (Chinese with or without 区, 县, English) to the district's code. */
export function districtFinder(districts: readonly District[]): (name: string) => string | undefined {
  const codes = new Map<string, string>();
  for (const d of districts) {
    for (const name of [d.code, d.nameZh, d.nameEn]) if (name !== "") codes.set(plain(name), d.code);
  }
  for (const d of districts) {
    const short = d.nameZh.replace(/(自治县|[区县市])$/, "");
    if (short.length > 1 && !codes.has(short)) codes.set(short, d.code);
  }
  return (name) => codes.get(plain(name));
}

function plain(name: string): string {
  return name
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/^重庆市(?=.)/, "")
    .replace(/\s+(district|county)$/, "");
}
