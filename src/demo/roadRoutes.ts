/** Cheapest ways through the mesh; what is built already costs less, so that roads join instead of running side by side. */
import { NOT_BUILT, type RoadMesh } from "./roadMesh.ts";

export interface Router {
  /**
   * Pieces of the cheapest way from `source` to the first node that `isGoal` accepts, goal first; null where there is none within `limit`.
   */
  route(
    source: number,
    isGoal: (node: number) => boolean,
    options?: { readonly limit?: number; readonly toward?: number },
  ): number[] | null;
}

/** Share of the cost where a road is built already. */
const BUILT_SHARE = 0.5;
const EAGERNESS = 0.9;

/**
 * `costs`: per piece, at least its metres; Infinity where no road of the sort can be. `bendMeters`: cost of a turn by a right angle,
 * which keeps roads straight though the way is then not always the cheapest.
 */
export function createRouter(mesh: RoadMesh, costs: Float64Array, bendMeters = 0): Router {
  const { start, list } = mesh.incidence((e) => costs[e] !== Number.POSITIVE_INFINITY);
  const count = mesh.xs.length;
  const cost = new Float64Array(count);
  const via = new Int32Array(count);
  const seen = new Uint32Array(count);
  const closed = new Uint32Array(count);
  let run = 0;
  const heap = new Heap();
  return {
    route: (source, isGoal, { limit = Number.POSITIVE_INFINITY, toward = -1 } = {}) => {
      run++;
      heap.clear();
      // More than the true cost where roads are built already: a little dearer ways, found much sooner.
      const ahead = (node: number): number => {
        if (toward < 0) return 0;
        const dx = mesh.xs[node]! - mesh.xs[toward]!;
        const dy = mesh.ys[node]! - mesh.ys[toward]!;
        return Math.sqrt(dx * dx + dy * dy) * EAGERNESS;
      };
      cost[source] = 0;
      via[source] = -1;
      seen[source] = run;
      heap.push(ahead(source), source);
      while (heap.size > 0) {
        const node = heap.pop();
        if (closed[node] === run) continue;
        closed[node] = run;
        if (isGoal(node)) return wayBack(node);
        if (cost[node]! > limit) return null;
        for (let k = start[node]!; k < start[node + 1]!; k++) {
          const e = list[k]!;
          if (!mesh.isOpen(e)) continue;
          const next = mesh.other(e, node);
          const c =
            cost[node]! +
            costs[e]! * (mesh.built[e] === NOT_BUILT ? 1 : BUILT_SHARE) +
            (bendMeters > 0 && via[node]! >= 0 ? bendMeters * bend(mesh, via[node]!, node, next) : 0);
          if (seen[next] === run && c >= cost[next]!) continue;
          seen[next] = run;
          cost[next] = c;
          via[next] = e;
          heap.push(c + ahead(next), next);
        }
      }
      return null;
    },
  };

  function wayBack(goal: number): number[] {
    const edges: number[] = [];
    for (let node = goal; via[node] !== -1; node = mesh.other(via[node]!, node)) edges.push(via[node]!);
    return edges;
  }
}

/** 0 straight on, 1 a right angle, 2 back: by the direction in which `node` was reached. */
function bend({ xs, ys, meters, from, to }: RoadMesh, via: number, node: number, next: number): number {
  const last = from[via] === node ? to[via]! : from[via]!;
  const ax = xs[node]! - xs[last]!;
  const ay = ys[node]! - ys[last]!;
  const bx = xs[next]! - xs[node]!;
  const by = ys[next]! - ys[node]!;
  const span = Math.max(1, meters[via]!) * Math.max(1, Math.sqrt(bx * bx + by * by));
  return 1 - (ax * bx + ay * by) / span;
}

/** Smallest key first; equal keys by node, so that every run is the same. */
class Heap {
  private readonly keys: number[] = [];
  private readonly nodes: number[] = [];

  get size(): number {
    return this.nodes.length;
  }

  clear(): void {
    this.keys.length = 0;
    this.nodes.length = 0;
  }

  push(key: number, node: number): void {
    const { keys, nodes } = this;
    let i = nodes.length;
    keys.push(key);
    nodes.push(node);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!(key < keys[parent]! || (key === keys[parent] && node < nodes[parent]!))) break;
      keys[i] = keys[parent]!;
      nodes[i] = nodes[parent]!;
      i = parent;
    }
    keys[i] = key;
    nodes[i] = node;
  }

  pop(): number {
    const { keys, nodes } = this;
    const top = nodes[0]!;
    const key = keys.pop()!;
    const node = nodes.pop()!;
    const size = nodes.length;
    if (size === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      if (child + 1 < size && this.before(child + 1, child)) child++;
      if (!(keys[child]! < key || (keys[child] === key && nodes[child]! < node))) break;
      keys[i] = keys[child]!;
      nodes[i] = nodes[child]!;
      i = child;
    }
    keys[i] = key;
    nodes[i] = node;
    return top;
  }

  private before(a: number, b: number): boolean {
    const { keys, nodes } = this;
    return keys[a]! < keys[b]! || (keys[a] === keys[b] && nodes[a]! < nodes[b]!);
  }
}
