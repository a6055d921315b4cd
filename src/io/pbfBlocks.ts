/** The blocks of an OpenStreetMap .pbf file (OpenStreetMap wiki, "PBF Format"), one at a time. Node only. */
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { inflateSync } from "node:zlib";
import { InputError } from "./inputError.ts";

/** Limits of the format in bytes: a header 64 KiB, a block 32 MiB. */
const LONGEST_HEADER = 65_536;
const LONGEST_BLOCK = 33_554_432;
const NOT_PBF = 'does not begin with a block "OSMHeader", expected OpenStreetMap .pbf';
const ZLIB = 3;
const RAW = 1;
const COMPRESSIONS: Readonly<Record<number, string>> = { 4: "lzma", 5: "bzip2", 6: "lz4", 7: "zstd" };
/** Groups of a block by their first field: nodes, packed nodes, ways, relations. */
const GROUPS: Readonly<Record<number, PbfContent>> = { 1: "nodes", 2: "nodes", 3: "ways" };

export type PbfContent = "nodes" | "ways";

export interface PbfBlock {
  /** From 1, the header being block 1. */
  readonly number: number;
  readonly isHeader: boolean;
  /** Unpacked. */
  readonly bytes: Buffer;
  /** Share of the file up to the end of the block, 0..1. */
  readonly share: number;
}

/**
 * The blocks of a file in order, unpacked; one is in memory at a time.
 * @throws InputError where the file is none, ends in the middle of a block, is damaged, or compressed in another way than zlib
 */
export async function* pbfBlocks(path: string): AsyncGenerator<PbfBlock, void> {
  const name = basename(path);
  const file = await open(path);
  try {
    const { size } = await file.stat();
    let at = 0;
    for (let number = 1; number === 1 || at < size; number++) {
      const fail = (what: string) => new InputError(name, number === 1 ? NOT_PBF : what);
      const cut = `ends in the middle of block ${number}, after ${size} bytes; the file is incomplete`;
      const prefix = await bytesAt(file, at, 4);
      const length = prefix.length < 4 ? 0 : prefix.readUInt32BE(0);
      if (length > LONGEST_HEADER) throw fail(`block ${number}, at byte ${at}, is none; the file is damaged`);
      const body = at + 4 + length;
      if (prefix.length < 4 || body > size) throw fail(cut);
      const header = blockHeader(await bytesAt(file, at + 4, length));
      if (header.type !== (number === 1 ? "OSMHeader" : "OSMData"))
        throw fail(`block ${number}, at byte ${at}, is ${JSON.stringify(header.type)}, expected "OSMData"`);
      if (!(header.bytes >= 0 && header.bytes <= LONGEST_BLOCK))
        throw fail(`block ${number} announces ${header.bytes} bytes, expected 0..${LONGEST_BLOCK}`);
      if (body + header.bytes > size)
        throw new InputError(
          name,
          `${cut}: ${header.bytes} bytes are announced there, ${size - body} follow`,
        );
      const bytes = unpacked(await bytesAt(file, body, header.bytes), name, number);
      at = body + header.bytes;
      yield { number, isHeader: number === 1, bytes, share: at / size };
    }
  } finally {
    await file.close();
  }
}

/** Whether the first bytes of a file are those of an OpenStreetMap .pbf. */
export function looksLikePbf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 32)).includes("OSMHeader");
}

/** Whether a block holds some of `content`, told without reading it. */
export function pbfHolds(block: Buffer, content: PbfContent): boolean {
  for (const { field, from, to } of fields(block)) {
    if (field !== 2) continue;
    for (const group of fields(block.subarray(from, to))) {
      if (GROUPS[group.field] === content) return true;
      break;
    }
  }
  return false;
}

/** ISO date that the header says the file stands at (seconds since 1970 in field 32); empty where it does not. */
export function pbfDate(header: Buffer): string {
  for (const { field, value } of fields(header))
    if (field === 32) return new Date(value * 1000).toISOString().slice(0, 10);
  return "";
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  return bytes.subarray(0, bytesRead);
}

function blockHeader(header: Buffer): { readonly type: string; readonly bytes: number } {
  let type = "";
  let bytes = -1;
  for (const { field, from, to, value } of fields(header)) {
    if (field === 1) type = header.toString("latin1", from, to);
    if (field === 3) bytes = value;
  }
  return { type, bytes };
}

function unpacked(block: Buffer, name: string, number: number): Buffer {
  let compression = "an unknown method";
  for (const { field, from, to } of fields(block)) {
    if (field === RAW) return block.subarray(from, to);
    compression = COMPRESSIONS[field] ?? compression;
    if (field !== ZLIB) continue;
    try {
      return inflateSync(block.subarray(from, to));
    } catch (error) {
      throw new InputError(name, `block ${number} is damaged: ${(error as Error).message}`);
    }
  }
  throw new InputError(name, `block ${number} is compressed by ${compression}, expected zlib`);
}

/** The fields of a protobuf message, as far as its bytes go: of numbers the value, of the others where they lie. */
function* fields(bytes: Uint8Array) {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; at < bytes.length; scale *= 128) {
      const byte = bytes[at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const key = varint();
    const wire = key & 7;
    if (wire !== 0 && wire !== 2) return;
    const value = varint();
    const from = at;
    if (wire === 2) at += value;
    yield { field: key >> 3, from, to: at, value };
  }
}
