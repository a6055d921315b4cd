/**
 * A quarter is the ground of one street office: the places nearer to its centre than to any other of the district. Each has a street
 * pattern of its own: rows of blocks along the river where it is near, along the strike of the valley elsewhere.
 */
import { type Ground, isBuildable, nearestBuildable } from "./ground.ts";
import { length, toPlane, type XY } from "./plane.ts";
import { hashUnit, noise } from "./random.ts";
import { apportion, DISTRICT_COMMUNITIES, STREETS, type Street } from "./streets.ts";

export interface Quarter {
  readonly street: Street;
  readonly communities: number;
  readonly centre: XY;
  /** Unit vector of the rows of blocks. */
  readonly along: XY;
  /** Ground needed at the usual density, as the radius of a disc. */
  readonly radiusMeters: number;
  /** Centres of the nearest quarters, where the main roads lead. */
  readonly neighbours: readonly XY[];
  /** Where block row `r` begins and ends across `along`, metres from the centre. */
  row(r: number): readonly [start: number, end: number];
  /** Whether a place is the quarter's own and may be built on. */
  owns(place: XY): boolean;
}

const STRIKE: XY = [0.34, 0.94];
const SITE_SQUARE_METERS = 11_500;
const OLD_SHARE_OF_GROUND = 0.28;
const ROAD_METERS = 6000;

export function buildQuarters(ground: Ground, seed: number): Quarter[] {
  const centres = STREETS.map((s) =>
    nearestBuildable(ground, ground.districts.get(s.district)!, toPlane(s.lng, s.lat)),
  );
  const counts = STREETS.map(() => 0);
  for (const [district, total] of Object.entries(DISTRICT_COMMUNITIES)) {
    const members = STREETS.flatMap((s, i) => (s.district === district ? [i] : []));
    apportion(
      total,
      members.map((i) => STREETS[i]!.share),
    ).forEach((count, k) => {
      counts[members[k]!] = count;
    });
  }
  return STREETS.map((street, i) => {
    const centre = centres[i]!;
    const boundary = ground.districts.get(street.district)!;
    const rivals = centres.filter((_, k) => k !== i && STREETS[k]!.district === street.district);
    const roads = centres
      .filter((c, k) => k !== i && away(c, centre) < ROAD_METERS)
      .sort((a, b) => away(a, centre) - away(b, centre));
    return {
      street,
      communities: counts[i]!,
      centre,
      along: rowDirection(ground, centre, i, seed),
      radiusMeters: Math.sqrt((counts[i]! * SITE_SQUARE_METERS) / (OLD_SHARE_OF_GROUND * Math.PI)),
      neighbours: roads.slice(0, 4),
      row: (r) => rowBand(r, i, seed),
      owns: (place) => {
        const own = away(place, centre);
        return rivals.every((o) => away(place, o) > own) && isBuildable(ground, boundary, place);
      },
    };
  });
}

function away(a: XY, b: XY): number {
  return length(a[0] - b[0], a[1] - b[1]);
}

function rowDirection(ground: Ground, centre: XY, index: number, seed: number): XY {
  const shore = ground.shoreAt(centre[0], centre[1]);
  const base = shore !== null && shore.distanceMeters < 1300 ? shore.along : STRIKE;
  const turn = (hashUnit(index, Math.round(centre[0]), seed) - 0.5) * 0.7;
  const x = base[0] - base[1] * turn;
  const y = base[1] + base[0] * turn;
  const span = length(x, y);
  return [x / span, y / span];
}

const PITCH_METERS = 108;

/** Bands of varying depth that never touch: a street of 12-28 m lies between two rows. */
function rowBand(r: number, quarter: number, seed: number): readonly [number, number] {
  const edge = (k: number): number => (k + (hashUnit(k, quarter, seed + 5) - 0.5) * 0.36) * PITCH_METERS;
  const street = 6 + 8 * hashUnit(r, quarter, seed + 6);
  return [edge(r) + street, edge(r + 1) - 7];
}

/** Place of (u along the rows, v across them), bent so that streets are not ruler-straight. */
export function placeInQuarter(quarter: Quarter, u: number, v: number, seed: number): XY {
  const [dx, dy] = quarter.along;
  const x = quarter.centre[0] + dx * u - dy * v;
  const y = quarter.centre[1] + dy * u + dx * v;
  return [
    x + 55 * noise(x / 800, y / 800, seed + 41) + 9 * noise(x / 190, y / 190, seed + 42),
    y + 55 * noise(x / 800, y / 800, seed + 43) + 9 * noise(x / 190, y / 190, seed + 44),
  ];
}

/** How much of the ground is old housing rather than shops, parks, works or newer estates: 0..1, coherent over some 400 m. */
export function patchiness(x: number, y: number, seed: number): number {
  return 0.5 + 0.5 * noise(x / 420, y / 420, seed + 51) + 0.25 * noise(x / 1300, y / 1300, seed + 52);
}
