/** How reach is measured, the walking network it is measured on, and the walks of every kind, made when they are asked for. */
import type { Reach } from "../../analysis/reach.ts";
import { jointsFor, type Walk } from "../../analysis/walk.ts";
import { connectedPoints, straightReach, type WalkReach, walkReach } from "../../analysis/walkingCoverage.ts";
import { type Direction, type WalkingGraph, type Weighting, walkingGraph } from "../../geo/walkingGraph.ts";
import type { WalkingNetwork } from "../../geo/walkingNetwork.ts";
import { PROFILES, type ProfileId } from "../../geo/walkingProfile.ts";
import { gapClasses } from "../../model/gap.ts";
import { cutoffSeconds, METHODS, type Method, type WalkDirection } from "../../model/walking.ts";
import type { Atlas, AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { atlasOf, effectiveRadii, thresholds } from "./parameters.ts";

/** From here on the streets are drawn. */
const STREETS_ZOOM = 12;

/** Whether the city has streets to walk on: its own, or those of a file. */
export const hasNetwork = (s: AtlasState): boolean =>
  s.atlas !== null && (s.ownNetwork !== null || s.atlas.city.info.network !== null);

/** The method that holds: a straight line where nobody asked for another, or the city has no network. */
export const methodInUse = (s: AtlasState): Method => (hasNetwork(s) ? (s.method ?? "straight") : "straight");

/** The city on its network; null while it is not there. */
export const walkOf = (s: AtlasState): Walk | null =>
  s.walk.kind === "ready" && s.walk.atlas === s.atlas ? s.walk.walk : null;

/** Whether something on the page needs the network. */
export const isWalkAsked = (s: AtlasState): boolean =>
  hasNetwork(s) &&
  (s.panel === "coverage" ||
    methodInUse(s) !== "straight" ||
    s.selected !== null ||
    (s.view !== null && s.view.zoom >= STREETS_ZOOM));

/** Whether figures of reach wait for the network. */
export const isWalkPending = (s: AtlasState): boolean => methodInUse(s) !== "straight" && walkOf(s) === null;

const planningSpeed = (s: AtlasState): number => thresholds(s).planningSpeedMetersPerMinute;
const walkerOf = (s: AtlasState) => s.walker;
const directionOf = (s: AtlasState) => s.walkDirection;

/** Seconds that each kind's radius allows at the planning speed, for the direction walked; null without a radius. */
export const budgets: (s: AtlasState) => Readonly<Record<string, number | null>> = memoize(
  [effectiveRadii, planningSpeed, directionOf],
  (radii, speed, direction) =>
    Object.fromEntries(
      Object.entries(radii).map(([kind, radius]) => [
        kind,
        radius === null ? null : cutoffSeconds(radius, speed, direction),
      ]),
    ),
);

interface Walks {
  of(method: Method, kind: string): WalkReach | null;
}

/** Walks of the serving facilities, each made once until walker, direction, network or facilities change. */
const walks: (s: AtlasState) => Walks = memoize([atlasOf, walkOf, walkerOf, directionOf], walksOf);

function walksOf(atlas: Atlas | null, walk: Walk | null, walker: ProfileId, direction: WalkDirection): Walks {
  const made = new Map<string, WalkReach>();
  const graphs = new Map<string, WalkingGraph>();
  const profile = PROFILES[walker];
  const graphOf = (network: WalkingNetwork) => (weighting: Weighting, way: Direction) => {
    const key = `${weighting.kind === "time" && weighting.slope} ${way}`;
    const graph = graphs.get(key) ?? walkingGraph(network, weighting, way);
    graphs.set(key, graph);
    return graph;
  };
  return {
    of(method, kind) {
      const known = made.get(`${method} ${kind}`);
      if (known) return known;
      if (!atlas?.city.facilities.kind.values.includes(kind)) return null;
      if (!walk && method !== "straight") return null;
      const { communities, facilities } = atlas.city;
      const common = { communities, facilities, kind, profile, direction };
      const reach = walk
        ? walkReach({
            ...common,
            ...{ method, network: walk.network, joints: jointsFor(walk, walker) },
            graphOf: graphOf(walk.network),
          })
        : straightReach(common);
      made.set(`${method} ${kind}`, reach);
      return reach;
    },
  };
}

/** The walks of a kind by a method; null while the network is not there, or without such facilities. */
export const walkReachOf = (s: AtlasState, method: Method, kind: string): WalkReach | null =>
  walks(s).of(method, kind);

/**
 * Reach by the method in use, as *budget metres*: seconds at the planning speed (half of the sum there and back), so that the radius of
 * the standard is the bound for every method and walker. Empty while the network is on its way.
 */
export const reachInUse: (s: AtlasState) => Reach = memoize(
  [atlasOf, methodInUse, isWalkPending, walks, planningSpeed, walkerOf, directionOf],
  (atlas, method, pending, found, speed, walker, direction) => {
    if (!atlas || pending) return NO_REACH;
    if (method === "straight" && PROFILES[walker].flatMetersPerMinute === speed) return atlas.reach;
    const metersPerSecond = speed / 60 / (direction === "round" ? 2 : 1);
    return atlas.reach.flatMap(({ kind }) => {
      const walk = found.of(method, kind);
      if (!walk) return [];
      const { facility, facilities, seconds } = walk;
      return [{ kind, facility, facilities, meters: seconds.map((t) => t * metersPerSecond) }];
    });
  },
);

const NO_REACH: Reach = [];

/** Codes of GAP_CLASSES by each method, without the test of supply. */
export type MethodClasses = Readonly<Record<Method, Uint8Array>>;

const classesMade: (s: AtlasState) => (kind: string) => MethodClasses | null = memoize(
  [atlasOf, walkOf, walks, budgets, walkerOf],
  (atlas, walk, found, cutoffs, walker) => {
    const made = new Map<string, MethodClasses | null>();
    const make = (kind: string): MethodClasses | null => {
      if (!atlas || !walk) return null;
      const connected = connectedPoints(
        jointsFor(walk, walker).communities,
        atlas.city.communities.positions,
      );
      const [straight, flat, slope] = METHODS.map((method) => {
        const reach = found.of(method, kind);
        return (
          reach && gapClasses({ cost: reach.seconds, cutoff: cutoffs[kind] ?? null, connected, supply: null })
        );
      });
      return straight && flat && slope ? { straight, flat, slope } : null;
    };
    return (kind) => {
      if (!made.has(kind)) made.set(kind, make(kind));
      return made.get(kind) ?? null;
    };
  },
);

/** The classes of a kind by each method; null while the network is not there. */
export const classesOfKind = (s: AtlasState, kind: string): MethodClasses | null => classesMade(s)(kind);
