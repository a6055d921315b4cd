/** Service facilities of nine kinds, placed where people live but more thinly in some districts than in others. */
import { DATA_DAY, isoDate } from "./calendar.ts";
import type { DemoCommunity } from "./communities.ts";
import { type Ground, isBuildable } from "./ground.ts";
import { asWritten, insideRing, length, type XY } from "./plane.ts";
import type { Quarter } from "./quarters.ts";
import { createRandom, hashUnit, type Random } from "./random.ts";
import type { RingIndex } from "./ringIndex.ts";

export interface FacilityProperties {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly tier?: number;
  readonly capacity?: number;
  readonly floorAreaSquareMeters?: number;
  readonly status: "existing" | "underConstruction" | "planned";
  readonly deliveryMode?: string;
  readonly openYear?: number;
  readonly address?: string;
}

export interface DemoFacility {
  readonly properties: FacilityProperties;
  readonly place: XY;
}

interface KindPlan {
  readonly kind: string;
  readonly code: string;
  readonly nameZh: string;
  readonly tier?: number;
  readonly count: number;
  /** No two of a kind stand closer. */
  readonly apartMeters: number;
  /** Least and most metres from the estate it serves. */
  readonly near: readonly [number, number];
  readonly floorArea: readonly [number, number];
  readonly capacity?: readonly [number, number];
}

const KINDS: readonly KindPlan[] = [
  {
    kind: "elderDayCare",
    code: "EDC",
    nameZh: "老年人日间照料中心",
    tier: 5,
    count: 430,
    apartMeters: 190,
    near: [50, 330],
    floorArea: [180, 760],
    capacity: [8, 45],
  },
  {
    kind: "nursingHome",
    code: "NH",
    nameZh: "养老院",
    tier: 15,
    count: 230,
    apartMeters: 300,
    near: [90, 800],
    floorArea: [1800, 17_000],
    capacity: [40, 420],
  },
  {
    kind: "healthStation",
    code: "HS",
    nameZh: "社区卫生服务站",
    tier: 5,
    count: 680,
    apartMeters: 150,
    near: [50, 300],
    floorArea: [90, 290],
  },
  {
    kind: "culturalRoom",
    code: "CR",
    nameZh: "文化活动室",
    tier: 5,
    count: 640,
    apartMeters: 130,
    near: [50, 340],
    floorArea: [120, 1100],
  },
  {
    kind: "serviceStation",
    code: "SS",
    nameZh: "便民服务之家",
    tier: 5,
    count: 1060,
    apartMeters: 110,
    near: [40, 260],
    floorArea: [220, 980],
  },
  {
    kind: "serviceCentre",
    code: "SC",
    nameZh: "街道便民服务中心",
    tier: 15,
    count: 0,
    apartMeters: 0,
    near: [0, 260],
    floorArea: [650, 2600],
  },
  {
    kind: "disabilityService",
    code: "DS",
    nameZh: "残疾人服务站",
    count: 330,
    apartMeters: 300,
    near: [60, 420],
    floorArea: [60, 420],
    capacity: [6, 40],
  },
  {
    kind: "sports",
    code: "SP",
    nameZh: "健身运动场",
    tier: 5,
    count: 1990,
    apartMeters: 60,
    near: [40, 320],
    floorArea: [280, 1900],
  },
  {
    kind: "police",
    code: "PO",
    nameZh: "社区警务室",
    count: 480,
    apartMeters: 240,
    near: [50, 380],
    floorArea: [30, 160],
  },
];

/** How well a district is served, and how day care for the elderly lags behind there. */
const SUPPLY: Readonly<Record<string, readonly [all: number, dayCare: number]>> = {
  "500103": [1.15, 1.25],
  "500104": [0.82, 0.6],
  "500105": [1.12, 1.3],
  "500106": [0.96, 0.9],
  "500107": [0.9, 0.7],
  "500108": [1.08, 1.1],
  "500109": [1.0, 0.95],
  "500112": [0.92, 0.62],
  "500113": [0.72, 0.45],
};

