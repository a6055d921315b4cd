/** The built-up ground, and which quarter's streets cover it. */
import { type Boundary, isInDistrict } from "./boundaries.ts";
import type { Ground } from "./ground.ts";
import { length, type XY } from "./plane.ts";
import type { Quarter } from "./quarters.ts";
import type { Site } from "./sites.ts";

export interface RoadZones {
  /** Index of the quarter whose streets cover a place; -1 outside of the built-up ground. */
  quarterAt(x: number, y: number): number;
  /** Whether a place lies close to old homes, where the net of streets is dense. */
  isDense(x: number, y: number): boolean;
  /** Corners of the squares of each quarter: x, y, x, y, … */
  readonly squares: readonly (readonly number[])[];
}

const ZONE_METERS = 50;
/** Beyond the homes of the records lie newer estates, works and parks in larger blocks. */
const AROUND_HOMES_METERS = 370;
const DENSE_METERS = 180;
const AROUND_CENTRE_METERS = 300;
const AROUND_SERVICE_METERS = 60;

export function zonesOf(
  ground: Ground,
  quarters: readonly Quarter[],
  places: { readonly sites: readonly Site[]; readonly services: readonly XY[] },
): RoadZones {
  const owner = new Map<number, number>();
  const dense = new Set<number>();
  const claim = (x: number, y: number, reach: number, denseReach = 0): void => {
    const n = Math.ceil(reach / ZONE_METERS);
    const ci = Math.floor(x / ZONE_METERS);
    const cj = Math.floor(y / ZONE_METERS);
    for (let i = ci - n; i <= ci + n; i++)
      for (let j = cj - n; j <= cj + n; j++) {
        const away = length((i + 0.5) * ZONE_METERS - x, (j + 0.5) * ZONE_METERS - y);
        if (away < reach) owner.set(keyOf(i, j), -1);
        if (away < denseReach) dense.add(keyOf(i, j));
      }
  };
  for (const { centre, ring } of places.sites) {
    const radius = Math.max(...ring.map(([x, y]) => length(x - centre[0], y - centre[1])));
    claim(centre[0], centre[1], AROUND_HOMES_METERS + radius, DENSE_METERS + radius);
  }
  for (const [x, y] of places.services) claim(x, y, AROUND_SERVICE_METERS);
  for (const { centre } of quarters) claim(centre[0], centre[1], AROUND_CENTRE_METERS, DENSE_METERS);
  const districts = [...new Set(quarters.map((q) => q.street.district))].map((code) => ({
    boundary: ground.districts.get(code)!,
    members: quarters.flatMap((q, i) => (q.street.district === code ? [i] : [])),
  }));
  const all = { members: quarters.map((_, i) => i) };
  const squares: number[][] = quarters.map(() => []);
  let last: { readonly boundary: Boundary; readonly members: readonly number[] } | undefined;
  for (const key of owner.keys()) {
    const [i, j] = placeOf(key);
    const x = (i + 0.5) * ZONE_METERS;
    const y = (j + 0.5) * ZONE_METERS;
    if (!last || !isInDistrict(last.boundary, x, y))
      last = districts.find((d) => isInDistrict(d.boundary, x, y));
    const { members } = last ?? all;
    const q = nearestOf(quarters, members, x, y);
    owner.set(key, q);
    squares[q]!.push(x, y);
  }
  return {
    isDense: (x, y) => dense.has(keyOf(Math.floor(x / ZONE_METERS), Math.floor(y / ZONE_METERS))),
    quarterAt: (x, y) => owner.get(keyOf(Math.floor(x / ZONE_METERS), Math.floor(y / ZONE_METERS))) ?? -1,
    squares,
  };
}

const keyOf = (i: number, j: number): number => (i + 32768) * 65536 + (j + 32768);
const placeOf = (key: number): [number, number] => [Math.floor(key / 65536) - 32768, (key % 65536) - 32768];

function nearestOf(quarters: readonly Quarter[], members: readonly number[], x: number, y: number): number {
  let best = members[0]!;
  let nearest = Number.POSITIVE_INFINITY;
  for (const q of members) {
    const { centre } = quarters[q]!;
    const d = length(centre[0] - x, centre[1] - y);
    if (d < nearest) {
      nearest = d;
      best = q;
    }
  }
  return best;
}
