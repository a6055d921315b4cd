/** The owners' vote: two denominators, two stages (Civil Code, article 278). */
import type { Consent, Matter } from "./community.ts";
import type { ConsentThresholds, Fraction } from "./rulePack.ts";

/** One of the four tests: `numerator / denominator` against `threshold`. */
export interface ConsentTest {
  readonly stage: "participation" | "agreement";
  /** Owners are counted; area is m² of exclusive area. */
  readonly measure: "owners" | "area";
  readonly numerator: number;
  readonly denominator: number;
  readonly threshold: Fraction;
  /** "atLeast" or "moreThan" the threshold. */
  readonly comparison: "atLeast" | "moreThan";
  readonly holds: boolean;
}

/** What is missing in one measure: `more` owners (or m²) must join and agree; `possible` is false when so many are not left. */
export interface Needed {
  readonly more: number;
  readonly possible: boolean;
}

export interface ConsentResult {
  /** All four tests hold and the numbers are consistent. */
  readonly passes: boolean;
  /** False when more agreed than took part, or more took part than there are. */
  readonly consistent: boolean;
  /** Participation of owners and area, then agreement of owners and area. */
  readonly tests: readonly ConsentTest[];
  readonly needed: { readonly owners: Needed; readonly area: Needed };
}

/**
 * Tests one vote. Participation must reach its threshold of all; of those who take part, a general matter needs more than its threshold,
 * a special matter at least its own. Integers are cross-multiplied, never divided.
 */
export function consentResult(vote: Consent, thresholds: ConsentThresholds): ConsentResult {
  const agreement = thresholds[vote.matter];
  const comparison = comparisonOf(vote.matter);
  const { ownersTotal, participatedOwners, agreedOwners, areaTotal, participatedArea, agreedArea } = vote;
  const participation = thresholds.participation;
  const tests = [
    test("participation", "owners", participatedOwners, ownersTotal, participation, "atLeast"),
    test("participation", "area", participatedArea, areaTotal, participation, "atLeast"),
    test("agreement", "owners", agreedOwners, participatedOwners, agreement, comparison),
    test("agreement", "area", agreedArea, participatedArea, agreement, comparison),
  ];
  const consistent =
    agreedOwners <= participatedOwners &&
    participatedOwners <= ownersTotal &&
    agreedArea <= participatedArea &&
    participatedArea <= areaTotal;
  return {
    passes: consistent && tests.every((t) => t.holds),
    consistent,
    tests,
    needed: {
      owners: needed(ownersTotal, participatedOwners, agreedOwners, participation, agreement, comparison),
      area: needed(areaTotal, participatedArea, agreedArea, participation, agreement, comparison),
    },
  };
}

/** The vote if `owners` more with `areaSquareMeters` joined and all of them agreed: both numerators and denominators of agreement grow. */
export function withJoiners(vote: Consent, owners: number, areaSquareMeters: number): Consent {
  return {
    ...vote,
    participatedOwners: vote.participatedOwners + owners,
    agreedOwners: vote.agreedOwners + owners,
    participatedArea: vote.participatedArea + areaSquareMeters,
    agreedArea: vote.agreedArea + areaSquareMeters,
  };
}

/** Whether some vote passes: the community is willing. Null when no vote is known. */
export function isWilling(
  votes: readonly Consent[] | undefined,
  thresholds: ConsentThresholds,
): boolean | null {
  return votes === undefined ? null : votes.some((vote) => consentResult(vote, thresholds).passes);
}

function comparisonOf(matter: Matter): ConsentTest["comparison"] {
  return matter === "general" ? "moreThan" : "atLeast";
}

function test(
  stage: ConsentTest["stage"],
  measure: ConsentTest["measure"],
  numerator: number,
  denominator: number,
  threshold: Fraction,
  comparison: ConsentTest["comparison"],
): ConsentTest {
  const left = numerator * threshold[1];
  const right = denominator * threshold[0];
  // A share of nothing is reached by nobody.
  const holds = denominator > 0 && (comparison === "atLeast" ? left >= right : left > right);
  return { stage, measure, numerator, denominator, threshold, comparison, holds };
}

/** The least k that passes both tests of a measure when k further join and all of them agree. */
function needed(
  total: number,
  participated: number,
  agreed: number,
  participation: Fraction,
  agreement: Fraction,
  comparison: ConsentTest["comparison"],
): Needed {
  const join = ceilDivide(total * participation[0], participation[1]) - participated;
  const [numerator, denominator] = agreement;
  const short = numerator * participated - denominator * agreed;
  const gain = denominator - numerator;
  let agree = 0;
  if (gain > 0) agree = comparison === "atLeast" ? ceilDivide(short, gain) : floorDivide(short, gain) + 1;
  else if (comparison === "moreThan" || short > 0) agree = Infinity;
  const more = Math.max(join, agree, total > 0 && participated === 0 ? 1 : 0, 0);
  return { more, possible: total > 0 && more <= total - participated };
}

function floorDivide(a: number, b: number): number {
  const rest = a % b;
  return (a - rest) / b - (rest < 0 ? 1 : 0);
}

function ceilDivide(a: number, b: number): number {
  return -floorDivide(-a, b);
}
