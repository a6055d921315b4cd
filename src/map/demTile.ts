import { heightAt, type TerrainGrid } from "../geo/terrainGrid.ts";

const SIZE = 256;
/** Share of the grid's width over which the relief runs out, so that it has no edge. */
const FADE = 0.06;

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/**
 * RGBA bytes (256 x 256, row 0 north) of a web mercator tile of heights in terrarium encoding:
 * metres = r * 256 + g + b / 256 - 32768. Towards the edge of the grid and outside of it heights run out to 0.
 */
export function demPixels(grid: TerrainGrid, { z, x, y }: TileAddress): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(SIZE * SIZE * 4);
  const tiles = 2 ** z;
  const [west, south, east, north] = grid.bbox;
  const fadeLng = (east - west) * FADE;
  const fadeLat = (north - south) * FADE;
  for (let row = 0; row < SIZE; row++) {
    const lat = latitudeOf((y + (row + 0.5) / SIZE) / tiles);
    const inLat = smooth(Math.min(lat - south, north - lat) / fadeLat);
    for (let column = 0; column < SIZE; column++) {
      const lng = ((x + (column + 0.5) / SIZE) / tiles) * 360 - 180;
      const inLng = smooth(Math.min(lng - west, east - lng) / fadeLng);
      const share = inLat * inLng;
      const height = share > 0 ? heightAt(grid, lng, lat) * share : 0;
      const code = Math.round((height + 32768) * 256);
      const at = (row * SIZE + column) * 4;
      pixels[at] = code >> 16;
      pixels[at + 1] = (code >> 8) & 255;
      pixels[at + 2] = code & 255;
      pixels[at + 3] = 255;
    }
  }
  return pixels;
}

function latitudeOf(mercatorY: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * mercatorY))) * 180) / Math.PI;
}

function smooth(t: number): number {
  const s = Math.min(1, Math.max(0, t));
  return s * s * (3 - 2 * s);
}
