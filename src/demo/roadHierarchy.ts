/** The main roads: between the centres of the quarters, over the bridges and through the tunnels. */
import { length, type XY } from "./plane.ts";
import { DIAGONAL, LINK, type RoadMesh } from "./roadMesh.ts";
import { createRouter, type Router } from "./roadRoutes.ts";

const PRIMARY = 0;
export const SECONDARY = 1;
export const TERTIARY = 2;

/** Above this slope no road is laid out where it can be helped. */
const STREET_SLOPE = 0.12;
/** Communities from which a centre draws a main road. */
const MAIN_WEIGHT = 22;
const BEND_METERS = 110;

export interface MainRoadsInput {
  /** Node of each quarter's centre. */
  readonly centres: readonly number[];
  /** Communities of each. */
  readonly weights: readonly number[];
  /** Pieces over rivers and through ridges. */
  readonly crossings: readonly number[];
}

export function layMainRoads(mesh: RoadMesh, { centres, weights, crossings }: MainRoadsInput): void {
  const costs = roadCosts(mesh);
  const router = createRouter(mesh, costs, BEND_METERS);
  const ashore = costs.slice();
  for (const edge of crossings) ashore[edge] = Number.POSITIVE_INFINITY;
  const toShore = createRouter(mesh, ashore, BEND_METERS);
  const places = centres.map((n): XY => [mesh.xs[n]!, mesh.ys[n]!]);
  const pairs = neighbourPairs(places);
  const isMain = (a: number, b: number): boolean => Math.min(weights[a]!, weights[b]!) >= MAIN_WEIGHT;
  const isCentre = new Set(centres);
  for (const edge of crossings) {
    mesh.build(edge, PRIMARY);
    for (const end of [mesh.from[edge]!, mesh.to[edge]!])
      buildRoute(mesh, toShore, end, (n) => isCentre.has(n), PRIMARY);
  }
  for (const { a, b, close } of pairs)
    if (close) buildRoute(mesh, router, centres[a]!, centres[b]!, isMain(a, b) ? PRIMARY : SECONDARY);
  for (const { a, b, close } of pairs)
    if (!close) buildRoute(mesh, router, centres[a]!, centres[b]!, isMain(a, b) ? SECONDARY : TERTIARY);
}

/** Metres, dearer the steeper; what is flat runs along the contour. */
export function roadCosts(mesh: RoadMesh, streetSlope = STREET_SLOPE): Float64Array {
  return Float64Array.from(mesh.meters, (meters, e) => {
    const slope = mesh.slope(e);
    const kind = mesh.kind[e]!;
    const bend = kind === LINK ? 1.15 : kind === DIAGONAL ? 1.02 : 1;
    const steep = slope > streetSlope ? 6 + (slope - streetSlope) * 60 : 0;
    return meters * bend * (1 + (slope / 0.07) * (slope / 0.07) + steep);
  });
}

function buildRoute(
  mesh: RoadMesh,
  router: Router,
  a: number,
  goal: number | ((node: number) => boolean),
  edgeClass: number,
): void {
  const way =
    typeof goal === "number"
      ? router.route(a, (node) => node === goal, { toward: goal })
      : router.route(a, goal);
  for (const edge of way ?? []) mesh.build(edge, edgeClass);
}

/** Pairs with no third place in the circle between them (Gabriel); `close` where none is nearer to both either (relative neighbours). */
function neighbourPairs(places: readonly XY[]): { a: number; b: number; close: boolean }[] {
  const pairs: { a: number; b: number; close: boolean; meters: number }[] = [];
  for (let a = 0; a < places.length; a++)
    for (let b = a + 1; b < places.length; b++) {
      const p = places[a]!;
      const q = places[b]!;
      const meters = length(p[0] - q[0], p[1] - q[1]);
      let isPair = true;
      let close = true;
      for (let c = 0; c < places.length && isPair; c++) {
        if (c === a || c === b) continue;
        const r = places[c]!;
        const dp = length(p[0] - r[0], p[1] - r[1]);
        const dq = length(q[0] - r[0], q[1] - r[1]);
        if (dp * dp + dq * dq < meters * meters) isPair = false;
        if (Math.max(dp, dq) < meters) close = false;
      }
      if (isPair) pairs.push({ a, b, close, meters });
    }
  return pairs.sort((p, q) => p.meters - q.meters || p.a - q.a || p.b - q.b);
}
