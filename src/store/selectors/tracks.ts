/** What the panel of the two prongs shows, of the communities that pass the filters. */
import { ruleInput } from "../../analysis/facts.ts";
import { type StageDays, stageDays, stageDaysOfRows } from "../../analysis/stageDays.ts";
import {
  type DistrictTracks,
  TRACK_LISTS,
  type TrackList,
  trackLists,
  tracksByDistrict,
  waitingDays,
} from "../../analysis/trackFlags.ts";
import {
  type CrossCell,
  crossTable as crossTableOf,
  type FollowUpTime,
  type Funnel,
  followUpTime as followUpTimeOf,
  funnel,
  medianKnown,
  type StageFlow,
  stageFlow as stageFlowOf,
} from "../../analysis/tracks.ts";
import { dayOfIsoDate } from "../../model/isoDate.ts";
import { evaluateRules, type Reason } from "../../model/rules.ts";
import { TRACKS, type Track } from "../../model/stageHistory.ts";
import { NO_CODE } from "../../table/column.ts";
import type { Atlas, AtlasState } from "../state.ts";
import { filtered, filteredWithout } from "./filtered.ts";
import { memoize } from "./memoize.ts";
import { communityNamer } from "./names.ts";
import { atlasOf, thresholds } from "./parameters.ts";
import { priorities } from "./priority.ts";

const passesOf = (s: AtlasState) => filtered(s).passes;

const loadedDays = memoize([(s: AtlasState) => s.loaded], (loaded) =>
  loaded ? stageDays(loaded.city.communities) : null,
);

/** When each community entered its stages; the histories of edited communities are read again, the others once a city. */
const daysOf: (s: AtlasState) => StageDays | null = memoize(
  [atlasOf, (s) => s.loaded, loadedDays, (s) => s.edits.communities],
  (atlas, loaded, before, edits) => {
    if (!atlas) return null;
    const { communities } = atlas.city;
    if (!before || loaded?.city.communities.ids !== communities.ids) return stageDays(communities);
    const edited = Object.keys(edits).filter((id) => edits[id]?.history !== undefined);
    return stageDaysOfRows(
      before,
      communities,
      edited.map((id) => communities.ids.indexOf(id)).filter((row) => row >= 0),
    );
  },
);

/** Under all filters but that on the track's own stage, so that its other stages stay in sight. */
const masks: Readonly<Record<Track, (s: AtlasState) => Uint8Array>> = {
  comprehensive: filteredWithout(["comprehensive"]),
  management: filteredWithout(["management"]),
};

const funnelOf = (track: Track): ((s: AtlasState) => Funnel | null) =>
  memoize([atlasOf, daysOf, masks[track]], (atlas, days, rows) =>
    atlas && days ? funnel(atlas.city.communities, days, track, rows) : null,
  );

/** The funnel of each track; null before a city is loaded. */
export const funnels: Readonly<Record<Track, (s: AtlasState) => Funnel | null>> = {
  comprehensive: funnelOf("comprehensive"),
  management: funnelOf("management"),
};

/** Whether some stage or history is known: else there is nothing to show. */
export const knowsTracks: (s: AtlasState) => boolean = memoize([atlasOf, daysOf], (atlas, days) => {
  if (!atlas || !days) return false;
  const { communities } = atlas.city;
  return TRACKS.some((track) => funnel(communities, days, track).unknown < communities.length);
});

/** Communities and households by both stages, under all filters but those on the stages. */
export const crossTable: (s: AtlasState) => readonly (readonly CrossCell[])[] = memoize(
  [atlasOf, filteredWithout(["comprehensive", "management"])],
  (atlas, rows) => (atlas ? crossTableOf(atlas.city.communities, rows) : []),
);

/** Entries into the stages by year. */
export const stageFlow: (s: AtlasState) => StageFlow | null = memoize(
  [atlasOf, daysOf, passesOf],
  (atlas, days, rows) => (atlas && days ? stageFlowOf(atlas.city.communities, days, rows) : null),
);

export const followUpTime: (s: AtlasState) => FollowUpTime | null = memoize(
  [atlasOf, daysOf, passesOf],
  (atlas, days, rows) => (atlas && days ? followUpTimeOf(atlas.city.communities, days, rows) : null),
);

const NO_LISTS = Object.fromEntries(TRACK_LISTS.map((list) => [list, [] as readonly number[]])) as Readonly<
  Record<TrackList, readonly number[]>
>;

const listsOf = memoize([atlasOf, passesOf], (atlas, rows) =>
  atlas ? trackLists(atlas.city.communities, atlas.facts, rows) : NO_LISTS,
);

