/** What the overview shows: figures of the communities that pass the filters, in the city, a district or a street. */
import { districtNeed } from "../../analysis/districtNeed.ts";
import {
  coverageByKind,
  type KeyFigures,
  type KnownSum,
  keyFigures as keyFiguresOf,
  knownSum,
  type PlanRow,
  planAgainstActual,
  progressByYear,
  type YearProgress,
} from "../../analysis/figures.ts";
import { type FollowUp, followUp as followUpOf } from "../../analysis/followUp.ts";
import { type OldStock, oldStock as oldStockOf } from "../../analysis/oldStock.ts";
import type { PublishedFigure } from "../../model/city.ts";
import { COMPREHENSIVE_STAGES, type ComprehensiveStage } from "../../model/community.ts";
import type { FacilityKind } from "../../model/rulePack.ts";
import { COMPREHENSIVE_COLORS, UNKNOWN_COLOR } from "../../scale/ramps.ts";
import type { AtlasState } from "../state.ts";
import { filtered, filteredWithout } from "./filtered.ts";
import { memoize } from "./memoize.ts";
import { communityNamer } from "./names.ts";
import { atlasOf, effectiveRadii, kinds, limitYear } from "./parameters.ts";
import { highest } from "./priorities.ts";
import { candidates, priorities } from "./priority.ts";
import { reachInUse } from "./walking.ts";

const filtersOf = (s: AtlasState) => s.filters;
const themeOf = (s: AtlasState) => s.theme;
const passesOf = (s: AtlasState) => filtered(s).passes;

export interface Place {
  /** Value of the district column; null: the whole city. */
  readonly district: string | null;
  readonly street: string | null;
}

/** Where the user has drilled to: a filter of exactly one district, and of exactly one street of it. */
export const place: (s: AtlasState) => Place = memoize([filtersOf], ({ districts, streets }) => ({
  district: districts.length === 1 ? districts[0]! : null,
  street: streets.length === 1 && districts.length <= 1 ? streets[0]! : null,
}));

const NOTHING: KeyFigures = keyFiguresOf({
  length: 0,
  households: new Float32Array(0),
  elderly60Plus: new Float32Array(0),
  floorAreaSquareMeters: new Float32Array(0),
  comprehensive: new Uint8Array(0),
  management: new Uint8Array(0),
  buildYear: new Float32Array(0),
});

/** Key figures of the communities that pass. */
export const keyFigures: (s: AtlasState) => KeyFigures = memoize([atlasOf, passesOf], (atlas, passes) =>
  atlas ? keyFiguresOf(atlas.city.communities, passes) : NOTHING,
);

/** The stages as an official reads them; the map's legend has all eight. */
export const STAGE_GROUPS = [
  { id: "accepted", stages: ["accepted"] },
  { id: "underWorks", stages: ["underWorks"] },
  { id: "agreed", stages: ["consented", "designed"] },
  { id: "consultation", stages: ["consultation"] },
  { id: "waiting", stages: ["none", "candidate", "surveyed"] },
  { id: "unknown", stages: ["unknown"] },
] as const satisfies readonly { id: string; stages: readonly (ComprehensiveStage | "unknown")[] }[];
export type StageGroup = (typeof STAGE_GROUPS)[number]["id"];

export interface StageCount {
  readonly id: StageGroup;
  readonly stages: readonly (ComprehensiveStage | "unknown")[];
  readonly count: number;
  /** The colour that the map gives to the first of the stages. */
  readonly color: string;
  /** Whether the filter is set to exactly these stages. */
  readonly selected: boolean;
}

/**
 * Communities in each group of stages, under all filters but that on the stage, so that the others stay in sight. "Unknown" stands there only where some
 * are, and alone where all are: zeros would say more than is known.
 */
export const stageCounts: (s: AtlasState) => readonly StageCount[] = memoize(
  [atlasOf, filteredWithout(["comprehensive"]), filtersOf, themeOf],
  (atlas, rows, filters, theme) => {
    if (!atlas) return [];
    const { comprehensive, communities, stageKnown } = keyFiguresOf(atlas.city.communities, rows);
    const place = (stage: ComprehensiveStage | "unknown") =>
      stage === "unknown" ? COMPREHENSIVE_STAGES.length : COMPREHENSIVE_STAGES.indexOf(stage);
    return STAGE_GROUPS.map(({ id, stages }) => ({
      id,
      stages,
      count: stages.reduce((sum, stage) => sum + comprehensive[place(stage)]!, 0),
      color: COMPREHENSIVE_COLORS[theme][place(stages[0])] ?? UNKNOWN_COLOR[theme],
      selected:
        filters.comprehensive.length === stages.length &&
        stages.every((stage) => filters.comprehensive.includes(stage)),
    })).filter(({ id }) => (id === "unknown" ? stageKnown < communities : stageKnown > 0));
  },
);

