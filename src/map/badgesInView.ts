import type { FeatureCollection } from "geojson";
import type { Bbox } from "../geo/bounds.ts";
import type { Facilities } from "../model/facility.ts";

/** The places of the facilities `rows` inside `bbox`: names keep clear of them. */
export function badgesInView(
  { positions }: Pick<Facilities, "positions">,
  rows: Uint32Array,
  [west, south, east, north]: Bbox,
): FeatureCollection {
  const features: FeatureCollection["features"] = [];
  for (const row of rows) {
    const lng = positions[2 * row]!;
    const lat = positions[2 * row + 1]!;
    if (lng < west || lng > east || lat < south || lat > north) continue;
    features.push({
      type: "Feature",
      properties: {},
      geometry: { type: "Point", coordinates: [lng, lat] },
    });
  }
  return { type: "FeatureCollection", features };
}
