/** Which round trips over the streets are to be made next: figures wait for them, since they take too long to be made where they are asked. */
import type { Walk } from "../../analysis/walk.ts";
import type { ProfileId } from "../../geo/walkingProfile.ts";
import type { StreetMethod } from "../../model/walking.ts";
import type { Atlas, AtlasState } from "../state.ts";
import { measuredKinds } from "./measuredKinds.ts";
import { memoize } from "./memoize.ts";
import { otherWalker } from "./methods.ts";
import { asksCoverage, atlasOf } from "./parameters.ts";
import { type Serving, servingNow, servingOfKind, servingUnder } from "./scenario.ts";
import { comparedScenarios } from "./scenarioFigures.ts";
import { methodInUse, roundTripKey, roundTripsFound, walkOf } from "./walking.ts";

/** Round trips of one walker to one city's facilities. */
export interface AskedRoundTrips {
  readonly atlas: Atlas;
  readonly walk: Walk;
  readonly walker: ProfileId;
  readonly serving: Serving;
  readonly wanted: readonly { readonly method: StreetMethod; readonly kind: string }[];
}

type One = Pick<AskedRoundTrips, "walker" | "serving"> & AskedRoundTrips["wanted"][number];

const STREETS: readonly StreetMethod[] = ["flat", "slope"];

/**
 * All that the page asks, what is awaited most first: the kinds looked at by the methods that stand side by side; all kinds by the method
 * in use, since missing services are told of all; the walker to compare with; other scenarios.
 */
const stages: (s: AtlasState) => readonly (readonly One[])[] = memoize(
  [
    ...([atlasOf, methodInUse, measuredKinds, servingNow, comparedScenarios] as const),
    ...([(s: AtlasState) => s.walker, otherWalker, asksCoverage] as const),
  ],
  (atlas, used, measured, now, compared, walker, other, sideBySide) => {
    if (!atlas || !now) return [];
    const ones = (
      methods: readonly StreetMethod[],
      kinds: readonly string[],
      serving: Serving,
      who = walker,
    ): readonly One[] =>
      methods.flatMap((method) =>
        kinds.map((kind) => ({ method, kind, walker: who, serving: servingOfKind(atlas, kind, serving) })),
      );
    const looked = measured.map(({ id }) => id);
    const own = STREETS.filter((method) => method === used);
    const all = atlas.reach.map(({ kind }) => kind);
    const others = [null, ...compared].map((scenario) => servingUnder(atlas, scenario));
    return [
      ones(sideBySide ? STREETS : own, looked, now),
      ones(own, all, now),
      sideBySide ? ones(own, looked, now, other) : [],
      others.flatMap((serving) => ones(own, looked, serving)),
    ];
  },
);

const next: (s: AtlasState) => AskedRoundTrips | null = memoize(
  [atlasOf, walkOf, roundTripsFound, stages],
  (atlas, walk, found, asked) => {
    if (!atlas || !walk || !found) return null;
    const isMissing = ({ serving, walker, method, kind }: One) =>
      !found.get(serving.facilities)?.has(roundTripKey(walker, method, kind));
    const missing = asked.map((ones) => ones.filter(isMissing)).find((ones) => ones.length > 0);
    if (!missing) return null;
    const { walker, serving } = missing[0]!;
    const wanted = missing.filter((one) => one.walker === walker && one.serving === serving);
    return { atlas, walk, walker, serving, wanted: wanted.map(({ method, kind }) => ({ method, kind })) };
  },
);

/** What is to be made next; null: nothing, or another direction is walked, or the network is not there. */
export const nextRoundTrips = (s: AtlasState): AskedRoundTrips | null =>
  s.walkDirection === "round" ? next(s) : null;

/** The facilities of which round trips are asked. */
export const facilitiesAsked = (s: AtlasState): ReadonlySet<unknown> =>
  new Set(stages(s).flatMap((ones) => ones.map(({ serving }) => serving.facilities)));
