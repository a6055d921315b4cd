/** SRTM tiles: .hgt, and .hgt.zip. */
import { strFromU8 } from "fflate";
import { type Box, gridBox, type HeightTile, windowOf } from "./heightGrid.ts";
import { InputError } from "./inputError.ts";

const VOID = -32_768;
/** Samples a side of a tile of one degree, both edges included: 3 and 1 seconds of arc. */
const SIDES = [1201, 3601] as const;
const NAME = /([NS])(\d{2})([EW])(\d{3})[^/\\]*$/i;

/**
 * The part of an SRTM tile that heights within `box` need. Its south-west corner comes from its
 * name ("N43E007.hgt"), big-endian 16-bit metres row by row from the north; -32768 is void.
 * @throws InputError where the name has no corner, or the size is that of no tile
 */
export async function readSrtm(bytes: Uint8Array, file: string, box: Box | null): Promise<HeightTile> {
  const zipped = strFromU8(bytes.subarray(0, 2), true) === "PK";
  const tile = zipped ? await unzipped(bytes, file) : { name: file, bytes };
  const [, ns, lat, ew, lng] = NAME.exec(tile.name) ?? NAME.exec(file) ?? [];
  if (ns === undefined)
    throw new InputError(file, `its name says no corner, expected one like "N43E007.hgt"`);
  const side = SIDES.find((side) => 2 * side * side === tile.bytes.length);
  if (side === undefined)
    throw new InputError(
      file,
      `holds ${tile.bytes.length} bytes of heights, expected ${SIDES.map((side) => `${2 * side * side} (${side} x ${side})`).join(" or ")}`,
    );
  const west = Number(lng) * (ew?.toUpperCase() === "W" ? -1 : 1);
  const north = Number(lat) * (ns.toUpperCase() === "S" ? -1 : 1) + 1;
  const step = 1 / (side - 1);
  const raster = { west, north, stepEast: step, stepSouth: step, width: side, height: side, marginSteps: 0 };
  const window = box === null ? { left: 0, top: 0, right: side, bottom: side } : windowOf(raster, box);
  if (window === null) return { name: file, box: gridBox(raster), grid: null };
  const view = new DataView(tile.bytes.buffer, tile.bytes.byteOffset, tile.bytes.byteLength);
  const width = window.right - window.left;
  const height = window.bottom - window.top;
  const heightsMeters = new Float32Array(width * height);
  for (let row = 0, i = 0; row < height; row++)
    for (let column = 0; column < width; column++, i++) {
      const meters = view.getInt16(2 * ((window.top + row) * side + window.left + column), false);
      heightsMeters[i] = meters === VOID ? Number.NaN : meters;
    }
  const grid = {
    ...raster,
    name: file,
    west: west + window.left * step,
    north: north - window.top * step,
    width,
    height,
    heightsMeters,
  };
  return { name: file, box: gridBox(raster), grid };
}

async function unzipped(bytes: Uint8Array, file: string) {
  const { unzipSync } = await import("fflate");
  let entries: Readonly<Record<string, Uint8Array>>;
  try {
    entries = unzipSync(bytes, { filter: ({ name }) => /\.hgt$/i.test(name) });
  } catch (error) {
    throw new InputError(file, `cannot be unpacked: ${(error as Error).message}; the file may be incomplete`);
  }
  const [entry] = Object.entries(entries);
  if (entry === undefined) throw new InputError(file, "holds no .hgt, expected one");
  return { name: entry[0], bytes: entry[1] };
}
