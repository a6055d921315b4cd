/** Writes opaque pictures as PNG, strip after strip: the picture never needs to be in memory as a whole. */
import { yieldTurn } from "../../io/yieldTurn.ts";
import type { Size } from "../layout/placed.ts";
import { crc32 } from "./crc32.ts";

export interface PngSource extends Size {
  /** Resolution that programs place the picture at. */
  readonly dotsPerInch: number;
  /** Rows from `top` on as RGBA, all opaque; asked for from above to below. */
  readonly rows: (top: number, height: number) => Uint8ClampedArray;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const HEADER_BYTES = 13;
const STRIP_ROWS = 64;
const METERS_PER_INCH = 0.0254;

/**
 * The PNG of 8-bit RGB, without alpha: in a PDF an alpha channel would become a mask of its own.
 * @throws the reason of `signal`
 */
export async function encodePng(source: PngSource, signal: AbortSignal): Promise<Blob> {
  const deflate = new CompressionStream("deflate");
  const parts: Uint8Array<ArrayBuffer>[] = [
    SIGNATURE,
    header(source),
    chunk("sRGB", Uint8Array.of(0)),
    resolution(source.dotsPerInch),
  ];
  const reading = readAll(deflate.readable, (piece) => parts.push(chunk("IDAT", piece)));
  await Promise.all([writeAll(deflate.writable, source, signal), reading]);
  parts.push(chunk("IEND", new Uint8Array(0)));
  return new Blob(parts, { type: "image/png" });
}

/** The PNG, which also says at what resolution it is to be placed: few browsers write that. */
export async function withResolution(png: Blob, dotsPerInch: number): Promise<Blob> {
  const head = SIGNATURE.length + 12 + HEADER_BYTES;
  const begin = await png.slice(head, head + 512).text();
  if (begin.includes("pHYs")) return png;
  return new Blob([png.slice(0, head), resolution(dotsPerInch), png.slice(head)], { type: png.type });
}

async function readAll(from: ReadableStream<Uint8Array>, take: (piece: Uint8Array) => void): Promise<void> {
  const reader = from.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    take(value);
  }
}

async function writeAll(
  to: WritableStream<BufferSource>,
  source: PngSource,
  signal: AbortSignal,
): Promise<void> {
  const writer = to.getWriter();
  try {
    const rowBytes = 3 * source.width;
    let above = new Uint8Array(rowBytes);
    for (let top = 0; top < source.height; top += STRIP_ROWS) {
      // Browsers deflate on this very thread.
      await yieldTurn(signal);
      const height = Math.min(STRIP_ROWS, source.height - top);
      const rgb = withoutAlpha(source.rows(top, height), source.width * height);
      const filtered = new Uint8Array((rowBytes + 1) * height);
      for (let row = 0; row < height; row++) {
        const line = rgb.subarray(row * rowBytes, (row + 1) * rowBytes);
        filterRow(line, above, filtered.subarray(row * (rowBytes + 1)));
        above = line;
      }
      await writer.write(filtered);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => {});
    throw error;
  }
}

function withoutAlpha(rgba: Uint8ClampedArray, pixels: number): Uint8Array<ArrayBuffer> {
  const rgb = new Uint8Array(3 * pixels);
  for (let i = 0, from = 0, to = 0; i < pixels; i++, from += 4, to += 3) {
    rgb[to] = rgba[from]!;
    rgb[to + 1] = rgba[from + 1]!;
    rgb[to + 2] = rgba[from + 2]!;
  }
  return rgb;
}

/** The row as differences from the row above or from the pixel at its left, whichever are smaller (PNG, clause 12.8). */
function filterRow(line: Uint8Array, above: Uint8Array, to: Uint8Array): void {
  let [up, sub] = [0, 0];
  for (let i = 0; i < line.length; i++) {
    up += distance(line[i]! - above[i]!);
    sub += distance(line[i]! - (i < 3 ? 0 : line[i - 3]!));
  }
  to[0] = sub < up ? 1 : 2;
  if (sub < up) for (let i = 0; i < line.length; i++) to[i + 1] = line[i]! - (i < 3 ? 0 : line[i - 3]!);
  else for (let i = 0; i < line.length; i++) to[i + 1] = line[i]! - above[i]!;
}

/** Of a difference of bytes that wraps around. */
const distance = (difference: number): number => {
  const positive = difference & 255;
  return positive < 128 ? positive : 256 - positive;
};

function header({ width, height }: Size): Uint8Array<ArrayBuffer> {
  const data = new DataView(new ArrayBuffer(HEADER_BYTES));
  data.setUint32(0, width);
  data.setUint32(4, height);
  data.setUint8(8, 8);
  data.setUint8(9, 2);
  return chunk("IHDR", new Uint8Array(data.buffer));
}

function resolution(dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const data = new DataView(new ArrayBuffer(9));
  const perMeter = Math.round(dotsPerInch / METERS_PER_INCH);
  data.setUint32(0, perMeter);
  data.setUint32(4, perMeter);
  data.setUint8(8, 1);
  return chunk("pHYs", new Uint8Array(data.buffer));
}

function chunk(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}
