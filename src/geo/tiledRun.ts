/**
 * The kernel of `travelTimes`: bucket queues (Dial 1969) over one tile of nodes after another.
 *
 * Nodes lie in Hilbert order, so 2^15 that follow each other are one patch of the city whose arcs and costs fit into the cache. A tile is
 * run until its queue is empty; what improves beyond its border waits in the list of the tile there, and tiles take turns until all lists
 * are empty. That visits 2 to 15 % more nodes than one queue over all would, and is twice as fast at a million nodes. Any order of
 * work gives the same answer, since a node goes back into a queue whenever it improves.
 *
 * Inside a tile, whole buckets are taken at a time: first all their arcs are read and those that improve are gathered without a branch
 * (a jump that the processor cannot foresee costs more than the arithmetic of an arc), then the gathered ones are written.
 */
import { bucketShift } from "./bucketQueue.ts";
import type { WalkingGraph } from "./walkingGraph.ts";

const BUCKETS = 2048;
const NOT_QUEUED = -2;
/** Whole numbers of a cache line. */
const LINE = 16;

/** Arrays of a run; all lists are empty between runs. */
export interface TileWorkspace {
  /** Binary logarithms of the width of buckets and of the nodes of a tile. */
  readonly shift: number;
  readonly tileBits: number;
  /** Length BUCKETS: first node of each bucket, -1 when empty. */
  readonly heads: Int32Array;
  /** A tile each: first node that waits there, -1 for none. */
  readonly waiting: Int32Array;
  /** Length n: next node in the bucket or waiting list that the node is in, -1 at the end; NOT_QUEUED outside of all. */
  readonly next: Int32Array;
  /** Nodes of the bucket at work. */
  readonly batch: Int32Array;
  /** Arcs that improve: target, cost, label. */
  readonly targets: Int32Array;
  readonly costs: Int32Array;
  readonly labels: Int32Array;
  /** Sum of what was read ahead, so that the reading is not dropped as useless. */
  readAhead: number;
}

export function tileWorkspace(graph: WalkingGraph, tileBits = 15): TileWorkspace {
  const { nodeCount, offsets } = graph;
  const tiles = Math.ceil(nodeCount / (1 << tileBits));
  let mostArcs = 0;
  for (let tile = 0; tile < tiles; tile++) {
    const end = Math.min(nodeCount, (tile + 1) << tileBits);
    mostArcs = Math.max(mostArcs, offsets[end]! - offsets[tile << tileBits]!);
  }
  // One more: an arc is written first and counted only if it improves.
  const room = mostArcs + 1;
  return {
    shift: bucketShift(graph),
    tileBits,
    heads: new Int32Array(BUCKETS).fill(-1),
    waiting: new Int32Array(tiles).fill(-1),
    next: new Int32Array(nodeCount).fill(NOT_QUEUED),
    batch: new Int32Array(Math.min(nodeCount, 1 << tileBits)),
    targets: new Int32Array(room),
    costs: new Int32Array(room),
    labels: new Int32Array(room),
    readAhead: 0,
  };
}

/** Lets node v, whose cost and label have been set, wait for the run. */
export function enqueue(workspace: TileWorkspace, v: number): void {
  const { next, waiting, tileBits } = workspace;
  if (next[v] !== NOT_QUEUED) return;
  next[v] = waiting[v >> tileBits]!;
  waiting[v >> tileBits] = v;
}

/** Lowers `cost` (length n), with `label`, along the arcs of `graph` from the nodes that wait, up to `cutoff`. */
export function runTiles(
  graph: WalkingGraph,
  workspace: TileWorkspace,
  cost: Int32Array,
  label: Int32Array,
  cutoff: number,
): void {
  const { waiting } = workspace;
  const isWarm = new Uint8Array(waiting.length);
  for (let isWaiting = true; isWaiting; ) {
    isWaiting = false;
    for (let tile = 0; tile < waiting.length; tile++) {
      if (waiting[tile]! < 0) continue;
      isWaiting = true;
      if (isWarm[tile] === 0) warm(graph, workspace, cost, label, tile);
      isWarm[tile] = 1;
      runTile(graph, workspace, cost, label, cutoff, tile);
    }
  }
}

/** Reads a tile's memory in order, which the processor foresees; the run will then jump about in its cache. */
function warm(
  { offsets, arcs, nodeCount }: WalkingGraph,
  workspace: TileWorkspace,
  cost: Int32Array,
  label: Int32Array,
  tile: number,
): void {
  const { next, tileBits } = workspace;
  const start = tile << tileBits;
  const end = Math.min(nodeCount, (tile + 1) << tileBits);
  let sum = 0;
  for (let v = start; v < end; v += LINE) sum ^= cost[v]! ^ label[v]! ^ next[v]! ^ offsets[v]!;
  for (let at = 2 * offsets[start]!; at < 2 * offsets[end]!; at += LINE) sum ^= arcs[at]!;
  workspace.readAhead = sum;
}

function runTile(
  graph: WalkingGraph,
  workspace: TileWorkspace,
  cost: Int32Array,
  label: Int32Array,
  cutoff: number,
  tile: number,
): void {
  const { shift, tileBits, heads, waiting, next, batch, targets, costs, labels } = workspace;
  const { arcs } = graph;
  const offsets = new Int32Array(graph.offsets.buffer, graph.offsets.byteOffset, graph.offsets.length);
  const mask = BUCKETS - 1;
  let queued = 0;
  let bucket = mask;
  for (let v = waiting[tile]!; v >= 0; ) {
    const following = next[v]!;
    const at = (cost[v]! >> shift) & mask;
    if (at < bucket) bucket = at;
    next[v] = heads[at]!;
    heads[at] = v;
    queued++;
    v = following;
  }
  waiting[tile] = -1;
  while (queued > 0) {
    let v = heads[bucket]!;
    if (v < 0) {
      bucket = (bucket + 1) & mask;
      continue;
    }
    heads[bucket] = -1;
    let size = 0;
    while (v >= 0) {
      const following = next[v]!;
      next[v] = NOT_QUEUED;
      batch[size++] = v;
      v = following;
    }
    queued -= size;
    let gathered = 0;
    for (let i = 0; i < size; i++) {
      const from = batch[i]!;
      const c = cost[from]!;
      const l = label[from]!;
      for (let at = offsets[from]! << 1, end = offsets[from + 1]! << 1; at < end; at += 2) {
        const to = arcs[at]!;
        const reached = (c + arcs[at + 1]!) | 0;
        targets[gathered] = to;
        costs[gathered] = reached;
        labels[gathered] = l;
        // 1 where reached <= cost[to]: the sign of their difference less 1.
        gathered += ((reached - cost[to]! - 1) | 0) >>> 31;
      }
    }
    for (let k = 0; k < gathered; k++) {
      const to = targets[k]!;
      const reached = costs[k]!;
      const before = cost[to]!;
      if (reached > before || reached > cutoff) continue;
      const l = labels[k]!;
      if (reached === before && l >= label[to]!) continue;
      cost[to] = reached;
      label[to] = l;
      if (next[to] !== NOT_QUEUED) continue;
      const home = to >> tileBits;
      if (home === tile) {
        const at = (reached >> shift) & mask;
        next[to] = heads[at]!;
        heads[at] = to;
        queued++;
      } else {
        next[to] = waiting[home]!;
        waiting[home] = to;
      }
    }
  }
}
