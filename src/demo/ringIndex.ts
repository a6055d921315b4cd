/** Rings already placed, found again by the squares of 250 m that they touch. */
import { insideRing, type XY } from "./plane.ts";

export interface RingIndex {
  add(ring: readonly XY[]): void;
  /** Rings whose squares meet those of `ring`. */
  near(ring: readonly XY[]): readonly (readonly XY[])[];
}

const SQUARE_METERS = 250;

export function createRingIndex(): RingIndex {
  const squares = new Map<string, (readonly XY[])[]>();
  return {
    add: (ring) => {
      for (const key of keysOf(ring)) squares.set(key, [...(squares.get(key) ?? []), ring]);
    },
    near: (ring) => [...new Set(keysOf(ring).flatMap((key) => squares.get(key) ?? []))],
  };
}

function keysOf(ring: readonly XY[]): string[] {
  const xs = ring.map((p) => Math.floor(p[0] / SQUARE_METERS));
  const ys = ring.map((p) => Math.floor(p[1] / SQUARE_METERS));
  const keys: string[] = [];
  for (let i = Math.min(...xs); i <= Math.max(...xs); i++)
    for (let j = Math.min(...ys); j <= Math.max(...ys); j++) keys.push(`${i} ${j}`);
  return keys;
}

/** Whether two simple rings share ground: sides cross, or one lies within the other. */
export function ringsOverlap(a: readonly XY[], b: readonly XY[]): boolean {
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++)
      if (cross(a[i]!, a[(i + 1) % a.length]!, b[j]!, b[(j + 1) % b.length]!)) return true;
  return insideRing(b, a[0]![0], a[0]![1]) || insideRing(a, b[0]![0], b[0]![1]);
}

function cross(a: XY, b: XY, c: XY, d: XY): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side(a: XY, b: XY, p: XY): number {
  return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
}
