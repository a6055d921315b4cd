import type { Facilities } from "../model/facility.ts";
import type { Problem } from "../model/problem.ts";
import type { RulePack } from "../model/rulePack.ts";
import { FacilitySink } from "./facilitySink.ts";
import { rowCount, rowFeeder } from "./feedRows.ts";
import { openFile } from "./openFile.ts";
import { ProblemList } from "./problems.ts";

export interface FacilitiesRead {
  readonly facilities: Facilities;
  readonly problems: readonly Problem[];
  readonly rejected: number;
}

/**
 * Parses and checks one file of facilities (GeoJSON or CSV) in one go; coordinates as the file says, else WGS84. Kinds are known by the
 * ids and labels of `rulePacks`; years up to 2100 pass. Linear in the size of the file.
 */
export function readFacilities(
  bytes: Uint8Array,
  fileName: string,
  rulePacks: readonly RulePack[],
): FacilitiesRead {
  const problems = new ProblemList(fileName);
  const sink = new FacilitySink({ rulePacks, latestYear: 2100 });
  sink.start(problems);
  const table = openFile(bytes, fileName, problems);
  if (table && table.kind !== "manifest") {
    rowFeeder(table, sink, problems)(0, rowCount(table));
    sink.close(table.system ?? "WGS84");
  } else if (table) problems.error("manifest.withFiles");
  const rejected = table === null || table.kind === "manifest" ? 1 : sink.rejected;
  return { facilities: sink.build(), problems: problems.close(), rejected };
}
