/** Where the city crosses its rivers and ridges: bridges and tunnels where most people live on both sides, well apart from each other. */
import { length, type XY } from "./plane.ts";
import type { River } from "./rivers.ts";
import { type RoadGround, segmentsCross } from "./roadGround.ts";

/** A straight way from one side to the other. */
export interface Crossing {
  readonly ends: readonly [XY, XY];
  readonly middle: XY;
}

/** People around a place, in thousands, each weighing less with the distance. */
export type Pull = (place: XY) => number;

interface Rules {
  readonly count: number;
  readonly apartMeters: number;
}

const BANK_METERS = 75;

export function bridges(
  rivers: readonly River[],
  ground: RoadGround,
  pull: Pull,
  { count, apartMeters }: Rules,
): Crossing[] {
  const candidates: Crossing[] = [];
  for (const { centre, halfWidthsMeters } of rivers)
    for (let i = 3; i + 3 < centre.length; i++) {
      const [ax, ay] = centre[i - 3]!;
      const [bx, by] = centre[i + 3]!;
      const span = length(bx - ax, by - ay);
      const reach = halfWidthsMeters[i]! + BANK_METERS;
      const [x, y] = centre[i]!;
      const nx = (-(by - ay) / span) * reach;
      const ny = ((bx - ax) / span) * reach;
      const ends = [[x + nx, y + ny] as XY, [x - nx, y - ny] as XY] as const;
      if (ends.every((p) => ground.heightAt(...p) > 0 && ground.shoreMeters(...p) > BANK_METERS * 0.6))
        candidates.push({ ends, middle: [x, y] });
    }
  return best(candidates, pull, { count, apartMeters });
}

const CREST_WINDOW_METERS = 900;
const LONGEST_FLANK_METERS = 2600;
/** A portal lies where the flank is this far below the crest, or on the foot. */
const FOOT_METERS = 385;

export function tunnels(
  crests: readonly (readonly XY[])[],
  ground: RoadGround,
  pull: Pull,
  { count, apartMeters }: Rules,
): Crossing[] {
  const candidates: Crossing[] = [];
  for (const crest of crests)
    for (let i = 1; i < crest.length; i++) {
      const a = crest[i - 1]!;
      const b = crest[i]!;
      const span = length(b[0] - a[0], b[1] - a[1]);
      const nx = (b[1] - a[1]) / span;
      const ny = -(b[0] - a[0]) / span;
      for (let part = 0; part < 4; part++) {
        const x = a[0] + ((b[0] - a[0]) * part) / 4;
        const y = a[1] + ((b[1] - a[1]) * part) / 4;
        const top = highest(ground, x, y, nx, ny);
        const east = portal(ground, x, y, nx, ny, top);
        const west = portal(ground, x, y, -nx, -ny, -top);
        if (east && west) candidates.push({ ends: [east, west], middle: [x + nx * top, y + ny * top] });
      }
    }
  return best(candidates, pull, { count, apartMeters });
}

function highest(ground: RoadGround, x: number, y: number, nx: number, ny: number): number {
  let at = 0;
  let height = 0;
  for (let d = -CREST_WINDOW_METERS; d <= CREST_WINDOW_METERS; d += 60) {
    const h = ground.heightAt(x + nx * d, y + ny * d);
    if (h > height) {
      height = h;
      at = d;
    }
  }
  return at;
}

function portal(ground: RoadGround, x: number, y: number, nx: number, ny: number, start: number): XY | null {
  for (let d = start + 300; d < start + LONGEST_FLANK_METERS; d += 40) {
    const place: XY = [x + nx * d, y + ny * d];
    if (ground.shoreMeters(...place) < 60) return null;
    if (ground.heightAt(...place) < FOOT_METERS) return place;
  }
  return null;
}

/** The candidates with the most people on the weaker side, one after the other. */
function best(candidates: readonly Crossing[], pull: Pull, { count, apartMeters }: Rules): Crossing[] {
  const scored = candidates
    .map((crossing, i) => {
      const [a, b] = crossing.ends.map(pull) as [number, number];
      return { crossing, i, score: Math.sqrt(a * b) };
    })
    .sort((p, q) => q.score - p.score || p.i - q.i);
  const chosen: Crossing[] = [];
  for (const { crossing } of scored) {
    if (chosen.length >= count) break;
    const fits = chosen.every(
      (other) =>
        length(other.middle[0] - crossing.middle[0], other.middle[1] - crossing.middle[1]) > apartMeters &&
        !meet(other, crossing),
    );
    if (fits) chosen.push(crossing);
  }
  return chosen;
}

function meet({ ends: [a, b] }: Crossing, { ends: [c, d] }: Crossing): boolean {
  return segmentsCross(a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1]);
}
