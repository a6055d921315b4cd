/** How reach is measured, the walking network it is measured on, and the walks of every kind, made when they are asked for. */
import { budgetReach, isPlain } from "../../analysis/budgetReach.ts";
import { type KindReach, type Reach, reach } from "../../analysis/reach.ts";
import { jointsFor, jointsWithMoved, type Walk } from "../../analysis/walk.ts";
import {
  type CommunityWalks,
  connectedPoints,
  type NodeWalks,
  roundTripNodes,
  straightReach,
  type WalkReachInput,
  walkReach,
} from "../../analysis/walkingCoverage.ts";
import { roundGraphs } from "../../geo/roundTrip.ts";
import type { WalkingGraph } from "../../geo/walkingGraph.ts";
import { PROFILES, type ProfileId } from "../../geo/walkingProfile.ts";
import { gapClasses } from "../../model/gap.ts";
import { cutoffSeconds, METHODS, type Method, type WalkDirection } from "../../model/walking.ts";
import type { Atlas, AtlasState, RoundTrips } from "../state.ts";
import { memoize } from "./memoize.ts";
import { asksCoverage, atlasOf, effectiveRadii, thresholds } from "./parameters.ts";
import { type Serving, servingNow, servingOfKind, servingUnder } from "./scenario.ts";

/** From here on the streets are drawn. */
const STREETS_ZOOM = 12;

/** Whether the city has streets to walk on: its own, or those of a file. */
export const hasNetwork = (s: AtlasState): boolean =>
  s.atlas !== null && (s.ownNetwork !== null || s.atlas.city.info.network !== null);

/** The method that holds: a straight line where nobody asked for another, or the city has no network. */
export const methodInUse = (s: AtlasState): Method => (hasNetwork(s) ? (s.method ?? "straight") : "straight");

/** The city on its network; null while it is not there. */
export const walkOf = (s: AtlasState): Walk | null =>
  s.walk.kind === "ready" && samePlaces(s.walk.atlas, s.atlas) ? s.walk.walk : null;

/** Whether two cities have the same communities and facilities at the same places: edits move none. */
export function samePlaces(a: Atlas | null, b: Atlas | null): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return (
    a.city.communities.positions === b.city.communities.positions && a.city.facilities === b.city.facilities
  );
}

/** Whether something on the page needs the network. */
export const isWalkAsked = (s: AtlasState): boolean =>
  hasNetwork(s) &&
  (asksCoverage(s) ||
    methodInUse(s) !== "straight" ||
    s.filters.gap.length > 0 ||
    s.selected !== null ||
    (s.view !== null && s.view.zoom >= STREETS_ZOOM));

const planningSpeed = (s: AtlasState): number => thresholds(s).planningSpeedMetersPerMinute;
const walkerOf = (s: AtlasState) => s.walker;
const directionOf = (s: AtlasState) => s.walkDirection;

type RoundTripsFound = RoundTrips["found"];

const NO_ROUND_TRIPS: RoundTripsFound = new Map();

export const roundTripKey = (walker: ProfileId, method: Method, kind: string): string =>
  `${walker} ${method} ${kind}`;

/** The round trips over the streets that are there; null while another direction is walked. */
export const roundTripsFound = (s: AtlasState): RoundTripsFound | null => {
  if (s.walkDirection !== "round") return null;
  return s.roundTrips && s.roundTrips.walk === walkOf(s) ? s.roundTrips.found : NO_ROUND_TRIPS;
};

const areRoundTripsPending: (s: AtlasState) => boolean = memoize(
  [atlasOf, roundTripsFound, walkerOf, methodInUse, servingNow],
  (atlas, found, walker, method, now) => {
    if (!found || !atlas || !now) return false;
    const isThere = (kind: string) =>
      found.get(servingOfKind(atlas, kind, now).facilities)?.has(roundTripKey(walker, method, kind));
    return !atlas.reach.every(({ kind }) => isThere(kind));
  },
);

/** Whether figures of reach wait for the network, or for round trips of all kinds over it. */
export const isWalkPending = (s: AtlasState): boolean =>
  methodInUse(s) !== "straight" && (walkOf(s) === null || areRoundTripsPending(s));

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