export function buildFacilities(
  input: {
    readonly ground: Ground;
    readonly quarters: readonly Quarter[];
    readonly communities: readonly DemoCommunity[];
    readonly index: RingIndex;
  },
  seed: number,
): DemoFacility[] {
  const random = createRandom(seed);
  const facilities: DemoFacility[] = [];
  for (const plan of KINDS) {
    let number = 0;
    const add = (place: XY, district: string, street: string, base: string): void => {
      number++;
      const address = `${input.ground.districts.get(district)!.nameZh}${street}`;
      facilities.push({ place, properties: propertiesOf(plan, number, { address, base }, random) });
    };
    if (plan.kind === "serviceCentre") {
      for (const quarter of input.quarters) {
        const { district, name } = quarter.street;
        // Some streets share the centre of the one next to them.
        if (random.chance(0.2)) continue;
        const place = findPlace(input, quarter.centre, district, plan, random);
        if (place) add(place, district, name, name);
      }
      continue;
    }
    const weights = cumulativeWeights(input.communities, plan.kind);
    const total = weights.at(-1)!;
    const squares = new Map<string, XY[]>();
    for (let attempt = 0; attempt < plan.count * 30 && number < plan.count; attempt++) {
      const community = input.communities[indexAt(weights, random.next() * total)]!;
      const { district, street } = community.properties;
      const place = findPlace(input, community.site.centre, district, plan, random);
      if (!place || hasNeighbour(squares, place, plan.apartMeters)) continue;
      const key = squareOf(place, plan.apartMeters, 0, 0);
      squares.set(key, [...(squares.get(key) ?? []), place]);
      add(place, district, street!, community.name.place);
    }
  }
  return facilities;
}

/** Running sums of what draws a facility to each community: the square root of its households, times the district's supply. */
function cumulativeWeights(communities: readonly DemoCommunity[], kind: string): number[] {
  let sum = 0;
  return communities.map((c) => {
    const { district, street } = c.properties;
    const [all, dayCare] = SUPPLY[district]!;
    const luck = luckOf(`${street}${kind}`);
    sum += Math.sqrt(c.households) * (kind === "elderDayCare" ? dayCare : all) * luck;
    return sum;
  });
}

/** Some streets have looked after a kind of service and some have not: 0.12..1.72, the same for all estates of the street. */
function luckOf(key: string): number {
  let hash = 7;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash, 31) + key.charCodeAt(i);
  const unit = hashUnit(hash, key.length, 61);
  return 0.12 + 1.6 * unit * unit;
}

function indexAt(cumulative: readonly number[], value: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A dry place at the wished distance, outside the estates themselves. */
function findPlace(
  input: { readonly ground: Ground; readonly index: RingIndex },
  [x, y]: XY,
  district: string,
  plan: KindPlan,
  random: Random,
): XY | null {
  const boundary = input.ground.districts.get(district)!;
  for (let attempt = 0; attempt < 25; attempt++) {
    const a = random.between(-1, 1);
    const b = random.between(-1, 1);
    const span = length(a, b);
    if (span > 1 || span === 0) continue;
    const away = plan.near[0] + (plan.near[1] - plan.near[0]) * random.next();
    const place = asWritten([x + (a / span) * away, y + (b / span) * away]);
    if (!isBuildable(input.ground, boundary, place)) continue;
    if (input.index.near([place]).some((ring) => insideRing(ring, place[0], place[1]))) continue;
    return place;
  }
  return null;
}

function squareOf([x, y]: XY, size: number, i: number, j: number): string {
  return `${Math.floor(x / size) + i} ${Math.floor(y / size) + j}`;
}

function hasNeighbour(squares: ReadonlyMap<string, readonly XY[]>, place: XY, apart: number): boolean {
  for (let i = -1; i <= 1; i++)
    for (let j = -1; j <= 1; j++)
      for (const other of squares.get(squareOf(place, apart, i, j)) ?? [])
        if (length(other[0] - place[0], other[1] - place[1]) < apart) return true;
  return false;
}

const MODES = [
  "newConstruction",
  "renovation",
  "renovation",
  "purchase",
  "projectMatching",
  "integrationAndSharing",
  "integrationAndSharing",
];
const DATA_YEAR = Number(isoDate(DATA_DAY).slice(0, 4));

function propertiesOf(
  plan: KindPlan,
  number: number,
  where: { readonly address: string; readonly base: string },
  random: Random,
): FacilityProperties {
  const roll = random.next();
  const status = roll < 0.9 ? "existing" : roll < 0.95 ? "underConstruction" : "planned";
  const skew = random.next() * random.next();
  const [small, large] = plan.floorArea;
  const openYear = DATA_YEAR - Math.floor(random.next() * random.next() * 26);
  return {
    id: `F-${plan.code}-${String(number).padStart(4, "0")}`,
    name:
      plan.kind === "serviceCentre"
        ? `${where.base.replace(/(街道|镇)$/u, "")}${plan.nameZh}`
        : `${where.base}${plan.nameZh}`,
    kind: plan.kind,
    ...(plan.tier !== undefined && { tier: plan.tier }),
    ...(plan.capacity &&
      !random.chance(0.06) && {
        capacity: Math.round(plan.capacity[0] + (plan.capacity[1] - plan.capacity[0]) * skew),
      }),
    ...(!random.chance(0.08) && {
      floorAreaSquareMeters: Math.round((small + (large - small) * (0.12 + 0.88 * skew)) / 5) * 5,
    }),
    status,
    ...(!random.chance(0.1) && { deliveryMode: random.pick(MODES) }),
    ...(status === "existing" && !random.chance(0.12) && { openYear }),
    address: where.address,
  };
}
