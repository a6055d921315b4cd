/** The computation behind `atlas coverage`: every kind by every method, its supply, and the supply of all services together. */
import { classesOf, type KindCoverage, kindCoverage, kindSupply } from "../analysis/kindCoverage.ts";
import { type Shift, shiftOf } from "../analysis/methodComparison.ts";
import { jointsFor, type Walk } from "../analysis/walk.ts";
import { walkMeters } from "../analysis/walkingMeters.ts";
import { type WalkSupply, walkSupply } from "../analysis/walkingSupply.ts";
import { LUO_QI_WEIGHTS } from "../geo/floatingCatchment.ts";
import { PROFILES, type ProfileId } from "../geo/walkingProfile.ts";
import type { Communities } from "../model/community.ts";
import type { Facilities } from "../model/facility.ts";
import type { JointSupplyStandard, RulePack, SupplyStandard } from "../model/rulePack.ts";
import { cutoffSeconds, type Method, type WalkDirection } from "../model/walking.ts";

/** How `supply` shares out what there is: 2SFCA, or E2SFCA with the weights of Luo & Qi. */
export const SUPPLY_METHODS = ["2sfca", "e2sfca"] as const;

export interface CoverageChoices {
  /** In the order of the output. */
  readonly kinds: readonly string[];
  readonly walker: ProfileId;
  readonly direction: WalkDirection;
  readonly method: Method;
  readonly supply: (typeof SUPPLY_METHODS)[number];
  readonly minutes: readonly number[];
}

export interface CoverageInput {
  readonly walk: Walk;
  readonly communities: Communities;
  readonly facilities: Facilities;
  readonly rules: RulePack;
}

export interface KindResult {
  readonly kind: string;
  readonly radiusMeters: number | null;
  readonly standard: SupplyStandard | null;
  readonly coverage: KindCoverage;
  /** Length n: metres of the walks by the chosen method; NaN where there is none. */
  readonly meters: Float32Array;
  readonly supply: WalkSupply | null;
  /** Both tests by the chosen method, codes of GAP_CLASSES. */
  readonly gap: Uint8Array;
  /** Whom an older adult's pace moves out of reach, by the chosen method; null where that is the walker, or no radius is known. */
  readonly slowerWalker: Shift | null;
}

export interface CoverageResult {
  readonly connected: Uint8Array;
  readonly kinds: readonly KindResult[];
  /** Null where the rules have no such standard, or none of its kinds is there. */
  readonly allServices: { readonly standard: JointSupplyStandard; readonly supply: WalkSupply } | null;
}

export function runCoverage(input: CoverageInput, choices: CoverageChoices): CoverageResult {
  const kinds = choices.kinds.map((kind) => runKind(input, choices, kind));
  return { connected: kinds[0]!.coverage.connected, kinds, allServices: allServices(input, choices) };
}

function runKind(input: CoverageInput, choices: CoverageChoices, id: string): KindResult {
  const { walk, communities, facilities, rules } = input;
  const { walker, direction, method } = choices;
  const { radiusMeters = null, supply: standard = null } = rules.kinds.find((kind) => kind.id === id) ?? {};
  const of = (who: ProfileId) => ({
    network: walk.network,
    joints: jointsFor(walk, who),
    communities,
    facilities,
    kind: { id, radiusMeters, supply: standard },
    walker: who,
    direction,
    planningSpeedMetersPerMinute: rules.thresholds.planningSpeedMetersPerMinute,
    stepWeights: stepWeights(choices),
  });
  const coverage = kindCoverage(of(walker));
  const supply = kindSupply(of(walker), method);
  const isJudged = walker !== "older" && radiusMeters !== null;
  return {
    kind: id,
    radiusMeters,
    standard,
    coverage,
    meters: walkMeters(
      { ...of(walker), kind: id, profile: PROFILES[walker], method },
      coverage.reach[method],
    ),
    supply,
    gap: classesOf(coverage, method, supply, standard),
    slowerWalker: isJudged
      ? shiftOf(communities, coverage.classes[method], kindCoverage(of("older")).classes[method])
      : null,
  };
}

function allServices(input: CoverageInput, choices: CoverageChoices): CoverageResult["allServices"] {
  const { walk, communities, facilities, rules } = input;
  const { walker, direction, method } = choices;
  const { completeCommunity: standard, planningSpeedMetersPerMinute } = rules.thresholds;
  if (!standard?.kinds.some((kind) => facilities.kind.values.includes(kind))) return null;
  const supply = walkSupply({
    network: walk.network,
    joints: jointsFor(walk, walker),
    communities,
    facilities,
    kinds: standard.kinds,
    profile: PROFILES[walker],
    method,
    direction,
    measure: standard.measure,
    cutoffSeconds: cutoffSeconds(standard.radiusMeters, planningSpeedMetersPerMinute, direction),
    stepWeights: stepWeights(choices),
  });
  return { standard, supply };
}

const stepWeights = ({ supply }: CoverageChoices) => (supply === "e2sfca" ? LUO_QI_WEIGHTS : null);
