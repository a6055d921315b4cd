/** The sums that `atlas coverage` prints: as one object, and as text. */
import { bandOf, classSums, sumsWhere } from "../analysis/kindCoverage.ts";
import { type ComparisonFigures, type GroupSums, methodComparison } from "../analysis/methodComparison.ts";
import { shareOf } from "../analysis/outOfReach.ts";
import { PROFILES } from "../geo/walkingProfile.ts";
import { formatNumber } from "../i18n/format.ts";
import { isEnough } from "../model/gap.ts";
import { METHODS } from "../model/walking.ts";
import type { CoverageChoices, CoverageInput, CoverageResult, KindResult } from "./coverageRun.ts";

/** The object of `--json`. Shares are of what is known, 0..1, null of nothing. */
export function coverageSummary(input: CoverageInput, result: CoverageResult, choices: CoverageChoices) {
  const { walk, communities, rules } = input;
  const { network } = walk;
  const off = communities.ids.filter((_, i) => result.connected[i] === 0);
  const joined = sumsWhere(communities, (i) => result.connected[i] === 1);
  return {
    network: {
      nodes: network.nodeCount,
      edges: network.edgeCount,
      heights: network.provenance.heightMode,
      synthetic: network.provenance.synthetic,
    },
    profile: choices.walker,
    flatMetersPerMinute: PROFILES[choices.walker].flatMetersPerMinute,
    direction: choices.direction,
    method: choices.method,
    supplyMethod: choices.supply,
    rules: rules.id,
    planningSpeedMetersPerMinute: rules.thresholds.planningSpeedMetersPerMinute,
    minutes: choices.minutes,
    communities: communities.length,
    connected: joined.communities,
    notConnected: off,
    households: sumsWhere(communities, () => true).households,
    elderly: sumsWhere(communities, () => true).elderly,
    kinds: result.kinds.map((kind) => kindSummary(input, kind, choices)),
    allServices: allServicesSummary(input, result),
  };
}

export type CoverageSummary = ReturnType<typeof coverageSummary>;

function kindSummary({ communities }: CoverageInput, result: KindResult, choices: CoverageChoices) {
  const { kind, radiusMeters, standard, coverage, gap, slowerWalker } = result;
  const { seconds, facilities } = coverage.reach[choices.method];
  const { total, districts } = methodComparison(communities, coverage.classes);
  const bands = choices.minutes.map((minutes, band) => ({
    minutes,
    within: sumsWhere(communities, (i) => {
      const of = bandOf(seconds[i]!, choices.minutes);
      return of >= 0 && of <= band;
    }),
  }));
  return {
    kind,
    facilities,
    radiusMeters,
    cutoffSeconds: coverage.cutoffSeconds,
    ...figures(total),
    slowerWalker,
    bands,
    gap: classSums(communities, gap),
    supplyStandard: standard && {
      perHundredHouseholds: standard.perHundredHouseholds,
      measure: standard.measure,
      source: standard.source,
      verified: standard.verified,
    },
    districts: districts.map((d) => ({ district: d.district, ...figures(d) })),
  };
}

/** Who is out of reach by each method: of the communities that all methods can judge. */
function figures({ compared, notConnected, unknown, out, byStreets, bySlope }: ComparisonFigures) {
  const of = <T>(value: (sums: GroupSums) => T) =>
    Object.fromEntries(METHODS.map((method) => [method, value(out[method])])) as Record<
      (typeof METHODS)[number],
      T
    >;
  return {
    compared,
    notConnected,
    unknown,
    outOfReach: of((sums) => sums),
    shareOfHouseholdsOut: of(({ households }) => orNull(shareOf(households, compared.households))),
    shareOfElderlyOut: of(({ elderly }) => orNull(shareOf(elderly, compared.elderly))),
    byStreets,
    bySlope,
  };
}

function allServicesSummary({ communities }: CoverageInput, { allServices }: CoverageResult) {
  if (!allServices) return null;
  const { standard, supply } = allServices;
  const test = { ...supply, standardPerHundredHouseholds: standard.perHundredHouseholds };
  const enough = (i: number) => isEnough(test, i);
  return {
    standard,
    enough: sumsWhere(communities, enough),
    tooLittle: sumsWhere(communities, (i) => !enough(i) && supply.lowerBound[i] === 0),
    unknown: sumsWhere(communities, (i) => !enough(i) && supply.lowerBound[i] === 1),
  };
}

const orNull = (share: number): number | null => (Number.isNaN(share) ? null : share);

/** The same in lines to read. */
export function summaryText(summary: CoverageSummary): string {
  const { communities, connected, profile, direction, method } = summary;
  const lines = [
    `${count(communities)} communities, ${count(connected)} on the network; walker ${profile}, ${direction}; columns by method ${method}`,
  ];
  for (const kind of summary.kinds) {
    if (kind.cutoffSeconds === null) {
      lines.push(`${kind.kind}: ${count(kind.facilities)} facilities; no radius, so that nobody is judged`);
      continue;
    }
    const shares = METHODS.map((m) => `${m} ${percent(kind.shareOfHouseholdsOut[m])}`).join(", ");
    lines.push(
      `${kind.kind}: ${count(kind.facilities)} facilities, within ${minutesOf(kind.cutoffSeconds)} min`,
      `  households out of reach: ${shares} of ${count(kind.compared.households)}`,
      `  moved out by the streets ${count(kind.byStreets.movedOut.households)}, by the slope ${count(kind.bySlope.movedOut.households)} more; in by the slope ${count(kind.bySlope.movedIn.households)}`,
      `  within reach but too small: ${count(kind.gap.tooSmall.households)} households`,
    );
  }
  return `${lines.join("\n")}\n`;
}

const count = (value: number): string => formatNumber("en", Math.round(value));
const percent = (share: number | null): string => (share === null ? "–" : `${(100 * share).toFixed(1)}%`);
const minutesOf = (seconds: number): string => String(Number((seconds / 60).toFixed(1)));
