/** The ground within reach of a kind, as polygons for files; the map draws the same surface without them. */
import type { Bbox } from "../geo/bounds.ts";
import { fieldStreets } from "../geo/fieldStreets.ts";
import { type IsochronePolygons, isochronePolygons } from "../geo/isochrones.ts";
import { frameOf } from "../geo/mercatorFrame.ts";
import { timeField } from "../geo/timeField.ts";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";

/** So far from a street places still count as reached: half a block, so that blocks close; more would lie over rivers beside bridges and quays. */
export const OFF_ROAD_LIMIT_METERS = 55;

const MARGIN_DEGREES = 0.002;
/** Cells of about 15 m over a city of 40 km. */
const MOST_CELLS = 1 << 23;

export interface IsochronesInput {
  readonly network: WalkingNetwork;
  /** One value a node; Infinity where not reached. */
  readonly nodeSeconds: Float32Array;
  /** Ascending. */
  readonly thresholdsSeconds: readonly number[];
  readonly offRoadMetersPerMinute: number;
}

/** One MultiPolygon a threshold, each holding the smaller ones; empty ones where nothing is reached. */
export function isochrones(input: IsochronesInput): IsochronePolygons[] {
  const { network, nodeSeconds, thresholdsSeconds, offRoadMetersPerMinute } = input;
  const bbox = reachedBox(network, nodeSeconds, Math.max(...thresholdsSeconds));
  if (!bbox) return thresholdsSeconds.map((seconds) => ({ seconds, coordinates: [] }));
  const field = timeField({
    streets: fieldStreets(network),
    frame: frameOf(bbox, MOST_CELLS),
    ...{ nodeSeconds, offRoadMetersPerMinute, offRoadLimitMeters: OFF_ROAD_LIMIT_METERS },
  });
  return isochronePolygons(field, thresholdsSeconds);
}

function reachedBox({ positions }: WalkingNetwork, nodeSeconds: Float32Array, within: number): Bbox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let v = 0; v < nodeSeconds.length; v++) {
    if (nodeSeconds[v]! > within) continue;
    west = Math.min(west, positions[2 * v]!);
    east = Math.max(east, positions[2 * v]!);
    south = Math.min(south, positions[2 * v + 1]!);
    north = Math.max(north, positions[2 * v + 1]!);
  }
  return west > east
    ? null
    : [west - MARGIN_DEGREES, south - MARGIN_DEGREES, east + MARGIN_DEGREES, north + MARGIN_DEGREES];
}
