/** Lines in the encoding of Mapbox Vector Tile 2.1 (protocol buffers). */

export const TILE_EXTENT = 4096;

export interface LineFeature {
  /** A whole number for each key. */
  readonly values: readonly number[];
  /** x, y, x, y, … in whole tile units. */
  readonly lines: readonly (readonly number[])[];
}

const LINESTRING = 2;
const MOVE_TO = 1;
const LINE_TO = 2;

/** A tile of one layer; lines of fewer than two different points are left out. */
export function encodeLines(
  layer: string,
  keys: readonly string[],
  features: readonly LineFeature[],
): Uint8Array<ArrayBuffer> {
  const values: number[] = [];
  const body = new Message();
  body.number(15, 2);
  body.bytes(1, new TextEncoder().encode(layer));
  for (const feature of features) {
    const tags = feature.values.flatMap((value, k) => {
      if (!values.includes(value)) values.push(value);
      return [k, values.indexOf(value)];
    });
    const geometry = geometryOf(feature.lines);
    if (geometry.length === 0) continue;
    const message = new Message();
    message.packed(2, tags);
    message.number(3, LINESTRING);
    message.packed(4, geometry);
    body.bytes(2, message.done());
  }
  for (const key of keys) body.bytes(3, new TextEncoder().encode(key));
  for (const value of values) {
    const message = new Message();
    message.number(5, value);
    body.bytes(4, message.done());
  }
  body.number(5, TILE_EXTENT);
  const tile = new Message();
  tile.bytes(3, body.done());
  return tile.done();
}

function geometryOf(lines: readonly (readonly number[])[]): number[] {
  const out: number[] = [];
  let x = 0;
  let y = 0;
  for (const line of lines) {
    const begin = out.length;
    const [startX, startY] = [x, y];
    out.push((1 << 3) | MOVE_TO, zigzag(line[0]! - x), zigzag(line[1]! - y), 0);
    x = line[0]!;
    y = line[1]!;
    let count = 0;
    for (let i = 2; i < line.length; i += 2) {
      if (line[i] === x && line[i + 1] === y) continue;
      out.push(zigzag(line[i]! - x), zigzag(line[i + 1]! - y));
      x = line[i]!;
      y = line[i + 1]!;
      count++;
    }
    if (count === 0) {
      out.length = begin;
      x = startX;
      y = startY;
    } else out[begin + 3] = (count << 3) | LINE_TO;
  }
  return out;
}

const zigzag = (value: number): number => (value << 1) ^ (value >> 31);

/** Fields of a protocol buffer, one after the other. */
class Message {
  private buffer = new Uint8Array(256);
  private length = 0;

  number(field: number, value: number): void {
    this.varint(field << 3);
    this.varint(value);
  }

  bytes(field: number, value: Uint8Array): void {
    this.varint((field << 3) | 2);
    this.varint(value.length);
    this.reserve(value.length);
    this.buffer.set(value, this.length);
    this.length += value.length;
  }

  packed(field: number, values: readonly number[]): void {
    const message = new Message();
    for (const value of values) message.varint(value);
    this.bytes(field, message.done());
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.buffer.slice(0, this.length);
  }

  private varint(value: number): void {
    this.reserve(5);
    let rest = value >>> 0;
    while (rest > 127) {
      this.buffer[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.buffer[this.length++] = rest;
  }

  private reserve(count: number): void {
    if (this.length + count <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + count));
    larger.set(this.buffer);
    this.buffer = larger;
  }
}
