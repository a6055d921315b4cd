/** The coverage panel's comparison: the same communities by each method, and by another walker. */
import {
  type MethodComparison,
  methodComparison,
  type Shift,
  shiftOf,
} from "../../analysis/methodComparison.ts";
import { together } from "../../analysis/outOfReach.ts";
import { jointsFor, jointsWithMoved } from "../../analysis/walk.ts";
import { connectedPoints, walkReach, weightingOf } from "../../analysis/walkingCoverage.ts";
import { roundGraphs } from "../../geo/roundTrip.ts";
import type { WalkingGraph } from "../../geo/walkingGraph.ts";
import { PROFILES, type ProfileId } from "../../geo/walkingProfile.ts";
import { gapClasses } from "../../model/gap.ts";
import { METHODS, type WalkDirection } from "../../model/walking.ts";
import type { AtlasState } from "../state.ts";
import { countedInFigures } from "./coverage.ts";
import { measuredKinds } from "./measuredKinds.ts";
import { memoize, stableList } from "./memoize.ts";
import { atlasOf } from "./parameters.ts";
import { servingNow, servingOfKind } from "./scenario.ts";
import {
  budgets,
  classesOfKind,
  type MethodClasses,
  methodInUse,
  roundTripKey,
  roundTripsFound,
  walkOf,
} from "./walking.ts";

const modeOf = (s: AtlasState) => s.coverageMode;

/** The classes of each measured kind by every method, the same array until one of them changes; none where one is not there. */
const classesOfKinds: (s: AtlasState) => readonly MethodClasses[] = stableList((s) => {
  const measured = measuredKinds(s);
  const each = measured.flatMap((kind) => classesOfKind(s, kind.id) ?? []);
  return each.length === measured.length ? each : [];
});

/** The classes of the measured kinds together by each method; null while the network is not there. */
const classesTogether: (s: AtlasState) => MethodClasses | null = memoize(
  [classesOfKinds, modeOf],
  (each, mode) => {
    if (each.length === 0) return null;
    const [straight, flat, slope] = METHODS.map((method) =>
      together(
        each.map((classes) => classes[method]),
        mode,
      ),
    );
    return { straight: straight!, flat: flat!, slope: slope! };
  },
);

/** Who is within reach by each method, of the communities that the panel counts; null while the network is not there. */
export const methodFigures: (s: AtlasState) => MethodComparison | null = memoize(
  [atlasOf, classesTogether, countedInFigures],
  (atlas, classes, counted) =>
    atlas && classes ? methodComparison(atlas.city.communities, classes, counted) : null,
);

/** Who is compared with the planning speed: the walker in use, and an older adult where that is the planning speed itself. */
export const comparedWalker = (s: AtlasState): ProfileId => (s.walker === "planning" ? "older" : s.walker);

/** Of the two, the walker whose walks nothing else needs. */
export const otherWalker = (s: AtlasState): ProfileId => (s.walker === "planning" ? "older" : "planning");

const otherReaches = memoize(
  [
    ...([atlasOf, servingNow, walkOf, methodInUse, measuredKinds] as const),
    ...([(s: AtlasState) => s.walkDirection, otherWalker, roundTripsFound] as const),
  ],
  (atlas, serving, walk, method, kinds, direction, walker, trips) => {
    if (!atlas || !serving || !walk) return null;
    const { communities, facilities: today } = atlas.city;
    const { facilities } = serving;
    if (trips && method !== "straight") {
      const reaches = kinds.flatMap(({ id }) => {
        const ofKind = trips.get(servingOfKind(atlas, id, serving).facilities);
        return ofKind?.get(roundTripKey(walker, method, id)) ?? [];
      });
      const joints = jointsFor(walk, walker).communities;
      return reaches.length < kinds.length
        ? null
        : { connected: connectedPoints(joints, communities.positions), reaches };
    }
    const joints = jointsWithMoved(walk, walker, today.positions, facilities.positions);
    const { network } = walk;
    const graphs = roundGraphs(network, weightingOf({ profile: PROFILES[walker], method }));
    const made: Partial<Record<WalkDirection, WalkingGraph>> = {};
    const graphOf = (_: unknown, way: WalkDirection) => {
      made[way] ??= graphs(way);
      return made[way];
    };
    const common = { network, joints, communities, facilities, method, direction, graphOf };
    return {
      connected: connectedPoints(joints.communities, communities.positions),
      reaches: kinds.map((kind) => walkReach({ ...common, kind: kind.id, profile: PROFILES[walker] })),
    };
  },
);

const otherClasses: (s: AtlasState) => Uint8Array | null = memoize(
  [otherReaches, budgets, modeOf],
  (other, cutoffs, mode) =>
    other &&
    together(
      other.reaches.map(({ kind, seconds }) =>
        gapClasses({
          cost: seconds,
          cutoff: cutoffs[kind] ?? null,
          connected: other.connected,
          supply: null,
        }),
      ),
      mode,
    ),
);

/** Whom the slower (or faster) walker has out of reach (or in it), by the method in use; null while the network is not there. */
export const walkerShift: (s: AtlasState) => Shift | null = memoize(
  [atlasOf, classesTogether, otherClasses, countedInFigures, methodInUse, (s) => s.walker],
  (atlas, own, other, counted, method, walker) => {
    if (!atlas || !own || !other) return null;
    const mine = own[method];
    return walker === "planning"
      ? shiftOf(atlas.city.communities, mine, other, counted)
      : shiftOf(atlas.city.communities, other, mine, counted);
  },
);
