/** Public lifts beside the highest stairs of the old town, and one long escalator, as the city has them. */
import { EDGE_CLASSES } from "../geo/walkingNetwork.ts";
import { length } from "./plane.ts";
import type { RoadGround } from "./roadGround.ts";
import { LIFT, type RoadMesh } from "./roadMesh.ts";
import { FOOTWAY, STEPS } from "./roadStreets.ts";

const LIFTS = 13;
const APART_METERS = 330;
const BESIDE_METERS = 7;
const ELEVATOR = EDGE_CLASSES.indexOf("elevator");
const ESCALATOR = EDGE_CLASSES.indexOf("escalator");

export function layLifts(mesh: RoadMesh, ground: RoadGround, isPlace: (node: number) => boolean): void {
  const rise = (e: number): number => Math.abs(mesh.heights[mesh.from[e]!]! - mesh.heights[mesh.to[e]!]!);
  const stairs = mesh.built
    .flatMap((edgeClass, e) =>
      edgeClass === STEPS && isPlace(mesh.from[e]!) && isPlace(mesh.to[e]!) ? [e] : [],
    )
    .sort((a, b) => rise(b) - rise(a) || a - b);
  const placed: number[] = [];
  for (const e of stairs) {
    if (placed.length >= LIFTS) break;
    const [x, y] = [mesh.xs[mesh.from[e]!]!, mesh.ys[mesh.from[e]!]!];
    if (placed.some((n) => length(mesh.xs[n]! - x, mesh.ys[n]! - y) < APART_METERS)) continue;
    if (layLift(mesh, ground, e, placed.length === 0)) placed.push(mesh.from[e]!);
  }
}

/** From foot to head of stairs, a few metres aside; an escalator is two, one for each way. */
function layLift(mesh: RoadMesh, ground: RoadGround, stairs: number, isEscalator: boolean): boolean {
  const [a, b] = [mesh.from[stairs]!, mesh.to[stairs]!];
  const [foot, head] = mesh.heights[a]! < mesh.heights[b]! ? [a, b] : [b, a];
  const dx = mesh.xs[head]! - mesh.xs[foot]!;
  const dy = mesh.ys[head]! - mesh.ys[foot]!;
  const span = length(dx, dy);
  for (const side of [BESIDE_METERS, -BESIDE_METERS]) {
    const place = (share: number, aside: number): [number, number] => [
      mesh.xs[foot]! + dx * share - (dy / span) * side * aside,
      mesh.ys[foot]! + dy * share + (dx / span) * side * aside,
    ];
    const low = place(0.08, 1);
    const high = place(0.92, 1);
    if (!ground.isFree(low[0], low[1], high[0], high[1], 1)) continue;
    layRun(mesh, { foot, head, low, high, lift: isEscalator ? ESCALATOR : ELEVATOR });
    if (isEscalator)
      layRun(mesh, {
        foot: head,
        head: foot,
        low: place(0.92, 1.6),
        high: place(0.08, 1.6),
        lift: ESCALATOR,
      });
    return true;
  }
  return false;
}

interface Run {
  readonly foot: number;
  readonly head: number;
  readonly low: readonly [number, number];
  readonly high: readonly [number, number];
  readonly lift: number;
}

function layRun(mesh: RoadMesh, { foot, head, low, high, lift }: Run): void {
  const start = mesh.addNode(low[0], low[1]);
  const end = mesh.addNode(high[0], high[1]);
  mesh.addEdge(foot, start, LIFT, FOOTWAY);
  mesh.addEdge(start, end, LIFT, lift);
  mesh.addEdge(end, head, LIFT, FOOTWAY);
}
