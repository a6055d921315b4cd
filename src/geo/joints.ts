/** Points joined to the nearest edge of the walking network, not only to its nodes. */
import { METERS_PER_DEGREE } from "./haversine.ts";
import { edgeCost, type Weighting } from "./walkingGraph.ts";
import { EDGE_CLASSES, EDGE_TUNNEL, type WalkingNetwork } from "./walkingNetwork.ts";

/** Edge of a point that is joined to none. */
export const NO_EDGE = 0xffffffff;

/** n points on edges. */
export interface Joints {
  /** Length n: edge; NO_EDGE where the point has no position or no edge lies within the limit. */
  readonly edge: Uint32Array;
  /** Length n: share of the edge's length from `edgeFrom` to the nearest place of the edge, 0..1. */
  readonly fraction: Float32Array;
  /** Length n: straight metres from the point to that place; NaN where not joined. */
  readonly accessMeters: Float32Array;
}

export interface JoinOptions {
  /** An edge of a connected part of fewer nodes counts only where no other edge lies within the limit. Default 50. */
  readonly islandNodes?: number;
  /** Edges that this weighting forbids both ways are left out; default: none. */
  readonly weighting?: Weighting;
  /** From `edgeRanks(network, options)`, where points are joined one at a time: else every call looks at all edges. */
  readonly ranks?: Uint8Array;
}

/** Grid over the p straight pieces of the edges; the pieces of cell c = row * columns + column are pieces[starts[c] .. starts[c + 1]). */
export interface EdgeIndex {
  readonly west: number;
  readonly south: number;
  readonly lngStep: number;
  readonly latStep: number;
  readonly columns: number;
  readonly rows: number;
  /** Length rows * columns + 1. */
  readonly starts: Uint32Array;
  readonly pieces: Uint32Array;
  /** Length p: edge of each piece. */
  readonly pieceEdge: Uint32Array;
  /** Length p x 4: lng/lat of both ends. */
  readonly ends: Float64Array;
}

const RADIANS = Math.PI / 180;
const ELEVATOR = EDGE_CLASSES.indexOf("elevator");
const MAX_CELLS = 1 << 22;
const LEAST_CELL_METERS = 20;

/** Grid of the edges of `network` with about one piece a cell. O(p) for short pieces. */
export function edgeIndex(network: WalkingNetwork): EdgeIndex {
  const { edgeCount, shapeStarts } = network;
  const pieceCount = edgeCount + (edgeCount > 0 ? shapeStarts[edgeCount]! : 0);
  const pieceEdge = new Uint32Array(pieceCount);
  const ends = new Float64Array(4 * pieceCount);
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  let piece = 0;
  for (let e = 0; e < edgeCount; e++) {
    for (let i = 0; i < pieceCountOf(network, e); i++) {
      pieceEdge[piece] = e;
      for (let end = 0; end < 2; end++) {
        const lng = edgePoint(network, e, i + end, 0);
        const lat = edgePoint(network, e, i + end, 1);
        ends[4 * piece + 2 * end] = lng;
        ends[4 * piece + 2 * end + 1] = lat;
        if (lng < west) west = lng;
        if (lng > east) east = lng;
        if (lat < south) south = lat;
        if (lat > north) north = lat;
      }
      piece++;
    }
  }
  if (pieceCount === 0) west = south = east = north = 0;
  const cosLat = Math.max(0.01, Math.cos(((south + north) / 2) * RADIANS));
  const width = (east - west) * cosLat;
  const height = north - south;
  const cellsWanted = Math.min(MAX_CELLS, Math.max(1, pieceCount));
  const side = Math.max(
    Math.sqrt((width * height) / cellsWanted),
    Math.max(width, height) / cellsWanted,
    LEAST_CELL_METERS / METERS_PER_DEGREE,
  );
  const columns = Math.max(1, Math.ceil(width / side));
  const rows = Math.max(1, Math.ceil(height / side));
  const grid = { west, south, lngStep: side / cosLat, latStep: side, columns, rows };
  const starts = new Uint32Array(rows * columns + 1);
  for (let p = 0; p < pieceCount; p++) spread(grid, ends, p, starts, null);
  for (let c = 0; c < rows * columns; c++) starts[c + 1]! += starts[c]!;
  const pieces = new Uint32Array(starts[rows * columns]!);
  const next = starts.slice();
  for (let p = 0; p < pieceCount; p++) spread(grid, ends, p, next, pieces);
  return { ...grid, starts, pieces, pieceEdge, ends };
}

