/** The field of walking time that the coverage panel lays on the map. */
import { catchmentColors } from "../../geo/catchmentColors.ts";
import type { WalkingNetwork } from "../../geo/walkingNetwork.ts";
import { PROFILES } from "../../geo/walkingProfile.ts";
import { CATCHMENT_COLORS } from "../../scale/ramps.ts";
import type { AtlasState } from "../state.ts";
import { coverageViewInUse } from "./bands.ts";
import { measuredKinds } from "./measuredKinds.ts";
import { memoize } from "./memoize.ts";
import { asksCoverage } from "./parameters.ts";
import { budgets, methodInUse, nodeWalksOf, walkOf } from "./walking.ts";

/** The kind that bands and catchments are drawn of: the first measured; null: none. */
const walkedKind = (s: AtlasState): string | null => measuredKinds(s)[0]?.id ?? null;

/** Off the streets people are taken to walk at the flat speed; there and back, at half of it. */
export const offRoadMetersPerMinute = (s: AtlasState): number =>
  PROFILES[s.walker].flatMetersPerMinute / (s.walkDirection === "round" ? 2 : 1);

export interface WalkField {
  readonly network: WalkingNetwork;
  /** One value a node; Infinity where not reached. */
  readonly nodeSeconds: Float32Array;
  /** Ends of the bands, ascending; of one band where only reach is shown. */
  readonly thresholdsSeconds: readonly number[];
  readonly offRoadMetersPerMinute: number;
  /** One value a node: index into CATCHMENT_COLORS of who serves it; null while catchments are not shown. */
  readonly nodeLabels: Uint8Array | null;
}

const bandSeconds: (s: AtlasState) => readonly number[] = memoize([(s) => s.bandsMinutes], (minutes) =>
  minutes.map((m) => m * 60),
);

const reachSeconds: (s: AtlasState) => readonly number[] = memoize([budgets, walkedKind], (all, kind) => {
  const budget = kind === null ? null : all[kind];
  return budget == null ? [] : [budget];
});

const walkedNodes = (s: AtlasState) => {
  const kind = walkedKind(s);
  const method = methodInUse(s);
  return kind === null || method === "straight" ? null : nodeWalksOf(s, method, kind);
};

const catchments: (s: AtlasState) => Uint8Array | null = memoize(
  [walkOf, walkedNodes, (s) => coverageViewInUse(s) === "catchments"],
  (walk, nodes, shown) =>
    walk && nodes && shown
      ? catchmentColors(walk.network, nodes.nodeFacility, CATCHMENT_COLORS.light.length)
      : null,
);

/** The walking time to the nearest facility of the first measured kind, while the coverage panel shows it; null elsewhere. */
export const walkField: (s: AtlasState) => WalkField | null = memoize(
  [
    asksCoverage,
    walkOf,
    walkedNodes,
    (s) => (s.coverageView === "bands" ? bandSeconds(s) : reachSeconds(s)),
    offRoadMetersPerMinute,
    catchments,
    (s) => s.drag?.figures?.nodeSeconds ?? null,
  ],
  (shown, walk, nodes, thresholdsSeconds, metersPerMinute, nodeLabels, whileDragged) =>
    shown && walk && nodes && thresholdsSeconds.length > 0
      ? {
          network: walk.network,
          nodeSeconds: whileDragged ?? nodes.nodeSeconds,
          thresholdsSeconds,
          offRoadMetersPerMinute: metersPerMinute,
          nodeLabels,
        }
      : null,
);
