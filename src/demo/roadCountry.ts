/** The open land between the quarters: a coarse net of places a road may pass, and the pieces that tie the parts of the mesh together. */
import type { XY } from "./plane.ts";
import { hashUnit } from "./random.ts";
import { type RoadGround, segmentsCross } from "./roadGround.ts";
import { COUNTRY, LINK, type RoadMesh } from "./roadMesh.ts";
import type { RoadZones } from "./roadZones.ts";

const PITCH_METERS = 170;
const SHORE_METERS = 30;
const ROUND = [
  [0, 0],
  [70, 0],
  [-70, 0],
  [0, 70],
  [0, -70],
] as const;

/** Nodes on a jittered net over the squares of `mask` that are not built up, each tied to its eight neighbours. */
export function layCountry(
  mesh: RoadMesh,
  input: {
    readonly zones: RoadZones;
    readonly ground: RoadGround;
    readonly isWanted: (x: number, y: number) => boolean;
    readonly box: readonly [XY, XY];
  },
  seed: number,
): void {
  const { zones, ground, isWanted, box } = input;
  const columns = Math.ceil((box[1][0] - box[0][0]) / PITCH_METERS);
  const rows = Math.ceil((box[1][1] - box[0][1]) / PITCH_METERS);
  const nodes = new Int32Array(columns * rows).fill(-1);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const x = box[0][0] + (i + 0.5 + (hashUnit(i, j, seed) - 0.5) * 0.5) * PITCH_METERS;
      const y = box[0][1] + (j + 0.5 + (hashUnit(i, j, seed + 1) - 0.5) * 0.5) * PITCH_METERS;
      if (!isWanted(x, y) || ROUND.some(([dx, dy]) => zones.quarterAt(x + dx, y + dy) >= 0)) continue;
      if (ground.shoreMeters(x, y) < SHORE_METERS || Number.isNaN(ground.heightAt(x, y))) continue;
      nodes[j * columns + i] = mesh.addNode(x, y);
    }
  const piece = (a: number, b: number): number =>
    a >= 0 && b >= 0 && isDry(mesh, ground, a, b) ? mesh.addEdge(a, b, COUNTRY) : -1;
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const at = (di: number, dj: number): number =>
        i + di < columns && j + dj < rows ? nodes[(j + dj) * columns + i + di]! : -1;
      piece(at(0, 0), at(1, 0));
      piece(at(0, 0), at(0, 1));
      const rising = piece(at(0, 0), at(1, 1));
      const falling = piece(at(1, 0), at(0, 1));
      if (rising >= 0 && falling >= 0) mesh.setTwins(rising, falling);
    }
}

function isDry(mesh: RoadMesh, ground: RoadGround, a: number, b: number): boolean {
  for (let k = 1; k < 4; k++) {
    const x = mesh.xs[a]! + ((mesh.xs[b]! - mesh.xs[a]!) * k) / 4;
    const y = mesh.ys[a]! + ((mesh.ys[b]! - mesh.ys[a]!) * k) / 4;
    if (ground.shoreMeters(x, y) < 15) return false;
  }
  return true;
}

/** What of the mesh is tied together: `part` tells the parts apart (a quarter, or the country). */
export interface Parts {
  readonly part: (node: number) => number;
  /** How far a node reaches for another. */
  readonly reachMeters: (node: number, other: number) => number;
}

const SQUARE_METERS = 130;
const LINKS = 1;

/** Ties nodes of different parts that lie near each other, the closest pairs first, where no other piece is crossed. */
export function tieParts(
  mesh: RoadMesh,
  ground: RoadGround,
  { part, reachMeters }: Parts,
  isBorder: (node: number) => boolean,
): void {
  const squares = new Map<number, number[]>();
  const pieces = new Map<number, number[]>();
  const border = mesh.xs.flatMap((_, n) => (isBorder(n) ? [n] : []));
  for (const n of border) push(squares, keyOf(squareOf(mesh.xs[n]!), squareOf(mesh.ys[n]!)), n);
  const note = (e: number): void => {
    for (const key of squaresOf(mesh, mesh.from[e]!, mesh.to[e]!)) push(pieces, key, e);
  };
  for (let e = 0; e < mesh.from.length; e++) note(e);
  const pairs: [meters: number, a: number, b: number][] = [];
  for (const a of border)
    for (let i = -2; i <= 2; i++)
      for (let j = -2; j <= 2; j++)
        for (const b of squares.get(keyOf(squareOf(mesh.xs[a]!) + i, squareOf(mesh.ys[a]!) + j)) ?? []) {
          if (b <= a || part(a) === part(b)) continue;
          const dx = mesh.xs[a]! - mesh.xs[b]!;
          const dy = mesh.ys[a]! - mesh.ys[b]!;
          const meters = Math.sqrt(dx * dx + dy * dy);
          if (meters < reachMeters(a, b)) pairs.push([meters, a, b]);
        }
  pairs.sort((p, q) => p[0] - q[0] || p[1] - q[1] || p[2] - q[2]);
  const links = new Map<number, number>();
  for (const [, a, b] of pairs) {
    if ((links.get(a) ?? 0) >= LINKS || (links.get(b) ?? 0) >= LINKS) continue;
    if (!ground.isFree(mesh.xs[a]!, mesh.ys[a]!, mesh.xs[b]!, mesh.ys[b]!, 3)) continue;
    if (!isDry(mesh, ground, a, b) || crossesAny(mesh, pieces, a, b)) continue;
    note(mesh.addEdge(a, b, LINK));
    links.set(a, (links.get(a) ?? 0) + 1);
    links.set(b, (links.get(b) ?? 0) + 1);
  }
}

function crossesAny(mesh: RoadMesh, pieces: ReadonlyMap<number, readonly number[]>, a: number, b: number) {
  const { xs, ys, from, to } = mesh;
  return squaresOf(mesh, a, b).some((key) =>
    (pieces.get(key) ?? []).some((e) => {
      const c = from[e]!;
      const d = to[e]!;
      if (c === a || c === b || d === a || d === b) return false;
      return segmentsCross(xs[a]!, ys[a]!, xs[b]!, ys[b]!, xs[c]!, ys[c]!, xs[d]!, ys[d]!);
    }),
  );
}

function squaresOf({ xs, ys }: RoadMesh, a: number, b: number): number[] {
  const keys: number[] = [];
  const east = squareOf(Math.max(xs[a]!, xs[b]!));
  const north = squareOf(Math.max(ys[a]!, ys[b]!));
  for (let i = squareOf(Math.min(xs[a]!, xs[b]!)); i <= east; i++)
    for (let j = squareOf(Math.min(ys[a]!, ys[b]!)); j <= north; j++) keys.push(keyOf(i, j));
  return keys;
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const squareOf = (value: number): number => Math.floor(value / SQUARE_METERS);
const keyOf = (i: number, j: number): number => (i + 32768) * 65536 + (j + 32768);
