/**
 * Nearest point and counts within radii, on the sphere, for any latitude and extent.
 *
 * Points are counting-sorted into the cells of a longitude/latitude grid; cells lie row by row, so a stretch of a row is one run of
 * memory. Distances are compared as squared chords between points of the sphere, which order exactly like great-circle distances and
 * need no projection: three multiplications a pair and no trigonometry.
 */
import { EARTH_RADIUS_METERS } from "./haversine.ts";

/** Index of "no point" in the answers. */
export const NO_POINT = 0xffffffff;

/** CSR grid: the points of cell c = row * columns + column are order[starts[c] .. starts[c + 1]). */
export interface GridIndex {
  readonly length: number;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly lngStep: number;
  readonly latStep: number;
  readonly columns: number;
  readonly rows: number;
  /** Length rows * columns + 1. */
  readonly starts: Uint32Array;
  /** Length n: row of the input of each sorted point; ascending inside a cell. */
  readonly order: Uint32Array;
  /** Length n x 3: the sorted points on the sphere of radius 1. */
  readonly unit: Float64Array;
}

const RADIANS = Math.PI / 180;
const POINTS_PER_CELL = 0.5;
const MAX_CELLS = 1 << 22;
/** Slack of the bounds in radians (0.06 mm), against rounding at the border of a cell. */
const SLACK = 1e-11;

/**
 * Sorts `positions` (length n x 2, lng/lat degrees) into a grid. O(n). Points whose coordinates are not finite are never found.
 */
export function gridIndex(positions: Float64Array): GridIndex {
  const n = positions.length >> 1;
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  let length = 0;
  for (let i = 0; i < n; i++) {
    const lng = positions[2 * i]!;
    const lat = positions[2 * i + 1]!;
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) continue;
    length++;
    if (lng < west) west = lng;
    if (lng > east) east = lng;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  if (length === 0) {
    west = south = east = north = 0;
  }
  const { columns, rows, lngStep, latStep } = shape(length, east - west, north - south, (south + north) / 2);
  const starts = new Uint32Array(rows * columns + 1);
  const cells = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const lng = positions[2 * i]!;
    const lat = positions[2 * i + 1]!;
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) {
      cells[i] = -1;
      continue;
    }
    const column = Math.min(columns - 1, Math.floor((lng - west) / lngStep));
    const row = Math.min(rows - 1, Math.floor((lat - south) / latStep));
    const cell = row * columns + column;
    cells[i] = cell;
    starts[cell + 1]!++;
  }
  for (let c = 0; c < rows * columns; c++) starts[c + 1]! += starts[c]!;
  const next = starts.slice(0, -1);
  const order = new Uint32Array(length);
  const unit = new Float64Array(3 * length);
  for (let i = 0; i < n; i++) {
    const cell = cells[i]!;
    if (cell < 0) continue;
    const at = next[cell]!++;
    const lng = positions[2 * i]! * RADIANS;
    const lat = positions[2 * i + 1]! * RADIANS;
    const cosLat = Math.cos(lat);
    order[at] = i;
    unit[3 * at] = cosLat * Math.cos(lng);
    unit[3 * at + 1] = cosLat * Math.sin(lng);
    unit[3 * at + 2] = Math.sin(lat);
  }
  return { length, west, south, east, lngStep, latStep, columns, rows, starts, order, unit };
}

/** About square cells with POINTS_PER_CELL points each on average. */
function shape(length: number, width: number, height: number, midLat: number) {
  const cosLat = Math.max(0.01, Math.cos(midLat * RADIANS));
  const cellsWanted = Math.min(MAX_CELLS, Math.max(1, length / POINTS_PER_CELL));
  const w = width * cosLat;
  // Thin sets (collinear, one point) have no area: the longer side alone decides.
  const side = Math.max(Math.sqrt((w * height) / cellsWanted), Math.max(w, height) / cellsWanted, 1e-7);
  const columns = Math.max(1, Math.ceil(w / side));
  const rows = Math.max(1, Math.ceil(height / side));
  return { columns, rows, lngStep: width / columns || 1, latStep: height / rows || 1 };
}

