/** The second test of a gap in the coverage panel: is there enough of a kind for all who share it? */
import { together } from "../../analysis/outOfReach.ts";
import { jointsFor, jointsWithMoved } from "../../analysis/walk.ts";
import { connectedPoints } from "../../analysis/walkingCoverage.ts";
import { type WalkSupply, walkSupply } from "../../analysis/walkingSupply.ts";
import { PROFILES } from "../../geo/walkingProfile.ts";
import { GAP_CLASSES, gapClasses } from "../../model/gap.ts";
import type { FacilityKind, SupplyMeasure } from "../../model/rulePack.ts";
import type { AtlasState } from "../state.ts";
import { measuredKinds } from "./measuredKinds.ts";
import { memoize, stableList } from "./memoize.ts";
import { atlasOf, effectiveRadii, kinds } from "./parameters.ts";
import { servingFacilities } from "./scenario.ts";
import { budgets, isWalkPending, methodInUse, reachInUse, walkOf } from "./walking.ts";

export interface SupplyStandardInUse {
  readonly perHundredHouseholds: number;
  readonly measure: SupplyMeasure;
  /** Set by the user in place of the rule pack's. */
  readonly own: boolean;
  readonly source: string;
  readonly verified: boolean;
}

/** What is enough of each kind, for 100 households: the user's, else the rule pack's; kinds without either are left out. */
export const supplyStandards: (s: AtlasState) => Readonly<Record<string, SupplyStandardInUse>> = memoize(
  [kinds, (s) => s.supplies],
  (all, own) =>
    Object.fromEntries(
      all.flatMap((kind) => {
        const standard = standardOf(kind, own[kind.id]);
        return standard ? [[kind.id, standard]] : [];
      }),
    ),
);

function standardOf({ supply }: FacilityKind, own: number | undefined): SupplyStandardInUse | null {
  const measure = measureOf(supply);
  if (own !== undefined)
    return { perHundredHouseholds: own, measure, own: true, source: supply?.source ?? "", verified: false };
  return supply ? { ...supply, own: false } : null;
}

/** The measured kinds that have such a standard. */
const suppliedKinds = stableList((s) => measuredKinds(s).filter(({ id }) => supplyStandards(s)[id]));

/** Supply of each of them by the method in use; empty while the network is not there, or reach waits for its walks. */
export const supplies: (s: AtlasState) => ReadonlyMap<string, WalkSupply> = memoize(
  [
    ...([atlasOf, servingFacilities, walkOf, methodInUse] as const),
    ...([(s: AtlasState) => s.walker, (s: AtlasState) => s.walkDirection, suppliedKinds, budgets] as const),
    isWalkPending,
  ],
  (atlas, facilities, walk, method, walker, direction, wanted, cutoffs, pending) => {
    const found = new Map<string, WalkSupply>();
    if (!atlas || !facilities || !walk || pending) return found;
    const { communities, facilities: today } = atlas.city;
    const joints = jointsWithMoved(walk, walker, today.positions, facilities.positions);
    for (const { id, supply } of wanted)
      found.set(
        id,
        walkSupply({
          network: walk.network,
          ...{ joints, communities, facilities, method, direction },
          profile: PROFILES[walker],
          kinds: [id],
          measure: measureOf(supply),
          cutoffSeconds: cutoffs[id]!,
          stepWeights: null,
        }),
      );
    return found;
  },
);

const measureOf = (supply: FacilityKind["supply"]): SupplyMeasure =>
  supply?.measure ?? "floorAreaSquareMeters";

const COVERED = GAP_CLASSES.indexOf("covered");
const UNKNOWN = GAP_CLASSES.indexOf("unknown");

/**
 * What each community has of the measured kinds together, as an index into GAP_CLASSES. Where the size of a facility within reach is not
 * known, the supply is not judged: the community is within reach.
 */
export const coverageClasses: (s: AtlasState) => Uint8Array = memoize(
  [
    atlasOf,
    measuredKinds,
    reachInUse,
    effectiveRadii,
    supplies,
    supplyStandards,
    walkOf,
    methodInUse,
    (s) => s.walker,
    (s) => s.coverageMode,
    isWalkPending,
  ],
  (atlas, measured, reach, radii, found, standards, walk, method, walker, mode, pending) => {
    const communities = atlas?.city.communities;
    if (!communities || pending || measured.length === 0)
      return new Uint8Array(communities?.length ?? 0).fill(UNKNOWN);
    const connected =
      walk && method !== "straight"
        ? connectedPoints(jointsFor(walk, walker).communities, communities.positions)
        : null;
    return together(
      measured.map(({ id }) => {
        const cost = reach.find(({ kind }) => kind === id)?.meters ?? new Float32Array(communities.length);
        const cutoff = radii[id] ?? null;
        const supply = found.get(id);
        const standard = standards[id];
        const classes = gapClasses({
          ...{ cost, cutoff, connected },
          supply:
            supply && standard
              ? { ...supply, standardPerHundredHouseholds: standard.perHundredHouseholds }
              : null,
        });
        return classes.map((code, i) =>
          code === UNKNOWN && cutoff !== null && cost[i]! <= cutoff ? COVERED : code,
        );
      }),
      mode,
    );
  },
);
