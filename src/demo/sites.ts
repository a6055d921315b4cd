/** Finds the ground of each community: rows of blocks filled from the centre and along the main roads, larger estates first. */
import { asWritten, length, signedArea, type XY } from "./plane.ts";
import { patchiness, placeInQuarter, type Quarter } from "./quarters.ts";
import { createRandom, type Random } from "./random.ts";
import { type RingIndex, ringsOverlap } from "./ringIndex.ts";

export interface Site {
  /** Open ring in the plane, counter-clockwise. */
  readonly ring: readonly XY[];
  readonly centre: XY;
  /** Gate: the middle of the side that faces the row's street. */
  readonly entrance: XY;
  /** Distance from the quarter's centre in its radii. */
  readonly remoteness: number;
}

const TRIES = 420;
const GAP_METERS = 9;

/** One site per wanted area (m² of ground), in the order of `areas`; null where the quarter has no room left. */
export function sitesIn(
  quarter: Quarter,
  areas: readonly number[],
  index: RingIndex,
  seed: number,
): (Site | null)[] {
  const random = createRandom(seed);
  const taken = new Map<number, [number, number][]>();
  const order = areas.map((area, i) => [area, i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  const sites: (Site | null)[] = areas.map(() => null);
  for (const [area, i] of order) {
    // A quarter that is nearly full takes the same homes on less ground.
    const site =
      findSite(quarter, area, taken, index, random, seed) ??
      findSite(quarter, Math.max(2600, area * 0.55), taken, index, random, seed) ??
      findSite(quarter, Math.max(2200, area * 0.32), taken, index, random, seed);
    if (site) index.add(site.ring);
    sites[i] = site;
  }
  return sites;
}

function findSite(
  quarter: Quarter,
  area: number,
  taken: Map<number, [number, number][]>,
  index: RingIndex,
  random: Random,
  seed: number,
): Site | null {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const [u0, v0] = wish(quarter, random, attempt);
    const first = Math.floor(v0 / 108);
    let rows = 1;
    let depth = 0;
    let width = 0;
    for (; rows < 6; rows++) {
      depth = quarter.row(first + rows - 1)[1] - quarter.row(first)[0];
      width = area / depth;
      if (width <= depth * 1.9) break;
    }
    // A small yard takes the front of a block rather than a sliver through it.
    if (rows === 1 && width < depth * 0.62) {
      depth = Math.min(depth, Math.sqrt(area / 0.85));
      width = area / depth;
    }
    const bands = Array.from({ length: rows }, (_, k) => first + k);
    const start = freeStart(bands, u0, width, taken);
    if (start === null) continue;
    const v = quarter.row(first)[0];
    const ring = shape(quarter, start, v, width, depth, random, seed);
    const centre = meanOf(ring);
    if (random.next() > patchiness(centre[0], centre[1], seed & 0xffff) * 1.25 + attempt / TRIES - 0.15)
      continue;
    if (!outlineSamples(ring, centre).every((p) => quarter.owns(p))) continue;
    if (index.near(ring).some((other) => ringsOverlap(ring, other))) continue;
    for (const r of bands) taken.set(r, [...(taken.get(r) ?? []), [start, start + width]]);
    const a = ring[0]!;
    const b = ring[1]!;
    return {
      ring,
      centre,
      entrance: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2],
      remoteness: length(centre[0] - quarter.centre[0], centre[1] - quarter.centre[1]) / quarter.radiusMeters,
    };
  }
  return null;
}

/** A place to try: around the centre, drawn out along the rows, or beside a road to a neighbouring centre. */
function wish(quarter: Quarter, random: Random, attempt: number): [u: number, v: number] {
  const reach = quarter.radiusMeters * (0.75 + (0.9 * attempt) / TRIES) + 60;
  if (quarter.neighbours.length > 0 && random.chance(0.42)) {
    const to = random.pick(quarter.neighbours);
    const dx = to[0] - quarter.centre[0];
    const dy = to[1] - quarter.centre[1];
    const span = length(dx, dy);
    const out = Math.min(span * 0.52, reach * 2.4) * random.next();
    const side = random.bell() * 120;
    const x = (dx / span) * out - (dy / span) * side;
    const y = (dy / span) * out + (dx / span) * side;
    const [ax, ay] = quarter.along;
    return [x * ax + y * ay, -x * ay + y * ax];
  }
  // Uniform over an ellipse: a quarter is built up or not, it does not thin out like a cloud.
  for (;;) {
    const a = random.between(-1, 1);
    const b = random.between(-1, 1);
    if (a * a + b * b <= 1) return [a * reach * 1.35, b * reach * 0.8];
  }
}

/** Start of a free stretch of `width` near `u` in all rows, pushed against the neighbour when there is one close by. */
function freeStart(
  rows: readonly number[],
  u: number,
  width: number,
  taken: ReadonlyMap<number, readonly [number, number][]>,
): number | null {
  let left = Number.NEGATIVE_INFINITY;
  let right = Number.POSITIVE_INFINITY;
  for (const r of rows)
    for (const [a, b] of taken.get(r) ?? []) {
      if (u > a - GAP_METERS && u < b + GAP_METERS) return null;
      if (b <= u) left = Math.max(left, b);
      else right = Math.min(right, a);
    }
  const start = u - left < 90 ? left + GAP_METERS : u;
  return start + width + GAP_METERS <= right ? start : null;
}

/** Rectangle, L, slanted quadrangle or clipped corner within the block, bent with the streets. */
function shape(
  quarter: Quarter,
  u: number,
  v: number,
  width: number,
  depth: number,
  random: Random,
  seed: number,
): XY[] {
  const inset = (): number => random.next() * 0.13;
  const roll = random.next();
  let corners: [number, number][];
  if (roll < 0.5)
    corners = [
      [inset(), inset() * 0.5],
      [1 - inset(), inset() * 0.5],
      [1 - inset(), 1 - inset()],
      [inset(), 1 - inset()],
    ];
  else if (roll < 0.72) {
    const cutX = random.between(0.45, 0.7);
    const cutY = random.between(0.4, 0.65);
    corners = random.chance(0.5)
      ? [
          [0, 0],
          [1, 0],
          [1, cutY],
          [cutX, cutY],
          [cutX, 1],
          [0, 1],
        ]
      : [
          [0, 0],
          [1, 0],
          [1, 1],
          [1 - cutX, 1],
          [1 - cutX, cutY],
          [0, cutY],
        ];
  } else if (roll < 0.88) {
    const cut = random.between(0.18, 0.4);
    corners = [
      [0, 0],
      [1, inset()],
      [1, 1 - cut],
      [1 - cut, 1],
      [inset(), 1],
    ];
  } else
    corners = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ];
  const ring = corners.map(([a, b]) =>
    asWritten(placeInQuarter(quarter, u + a * width, v + b * depth, seed & 0xffff)),
  );
  return signedArea(ring) < 0 ? ring.reverse() : ring;
}

function outlineSamples(ring: readonly XY[], centre: XY): XY[] {
  const out: XY[] = [centre];
  ring.forEach((p, i) => {
    const q = ring[(i + 1) % ring.length]!;
    const parts = 2 * Math.ceil(length(q[0] - p[0], q[1] - p[1]) / 80);
    for (let k = 0; k < parts; k++)
      out.push([p[0] + ((q[0] - p[0]) * k) / parts, p[1] + ((q[1] - p[1]) * k) / parts]);
  });
  return out;
}

function meanOf(ring: readonly XY[]): XY {
  let x = 0;
  let y = 0;
  for (const p of ring) {
    x += p[0];
    y += p[1];
  }
  return [x / ring.length, y / ring.length];
}
