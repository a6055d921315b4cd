/** Walking networks on a plane of metres, for tests with hand-made figures. */
import { METERS_PER_DEGREE } from "../src/geo/haversine.ts";
import {
  EDGE_ONE_WAY,
  type EdgeClass,
  flatEquivalent,
  type WalkingNetwork,
} from "../src/geo/walkingNetwork.ts";
import { buildNetwork } from "./geo/randomNetwork.ts";

const ORIGIN = [106.55, 29.56] as const;
const METERS_PER_LNG = METERS_PER_DEGREE * Math.cos((ORIGIN[1] * Math.PI) / 180);

/** Metres east and north of the origin, and of height. */
export type PlaceRow = readonly [east: number, north: number, height?: number];

/** Nodes of both ends; straight edges, as long as the plane says. */
export interface StreetRow {
  readonly from: number;
  readonly to: number;
  readonly edgeClass?: EdgeClass;
  readonly oneWay?: boolean;
}

/** lng/lat of a place `east` and `north` metres from the origin. */
export function placeAt(east: number, north: number): readonly [number, number] {
  return [ORIGIN[0] + east / METERS_PER_LNG, ORIGIN[1] + north / METERS_PER_DEGREE];
}

/** Nodes keep their order; edges are turned and sorted as a network wants them; efforts by Tobler's function. */
export function networkOnPlane(nodes: readonly PlaceRow[], streets: readonly StreetRow[]): WalkingNetwork {
  const rows = streets
    .map((row) => (row.from <= row.to || row.oneWay ? row : { ...row, from: row.to, to: row.from }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return buildNetwork(
    nodes.map(([east, north, heightMeters = 0]) => {
      const [lng, lat] = placeAt(east, north);
      return { lng, lat, heightMeters };
    }),
    rows.map(({ from, to, edgeClass = "residential", oneWay }) => {
      const [east, north, height = 0] = nodes[from]!;
      const [toEast, toNorth, toHeight = 0] = nodes[to]!;
      const meters = Math.hypot(toEast - east, toNorth - north);
      const slope = (toHeight - height) / meters;
      return {
        from,
        to,
        meters,
        riseMeters: toHeight - height,
        forwardMeters: meters * flatEquivalent(slope),
        backwardMeters: meters * flatEquivalent(-slope),
        edgeClass,
        flags: oneWay ? EDGE_ONE_WAY : 0,
      };
    }),
  );
}

/** A straight street to the east with a node every 100 m, `slope` metres up for each metre. */
export function straightStreet(nodes: number, slope = 0): WalkingNetwork {
  return networkOnPlane(
    Array.from({ length: nodes }, (_, k): PlaceRow => [100 * k, 0, 100 * k * slope]),
    Array.from({ length: nodes - 1 }, (_, k) => ({ from: k, to: k + 1 })),
  );
}
