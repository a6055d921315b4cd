/** The last metres: a way from each gate and service to the nearest street where none passes by. */
import { length, type XY } from "./plane.ts";
import { awayFrom, type RoadGround } from "./roadGround.ts";
import { BRIDGE, NOT_BUILT, type RoadMesh, SPUR, TUNNEL } from "./roadMesh.ts";
import { FOOTWAY, SERVICE, STAIR_SLOPE, STEPS, splitEdge } from "./roadStreets.ts";

/** A place that people go to, and from where it is entered. */
export interface Door {
  readonly place: XY;
  /** Outside of its own footprint. */
  readonly step: XY;
}

const SQUARE_METERS = 150;
const NEAR_METERS = 42;
const FARTHEST_METERS = 700;
const LOOKED_AT = 24;

export function laySpurs(mesh: RoadMesh, ground: RoadGround, doors: readonly Door[]): void {
  const squares = new Map<number, number[]>();
  const note = (e: number): void => {
    const { xs, ys, from, to } = mesh;
    const a = from[e]!;
    const b = to[e]!;
    for (let i = squareOf(Math.min(xs[a]!, xs[b]!)); i <= squareOf(Math.max(xs[a]!, xs[b]!)); i++)
      for (let j = squareOf(Math.min(ys[a]!, ys[b]!)); j <= squareOf(Math.max(ys[a]!, ys[b]!)); j++) {
        const list = squares.get(keyOf(i, j));
        if (list) list.push(e);
        else squares.set(keyOf(i, j), [e]);
      }
  };
  for (let e = 0; e < mesh.from.length; e++)
    if (mesh.built[e] !== NOT_BUILT && mesh.kind[e] !== BRIDGE && mesh.kind[e] !== TUNNEL) note(e);
  for (const door of doors) {
    const near = nearEdges(mesh, squares, door);
    if (near.length === 0 || near[0]!.meters <= NEAR_METERS) continue;
    const [x, y] = door.step;
    const seen = near.slice(0, LOOKED_AT).find(({ edge }) => {
      const [px, py] = nearestPlace(mesh, edge, x, y);
      return ground.isFree(x, y, px, py, 0.5);
    });
    const { edge } = seen ?? near[0]!;
    const before = mesh.from.length;
    const foot = footOn(mesh, edge, x, y);
    const end = mesh.addNode(x, y);
    const spur = mesh.addEdge(foot, end, SPUR);
    const isSteep = mesh.slope(spur) > STAIR_SLOPE;
    mesh.build(spur, isSteep ? STEPS : mesh.meters[spur]! > 90 ? SERVICE : FOOTWAY);
    for (let e = before; e < mesh.from.length; e++) note(e);
  }
}

function nearEdges(mesh: RoadMesh, squares: ReadonlyMap<number, readonly number[]>, { place, step }: Door) {
  const found = new Map<number, number>();
  for (let ring = 1; ring * SQUARE_METERS <= FARTHEST_METERS + SQUARE_METERS; ring++) {
    const ci = squareOf(step[0]);
    const cj = squareOf(step[1]);
    for (let i = ci - ring; i <= ci + ring; i++)
      for (let j = cj - ring; j <= cj + ring; j++)
        for (const e of squares.get(keyOf(i, j)) ?? []) {
          const a = mesh.from[e]!;
          const b = mesh.to[e]!;
          const meters = awayFrom(place[0], place[1], mesh.xs[a]!, mesh.ys[a]!, mesh.xs[b]!, mesh.ys[b]!);
          found.set(e, meters);
        }
    if ([...found.values()].some((meters) => meters <= ring * SQUARE_METERS)) break;
  }
  return [...found]
    .map(([edge, meters]) => ({ edge, meters }))
    .sort((p, q) => p.meters - q.meters || p.edge - q.edge);
}

function shareAlong(mesh: RoadMesh, edge: number, x: number, y: number): number {
  const a = mesh.from[edge]!;
  const b = mesh.to[edge]!;
  const dx = mesh.xs[b]! - mesh.xs[a]!;
  const dy = mesh.ys[b]! - mesh.ys[a]!;
  const squared = dx * dx + dy * dy;
  return squared === 0
    ? 0
    : Math.min(1, Math.max(0, ((x - mesh.xs[a]!) * dx + (y - mesh.ys[a]!) * dy) / squared));
}

function nearestPlace(mesh: RoadMesh, edge: number, x: number, y: number): XY {
  const t = shareAlong(mesh, edge, x, y);
  const a = mesh.from[edge]!;
  const b = mesh.to[edge]!;
  return [mesh.xs[a]! + (mesh.xs[b]! - mesh.xs[a]!) * t, mesh.ys[a]! + (mesh.ys[b]! - mesh.ys[a]!) * t];
}

/** Node on a piece nearest to a place: an end of it where that is as good, else a new one. */
function footOn(mesh: RoadMesh, edge: number, x: number, y: number): number {
  const t = shareAlong(mesh, edge, x, y);
  const meters = length(
    mesh.xs[mesh.from[edge]!]! - mesh.xs[mesh.to[edge]!]!,
    mesh.ys[mesh.from[edge]!]! - mesh.ys[mesh.to[edge]!]!,
  );
  if (t * meters < 8) return mesh.from[edge]!;
  if ((1 - t) * meters < 8) return mesh.to[edge]!;
  return splitEdge(mesh, edge, t);
}

const squareOf = (value: number): number => Math.floor(value / SQUARE_METERS);
const keyOf = (i: number, j: number): number => (i + 32768) * 65536 + (j + 32768);
