/** The shifted coordinate systems of Chinese map platforms, and WGS84. */
import gcoord from "gcoord";
import type { CoordinateSystem } from "./loadResult.ts";

const SYSTEMS = { WGS84: gcoord.WGS84, GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 } as const;
const METERS_PER_DEGREE = 111_195;

/** Converts positions (n x 2, lng/lat) of `system` in place to WGS84, from vertex `from` to before vertex `to`. Outside China nothing is shifted. */
export function convertToWgs84(
  positions: Float64Array,
  system: CoordinateSystem,
  from = 0,
  to = positions.length / 2,
): void {
  if (system === "WGS84") return;
  const point: [number, number] = [0, 0];
  for (let i = from; i < to; i++) {
    point[0] = positions[2 * i]!;
    point[1] = positions[2 * i + 1]!;
    const converted = gcoord.transform(point, SYSTEMS[system], SYSTEMS.WGS84);
    positions[2 * i] = converted[0]!;
    positions[2 * i + 1] = converted[1]!;
  }
}

export interface CoordinatePreview {
  /** n x 2, lng/lat as written. */
  readonly before: Float64Array;
  /** n x 2, lng/lat WGS84 when the file is read as the system. */
  readonly after: Float64Array;
  /** Mean shift towards east and north. */
  readonly eastMeters: number;
  readonly northMeters: number;
}

/** Where positions (n x 2, lng/lat as written) would lie when read as `system`, and how far they move on average (0 for none). */
export function previewCoordinates(positions: Float64Array, system: CoordinateSystem): CoordinatePreview {
  const after = positions.slice();
  convertToWgs84(after, system);
  const n = positions.length / 2;
  let east = 0;
  let north = 0;
  for (let i = 0; i < n; i++) {
    const lat = positions[2 * i + 1]!;
    east += (after[2 * i]! - positions[2 * i]!) * Math.cos((lat * Math.PI) / 180);
    north += after[2 * i + 1]! - lat;
  }
  const scale = n === 0 ? 0 : METERS_PER_DEGREE / n;
  return { before: positions, after, eastMeters: east * scale, northMeters: north * scale };
}

/** The system that a name speaks of ("lng_bd09", "高德经度", "urn:ogc:def:crs:EPSG::4490"); null where it says nothing. */
export function systemOfName(name: string): CoordinateSystem | null {
  const text = name.toLowerCase();
  if (/bd-?09|百度|baidu/.test(text)) return "BD09";
  if (/gcj-?02|火星|高德|腾讯|amap|tencent/.test(text)) return "GCJ02";
  if (/wgs-?_?84|cgcs-?2000|国家2000|天地图|crs84|gps|epsg:+(4326|4490)$|^(4326|4490)$/.test(text))
    return "WGS84";
  return null;
}