/** How many communities each list has. */
export const listCounts: (s: AtlasState) => Readonly<Record<TrackList, number>> = memoize(
  [listsOf],
  (lists) =>
    Object.fromEntries(TRACK_LISTS.map((list) => [list, lists[list].length])) as Record<TrackList, number>,
);

/** How long the accepted communities without management have waited by the data date: median in days over the known ones. */
export const noManagementWait: (s: AtlasState) => { readonly median: number; readonly known: number } =
  memoize([atlasOf, daysOf, listsOf], (atlas, days, { noManagement }) =>
    atlas && days
      ? medianKnown(waitingDays(noManagement, days, dayOfIsoDate(atlas.city.info.dataDate)))
      : { median: Number.NaN, known: 0 },
  );

/** A community on a list. */
export interface ListedCommunity {
  readonly id: string;
  readonly name: string;
  /** Value of the district column. */
  readonly district: string | null;
  /** Days since the acceptance (noManagement); NaN: no date, and on the other lists. */
  readonly waitedDays: number;
  /** What still has to come (waiting); empty on the other lists. */
  readonly ripeWhen: readonly Reason[];
  /** Whether nothing more has to come (waiting). */
  readonly ripe: boolean;
  /** Priority score 0..100; NaN: not ranked. */
  readonly score: number;
}

/** The communities of each list in the order in which they ask for work: the longest waiting, the ripe, the most urgent first. */
export const listed: Readonly<Record<TrackList, (s: AtlasState) => readonly ListedCommunity[]>> = {
  noManagement: memoize(
    [atlasOf, listsOf, priorities, daysOf, communityNamer],
    (atlas, lists, { scores }, days, nameOf) => {
      if (!atlas || !days) return [];
      const waited = waitingDays(lists.noManagement, days, dayOfIsoDate(atlas.city.info.dataDate));
      return lists.noManagement
        .map((row, k) => ({ ...entry(atlas, row, scores, nameOf), waitedDays: waited[k]! }))
        .sort((a, b) => descending(a.waitedDays, b.waitedDays));
    },
  ),
  waiting: memoize(
    [atlasOf, listsOf, priorities, thresholds, communityNamer],
    (atlas, lists, { scores }, limits, nameOf) =>
      atlas
        ? lists.waiting
            .map((row) => {
              const rule = evaluateRules(ruleInput(atlas.city, row, limits)).find(
                ({ rule: { id } }) => id === "R3",
              );
              const ripeWhen = rule?.outcome.clearedBy ?? [];
              const ripe = ripeWhen.every(({ key }) => key === "rule.ripe");
              return { ...entry(atlas, row, scores, nameOf), ripeWhen, ripe };
            })
            .sort((a, b) => open(a) - open(b) || descending(a.score, b.score))
        : [],
  ),
  neverSurveyed: byScore("neverSurveyed"),
  worksUnmanaged: byScore("worksUnmanaged"),
  neverAsked: byScore("neverAsked"),
};

function byScore(list: TrackList): (s: AtlasState) => readonly ListedCommunity[] {
  return memoize([atlasOf, listsOf, priorities, communityNamer], (atlas, lists, { scores }, nameOf) =>
    atlas
      ? lists[list]
          .map((row) => entry(atlas, row, scores, nameOf))
          .sort((a, b) => descending(a.score, b.score))
      : [],
  );
}

function entry(
  { city: { communities: c } }: Atlas,
  row: number,
  scores: Float32Array,
  nameOf: (row: number) => string,
): ListedCommunity {
  const code = c.district.codes[row]!;
  return {
    id: c.ids[row]!,
    name: nameOf(row),
    district: code === NO_CODE ? null : c.district.values[code]!,
    waitedDays: Number.NaN,
    ripeWhen: [],
    ripe: false,
    score: scores[row]!,
  };
}

const open = ({ ripe, ripeWhen }: ListedCommunity): number => (ripe ? 0 : ripeWhen.length);

/** The greater first, what is not known last. */
function descending(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return b - a;
}

/** Districts by the share of their accepted communities that lack management, the greatest first; those without acceptance last. */
export const trackDistricts: (s: AtlasState) => readonly DistrictTracks[] = memoize(
  [atlasOf, filteredWithout(["districts", "streets"])],
  (atlas, rows) =>
    atlas
      ? [...tracksByDistrict(atlas.city.communities, atlas.facts, rows)].sort((a, b) =>
          descending(a.noManagementShare, b.noManagementShare),
        )
      : [],
);
