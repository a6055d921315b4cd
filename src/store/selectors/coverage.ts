/** What the coverage panel shows: who lives out of reach of the chosen kinds, in the city and per district. */
import {
  type DistrictReach,
  outOfReach,
  type ReachSums,
  reachSums,
  shareOf,
} from "../../analysis/outOfReach.ts";
import { GAP_CLASSES } from "../../model/gap.ts";
import { REMOVED_STATUS } from "../../model/scenario.ts";
import type { AtlasState } from "../state.ts";
import { filteredWithout } from "./filtered.ts";
import { measuredKinds } from "./measuredKinds.ts";
import { memoize } from "./memoize.ts";
import { missingServices } from "./missing.ts";
import { atlasOf } from "./parameters.ts";
import { servingFacilities } from "./scenario.ts";
import { coverageClasses, supplies } from "./supply.ts";
import { isWalkPending } from "./walking.ts";

const modeOf = (s: AtlasState) => s.coverageMode;

/** Per community 1 out of reach, 0 within reach, 255 not known, as all are while the network is on its way; they follow a facility that the pointer holds. */
export const outOfReachFlags = (s: AtlasState): Uint8Array => s.drag?.figures?.out ?? settledFlags(s);

const settledFlags: (s: AtlasState) => Uint8Array = memoize(
  [atlasOf, missingServices, measuredKinds, modeOf, isWalkPending],
  (atlas, missing, measured, mode, pending) => {
    const communities = atlas?.city.communities;
    if (!communities) return new Uint8Array(0);
    if (pending) return new Uint8Array(communities.length).fill(255);
    return outOfReach({ communities, missing, kinds: measured.map((kind) => kind.id), mode });
  },
);

/** The filters on missing services and on coverage are left out (they would make every figure 0 or 1); the bars also leave out the drill. */
export const countedInFigures = filteredWithout(["missing", "gap"]);
export const countedInBars = filteredWithout(["missing", "gap", "districts", "streets"]);

const NO_SUMS = reachSums(
  {
    length: 0,
    district: { codes: new Uint16Array(0), values: [] },
    households: new Float32Array(0),
    elderly60Plus: new Float32Array(0),
  },
  new Uint8Array(0),
  new Uint8Array(0),
).total;

/** Sums over the communities that pass the filters. */
export const coverageTotal = (s: AtlasState): ReachSums => s.drag?.figures?.total ?? settledTotal(s);

const settledTotal: (s: AtlasState) => ReachSums = memoize(
  [atlasOf, settledFlags, countedInFigures],
  (atlas, out, counted) => (atlas ? reachSums(atlas.city.communities, out, counted).total : NO_SUMS),
);

export type Who = "households" | "elderly";
export type OrderBy = "count" | "share";

export interface CoverageBar {
  readonly district: string | null;
  readonly count: number;
  /** 0..1; NaN where nothing is known. */
  readonly share: number;
  /** Communities counted, and those of them that know the number. */
  readonly communities: number;
  readonly known: number;
}

/** Sums of each district, whatever the drill. */
export const coverageDistricts = (s: AtlasState): readonly DistrictReach[] =>
  s.drag?.figures?.districts ?? settledDistricts(s);

const settledDistricts = memoize([atlasOf, settledFlags, countedInBars], (atlas, out, counted) =>
  atlas ? reachSums(atlas.city.communities, out, counted).districts : NO_DISTRICTS,
);

const NO_DISTRICTS: readonly DistrictReach[] = [];

const barsOf = (who: Who, by: OrderBy) =>
  memoize([coverageDistricts], (districts: readonly DistrictReach[]): readonly CoverageBar[] =>
    districts
      .map((d) => {
        const households = who === "households";
        const count = households ? d.householdsOut : d.elderlyOut;
        return {
          district: d.district,
          count,
          share: shareOf(count, households ? d.households : d.elderly),
          communities: d.communities,
          known: households ? d.householdsKnown : d.elderlyKnown,
        };
      })
      .sort((a, b) => (Number.isNaN(a.share) ? 1 : Number.isNaN(b.share) ? -1 : b[by] - a[by])),
  );

/** Districts with who is out of reach there, the worst first. */
export const coverageBars: Readonly<
  Record<Who, Readonly<Record<OrderBy, (s: AtlasState) => readonly CoverageBar[]>>>
> = {
  households: { count: barsOf("households", "count"), share: barsOf("households", "share") },
  elderly: { count: barsOf("elderly", "count"), share: barsOf("elderly", "share") },
};

/** Number of facilities of each kind, as the scenario has them. */
export const facilityCounts: (s: AtlasState) => Readonly<Record<string, number>> = memoize(
  [servingFacilities],
  (facilities) => {
    const counts: Record<string, number> = {};
    if (!facilities) return counts;
    const { codes, values } = facilities.kind;
    const sums = new Uint32Array(0x10000);
    codes.forEach((code, row) => {
      if (facilities.status[row] !== REMOVED_STATUS) sums[code]!++;
    });
    values.forEach((kind, code) => {
      counts[kind] = sums[code]!;
    });
    return counts;
  },
);

/** Communities that pass all filters but those on missing services and coverage, and all there are. */
export const coverageScope: (s: AtlasState) => { readonly counted: number; readonly all: number } = memoize(
  [atlasOf, countedInFigures],
  (atlas, counted) => ({
    counted: counted.reduce((n, one) => n + one, 0),
    all: atlas?.city.communities.length ?? 0,
  }),
);

/** Whether a filter other than these two narrows the figures. */
export const isNarrowed = (s: AtlasState): boolean => coverageScope(s).counted < coverageScope(s).all;

/** Rows of the uncovered communities among them. */
export const uncoveredRows: (s: AtlasState) => Uint32Array = memoize(
  [outOfReachFlags, countedInFigures],
  (out, counted) => Uint32Array.from(out.keys()).filter((i) => out[i] === 1 && counted[i] !== 0),
);

const TOO_SMALL = GAP_CLASSES.indexOf("tooSmall");

export interface TooSmall {
  readonly communities: number;
  readonly households: number;
  readonly elderly: number;
}

/** Who has the kinds within reach, but too little of them; null where no standard of supply holds, or the network is not there. */
export const tooSmall: (s: AtlasState) => TooSmall | null = memoize(
  [atlasOf, coverageClasses, countedInFigures, supplies],
  (atlas, classes, counted, found) => {
    if (!atlas || found.size === 0) return null;
    const { households, elderly60Plus } = atlas.city.communities;
    const sums = { communities: 0, households: 0, elderly: 0 };
    for (let i = 0; i < classes.length; i++) {
      if (classes[i] !== TOO_SMALL || counted[i] === 0) continue;
      sums.communities++;
      sums.households += known(households[i]!);
      sums.elderly += known(elderly60Plus[i]!);
    }
    return sums;
  },
);

const known = (value: number): number => (Number.isNaN(value) ? 0 : value);
