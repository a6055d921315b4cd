/** The colours of communities and districts: scales made on the full data, so that filtering never moves a class. */
import { CONSENT_CLASSES, consentClasses } from "../../analysis/consentDistance.ts";
import { districtNeed } from "../../analysis/districtNeed.ts";
import { reachSums, shareOf } from "../../analysis/outOfReach.ts";
import { COMPREHENSIVE_STAGES, MANAGEMENT_STAGES, UNKNOWN_CODE } from "../../model/community.ts";
import { FIRM_SHARE, OFTEN_SHARE } from "../../model/rankStability.ts";
import { equalBreaks, niceBreaks, quantileBreaks } from "../../scale/breaks.ts";
import { COMPREHENSIVE_COLORS, CONSENT_COLORS, MANAGEMENT_COLORS } from "../../scale/ramps.ts";
import { categoryScale, classesOf, classScale, type Scale } from "../../scale/scale.ts";
import { percentile } from "../../table/histogram.ts";
import type { Atlas, AtlasState, DistrictIndicator } from "../state.ts";
import { outOfReachFlags } from "./coverage.ts";
import { memoize } from "./memoize.ts";
import { atlasOf } from "./parameters.ts";
import { priorities } from "./priority.ts";
import { programmeColoring } from "./programme.ts";
import { sharesInTop } from "./robustness.ts";
import { missingCounts } from "./rows.ts";
import { talkOf } from "./talkColumns.ts";

export interface Coloring {
  readonly scale: Scale;
  /** Length n: class of each community; 255 where the value is not known. */
  readonly classOf: Uint8Array;
}

/** Of the draws: (almost) never in the top, seldom, sometimes, often, and firm. */
const SHARES_IN_TOP = [Math.fround(0.01), OFTEN_SHARE, 0.5, FIRM_SHARE];
const DECADES = [1960, 1970, 1980, 1990, 2000, 2010];
const themeOf = (s: AtlasState) => s.theme;
const colorByOf = (s: AtlasState) => s.colorBy;

/** Decoding the records takes its time: only while the distance to consent colours the map. */
const neededTalk = (s: AtlasState) => (s.colorBy === "consent" ? talkOf(s) : null);
const neededProgramme = (s: AtlasState) => (s.colorBy === "programme" ? programmeColoring(s) : null);

const neededShares = (s: AtlasState) => (s.colorBy === "shareInTop" ? sharesInTop(s) : null);

/** Colour of each community by what the user chose. */
export const communityColoring: (s: AtlasState) => Coloring | null = memoize(
  [
    ...([atlasOf, colorByOf, themeOf, priorities, missingCounts] as const),
    ...([neededTalk, neededProgramme, neededShares, (s: AtlasState) => s.priorityMethod] as const),
  ],
  (atlas, colorBy, theme, { scores }, missing, talk, programme, shares, method) => {
    if (!atlas) return null;
    const { communities } = atlas.city;
    const classes = (values: ArrayLike<number>, breaks: readonly number[]): Coloring => {
      const scale = classScale(values, breaks, { theme });
      return { scale, classOf: classesOf(scale, values) };
    };
    switch (colorBy) {
      case "comprehensive": {
        const scale = categoryScale(COMPREHENSIVE_STAGES, COMPREHENSIVE_COLORS[theme], theme);
        return { scale, classOf: communities.comprehensive };
      }
      case "management": {
        const scale = categoryScale(MANAGEMENT_STAGES, MANAGEMENT_COLORS[theme], theme);
        return { scale, classOf: communities.management };
      }
      case "buildDecade":
        return classes(communities.buildYear, DECADES);
      case "missingServices":
        return classes(
          Float32Array.from(missing, (count) => (count === UNKNOWN_CODE ? Number.NaN : count)),
          [1, 2, 3, 4, 5],
        );
      case "households":
        return classes(communities.households, niceBreaks(communities.households, 5));
      case "consent": {
        const scale = categoryScale(CONSENT_CLASSES, CONSENT_COLORS[theme], theme);
        return talk && { scale, classOf: consentClasses(talk) };
      }
      case "shareInTop":
        return shares && classes(shares, SHARES_IN_TOP);
      case "programme":
        return programme;
      case "priority":
        // Closeness to an ideal that hardly anybody is near to lies at the low end: classes of equal width would show one colour.
        return classes(scores, method === "topsis" ? quantileBreaks(scores, 5) : niceBreaks(scores, 5));
    }
  },
);

export interface DistrictColoring {
  readonly scale: Scale;
  /** Value of each district by its code; NaN where it is not known. */
  readonly values: ReadonlyMap<string, number>;
}

const indicatorOf = (s: AtlasState) => s.districtIndicator;

/** Colour of each reported district by the chosen indicator; null where none is chosen. */
export const districtColoring: (s: AtlasState) => DistrictColoring | null = memoize(
  [atlasOf, indicatorOf, themeOf, priorities, outOfReachFlags],
  (atlas, indicator, theme, { scores }, outOfReach) => {
    if (!atlas || indicator === "none") return null;
    const values = districtValues(atlas, indicator, scores, outOfReach);
    const known = [...values.values()].filter(Number.isFinite);
    const low = Math.min(...known);
    const high = Math.max(...known);
    const breaks = high > low ? equalBreaks(low, high, Math.min(5, known.length)) : [];
    const ramp = indicator === "need" || indicator === "outOfReachShare" ? "needGround" : "sequenceGround";
    return { scale: classScale(known, breaks, { theme, ramp }), values };
  },
);

function districtValues(
  { city }: Atlas,
  indicator: Exclude<DistrictIndicator, "none">,
  scores: Float32Array,
  outOfReach: Uint8Array,
): Map<string, number> {
  const { communities } = city;
  const all = new Uint8Array(communities.length).fill(1);
  switch (indicator) {
    case "need":
      return new Map(districtNeed(communities, scores, { worst: 0 }).map((d) => [d.district, d.need]));
    case "communities":
      return new Map(districtNeed(communities, scores, { worst: 0 }).map((d) => [d.district, d.communities]));
    case "households":
    case "outOfReachShare":
      return new Map(
        reachSums(communities, outOfReach, all)
          .districts.filter((d) => d.district !== null)
          .map((d) => [
            d.district!,
            indicator === "households" ? d.households : shareOf(d.householdsOut, d.households),
          ]),
      );
    case "acceptedShare":
      return perDistrict(communities.district, (rows) => {
        const known = rows.filter((i) => communities.comprehensive[i] !== UNKNOWN_CODE);
        const accepted = known.filter(
          (i) => communities.comprehensive[i] === COMPREHENSIVE_STAGES.indexOf("accepted"),
        );
        return accepted.length / known.length;
      });
    case "medianBuildYear":
      return perDistrict(communities.district, (rows) =>
        percentile(
          Float32Array.from(rows, (i) => communities.buildYear[i]!),
          0.5,
        ),
      );
  }
}

function perDistrict(
  { codes, values }: Atlas["city"]["communities"]["district"],
  value: (rows: readonly number[]) => number,
): Map<string, number> {
  const rows: number[][] = values.map(() => []);
  for (let i = 0; i < codes.length; i++) rows[codes[i]!]?.push(i);
  return new Map(values.map((name, code) => [name, value(rows[code]!)]));
}
