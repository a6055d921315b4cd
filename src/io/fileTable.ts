import { isObject } from "./geojsonChecks.ts";
import type { CoordinateSystem } from "./loadResult.ts";
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