type Grid = Pick<EdgeIndex, "west" | "south" | "lngStep" | "latStep" | "columns" | "rows">;

/** Counts piece p into counts[cell + 1] of every cell it may touch, or, with `pieces`, writes it at pieces[counts[cell]++]. */
function spread(grid: Grid, ends: Float64Array, p: number, counts: Uint32Array, pieces: Uint32Array | null) {
  const { west, south, lngStep, latStep, columns, rows } = grid;
  const x1 = (ends[4 * p]! - west) / lngStep;
  const y1 = (ends[4 * p + 1]! - south) / latStep;
  const x2 = (ends[4 * p + 2]! - west) / lngStep;
  const y2 = (ends[4 * p + 3]! - south) / latStep;
  const firstRow = within(Math.min(y1, y2), rows);
  const lastRow = within(Math.max(y1, y2), rows);
  for (let row = firstRow; row <= lastRow; row++) {
    let left = Math.min(x1, x2);
    let right = Math.max(x1, x2);
    if (lastRow > firstRow) {
      // Where the piece crosses the row's borders; a hair wider against rounding.
      const a = x1 + ((row - y1) / (y2 - y1)) * (x2 - x1);
      const b = x1 + ((row + 1 - y1) / (y2 - y1)) * (x2 - x1);
      left = Math.max(left, Math.min(a, b) - 1e-9);
      right = Math.min(right, Math.max(a, b) + 1e-9);
    }
    const lastColumn = within(right, columns);
    for (let column = within(left, columns); column <= lastColumn; column++) {
      const cell = row * columns + column;
      if (pieces === null) counts[cell + 1]!++;
      else pieces[counts[cell]!++] = p;
    }
  }
}

function within(at: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(at)));
}

/** Straight pieces of edge e. */
export function pieceCountOf(network: WalkingNetwork, e: number): number {
  return network.shapeStarts[e + 1]! - network.shapeStarts[e]! + 1;
}

/** Longitude (axis 0) or latitude (axis 1) of point i of edge e, counted from `edgeFrom` = 0. */
export function edgePoint(network: WalkingNetwork, e: number, i: number, axis: 0 | 1): number {
  if (i === 0) return network.positions[2 * network.edgeFrom[e]! + axis]!;
  const at = network.shapeStarts[e]! + i - 1;
  if (at >= network.shapeStarts[e + 1]!) return network.positions[2 * network.edgeTo[e]! + axis]!;
  return network.shapePositions[2 * at + axis]!;
}

/**
 * Joins each of `positions` (length n x 2, lng/lat degrees) to the nearest edge at most `limitMeters` away, in a plane around the point.
 * Edges of small islands, and lifts and tunnels, are taken only where nothing better lies within the limit (an island is worse than a
 * tunnel). Of equally near edges the first wins.
 */
