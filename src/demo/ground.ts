/** What the generator asks of a place: may one build here, and how does the land lie. */
import { slopeAt, type TerrainGrid } from "../geo/terrainGrid.ts";
import { type Boundary, isInDistrict } from "./boundaries.ts";
import { toLngLat, type XY } from "./plane.ts";
import type { Shore } from "./rivers.ts";

/** Nothing is built on ground steeper than this (rise / run at corners, edges and centre). */
export const SLOPE_LIMIT = 0.25;
const BANK_METERS = 45;

export interface Ground {
  readonly grid: TerrainGrid;
  readonly shoreAt: (x: number, y: number) => Shore | null;
  readonly districts: ReadonlyMap<string, Boundary>;
}

function slopeAtPlane(ground: Ground, x: number, y: number): number {
  const [lng, lat] = toLngLat(x, y);
  return slopeAt(ground.grid, lng, lat);
}

/** Dry, not too steep, and within the district. */
export function isBuildable(
  ground: Ground,
  district: Boundary,
  [x, y]: XY,
  slopeLimit = SLOPE_LIMIT,
): boolean {
  const shore = ground.shoreAt(x, y);
  if (shore !== null && shore.distanceMeters < BANK_METERS) return false;
  if (!(slopeAtPlane(ground, x, y) <= slopeLimit)) return false;
  return isInDistrict(district, x, y);
}

/** The buildable place nearest to a wish, searched on square rings 60 m apart. */
export function nearestBuildable(ground: Ground, district: Boundary, [x, y]: XY): XY {
  for (let ring = 0; ring < 120; ring++)
    for (let k = 0; k < Math.max(1, ring * 8); k++) {
      const [i, j] = onSquareRing(ring, k);
      const place: XY = [x + i * 60, y + j * 60];
      if (isBuildable(ground, district, place, 0.14)) return place;
    }
  throw new Error(`no buildable ground within 7 km of ${toLngLat(x, y)} in ${district.nameZh}`);
}

function onSquareRing(ring: number, k: number): [number, number] {
  if (ring === 0) return [0, 0];
  const side = Math.floor(k / (ring * 2));
  const step = (k % (ring * 2)) - ring;
  if (side === 0) return [step, -ring];
  if (side === 1) return [ring, step];
  if (side === 2) return [-step, ring];
  return [-ring, -step];
}
