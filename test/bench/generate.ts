/** Seeded inputs of the benches: the same numbers on every machine. */

/** Uniform numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The middle of the generated city, lng/lat. */
export const CITY_CENTER = [106.55, 29.56] as const;
export const METERS_PER_DEGREE = 111_195;

/**
 * `n` points of a clustered city of about 60 x 60 km, lng/lat degrees, length n x 2. Calls with different seeds share the city's cores,
 * so that one set can be demand and another supply.
 */
export function cityPoints(n: number, seed: number): Float64Array {
  const cores = cityCores();
  const random = seededRandom(seed);
  const total = cores.reduce((sum, core) => sum + core.weight, 0);
  const points = new Float64Array(2 * n);
  const cosLat = Math.cos((CITY_CENTER[1] * Math.PI) / 180);
  for (let i = 0; i < n; i++) {
    let t = random() * total;
    let core = cores[0]!;
    for (const candidate of cores) {
      core = candidate;
      t -= candidate.weight;
      if (t < 0) break;
    }
    points[2 * i] = CITY_CENTER[0] + (core.east + core.width * gauss(random)) / METERS_PER_DEGREE / cosLat;
    points[2 * i + 1] = CITY_CENTER[1] + (core.north + core.width * gauss(random)) / METERS_PER_DEGREE;
  }
  return points;
}

/** Centres, weights and widths (metres) of one wide core and twelve towns. */
function cityCores() {
  const random = seededRandom(5);
  const towns = Array.from({ length: 12 }, () => ({
    east: (random() - 0.5) * 40_000,
    north: (random() - 0.5) * 40_000,
    weight: 0.08,
    width: 2500,
  }));
  return [{ east: 0, north: 0, weight: 1, width: 9000 }, ...towns];
}

function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

const STAGES = [
  "none",
  "candidate",
  "surveyed",
  "consultation",
  "consented",
  "designed",
  "underWorks",
  "accepted",
];

/** A GeoJSON file (UTF-8) of `n` point communities with twelve properties each. */
export function communitiesGeojson(n: number, seed: number): Uint8Array {
  const points = cityPoints(n, seed);
  const random = seededRandom(seed + 1);
  const whole = (low: number, high: number) => low + Math.floor(random() * (high - low));
  const features: string[] = [];
  for (let i = 0; i < n; i++) {
    const households = whole(80, 3000);
    features.push(
      JSON.stringify({
        type: "Feature",
        geometry: { type: "Point", coordinates: [round(points[2 * i]!), round(points[2 * i + 1]!)] },
        properties: {
          id: `c${i}`,
          name: `小区${i}号院`,
          district: `第${whole(1, 10)}区`,
          street: `第${whole(1, 200)}街道`,
          buildYear: whole(1955, 2005),
          buildings: whole(1, 50),
          households,
          population: Math.round(households * 2.6),
          elderly60Plus: Math.round(households * 0.6),
          floorAreaSquareMeters: households * whole(60, 110),
          comprehensive: STAGES[whole(0, STAGES.length)],
          management: ["none", "negotiating", "established"][whole(0, 3)],
        },
      }),
    );
  }
  return new TextEncoder().encode(`{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`);
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
