/** What the network file expects its numbers to be, so that it need only hold by how much they differ; see `networkFile.ts`. */
import { EDGE_CLASSES, flatEquivalent, type WalkingNetwork } from "./walkingNetwork.ts";

/** A network's places and heights in whole units: 1e-7 degrees and centimetres. */
export interface NetworkQuanta {
  /** Length n each. */
  readonly lngE7: Int32Array;
  readonly latE7: Int32Array;
  /** Length n; UNKNOWN_HEIGHT where not known. */
  readonly heightCentimeters: Int32Array;
  /** Length k each. */
  readonly shapeLngE7: Int32Array;
  readonly shapeLatE7: Int32Array;
}

export const UNKNOWN_HEIGHT = -0x80000000;

const ELEVATOR = EDGE_CLASSES.indexOf("elevator");
const RADIANS_E7 = (Math.PI / 180) * 1e-7;
const CENTIMETERS_E7 = 637_100_880 * RADIANS_E7;

/** Length of edge e on the plane that touches the globe at the latitude of its beginning, centimetres. */
export function planeCentimeters(
  { lngE7, latE7, shapeLngE7, shapeLatE7 }: NetworkQuanta,
  { edgeFrom, edgeTo, shapeStarts }: Pick<WalkingNetwork, "edgeFrom" | "edgeTo" | "shapeStarts">,
  e: number,
): number {
  const from = edgeFrom[e]!;
  const to = edgeTo[e]!;
  const last = shapeStarts[e + 1]!;
  let lng = lngE7[from]!;
  let lat = latE7[from]!;
  const shrink = Math.cos(lat * RADIANS_E7);
  let sum = 0;
  for (let k = shapeStarts[e]!; k <= last; k++) {
    const nextLng = k < last ? shapeLngE7[k]! : lngE7[to]!;
    const nextLat = k < last ? shapeLatE7[k]! : latE7[to]!;
    const x = (nextLng - lng) * shrink;
    const y = nextLat - lat;
    sum += Math.sqrt(x * x + y * y);
    lng = nextLng;
    lat = nextLat;
  }
  return Math.round(sum * CENTIMETERS_E7);
}

/** Height at `to` less that at `from` in centimetres; 0 where one is not known. */
export function riseCentimeters({ heightCentimeters }: NetworkQuanta, from: number, to: number): number {
  const a = heightCentimeters[from]!;
  const b = heightCentimeters[to]!;
  return a === UNKNOWN_HEIGHT || b === UNKNOWN_HEIGHT ? 0 : b - a;
}

/** Effort in centimetres of an edge of one slope; of lifts their length. */
export function effortCentimeters(edgeClass: number, lengthCentimeters: number, rise: number): number {
  if (edgeClass === ELEVATOR || lengthCentimeters === 0) return lengthCentimeters;
  return Math.round(lengthCentimeters * flatEquivalent(Math.max(-1, Math.min(1, rise / lengthCentimeters))));
}

/** Place on the straight way from `before` to `end` after one of `steps` equal steps, rounded; all in 1e-7 degrees. */
export function stepToward(before: number, end: number, steps: number): number {
  return before + Math.round((end - before) / steps);
}
