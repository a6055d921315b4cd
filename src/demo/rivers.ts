/** The rivers as centre lines with widths, outlines for the map, and the distance of any place from the water. */
import { type Boundary, sharedBorder } from "./boundaries.ts";
import { length, nearestOnSegment, resample, smoothed, toPlane, type XY } from "./plane.ts";
import { noise } from "./random.ts";
import type { Reach, RiverCourse } from "./riverCourses.ts";

export interface River {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Centre line downstream in the plane, STEP_METERS apart. */
  readonly centre: readonly XY[];
  readonly halfWidthsMeters: readonly number[];
  /** Outline in the plane, counter-clockwise, closed. */
  readonly outline: readonly XY[];
}

const STEP_METERS = 150;
const WIDTH_NOISE_METERS = 2600;

export function buildRiver(
  course: RiverCourse,
  districts: ReadonlyMap<string, Boundary>,
  seed: number,
): River {
  const rough = joinReaches(course.reaches, districts);
  const centre = smoothed(resample(rough, STEP_METERS), 4, 4);
  const [upper, lower] = course.halfWidthMeters;
  const halfWidthsMeters = centre.map((_, i) => {
    const along = i / (centre.length - 1);
    const swell = noise((i * STEP_METERS) / WIDTH_NOISE_METERS, 0, seed);
    return (upper + (lower - upper) * along) * (1 + 0.22 * swell);
  });
  const { id, nameZh, nameEn } = course;
  return { id, nameZh, nameEn, centre, halfWidthsMeters, outline: outlineOf(centre, halfWidthsMeters) };
}

/** Reaches end to end; a shared border is turned so that it begins where the last reach ended. */
function joinReaches(reaches: readonly Reach[], districts: ReadonlyMap<string, Boundary>): XY[] {
  const line: XY[] = [];
  for (const reach of reaches) {
    const degrees =
      "points" in reach
        ? reach.points
        : sharedBorder(districts.get(reach.border[0])!, districts.get(reach.border[1])!, reach.box);
    const points = degrees.map(([lng, lat]) => toPlane(lng, lat));
    if (points.length === 0) throw new Error(`no shared border: ${JSON.stringify(reach)}`);
    const end = line.at(-1);
    if (end) {
      const first = points[0]!;
      const last = points.at(-1)!;
      if (length(last[0] - end[0], last[1] - end[1]) < length(first[0] - end[0], first[1] - end[1]))
        points.reverse();
    }
    line.push(...points);
  }
  return line;
}

function outlineOf(centre: readonly XY[], halfWidths: readonly number[]): XY[] {
  const left: XY[] = [];
  const right: XY[] = [];
  for (let i = 0; i < centre.length; i++) {
    const [ax, ay] = centre[Math.max(0, i - 2)]!;
    const [bx, by] = centre[Math.min(centre.length - 1, i + 2)]!;
    const span = length(bx - ax, by - ay);
    const nx = -(by - ay) / span;
    const ny = (bx - ax) / span;
    const [x, y] = centre[i]!;
    const w = halfWidths[i]!;
    left.push([x + nx * w, y + ny * w]);
    right.push([x - nx * w, y - ny * w]);
  }
  return [...right, ...left.reverse(), right[0]!];
}

/** Distance in metres from the nearest water's edge (negative within), and the water level there. */
export interface Shore {
  readonly distanceMeters: number;
  /** Direction of the river there, unit length. */
  readonly along: XY;
  /** Metres along the centre line from Chaotianmen, negative upstream. */
  readonly chainageMeters: number;
}

const REACH_METERS = 3200;
const BIN_METERS = 1600;

/** Answers for any place within 3.2 km of a river; null beyond. */
export function shoreIndex(rivers: readonly River[], confluence: XY): (x: number, y: number) => Shore | null {
  const bins = new Map<number, [river: number, segment: number][]>();
  const key = (i: number, j: number): number => i * 4096 + j;
  const origins = rivers.map((river) => nearestVertex(river.centre, confluence));
  rivers.forEach((river, r) => {
    for (let s = 0; s + 1 < river.centre.length; s++) {
      const [x, y] = river.centre[s]!;
      const reach = REACH_METERS + 600;
      for (let i = Math.floor((x - reach) / BIN_METERS); i <= Math.floor((x + reach) / BIN_METERS); i++)
        for (let j = Math.floor((y - reach) / BIN_METERS); j <= Math.floor((y + reach) / BIN_METERS); j++) {
          const list = bins.get(key(i, j));
          if (list) list.push([r, s]);
          else bins.set(key(i, j), [[r, s]]);
        }
    }
  });
  return (x, y) => {
    const candidates = bins.get(key(Math.floor(x / BIN_METERS), Math.floor(y / BIN_METERS)));
    if (!candidates) return null;
    let best: Shore | null = null;
    let nearest = REACH_METERS;
    for (const [r, s] of candidates) {
      const river = rivers[r]!;
      const a = river.centre[s]!;
      const b = river.centre[s + 1]!;
      const t = nearestOnSegment(a, b, x, y);
      const px = a[0] + (b[0] - a[0]) * t - x;
      const py = a[1] + (b[1] - a[1]) * t - y;
      const halfWidth = river.halfWidthsMeters[s]! * (1 - t) + river.halfWidthsMeters[s + 1]! * t;
      const d = length(px, py) - halfWidth;
      if (d < nearest) {
        nearest = d;
        const span = length(b[0] - a[0], b[1] - a[1]);
        best = {
          distanceMeters: d,
          along: [(b[0] - a[0]) / span, (b[1] - a[1]) / span],
          chainageMeters: (s + t - origins[r]!) * STEP_METERS,
        };
      }
    }
    return best;
  };
}

function nearestVertex(line: readonly XY[], [x, y]: XY): number {
  let best = 0;
  line.forEach((p, i) => {
    if (length(p[0] - x, p[1] - y) < length(line[best]![0] - x, line[best]![1] - y)) best = i;
  });
  return best;
}
