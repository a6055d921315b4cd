import type { ProblemList } from "./problems.ts";
import { type BrokenFeature, salvageFeatures } from "./salvageFeatures.ts";
import { lineAndColumn, scanJson } from "./scanJson.ts";

/** Texts beyond this are not searched for names met twice: it would cost more than reading them. */
const DUPLICATES_UP_TO = 1_000_000;

export interface ParsedJson {
  readonly value: unknown;
  /** Elements of `value.features` that could not be parsed; their place holds undefined. */
  readonly broken: ReadonlyMap<number, BrokenFeature>;
}

const NONE: ReadonlyMap<number, BrokenFeature> = new Map();

/** Parses JSON text; of a broken feature collection the features that can still be read. Null when nothing can; problems say where and why. */
export function parseJson(text: string, problems: ProblemList): ParsedJson | null {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    const value: unknown = JSON.parse(plain);
    if (plain.length <= DUPLICATES_UP_TO) sayDuplicates(plain, problems);
    return { value, broken: NONE };
  } catch {
    return salvage(plain, problems);
  }
}

function salvage(text: string, problems: ProblemList): ParsedJson | null {
  const { fault } = scanJson(text);
  const at = fault?.at ?? text.length;
  const found = salvageFeatures(text);
  const truncated = at >= text.length;
  const details = {
    met: truncated ? placeOf(text, text.length) : `${placeOf(text, at)}: ${excerpt(text, at)}`,
    expected: fault?.expected ?? "JSON",
  };
  const recovered = found ? found.features.length - found.broken.size : 0;
  if (recovered === 0) {
    problems.error(
      truncated ? "json.truncated" : "json.syntax",
      found?.broken.size === 1 ? { ...details, feature: 0 } : details,
    );
    return null;
  }
  problems.warning(truncated ? "json.truncated" : "json.syntax", details);
  for (const [feature, { start, end }] of found!.broken) {
    const inside = scanJson(text.slice(start, end)).fault;
    const place = start + (inside?.at ?? 0);
    problems.error("json.feature", {
      feature,
      met: `${placeOf(text, place)}: ${excerpt(text, place)}`,
      expected: inside?.expected ?? "JSON",
    });
  }
  const value: Record<string, unknown> = { type: "FeatureCollection", features: found!.features };
  const crs = /"crs"\s*:\s*(\{[^{}]*\{[^{}]*\}[^{}]*\})/.exec(text.slice(0, text.indexOf('"features"')));
  if (crs && scanJson(crs[1]!).fault === null) value["crs"] = JSON.parse(crs[1]!);
  return { value, broken: found!.broken };
}

function sayDuplicates(text: string, problems: ProblemList): void {
  for (const { name, at } of scanJson(text).duplicates)
    problems.warning("json.duplicateName", { field: name, met: placeOf(text, at) });
}

function placeOf(text: string, at: number): string {
  const { line, column } = lineAndColumn(text, at);
  return `${line}:${column}`;
}

function excerpt(text: string, at: number): string {
  return text.slice(at, at + 24).replace(/\s+/g, " ");
}
