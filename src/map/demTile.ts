import { latOf } from "../geo/mercatorFrame.ts";
import type { TerrainGrid } from "../geo/terrainGrid.ts";

const SIZE = 256;
/** Share of the grid's width over which the relief runs out, so that it has no edge. */
const FADE = 0.06;
/** Terrarium code of 0 m. */
const ZERO = 32768 * 256;

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/**
 * RGBA bytes (256 x 256, row 0 north) of a web mercator tile of heights in terrarium encoding:
 * metres = r * 256 + g + b / 256 - 32768. Heights are bilinear between the grid's nodes; towards the edge of the grid and outside of it
 * they run out to 0.
 */
export function demPixels(grid: TerrainGrid, { z, x, y }: TileAddress): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(SIZE * SIZE * 4);
  const { width, heightsMeters: heights } = grid;
  const tiles = 2 ** z;
  const [west, south, east, north] = grid.bbox;
  const columns = axis(west, east, width, (i) => ((x + (i + 0.5) / SIZE) / tiles) * 360 - 180);
  // Rows count from the north: the axis runs from north to south.
  const rows = axis(north, south, grid.height, (i) => latOf((y + (i + 0.5) / SIZE) / tiles));
  for (let row = 0, at = 0; row < SIZE; row++) {
    const above = rows.node[row]! * width;
    const v = rows.fraction[row]!;
    for (let column = 0; column < SIZE; column++, at += 4) {
      const share = rows.share[row]! * columns.share[column]!;
      let code = ZERO;
      if (share > 0) {
        const nw = above + columns.node[column]!;
        const u = columns.fraction[column]!;
        const upper = heights[nw]! + (heights[nw + 1]! - heights[nw]!) * u;
        const lower = heights[nw + width]! + (heights[nw + width + 1]! - heights[nw + width]!) * u;
        code += Math.round((upper + (lower - upper) * v) * share * 256);
      }
      pixels[at] = code >> 16;
      pixels[at + 1] = (code >> 8) & 255;
      pixels[at + 2] = code & 255;
      pixels[at + 3] = 255;
    }
  }
  return pixels;
}

/**
 * Where the 256 pixels of one axis of a tile lie on an axis of the grid with `nodes` nodes from `first` to `last`: the node before, the
 * fraction behind it, and the share of the height that is drawn, 0 outside of the grid.
 */
function axis(first: number, last: number, nodes: number, degreesOf: (pixel: number) => number) {
  const node = new Int32Array(SIZE);
  const fraction = new Float64Array(SIZE);
  const share = new Float64Array(SIZE);
  for (let i = 0; i < SIZE; i++) {
    const along = (degreesOf(i) - first) / (last - first);
    if (!(along >= 0 && along <= 1)) continue;
    const place = along * (nodes - 1);
    node[i] = Math.min(Math.floor(place), nodes - 2);
    fraction[i] = place - node[i]!;
    share[i] = smooth(Math.min(along, 1 - along) / FADE);
  }
  return { node, fraction, share };
}

function smooth(t: number): number {
  const s = Math.min(1, Math.max(0, t));
  return s * s * (3 - 2 * s);
}
