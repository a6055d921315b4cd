/** Lanes over the open land, and the ways that bring the last places into the one network. */
import { length } from "./plane.ts";
import { hashUnit } from "./random.ts";
import { roadCosts } from "./roadHierarchy.ts";
import { COUNTRY, NOT_BUILT, type RoadMesh } from "./roadMesh.ts";
import { createRouter } from "./roadRoutes.ts";
import { layStreet, PATH, RESIDENTIAL, SERVICE, STAIR_SLOPE, STEPS } from "./roadStreets.ts";

const LONGEST_LANE_COST = 3200;
const THROUGH_SHARE = 0.65;
const APART_METERS = 700;

/** From a share of the open places the cheapest way to the nearest road. */
export function layLanesOutside(mesh: RoadMesh, share: number, seed: number): void {
  const router = createRouter(mesh, roadCosts(mesh, 0.2), 50);
  const isOpenLand = new Uint8Array(mesh.xs.length);
  const isRoad = new Uint8Array(mesh.xs.length);
  for (let e = 0; e < mesh.from.length; e++)
    for (const n of [mesh.from[e]!, mesh.to[e]!]) {
      if (mesh.kind[e] === COUNTRY) isOpenLand[n] = 1;
      if (mesh.built[e] !== NOT_BUILT) isRoad[n] = 1;
    }
  for (let n = 0; n < isOpenLand.length; n++) {
    if (!isOpenLand[n] || isRoad[n] || hashUnit(n, 3, seed) > share) continue;
    const way = router.route(n, (node) => isRoad[node] === 1, { limit: LONGEST_LANE_COST });
    if (!way || way.length < 2) continue;
    const roll = hashUnit(n, 4, seed);
    const edgeClass = roll < 0.3 ? RESIDENTIAL : roll < 0.6 ? SERVICE : PATH;
    const met = mesh.from[way[0]!]!;
    const isElsewhere = (node: number): boolean =>
      isRoad[node] === 1 &&
      length(mesh.xs[node]! - mesh.xs[met]!, mesh.ys[node]! - mesh.ys[met]!) > APART_METERS;
    for (const e of way) layStreet(mesh, e, edgeClass);
    // Most lanes lead on to another road.
    const on =
      hashUnit(n, 5, seed) < THROUGH_SHARE
        ? router.route(n, isElsewhere, { limit: LONGEST_LANE_COST })
        : null;
    for (const e of on ?? []) layStreet(mesh, e, edgeClass);
    for (const e of [...way, ...(on ?? [])])
      if (mesh.built[e] !== NOT_BUILT) for (const end of [mesh.from[e]!, mesh.to[e]!]) isRoad[end] = 1;
  }
}

/** Ties each part of at least `least` nodes that stands alone to the largest; smaller ones and those with no way out are given up. */
export function joinParts(mesh: RoadMesh, least: number): void {
  const router = createRouter(mesh, roadCosts(mesh, 0.25));
  const { part, sizes } = partsOf(mesh);
  const main = sizes.indexOf(Math.max(...sizes));
  const joined = new Set([main]);
  const order = sizes.map((_, i) => i).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const first = new Map<number, number>();
  part.forEach((p, n) => {
    if (p >= 0 && !first.has(p)) first.set(p, n);
  });
  const lost = new Set<number>();
  for (const p of order) {
    if (p === main || joined.has(p)) continue;
    const way =
      sizes[p]! < least
        ? null
        : router.route(first.get(p)!, (node) => part[node]! >= 0 && joined.has(part[node]!));
    if (!way) {
      lost.add(p);
      continue;
    }
    for (const e of way) {
      if (mesh.built[e] === NOT_BUILT) mesh.build(e, mesh.slope(e) > STAIR_SLOPE ? STEPS : PATH);
      for (const end of [mesh.from[e]!, mesh.to[e]!]) if (part[end]! >= 0) joined.add(part[end]!);
    }
    joined.add(p);
  }
  for (let e = 0; e < mesh.from.length; e++) {
    const p = part[mesh.from[e]!]!;
    if (mesh.built[e] !== NOT_BUILT && p >= 0 && lost.has(p) && !joined.has(p)) mesh.built[e] = NOT_BUILT;
  }
}

/** Connected part of each node over the built pieces, -1 where none is built; and their sizes. */
function partsOf(mesh: RoadMesh): { part: Int32Array; sizes: number[] } {
  const { start, list } = mesh.incidence((e) => mesh.built[e] !== NOT_BUILT);
  const part = new Int32Array(mesh.xs.length).fill(-1);
  const sizes: number[] = [];
  const stack: number[] = [];
  for (let n = 0; n < part.length; n++) {
    if (part[n] !== -1 || start[n] === start[n + 1]) continue;
    const id = sizes.length;
    let size = 0;
    stack.push(n);
    part[n] = id;
    while (stack.length > 0) {
      const node = stack.pop()!;
      size++;
      for (let k = start[node]!; k < start[node + 1]!; k++) {
        const next = mesh.other(list[k]!, node);
        if (part[next] === -1) {
          part[next] = id;
          stack.push(next);
        }
      }
    }
    sizes.push(size);
  }
  return { part, sizes };
}

const STUB_METERS = 75;
const STUB_SHARE = 0.75;

/** Takes away most of the short ends that lead nowhere; gates and services get their own way afterwards. */
export function pruneStubs(mesh: RoadMesh, seed: number): void {
  const { start, list } = mesh.incidence((e) => mesh.built[e] !== NOT_BUILT);
  for (let n = 0; n < mesh.xs.length; n++) {
    if (start[n + 1]! - start[n]! !== 1) continue;
    const e = list[start[n]!]!;
    if (mesh.meters[e]! < STUB_METERS && hashUnit(n, 6, seed) < STUB_SHARE) mesh.built[e] = NOT_BUILT;
  }
}
