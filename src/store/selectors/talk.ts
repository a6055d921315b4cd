/** What the panel of discussing and building together shows: figures of what passes the filters, districts and communities by question. */
import { CONSENT_STATES, type ConsentSums, consentSums } from "../../analysis/consentDistance.ts";
import { byGroup } from "../../analysis/groupSums.ts";
import {
  ACCEPTED,
  type Participation,
  participation,
  type TalkColumns,
} from "../../analysis/participation.ts";
import type { Communities } from "../../model/community.ts";
import { NO_CODE } from "../../table/column.ts";
import type { AtlasState } from "../state.ts";
import { filtered, filteredWithout } from "./filtered.ts";
import { memoize } from "./memoize.ts";
import { communityNamer } from "./names.ts";
import { atlasOf, thresholds } from "./parameters.ts";
import { talkOf } from "./talkColumns.ts";

/** The questions by which districts and communities are put in order. */
export const TALK_VIEWS = ["participation", "demands", "joint", "consent"] as const;
export type TalkView = (typeof TALK_VIEWS)[number];

export interface TalkSums {
  readonly talk: Participation;
  readonly consent: ConsentSums;
}

/** Sums over what passes the filters; null before a city is loaded. */
export const talkFigures: (s: AtlasState) => TalkSums | null = memoize(
  [atlasOf, talkOf, filtered],
  (atlas, talk, { passes }) => atlas && talk && sumsOf(atlas.city.communities, talk, passes),
);

function sumsOf(communities: Communities, talk: TalkColumns, rows: Uint8Array): TalkSums {
  return {
    talk: participation(communities, talk, rows),
    consent: consentSums(talk, communities.households, rows),
  };
}

export interface TalkDistrict extends TalkSums {
  readonly district: string;
}

/** Of what passes all filters but the drill, so that the other districts stay in sight. */
const districts: (s: AtlasState) => readonly TalkDistrict[] = memoize(
  [atlasOf, talkOf, filteredWithout(["districts", "streets"])],
  (atlas, talk, rows) => {
    if (!atlas || !talk) return [];
    const { communities } = atlas.city;
    return byGroup(communities.district, rows, (mask) => sumsOf(communities, talk, mask)).map(
      ({ value, sums }) => ({ district: value, ...sums }),
    );
  },
);

/** NaN last; else ascending. */
const ascending = (a: number, b: number): number =>
  Number.isNaN(a) || Number.isNaN(b) ? Number(Number.isNaN(a)) - Number(Number.isNaN(b)) : a - b;

/** What needs attention first stands first: low turnout, many open demands, many without a joint meeting; nearest to consent. */
const DISTRICT_ORDER: Readonly<Record<TalkView, (a: TalkDistrict, b: TalkDistrict) => number>> = {
  participation: (a, b) =>
    ascending(a.talk.turnout, b.talk.turnout) ||
    ascending(a.talk.attendancePerHundred, b.talk.attendancePerHundred),
  demands: (a, b) => b.talk.open - a.talk.open,
  joint: (a, b) => b.talk.noJoint - a.talk.noJoint || b.talk.jointUnknown - a.talk.jointUnknown,
  consent: (a, b) =>
    ascending(a.consent.share, b.consent.share) || b.consent.votesMustChange - a.consent.votesMustChange,
};

export const talkDistricts = perView((view) =>
  memoize([districts], (list) => [...list].sort(DISTRICT_ORDER[view])),
);

/** Numbers are NaN where not known. */
export interface TalkCommunity {
  readonly id: string;
  readonly name: string;
  readonly district: string | null;
  readonly households: number;
  readonly votedOwners: number;
  readonly voteOwners: number;
  readonly demands: number;
  readonly open: number;
  /** False: said to have none; null: not on record. */
  readonly joint: boolean | null;
  readonly ownersMissing: number;
  readonly areaMissing: number;
  readonly shareMissing: number;
}

interface Rank {
  readonly listed: (talk: TalkColumns, row: number, communities: Communities, least: number) => boolean;
  /** Compared in turn, each ascending. */
  readonly keys: readonly ((talk: TalkColumns, row: number, communities: Communities) => number)[];
}

const byHouseholds: Rank["keys"][number] = (_, row, { households }) => -(households[row] || 0);
const POSSIBLE = CONSENT_STATES.indexOf("possible");

const COMMUNITY_ORDER: Readonly<Record<TalkView, Rank>> = {
  // Below the share of owners that the law asks to take part.
  participation: {
    listed: (talk, row, _, least) => talk.votedOwners[row]! / talk.voteOwners[row]! < least,
    keys: [(talk, row) => talk.votedOwners[row]! / talk.voteOwners[row]!, byHouseholds],
  },
  demands: {
    listed: (talk, row) => talk.open[row]! > 0,
    keys: [(talk, row) => -talk.open[row]!, byHouseholds],
  },
  joint: {
    listed: (talk, row, { comprehensive }) => comprehensive[row] === ACCEPTED && talk.joint[row] !== 1,
    keys: [(talk, row) => talk.joint[row]!, byHouseholds],
  },
  consent: {
    listed: (talk, row) => talk.consentState[row] === POSSIBLE,
    keys: [(talk, row) => talk.ownersMissing[row]!, (talk, row) => talk.areaMissing[row]!],
  },
};

/** The communities that pass the filters and to which the question applies, the most urgent (the nearest to consent) first. */
export const talkCommunities = perView((view) =>
  memoize(
    [atlasOf, talkOf, filtered, leastTurnout, communityNamer],
    (atlas, talk, { passes }, least, nameOf) => {
      if (!atlas || !talk) return [];
      const { communities } = atlas.city;
      const { listed, keys } = COMMUNITY_ORDER[view];
      const rows: number[] = [];
      for (let i = 0; i < passes.length; i++)
        if (passes[i] === 1 && listed(talk, i, communities, least)) rows.push(i);
      const compare = (a: number, b: number): number => {
        for (const key of keys) {
          const difference = key(talk, a, communities) - key(talk, b, communities);
          if (difference !== 0) return difference;
        }
        return a - b;
      };
      return rows.sort(compare).map((row) => communityOf(communities, talk, row, nameOf(row)));
    },
  ),
);

/** Share 0..1 of the owners that must take part in a vote. */
export function leastTurnout(s: AtlasState): number {
  const [numerator, denominator] = thresholds(s).consent.participation;
  return numerator / denominator;
}

function communityOf(communities: Communities, talk: TalkColumns, row: number, name: string): TalkCommunity {
  const { ids, district, households } = communities;
  return {
    id: ids[row]!,
    name,
    district: district.codes[row] === NO_CODE ? null : district.values[district.codes[row]!]!,
    households: households[row]!,
    votedOwners: talk.votedOwners[row]!,
    voteOwners: talk.voteOwners[row]!,
    demands: talk.demands[row]!,
    open: talk.open[row]!,
    joint: talk.joint[row]! > 1 ? null : talk.joint[row] === 1,
    ownersMissing: talk.ownersMissing[row]!,
    areaMissing: talk.areaMissing[row]!,
    shareMissing: talk.shareMissing[row]!,
  };
}

function perView<T>(make: (view: TalkView) => T): Readonly<Record<TalkView, T>> {
  return Object.fromEntries(TALK_VIEWS.map((view) => [view, make(view)])) as Record<TalkView, T>;
}
