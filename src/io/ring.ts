/** Plane geometry of closed rings in flat positions (lng/lat pairs); `from` and `to` are vertex numbers, `to` not included. */

/** Twice the signed area in square degrees, positive when counterclockwise. */
export function doubleArea(positions: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to - 1; i++)
    sum +=
      (positions[2 * i]! - positions[2 * from]!) * (positions[2 * i + 3]! - positions[2 * from + 1]!) -
      (positions[2 * i + 2]! - positions[2 * from]!) * (positions[2 * i + 1]! - positions[2 * from + 1]!);
  return sum;
}

/** Reverses the order of the vertices in place. */
export function reverseRing(positions: Float64Array, from: number, to: number): void {
  for (let a = from, b = to - 1; a < b; a++, b--) {
    for (const k of [0, 1]) {
      const keep = positions[2 * a + k]!;
      positions[2 * a + k] = positions[2 * b + k]!;
      positions[2 * b + k] = keep;
    }
  }
}

/**
 * A vertex at which the ring meets itself (edges that cross, or touch elsewhere than at their common end); -1 for a simple ring.
 * Edges in order of their western end, compared while they overlap in longitude: about n log n for footprints.
 */
export function selfIntersection(positions: Float64Array, from: number, to: number): number {
  const edges: number[] = [];
  for (let i = from; i < to - 1; i++)
    if (positions[2 * i] !== positions[2 * i + 2] || positions[2 * i + 1] !== positions[2 * i + 3])
      edges.push(i);
  const n = edges.length;
  const west = (i: number) => Math.min(positions[2 * i]!, positions[2 * i + 2]!);
  const order = Array.from({ length: n }, (_, k) => k).sort((a, b) => west(edges[a]!) - west(edges[b]!));
  for (let a = 0; a < n; a++) {
    const first = order[a]!;
    const i = edges[first]!;
    const east = Math.max(positions[2 * i]!, positions[2 * i + 2]!);
    const south = Math.min(positions[2 * i + 1]!, positions[2 * i + 3]!);
    const north = Math.max(positions[2 * i + 1]!, positions[2 * i + 3]!);
    for (let b = a + 1; b < n; b++) {
      const second = order[b]!;
      const j = edges[second]!;
      if (west(j) > east) break;
      if (
        Math.min(positions[2 * j + 1]!, positions[2 * j + 3]!) > north ||
        Math.max(positions[2 * j + 1]!, positions[2 * j + 3]!) < south
      )
        continue;
      const apart = Math.abs(first - second);
      if (apart === 1 || apart === n - 1) {
        if (
          n > 2 &&
          foldsBack(
            positions,
            first < second === (apart === 1) ? i : j,
            first < second === (apart === 1) ? j : i,
          )
        )
          return i;
      } else if (edgesMeet(positions, i, j)) return i;
    }
  }
  return -1;
}

/** Whether edge j, which begins where edge i ends, runs back over it. */
function foldsBack(positions: Float64Array, i: number, j: number): boolean {
  const ax = positions[2 * i + 2]! - positions[2 * i]!;
  const ay = positions[2 * i + 3]! - positions[2 * i + 1]!;
  const bx = positions[2 * j + 2]! - positions[2 * j]!;
  const by = positions[2 * j + 3]! - positions[2 * j + 1]!;
  return ax * by - ay * bx === 0 && ax * bx + ay * by < 0;
}

function edgesMeet(p: Float64Array, i: number, j: number): boolean {
  const a = side(p, i, j);
  const b = side(p, i, j + 1);
  const c = side(p, j, i);
  const d = side(p, j, i + 1);
  if (a !== b && c !== d && a * b <= 0 && c * d <= 0) return true;
  return a === 0 && b === 0 && c === 0 && d === 0 && overlap(p, i, j);
}