export interface Nearest {
  /** Length m: row of the nearest point in the index's input; NO_POINT when there is none. */
  readonly index: Uint32Array;
  /** Length m: great-circle metres; Infinity when there is no point, NaN when the query is not a position. */
  readonly meters: Float32Array;
}

/**
 * Nearest point of `index` to each of `queries` (length m x 2, lng/lat degrees). Of equally near points the one that came first in the
 * input wins. Cells are visited in square rings around the query until no point outside can be nearer.
 */
export function nearest(index: GridIndex, queries: Float64Array): Nearest {
  const m = queries.length >> 1;
  const found = new Uint32Array(m).fill(NO_POINT);
  const meters = new Float32Array(m).fill(Infinity);
  const { west, south, east, lngStep, latStep, columns, rows, starts, order, unit } = index;
  const stepX = lngStep * RADIANS;
  const stepY = latStep * RADIANS;
  for (let q = 0; q < m; q++) {
    const lng = queries[2 * q]!;
    const lat = queries[2 * q + 1]!;
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) {
      meters[q] = NaN;
      continue;
    }
    if (index.length === 0) continue;
    const cosLat = Math.cos(lat * RADIANS);
    const x = cosLat * Math.cos(lng * RADIANS);
    const y = cosLat * Math.sin(lng * RADIANS);
    const z = Math.sin(lat * RADIANS);
    const column = Math.max(0, Math.min(columns - 1, Math.floor((lng - west) / lngStep)));
    const row = Math.max(0, Math.min(rows - 1, Math.floor((lat - south) / latStep)));
    // Across the antimeridian a difference of longitudes says nothing about distance.
    const cosBound = Math.max(east - lng, lng - west) <= 180 ? cosLat : 0;
    const fromWest = (lng - west) * RADIANS;
    const fromSouth = (lat - south) * RADIANS;
    let best = Infinity;
    let bestAt = -1;
    for (let ring = 0; ; ring++) {
      const c0 = column - ring;
      const c1 = column + ring;
      const r0 = row - ring;
      const r1 = row + ring;
      const ca = Math.max(c0, 0);
      const cb = c1 >= columns ? columns - 1 : c1;
      for (let r = Math.max(r0, 0), last = r1 >= rows ? rows - 1 : r1; r <= last; r++) {
        const base = r * columns;
        const whole = r === r0 || r === r1;
        // A row in the middle of the ring has its two ends only.
        let from = starts[base + ca]!;
        let to = starts[base + (whole ? cb + 1 : c0 < 0 ? ca : c0 + 1)]!;
        for (let second = false; ; second = true) {
          for (let i = from; i < to; i++) {
            const dx = unit[3 * i]! - x;
            const dy = unit[3 * i + 1]! - y;
            const dz = unit[3 * i + 2]! - z;
            const d = dx * dx + dy * dy + dz * dz;
            if (d < best) {
              best = d;
              bestAt = i;
            } else if (d === best && order[i]! < order[bestAt]!) bestAt = i;
          }
          if (second || whole || c1 >= columns) break;
          from = starts[base + c1]!;
          to = starts[base + c1 + 1]!;
        }
      }
      let bound = Infinity;
      if (c0 > 0) bound = Math.min(bound, meridianChord(cosBound, fromWest - c0 * stepX));
      if (c1 < columns - 1) bound = Math.min(bound, meridianChord(cosBound, (c1 + 1) * stepX - fromWest));
      if (r0 > 0) bound = Math.min(bound, parallelChord(fromSouth - r0 * stepY));
      if (r1 < rows - 1) bound = Math.min(bound, parallelChord((r1 + 1) * stepY - fromSouth));
      if (bound * bound > best || bound === Infinity) break;
    }
    found[q] = order[bestAt]!;
    meters[q] = 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(best) / 2));
  }
  return { index: found, meters };
}

/** Least chord from a point with cosine of latitude `cosLat` to anything beyond the meridian `angle` radians away: sin a >= a - a³/6. */
function meridianChord(cosLat: number, angle: number): number {
  const a = angle - SLACK;
  return a <= 0 ? 0 : Math.max(0, cosLat * (a - (a * a * a) / 6));
}

