/** The drawing behind the choice of a coordinate system: outlines of districts with points as written and as they would be read. */
import type { CoordinatePreview } from "../../io/coordinates.ts";
import type { District } from "../../model/district.ts";

export interface SketchPoint {
  readonly beforeX: number;
  readonly beforeY: number;
  readonly x: number;
  readonly y: number;
}

export interface Sketch {
  /** SVG path of the outlines, clipped by the view box only. */
  readonly outlines: string;
  /** SVG path of dots of no length: what lies there already. */
  readonly backdrop: string;
  readonly points: readonly SketchPoint[];
}

export interface Frame {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Points drawn at most: more only blacken. */
const POINTS = 120;
/** Places tried for the close-up. */
const CANDIDATES = 60;
const CLOSE_UP_DEGREES = 0.015;

/** A frame of about 3 km where the sample is densest: there a shift of some hundred metres shows. */
export function closeUpOf(positions: Float64Array): Frame {
  const half = CLOSE_UP_DEGREES;
  const n = positions.length / 2;
  let best: Frame = { west: 0, south: 0, east: 0, north: 0 };
  let most = -1;
  for (let k = 0; k < Math.min(n, CANDIDATES); k++) {
    const i = Math.floor((k * n) / Math.min(n, CANDIDATES));
    const lng = positions[2 * i]!;
    const lat = positions[2 * i + 1]!;
    const frame = { west: lng - half, south: lat - half, east: lng + half, north: lat + half };
    const inside = rowsIn(frame, positions).length;
    if (inside > most) {
      most = inside;
      best = frame;
    }
  }
  return best;
}

export interface SketchInput {
  readonly preview: CoordinatePreview;
  readonly districts: readonly District[];
  /** n x 2, lng/lat: what lies there already. */
  readonly backdrop: Float64Array;
  readonly frame: Frame;
  /** Side of the square drawn into. */
  readonly size: number;
}

/** Draws into a box of `size` x `size`, north up, longitudes shrunk by the cosine of the latitude. */
export function sketch({ preview, districts, backdrop, frame, size }: SketchInput): Sketch {
  const shrink = Math.cos((((frame.south + frame.north) / 2) * Math.PI) / 180);
  const scale = size / Math.min((frame.east - frame.west) * shrink, frame.north - frame.south);
  const left = (size - (frame.east - frame.west) * shrink * scale) / 2;
  const top = (size - (frame.north - frame.south) * scale) / 2;
  const x = (lng: number) => left + (lng - frame.west) * shrink * scale;
  const y = (lat: number) => top + (frame.north - lat) * scale;
  const { before, after } = preview;
  return {
    outlines: districts.map((d) => outline(d, frame, x, y)).join(""),
    backdrop: rowsIn(frame, backdrop)
      .map((i) => `M${x(backdrop[2 * i]!).toFixed(1)} ${y(backdrop[2 * i + 1]!).toFixed(1)}h0`)
      .join(""),
    points: thinned(rowsIn(frame, before, after)).map((i) => ({
      beforeX: x(before[2 * i]!),
      beforeY: y(before[2 * i + 1]!),
      x: x(after[2 * i]!),
      y: y(after[2 * i + 1]!),
    })),
  };
}

/** Rows of which a position (n x 2) lies in the frame, in the first list or in the second. */
export function rowsIn(frame: Frame, before: Float64Array, after = before): readonly number[] {
  const rows: number[] = [];
  for (let i = 0; i < before.length / 2; i++)
    if (
      contains(frame, before[2 * i]!, before[2 * i + 1]!) ||
      contains(frame, after[2 * i]!, after[2 * i + 1]!)
    )
      rows.push(i);
  return rows;
}

function thinned(rows: readonly number[]): readonly number[] {
  const step = Math.max(1, rows.length / POINTS);
  return Array.from({ length: Math.min(rows.length, POINTS) }, (_, k) => rows[Math.floor(k * step)]!);
}

const COMPASS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;

/** The compass direction of a shift. */
export function compassOf(eastMeters: number, northMeters: number): (typeof COMPASS)[number] {
  return COMPASS[(Math.round(Math.atan2(eastMeters, northMeters) / (Math.PI / 4)) + 8) % 8]!;
}

const contains = (f: Frame, lng: number, lat: number): boolean =>
  lng >= f.west && lng <= f.east && lat >= f.south && lat <= f.north;

type Axis = (degrees: number) => number;

function outline(district: District, frame: Frame, x: Axis, y: Axis): string {
  const { geometry, bbox } = district;
  if (!geometry) return "";
  if (
    bbox &&
    (bbox[0] > frame.east || bbox[2] < frame.west || bbox[1] > frame.north || bbox[3] < frame.south)
  )
    return "";
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .map((ring) => `M${ring.map((p) => `${x(p[0]!).toFixed(1)} ${y(p[1]!).toFixed(1)}`).join("L")}Z`)
    .join("");
}
