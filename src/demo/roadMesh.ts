/** Everywhere a road may run: nodes and the straight pieces between them, of which the built ones become the city's streets. */
import { length } from "./plane.ts";

/** What a piece of the mesh is. */
export const ROW = 0;
export const CROSS = 1;
export const DIAGONAL = 2;
export const LINK = 3;
export const COUNTRY = 4;
export const BRIDGE = 5;
export const TUNNEL = 6;
export const SPUR = 7;
export const LIFT = 8;

export const NOT_BUILT = -1;
const NONE = -1;

export class RoadMesh {
  readonly xs: number[] = [];
  readonly ys: number[] = [];
  readonly heights: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly kind: number[] = [];
  readonly meters: number[] = [];
  /** Piece that crosses this one without a node, -1 for none: only one of the two is ever built. */
  readonly twin: number[] = [];
  /** Index into EDGE_CLASSES, or NOT_BUILT. */
  readonly built: number[] = [];
  private readonly heightAt: (x: number, y: number) => number;

  constructor(heightAt: (x: number, y: number) => number) {
    this.heightAt = heightAt;
  }

  addNode(x: number, y: number): number {
    this.xs.push(x);
    this.ys.push(y);
    this.heights.push(this.heightAt(x, y));
    return this.xs.length - 1;
  }

  moveNode(node: number, x: number, y: number): void {
    this.xs[node] = x;
    this.ys[node] = y;
    this.heights[node] = this.heightAt(x, y);
  }

  addEdge(a: number, b: number, kind: number, edgeClass = NOT_BUILT): number {
    this.from.push(a);
    this.to.push(b);
    this.kind.push(kind);
    this.meters.push(length(this.xs[a]! - this.xs[b]!, this.ys[a]! - this.ys[b]!));
    this.twin.push(NONE);
    this.built.push(edgeClass);
    return this.from.length - 1;
  }

  setTwins(e: number, f: number): void {
    this.twin[e] = f;
    this.twin[f] = e;
  }

  /** Builds a piece, or raises it to a better class (a lower index). */
  build(edge: number, edgeClass: number): void {
    const now = this.built[edge]!;
    if (now === NOT_BUILT || now > edgeClass) this.built[edge] = edgeClass;
  }

  /** Whether the piece may be built: what would cross it is not. */
  isOpen(edge: number): boolean {
    const twin = this.twin[edge]!;
    return twin === NONE || this.built[twin] === NOT_BUILT;
  }

  /** Rise over run, without sign. */
  slope(edge: number): number {
    const rise = this.heights[this.to[edge]!]! - this.heights[this.from[edge]!]!;
    return Math.abs(rise) / Math.max(1, this.meters[edge]!);
  }

  other(edge: number, node: number): number {
    return this.from[edge] === node ? this.to[edge]! : this.from[edge]!;
  }

  /** Pieces at each node: those of n are list[start[n]] .. list[start[n + 1] - 1]. */
  incidence(keep: (edge: number) => boolean = () => true): { start: Uint32Array; list: Uint32Array } {
    const start = new Uint32Array(this.xs.length + 1);
    for (let e = 0; e < this.from.length; e++)
      if (keep(e)) {
        start[this.from[e]! + 1]!++;
        start[this.to[e]! + 1]!++;
      }
    for (let n = 0; n < this.xs.length; n++) start[n + 1]! += start[n]!;
    const fill = start.slice();
    const list = new Uint32Array(start[this.xs.length]!);
    for (let e = 0; e < this.from.length; e++)
      if (keep(e)) {
        list[fill[this.from[e]!]!++] = e;
        list[fill[this.to[e]!]!++] = e;
      }
    return { start, list };
  }
}
