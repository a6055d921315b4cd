/** Small walking networks for tests: a grid of streets with bends, or any nodes and edges. */
import { haversineMeters } from "../../src/geo/haversine.ts";
import type { WalkingNetwork } from "../../src/geo/walkingNetwork.ts";

type Position = readonly [lng: number, lat: number];

export interface PlainEdge {
  readonly from: number;
  readonly to: number;
  readonly shape?: readonly Position[];
}

/** Flat streets; edges in the given order. */
export function plainNetwork(nodes: readonly Position[], edges: readonly PlainEdge[]): WalkingNetwork {
  const lines = edges.map(({ from, to, shape = [] }) => [nodes[from]!, ...shape, nodes[to]!]);
  const meters = Float32Array.from(lines, (line) =>
    line.slice(1).reduce((sum, point, i) => sum + haversineMeters(...line[i]!, ...point), 0),
  );
  const shapeStarts = new Uint32Array(edges.length + 1);
  edges.forEach(({ shape = [] }, e) => {
    shapeStarts[e + 1] = shapeStarts[e]! + shape.length;
  });
  return {
    nodeCount: nodes.length,
    edgeCount: edges.length,
    positions: Float64Array.from(nodes.flat()),
    heightsMeters: new Float32Array(nodes.length).fill(NaN),
    component: new Uint16Array(nodes.length),
    componentSizes: Uint32Array.of(nodes.length),
    edgeFrom: Uint32Array.from(edges, ({ from }) => from),
    edgeTo: Uint32Array.from(edges, ({ to }) => to),
    edgeMeters: meters,
    edgeRiseMeters: new Float32Array(edges.length),
    edgeForwardMeters: meters,
    edgeBackwardMeters: meters,
    edgeClass: new Uint8Array(edges.length).fill(3),
    edgeFlags: new Uint8Array(edges.length),
    shapeStarts,
    shapePositions: Float64Array.from(edges.flatMap(({ shape = [] }) => shape.flat())),
    provenance: {
      sources: ["test"],
      heights: [],
      heightMode: "none",
      licence: "",
      synthetic: true,
      date: "",
    },
  };
}

const NORTH_METERS = 111_195;

/** A position so many metres east and north of Chongqing's middle. */
export function at(east: number, north: number): Position {
  const lat = 29.56 + north / NORTH_METERS;
  return [106.55 + east / NORTH_METERS / Math.cos((29.56 * Math.PI) / 180), lat];
}
