/** Bridges and tunnels as pieces of the mesh. */
import type { DemoCommunity } from "./communities.ts";
import { length, type XY } from "./plane.ts";
import type { River } from "./rivers.ts";
import { bridges, type Crossing, type Pull, tunnels } from "./roadCrossings.ts";
import type { RoadGround } from "./roadGround.ts";
import { BRIDGE, type RoadMesh, TUNNEL } from "./roadMesh.ts";

const BRIDGES = { count: 25, apartMeters: 1600 };
const TUNNELS = { count: 13, apartMeters: 2600 };

interface CrossingsInput {
  readonly rivers: readonly River[];
  readonly ridges: readonly (readonly XY[])[];
  readonly communities: readonly DemoCommunity[];
}

/** Pieces over the rivers and through the ridges, each tied to the nodes that make it shortest and clear of homes. */
export function layCrossings(mesh: RoadMesh, ground: RoadGround, input: CrossingsInput): number[] {
  const pull = pullOf(input.communities);
  const lay = (crossing: Crossing, kind: number): number[] => {
    const [near, far] = crossing.ends.map((end) => nodesAround(mesh, ground, end)) as [number[], number[]];
    let best = Number.POSITIVE_INFINITY;
    let pair: [number, number] | null = null;
    for (const a of near)
      for (const b of far) {
        const [ax, ay, bx, by] = [mesh.xs[a]!, mesh.ys[a]!, mesh.xs[b]!, mesh.ys[b]!];
        const meters =
          length(ax - bx, ay - by) +
          1.5 * length(ax - crossing.ends[0][0], ay - crossing.ends[0][1]) +
          1.5 * length(bx - crossing.ends[1][0], by - crossing.ends[1][1]);
        if (meters >= best || !ground.isFree(ax, ay, bx, by, 4)) continue;
        best = meters;
        pair = [a, b];
      }
    return pair ? [mesh.addEdge(pair[0], pair[1], kind)] : [];
  };
  return [
    ...bridges(input.rivers, ground, pull, BRIDGES).flatMap((c) => lay(c, BRIDGE)),
    ...tunnels(input.ridges, ground, pull, TUNNELS).flatMap((c) => lay(c, TUNNEL)),
  ];
}

const CROSSING_REACH_METERS = 260;
const CROSSING_NODES = 14;

function nodesAround(mesh: RoadMesh, ground: RoadGround, [x, y]: XY): number[] {
  const found: [number, number][] = [];
  for (let n = 0; n < mesh.xs.length; n++) {
    const meters = length(mesh.xs[n]! - x, mesh.ys[n]! - y);
    if (meters < CROSSING_REACH_METERS && ground.shoreMeters(mesh.xs[n]!, mesh.ys[n]!) > 35)
      found.push([meters, n]);
  }
  return found
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .slice(0, CROSSING_NODES)
    .map(([, n]) => n);
}

const PULL_METERS = 1200;

function pullOf(communities: readonly DemoCommunity[]): Pull {
  return ([x, y]) => {
    let sum = 0;
    for (const { site, households } of communities) {
      const d = length(site.centre[0] - x, site.centre[1] - y) / PULL_METERS;
      if (d < 8) sum += households / 1000 / (1 + d * d * d);
    }
    return sum;
  };
}
