/**
 * Vector tiles of the walking network, made from its arrays when a tile is asked for: nothing is copied or sent anywhere before, and
 * what is not looked at costs nothing. Mapbox Vector Tile 2.1, one layer "streets", one feature for each class and structure.
 */
import { EDGE_BRIDGE, EDGE_CLASSES, EDGE_TUNNEL, type WalkingNetwork } from "../geo/walkingNetwork.ts";
import type { TileAddress } from "./demTile.ts";
import { encodeLines, TILE_EXTENT } from "./lineTile.ts";

export const STREETS_LAYER = "streets";
/** Properties of a feature: index into EDGE_CLASSES, and one of STRUCTURES. */
export const CLASS = "class";
export const STRUCTURE = "structure";
export const STRUCTURES = { ground: 0, bridge: 1, tunnel: 2 } as const;

/** Finest tiles; nearer zooms draw these larger. */
export const STREETS_MAX_ZOOM = 14;
export const STREETS_MIN_ZOOM = 11;
/** Classes below this index are in the tiles of a zoom: main roads first. */
const CLASSES_AT: Readonly<Record<number, number>> = { 11: 1, 12: 2, 13: 4 };
const BUFFER = 96;

export interface StreetTiles {
  tile(address: TileAddress): Uint8Array<ArrayBuffer>;
}

/** O(n + m) once, then in proportion to the edges near the tile. */
export function createStreetTiles(network: WalkingNetwork): StreetTiles {
  const nodes = mercator(network.positions);
  const inner = mercator(network.shapePositions);
  const cells = cellsOf(network, nodes, inner);
  const seen = new Uint32Array(network.edgeCount);
  let run = 0;
  return {
    tile: ({ z, x, y }) => {
      run++;
      const classes = CLASSES_AT[z] ?? EDGE_CLASSES.length;
      const groups = new Map<number, number[][]>();
      const clip = new LineClip(z, x, y);
      const span = 2 ** (STREETS_MAX_ZOOM - z);
      for (let j = y * span; j < (y + 1) * span; j++)
        for (let i = x * span; i < (x + 1) * span; i++) {
          const cell = cells.indexOf(i, j);
          if (cell < 0) continue;
          for (let k = cells.starts[cell]!; k < cells.starts[cell + 1]!; k++) {
            const e = cells.edges[k]!;
            if (seen[e] === run || network.edgeClass[e]! >= classes) continue;
            seen[e] = run;
            const key = network.edgeClass[e]! * 4 + structureOf(network.edgeFlags[e]!);
            let lines = groups.get(key);
            if (!lines) {
              lines = [];
              groups.set(key, lines);
            }
            drawEdge(network, nodes, inner, e, clip, lines);
          }
        }
      const features = [...groups]
        .sort((a, b) => b[0] - a[0])
        .map(([key, lines]) => ({ values: [key >> 2, key & 3], lines }));
      return encodeLines(STREETS_LAYER, [CLASS, STRUCTURE], features);
    },
  };
}

function structureOf(flags: number): number {
  if (flags & EDGE_BRIDGE) return STRUCTURES.bridge;
  return flags & EDGE_TUNNEL ? STRUCTURES.tunnel : STRUCTURES.ground;
}

/** Web mercator in 0..1, x east and y south, of lng/lat pairs. */
function mercator(positions: Float64Array): Float64Array {
  const out = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i += 2) {
    out[i] = positions[i]! / 360 + 0.5;
    const sine = Math.sin((positions[i + 1]! * Math.PI) / 180);
    out[i + 1] = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  }
  return out;
}

/** Edges by the finest tiles that their box touches, the buffer around a tile included. */
function cellsOf(network: WalkingNetwork, nodes: Float64Array, inner: Float64Array) {
  const { edgeCount } = network;
  const boxes = boxesOf(network, nodes, inner);
  let west = Number.POSITIVE_INFINITY;
  let north = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let south = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < 4 * edgeCount; k += 4) {
    if (boxes[k]! < west) west = boxes[k]!;
    if (boxes[k + 1]! < north) north = boxes[k + 1]!;
    if (boxes[k + 2]! > east) east = boxes[k + 2]!;
    if (boxes[k + 3]! > south) south = boxes[k + 3]!;
  }
  const columns = Math.max(0, east - west + 1);
  const rows = Math.max(0, south - north + 1);
  const starts = new Uint32Array(columns * rows + 1);
  for (let k = 0; k < 4 * edgeCount; k += 4)
    for (let j = boxes[k + 1]!; j <= boxes[k + 3]!; j++)
      for (let i = boxes[k]!; i <= boxes[k + 2]!; i++) starts[(j - north) * columns + i - west + 1]!++;
  for (let c = 0; c < columns * rows; c++) starts[c + 1]! += starts[c]!;
  const fill = starts.slice();
  const edges = new Uint32Array(starts[columns * rows]!);
  for (let e = 0, k = 0; e < edgeCount; e++, k += 4)
    for (let j = boxes[k + 1]!; j <= boxes[k + 3]!; j++)
      for (let i = boxes[k]!; i <= boxes[k + 2]!; i++) edges[fill[(j - north) * columns + i - west]!++] = e;
  const indexOf = (i: number, j: number): number =>
    i < west || j < north || i > east || j > south ? -1 : (j - north) * columns + i - west;
  return { starts, edges, indexOf };
}