/** Metres of a straight line that the budget of each kind allows the walker; null without a radius. */
export const straightRadii: (s: AtlasState) => Readonly<Record<string, number | null>> = memoize(
  [effectiveRadii, planningSpeed, walkerOf],
  (radii, speed, walker) =>
    Object.fromEntries(
      Object.entries(radii).map(([kind, radius]) => [
        kind,
        radius === null ? null : radius * (PROFILES[walker].flatMetersPerMinute / speed),
      ]),
    ),
);

type Graphs = (slope: boolean, way: WalkDirection) => WalkingGraph;

/** The graphs of the network for the walker in use, each made once; null while the network is not there. */
export const walkingGraphs: (s: AtlasState) => Graphs | null = memoize([walkOf, walkerOf], (walk, walker) => {
  if (!walk) return null;
  const made = new Map<string, WalkingGraph>();
  return (slope, way) => {
    const key = `${slope} ${way}`;
    const weighting = { kind: "time", profile: PROFILES[walker], slope } as const;
    const graph = made.get(key) ?? roundGraphs(walk.network, weighting)(way);
    made.set(key, graph);
    return graph;
  };
});

interface Walks {
  of(method: Method, kind: string, serving: Serving): CommunityWalks | null;
  nodesOf(method: Method, kind: string, serving: Serving): NodeWalks | null;
}

/** Of so many walks the values of all nodes are kept: 8 bytes a node each. */
const MOST_NODE_WALKS = 4;

/** Walks to the serving facilities, each made once until walker, direction, network or the facilities of its kind change. */
const walksMade: (s: AtlasState) => Walks = memoize(
  [atlasOf, walkOf, walkerOf, directionOf, walkingGraphs],
  walksOf,
);

function walksOf(
  atlas: Atlas | null,
  walk: Walk | null,
  walker: ProfileId,
  direction: WalkDirection,
  graphs: Graphs | null,
): Walks {
  const made = new WeakMap<Serving, Map<string, CommunityWalks>>();
  const nodeWalks: { readonly serving: Serving; readonly key: string; readonly nodes: NodeWalks }[] = [];
  const profile = PROFILES[walker];

  function run<Found>(
    { method, kind, serving }: { readonly method: Method; readonly kind: string; readonly serving: Serving },
    straight: (input: Parameters<typeof straightReach>[0]) => Found,
    streets: (input: WalkReachInput) => Found,
  ): Found {
    const { communities, facilities: today } = atlas!.city;
    const common = { communities, facilities: serving.facilities, kind, profile, direction };
    if (!walk || method === "straight") return straight(common);
    const joints = jointsWithMoved(walk, walker, today.positions, serving.facilities.positions);
    return streets({
      ...{ ...common, method, joints, network: walk.network },
      ...(graphs ? { graphOf: ({ slope }, way) => graphs(slope, way) } : {}),
    });
  }

  /** Null: there are no walks. */
  function servingOf(method: Method, kind: string, now: Serving): Serving | null {
    if (!atlas?.city.facilities.kind.values.includes(kind) || (!walk && method !== "straight")) return null;
    return servingOfKind(atlas, kind, now);
  }

  function keep(serving: Serving, key: string, nodes: NodeWalks): void {
    nodeWalks.push({ serving, key, nodes });
    if (nodeWalks.length > MOST_NODE_WALKS) nodeWalks.shift();
  }

  return {
    of(method, kind, now) {
      const serving = servingOf(method, kind, now);
      if (!serving) return null;
      const key = `${method} ${kind}`;
      const ofServing = made.get(serving) ?? new Map<string, CommunityWalks>();
      made.set(serving, ofServing);
      const known = ofServing.get(key);
      if (known) return known;
      const { nodeSeconds, nodeFacility, ...found } = run(
        { method, kind, serving },
        straightReach,
        walkReach,
      );
      ofServing.set(key, found);
      keep(serving, key, { nodeSeconds, nodeFacility });
      return found;
    },
    nodesOf(method, kind, now) {
      const serving = servingOf(method, kind, now);
      if (!serving) return null;
      const key = `${method} ${kind}`;
      const at = nodeWalks.findIndex((one) => one.serving === serving && one.key === key);
      if (at < 0) {
        const { nodeSeconds, nodeFacility } = run(
          { method, kind, serving },
          straightReach,
          direction === "round" ? roundTripNodes : walkReach,
        );
        keep(serving, key, { nodeSeconds, nodeFacility });
      } else nodeWalks.push(...nodeWalks.splice(at, 1));
      return nodeWalks.at(-1)!.nodes;
    },
  };
}

