import { problemSentence } from "../../i18n/problemSentence.ts";
import { type Locale, t } from "../../i18n/t.ts";
import type { Problem } from "../../model/problem.ts";
import { csvText } from "../../report/csv.ts";
import { saveFile } from "../../report/saveFile.ts";

const COLUMNS = [
  "severity",
  "key",
  "sentence",
  "file",
  "feature",
  "id",
  "field",
  "met",
  "expected",
  "lng",
  "lat",
] as const;

/** Saves problems as CSV, one row each, with the sentence in the language. */
export function downloadProblems(problems: readonly Problem[], locale: Locale): void {
  const header = COLUMNS.map((column) => t(locale, `data.csv.${column}`));
  const rows = problems.map((p) => [
    p.severity,
    p.key,
    problemSentence(locale, p),
    p.file,
    p.feature,
    p.id,
    p.field,
    p.met,
    p.expected,
    p.position?.[0],
    p.position?.[1],
  ]);
  saveFile("problems.csv", csvText(header, rows), "text/csv");
}
