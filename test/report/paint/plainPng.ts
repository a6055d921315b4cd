/** The plainest PNG that there is: RGB without filters, as a browser's own canvas might write it. */
import { crc32, deflateSync } from "node:zlib";

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixel: (x: number, y: number) => readonly number[];
}

export function plainPng({ width, height, pixel }: Picture): Blob {
  const raw = Buffer.alloc(height * (3 * width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) raw.set(pixel(x, y).slice(0, 3), y * (3 * width + 1) + 1 + 3 * x);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const parts = [
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(raw)),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return new Blob([Uint8Array.from(Buffer.concat(parts))], { type: "image/png" });
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
