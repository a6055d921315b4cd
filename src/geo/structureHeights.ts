/** Heights of bridges and tunnels: a model of the ground knows the valley below and the hill above, not the deck. */
import { EDGE_BRIDGE, EDGE_CLASSES, EDGE_TUNNEL } from "./walkingNetwork.ts";

const ELEVATOR = EDGE_CLASSES.indexOf("elevator");
const STRUCTURE = EDGE_BRIDGE | EDGE_TUNNEL;
const MAX_ROUNDS = 2000;
const TOLERANCE_METERS = 1e-3;

export interface StructureEdges {
  /** Length m each: nodes, metres, index into EDGE_CLASSES, flags. */
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  readonly edgeMeters: Float32Array;
  readonly edgeClass: Uint8Array;
  readonly edgeFlags: Uint8Array;
}

/**
 * Overwrites in `heightsMeters` (length n) the heights of nodes inside a bridge or tunnel: those whose edges are all bridges, tunnels
 * or lifts. They get the heights of a taut string between the abutments, that is the nodes at its ends with an edge on the ground:
 * on a chain linear by length, where bridges fork the harmonic function with weights 1 / length; a dead end is level. A structure
 * without abutment of known height keeps the heights it has. Conjugate gradients on the inner nodes alone.
 */
export function levelStructures(heightsMeters: Float32Array, edges: StructureEdges): void {
  const { edgeFrom, edgeTo, edgeMeters, edgeClass, edgeFlags } = edges;
  const onStructure = new Uint8Array(heightsMeters.length);
  const onGround = new Uint8Array(heightsMeters.length);
  const spans: number[] = [];
  for (let e = 0; e < edgeFrom.length; e++) {
    const structure = (edgeFlags[e]! & STRUCTURE) > 0;
    if (edgeClass[e] === ELEVATOR) continue;
    const mark = structure ? onStructure : onGround;
    mark[edgeFrom[e]!] = 1;
    mark[edgeTo[e]!] = 1;
    if (structure) spans.push(e);
  }
  if (spans.length === 0) return;
  const row = new Int32Array(heightsMeters.length).fill(-1);
  const anchored = anchoredNodes(spans, edges, onGround, heightsMeters);
  const inner: number[] = [];
  for (let i = 0; i < row.length; i++)
    if (onStructure[i] === 1 && onGround[i] === 0 && anchored[i] === 1) row[i] = inner.push(i) - 1;
  const heights = solve(
    inner.length,
    spans.map((e) => {
      const a = row[edgeFrom[e]!]!;
      const b = row[edgeTo[e]!]!;
      const weight = 1 / Math.max(1, edgeMeters[e]!);
      return {
        a,
        b,
        weight,
        fixedA: heightsMeters[edgeFrom[e]!]!,
        fixedB: heightsMeters[edgeTo[e]!]!,
      };
    }),
  );
  inner.forEach((node, i) => {
    heightsMeters[node] = heights[i]!;
  });
}

interface Span {
  /** Rows of the unknowns; -1 where the height is given. */
  readonly a: number;
  readonly b: number;
  readonly weight: number;
  readonly fixedA: number;
  readonly fixedB: number;
}

/** Nodes that some abutment of known height reaches over structures. */
function anchoredNodes(
  spans: readonly number[],
  { edgeFrom, edgeTo }: StructureEdges,
  onGround: Uint8Array,
  heightsMeters: Float32Array,
): Uint8Array {
  const reached = new Uint8Array(onGround.length);
  const neighbours = new Map<number, number[]>();
  const join = (a: number, b: number) => {
    const list = neighbours.get(a);
    if (list === undefined) neighbours.set(a, [b]);
    else list.push(b);
  };
  const stack: number[] = [];
  for (const e of spans) {
    join(edgeFrom[e]!, edgeTo[e]!);
    join(edgeTo[e]!, edgeFrom[e]!);
  }
  for (const node of neighbours.keys())
    if (onGround[node] === 1 && !Number.isNaN(heightsMeters[node]!)) {
      reached[node] = 1;
      stack.push(node);
    }
  while (stack.length > 0)
    // The ground stops the string, known height or not.
    for (const other of neighbours.get(stack.pop()!)!)
      if (reached[other] === 0 && onGround[other] === 0) {
        reached[other] = 1;
        stack.push(other);
      }
  return reached;
}

/** Heights of n unknowns such that the weighted differences at each sum to nothing; a span with an end of unknown height is no tie. */
function solve(n: number, spans: readonly Span[]): Float64Array {
  const ties = spans.filter(
    ({ a, b, fixedA, fixedB }) =>
      (a >= 0 || b >= 0) && (a >= 0 || !Number.isNaN(fixedA)) && (b >= 0 || !Number.isNaN(fixedB)),
  );
  const diagonal = new Float64Array(n);
  const right = new Float64Array(n);
  for (const { a, b, weight, fixedA, fixedB } of ties) {
    if (a >= 0) diagonal[a]! += weight;
    if (b >= 0) diagonal[b]! += weight;
    if (a >= 0 && b < 0) right[a]! += weight * fixedB;
    if (b >= 0 && a < 0) right[b]! += weight * fixedA;
  }
  const x = new Float64Array(n);
  const residual = right.slice();
  const direction = new Float64Array(n);
  const image = new Float64Array(n);
  let rho = 0;
  for (let i = 0; i < n; i++) {
    direction[i] = residual[i]! / diagonal[i]!;
    rho += residual[i]! * direction[i]!;
  }
  for (let round = 0; round < MAX_ROUNDS && rho > 0; round++) {
    for (let i = 0; i < n; i++) image[i] = diagonal[i]! * direction[i]!;
    for (const { a, b, weight } of ties)
      if (a >= 0 && b >= 0) {
        image[a]! -= weight * direction[b]!;
        image[b]! -= weight * direction[a]!;
      }
    let curvature = 0;
    for (let i = 0; i < n; i++) curvature += direction[i]! * image[i]!;
    const step = rho / curvature;
    let next = 0;
    let largest = 0;
    for (let i = 0; i < n; i++) {
      x[i]! += step * direction[i]!;
      residual[i]! -= step * image[i]!;
      const scaled = residual[i]! / diagonal[i]!;
      next += residual[i]! * scaled;
      largest = Math.max(largest, Math.abs(scaled), Math.abs(step * direction[i]!));
    }
    if (largest < TOLERANCE_METERS) break;
    for (let i = 0; i < n; i++) direction[i] = residual[i]! / diagonal[i]! + (next / rho) * direction[i]!;
    rho = next;
  }
  return x;
}
