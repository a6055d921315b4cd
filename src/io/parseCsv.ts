import Papa from "papaparse";
import { knownColumn } from "./columnNames.ts";
import { systemOfName } from "./coordinates.ts";
import type { FileTable } from "./fileTable.ts";
import { ROLES } from "./loadResult.ts";
import type { ProblemList } from "./problems.ts";

/** Splits CSV text (separators , ; tab |, RFC 4180 quotes) into a header and rows. The header is the first row of which a name is known, among the first ten. */
export function parseCsv(text: string, problems: ProblemList): FileTable | null {
  const { data, errors } = Papa.parse<string[]>(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, {
    skipEmptyLines: "greedy",
    delimitersToGuess: [",", "\t", ";", "|", ","],
  });
  const at = headerRow(data);
  if (at < 0) {
    problems.error("csv.noHeader", { met: data[0]?.join(", ") ?? "", expected: "id, name, lng, lat …" });
    return null;
  }
  for (const error of errors) {
    if (error.type === "Quotes")
      problems.warning("csv.quotes", {
        ...(error.row === undefined ? {} : { feature: Math.max(0, error.row - at - 1) }),
        met: error.code,
      });
  }
  const header = data[at]!.map((name) => name.trim());
  const rows = data.slice(at + 1);
  if (at > 0) problems.info("csv.headerBelow", { met: String(at + 1) });
  sayTwice(header, problems);
  const lacking = (["lng", "lat"] as const).filter((field) => !header.some((name) => isField(name, field)));
  if (lacking.length > 0) {
    problems.error("csv.noPosition", {
      field: lacking.join(", "),
      met: header.join(", "),
      expected: "经度 / lng, 纬度 / lat",
    });
    return null;
  }
  for (const [r, row] of rows.entries())
    if (row.length > header.length && row.slice(header.length).some((cell) => cell.trim() !== ""))
      problems.warning("csv.tooManyCells", {
        feature: r,
        met: String(row.length),
        expected: String(header.length),
      });
  if (rows.length === 0) problems.warning("file.noFeatures");
  return { kind: "cells", header, rows, system: systemOfHeader(header) };
}

function headerRow(rows: readonly (readonly string[])[]): number {
  for (let r = 0; r < Math.min(10, rows.length); r++) {
    const known = rows[r]!.filter((name) => ROLES.some((role) => knownColumn(role, name) !== null)).length;
    if (known >= 2 || (known === 1 && rows[r]!.length <= 2)) return r;
  }
  return -1;
}

function sayTwice(header: readonly string[], problems: ProblemList): void {
  const seen = new Set<string>();
  for (const name of header) {
    if (name !== "" && seen.has(name)) problems.warning("csv.columnTwice", { field: name });
    seen.add(name);
  }
}

/** The system that the names of the coordinate columns speak of. */
function systemOfHeader(header: readonly string[]) {
  for (const name of header) {
    const system = isField(name, "lng") || isField(name, "lat") ? systemOfName(name) : null;
    if (system) return system;
  }
  return null;
}

/** Columns of position have the same names in files of every role. */
function isField(name: string, field: "lng" | "lat"): boolean {
  return knownColumn("communities", name)?.field === field;
}
