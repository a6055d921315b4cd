/**
 * One synthetic relief of the central districts: hills between parallel ridges that strike north-north-east, cut by two rivers.
 * The ridges stand about where the real ones do; no height is measured.
 */
import type { TerrainGrid } from "../geo/terrainGrid.ts";
import { length, nearestOnSegment, resample, smoothed, toPlane, type XY } from "./plane.ts";
import { noise, smooth } from "./random.ts";
import type { Shore } from "./rivers.ts";

const WEST = 106.15;
const SOUTH = 29.03;
const STEP_LNG = 0.001;
const STEP_LAT = 0.0009;
const WIDTH = 951;
const HEIGHT = 1331;
/** Step of the heights in the file. */
export const TERRAIN_QUANTUM_METERS = 0.5;
const CREST_STEP_METERS = 2000;
const RIM_METERS = 6500;
const RIM_HEIGHT_METERS = 290;

export interface Ridge {
  readonly crest: readonly XY[];
  readonly riseMeters: number;
  readonly halfWidthMeters: number;
}

function ridge(
  riseMeters: number,
  halfWidthMeters: number,
  crest: readonly (readonly [number, number])[],
): Ridge {
  const line = crest.map(([lng, lat]) => toPlane(lng, lat));
  return { riseMeters, halfWidthMeters, crest: smoothed(resample(line, CREST_STEP_METERS), 2, 3) };
}

/** Named after the mountains whose place they take. */
export const RIDGES: readonly Ridge[] = [
  // Jinyun
  ridge(520, 1700, [
    [106.2, 29.28],
    [106.235, 29.42],
    [106.262, 29.56],
    [106.3, 29.7],
    [106.355, 29.8],
    [106.4, 29.88],
    [106.47, 29.99],
    [106.53, 30.09],
    [106.58, 30.24],
  ]),
  // Zhongliang and Longwangdong
  ridge(330, 1300, [
    [106.375, 29.27],
    [106.39, 29.36],
    [106.4, 29.46],
    [106.412, 29.56],
    [106.425, 29.65],
    [106.45, 29.75],
    [106.49, 29.84],
    [106.56, 29.93],
    [106.63, 30.03],
    [106.68, 30.14],
    [106.71, 30.24],
  ]),
  // Tongluo
  ridge(330, 1250, [
    [106.545, 29.16],
    [106.57, 29.3],
    [106.59, 29.41],
    [106.61, 29.49],
    [106.632, 29.56],
    [106.66, 29.64],
    [106.69, 29.74],
    [106.73, 29.85],
    [106.785, 29.97],
    [106.83, 30.08],
    [106.87, 30.22],
  ]),
  // Mingyue
  ridge(450, 1500, [
    [106.7, 29.05],
    [106.72, 29.2],
    [106.755, 29.35],
    [106.785, 29.47],
    [106.82, 29.58],
    [106.86, 29.7],
    [106.905, 29.82],
    [106.955, 29.95],
    [107.0, 30.09],
    [107.03, 30.22],
  ]),
  // Taozidang
  ridge(480, 1600, [
    [106.84, 29.05],
    [106.87, 29.2],
    [106.91, 29.35],
    [106.95, 29.5],
    [106.985, 29.63],
    [107.03, 29.76],
    [107.07, 29.9],
  ]),
];

/** The grid, given the distance from the rivers. */
export function buildTerrain(shoreAt: (x: number, y: number) => Shore | null, seed: number): TerrainGrid {
  const heightsMeters = new Float32Array(WIDTH * HEIGHT);
  const east = WEST + STEP_LNG * (WIDTH - 1);
  const north = SOUTH + STEP_LAT * (HEIGHT - 1);
  for (let row = 0; row < HEIGHT; row++)
    for (let column = 0; column < WIDTH; column++) {
      const [x, y] = toPlane(WEST + column * STEP_LNG, north - row * STEP_LAT);
      const land = landHeight(x, y, seed);
      const cut = carve(land, shoreAt(x, y), x, y, seed);
      // Relief fades towards the rim, or the map would show where the grid ends.
      const margin = Math.min(
        column * STEP_LNG * 96_720,
        (WIDTH - 1 - column) * STEP_LNG * 96_720,
        row * STEP_LAT * 111_195,
        (HEIGHT - 1 - row) * STEP_LAT * 111_195,
      );
      const inner = smooth(margin / RIM_METERS);
      heightsMeters[row * WIDTH + column] =
        Math.round((RIM_HEIGHT_METERS + (cut - RIM_HEIGHT_METERS) * inner) / TERRAIN_QUANTUM_METERS) *
        TERRAIN_QUANTUM_METERS;
    }
  const bbox = [WEST, SOUTH, rounded6(east), rounded6(north)] as const;
  return { bbox, width: WIDTH, height: HEIGHT, heightsMeters };
}

