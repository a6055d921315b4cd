/** How far each community is from the owners' consent, by the vote that is nearest to passing. */
import { COMPREHENSIVE_STAGES, type Consent, UNKNOWN_CODE } from "../model/community.ts";
import { consentResult } from "../model/consent.ts";
import type { ConsentThresholds } from "../model/rulePack.ts";

/**
 * passes: some vote passes. possible: the nearest vote passes if more owners join and agree. votesMustChange: not even all remaining owners
 * suffice. noVote: none was held yet. A code is the position in this list; 255 is unknown.
 */
export const CONSENT_STATES = ["passes", "possible", "votesMustChange", "noVote"] as const;

const PASSES = CONSENT_STATES.indexOf("passes");
const POSSIBLE = CONSENT_STATES.indexOf("possible");
const VOTES_MUST_CHANGE = CONSENT_STATES.indexOf("votesMustChange");
const NO_VOTE = CONSENT_STATES.indexOf("noVote");
const CONSENTED = COMPREHENSIVE_STAGES.indexOf("consented");

export interface ConsentDistance {
  /** Index into CONSENT_STATES; 255: unknown. */
  readonly state: number;
  /** Position of the nearest vote in the record; -1 where there is none. */
  readonly vote: number;
  /** Owners and m² that must join and agree; 0 where it passes, NaN where no number is enough or none is known. */
  readonly owners: number;
  readonly areaSquareMeters: number;
  /** The larger of the two as a share 0..1 of all owners, of all area; NaN as above. */
  readonly share: number;
  /** All owners of that vote; NaN without one. */
  readonly ownersTotal: number;
}

/**
 * Distance of one community. Of votes that can still pass, the nearest is the one that needs the fewest owners, then the least area. Votes
 * whose numbers contradict each other are left aside.
 *
 * @param votes undefined: no vote on record
 * @param comprehensive stage code: without a vote on record, a community not yet consented has held none; of others it is not known
 */
export function consentDistance(
  votes: readonly Consent[] | undefined,
  comprehensive: number,
  thresholds: ConsentThresholds,
): ConsentDistance {
  if (votes === undefined || votes.length === 0) {
    const none = votes !== undefined || comprehensive < CONSENTED;
    return distance(none ? NO_VOTE : UNKNOWN_CODE);
  }
  const results = votes
    .map((vote, i) => ({ vote, i, result: consentResult(vote, thresholds) }))
    .filter(({ result }) => result.consistent);
  if (results.length === 0) return distance(UNKNOWN_CODE);
  const passing = results.find(({ result }) => result.passes);
  if (passing)
    return {
      ...{ state: PASSES, vote: passing.i, ownersTotal: passing.vote.ownersTotal },
      ...{ owners: 0, areaSquareMeters: 0, share: 0 },
    };
  const [nearest] = results
    .filter(({ result }) => result.needed.owners.possible && result.needed.area.possible)
    .map(({ vote, i, result: { needed } }) => ({
      ...{ state: POSSIBLE, vote: i, ownersTotal: vote.ownersTotal },
      ...{ owners: needed.owners.more, areaSquareMeters: needed.area.more },
      share: Math.max(needed.owners.more / vote.ownersTotal, needed.area.more / vote.areaTotal),
    }))
    .sort((a, b) => a.owners - b.owners || a.areaSquareMeters - b.areaSquareMeters);
  if (nearest) return nearest;
  const { i, vote } = results[results.length - 1]!;
  return { ...distance(VOTES_MUST_CHANGE), vote: i, ownersTotal: vote.ownersTotal };
}

const distance = (state: number): ConsentDistance => ({
  ...{ state, vote: -1, ownersTotal: Number.NaN },
  ...{ owners: Number.NaN, areaSquareMeters: Number.NaN, share: Number.NaN },
});

/** consentDistance of n communities as columns; see ConsentDistance. */
export interface ConsentColumns {
  readonly consentState: Uint8Array;
  readonly ownersMissing: Float64Array;
  readonly areaMissing: Float64Array;
  readonly shareMissing: Float64Array;
  readonly consentOwners: Float64Array;
}

export interface ConsentSums {
  readonly communities: number;
  readonly passes: number;
  readonly possible: number;
  readonly votesMustChange: number;
  readonly noVote: number;
  readonly unknown: number;
  /** Known households of the communities that wait: possible or votes must change. */
  readonly householdsWaiting: number;
  /** Of these communities, those whose households are not known. */
  readonly householdsUnknown: number;
  /** Sums over the communities that can still pass. */
  readonly ownersMissing: number;
  readonly areaMissing: number;
  /** ownersMissing over all owners of these communities, 0..1; NaN where there is none. */
  readonly share: number;
}

/**
 * Sums over the communities with `rows[i]` = 1 (all without a mask).
 *
 * @param households length n, NaN unknown
 */
export function consentSums(
  columns: ConsentColumns,
  households: Float32Array,
  rows?: Uint8Array | null,
): ConsentSums {
  const counts = new Array<number>(CONSENT_STATES.length).fill(0);
  let communities = 0;
  let householdsWaiting = 0;
  let householdsUnknown = 0;
  let ownersMissing = 0;
  let areaMissing = 0;
  let owners = 0;
  for (let i = 0; i < households.length; i++) {
    if (rows && rows[i] !== 1) continue;
    communities++;
    const state = columns.consentState[i]!;
    if (state !== UNKNOWN_CODE) counts[state]!++;
    if (state !== POSSIBLE && state !== VOTES_MUST_CHANGE) continue;
    if (Number.isNaN(households[i]!)) householdsUnknown++;
    else householdsWaiting += households[i]!;
    if (state !== POSSIBLE) continue;
    ownersMissing += columns.ownersMissing[i]!;
    areaMissing += columns.areaMissing[i]!;
    owners += columns.consentOwners[i]!;
  }
  return {
    communities,
    passes: counts[PASSES]!,
    possible: counts[POSSIBLE]!,
    votesMustChange: counts[VOTES_MUST_CHANGE]!,
    noVote: counts[NO_VOTE]!,
    unknown: communities - counts.reduce((sum, n) => sum + n, 0),
    ...{ householdsWaiting, householdsUnknown, ownersMissing, areaMissing },
    share: ownersMissing / owners,
  };
}

/** Shares 0..1 of owners or area still missing at which a class of the map begins. */
const SHARE_STEPS = [0.05, 0.15] as const;

/** Classes of the map: `possible` in steps of the share that is missing. A code is the position in this list; 255 is unknown. */
export const CONSENT_CLASSES = [
  "passes",
  "under5",
  "under15",
  "above15",
  "votesMustChange",
  "noVote",
] as const;

/** Class of each community. */
export function consentClasses({ consentState, shareMissing }: ConsentColumns): Uint8Array {
  return consentState.map((state, i) => {
    if (state === UNKNOWN_CODE) return UNKNOWN_CODE;
    if (state !== POSSIBLE) return CONSENT_CLASSES.indexOf(CONSENT_STATES[state] as "passes");
    const step = SHARE_STEPS.findIndex((limit) => shareMissing[i]! < limit);
    return 1 + (step < 0 ? SHARE_STEPS.length : step);
  });
}
