/** What a road asks of the ground: its height, how far the water is, and whether homes stand in the way. */
import { heightAt } from "../geo/terrainGrid.ts";
import type { Ground } from "./ground.ts";
import { insideRing, length, toLngLat, type XY } from "./plane.ts";

export interface RoadGround {
  /** Metres above sea level; NaN outside the terrain. */
  heightAt(x: number, y: number): number;
  /** Metres from the water's edge, negative within, Infinity where no river is near; beyond 100 m a lower bound. */
  shoreMeters(x: number, y: number): number;
  /** Whether the straight line from a to b keeps `clearMeters` from every footprint. */
  isFree(ax: number, ay: number, bx: number, by: number, clearMeters: number): boolean;
}

const SQUARE_METERS = 64;
const FAR_SQUARE_METERS = 200;
const NEAR_SHORE_METERS = 100;

export function createRoadGround(ground: Ground, rings: readonly (readonly XY[])[]): RoadGround {
  const squares = new Map<number, number[]>();
  rings.forEach((ring, r) => {
    const [west, south, east, north] = boxOf(ring);
    for (let i = squareOf(west); i <= squareOf(east); i++)
      for (let j = squareOf(south); j <= squareOf(north); j++) {
        const key = keyOf(i, j);
        const list = squares.get(key);
        if (list) list.push(r);
        else squares.set(key, [r]);
      }
  });
  const exact = (x: number, y: number): number =>
    ground.shoreAt(x, y)?.distanceMeters ?? Number.POSITIVE_INFINITY;
  const far = new Map<number, number>();
  /** Far from the water the least distance within a square does. */
  const shoreMeters = (x: number, y: number): number => {
    const i = Math.floor(x / FAR_SQUARE_METERS);
    const j = Math.floor(y / FAR_SQUARE_METERS);
    const key = keyOf(i, j);
    let least = far.get(key);
    if (least === undefined) {
      least = exact((i + 0.5) * FAR_SQUARE_METERS, (j + 0.5) * FAR_SQUARE_METERS) - FAR_SQUARE_METERS * 0.71;
      far.set(key, least);
    }
    return least > NEAR_SHORE_METERS ? least : exact(x, y);
  };
  return {
    heightAt: (x, y) => {
      const [lng, lat] = toLngLat(x, y);
      return heightAt(ground.grid, lng, lat);
    },
    shoreMeters,
    isFree: (ax, ay, bx, by, clear) => {
      const east = squareOf(Math.max(ax, bx) + clear);
      const north = squareOf(Math.max(ay, by) + clear);
      for (let i = squareOf(Math.min(ax, bx) - clear); i <= east; i++)
        for (let j = squareOf(Math.min(ay, by) - clear); j <= north; j++)
          for (const r of squares.get(keyOf(i, j)) ?? [])
            if (!isClearOf(rings[r]!, ax, ay, bx, by, clear)) return false;
      return true;
    },
  };
}

const squareOf = (value: number): number => Math.floor(value / SQUARE_METERS);
const keyOf = (i: number, j: number): number => (i + 32768) * 65536 + (j + 32768);

function boxOf(ring: readonly XY[]): [number, number, number, number] {
  const xs = ring.map((p) => p[0]);
  const ys = ring.map((p) => p[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function isClearOf(
  ring: readonly XY[],
  ax: number,
  ay: number,
  bx: number,
  by: number,
  clear: number,
): boolean {
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const p = ring[j]!;
    const q = ring[i]!;
    if (segmentsCross(ax, ay, bx, by, p[0], p[1], q[0], q[1])) return false;
    if (
      awayFrom(p[0], p[1], ax, ay, bx, by) < clear ||
      awayFrom(ax, ay, p[0], p[1], q[0], q[1]) < clear ||
      awayFrom(bx, by, p[0], p[1], q[0], q[1]) < clear
    )
      return false;
  }
  return !insideRing(ring, ax, ay);
}

/** Metres from a point to the segment from a to b. */
export function awayFrom(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
  return length(ax + dx * t - x, ay + dy * t - y);
}

/** Whether two segments cross in their inner parts. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (c * d >= 0) return false;
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return a * b < 0;
}
