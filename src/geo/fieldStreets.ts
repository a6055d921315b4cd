import { mercatorX, mercatorY } from "./mercatorFrame.ts";
import type { WalkingNetwork } from "./walkingNetwork.ts";

/** Nodes or edges of a block: consecutive ones lie close together, since nodes are in Hilbert order. */
export const BLOCK = 128;

/** A network as a raster wants it: world coordinates, and blocks that can be passed over when they are out of view. */
export interface FieldStreets {
  readonly network: WalkingNetwork;
  /** World coordinates that the others are measured from, so that single precision is enough. */
  readonly west: number;
  readonly north: number;
  /** Length n x 2 and shape points x 2: world coordinates less (west, north). */
  readonly nodes: Float32Array;
  readonly shapes: Float32Array;
  /** Four a block of BLOCK nodes, or edges: west, north, east, south. */
  readonly nodeBlocks: Float32Array;
  readonly edgeBlocks: Float32Array;
}

/** Projects a network once, for any number of fields. O(nodes + edges + shape points). */
export function fieldStreets(network: WalkingNetwork): FieldStreets {
  const { positions, shapePositions, edgeFrom, edgeTo, shapeStarts } = network;
  let west = Infinity;
  let north = Infinity;
  for (let i = 0; i < positions.length; i += 2) {
    west = Math.min(west, mercatorX(positions[i]!));
    north = Math.min(north, mercatorY(positions[i + 1]!));
  }
  if (positions.length === 0) west = north = 0;
  const nodes = projected(positions, west, north);
  const shapes = projected(shapePositions, west, north);
  const nodeBlocks = emptyBlocks(network.nodeCount);
  for (let i = 0; i < network.nodeCount; i++) widen(nodeBlocks, i, nodes, i);
  const edgeBlocks = emptyBlocks(network.edgeCount);
  for (let e = 0; e < network.edgeCount; e++) {
    widen(edgeBlocks, e, nodes, edgeFrom[e]!);
    widen(edgeBlocks, e, nodes, edgeTo[e]!);
    for (let s = shapeStarts[e]!; s < shapeStarts[e + 1]!; s++) widen(edgeBlocks, e, shapes, s);
  }
  return { network, west, north, nodes, shapes, nodeBlocks, edgeBlocks };
}

function projected(positions: Float64Array, west: number, north: number): Float32Array {
  const world = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 2) {
    world[i] = mercatorX(positions[i]!) - west;
    world[i + 1] = mercatorY(positions[i + 1]!) - north;
  }
  return world;
}

function emptyBlocks(items: number): Float32Array {
  const blocks = new Float32Array(4 * Math.ceil(items / BLOCK)).fill(Infinity);
  for (let b = 0; b < blocks.length; b += 4) blocks.fill(-Infinity, b + 2, b + 4);
  return blocks;
}

function widen(blocks: Float32Array, item: number, points: Float32Array, point: number): void {
  const b = 4 * Math.floor(item / BLOCK);
  const x = points[2 * point]!;
  const y = points[2 * point + 1]!;
  blocks[b] = Math.min(blocks[b]!, x);
  blocks[b + 1] = Math.min(blocks[b + 1]!, y);
  blocks[b + 2] = Math.max(blocks[b + 2]!, x);
  blocks[b + 3] = Math.max(blocks[b + 3]!, y);
}
