/** Columns of integers as LEB128 varints: seven bits a byte, low ones first, the eighth says that more follow; five bytes at most. */

/** A growing run of bytes. */
export interface ByteSink {
  bytes: Uint8Array<ArrayBuffer>;
  length: number;
}

/** Bytes being read; `name` is how errors call them, and bytes from `end` on are not read. */
export interface ByteSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;
}

/** @param value any number, taken modulo 2^32 */
export function writeUnsigned(sink: ByteSink, value: number): void {
  makeRoom(sink);
  let code = value >>> 0;
  while (code > 127) {
    sink.bytes[sink.length++] = (code & 127) | 128;
    code >>>= 7;
  }
  sink.bytes[sink.length++] = code;
}

/** A byte as it is. @param byte 0..255 */
export function writeByte(sink: ByteSink, byte: number): void {
  makeRoom(sink);
  sink.bytes[sink.length++] = byte;
}

/** Zigzag: 0, -1, 1, -2, … are 0, 1, 2, 3, … @param value any integer, taken modulo 2^32 as -2^31 .. 2^31 - 1 */
export function writeSigned(sink: ByteSink, value: number): void {
  const integer = value | 0;
  writeUnsigned(sink, (integer << 1) ^ (integer >> 31));
}

function makeRoom(sink: ByteSink): void {
  if (sink.length + 5 <= sink.bytes.length) return;
  const larger = new Uint8Array(2 * sink.bytes.length + 64);
  larger.set(sink.bytes.subarray(0, sink.length));
  sink.bytes = larger;
}

/**
 * The next `count` numbers, each 0 .. 2^32 - 1. One loop for all columns, so that it is compiled once and early.
 * @throws Error when the bytes end or a number does not
 */
export function readColumn(source: ByteSource, count: number): Uint32Array {
  const { bytes, end } = source;
  const column = new Uint32Array(count);
  let at = source.at;
  for (let i = 0; i < count; i++) {
    // Most numbers are of one byte.
    let byte = at < end ? bytes[at++]! : 128;
    let code = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      if (at >= end)
        throw new Error(
          `${source.name} ends at byte ${end} inside a column, expected ${count - i} numbers more`,
        );
      if (shift > 28)
        throw new Error(`${source.name} has a number that goes on at byte ${at}, expected 5 bytes at most`);
      byte = bytes[at++]!;
      code |= (byte & 127) << shift;
    }
    column[i] = code;
  }
  source.at = at;
  return column;
}

/** The number whose zigzag code is `code`, -2^31 .. 2^31 - 1. */
export function signed(code: number): number {
  return (code >>> 1) ^ -(code & 1);
}
