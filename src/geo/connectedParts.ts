/** Connected parts of a graph, the largest first. */
import { countUp } from "./radixOrder.ts";

const LAST_PART = 65_535;

/**
 * Part of each node when edges are taken both ways: 0 is the largest, then in descending order of size (equal sizes: that of the
 * lower node first). Parts past number 65,535 share that number. O((n + m) alpha(n)) by union-find.
 * @param from, to length m each: nodes 0..n - 1
 * @returns component of length n, and the nodes of each, descending but for a shared last one
 */
export function connectedParts(
  nodeCount: number,
  from: Uint32Array,
  to: Uint32Array,
): { readonly component: Uint16Array; readonly componentSizes: Uint32Array } {
  const parent = countUp(nodeCount);
  for (let e = 0; e < from.length; e++) {
    const a = rootOf(parent, from[e]!);
    const b = rootOf(parent, to[e]!);
    // The lower node is the root: deterministic, and path halving keeps the trees flat.
    if (a < b) parent[b] = a;
    else parent[a] = b;
  }
  const sizes = new Uint32Array(nodeCount);
  for (let i = 0; i < nodeCount; i++) sizes[rootOf(parent, i)]!++;
  const roots: number[] = [];
  for (let i = 0; i < nodeCount; i++) if (sizes[i]! > 0) roots.push(i);
  roots.sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const componentSizes = new Uint32Array(Math.min(roots.length, LAST_PART + 1));
  const partOf = new Uint16Array(nodeCount);
  roots.forEach((root, rank) => {
    const part = Math.min(rank, LAST_PART);
    partOf[root] = part;
    componentSizes[part]! += sizes[root]!;
  });
  const component = new Uint16Array(nodeCount);
  for (let i = 0; i < nodeCount; i++) component[i] = partOf[rootOf(parent, i)]!;
  return { component, componentSizes };
}

function rootOf(parent: Uint32Array, i: number): number {
  while (parent[i] !== i) {
    parent[i] = parent[parent[i]!]!;
    i = parent[i]!;
  }
  return i;
}
