import type { MultiPolygon, Polygon } from "geojson";

/** A reporting unit. Few (tens), so kept as objects. Membership of a community is its `district` column, never the polygon. */
export interface District {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** True for the units reported on; false for those that are only context on the map. */
  readonly reported: boolean;
  /** WGS84; absent where a file brought communities of a district whose boundary is not known. */
  readonly geometry?: Polygon | MultiPolygon;
  /** [lng, lat] inside the largest part. */
  readonly labelPoint?: readonly [number, number];
  readonly bbox?: readonly [number, number, number, number];
}
