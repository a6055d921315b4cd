/** Heights from GeoTIFF. Node only. */
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { GeoTIFFImage } from "geotiff";
import { type Box, gridBox, type HeightTile, windowOf } from "./heightGrid.ts";
import { InputError } from "./inputError.ts";

/** Degrees on WGS84, and CGCS2000, which agrees with it to centimetres. */
const DEGREES = [4326, 4490];
const PIXEL_IS_POINT = 2;

export interface GeotiffOptions {
  /** Read no more than heights within this box need. */
  readonly box: Box | null;
  /** Take the coordinates as they are, whatever the system: for streets in the same plane. */
  readonly anyPlane: boolean;
}

/**
 * The part of a GeoTIFF's first band that heights within the box need. Without a nodata tag every value
 * is a height.
 * @throws InputError where the file is no GeoTIFF, is cut short, turned, or in another system than EPSG:4326 (unless `anyPlane`)
 */
export async function readGeotiff(path: string, { box, anyPlane }: GeotiffOptions): Promise<HeightTile> {
  const { fromFile } = await import("geotiff");
  const name = basename(path);
  try {
    const tiff = await fromFile(path);
    try {
      const image = await tiff.getImage();
      await checkWhole(image, (await stat(path)).size, name);
      return await heightsOf(image, name, { box, anyPlane });
    } finally {
      tiff.close();
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(name, `cannot be read as GeoTIFF: ${(error as Error).message}`);
  }
}

/** The package reads what lies beyond the end of the file as zeros. */
async function checkWhole({ fileDirectory }: GeoTIFFImage, size: number, name: string): Promise<void> {
  const kind = fileDirectory.hasTag("TileOffsets") ? "Tile" : "Strip";
  const offsets = numbers(await fileDirectory.loadValue(`${kind}Offsets`));
  const counts = numbers(await fileDirectory.loadValue(`${kind}ByteCounts`));
  for (let i = 0; i < offsets.length; i++)
    if (offsets[i]! + (counts[i] ?? 0) > size)
      throw new InputError(
        name,
        `ends in the middle of ${kind.toLowerCase()} ${i + 1} of ${offsets.length}, after ${size} bytes; the file is incomplete`,
      );
}

/** A tag of one value comes as the value itself. */
function numbers(value: unknown): readonly number[] {
  return typeof value === "number"
    ? [value]
    : Array.from((value ?? []) as ArrayLike<number | bigint>, Number);
}

async function heightsOf(
  image: GeoTIFFImage,
  name: string,
  { box, anyPlane }: GeotiffOptions,
): Promise<HeightTile> {
  const keys = image.getGeoKeys();
  if (!anyPlane) checkSystem(keys, name);
  const [west, north] = image.getOrigin() as [number, number];
  const [stepEast, stepNorth] = image.getResolution() as [number, number];
  if (!(stepEast > 0 && stepNorth < 0))
    throw new InputError(
      name,
      `its steps are [${stepEast}, ${stepNorth}], expected rows from the north, each from the west`,
    );
  // A sample stands for the cell around it unless the keys say that it is the point itself.
  const half = keys?.GTRasterTypeGeoKey === PIXEL_IS_POINT ? 0 : 0.5;
  const raster = {
    west: west + half * stepEast,
    north: north + half * stepNorth,
    stepEast,
    stepSouth: -stepNorth,
    width: image.getWidth(),
    height: image.getHeight(),
    marginSteps: half,
  };
  const window =
    box === null ? { left: 0, top: 0, right: raster.width, bottom: raster.height } : windowOf(raster, box);
  if (window === null) return { name, box: gridBox(raster), grid: null };
  const { left, top, right, bottom } = window;
  const band = await image.readRasters({
    samples: [0],
    window: [left, top, right, bottom],
    interleave: true,
  });
  const heightsMeters = Float32Array.from(band as ArrayLike<number>);
  const nodata = image.getGDALNoData();
  if (nodata !== null) {
    const lost = Math.fround(nodata);
    for (let i = 0; i < heightsMeters.length; i++)
      if (heightsMeters[i] === lost) heightsMeters[i] = Number.NaN;
  }
  const grid = {
    ...raster,
    name,
    west: raster.west + left * stepEast,
    north: raster.north + top * stepNorth,
    width: right - left,
    height: bottom - top,
    heightsMeters,
  };
  return { name, box: gridBox(raster), grid };
}

function checkSystem(keys: ReturnType<GeoTIFFImage["getGeoKeys"]>, name: string): void {
  const projected: unknown = keys?.ProjectedCSTypeGeoKey;
  const geographic: unknown = keys?.GeographicTypeGeoKey;
  if (projected === undefined && DEGREES.includes(Number(geographic))) return;
  const code = projected ?? geographic;
  const citation: unknown = keys?.GTCitationGeoKey ?? keys?.GeogCitationGeoKey;
  const met =
    code === undefined
      ? "names no coordinate system"
      : `is in ${code === 32_767 ? "a coordinate system of its own" : `EPSG:${code}`}${typeof citation === "string" ? ` (${citation.replace(/\|$/, "")})` : ""}`;
  throw new InputError(name, `${met}, expected EPSG:4326 (longitude and latitude in degrees, WGS84)`);
}
