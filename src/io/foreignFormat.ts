import type { ProblemKey } from "../i18n/problemSentence.ts";

/** Parts of a shapefile that have no mark of their own. */
const SHAPEFILE_PART = /\.(shp|shx|dbf|prj|cpg|sbn|sbx|qix)$/i;
/** Names stand in a ZIP at its beginning and, all of them, at its end. */
const ZIP_WINDOW = 65_536;
/** A text has no zero byte; every binary format has one this early. */
const BINARY_WINDOW = 1_024;

/** What a file is that is not read here: the sentence of each says what to do instead. Null for what may be GeoJSON or CSV. */
export function foreignFormat(bytes: Uint8Array, name: string): ProblemKey | null {
  if (SHAPEFILE_PART.test(name) || startsWith(bytes, [0, 0, 0x27, 0x0a])) return "format.shapefile";
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return zipped(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "format.excel";
  if (startsWith(bytes, [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65])) return "format.geoPackage";
  if (startsWith(bytes, [0x1f, 0x8b]) || startsWith(bytes, [0x52, 0x61, 0x72, 0x21])) return "format.archive";
  if (startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf])) return "format.archive";
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return "format.other";
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  return !utf16 && bytes.subarray(0, BINARY_WINDOW).includes(0) ? "format.other" : null;
}

/** What a text that begins with "<" is. */
export function markupFormat(text: string): ProblemKey {
  return /<kml[\s>]/i.test(text.slice(0, 2_000)) ? "format.kml" : "format.markup";
}

function zipped(bytes: Uint8Array): ProblemKey {
  const latin = new TextDecoder("latin1");
  const names = latin.decode(bytes.subarray(0, ZIP_WINDOW)) + latin.decode(bytes.subarray(-ZIP_WINDOW));
  if (names.includes("xl/")) return "format.excel";
  if (/\.shp/i.test(names)) return "format.shapefile";
  return /\.kml/i.test(names) ? "format.kml" : "format.archive";
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
