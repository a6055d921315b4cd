/** Bends the laid-out roads: main roads run smoothly, streets on a slope follow the contour. */
import { length } from "./plane.ts";
import { noise } from "./random.ts";
import type { RoadGround } from "./roadGround.ts";
import { SECONDARY } from "./roadHierarchy.ts";
import { BRIDGE, COUNTRY, NOT_BUILT, type RoadMesh, TUNNEL } from "./roadMesh.ts";
import { STEPS } from "./roadStreets.ts";
import type { RoadZones } from "./roadZones.ts";

const ROUNDS = 6;
const FARTHEST_METERS = 34;
const CLEAR_METERS = 3;
/** From this slope of the ground a street gives way to the contour. */
const CONTOUR_SLOPE = 0.035;
const PROBE_METERS = 30;

export function shapeRoads(mesh: RoadMesh, ground: RoadGround): void {
  const { start, list } = mesh.incidence((e) => mesh.built[e] !== NOT_BUILT);
  const homeX = mesh.xs.slice();
  const homeY = mesh.ys.slice();
  const wish: [number, number] = [0, 0];
  for (let round = 0; round < ROUNDS; round++)
    for (let n = 0; n < mesh.xs.length; n++) {
      if (start[n + 1]! - start[n]! < 2 || isStructure(mesh, start, list, n)) continue;
      if (!smoothWish(mesh, start, list, n, wish) && !contourWish(mesh, ground, start, list, n, wish))
        continue;
      const dx = wish[0] - homeX[n]!;
      const dy = wish[1] - homeY[n]!;
      const away = length(dx, dy);
      const share = away > FARTHEST_METERS ? FARTHEST_METERS / away : 1;
      move(mesh, ground, start, list, n, homeX[n]! + dx * share, homeY[n]! + dy * share);
    }
}

type Incidence = Uint32Array;

const BEND_METERS = 24;

/** Outside of the old quarters nothing forces a street to be straight. */
export function bendStreets(mesh: RoadMesh, ground: RoadGround, zones: RoadZones, seed: number): void {
  const { start, list } = mesh.incidence((e) => mesh.built[e] !== NOT_BUILT);
  for (let n = 0; n < mesh.xs.length; n++) {
    if (start[n + 1]! - start[n]! < 2) continue;
    const x = mesh.xs[n]!;
    const y = mesh.ys[n]!;
    if (zones.isDense(x, y) || isStructure(mesh, start, list, n)) continue;
    const dx = noise(x / 210, y / 210, seed) + 0.5 * noise(x / 90, y / 90, seed + 1);
    const dy = noise(x / 210, y / 210, seed + 2) + 0.5 * noise(x / 90, y / 90, seed + 3);
    move(mesh, ground, start, list, n, x + BEND_METERS * dx, y + BEND_METERS * dy);
  }
}

function isStructure(mesh: RoadMesh, start: Incidence, list: Incidence, n: number): boolean {
  for (let k = start[n]!; k < start[n + 1]!; k++) {
    const kind = mesh.kind[list[k]!]!;
    if (kind === BRIDGE || kind === TUNNEL) return true;
  }
  return false;
}

/** Between its two neighbours on the one main road that passes. */
function smoothWish(mesh: RoadMesh, start: Incidence, list: Incidence, n: number, wish: [number, number]) {
  let best = SECONDARY + 1;
  let isOpenLand = start[n + 1]! - start[n]! === 2;
  for (let k = start[n]!; k < start[n + 1]!; k++) {
    best = Math.min(best, mesh.built[list[k]!]!);
    if (mesh.kind[list[k]!] !== COUNTRY) isOpenLand = false;
  }
  if (best > SECONDARY && !isOpenLand) return false;
  let count = 0;
  let x = 0;
  let y = 0;
  for (let k = start[n]!; k < start[n + 1]!; k++) {
    const e = list[k]!;
    if (mesh.built[e]! > SECONDARY && !isOpenLand) continue;
    const m = mesh.other(e, n);
    x += mesh.xs[m]!;
    y += mesh.ys[m]!;
    count++;
  }
  if (count !== 2) return keep(mesh, n, wish);
  wish[0] = mesh.xs[n]! * 0.4 + (x / 2) * 0.6;
  wish[1] = mesh.ys[n]! * 0.4 + (y / 2) * 0.6;
  return true;
}

function keep(mesh: RoadMesh, n: number, wish: [number, number]): boolean {
  wish[0] = mesh.xs[n]!;
  wish[1] = mesh.ys[n]!;
  return true;
}

/** Up or down the slope to the mean height of the two neighbours that lie most nearly level with it. */
function contourWish(
  mesh: RoadMesh,
  ground: RoadGround,
  start: Incidence,
  list: Incidence,
  n: number,
  wish: [number, number],
): boolean {
  const x = mesh.xs[n]!;
  const y = mesh.ys[n]!;
  const gx =
    (ground.heightAt(x + PROBE_METERS, y) - ground.heightAt(x - PROBE_METERS, y)) / (2 * PROBE_METERS);
  const gy =
    (ground.heightAt(x, y + PROBE_METERS) - ground.heightAt(x, y - PROBE_METERS)) / (2 * PROBE_METERS);
  const slope = length(gx, gy);
  if (!(slope > CONTOUR_SLOPE)) return false;
  let first = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  let a = 0;
  let b = 0;
  for (let k = start[n]!; k < start[n + 1]!; k++) {
    const e = list[k]!;
    if (mesh.built[e] === STEPS) continue;
    const m = mesh.other(e, n);
    const level = mesh.slope(e);
    if (level < first) {
      second = first;
      b = a;
      first = level;
      a = mesh.heights[m]!;
    } else if (level < second) {
      second = level;
      b = mesh.heights[m]!;
    }
  }
  if (second > 0.1) return false;
  const up = ((a + b) / 2 - mesh.heights[n]!) / slope;
  const step = Math.max(-14, Math.min(14, up * 0.6));
  wish[0] = x + (gx / slope) * step;
  wish[1] = y + (gy / slope) * step;
  return true;
}

/** Moves a node where all its pieces stay clear of homes and water. */
function move(
  mesh: RoadMesh,
  ground: RoadGround,
  start: Incidence,
  list: Incidence,
  n: number,
  x: number,
  y: number,
): void {
  if (length(x - mesh.xs[n]!, y - mesh.ys[n]!) < 0.5 || ground.shoreMeters(x, y) < 12) return;
  for (let k = start[n]!; k < start[n + 1]!; k++) {
    const m = mesh.other(list[k]!, n);
    if (length(x - mesh.xs[m]!, y - mesh.ys[m]!) < 12) return;
    if (!ground.isFree(x, y, mesh.xs[m]!, mesh.ys[m]!, CLEAR_METERS)) return;
  }
  mesh.moveNode(n, x, y);
  for (let k = start[n]!; k < start[n + 1]!; k++) {
    const e = list[k]!;
    const m = mesh.other(e, n);
    mesh.meters[e] = length(x - mesh.xs[m]!, y - mesh.ys[m]!);
  }
}