/** Least chord to anything beyond the parallel `angle` radians away: 2 sin(a / 2) >= a - a³/24. */
function parallelChord(angle: number): number {
  const a = angle - SLACK;
  return a <= 0 ? 0 : Math.max(0, a - (a * a * a) / 24);
}

/**
 * Number of points within each of `radiiMeters` (great circle, border included) of each of `queries` (length m x 2, lng/lat degrees):
 * one array of length m a radius, in the order of the radii. A query that is no position counts 0.
 */
export function countsWithin(
  index: GridIndex,
  queries: Float64Array,
  radiiMeters: readonly number[],
): Uint32Array[] {
  const counts = radiiMeters.map(() => new Uint32Array(queries.length >> 1));
  for (let k = 0; k < radiiMeters.length; k += 3) {
    countThree(index, queries, radiiMeters.slice(k, k + 3), counts.slice(k, k + 3));
  }
  return counts;
}

/** One sweep for up to three radii: the number of passes over memory is what costs. */
function countThree(
  index: GridIndex,
  queries: Float64Array,
  radii: readonly number[],
  counts: readonly Uint32Array[],
): void {
  const { west, south, east, lngStep, latStep, columns, rows, starts, unit } = index;
  if (index.length === 0) return;
  const [limitA = -1, limitB = -1, limitC = -1] = radii.map(squaredChord);
  const angle = Math.min(Math.PI, Math.max(...radii, 0) / EARTH_RADIUS_METERS) + SLACK;
  const sinAngle = Math.sin(angle);
  const columnsPerDegree = 1 / lngStep;
  const rowsPerDegree = 1 / latStep;
  const reachRows = (angle / RADIANS) * rowsPerDegree + 1e-6;
  for (let q = 0; q < queries.length >> 1; q++) {
    const lng = queries[2 * q]!;
    const lat = queries[2 * q + 1]!;
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) continue;
    const cosLat = Math.cos(lat * RADIANS);
    const x = cosLat * Math.cos(lng * RADIANS);
    const y = cosLat * Math.sin(lng * RADIANS);
    const z = Math.sin(lat * RADIANS);
    // Half the width of the disc in longitude is asin(s), at most s + s³/4 for s <= 0.8.
    const s = sinAngle / cosLat;
    const wide = s > 0.8 || s < 0 || angle > 1 || east - lng > 180 || lng - west > 180;
    const reachColumns = wide ? 0 : ((s + (s * s * s) / 4) / RADIANS) * columnsPerDegree + 1e-6;
    const atColumn = (lng - west) * columnsPerDegree;
    const atRow = (lat - south) * rowsPerDegree;
    const columnFrom = wide ? 0 : clamp(atColumn - reachColumns, columns);
    const columnTo = wide ? columns : clamp(atColumn + reachColumns + 1, columns);
    const rowFrom = clamp(atRow - reachRows, rows);
    const rowTo = clamp(atRow + reachRows + 1, rows);
    if (columnFrom >= columnTo) continue;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let row = rowFrom; row < rowTo; row++) {
      const base = row * columns;
      for (let p = 3 * starts[base + columnFrom]!, to = 3 * starts[base + columnTo]!; p < to; p += 3) {
        const dx = unit[p]! - x;
        const dy = unit[p + 1]! - y;
        const dz = unit[p + 2]! - z;
        const d = dx * dx + dy * dy + dz * dz;
        // Without branches: whether a point lies inside is a coin toss to the processor.
        a += +(d <= limitA);
        b += +(d <= limitB);
        c += +(d <= limitC);
      }
    }
    if (counts[0]) counts[0][q] = a;
    if (counts[1]) counts[1][q] = b;
    if (counts[2]) counts[2][q] = c;
  }
}

/** Whole part of `value` inside 0..limit, as an integer to the compiler too. */
function clamp(value: number, limit: number): number {
  return value <= 0 ? 0 : value >= limit ? limit : value | 0;
}

/** Squared chord on the unit sphere of an arc; -1, which nothing meets, for a negative radius or NaN. */
function squaredChord(meters: number): number {
  if (!(meters >= 0)) return -1;
  const half = Math.sin(Math.min(Math.PI, meters / EARTH_RADIUS_METERS) / 2);
  return 4 * half * half;
}
