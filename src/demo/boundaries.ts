/** The committed district boundaries, as the generator needs them. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { insideRing, toPlane, type XY } from "./plane.ts";

export interface BoundaryProperties {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly reported: boolean;
  readonly labelPoint: readonly [number, number];
}
export type BoundaryCollection = FeatureCollection<Polygon | MultiPolygon, BoundaryProperties>;

export interface Boundary extends BoundaryProperties {
  /** Shell of the largest part, in degrees as committed. */
  readonly ring: readonly XY[];
  /** The same in the generator's plane. */
  readonly plane: readonly XY[];
}

export function boundariesOf(collection: BoundaryCollection): ReadonlyMap<string, Boundary> {
  return new Map(collection.features.map((feature) => [feature.properties.code, boundaryOf(feature)]));
}

/** Districts are written with the largest part first. */
function boundaryOf(feature: Feature<Polygon | MultiPolygon, BoundaryProperties>): Boundary {
  const { geometry } = feature;
  const shell = geometry.type === "Polygon" ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!;
  const ring = shell.map((p) => [p[0]!, p[1]!] as const);
  return { ...feature.properties, ring, plane: ring.map(([lng, lat]) => toPlane(lng, lat)) };
}

export function isInDistrict(boundary: Boundary, x: number, y: number): boolean {
  return insideRing(boundary.plane, x, y);
}

/** Vertices of `a` that `b` has too, within a box of degrees, in the order in which they follow each other along `a`. */
export function sharedBorder(a: Boundary, b: Boundary, box: readonly [number, number, number, number]): XY[] {
  const others = new Set(b.ring.map(([lng, lat]) => `${lng} ${lat}`));
  const open = a.ring.slice(0, -1);
  const shared = open.map(
    ([lng, lat]) =>
      others.has(`${lng} ${lat}`) && lng >= box[0] && lat >= box[1] && lng <= box[2] && lat <= box[3],
  );
  // Begin after the longest gap, so that a border across the ring's first vertex stays in one piece.
  let start = 0;
  let longest = -1;
  let gap = 0;
  for (let k = 0; k < open.length * 2; k++) {
    const i = k % open.length;
    if (shared[i]) {
      if (gap > longest && k >= open.length) {
        longest = gap;
        start = i;
      }
      gap = 0;
    } else gap++;
  }
  const line: XY[] = [];
  for (let k = 0; k < open.length; k++) {
    const i = (start + k) % open.length;
    if (shared[i]) line.push(open[i]!);
  }
  return line;
}
