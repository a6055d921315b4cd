/** Both tests of a gap for one kind of facility, by every method, and their sums. */
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
import { PROFILES, type ProfileId } from "../geo/walkingProfile.ts";
import type { Communities } from "../model/community.ts";
import type { Facilities } from "../model/facility.ts";
import { GAP_CLASSES, type GapClass, gapClasses } from "../model/gap.ts";
import type { SupplyStandard } from "../model/rulePack.ts";
import { cutoffSeconds, type Method, type WalkDirection } from "../model/walking.ts";
import type { GroupSums } from "./methodComparison.ts";
import type { CityJoints } from "./walk.ts";
import { connectedPoints, type WalkReach, walkReach } from "./walkingCoverage.ts";
import { type WalkSupply, walkSupply } from "./walkingSupply.ts";

type Columns = Pick<Communities, "length" | "positions" | "households" | "elderly60Plus">;

export interface KindCoverageInput {
  readonly network: WalkingNetwork;
  /** Those that hold for the walker. */
  readonly joints: CityJoints;
  readonly communities: Columns;
  readonly facilities: Facilities;
  readonly kind: {
    readonly id: string;
    /** Null: no standard, so that nobody is judged. */
    readonly radiusMeters: number | null;
    readonly supply?: SupplyStandard | null;
  };
  readonly walker: ProfileId;
  readonly direction: WalkDirection;
  readonly planningSpeedMetersPerMinute: number;
  /** Weights of equal steps of the catchment (E2SFCA); null: 2SFCA. */
  readonly stepWeights: readonly number[] | null;
}

export interface KindCoverage {
  /** Null without a radius. */
  readonly cutoffSeconds: number | null;
  /** Length n: 0 where no street is near to the community. */
  readonly connected: Uint8Array;
  readonly reach: Readonly<Record<Method, WalkReach>>;
  /** The first test alone, codes of GAP_CLASSES. */
  readonly classes: Readonly<Record<Method, Uint8Array>>;
}

/** Walks and classes of every community by each method, on one budget of time. */
export function kindCoverage(input: KindCoverageInput): KindCoverage {
  const { network, joints, communities, facilities, kind, walker, direction } = input;
  const cutoff =
    kind.radiusMeters === null
      ? null
      : cutoffSeconds(kind.radiusMeters, input.planningSpeedMetersPerMinute, direction);
  const connected = connectedPoints(joints.communities, communities.positions);
  const of = (method: Method): WalkReach =>
    walkReach({
      network,
      joints,
      communities,
      facilities,
      kind: kind.id,
      profile: PROFILES[walker],
      method,
      direction,
    });
  const reach = { straight: of("straight"), flat: of("flat"), slope: of("slope") };
  const walks = { cutoffSeconds: cutoff, connected, reach };
  const classes = {
    straight: classesOf(walks, "straight"),
    flat: classesOf(walks, "flat"),
    slope: classesOf(walks, "slope"),
  };
  return { ...walks, classes };
}

/** Classes of the communities by one method: by the first test alone, or by both where there are a supply and a standard for it. */
export function classesOf(
  { cutoffSeconds, connected, reach }: Omit<KindCoverage, "classes">,
  method: Method,
  supply: WalkSupply | null = null,
  standard: SupplyStandard | null = null,
): Uint8Array {
  return gapClasses({
    cost: reach[method].seconds,
    cutoff: cutoffSeconds,
    connected: method === "straight" ? null : connected,
    supply:
      supply && standard ? { ...supply, standardPerHundredHouseholds: standard.perHundredHouseholds } : null,
  });
}

/** The supply of a kind that has a standard for it and a radius; null for others. */
export function kindSupply(input: KindCoverageInput, method: Method): WalkSupply | null {
  const { kind, planningSpeedMetersPerMinute, direction } = input;
  if (kind.radiusMeters === null || !kind.supply) return null;
  return walkSupply({
    ...input,
    kinds: [kind.id],
    profile: PROFILES[input.walker],
    method,
    measure: kind.supply.measure,
    cutoffSeconds: cutoffSeconds(kind.radiusMeters, planningSpeedMetersPerMinute, direction),
  });
}

/** Communities, households and elderly people of each class. */
export function classSums(communities: Columns, classes: Uint8Array): Readonly<Record<GapClass, GroupSums>> {
  return Object.fromEntries(
    GAP_CLASSES.map((name, code) => [name, sumsWhere(communities, (i) => classes[i] === code)]),
  ) as Record<GapClass, GroupSums>;
}

/** Index of the first of `minutes` (ascending) that the walk takes at most; -1 where it takes longer or is not known. */
export function bandOf(seconds: number, minutes: readonly number[]): number {
  return minutes.findIndex((m) => seconds <= Math.fround(60 * m));
}

/** Communities, households and elderly people for whom `counts` holds; only where the community knows them. */
export function sumsWhere(communities: Columns, counts: (row: number) => boolean): GroupSums {
  const sums = { communities: 0, households: 0, elderly: 0 };
  for (let i = 0; i < communities.length; i++) {
    if (!counts(i)) continue;
    sums.communities++;
    if (!Number.isNaN(communities.households[i]!)) sums.households += communities.households[i]!;
    if (!Number.isNaN(communities.elderly60Plus[i]!)) sums.elderly += communities.elderly60Plus[i]!;
  }
  return sums;
}
