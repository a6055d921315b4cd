/** Service areas as polygons, for export only: counting uses exact distances. */
import { circle, featureCollection, union } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";

/** A disc of 72 sides lacks 0.13 % of pi r²; more sides make the merge slower, not truer. */
const SEGMENTS = 72;
const METERS_PER_DEGREE = 111_195;

/**
 * The true union of the discs around points; null where there are none.
 * @param positions n x 2, lng/lat
 */
export function unionOfDiscs(positions: Float64Array, radiusMeters: number): MultiPolygon | null {
  if (!(radiusMeters > 0)) throw new Error(`unionOfDiscs: radiusMeters is ${radiusMeters}, expected > 0`);
  const polygons: Position[][][] = [];
  for (const cluster of clusters(positions, radiusMeters)) {
    const discs = cluster.map((i) =>
      circle([positions[i * 2]!, positions[i * 2 + 1]!], radiusMeters, { steps: SEGMENTS, units: "meters" }),
    );
    const merged = mergeAll(discs);
    if (merged.geometry.type === "Polygon") polygons.push(merged.geometry.coordinates);
    else polygons.push(...merged.geometry.coordinates);
  }
  return polygons.length === 0 ? null : { type: "MultiPolygon", coordinates: polygons };
}

type Area = Feature<Polygon | MultiPolygon>;

/** Merging halves keeps every clip small. */
function mergeAll(areas: readonly Area[]): Area {
  if (areas.length === 1) return areas[0]!;
  const middle = areas.length >> 1;
  return union(featureCollection([mergeAll(areas.slice(0, middle)), mergeAll(areas.slice(middle))]))!;
}

/** Points whose discs may touch, directly or through others, each place once, from west to east. */
function clusters(positions: Float64Array, radiusMeters: number): readonly (readonly number[])[] {
  const places = new Map<string, number>();
  for (let i = 0; i < positions.length / 2; i++) places.set(`${positions[i * 2]},${positions[i * 2 + 1]}`, i);
  const order = [...places.values()].sort((a, b) => positions[a * 2]! - positions[b * 2]!);
  const parent = Uint32Array.from(order.keys());
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const reach = 2.02 * radiusMeters;
  for (let a = 0; a < order.length; a++) {
    const lng = positions[order[a]! * 2]!;
    const lat = positions[order[a]! * 2 + 1]!;
    const metersPerLng = METERS_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
    for (let b = a + 1; b < order.length; b++) {
      const dx = (positions[order[b]! * 2]! - lng) * metersPerLng;
      if (dx > reach) break;
      const dy = (positions[order[b]! * 2 + 1]! - lat) * METERS_PER_DEGREE;
      if (dx * dx + dy * dy <= reach * reach) parent[root(b)] = root(a);
    }
  }
  const groups = new Map<number, number[]>();
  for (let i = 0; i < order.length; i++) {
    const group = groups.get(root(i));
    if (group) group.push(order[i]!);
    else groups.set(root(i), [order[i]!]);
  }
  return [...groups.values()];
}
