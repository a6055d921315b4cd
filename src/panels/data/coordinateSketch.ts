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
  readonly points: readonly SketchPoint[];
}

export interface Frame {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Points drawn at most: more only blacken. */
const POINTS = 400;
const CLOSE_UP_DEGREES = 0.012;

/** A frame around all positions (n x 2), a tenth wider than they are. */
export function frameOf(positions: Float64Array): Frame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i += 2) {
    west = Math.min(west, positions[i]!);
    east = Math.max(east, positions[i]!);
    south = Math.min(south, positions[i + 1]!);
    north = Math.max(north, positions[i + 1]!);
  }
  const pad = 0.05 * Math.max(east - west, north - south, 0.01);
  return { west: west - pad, south: south - pad, east: east + pad, north: north + pad };
}

/** A frame of about 2.4 km around the position in the middle of the sample: there a shift of some hundred metres shows. */
export function closeUpOf(positions: Float64Array): Frame {
  const order = Array.from({ length: positions.length / 2 }, (_, i) => i).sort(
    (a, b) => positions[2 * a]! - positions[2 * b]!,
  );
  const middle = order[order.length >> 1]!;
  const lng = positions[2 * middle]!;
  const lat = positions[2 * middle + 1]!;
  const half = CLOSE_UP_DEGREES;
  return { west: lng - half, south: lat - half, east: lng + half, north: lat + half };
}

/** Draws into a box of `size` x `size`, north up, longitudes shrunk by the cosine of the latitude. */
export function sketch(
  preview: CoordinatePreview,
  districts: readonly District[],
  frame: Frame,
  size: number,
): Sketch {
  const shrink = Math.cos((((frame.south + frame.north) / 2) * Math.PI) / 180);
  const scale = size / Math.max((frame.east - frame.west) * shrink, frame.north - frame.south);
  const left = (size - (frame.east - frame.west) * shrink * scale) / 2;
  const top = (size - (frame.north - frame.south) * scale) / 2;
  const x = (lng: number) => left + (lng - frame.west) * shrink * scale;
  const y = (lat: number) => top + (frame.north - lat) * scale;
  const outlines = districts.map((d) => outline(d, frame, x, y)).join("");
  const points: SketchPoint[] = [];
  const { before, after } = preview;
  const inFrame: number[] = [];
  for (let i = 0; i < before.length / 2; i++)
    if (contains(frame, before[2 * i]!, before[2 * i + 1]!)) inFrame.push(i);
  const step = Math.max(1, inFrame.length / POINTS);
  for (let at = 0; at < inFrame.length; at += step) {
    const i = inFrame[Math.floor(at)]!;
    points.push({
      beforeX: x(before[2 * i]!),
      beforeY: y(before[2 * i + 1]!),
      x: x(after[2 * i]!),
      y: y(after[2 * i + 1]!),
    });
  }
  return { outlines, points };
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
