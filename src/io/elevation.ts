/** Heights of the ground from tiles: GeoTIFF, SRTM .hgt and .hgt.zip. Node only. */
import { open, readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { StreetPoints } from "../geo/streetInput.ts";
import { readGeotiff } from "./geotiffHeights.ts";
import { type Box, gridHeight, type HeightTile } from "./heightGrid.ts";
import { InputError } from "./inputError.ts";
import { readSrtm } from "./srtmHeights.ts";

export interface Elevation {
  readonly tiles: readonly HeightTile[];
  /** Height in metres, bilinear in the first tile that knows it; NaN where none does. */
  readonly heightAt: (lng: number, lat: number) => number;
}

export interface ElevationOptions {
  /** The box of the streets: tiles are read as far as they lie in it. All of them without one. */
  readonly box?: Box | null;
  /** Take the coordinates of GeoTIFF as they are, whatever the system: for streets in the same plane. */
  readonly anyPlane?: boolean;
}

/**
 * Opens tiles of heights, each by what it holds; of tiles outside the box no more than where they lie.
 * @throws InputError that names the file, what is wrong and what was expected; the error of the file system where one cannot be opened
 */
export async function readElevation(
  paths: readonly string[],
  { box = null, anyPlane = false }: ElevationOptions = {},
): Promise<Elevation> {
  const tiles: HeightTile[] = [];
  for (const path of paths) tiles.push(await readTile(path, box, anyPlane));
  const grids = tiles.flatMap(({ grid }) => grid ?? []);
  return {
    tiles,
    heightAt(lng, lat) {
      for (const grid of grids) {
        const meters = gridHeight(grid, lng, lat);
        if (!Number.isNaN(meters)) return meters;
      }
      return Number.NaN;
    },
  };
}

async function readTile(path: string, box: Box | null, anyPlane: boolean): Promise<HeightTile> {
  const name = basename(path);
  const mark = await firstBytes(path);
  if (mark === "II*\0" || mark === "MM\0*" || mark === "II+\0" || mark === "MM\0+")
    return readGeotiff(path, { box, anyPlane });
  if (/\.hgt(\.zip)?$/i.test(name) || mark === "PK\x03\x04") return readSrtm(await readFile(path), name, box);
  throw new InputError(
    name,
    `begins with ${JSON.stringify(mark)}, expected GeoTIFF, or SRTM (.hgt, .hgt.zip)`,
  );
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(4);
    const { bytesRead } = await file.read(bytes, 0, 4, 0);
    return bytes.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Which share of the points, 0..1, has a height; 1 where there is no point. O(points x tiles). */
export function shareWithHeight({ lngE7, latE7 }: StreetPoints, { heightAt }: Elevation): number {
  let known = 0;
  for (let i = 0; i < lngE7.length; i++)
    if (!Number.isNaN(heightAt(lngE7[i]! / 1e7, latE7[i]! / 1e7))) known++;
  return lngE7.length === 0 ? 1 : known / lngE7.length;
}

/** [west, south, east, north] of the points; null where there is none. */
export function boxOfPoints({ lngE7, latE7 }: StreetPoints): Box | null {
  if (lngE7.length === 0) return null;
  let [west, south, east, north] = [lngE7[0]!, latE7[0]!, lngE7[0]!, latE7[0]!];
  for (let i = 1; i < lngE7.length; i++) {
    west = Math.min(west, lngE7[i]!);
    east = Math.max(east, lngE7[i]!);
    south = Math.min(south, latE7[i]!);
    north = Math.max(north, latE7[i]!);
  }
  return [west / 1e7, south / 1e7, east / 1e7, north / 1e7];
}
