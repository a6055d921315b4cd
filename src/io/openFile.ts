import { decodeText } from "./decodeText.ts";
import type { FileTable } from "./fileTable.ts";
import { markupFormat } from "./foreignFormat.ts";
import { isObject } from "./geojsonChecks.ts";
import { featuresOf } from "./geojsonFeatures.ts";
import { parseCsv } from "./parseCsv.ts";
import { parseJson } from "./parseJson.ts";
import type { ProblemList } from "./problems.ts";

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
  if (first === "<") {
    problems.error(markupFormat(text), { expected: "GeoJSON, CSV" });
    return null;
  }
  if (!json) return parseCsv(text, problems);
  const parsed = parseJson(text, problems);
  if (parsed === null) return null;
  if (isObject(parsed.value) && parsed.value["format"] === "renewal-atlas-city")
    return { kind: "manifest", value: parsed.value };
  return featuresOf(parsed.value, parsed.broken, problems);
}
