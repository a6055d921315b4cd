/** Streets from OpenStreetMap XML, plain or gzipped. Node only. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { SaxesParser as Parser } from "saxes";
import { InputError } from "./inputError.ts";
import { StreetDraft } from "./streetDraft.ts";
import { OSM_LICENCE, type ReadOptions, type Streets } from "./streets.ts";
import { walkableTags } from "./walkableTags.ts";

type Attributes = Readonly<Record<string, string>>;

/**
 * The walkable ways of an OpenStreetMap XML file, read twice: for the ways, then for their points.
 * @throws InputError that names file and line
 */
export async function readOsmXml(
  path: string,
  gzipped: boolean,
  { onProgress }: ReadOptions,
): Promise<Streets> {
  const draft = new StreetDraft();
  let ways = 0;
  let date = "";
  let refs: number[] = [];
  let tags: Record<string, string> = {};
  let inWay = false;
  await eachElement(path, gzipped, (share) => onProgress?.(share / 2), {
    open(name, attributes) {
      if (name === "way") {
        inWay = attributes["visible"] !== "false" && attributes["action"] !== "delete";
        refs = [];
        tags = {};
      } else if (inWay && name === "nd") refs.push(Number(attributes["ref"]));
      else if (inWay && name === "tag") tags[attributes["k"] ?? ""] = attributes["v"] ?? "";
      else if (name === "meta" || name === "osm")
        date =
          /^\d{4}-\d{2}-\d{2}/.exec(attributes["osm_base"] ?? attributes["timestamp"] ?? "")?.[0] ?? date;
    },
    close(name) {
      if (name !== "way" || !inWay) return;
      inWay = false;
      ways++;
      const way = walkableTags(tags);
      if (way !== null) draft.addWay(refs, way);
    },
  });
  draft.endWays();
  await eachElement(path, gzipped, (share) => onProgress?.(0.5 + share / 2), {
    open(name, attributes) {
      if (name === "node")
        draft.place(Number(attributes["id"]), numberOf(attributes["lon"]), numberOf(attributes["lat"]));
    },
  });
  return {
    ...draft.finish(),
    ways,
    walkedWays: draft.wayCount,
    date,
    licence: OSM_LICENCE,
    problems: [],
  };
}

/** A missing coordinate must not read as 0. */
function numberOf(text: string | undefined): number {
  return text === undefined || text === "" ? Number.NaN : Number(text);
}

interface Handlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
}

async function eachElement(
  path: string,
  gzipped: boolean,
  onProgress: (share: number) => void,
  handlers: Handlers,
): Promise<void> {
  const { SaxesParser } = await import("saxes");
  const { size } = await stat(path);
  const parser = new SaxesParser();
  const open: string[] = [];
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length === 0 && name !== "osm")
      throw new InputError(basename(path), `its outermost element is <${name}>, expected <osm>`);
    open.push(name);
    handlers.open(name, attributes);
  });
  parser.on("closetag", ({ name }) => {
    open.pop();
    handlers.close?.(name);
  });
  parser.on("error", (error) => {
    throw new InputError(basename(path), `line ${parser.line}: ${error.message.replace(/^\d+:\d+: /, "")}`);
  });
  await feed(parser, path, gzipped, (bytes) => onProgress(bytes / size), open);
}

async function feed(
  parser: Parser,
  path: string,
  gzipped: boolean,
  onBytes: (bytes: number) => void,
  open: readonly string[],
): Promise<void> {
  const name = basename(path);
  const file = createReadStream(path);
  let source: Readable = file;
  if (gzipped) {
    const gunzip = createGunzip();
    file.on("error", (error) => gunzip.destroy(error));
    source = file.pipe(gunzip);
  }
  const decoder = new TextDecoder();
  let unpacked = 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      parser.write(decoder.decode(chunk, { stream: true }));
      onBytes(file.bytesRead);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const what =
      code === "Z_BUF_ERROR"
        ? `ends in the middle of its compressed data, in line ${parser.line} of the text; the file is incomplete`
        : `cannot be unpacked after ${unpacked} bytes of text: ${message}`;
    throw new InputError(name, what);
  }
  const tail = decoder.decode();
  if (tail !== "") parser.write(tail);
  if (open.length > 0)
    throw new InputError(
      name,
      `ends in the middle of <${open.at(-1)}>, in line ${parser.line}; the file is incomplete`,
    );
  parser.close();
}