/** Least and greatest column and row of the finest tiles at each edge: west, north, east, south. */
function boxesOf(
  { edgeCount, edgeFrom, edgeTo, shapeStarts }: WalkingNetwork,
  nodes: Float64Array,
  inner: Float64Array,
): Int32Array {
  const tiles = 2 ** STREETS_MAX_ZOOM;
  const margin = BUFFER / TILE_EXTENT;
  const boxes = new Int32Array(4 * edgeCount);
  for (let e = 0; e < edgeCount; e++) {
    const a = 2 * edgeFrom[e]!;
    const b = 2 * edgeTo[e]!;
    let west = Math.min(nodes[a]!, nodes[b]!);
    let east = Math.max(nodes[a]!, nodes[b]!);
    let north = Math.min(nodes[a + 1]!, nodes[b + 1]!);
    let south = Math.max(nodes[a + 1]!, nodes[b + 1]!);
    for (let i = 2 * shapeStarts[e]!; i < 2 * shapeStarts[e + 1]!; i += 2) {
      west = Math.min(west, inner[i]!);
      east = Math.max(east, inner[i]!);
      north = Math.min(north, inner[i + 1]!);
      south = Math.max(south, inner[i + 1]!);
    }
    boxes[4 * e] = Math.floor(west * tiles - margin);
    boxes[4 * e + 1] = Math.floor(north * tiles - margin);
    boxes[4 * e + 2] = Math.floor(east * tiles + margin);
    boxes[4 * e + 3] = Math.floor(south * tiles + margin);
  }
  return boxes;
}

function drawEdge(
  { edgeFrom, edgeTo, shapeStarts }: WalkingNetwork,
  nodes: Float64Array,
  inner: Float64Array,
  e: number,
  clip: LineClip,
  lines: number[][],
): void {
  clip.begin(nodes[2 * edgeFrom[e]!]!, nodes[2 * edgeFrom[e]! + 1]!);
  for (let i = shapeStarts[e]!; i < shapeStarts[e + 1]!; i++)
    clip.to(inner[2 * i]!, inner[2 * i + 1]!, lines);
  clip.to(nodes[2 * edgeTo[e]!]!, nodes[2 * edgeTo[e]! + 1]!, lines);
}

const LOW = -BUFFER;
const HIGH = TILE_EXTENT + BUFFER;

/** Cuts lines to a tile with its buffer, piece by piece, in whole tile units (Liang and Barsky 1984). */
class LineClip {
  private readonly scale: number;
  private readonly dx: number;
  private readonly dy: number;
  private x = 0;
  private y = 0;
  private line: number[] | null = null;

  constructor(z: number, x: number, y: number) {
    this.scale = 2 ** z * TILE_EXTENT;
    this.dx = x * TILE_EXTENT;
    this.dy = y * TILE_EXTENT;
  }

  begin(x: number, y: number): void {
    this.x = x * this.scale - this.dx;
    this.y = y * this.scale - this.dy;
    this.line = null;
  }

  to(mercatorX: number, mercatorY: number, lines: number[][]): void {
    const [ax, ay] = [this.x, this.y];
    const bx = mercatorX * this.scale - this.dx;
    const by = mercatorY * this.scale - this.dy;
    this.x = bx;
    this.y = by;
    let t0 = 0;
    let t1 = 1;
    for (const [from, step] of [
      [ax, bx - ax],
      [ay, by - ay],
    ] as const) {
      if (step === 0) {
        if (from < LOW || from > HIGH) t1 = -1;
        continue;
      }
      const a = (LOW - from) / step;
      const b = (HIGH - from) / step;
      t0 = Math.max(t0, Math.min(a, b));
      t1 = Math.min(t1, Math.max(a, b));
    }
    if (t0 > t1) {
      this.line = null;
      return;
    }
    if (!this.line || t0 > 0) {
      this.line = [Math.round(ax + (bx - ax) * t0), Math.round(ay + (by - ay) * t0)];
      lines.push(this.line);
    }
    this.line.push(Math.round(ax + (bx - ax) * t1), Math.round(ay + (by - ay) * t1));
    if (t1 < 1) this.line = null;
  }
}
