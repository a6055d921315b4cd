import type { Communities } from "../model/community.ts";
import type { Problem } from "../model/problem.ts";
import { type CommunityContext, CommunitySink } from "./communitySink.ts";
import { rowCount, rowFeeder } from "./feedRows.ts";
import { openFile } from "./openFile.ts";
import { ProblemList } from "./problems.ts";

export interface CommunitiesRead {
  readonly communities: Communities;
  readonly problems: readonly Problem[];
  readonly rejected: number;
  readonly repeated: number;
}

/**
 * Parses and checks one file of communities (GeoJSON or CSV) in one go; coordinates as the file says, else WGS84. Linear in the size of the file.
 * Without `context` no districts and menus are known, and years up to 2100 pass.
 */
export function readCommunities(
  bytes: Uint8Array,
  fileName: string,
  context: Partial<CommunityContext> = {},
): CommunitiesRead {
  const problems = new ProblemList(fileName);
  const sink = new CommunitySink({ districts: [], menus: [], latestYear: 2100, ...context });
  sink.start(problems);
  const table = openFile(bytes, fileName, problems);
  if (table && table.kind !== "manifest") {
    rowFeeder(table, sink, problems)(0, rowCount(table));
    sink.close(table.system ?? "WGS84");
  }
  const rejected = table === null ? 1 : sink.rejected;
  return { communities: sink.build(), problems: problems.close(), rejected, repeated: sink.repeated };
}
