import { communityTable } from "../../analysis/communityTable.ts";
import { t } from "../../i18n/t.ts";
import { csvLines, csvText } from "../../report/csv.ts";
import { saveFile } from "../../report/saveFile.ts";
import { menuItems } from "../../store/selectors/filterOptions.ts";
import { filterWords } from "../../store/selectors/filterWords.ts";
import { methodWords } from "../../store/selectors/methodWords.ts";
import { missingServices } from "../../store/selectors/missing.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { kinds } from "../../store/selectors/parameters.ts";
import { priorities } from "../../store/selectors/priority.ts";
import { sortedRows } from "../../store/selectors/rows.ts";
import { isWalkPending, methodInUse, walkReachOf } from "../../store/selectors/walking.ts";
import type { AtlasState } from "../../store/state.ts";

/** Rows written at a time: few enough that the page stays fluent between two pieces. */
const ROWS_AT_ONCE = 1500;

/** Saves the filtered list as CSV in the chosen language and order. */
export async function saveCommunityList(s: AtlasState, onProgress: (share: number) => void): Promise<void> {
  if (!s.atlas) return;
  const parts: string[] = [];
  for (const { text, share } of listPieces(s)) {
    parts.push(text);
    onProgress(share);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const name = `${t(s.locale, "filters.csv.fileName")}-${s.atlas.city.info.dataDate}.csv`;
  saveFile(name, new Blob(parts, { type: "text/csv" }), "text/csv");
}

/** The file piece by piece; what it rests on is taken from the state before the first. */
export function* listPieces(s: AtlasState): Generator<{ readonly text: string; readonly share: number }> {
  if (!s.atlas) return;
  const rows = sortedRows(s);
  const table = communityTable({
    ...s.atlas,
    missing: missingServices(s),
    method: methodWords(s).all,
    walks: walksInUse(s),
    priority: priorities(s),
    priorityMethod: s.priorityMethod,
    kinds: kinds(s),
    menuItems: menuItems(s),
    districtName: districtNamer(s),
    edited: new Set(Object.keys(s.edits.communities)),
    filters: filterWords(s).map((words) => words.text),
    locale: s.locale,
  });
  yield { text: csvText(table.header, []), share: 0 };
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const piece = rows.subarray(from, from + ROWS_AT_ONCE);
    yield { text: csvLines(Array.from(piece, table.row)), share: (from + piece.length) / rows.length };
  }
}

/** The straight line has its columns of metres; walks over streets, and those of other walkers, have minutes. */
function walksInUse(s: AtlasState) {
  const method = methodInUse(s);
  if (isWalkPending(s) || (method === "straight" && s.walker === "planning")) return [];
  return kinds(s).flatMap(({ id }) => walkReachOf(s, method, id) ?? []);
}
