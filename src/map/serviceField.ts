import { mercatorY } from "../geo/mercatorFrame.ts";

/**
 * The served ground as one field: how far inside (+) or outside (-) of the nearest service area each cell lies. Drawn as one texture, it has
 * no seam where areas overlap, however many there are. For the eye only: counting uses exact distances.
 */
export interface ServiceKind {
  /** m x 2, lng/lat. */
  readonly positions: Float64Array;
  readonly radiusMeters: number;
}

export interface ServiceFieldInput {
  readonly kinds: readonly ServiceKind[];
  /** "every": served where each kind is within its radius; "some": where at least one is. */
  readonly served: "every" | "some";
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
  readonly width: number;
  readonly height: number;
}

/** Distances are kept up to so many cells from the border. */
const REACH_CELLS = 4;
const EARTH_CIRCUMFERENCE_METERS = 2 * Math.PI * 6_371_008.8;

/**
 * Bytes width x height, row 0 north, rows equal in mercator y: 127.5 on the border, 31.875 more (less) a cell inside (outside) of it,
 * clamped to 0..255. All 0 without kinds.
 */
export function serviceField({ kinds, served, bbox, width, height }: ServiceFieldInput): Uint8Array {
  const whole = new Uint8Array(width * height);
  kinds.forEach((kind, k) => {
    const one = discField(kind, bbox, width, height);
    if (k === 0) whole.set(one);
    else if (served === "every")
      for (let i = 0; i < whole.length; i++) whole[i] = Math.min(whole[i]!, one[i]!);
    else for (let i = 0; i < whole.length; i++) whole[i] = Math.max(whole[i]!, one[i]!);
  });
  return whole;
}

function discField(
  { positions, radiusMeters }: ServiceKind,
  [west, south, east, north]: ServiceFieldInput["bbox"],
  width: number,
  height: number,
): Uint8Array {
  const field = new Uint8Array(width * height);
  const top = mercatorY(north);
  const cellsPerLng = width / (east - west);
  const cellsPerY = height / (mercatorY(south) - top);
  for (let i = 0; i < positions.length; i += 2) {
    const lat = positions[i + 1]!;
    // Mercator keeps shapes: a small disc stays one, of the scale of its latitude.
    const radius =
      (radiusMeters / (EARTH_CIRCUMFERENCE_METERS * Math.cos((lat * Math.PI) / 180))) * cellsPerY;
    const x = (positions[i]! - west) * cellsPerLng - 0.5;
    const y = (mercatorY(lat) - top) * cellsPerY - 0.5;
    if (Number.isFinite(x + y)) stamp(field, width, height, { x, y, radius });
  }
  return field;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function stamp(field: Uint8Array, width: number, height: number, { x, y, radius }: Disc): void {
  const outer = radius + REACH_CELLS;
  const inner = radius - REACH_CELLS;
  const lastRow = Math.min(height - 1, Math.floor(y + outer));
  for (let row = Math.max(0, Math.ceil(y - outer)); row <= lastRow; row++) {
    const dy = row - y;
    const half = Math.sqrt(Math.max(0, outer * outer - dy * dy));
    const from = Math.max(0, Math.ceil(x - half));
    const to = Math.min(width - 1, Math.floor(x + half));
    const core = inner > Math.abs(dy) ? Math.sqrt(inner * inner - dy * dy) : -1;
    const coreFrom = core < 0 ? to + 1 : Math.max(from, Math.ceil(x - core));
    const coreTo = core < 0 ? to : Math.min(to, Math.floor(x + core));
    for (let column = from; column <= to; column++) {
      if (column === coreFrom && coreTo >= coreFrom) {
        field.fill(255, row * width + coreFrom, row * width + coreTo + 1);
        column = coreTo;
        continue;
      }
      const dx = column - x;
      const inside = radius - Math.sqrt(dx * dx + dy * dy);
      const value = Math.round(127.5 + (inside / REACH_CELLS) * 127.5);
      const at = row * width + column;
      if (value > field[at]!) field[at] = Math.min(255, value);
    }
  }
}