const NO_FOLLOW_UP: FollowUp = { accepted: 0, known: 0, established: 0, share: Number.NaN };

/** Management among the accepted communities that pass. */
export const followUp: (s: AtlasState) => FollowUp = memoize([atlasOf, passesOf], (atlas, passes) =>
  atlas ? followUpOf(atlas.city.communities, passes) : NO_FOLLOW_UP,
);

export interface WorstCommunity {
  readonly id: string;
  readonly name: string;
  readonly score: number;
}

export interface NeedRow {
  /** Value of the district or street column, or id of the community. */
  readonly id: string;
  /** Name of the community; the id elsewhere. */
  readonly name: string;
  /** 0..100; NaN: nothing to rank. */
  readonly need: number;
  readonly communities: number;
  /** Communities that the mean counts. */
  readonly weighed: number;
  /** Share 0..1 of the weight whose criteria are known; of communities only. */
  readonly knownShare: number;
  readonly worst: readonly WorstCommunity[];
}

export interface Needs {
  readonly level: "districts" | "streets" | "communities";
  /** Whether households weigh the means; else, where no community knows its households, all count alike. */
  readonly weighted: boolean;
  readonly rows: readonly NeedRow[];
}

/** Communities listed in a street, and named as the worst of a district or street. */
const LISTED = 12;
const WORST = 3;

/** One level below the place: its districts, streets or communities, the greatest need first. */
export const needs: (s: AtlasState) => Needs = memoize(
  [atlasOf, priorities, passesOf, place, candidates, communityNamer],
  (atlas, { scores, knownShare }, passes, { district, street }, open, nameOf) => {
    if (!atlas) return { level: "districts", weighted: true, rows: [] };
    const { communities } = atlas.city;
    const named = (row: number): WorstCommunity => ({
      id: communities.ids[row]!,
      name: nameOf(row),
      score: scores[row]!,
    });
    const weighted = communities.households.some((v) => v > 0);
    if (street !== null)
      return {
        level: "communities",
        weighted,
        rows: highest(scores, passes, LISTED).map((row) => ({
          ...named(row),
          need: scores[row]!,
          communities: 1,
          weighed: 1,
          knownShare: knownShare[row]!,
          worst: [],
        })),
      };
    const groups = {
      length: communities.length,
      district: district === null ? communities.district : communities.street,
      households: weighted ? communities.households : new Float32Array(communities.length).fill(1),
    };
    return {
      level: district === null ? "districts" : "streets",
      weighted,
      rows: districtNeed(groups, scores, { rows: passes, candidates: open, worst: WORST }).map((group) => ({
        id: group.district,
        name: group.district,
        need: group.need,
        communities: group.communities,
        weighed: group.weighed,
        knownShare: Number.NaN,
        worst: group.worst.map(named),
      })),
    };
  },
);

/** Communities built before the limit year, by district or, in a district, by street. */
export const oldStock: (s: AtlasState) => OldStock = memoize(
  [atlasOf, limitYear, passesOf, place],
  (atlas, year, passes, { district }) => {
    if (!atlas) return { communities: 0, known: 0, old: 0, groups: [] };
    const { communities } = atlas.city;
    return oldStockOf(
      communities,
      district === null ? communities.district : communities.street,
      year,
      passes,
    );
  },
);

/** Whether no community that passes can be ranked, so that the old stock stands in for the need. */
export const isUnranked: (s: AtlasState) => boolean = memoize([needs], ({ rows }) =>
  rows.every((row) => Number.isNaN(row.need)),
);

export interface PlanYear {
  readonly year: number;
  readonly rows: readonly PlanRow[];
  readonly planned: number;
  readonly actual: number;
}

const withoutDrill = filteredWithout(["districts", "streets"]);

/** Whether filters beside the drill narrow the figures. */
export const isNarrowed = (s: AtlasState): boolean =>
  s.filters.districts.length > 1 || s.filters.streets.length > 1 || withoutDrill(s).includes(0);

const withoutDistricts = filteredWithout(["districts"]);

/** Whether filters beside the district narrow the starts, which plans do not know. */
export const narrowsPlan = (s: AtlasState): boolean => withoutDistricts(s).includes(0);

/** Years that have a plan, with plan and actual starts of the chosen districts. */
export const planYears: (s: AtlasState) => readonly PlanYear[] = memoize(
  [atlasOf, passesOf, filtersOf],
  (atlas, passes, { districts }) => {
    if (!atlas?.city.targets) return [];
    const rows = planAgainstActual(atlas.city, atlas.facts, passes).filter(
      (row) => districts.length === 0 || districts.includes(row.district),
    );
    const years = [...new Set(rows.filter((row) => row.planned !== null).map((row) => row.year))];
    return years.map((year) => {
      const ofYear = rows.filter((row) => row.year === year);
      return {
        year,
        rows: ofYear,
        planned: ofYear.reduce((sum, row) => sum + (row.planned ?? 0), 0),
        actual: ofYear.reduce((sum, row) => sum + row.actual, 0),
      };
    });
  },
);

