/** The edges at each node, both ways: what a walk over the network asks for. */
import type { WalkingNetwork } from "./walkingNetwork.ts";

/** CSR: the edges at node i are edges[offsets[i] .. offsets[i + 1]), the node at their other end is in `others` beside them. */
export interface Adjacency {
  /** Length n + 1. */
  readonly offsets: Uint32Array;
  /** Length 2 m each: edge, ascending at each node, and its other end. */
  readonly edges: Uint32Array;
  readonly others: Uint32Array;
}

/**
 * Every edge at both of its ends, one-way ones too: whether it is walked from node i is known by `edgeFrom[edge] === i`, or by its
 * flags. One counting sort, O(n + m).
 */
export function adjacency(network: Pick<WalkingNetwork, "nodeCount" | "edgeFrom" | "edgeTo">): Adjacency {
  const { nodeCount, edgeFrom, edgeTo } = network;
  const m = edgeFrom.length;
  const offsets = new Uint32Array(nodeCount + 1);
  for (let e = 0; e < m; e++) {
    offsets[edgeFrom[e]! + 1]!++;
    offsets[edgeTo[e]! + 1]!++;
  }
  for (let i = 0; i < nodeCount; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice(0, nodeCount);
  const edges = new Uint32Array(2 * m);
  const others = new Uint32Array(2 * m);
  for (let e = 0; e < m; e++) {
    const from = edgeFrom[e]!;
    const to = edgeTo[e]!;
    let at = next[from]!++;
    edges[at] = e;
    others[at] = to;
    at = next[to]!++;
    edges[at] = e;
    others[at] = from;
  }
  return { offsets, edges, others };
}