export function joinPoints(
  network: WalkingNetwork,
  index: EdgeIndex,
  positions: Float64Array,
  limitMeters: number,
  options: JoinOptions = {},
): Joints {
  const n = positions.length >> 1;
  const edge = new Uint32Array(n).fill(NO_EDGE);
  const fraction = new Float32Array(n);
  const accessMeters = new Float32Array(n).fill(NaN);
  const ranks = options.ranks ?? edgeRanks(network, options);
  const { west, south, lngStep, latStep, columns, rows, starts, pieces, pieceEdge, ends } = index;
  const bestSquare = new Float64Array(RANKS);
  const bestPiece = new Int32Array(RANKS);
  const bestShare = new Float64Array(RANKS);
  for (let q = 0; q < n; q++) {
    const lng = positions[2 * q]!;
    const lat = positions[2 * q + 1]!;
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) continue;
    const metersPerLng = METERS_PER_DEGREE * Math.cos(lat * RADIANS);
    const column = Math.floor((lng - west) / lngStep);
    const row = Math.floor((lat - south) / latStep);
    const cellMeters = Math.min(lngStep * metersPerLng, latStep * METERS_PER_DEGREE);
    bestSquare.fill(limitMeters * limitMeters);
    bestPiece.fill(-1);
    // Everything beyond `ring` is at least ring * cellMeters away.
    const first = Math.max(-column, column - columns + 1, -row, row - rows + 1, 0);
    for (let ring = first; (ring - 1) * cellMeters <= limitMeters; ring++) {
      if (ring > 0 && ((ring - 1) * cellMeters) ** 2 > bestSquare[0]!) break;
      const lastRow = Math.min(rows - 1, row + ring);
      for (let r = Math.max(0, row - ring); r <= lastRow; r++) {
        const whole = r === row - ring || r === row + ring;
        const lastColumn = Math.min(columns - 1, column + ring);
        for (let c = Math.max(0, column - ring); c <= lastColumn; c++) {
          if (!whole && c > column - ring && c < column + ring) {
            c = column + ring - 1;
            continue;
          }
          const cell = r * columns + c;
          for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
            const p = pieces[at]!;
            const rank = ranks[pieceEdge[p]!]!;
            if (rank >= RANKS) continue;
            const x1 = (ends[4 * p]! - lng) * metersPerLng;
            const y1 = (ends[4 * p + 1]! - lat) * METERS_PER_DEGREE;
            const dx = (ends[4 * p + 2]! - lng) * metersPerLng - x1;
            const dy = (ends[4 * p + 3]! - lat) * METERS_PER_DEGREE - y1;
            const square = dx * dx + dy * dy;
            const share = square > 0 ? Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / square)) : 0;
            const x = x1 + share * dx;
            const y = y1 + share * dy;
            const d = x * x + y * y;
            if (
              d > bestSquare[rank]! ||
              (d === bestSquare[rank]! && bestPiece[rank]! >= 0 && p >= bestPiece[rank]!)
            )
              continue;
            bestSquare[rank] = d;
            bestPiece[rank] = p;
            bestShare[rank] = share;
          }
        }
      }
      if (row - ring <= 0 && row + ring >= rows - 1 && column - ring <= 0 && column + ring >= columns - 1)
        break;
    }
    let rank = 0;
    while (rank < RANKS && bestPiece[rank]! < 0) rank++;
    if (rank === RANKS) continue;
    const p = bestPiece[rank]!;
    edge[q] = pieceEdge[p]!;
    fraction[q] = edgeFraction(network, index, p, bestShare[rank]!);
    accessMeters[q] = Math.sqrt(bestSquare[rank]!);
  }
  return { edge, fraction, accessMeters };
}

/** 0: best, 3: worst; RANKS and above is never joined. */
const RANKS = 4;

/** How gladly a point is joined to each edge, length m: what `joinPoints` makes of its options. O(m). */
export function edgeRanks(network: WalkingNetwork, options: Omit<JoinOptions, "ranks">): Uint8Array {
  const { islandNodes = 50, weighting } = options;
  const ranks = new Uint8Array(network.edgeCount);
  for (let e = 0; e < network.edgeCount; e++) {
    const part = network.component[network.edgeFrom[e]!]!;
    const onIsland = part > 0 && network.componentSizes[part]! < islandNodes;
    const isPoor = network.edgeClass[e] === ELEVATOR || (network.edgeFlags[e]! & EDGE_TUNNEL) !== 0;
    const isForbidden =
      weighting !== undefined &&
      edgeCost(network, weighting, e, true) === Infinity &&
      edgeCost(network, weighting, e, false) === Infinity;
    ranks[e] = isForbidden ? RANKS : (onIsland ? 2 : 0) + (isPoor ? 1 : 0);
  }
  return ranks;
}

/** Share of the edge's drawn length from `edgeFrom` to the place `share` along piece p. */
function edgeFraction(network: WalkingNetwork, index: EdgeIndex, p: number, share: number): number {
  const e = index.pieceEdge[p]!;
  // The pieces of an edge follow each other; the first is found by stepping back.
  let first = p;
  while (first > 0 && index.pieceEdge[first - 1] === e) first--;
  let before = 0;
  let total = 0;
  for (let i = 0; i < pieceCountOf(network, e); i++) {
    const meters = pieceMeters(network, e, i);
    if (first + i < p) before += meters;
    if (first + i === p) before += share * meters;
    total += meters;
  }
  return total > 0 ? Math.min(1, before / total) : 0;
}

/** Length of straight piece i of edge e, in a plane around it. */
export function pieceMeters(network: WalkingNetwork, e: number, i: number): number {
  const lat1 = edgePoint(network, e, i, 1);
  const lat2 = edgePoint(network, e, i + 1, 1);
  const dLng = edgePoint(network, e, i + 1, 0) - edgePoint(network, e, i, 0);
  const x = dLng * METERS_PER_DEGREE * Math.cos(((lat1 + lat2) / 2) * RADIANS);
  return Math.hypot(x, (lat2 - lat1) * METERS_PER_DEGREE);
}
