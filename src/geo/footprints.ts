/**
 * Polygons of many features in flat arrays. Ring r holds the vertices [ringStarts[r], ringStarts[r + 1]); polygon p the rings
 * [polygonStarts[p], polygonStarts[p + 1]), the first being its shell; feature i the polygons [featureStarts[i], featureStarts[i + 1]),
 * none for a feature given as a point. Rings are closed (last vertex = first).
 */
export interface Footprints {
  /** Vertices x 2, lng/lat WGS84. */
  readonly positions: Float64Array;
  readonly ringStarts: Uint32Array;
  readonly polygonStarts: Uint32Array;
  readonly featureStarts: Uint32Array;
}