/** The plan that runs at the date of the data: of its year, else the last before it, else the first. */
export const runningPlan: (s: AtlasState) => PlanYear | null = memoize(
  [atlasOf, planYears],
  (atlas, years) => {
    const now = Number.parseInt(atlas?.city.info.dataDate ?? "", 10);
    return years.findLast(({ year }) => !(year > now)) ?? years[0] ?? null;
  },
);

export interface YearSeries {
  readonly years: readonly YearProgress[];
  /** Accepted communities whose history has no date of it. */
  readonly undated: number;
}

/** Starts, acceptances and established management of the communities that pass, by year. */
export const yearSeries: (s: AtlasState) => YearSeries = memoize(
  [atlasOf, passesOf, keyFigures],
  (atlas, passes, { accepted }) => {
    if (!atlas) return { years: [], undated: 0 };
    const isAccepted = COMPREHENSIVE_STAGES.indexOf("accepted");
    const { comprehensive } = atlas.city.communities;
    let dated = 0;
    for (let i = 0; i < passes.length; i++)
      if (passes[i] === 1 && comprehensive[i] === isAccepted && atlas.facts.acceptedYear[i] !== 0) dated++;
    return { years: progressByYear(atlas.facts, passes), undated: accepted - dated };
  },
);

export interface KindRow {
  readonly kind: FacilityKind;
  /** Null: the kind has no radius, so that nothing can be said. */
  readonly radiusMeters: number | null;
  /** Households (or communities) within the radius and in all; share of these 0..1, NaN unknown. */
  readonly within: number;
  readonly all: number;
  readonly share: number;
  readonly facilities: number;
}

/** Coverage of each kind: in households where some are known, else in communities. */
export const kindCoverage: (s: AtlasState) => {
  readonly unit: "households" | "communities";
  readonly rows: readonly KindRow[];
} = memoize([atlasOf, reachInUse, effectiveRadii, passesOf, kinds], (atlas, reach, radii, passes, all) => {
  if (!atlas) return { unit: "households", rows: [] };
  const coverage = coverageByKind(atlas.city.communities, reach, radii, passes);
  const unit = coverage.some((c) => c.householdsInside + c.householdsOutside > 0)
    ? "households"
    : "communities";
  const rows = all.map((kind) => {
    const found = coverage.find((c) => c.kind === kind.id);
    const within = found?.[`${unit}Inside`] ?? 0;
    const whole = within + (found?.[`${unit}Outside`] ?? 0);
    return {
      kind,
      radiusMeters: radii[kind.id] ?? null,
      within,
      all: whole,
      share: found && whole > 0 ? within / whole : Number.NaN,
      facilities: (reach.length > 0 ? reach : atlas.reach).find((r) => r.kind === kind.id)?.facilities ?? 0,
    };
  });
  return { unit, rows };
});

/** What of the data stands nearest to the published measures: communities under works or accepted that pass. */
export interface Renovated {
  readonly communities: number;
  readonly households: KnownSum;
  readonly floorAreaSquareMeters: KnownSum;
}

export const renovated: (s: AtlasState) => Renovated | null = memoize(
  [atlasOf, passesOf],
  (atlas, passes) => {
    if (!atlas) return null;
    const { communities } = atlas.city;
    const from = COMPREHENSIVE_STAGES.indexOf("underWorks");
    const rows = passes.map((pass, i) => {
      const stage = communities.comprehensive[i]!;
      return pass === 1 && stage >= from && stage < COMPREHENSIVE_STAGES.length ? 1 : 0;
    });
    return {
      communities: rows.reduce((sum, row) => sum + row, 0),
      households: knownSum(communities.households, rows),
      floorAreaSquareMeters: knownSum(communities.floorAreaSquareMeters, rows),
    };
  },
);

/** Published figures, the newest first; those without a date last. */
export const publishedFigures: (s: AtlasState) => readonly PublishedFigure[] = memoize([atlasOf], (atlas) =>
  [...(atlas?.city.figures ?? [])].sort((a, b) =>
    newest(a) < newest(b) ? 1 : newest(a) > newest(b) ? -1 : 0,
  ),
);

/** The last day that an ISO date or period can mean; empty for anything else. */
function newest({ asOf }: PublishedFigure): string {
  const end = asOf.split("/").at(-1)!;
  return /^\d{4}/.test(end) ? end.padEnd(10, "-12-31".slice(end.length - 4)) : "";
}