function rounded6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Hills drawn out along the strike, plus the ridges, both bent a little by a warp so that nothing runs ruler-straight. */
function landHeight(x: number, y: number, seed: number): number {
  const wx = x + 420 * noise(x / 3600, y / 3600, seed + 31) + 170 * noise(x / 1100, y / 1100, seed + 32);
  const wy = y + 420 * noise(x / 3600, y / 3600, seed + 33) + 170 * noise(x / 1100, y / 1100, seed + 34);
  // Strike about 20 degrees east of north.
  const along = wx * 0.34 + wy * 0.94;
  const across = wx * 0.94 - wy * 0.34;
  const swell = noise(across / 2600, along / 6400, seed);
  const spine = 1 - Math.abs(noise(across / 1500, along / 3300, seed + 1)) * 2;
  const gully = 1 - Math.abs(noise(wx / 760, wy / 760, seed + 2)) * 2;
  let height =
    284 + 30 * swell + 24 * spine + 10 * gully * (0.6 + 0.4 * swell) + 4 * noise(x / 300, y / 300, seed + 3);
  for (const r of RIDGES) {
    const near = nearestOn(r.crest, wx, wy);
    const broad = r.halfWidthMeters * (1 + 0.3 * noise(along / 5200, 3, seed + 13));
    const d = near.distanceMeters / broad;
    if (d > 5) continue;
    const fall = 1 / (1 + 0.8 * d * d + 0.9 * d * d * d * d);
    const t = (d / 0.2) * (d / 0.2);
    const trough = 1 - 0.16 * smooth(0.5 + noise(along / 3000, 5, seed + 14)) * (1 / (1 + t * t));
    const crest = 1 + 0.26 * noise(along / 2600, 7, seed + 11);
    const flank = 1 + 0.3 * noise(wx / 620, wy / 620, seed + 12) * smooth(d) + 0.08 * gully;
    const taper = smooth(near.toEndMeters / 7000 + 0.15);
    height += r.riseMeters * taper * fall * trough * crest * flank;
  }
  return height;
}

/** Lowers the land towards the water: a terrace, a bank, then the level of the river. */
function carve(land: number, shore: Shore | null, x: number, y: number, seed: number): number {
  if (shore === null) return land;
  const level = 164 - shore.chainageMeters * 0.00022;
  const d = shore.distanceMeters;
  if (d <= 0) return level;
  const bank = level + 26 * smooth(d / 170);
  const valley = 1500 + 900 * noise(x / 3100, y / 3100, seed + 21);
  return bank + (land - level - 26) * smooth((d - 60) / valley);
}

const WINDOW_SEGMENTS = 5;

/**
 * Distance from a crest, and how far along it the nearest point lies from the nearer end. Crests run northward, so only the segments
 * within 10 km of the one at the same northing are looked at: enough for the 5 half-widths within which a ridge counts.
 */
function nearestOn(line: readonly XY[], x: number, y: number) {
  let low = 1;
  let high = line.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (line[middle]![1] >= y) high = middle;
    else low = middle + 1;
  }
  const last = Math.min(line.length - 1, low + WINDOW_SEGMENTS);
  let distanceMeters = Number.POSITIVE_INFINITY;
  let at = 0;
  for (let i = Math.max(1, low - WINDOW_SEGMENTS); i <= last; i++) {
    const a = line[i - 1]!;
    const b = line[i]!;
    const t = nearestOnSegment(a, b, x, y);
    const d = length(a[0] + (b[0] - a[0]) * t - x, a[1] + (b[1] - a[1]) * t - y);
    if (d < distanceMeters) {
      distanceMeters = d;
      at = i - 1 + t;
    }
  }
  return { distanceMeters, toEndMeters: Math.min(at, line.length - 1 - at) * CREST_STEP_METERS };
}
