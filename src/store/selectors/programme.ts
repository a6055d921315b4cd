/** The programme as the page has it: its conditions, who can be in it, the result and whether that still holds. */
import { programmeCandidates } from "../../analysis/programmeCandidates.ts";
import { locksOf, type ProgrammeInput } from "../../analysis/programmeInput.ts";
import { sameValue } from "../../model/edits.ts";
import {
  defaultProgramme,
  EXCLUSIONS,
  type Exclusion,
  type ProgrammeCandidate,
  type ProgrammeLock,
  type ProgrammeSettings,
} from "../../model/programme.ts";
import type { SolvedProgramme } from "../decisionState.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { communityNamer } from "./names.ts";
import { atlasOf } from "./parameters.ts";
import { areScoresPending, priorities } from "./priority.ts";
import { type ProgrammeMap, programmeMap, unsolvedMap } from "./programmeColoring.ts";
import {
  eligibleByDistrict,
  type NearMissLine,
  nearMissLines,
  type ProgrammeDistrict,
  type ProgrammeTotal,
  type ProgrammeYear,
  programmeDistricts,
  programmeTotal,
  programmeYears,
  type WorkLine,
  workLines,
} from "./programmeFigures.ts";
import { selectedIndex } from "./selection.ts";
import { type SuggestedProgramme, suggestedProgramme } from "./suggestedProgramme.ts";

const scoresOf = (s: AtlasState) => priorities(s).scores;
const editsOf = (s: AtlasState) => s.edits;
const NO_CANDIDATES: readonly ProgrammeCandidate[] = [];

/** Year after the data date; the data of a city always have one. */
const startYear: (s: AtlasState) => number = memoize([atlasOf], (atlas) => {
  const year = Number(atlas?.city.info.dataDate.slice(0, 4));
  return year > 0 ? year + 1 : 2000;
});

/** Candidates by what one household costs: a change of the other conditions leaves them as they are. */
const candidatesAt = (yuanOf: (s: AtlasState) => number) =>
  memoize([atlasOf, scoresOf, yuanOf], (atlas, scores, managementYuanPerHousehold) =>
    atlas
      ? programmeCandidates(atlas.city, atlas.facts, scores, { managementYuanPerHousehold })
      : NO_CANDIDATES,
  );

const NO_DISTRICTS = { codes: new Uint16Array(0), values: [] };
const USUAL_YUAN = defaultProgramme(0).managementYuanPerHousehold;

/** What the suggestion rests on: it must not follow the conditions that it suggests. */
const suggestionCandidates = candidatesAt(() => USUAL_YUAN);

export const suggestion: (s: AtlasState) => SuggestedProgramme = memoize(
  [suggestionCandidates, atlasOf, startYear],
  (candidates, atlas, year) =>
    suggestedProgramme(candidates, atlas?.city.communities.district ?? NO_DISTRICTS, year),
);

/** The conditions in force: those chosen, else the suggested ones. */
export const programmeSettings = (s: AtlasState): ProgrammeSettings =>
  s.programmeSettings ?? suggestion(s).settings;

const chosenCandidates = candidatesAt((s) => programmeSettings(s).managementYuanPerHousehold);

/** One entry a community, by row. */
const candidatesInForce: (s: AtlasState) => readonly ProgrammeCandidate[] = (s) =>
  programmeSettings(s).managementYuanPerHousehold === USUAL_YUAN
    ? suggestionCandidates(s)
    : chosenCandidates(s);

/** Everything that decides the programme; null before a city is loaded. */
export const programmeInput: (s: AtlasState) => ProgrammeInput | null = memoize(
  [atlasOf, candidatesInForce, programmeSettings, editsOf],
  (atlas, candidates, settings, edits) =>
    atlas && {
      candidates,
      district: atlas.city.communities.district,
      settings,
      locks: locksOf(atlas.city.communities, edits.communities),
    },
);

export interface CandidateSummary {
  readonly all: number;
  readonly eligible: number;
  readonly manageable: number;
  /** Communities that each reason keeps out, most first; reasons of nobody are left out. */
  readonly excluded: readonly { readonly exclusion: Exclusion; readonly count: number }[];
  /** Communities that lack nothing but a cost. */
  readonly onlyCost: number;
  readonly ranked: number;
  /** Whether the data say anything of votes and of deficits. */
  readonly knowsVotes: boolean;
  readonly knowsDeficits: boolean;
}

