/** From ways to the network people walk. */
import { connectedParts } from "./connectedParts.ts";
import {
  type EdgeColumns,
  type HeightAt,
  nodeSlopes,
  type SlopeLimit,
  sampledSlopes,
} from "./edgeHeights.ts";
import { haversineMeters } from "./haversine.ts";
import { hilbertOrder } from "./hilbert.ts";
import { radixOrder } from "./radixOrder.ts";
import { type StreetPieces, splitWays } from "./splitWays.ts";
import type { StreetInput } from "./streetInput.ts";
import { levelStructures } from "./structureHeights.ts";
import { EDGE_CLASSES, EDGE_ONE_WAY, type NetworkProvenance, type WalkingNetwork } from "./walkingNetwork.ts";

/** Streets are rarely steeper than 35 %, stairs than 60 %: what lies above is a fault of the heights (assumption of this project). */
const SLOPE_LIMIT: SlopeLimit = { streets: 0.35, steps: 0.6 };
const SAMPLE_METERS = 12;

export interface BuildOptions {
  /** Height of the ground in metres; NaN outside and in voids. Absent: no heights are known. */
  readonly heightAt?: HeightAt | undefined;
  readonly heightMode: NetworkProvenance["heightMode"];
  /**
   * Longest distance between samples along an edge, metres; 12 when absent. Much finer than the model of the heights it follows
   * the model's own waves: on SRTM's cells of 90 m, efforts over Monaco are 8 % above those of the node heights at 12 m, 3 % at 90 m.
   */
  readonly sampleMeters?: number | undefined;
  /** Largest |slope| of a piece; 0.35 on streets and 0.6 on steps when absent. */
  readonly slopeLimit?: SlopeLimit | undefined;
  readonly provenance: Omit<NetworkProvenance, "heightMode">;
  /** Told after each step how much is done, 0..1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * The network of `input`: nodes are the ends of ways and points that two ways, or one way twice, run through (a loop without another
 * node gets one at its middle point); lengths are sums of great-circle distances along the polyline (radius 6,371,008.8 m). Parallel
 * edges are kept, islands are kept and marked, an edge between two points at one place has length 0.
 *
 * Height mode "nodes": heights at the nodes to the decimetre, one slope an edge (rise / length), nothing clamped, bridges and inclines
 * like any other. "edges": heights every `sampleMeters` along the edge; the slope of each piece is clamped to `slopeLimit`, effort and
 * rise are summed over the pieces. Bridges and tunnels run straight between their abutments (`levelStructures`), clamped likewise. A
 * numeric incline stands in place of the heights; "up" or "down" turns the edge round where the heights say the contrary. Lifts cost
 * their length, and their rise is not clamped. Where heights are not known the ground is flat. "none": all flat, heights NaN.
 *
 * Time O(points + edges + samples), memory in proportion to points and edges; the result depends on the input alone.
 * @throws Error when a way names a point or class that is not there
 */
export function buildNetwork(input: StreetInput, options: BuildOptions): WalkingNetwork {
  const pieces = splitWays(input);
  options.onProgress?.(0.1);
  const nodes = placeNodes(input, pieces);
  const edges = orderEdges(input, pieces, nodes.rank);
  options.onProgress?.(0.3);
  const shapes = drawEdges(input, pieces, edges, nodes.positions);
  options.onProgress?.(0.5);
  const edgeCount = edges.edgeFrom.length;
  const columns: EdgeColumns = {
    positions: nodes.positions,
    heightsMeters: new Float32Array(pieces.nodePoint.length).fill(Number.NaN),
    edgeFrom: edges.edgeFrom,
    edgeTo: edges.edgeTo,
    edgeClass: edges.edgeClass,
    edgeFlags: edges.edgeFlags,
    ...shapes,
    edgeRiseMeters: new Float32Array(edgeCount),
    edgeForwardMeters: new Float32Array(edgeCount),
    edgeBackwardMeters: new Float32Array(edgeCount),
  };
  writeHeights(columns, edges.incline, options);
  const parts = connectedParts(pieces.nodePoint.length, edges.edgeFrom, edges.edgeTo);
  options.onProgress?.(1);
  return {
    nodeCount: pieces.nodePoint.length,
    edgeCount,
    ...columns,
    ...parts,
    provenance: { ...options.provenance, heightMode: options.heightMode },
  };
}

function writeHeights(columns: EdgeColumns, incline: Float32Array, options: BuildOptions): void {
  const { heightsMeters, positions } = columns;
  const heightAt = options.heightAt ?? (() => Number.NaN);
  if (options.heightMode !== "none")
    for (let i = 0; i < heightsMeters.length; i++)
      heightsMeters[i] = heightAt(positions[2 * i]!, positions[2 * i + 1]!);
  if (options.heightMode === "nodes")
    for (let i = 0; i < heightsMeters.length; i++) heightsMeters[i] = Math.round(heightsMeters[i]! * 10) / 10;
  if (options.heightMode !== "edges") {
    nodeSlopes(columns);
    return;
  }
  levelStructures(heightsMeters, columns);
  sampledSlopes(columns, incline, heightAt, {
    sampleMeters: options.sampleMeters ?? SAMPLE_METERS,
    limit: options.slopeLimit ?? SLOPE_LIMIT,
  });
}

/** Positions in Hilbert order, and the place in it of each node as first met. */
function placeNodes({ points }: StreetInput, { nodePoint }: StreetPieces) {
  const n = nodePoint.length;
  const lngE7 = new Int32Array(n);
  const latE7 = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    lngE7[i] = points.lngE7[nodePoint[i]!]!;
    latE7[i] = points.latE7[nodePoint[i]!]!;
  }
  const order = hilbertOrder(lngE7, latE7);
  const positions = new Float64Array(2 * n);
  const rank = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const row = order[i]!;
    rank[row] = i;
    positions[2 * i] = lngE7[row]! / 1e7;
    positions[2 * i + 1] = latE7[row]! / 1e7;
  }
  return { positions, rank };
}

