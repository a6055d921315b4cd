/** Streets from a file, whatever it is. Node only. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { createGunzip, gunzipSync } from "node:zlib";
import { InputError } from "./inputError.ts";
import { readOsmPbf } from "./osmPbf.ts";
import { readOsmXml } from "./osmXml.ts";
import { looksLikePbf } from "./pbfBlocks.ts";
import { readStreetLines } from "./streetLines.ts";
import type { ReadOptions, Streets } from "./streets.ts";

const EXPECTED = "expected OpenStreetMap (.osm.pbf, .osm, .osm.gz) or GeoJSON lines";

/**
 * The walkable streets of a file, by what it holds: OpenStreetMap .pbf, OpenStreetMap XML (plain or gzipped), GeoJSON lines (the same).
 * @throws InputError that names the file, what is wrong and where; the error of the file system where it cannot be opened
 */
export async function readStreets(path: string, options: ReadOptions = {}): Promise<Streets> {
  const name = basename(path);
  const bytes = await firstBytes(path, false);
  if (bytes.length === 0) throw new InputError(name, `is empty, ${EXPECTED}`);
  if (looksLikePbf(bytes)) return readOsmPbf(path, options);
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = new TextDecoder().decode(gzipped ? await firstBytes(path, true) : bytes);
  const first = /[^\s]/.exec(text)?.[0];
  if (first === "<") return readOsmXml(path, gzipped, options);
  if (first !== "{")
    throw new InputError(name, `begins with ${JSON.stringify(text.slice(0, 12))}, ${EXPECTED}`);
  const file = await readFile(path);
  return readStreetLines(gzipped ? gunzipped(file, name) : file, name);
}

function gunzipped(file: Uint8Array, name: string): Uint8Array {
  try {
    return gunzipSync(file);
  } catch (error) {
    throw new InputError(name, `cannot be unpacked: ${(error as Error).message}; the file may be incomplete`);
  }
}

async function firstBytes(path: string, gzipped: boolean): Promise<Uint8Array> {
  const file = createReadStream(path, { end: 65_535 });
  const source = gzipped ? file.pipe(createGunzip()) : file;
  try {
    for await (const chunk of source) return chunk as Uint8Array;
  } catch (error) {
    if (!gzipped) throw error;
    throw new InputError(basename(path), `cannot be unpacked: ${(error as Error).message}`);
  } finally {
    file.destroy();
  }
  return new Uint8Array(0);
}
