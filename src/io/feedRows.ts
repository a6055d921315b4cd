import type { FileTable } from "./fileTable.ts";
import { isObject } from "./geojsonChecks.ts";
import { checkedFeature } from "./geojsonFeatures.ts";
import type { ProblemList } from "./problems.ts";
import type { RowSink, SinkColumn } from "./rowSink.ts";

type Rows = Exclude<FileTable, { kind: "manifest" }>;

/** Number of rows of a table. */
export function rowCount(table: Rows): number {
  return table.kind === "features" ? table.features.length : table.rows.length;
}

/** A function that gives the rows [from, to) of `table` to `sink`, to be called in order of rows. */
export function rowFeeder<C extends SinkColumn>(
  table: Rows,
  sink: RowSink<C>,
  problems: ProblemList,
): (from: number, to: number) => void {
  if (table.kind === "cells") {
    const { header, rows } = table;
    const seen = new Set<string>();
    const columns = header.map((name) => {
      const first = name !== "" && !seen.has(name);
      seen.add(name);
      return first ? sink.column(name) : null;
    });
    sink.open(rows.length, (a, b) => isSame(rows[a], rows[b]));
    return (from, to) => {
      for (let i = from; i < to; i++) {
        const row = rows[i]!;
        sink.begin(i);
        for (let c = 0; c < columns.length && c < row.length; c++)
          if (columns[c] !== null && row[c] !== "") sink.set(columns[c]!, row[c]);
        sink.end();
      }
    };
  }
  const { features, broken } = table;
  const known = new Map<string, C>();
  // Features of one file name their properties in the same order: the name met at a place last time is tried first.
  const expected: C[] = [];
  const columnAt = (place: number, name: string): C => {
    let column = known.get(name);
    if (column === undefined) {
      column = sink.column(name);
      known.set(name, column);
    }
    expected[place] = column;
    return column;
  };
  sink.open(features.length, (a, b) => isSame(features[a], features[b]));
  return (from, to) => {
    for (let i = from; i < to; i++) {
      const feature = features[i] as {
        type: unknown;
        properties: Record<string, unknown>;
        geometry: unknown;
        id?: unknown;
      };
      if (!isPlain(feature)) {
        if (broken.has(i)) sink.reject();
        else feedOdd(feature, i, sink, columnAt, problems);
        continue;
      }
      sink.begin(i);
      const { properties } = feature;
      let place = 0;
      for (const name in properties) {
        let column = expected[place];
        if (column === undefined || column.name !== name) column = columnAt(place, name);
        place++;
        sink.set(column, properties[name]);
      }
      sink.geometry(feature.geometry);
      sink.end();
    }
  };
}

/** Whether a feature has nothing that needs a closer look. */
function isPlain(feature: unknown): boolean {
  if (typeof feature !== "object" || feature === null) return false;
  const f = feature as Record<string, unknown>;
  const properties = f["properties"];
  return (
    f["type"] === "Feature" &&
    typeof properties === "object" &&
    properties !== null &&
    !Array.isArray(properties) &&
    f["id"] === undefined &&
    f["bbox"] === undefined &&
    f["features"] === undefined &&
    f["coordinates"] === undefined &&
    f["geometries"] === undefined
  );
}

function feedOdd<C extends SinkColumn>(
  raw: unknown,
  index: number,
  sink: RowSink<C>,
  columnAt: (place: number, name: string) => C,
  problems: ProblemList,
): void {
  const checked = checkedFeature(raw, index, problems);
  if (!checked) {
    sink.reject();
    return;
  }
  sink.begin(index);
  const id = checked.feature["id"];
  if (typeof id === "string" || typeof id === "number") sink.featureId(id);
  else if (id !== undefined)
    problems.warning("geojson.featureId", { feature: index, field: "id", met: id, expected: '"…", 0' });
  for (const [place, name] of Object.keys(checked.properties).entries())
    sink.set(columnAt(place, name), checked.properties[name]);
  sink.geometry(checked.feature["geometry"]);
  sink.end();
}

/** Whether two JSON values are equal; the order of names does not count. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  );
}