/** Edges from the lower node to the higher unless one-way, sorted by both; `piece` is where each comes from, `turned` against its way. */
function orderEdges({ ways }: StreetInput, pieces: StreetPieces, rank: Uint32Array) {
  const m = pieces.from.length;
  const from = new Uint32Array(m);
  const to = new Uint32Array(m);
  for (let e = 0; e < m; e++) {
    const a = rank[pieces.from[e]!]!;
    const b = rank[pieces.to[e]!]!;
    const turned = a > b && (ways.flags[pieces.way[e]!]! & EDGE_ONE_WAY) === 0;
    from[e] = turned ? b : a;
    to[e] = turned ? a : b;
  }
  const piece = radixOrder(from, radixOrder(to));
  const edgeFrom = new Uint32Array(m);
  const edgeTo = new Uint32Array(m);
  const edgeClass = new Uint8Array(m);
  const edgeFlags = new Uint8Array(m);
  const incline = new Float32Array(m);
  const turned = new Uint8Array(m);
  for (let e = 0; e < m; e++) {
    const p = piece[e]!;
    const way = pieces.way[p]!;
    edgeFrom[e] = from[p]!;
    edgeTo[e] = to[p]!;
    edgeClass[e] = ways.class[way]!;
    if (edgeClass[e]! >= EDGE_CLASSES.length)
      throw new Error(`way ${way} has class ${edgeClass[e]}, expected 0..${EDGE_CLASSES.length - 1}`);
    edgeFlags[e] = ways.flags[way]!;
    turned[e] = rank[pieces.from[p]!] === from[p] ? 0 : 1;
    incline[e] = turned[e] === 1 ? -ways.incline[way]! : ways.incline[way]!;
  }
  return { edgeFrom, edgeTo, edgeClass, edgeFlags, incline, piece, turned };
}

/** Inner points and lengths of the edges. */
function drawEdges(
  { points, ways }: StreetInput,
  pieces: StreetPieces,
  edges: ReturnType<typeof orderEdges>,
  positions: Float64Array,
) {
  const { pointIndex } = ways;
  const m = edges.piece.length;
  const shapeStarts = new Uint32Array(m + 1);
  for (let e = 0; e < m; e++)
    shapeStarts[e + 1] = shapeStarts[e]! + pieces.last[edges.piece[e]!]! - pieces.first[edges.piece[e]!]! - 1;
  const shapePositions = new Float64Array(2 * shapeStarts[m]!);
  const edgeMeters = new Float32Array(m);
  for (let e = 0; e < m; e++) {
    const step = edges.turned[e] === 1 ? -1 : 1;
    let k = step > 0 ? pieces.first[edges.piece[e]!]! : pieces.last[edges.piece[e]!]!;
    let lng = positions[2 * edges.edgeFrom[e]!]!;
    let lat = positions[2 * edges.edgeFrom[e]! + 1]!;
    let meters = 0;
    for (let at = shapeStarts[e]!; at < shapeStarts[e + 1]!; at++) {
      k += step;
      const nextLng = points.lngE7[pointIndex[k]!]! / 1e7;
      const nextLat = points.latE7[pointIndex[k]!]! / 1e7;
      meters += haversineMeters(lng, lat, nextLng, nextLat);
      shapePositions[2 * at] = lng = nextLng;
      shapePositions[2 * at + 1] = lat = nextLat;
    }
    const end = edges.edgeTo[e]!;
    edgeMeters[e] = meters + haversineMeters(lng, lat, positions[2 * end]!, positions[2 * end + 1]!);
  }
  return { shapeStarts, shapePositions, edgeMeters };
}
