/** The nearest facility of each kind to the community whose detail is open, by the method in use, and the walk there. */

import { NO_POINT } from "../../analysis/reach.ts";
import { jointsFor, jointsWithMoved } from "../../analysis/walk.ts";
import { type RouteFigures, routeFigures, walkingRoute } from "../../analysis/walkingRoute.ts";
import { NO_EDGE } from "../../geo/joints.ts";
import type { Route } from "../../geo/route.ts";
import type { Direction } from "../../geo/walkingGraph.ts";
import { PROFILES } from "../../geo/walkingProfile.ts";
import type { FacilityKind } from "../../model/rulePack.ts";
import type { AtlasState } from "../state.ts";
import { memoize, stableList } from "./memoize.ts";
import { atlasOf, effectiveRadii, kinds } from "./parameters.ts";
import { servingFacilities } from "./scenario.ts";
import { selectedIndex } from "./selection.ts";
import { budgets, isWalkPending, methodInUse, walkingGraphs, walkOf, walkReachOf } from "./walking.ts";

export interface Nearest {
  readonly kind: FacilityKind;
  /** As walked, both ways for a round trip; Infinity: none can be reached, NaN: not known. */
  readonly seconds: number;
  /** Of the same walk, one way in a straight line; NaN where there is none. */
  readonly meters: number;
  readonly radiusMeters: number | null;
  /** Null where no radius is set or the way is not known. */
  readonly inside: boolean | null;
  /** Row of the facility; -1: none. */
  readonly facility: number;
  readonly name: string;
}

const walkerOf = (s: AtlasState) => s.walker;
const directionOf = (s: AtlasState) => s.walkDirection;

/** The walks of each kind by the method in use; kinds without facilities are left out. */
const walksOfKinds = stableList((s) =>
  isWalkPending(s) ? [] : kinds(s).flatMap(({ id }) => walkReachOf(s, methodInUse(s), id) ?? []),
);

interface Routes {
  of(facility: number, direction: Direction, atMostSeconds?: number): Route | null;
}

/** Routes of the open community over the streets, each made once; null in a straight line or without streets. */
const routes: (s: AtlasState) => Routes | null = memoize(
  [atlasOf, servingFacilities, walkOf, walkingGraphs, methodInUse, walkerOf, selectedIndex],
  (atlas, facilities, walk, graphs, method, walker, community) => {
    if (!atlas || !facilities || !walk || !graphs || method === "straight" || community < 0) return null;
    const { network } = walk;
    const profile = PROFILES[walker];
    const slope = method === "slope";
    const joints = jointsWithMoved(walk, walker, atlas.city.facilities.positions, facilities.positions);
    const graphOf = (way: Direction) => graphs(slope, way);
    const made = new Map<string, Route | null>();
    return {
      of(facility, direction, atMostSeconds = Infinity) {
        const key = `${facility} ${direction}`;
        const known = made.get(key);
        if (known !== undefined) return known;
        const common = { network, joints, graphOf, profile, slope };
        const route = walkingRoute({ ...common, direction, community, facility, atMostSeconds });
        if (route || atMostSeconds === Infinity) made.set(key, route);
        return route;
      },
    };
  },
);

/** Walk from the selected community to the nearest facility of each kind; empty while the network is on its way. */
export const nearestFacilities: (s: AtlasState) => readonly Nearest[] = memoize(
  [
    ...([servingFacilities, selectedIndex, kinds, effectiveRadii, budgets, walksOfKinds, routes] as const),
    ...([walkerOf, directionOf] as const),
  ],
  (facilities, row, all, radii, cutoffs, walks, found, walker, direction) => {
    if (!facilities || row < 0) return [];
    const ways: readonly Direction[] = direction === "round" ? ["out", "back"] : [direction];
    return all.flatMap((kind) => {
      const walk = walks.find((w) => w.kind === kind.id);
      if (!walk) return [];
      const seconds = walk.seconds[row]!;
      const facility = walk.facility[row] === NO_POINT ? -1 : walk.facility[row]!;
      const budget = cutoffs[kind.id] ?? null;
      const straightMeters = (seconds / 60 / ways.length) * PROFILES[walker].flatMetersPerMinute;
      return {
        ...{ kind, seconds, facility },
        meters: found
          ? ways.reduce((sum, way) => sum + routeMeters(found, facility, way, seconds), 0)
          : straightMeters,
        radiusMeters: radii[kind.id] ?? null,
        inside: budget === null || Number.isNaN(seconds) ? null : seconds <= Math.fround(budget),
        name: facility < 0 ? "" : (facilities.names[facility] ?? ""),
      };
    });
  },
);

const routeMeters = (found: Routes, facility: number, way: Direction, seconds: number): number =>
  facility < 0 ? Number.NaN : (found.of(facility, way, seconds)?.totalMeters ?? Number.NaN);

/** Whether the open community is on no street, as far as that matters for the method in use. */
export const isNotConnected = (s: AtlasState): boolean => {
  const walk = walkOf(s);
  const row = selectedIndex(s);
  if (!walk || row < 0 || methodInUse(s) === "straight") return false;
  return jointsFor(walk, s.walker).communities.edge[row] === NO_EDGE;
};

export interface ShownRoute {
  readonly kind: FacilityKind;
  /** From the community to the facility, and back; null in a straight line, or where one cannot be walked. */
  readonly out: { readonly route: Route; readonly figures: RouteFigures } | null;
  readonly back: { readonly route: Route; readonly figures: RouteFigures } | null;
  /** Lines to draw, lng/lat, from door to door. */
  readonly lines: readonly Float64Array[];
}

/** The walk that the detail shows: to the facility of the kind pressed; null where none is pressed or none leads there. */
export const shownRoute: (s: AtlasState) => ShownRoute | null = memoize(
  [
    ...([atlasOf, servingFacilities, walkOf, nearestFacilities, routes, selectedIndex, directionOf] as const),
    (s) => s.routeKind,
  ],
  (atlas, facilities, walk, nearest, found, row, direction, kindId) => {
    const to = nearest.find(({ kind }) => kind.id === kindId);
    if (!atlas || !facilities || !to || to.facility < 0 || !(to.seconds < Infinity)) return null;
    const door = atlas.city.communities.positions.subarray(2 * row, 2 * row + 2);
    const goal = facilities.positions.subarray(2 * to.facility, 2 * to.facility + 2);
    if (!found || !walk)
      return { kind: to.kind, out: null, back: null, lines: [Float64Array.of(...door, ...goal)] };
    const of = (way: Direction) => {
      const route = found.of(to.facility, way);
      return route && { route, figures: routeFigures(walk.network, route) };
    };
    const out = of("out");
    const back = of("back");
    const lines: Float64Array[] = [];
    if (out && direction !== "back") lines.push(Float64Array.of(...door, ...out.route.positions, ...goal));
    if (back && direction !== "out") lines.push(Float64Array.of(...goal, ...back.route.positions, ...door));
    return { kind: to.kind, out, back, lines };
  },
);
