/** Middle lines of rivers, for their names. */
import type { Feature, FeatureCollection, LineString, Position } from "geojson";

/** A river drawn as a bank-to-bank ring has its ends where the ring turns sharpest from one bank to the other: at half its length. */
const LEAST_VERTICES = 8;

/**
 * One line a feature: line strings as they are; of polygons the points half way between the two banks, taking vertex i of the ring
 * against vertex n - i. That suits rings that run down one bank and up the other; a ring of another build is left without a line.
 */
export function riverLines(rivers: FeatureCollection): FeatureCollection<LineString> {
  return {
    type: "FeatureCollection",
    features: rivers.features.flatMap(({ geometry, properties }): Feature<LineString>[] => {
      const lines =
        geometry?.type === "LineString"
          ? [geometry.coordinates]
          : geometry?.type === "MultiLineString"
            ? geometry.coordinates
            : geometry?.type === "Polygon"
              ? middleOf(geometry.coordinates[0] ?? [])
              : geometry?.type === "MultiPolygon"
                ? geometry.coordinates.flatMap((rings) => middleOf(rings[0] ?? []))
                : [];
      return lines.map((coordinates) => ({
        type: "Feature",
        properties,
        geometry: { type: "LineString", coordinates },
      }));
    }),
  };
}

function middleOf(ring: readonly Position[]): Position[][] {
  const n = ring.length - 1;
  if (n < LEAST_VERTICES) return [];
  const half = n >> 1;
  const line: Position[] = [];
  let widths = 0;
  let length = 0;
  for (let i = 0; i < half; i++) {
    const [a, b] = [ring[i]!, ring[n - 1 - i]!];
    line.push([(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2]);
    widths += Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);
    if (i > 0) length += Math.hypot(line[i]![0]! - line[i - 1]![0]!, line[i]![1]! - line[i - 1]![1]!);
  }
  // Far wider than a river is long: the ring does not run along two banks.
  return widths / half < length / 8 ? [line] : [];
}