export const candidateSummary: (s: AtlasState) => CandidateSummary = memoize(
  [candidatesInForce, scoresOf, atlasOf],
  (candidates, scores, atlas) => ({
    all: candidates.length,
    eligible: candidates.filter(({ eligible }) => eligible).length,
    manageable: candidates.filter(({ manageable }) => manageable).length,
    excluded: EXCLUSIONS.map((exclusion) => ({
      exclusion,
      count: candidates.filter(({ exclusions }) => exclusions.includes(exclusion)).length,
    }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    onlyCost: candidates.filter(({ exclusions: [only, more] }) => only === "unknownCost" && !more).length,
    ranked: scores.reduce((n, score) => n + (Number.isNaN(score) ? 0 : 1), 0),
    knowsVotes: atlas?.facts.willing.some((code) => code <= 1) ?? false,
    knowsDeficits: atlas?.city.communities.deficits.known.some((known) => known === 1) ?? false,
  }),
);

/** Whether any community can be renovated or better managed. */
export const canPlan = (s: AtlasState): boolean => {
  const { eligible, manageable } = candidateSummary(s);
  return eligible + manageable > 0;
};

/** Districts that the conditions may speak of, with their eligible communities, by the order of the column. */
export const districtCandidates: (
  s: AtlasState,
) => readonly { readonly district: string; readonly eligible: number }[] = memoize(
  [atlasOf, candidatesInForce],
  (atlas, candidates) => {
    if (!atlas) return [];
    const { communities } = atlas.city;
    const counts = eligibleByDistrict(communities, candidates);
    return communities.district.values.map((district) => ({ district, eligible: counts.get(district) ?? 0 }));
  },
);

const programmeOf = (s: AtlasState) => s.programme;

/** The programme on the page: the newest one, or while another is made the one before; null: none, or one of another city. */
export const shownProgramme: (s: AtlasState) => SolvedProgramme | null = memoize(
  [programmeOf, atlasOf],
  (programme, atlas) => {
    if (programme.kind === "none" || !atlas) return null;
    const solved = programme.kind === "ready" ? programme.solved : programme.before;
    return solved && solved.atlas.city.info.id === atlas.city.info.id ? solved : null;
  },
);

export type StaleReason = "settings" | "locks" | "data" | "scores";

/** What has changed since the programme on the page was solved; empty: it holds, or scores are not there yet to tell. */
export const staleReasons: (s: AtlasState) => readonly StaleReason[] = memoize(
  [shownProgramme, programmeInput, areScoresPending],
  (solved, input, pending) => (solved && input && !pending ? changesSince(solved, input) : []),
);

function changesSince(solved: SolvedProgramme, input: ProgrammeInput): readonly StaleReason[] {
  const { communities } = solved.atlas.city;
  const sameRows =
    input.candidates.length === solved.candidates.length && sameColumn(input.district, communities.district);
  const pairs = sameRows ? input.candidates.map((now, i) => [now, solved.candidates[i]!] as const) : [];
  const changed: Readonly<Record<StaleReason, boolean>> = {
    settings: !sameValue(input.settings, solved.settings),
    locks: sameRows && !sameValue(input.locks, locksOf(communities, solved.edits.communities)),
    data: !sameRows || pairs.some(([now, then]) => !sameCosts(now, then)),
    scores: pairs.some(([now, then]) => !Object.is(now.benefit, then.benefit)),
  };
  return (["settings", "locks", "data", "scores"] as const).filter((reason) => changed[reason]);
}

const sameColumn = (a: ProgrammeInput["district"], b: ProgrammeInput["district"]): boolean =>
  a === b || (sameValue(a.values, b.values) && a.codes.every((code, i) => code === b.codes[i]));

/** The cost of a household is a condition: management that costs by it has not changed in the data. */
const sameCosts = (a: ProgrammeCandidate, b: ProgrammeCandidate): boolean =>
  a.eligible === b.eligible &&
  a.manageable === b.manageable &&
  Object.is(a.costYuan, b.costYuan) &&
  a.managementCostFrom === b.managementCostFrom &&
  (a.managementCostFrom === "household" || Object.is(a.managementCostYuan, b.managementCostYuan));

function ofShown<T>(compute: (solved: SolvedProgramme) => T): (s: AtlasState) => T | null {
  return memoize([shownProgramme], (solved) => solved && compute(solved));
}

/** The same lines with the names of the language. */
function inLanguage<T extends { readonly row: number; readonly name: string }>(
  lines: (s: AtlasState) => readonly T[] | null,
): (s: AtlasState) => readonly T[] | null {
  return memoize(
    [lines, communityNamer],
    (found, nameOf) => found?.map((line) => ({ ...line, name: nameOf(line.row) })) ?? null,
  );
}

export const shownYears: (s: AtlasState) => readonly ProgrammeYear[] | null = ofShown(programmeYears);
export const shownTotal: (s: AtlasState) => ProgrammeTotal | null = ofShown(programmeTotal);
export const shownDistricts: (s: AtlasState) => readonly ProgrammeDistrict[] | null =
  ofShown(programmeDistricts);
const NO_WORKS: readonly WorkLine[] = [];
const shownWorks = inLanguage(ofShown(workLines));
/** All works of the programme on the page, by year. */
export const allWorks = (s: AtlasState): readonly WorkLine[] => shownWorks(s) ?? NO_WORKS;
export const shownMisses: (s: AtlasState) => readonly NearMissLine[] | null = inLanguage(
  ofShown(nearMissLines),
);

/** Calendar year that map and list are narrowed to; null: all, also where the chosen one lies outside of the programme. */
export const yearInView: (s: AtlasState) => number | null = memoize(
  [shownProgramme, (s) => s.programmeYear],
  (solved, year) => {
    if (!solved || year === null) return null;
    const at = year - solved.settings.startYear;
    return at >= 0 && at < solved.settings.budgetsYuan.length ? year : null;
  },
);

/** The works of the year in view, or all. */
export const worksInView: (s: AtlasState) => readonly WorkLine[] = memoize(
  [allWorks, yearInView],
  (works, year) => works.filter((work) => year === null || work.calendarYear === year),
);

export interface LockLine {
  readonly id: string;
  readonly name: string;
  readonly track: "comprehensive" | "management";
  /** Null: never. */
  readonly calendarYear: number | null;
}

/** Every decision that the solver must keep, in the order of the communities. */
export const lockLines: (s: AtlasState) => readonly LockLine[] = memoize(
  [atlasOf, editsOf, communityNamer],
  (atlas, edits, nameOf) => {
    if (!atlas) return [];
    const { ids } = atlas.city.communities;
    return locksOf({ ids }, edits.communities).flatMap(({ row, lock }) =>
      (["comprehensive", "management"] as const).flatMap((track) => {
        const calendarYear = lock[track];
        const id = ids[row]!;
        return calendarYear === undefined ? [] : [{ id, name: nameOf(row), track, calendarYear }];
      }),
    );
  },
);

/** The lock of a community; an empty one where there is none. */
export const lockOf = (s: AtlasState, id: string): ProgrammeLock =>
  (Object.hasOwn(s.edits.communities, id) ? s.edits.communities[id]!.lock : null) ?? NO_LOCK;
const NO_LOCK: ProgrammeLock = {};

/** What the programme on the page does in the open community, and what it knew of it. */
export interface CommunityPlan {
  /** Calendar years; null: not in the programme. */
  readonly comprehensive: number | null;
  readonly management: number | null;
  readonly candidate: ProgrammeCandidate | null;
  readonly miss: NearMissLine | null;
}

/** Null where no community is open, or no programme is solved. */
export const selectedPlan: (s: AtlasState) => CommunityPlan | null = memoize(
  [shownProgramme, allWorks, shownMisses, atlasOf, selectedIndex],
  (solved, works, misses, atlas, row) => {
    if (!solved || !atlas || row < 0) return null;
    const id = atlas.city.communities.ids[row]!;
    const yearOf = (track: WorkLine["track"]) =>
      works.find((work) => work.id === id && work.track === track)?.calendarYear ?? null;
    return {
      comprehensive: yearOf("comprehensive"),
      management: yearOf("management"),
      candidate: solved.candidates[solved.atlas.city.communities.ids.indexOf(id)] ?? null,
      miss: misses?.find((miss) => miss.id === id) ?? null,
    };
  },
);

/** The map of the programme; in one colour until it is solved. */
export const programmeColoring: (s: AtlasState) => ProgrammeMap | null = memoize(
  [shownProgramme, yearInView, atlasOf, (s) => s.theme],
  (solved, calendarYear, atlas, theme) => {
    if (!atlas) return null;
    const { length, ids } = atlas.city.communities;
    if (!solved || solved.result.infeasible.length > 0) return unsolvedMap(length, theme);
    const { startYear: first, budgetsYuan } = solved.settings;
    return programmeMap({
      result: { works: worksOn(ids, solved) },
      ...{ startYear: first, years: budgetsYuan.length, length, calendarYear, theme },
    });
  },
);

/** Works by the rows of the map: data that were loaded since may have others. */
function worksOn(
  ids: readonly string[],
  { atlas, result }: SolvedProgramme,
): SolvedProgramme["result"]["works"] {
  const before = atlas.city.communities.ids;
  if (before === ids) return result.works;
  const rows = new Map(ids.map((id, row) => [id, row]));
  return result.works.flatMap((work) => {
    const row = rows.get(before[work.row]!);
    return row === undefined ? [] : [{ ...work, row }];
  });
}