/** -1, 0 or 1: the side of edge `edge` on which vertex `v` lies. */
function side(p: Float64Array, edge: number, v: number): number {
  const x = p[2 * edge]!;
  const y = p[2 * edge + 1]!;
  return Math.sign((p[2 * edge + 2]! - x) * (p[2 * v + 1]! - y) - (p[2 * edge + 3]! - y) * (p[2 * v]! - x));
}

/** Whether two edges of one line share a stretch or a point. */
function overlap(p: Float64Array, i: number, j: number): boolean {
  for (const k of [0, 1]) {
    const low = Math.max(
      Math.min(p[2 * i + k]!, p[2 * i + 2 + k]!),
      Math.min(p[2 * j + k]!, p[2 * j + 2 + k]!),
    );
    const high = Math.min(
      Math.max(p[2 * i + k]!, p[2 * i + 2 + k]!),
      Math.max(p[2 * j + k]!, p[2 * j + 2 + k]!),
    );
    if (low > high) return false;
  }
  return true;
}

/** Whether a point lies inside rings (even-odd rule); ring r has the vertices [starts[r], starts[r + 1]), of rings `first` to before `last`. */
export function isInsideRings(
  positions: Float64Array,
  starts: ArrayLike<number>,
  first: number,
  last: number,
  lng: number,
  lat: number,
): boolean {
  let inside = false;
  for (let r = first; r < last; r++) {
    for (let i = starts[r]!; i < starts[r + 1]! - 1; i++) {
      const y0 = positions[2 * i + 1]!;
      const y1 = positions[2 * i + 3]!;
      if (y0 > lat === y1 > lat) continue;
      const x0 = positions[2 * i]!;
      if (lng < x0 + ((lat - y0) / (y1 - y0)) * (positions[2 * i + 2]! - x0)) inside = !inside;
    }
  }
  return inside;
}

/**
 * A point inside the polygon of rings `first` (the shell) to before `last`: the centroid of the shell where that lies inside, else the middle of the widest
 * inner stretch on the parallel through it.
 */
export function pointInside(
  positions: Float64Array,
  starts: ArrayLike<number>,
  first: number,
  last: number,
): [number, number] {
  const from = starts[first]!;
  const to = starts[first + 1]!;
  const [x0, y0] = [positions[2 * from]!, positions[2 * from + 1]!];
  let area = 0;
  let x = 0;
  let y = 0;
  let south = Infinity;
  let north = -Infinity;
  for (let i = from; i < to - 1; i++) {
    const [ax, ay] = [positions[2 * i]! - x0, positions[2 * i + 1]! - y0];
    const [bx, by] = [positions[2 * i + 2]! - x0, positions[2 * i + 3]! - y0];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    south = Math.min(south, ay + y0);
    north = Math.max(north, ay + y0);
  }
  const lng = area === 0 ? x0 : x0 + x / (3 * area);
  let lat = area === 0 ? y0 : y0 + y / (3 * area);
  if (isInsideRings(positions, starts, first, last, lng, lat)) return [lng, lat];
  if (!(lat > south && lat < north)) lat = (south + north) / 2;
  const crossings: number[] = [];
  for (let r = first; r < last; r++)
    for (let i = starts[r]!; i < starts[r + 1]! - 1; i++) {
      const ya = positions[2 * i + 1]!;
      const yb = positions[2 * i + 3]!;
      if (ya > lat !== yb > lat)
        crossings.push(
          positions[2 * i]! + ((lat - ya) / (yb - ya)) * (positions[2 * i + 2]! - positions[2 * i]!),
        );
    }
  crossings.sort((a, b) => a - b);
  let best: [number, number] = [x0, y0];
  let widest = 0;
  for (let k = 0; k + 1 < crossings.length; k += 2) {
    const width = crossings[k + 1]! - crossings[k]!;
    if (width > widest) {
      widest = width;
      best = [(crossings[k]! + crossings[k + 1]!) / 2, lat];
    }
  }
  return best;
}
