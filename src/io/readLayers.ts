/** Feeds the rows of tables into sinks, in pieces between which a cancel can be read. */
import type { CommunitySink } from "./communitySink.ts";
import type { DistrictSink } from "./districtSink.ts";
import type { FacilitySink } from "./facilitySink.ts";
import { rowCount, rowFeeder } from "./feedRows.ts";
import type { FileTable } from "./fileTable.ts";
import type { CoordinateSystem } from "./loadResult.ts";
import type { ProblemList } from "./problems.ts";
import { yieldTurn } from "./yieldTurn.ts";

/** Rows between two looks at the signal: some 10 ms. */
const PIECE = 8_192;

export interface LayerInput {
  readonly table: Exclude<FileTable, { kind: "manifest" }>;
  readonly problems: ProblemList;
  readonly system: CoordinateSystem;
}

/** Reads one table to its end; `onShare` hears how far it is (0..1). Throws an AbortError when cancelled. */
export async function readLayer(
  sink: CommunitySink | FacilitySink | DistrictSink,
  { table, problems, system }: LayerInput,
  options: { readonly signal?: AbortSignal | undefined; readonly onShare?: (share: number) => void },
): Promise<void> {
  sink.start(problems);
  const feed = rowFeeder(table, sink as CommunitySink, problems);
  const rows = rowCount(table);
  for (let from = 0; from < rows; from += PIECE) {
    feed(from, Math.min(rows, from + PIECE));
    options.onShare?.(Math.min(1, (from + PIECE) / rows));
    await yieldTurn(options.signal);
  }
  sink.close(system);
}
