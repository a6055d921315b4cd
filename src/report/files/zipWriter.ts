/** A zip that every program reads without doubt: the size of each entry stands before it, not behind. */
import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "./crc32.ts";

export interface ZipEntry {
  readonly name: string;
  /** Text and tables are deflated; a blob, being a picture, goes in as it is and stays out of the script's memory. */
  readonly data: Uint8Array<ArrayBuffer> | Blob;
}

export interface ZipWriter {
  /** @throws RangeError when the file would come to 4 GiB or 65,535 entries, which needs a format that old readers lack */
  readonly add: (entry: ZipEntry) => Promise<void>;
  /** All entries as one file, in the order in which they were added. */
  readonly end: () => Blob;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980: the same pages make the same file. */
const DATE = 0x0021;
const MOST_BYTES = 2 ** 32 - 1;
const MOST_ENTRIES = 2 ** 16 - 2;

/** Writes a file of `type` entry by entry. */
export function zipWriter(type: string): ZipWriter {
  const parts: BlobPart[] = [];
  const central: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  let count = 0;
  return {
    add: async ({ name, data }) => {
      const isBlob = data instanceof Blob;
      const bytes = isBlob ? new Uint8Array(await data.arrayBuffer()) : data;
      const packed = isBlob ? data : (deflateSync(bytes) as Uint8Array<ArrayBuffer>);
      const packedSize = isBlob ? data.size : (packed as Uint8Array).length;
      const title = strToU8(name) as Uint8Array<ArrayBuffer>;
      const end = offset + 30 + title.length + packedSize;
      if (end > MOST_BYTES || count === MOST_ENTRIES)
        throw new RangeError(`zip of ${count + 1} entries and ${end} bytes, expected less than 4 GiB`);
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
        numbers([
          [CENTRAL_HEADER, 4],
          [20, 2],
          [20, 2],
          ...facts,
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 4],
          [offset, 4],
        ]),
        title,
      );
      offset = end;
      count++;
    },
    end: () => {
      const size = central.reduce((sum, { length }) => sum + length, 0);
      const tail = numbers([
        [END, 4],
        [0, 2],
        [0, 2],
        [count, 2],
        [count, 2],
        [size, 4],
        [offset, 4],
        [0, 2],
      ]);
      return new Blob([...parts, ...central, tail], { type });
    },
  };
}

/** Each as so many bytes, the lowest first. */
function numbers(values: readonly (readonly [value: number, bytes: number])[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    values.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256),
    ),
  );
}
