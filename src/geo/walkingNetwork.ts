/**
 * The walking network of a city: a graph whose edges people walk both ways, with lengths, heights and the effort of each direction.
 *
 * Effort is kept as *flat-equivalent metres*: the length of flat street that takes as long as the edge does, by Tobler's hiking
 * function relative to flat (Tobler 1993): the sum over the pieces of an edge of length x exp(3.5 (|s + 0.05| - 0.05)), where s is
 * rise / run of the piece in the direction walked. It holds for every walker, since a walker differs by speed on the flat only: time
 * is flat-equivalent metres over flat speed.
 */

/** What an edge is, as far as walking is concerned; the index is what the file and `edgeClass` hold. */
export const EDGE_CLASSES = [
  "primary",
  "secondary",
  "tertiary",
  "residential",
  "service",
  "footway",
  "path",
  "steps",
  "elevator",
  "escalator",
] as const;
export type EdgeClass = (typeof EDGE_CLASSES)[number];

/** Bits of `edgeFlags`. */
export const EDGE_BRIDGE = 1;
export const EDGE_TUNNEL = 2;
/** Walked from `edgeFrom` to `edgeTo` only (an escalator that moves that way). */
export const EDGE_ONE_WAY = 4;

/** Where a network comes from; written into its file as JSON. */
export interface NetworkProvenance {
  /** Input files or the generator, each as its name. */
  readonly sources: readonly string[];
  readonly heights: readonly string[];
  /** "edges": sampled along each edge, clamped, bridges and tunnels straight; "nodes": at the graph nodes only; "none": flat. */
  readonly heightMode: "edges" | "nodes" | "none";
  readonly licence: string;
  /** Whether the streets are invented. */
  readonly synthetic: boolean;
  /** ISO date the streets stand at; empty where not known. */
  readonly date: string;
}

/**
 * n nodes in Hilbert order, m edges ordered by `edgeFrom`, then `edgeTo`. Every edge has edgeFrom <= edgeTo or is one-way.
 */
export interface WalkingNetwork {
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Length n x 2: lng/lat degrees WGS84, multiples of 1e-7. */
  readonly positions: Float64Array;
  /** Length n: metres above sea level; NaN where not known. */
  readonly heightsMeters: Float32Array;
  /** Length n: 0 in the largest connected part, 1, 2, … on islands in descending order of size. */
  readonly component: Uint16Array;
  /** Nodes of each component, length c. */
  readonly componentSizes: Uint32Array;
  /** Length m each: node of each end. */
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  /** Length m: metres along the polyline. */
  readonly edgeMeters: Float32Array;
  /** Length m: height at `edgeTo` less height at `edgeFrom` in metres as walked (after clamping); 0 where not known. */
  readonly edgeRiseMeters: Float32Array;
  /** Length m: flat-equivalent metres from `edgeFrom` to `edgeTo`, and back. */
  readonly edgeForwardMeters: Float32Array;
  readonly edgeBackwardMeters: Float32Array;
  /** Length m: index into EDGE_CLASSES. */
  readonly edgeClass: Uint8Array;
  /** Length m: EDGE_BRIDGE | EDGE_TUNNEL | EDGE_ONE_WAY. */
  readonly edgeFlags: Uint8Array;
  /** Length m + 1: the inner points of edge e are shapePositions[2 * shapeStarts[e] .. 2 * shapeStarts[e + 1]). */
  readonly shapeStarts: Uint32Array;
  /** Inner points of the edges, from `edgeFrom` to `edgeTo`: lng/lat degrees WGS84. */
  readonly shapePositions: Float64Array;
  readonly provenance: NetworkProvenance;
}

/** Shape of Tobler's function relative to flat: how many flat metres take as long as one metre at `slope` (rise / run as walked). */
export function flatEquivalent(slope: number): number {
  return Math.exp(3.5 * (Math.abs(slope + 0.05) - 0.05));
}
