/** A zip as office programs read it without doubt: the size of each entry stands before it, not behind. */
import { deflateSync, strToU8 } from "fflate";

export interface ZipEntry {
  readonly name: string;
  /** Text and tables are deflated; a blob, being a picture, goes in as it is and stays out of the script's memory. */
  readonly data: Uint8Array<ArrayBuffer> | Blob;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980: the same pages make the same file. */
const DATE = 0x0021;

/**
 * The entries as one file, in their order.
 * @throws RangeError when it would come to 4 GiB, which needs a format that old readers lack
 */
export async function officeZip(entries: Iterable<ZipEntry>, type: string): Promise<Blob> {
  const parts: BlobPart[] = [];
  const central: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const isBlob = data instanceof Blob;
    const bytes = isBlob ? new Uint8Array(await data.arrayBuffer()) : data;
    const packed = isBlob ? data : (deflateSync(bytes) as Uint8Array<ArrayBuffer>);
    const packedSize = isBlob ? data.size : (packed as Uint8Array).length;
    const title = strToU8(name) as Uint8Array<ArrayBuffer>;
    const facts = [
      [FLAGS, 2],
      [isBlob ? 0 : 8, 2],
      [0, 2],
      [DATE, 2],
      [crc32(bytes), 4],
      [packedSize, 4],
      [bytes.length, 4],
      [title.length, 2],
      [0, 2],
    ] as const;
    parts.push(numbers([[LOCAL_HEADER, 4], [20, 2], ...facts]), title, packed);
    central.push(
      numbers([[CENTRAL_HEADER, 4], [20, 2], [20, 2], ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]),
      title,
    );
    offset += 30 + title.length + packedSize;
    if (offset >= 2 ** 32) throw new RangeError(`file of ${offset} bytes, expected less than 4 GiB`);
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const count = central.length / 2;
  const end = numbers([
    [END, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ]);
  return new Blob([...parts, ...central, end], { type });
}

/** Each as so many bytes, the lowest first. */
function numbers(values: readonly (readonly [value: number, bytes: number])[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    values.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256),
    ),
  );
}

const CRC = Int32Array.from({ length: 256 }, (_, i) => {
  let c = i;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? -306674912 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let c = -1;
  for (let i = 0; i < bytes.length; i++) c = CRC[(c ^ bytes[i]!) & 255]! ^ (c >>> 8);
  return ~c >>> 0;
}
