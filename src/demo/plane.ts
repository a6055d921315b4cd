/** The generator's flat frame: metres east and north of a fixed origin, good to 1 % over the central districts. */
export type XY = readonly [x: number, y: number];

const ORIGIN: XY = [106.55, 29.56];
const METERS_PER_DEGREE_LNG = 96_720;
const METERS_PER_DEGREE_LAT = 111_195;

export function toPlane(lng: number, lat: number): XY {
  return [(lng - ORIGIN[0]) * METERS_PER_DEGREE_LNG, (lat - ORIGIN[1]) * METERS_PER_DEGREE_LAT];
}

export function toLngLat(x: number, y: number): [number, number] {
  return [ORIGIN[0] + x / METERS_PER_DEGREE_LNG, ORIGIN[1] + y / METERS_PER_DEGREE_LAT];
}

/** Degrees rounded to `decimals`, as they are written. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/** Decimals of a footprint's and a facility's degrees in the files. */
export const DECIMALS = 6;

/** The place as it reads back from a file, so that what was checked is what is written. */
export function asWritten([x, y]: XY): XY {
  const [lng, lat] = toLngLat(x, y);
  return toPlane(rounded(lng, DECIMALS), rounded(lat, DECIMALS));
}

export function length(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}

/** Whether a point lies in a ring (even-odd; the ring may be open or closed). */
export function insideRing(ring: readonly XY[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!;
    const [xj, yj] = ring[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Position 0..1 along the segment a-b that lies nearest to a point. */
export function nearestOnSegment(a: XY, b: XY, x: number, y: number): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return 0;
  const t = ((x - a[0]) * dx + (y - a[1]) * dy) / squared;
  return Math.min(1, Math.max(0, t));
}

/** Area of a ring in square metres, positive when counter-clockwise. */
export function signedArea(ring: readonly XY[]): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    twice += ring[j]![0] * ring[i]![1] - ring[i]![0] * ring[j]![1];
  return twice / 2;
}

/** Points about `stepMeters` apart along a line, its ends kept. */
export function resample(line: readonly XY[], stepMeters: number): XY[] {
  const out: XY[] = [line[0]!];
  let left = stepMeters;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1]!;
    const [bx, by] = line[i]!;
    const span = length(bx - ax, by - ay);
    let done = 0;
    while (span - done >= left) {
      done += left;
      left = stepMeters;
      out.push([ax + ((bx - ax) * done) / span, ay + ((by - ay) * done) / span]);
    }
    left -= span - done;
  }
  out.push(line.at(-1)!);
  return out;
}

/** Each point replaced by the mean of its neighbours within `reach` places, `rounds` times; the ends stay. */
export function smoothed(line: readonly XY[], reach: number, rounds: number): XY[] {
  let current = [...line];
  for (let round = 0; round < rounds; round++)
    current = current.map((point, i) => {
      const r = Math.min(reach, i, current.length - 1 - i);
      if (r === 0) return point;
      let sx = 0;
      let sy = 0;
      for (let k = i - r; k <= i + r; k++) {
        sx += current[k]![0];
        sy += current[k]![1];
      }
      return [sx / (2 * r + 1), sy / (2 * r + 1)] as const;
    });
  return current;
}
