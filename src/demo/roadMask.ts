/** Where roads over open land may run. */
import type { DemoCommunity } from "./communities.ts";
import { length, type XY } from "./plane.ts";
import type { Quarter } from "./quarters.ts";

const OUTSIDE_METERS = 2600;
const MASK_METERS = 500;

/** Around the communities, and between centres that lie next to each other. */
export function countryMask(communities: readonly DemoCommunity[], quarters: readonly Quarter[]) {
  const squares = new Set<number>();
  let [west, south, east, north] = [0, 0, 0, 0];
  const mark = ([x, y]: XY, reach: number): void => {
    const n = Math.ceil(reach / MASK_METERS);
    for (let i = -n; i <= n; i++)
      for (let j = -n; j <= n; j++)
        if (length(i, j) * MASK_METERS <= reach)
          squares.add(maskKey(x + i * MASK_METERS, y + j * MASK_METERS));
    west = Math.min(west, x - reach);
    east = Math.max(east, x + reach);
    south = Math.min(south, y - reach);
    north = Math.max(north, y + reach);
  };
  for (const { site } of communities) mark(site.centre, OUTSIDE_METERS);
  for (const { centre } of quarters) {
    const near = quarters
      .map((q) => q.centre)
      .sort((a, b) => length(a[0] - centre[0], a[1] - centre[1]) - length(b[0] - centre[0], b[1] - centre[1]))
      .slice(1, 5);
    for (const other of near) {
      const steps = Math.ceil(length(other[0] - centre[0], other[1] - centre[1]) / 800);
      for (let k = 0; k <= steps; k++)
        mark(
          [
            centre[0] + ((other[0] - centre[0]) * k) / steps,
            centre[1] + ((other[1] - centre[1]) * k) / steps,
          ],
          2000,
        );
    }
  }
  const has = (x: number, y: number): boolean => squares.has(maskKey(x, y));
  return { has, box: [[west, south] as XY, [east, north] as XY] as const };
}

const maskKey = (x: number, y: number): number =>
  (Math.floor(x / MASK_METERS) + 4096) * 8192 + (Math.floor(y / MASK_METERS) + 4096);
