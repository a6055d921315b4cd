import { decodeText } from "./decodeText.ts";
import { isObject } from "./geojsonChecks.ts";
import { featuresOf } from "./geojsonFeatures.ts";
import type { CoordinateSystem } from "./loadResult.ts";
import { parseCsv } from "./parseCsv.ts";
import { parseJson } from "./parseJson.ts";
import type { ProblemList } from "./problems.ts";
import type { BrokenFeature } from "./salvageFeatures.ts";

/** The rows of a file before anything is known of what they mean. */
export type FileTable =
  | {
      readonly kind: "features";
      readonly features: readonly unknown[];
      readonly broken: ReadonlyMap<number, BrokenFeature>;
      /** What the crs member says; "WGS84" without one, as RFC 7946 has it. */
      readonly system: CoordinateSystem;
    }
  | {
      readonly kind: "cells";
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** What the names of the columns say; null when they say nothing. */
      readonly system: CoordinateSystem | null;
    }
  | { readonly kind: "manifest"; readonly value: Readonly<Record<string, unknown>> };

/** Opens a file by what it holds: JSON where the text begins like JSON or the name says so, else CSV. Null when nothing can be read; problems say why. */
export function openFile(bytes: Uint8Array, name: string, problems: ProblemList): FileTable | null {
  const text = decodeText(bytes, problems);
  if (text === null) return null;
  const first = /[^\s\ufeff]/.exec(text)?.[0];
  if (first === undefined) {
    problems.error("file.empty");
    return null;
  }
  const json = first === "{" || first === "[" || /\.(geo)?json$/i.test(name);
  if (!json) return first === "<" ? refuse(problems) : parseCsv(text, problems);
  const parsed = parseJson(text, problems);
  if (parsed === null) return null;
  if (isObject(parsed.value) && parsed.value["format"] === "renewal-atlas-city")
    return { kind: "manifest", value: parsed.value };
  return featuresOf(parsed.value, parsed.broken, problems);
}

/** The names of the columns of the first 1,000 rows, in order of appearance. */
export function columnNames(table: FileTable): readonly string[] {
  if (table.kind === "cells") return table.header;
  if (table.kind === "manifest") return Object.keys(table.value);
  const names = new Set<string>();
  for (const feature of table.features.slice(0, 1000)) {
    const properties = isObject(feature) ? feature["properties"] : undefined;
    if (isObject(properties)) for (const name of Object.keys(properties)) names.add(name);
  }
  return [...names];
}

function refuse(problems: ProblemList): null {
  problems.error("file.format", { met: "<…>", expected: "GeoJSON, CSV" });
  return null;
}
