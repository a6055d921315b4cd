/** Reads back what PNG files of 8-bit RGB say, by the clauses of the standard and with nothing of what wrote them. */
import { crc32, inflateSync } from "node:zlib";

export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row by row. */
  readonly rgb: Uint8Array;
  readonly chunks: readonly string[];
  readonly pixelsPerMeter: number;
}

/** @throws Error where the file is not what the standard asks for */
export async function decodePng(file: Blob): Promise<DecodedPng> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (Buffer.from(bytes.subarray(0, 8)).toString("latin1") !== "\x89PNG\r\n\x1a\n") throw new Error("no PNG");
  const chunks = chunksOf(bytes);
  const of = (name: string) => chunks.filter((one) => one.name === name).map(({ data }) => data);
  const head = Buffer.from(of("IHDR")[0]!);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if (head[8] !== 8 || head[9] !== 2 || head[12] !== 0) throw new Error("expected 8-bit RGB");
  return {
    width,
    height,
    rgb: unfiltered(inflateSync(Buffer.concat(of("IDAT"))), width, height),
    chunks: chunks.map(({ name }) => name),
    pixelsPerMeter: Buffer.from(of("pHYs")[0]!).readUInt32BE(0),
  };
}

function chunksOf(bytes: Uint8Array): { readonly name: string; readonly data: Uint8Array }[] {
  const view = Buffer.from(bytes);
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    const length = view.readUInt32BE(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== view.readUInt32BE(at + 8 + length)) throw new Error(`wrong checksum at ${at}`);
    found.push({ name: Buffer.from(named.subarray(0, 4)).toString("latin1"), data: named.subarray(4) });
    at += 12 + length;
  }
  return found;
}

function unfiltered(raw: Uint8Array, width: number, height: number): Uint8Array {
  const row = 3 * width;
  if (raw.length !== height * (row + 1)) throw new Error(`${raw.length} bytes for ${width} x ${height} px`);
  const rgb = new Uint8Array(height * row);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)]!;
    if (filter > 2) throw new Error(`filter ${filter}, expected 0, 1 or 2`);
    for (let i = 0; i < row; i++) {
      const left = i < 3 ? 0 : rgb[y * row + i - 3]!;
      const above = y === 0 ? 0 : rgb[(y - 1) * row + i]!;
      rgb[y * row + i] = raw[y * (row + 1) + 1 + i]! + [0, left, above][filter]!;
    }
  }
  return rgb;
}