/** The same; round trips over the streets are never made here, but only where they are there. */
const walks: (s: AtlasState) => Walks = memoize(
  [walksMade, roundTripsFound, atlasOf, walkerOf],
  (made, found, atlas, walker) =>
    found && atlas
      ? {
          of: (method, kind, now) =>
            method === "straight"
              ? made.of(method, kind, now)
              : (found
                  .get(servingOfKind(atlas, kind, now).facilities)
                  ?.get(roundTripKey(walker, method, kind)) ?? null),
          nodesOf: made.nodesOf,
        }
      : made,
);

/** The walks of a kind by a method; null while they or the network are not there, or without such facilities. */
export const walkReachOf = (s: AtlasState, method: Method, kind: string): CommunityWalks | null => {
  const serving = servingNow(s);
  return serving && walks(s).of(method, kind, serving);
};

/** The same for the nodes of the network. */
export const nodeWalksOf = (s: AtlasState, method: Method, kind: string): NodeWalks | null => {
  const serving = servingNow(s);
  return serving && walks(s).nodesOf(method, kind, serving);
};

/**
 * Reach by the method in use for whoever serves, as *budget metres*: seconds at the planning speed (half of the sum there and back), so
 * that the radius of the standard is the bound for every method and walker. Empty while the network is on its way.
 */
export const reachUnder: (s: AtlasState) => (serving: Serving) => Reach = memoize(
  [...([atlasOf, methodInUse, isWalkPending, walks, planningSpeed, walkerOf] as const), effectiveRadii],
  (atlas, method, pending, found, speed, walker, radii) => {
    if (!atlas || pending) return () => NO_REACH;
    const plain = isPlain(method, walker, speed);
    const ofKind = (serving: Serving, kind: string): KindReach | null => {
      if (plain) return reach(atlas.city.communities, serving.facilities, [kind])[0]!;
      const walk = found.of(method, kind, serving);
      return walk && budgetReach(walk, radii[kind] ?? null, speed);
    };
    const today = servingUnder(atlas, null);
    const made = new WeakMap<Serving, Reach>();
    const make = (serving: Serving): Reach => {
      const known = made.get(serving);
      if (known) return known;
      const kinds = atlas.reach.map(({ kind }) => kind);
      const all =
        serving === today
          ? plain
            ? atlas.reach
            : kinds.flatMap((kind) => ofKind(today, kind) ?? [])
          : kinds.flatMap((kind) =>
              serving.changed.has(kind)
                ? (ofKind(serving, kind) ?? [])
                : (make(today).find((one) => one.kind === kind) ?? []),
            );
      made.set(serving, all);
      return all;
    };
    return make;
  },
);

/** `reachUnder` the facilities that serve on the page now. */
export const reachInUse = (s: AtlasState): Reach => {
  const serving = servingNow(s);
  return serving ? reachUnder(s)(serving) : NO_REACH;
};

const NO_REACH: Reach = [];

/** Codes of GAP_CLASSES by each method, without the test of supply. */
export type MethodClasses = Readonly<Record<Method, Uint8Array>>;

const classesMade: (s: AtlasState) => (kind: string) => MethodClasses | null = memoize(
  [atlasOf, walkOf, walks, budgets, walkerOf, servingNow],
  (atlas, walk, found, cutoffs, walker, serving) => {
    const made = new Map<string, MethodClasses | null>();
    const make = (kind: string): MethodClasses | null => {
      if (!atlas || !walk || !serving) return null;
      const connected = connectedPoints(
        jointsFor(walk, walker).communities,
        atlas.city.communities.positions,
      );
      const [straight, flat, slope] = METHODS.map((method) => {
        const reach = found.of(method, kind, serving);
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
