/** Ways cut into pieces at the nodes of the graph. */
import type { StreetInput } from "./streetInput.ts";

/** n nodes in the order first met, m pieces in the order of the ways; the ends of a piece are two different nodes. */
export interface StreetPieces {
  /** Length n: point of each node. */
  readonly nodePoint: Uint32Array;
  /** Length m each: node of each end, along the way. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Length m each: the piece runs through pointIndex[first .. last], both included. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** Length m: its way. */
  readonly way: Uint32Array;
}

const USED = 1;
const NODE = 2;
const NONE = 0xffffffff;

/**
 * Nodes are the ends of ways and points that two ways, or one way twice, run through. A piece that comes back to where it began is
 * cut once more at its middle point, so that no piece has equal ends; one without extent is dropped.
 * @throws Error when a way names a point that is not there
 */
export function splitWays({ points, ways }: StreetInput): StreetPieces {
  const { starts, pointIndex } = ways;
  const wayCount = Math.max(0, starts.length - 1);
  const marks = markNodes(points.lngE7.length, starts, pointIndex);
  let m = 0;
  for (let w = 0; w < wayCount; w++) {
    let begin = starts[w]!;
    for (let k = begin + 1; k < starts[w + 1]!; k++) {
      if (marks[pointIndex[k]!] !== NODE) continue;
      if (pointIndex[begin] !== pointIndex[k]) m++;
      else {
        const middle = (begin + k) >>> 1;
        if (hasExtent(points, pointIndex, begin, k)) {
          marks[pointIndex[middle]!] = NODE;
          m += 2;
        }
      }
      begin = k;
    }
  }
  const from = new Uint32Array(m);
  const to = new Uint32Array(m);
  const first = new Uint32Array(m);
  const last = new Uint32Array(m);
  const way = new Uint32Array(m);
  const nodeOf = new Uint32Array(points.lngE7.length).fill(NONE);
  let n = 0;
  let piece = 0;
  for (let w = 0; w < wayCount; w++) {
    let begin = starts[w]!;
    for (let k = begin + 1; k < starts[w + 1]!; k++) {
      const p = pointIndex[begin]!;
      const q = pointIndex[k]!;
      if (marks[q] !== NODE) continue;
      if (p !== q) {
        if (nodeOf[p] === NONE) nodeOf[p] = n++;
        if (nodeOf[q] === NONE) nodeOf[q] = n++;
        from[piece] = nodeOf[p]!;
        to[piece] = nodeOf[q]!;
        first[piece] = begin;
        last[piece] = k;
        way[piece++] = w;
      }
      begin = k;
    }
  }
  const nodePoint = new Uint32Array(n);
  for (let p = 0; p < nodeOf.length; p++) if (nodeOf[p] !== NONE) nodePoint[nodeOf[p]!] = p;
  return { nodePoint, from, to, first, last, way };
}

function markNodes(pointCount: number, starts: Uint32Array, pointIndex: Uint32Array): Uint8Array {
  const marks = new Uint8Array(pointCount);
  for (let w = 0; w + 1 < starts.length; w++) {
    const begin = starts[w]!;
    const end = starts[w + 1]! - 1;
    if (end <= begin) continue;
    for (let k = begin; k <= end; k++) {
      const p = pointIndex[k]!;
      if (!(p < pointCount))
        throw new Error(`way ${w} names point ${p}, expected one of 0..${pointCount - 1}`);
      // A point given twice in a row is no crossing.
      if (k > begin && k < end && p === pointIndex[k - 1]) continue;
      marks[p] = k === begin || k === end || marks[p]! > 0 ? NODE : USED;
    }
  }
  return marks;
}

function hasExtent(
  { lngE7, latE7 }: StreetInput["points"],
  pointIndex: Uint32Array,
  begin: number,
  end: number,
): boolean {
  const p = pointIndex[begin]!;
  for (let k = begin + 1; k < end; k++) {
    const q = pointIndex[k]!;
    if (lngE7[q] !== lngE7[p] || latE7[q] !== latE7[p]) return true;
  }
  return false;
}
