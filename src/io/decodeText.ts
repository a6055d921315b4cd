import { foreignFormat } from "./foreignFormat.ts";
import type { ProblemList } from "./problems.ts";

/** Longest string that a browser's engine holds, in characters (V8: 2^29 - 24). */
const LONGEST_TEXT = 0x1fffffe8;

/** Text of a file: a byte order mark decides, else strict UTF-8, else strict GB18030. Null, with a problem, when it is none of these or too long. */
export function decodeText(bytes: Uint8Array, problems: ProblemList): string | null {
  if (bytes.length > LONGEST_TEXT) {
    problems.error("file.tooLarge", { met: `${bytes.length} B`, expected: `<= ${LONGEST_TEXT} B` });
    return null;
  }
  if (bytes.length === 0) {
    problems.error("file.empty");
    return null;
  }
  const foreign = foreignFormat(bytes, problems.file);
  if (foreign !== null) {
    problems.error(foreign, { expected: "GeoJSON, CSV" });
    return null;
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (encoding !== "utf-8") problems.info("file.encoding", { met: "GB18030" });
      return text;
    } catch {
      // Not this one.
    }
  }
  problems.warning("file.encodingBroken", { expected: "UTF-8, GB18030" });
  return new TextDecoder("utf-8").decode(bytes);
}
