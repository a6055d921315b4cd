/**
 * Circular buckets of nodes by cost (Dial 1969), each a linked list in one pool.
 *
 * A bucket is wider than one cost and what lies in it comes in no order; whoever takes a node out looks whether its cost still stands
 * and may meet a node twice. So any width and number of buckets gives right answers: they only decide how often that happens.
 */
import type { WalkingGraph } from "./walkingGraph.ts";

const BUCKETS = 2048;

export class BucketQueue {
  /** Cost of the node that `pop` gave last. */
  cost = 0;
  readonly #shift: number;
  readonly #heads = new Int32Array(BUCKETS).fill(-1);
  #nodes = new Int32Array(1024);
  #costs = new Int32Array(1024);
  #next = new Int32Array(1024);
  #free = -1;
  #used = 0;
  #live = 0;
  #cursor = 0;

  /** Buckets as wide as suits the arcs of `graph`. */
  constructor(graph: WalkingGraph) {
    this.#shift = bucketShift(graph);
  }

  push(node: number, cost: number): void {
    let entry = this.#free;
    if (entry >= 0) this.#free = this.#next[entry]!;
    else {
      entry = this.#used++;
      if (entry === this.#nodes.length) this.#grow();
    }
    const bucket = (cost >> this.#shift) & (BUCKETS - 1);
    if (this.#live === 0) this.#cursor = bucket;
    this.#live++;
    this.#nodes[entry] = node;
    this.#costs[entry] = cost;
    this.#next[entry] = this.#heads[bucket]!;
    this.#heads[bucket] = entry;
  }

  /** A node of the next bucket that holds any, or -1 when the queue is empty. */
  pop(): number {
    if (this.#live === 0) return -1;
    let cursor = this.#cursor;
    while (this.#heads[cursor]! < 0) cursor = (cursor + 1) & (BUCKETS - 1);
    this.#cursor = cursor;
    const entry = this.#heads[cursor]!;
    this.#heads[cursor] = this.#next[entry]!;
    this.#next[entry] = this.#free;
    this.#free = entry;
    this.#live--;
    this.cost = this.#costs[entry]!;
    return this.#nodes[entry]!;
  }

  #grow(): void {
    this.#nodes = longer(this.#nodes);
    this.#costs = longer(this.#costs);
    this.#next = longer(this.#next);
  }
}

/** Binary logarithm of the width of buckets: about a quarter of the mean cost of an arc. */
export function bucketShift(graph: WalkingGraph): number {
  let sum = 0;
  for (let arc = 0; arc < graph.arcEdge.length; arc++) sum += graph.arcs[2 * arc + 1]!;
  const mean = sum / Math.max(1, graph.arcEdge.length);
  return Math.max(0, Math.round(Math.log2(Math.max(1, mean / 4))));
}

function longer(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(2 * array.length);
  copy.set(array);
  return copy;
}
