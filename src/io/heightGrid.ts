/** A tile of heights, and how one is read between its samples. */

/** Samples in rows from the north, each row from the west, at equal steps. */
export interface HeightGrid {
  /** File the heights are from. */
  readonly name: string;
  /** Place of the first sample, in the units of the plane (degrees WGS84 lng/lat, or metres). */
  readonly west: number;
  readonly north: number;
  /** Distances of samples towards the east and towards the south, both positive. */
  readonly stepEast: number;
  readonly stepSouth: number;
  readonly width: number;
  readonly height: number;
  /** width x height metres; NaN where void. */
  readonly heightsMeters: Float32Array;
  /** How far heights hold beyond the outermost samples, in steps: 0.5 where a sample stands for its cell, else 0. */
  readonly marginSteps: number;
}

/** Where the samples of a grid lie. */
export type Raster = Omit<HeightGrid, "heightsMeters" | "name">;

/** A file of heights: where they hold, and as much of them as was asked for; null where that is nothing. */
export interface HeightTile {
  readonly name: string;
  readonly box: Box;
  readonly grid: HeightGrid | null;
}

/** Edges are computed in floating point; a place on the edge must not fall between two tiles. */
const ROUNDING_STEPS = 1e-6;

/** [west, south, east, north], closed. */
export type Box = readonly [number, number, number, number];

/**
 * Height in metres at a place, bilinear between the four samples around it; where some of these are void, from the known ones with
 * their weights brought to 1. NaN outside the grid, and where no sample of weight is known.
 */
export function gridHeight(grid: HeightGrid, x: number, y: number): number {
  const { width, height, heightsMeters, marginSteps } = grid;
  const column = (x - grid.west) / grid.stepEast;
  const row = (grid.north - y) / grid.stepSouth;
  const margin = marginSteps + ROUNDING_STEPS;
  const inside =
    column >= -margin && row >= -margin && column <= width - 1 + margin && row <= height - 1 + margin;
  if (!inside) return Number.NaN;
  const u = Math.min(Math.max(column, 0), width - 1);
  const v = Math.min(Math.max(row, 0), height - 1);
  const left = Math.floor(u);
  const top = Math.floor(v);
  let sum = 0;
  let weights = 0;
  for (let corner = 0; corner < 4; corner++) {
    const i = left + (corner & 1);
    const j = top + (corner >> 1);
    const weight = (1 - Math.abs(u - i)) * (1 - Math.abs(v - j));
    if (!(weight > 0)) continue;
    const meters = heightsMeters[j * width + i]!;
    if (Number.isNaN(meters)) continue;
    sum += weight * meters;
    weights += weight;
  }
  return weights > 0 ? sum / weights : Number.NaN;
}

/** Where the heights of a grid hold. */
export function gridBox(raster: Raster): Box {
  const { west, north, stepEast, stepSouth, width, height, marginSteps } = raster;
  return [
    west - marginSteps * stepEast,
    north - (height - 1 + marginSteps) * stepSouth,
    west + (width - 1 + marginSteps) * stepEast,
    north + marginSteps * stepSouth,
  ];
}

/** Rows and columns of a raster, `to` not included. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The samples of a raster that heights within `box` need; null where it lies elsewhere. */
export function windowOf(raster: Raster, box: Box): Window | null {
  const left = Math.max(0, Math.floor((box[0] - raster.west) / raster.stepEast));
  const right = Math.min(raster.width, Math.ceil((box[2] - raster.west) / raster.stepEast) + 1);
  const top = Math.max(0, Math.floor((raster.north - box[3]) / raster.stepSouth));
  const bottom = Math.min(raster.height, Math.ceil((raster.north - box[1]) / raster.stepSouth) + 1);
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}
