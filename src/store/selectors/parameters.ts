/** The rule packs' values as the user has them: kinds in order, radii with the user's own, the limit year. */
import type { FacilityKind, RulePack, Thresholds } from "../../model/rulePack.ts";
import { FALLBACK_THRESHOLDS } from "../../model/rules.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";

const NO_KINDS: readonly FacilityKind[] = [];
export const atlasOf = (s: AtlasState) => s.atlas;

/** Whether the question of coverage is asked: by its panel, or by a report of it. */
export const asksCoverage = (s: AtlasState): boolean =>
  s.panel === "coverage" ||
  (s.panel === "report" && (s.report.coverage || s.report.template === "coverageBrief"));
const radiiOf = (s: AtlasState) => s.radii;

/** The kinds of the rule packs that the city has facilities of, in the packs' order, then kinds that only the file knows. */
export const kinds: (s: AtlasState) => readonly FacilityKind[] = memoize([atlasOf], (atlas) => {
  if (!atlas) return NO_KINDS;
  const present = new Set(atlas.city.facilities.kind.values);
  const known = atlas.city.rulePacks.flatMap((pack) => pack.kinds);
  const unknown = [...present].filter((id) => !known.some((kind) => kind.id === id));
  return [...known.filter((kind) => present.has(kind.id)), ...unknown.map(kindOfFile)];
});

/** Service radius of each kind in metres: the user's, else the rule pack's; null where neither says one. */
export const effectiveRadii: (s: AtlasState) => Readonly<Record<string, number | null>> = memoize(
  [kinds, radiiOf],
  (all, own) => Object.fromEntries(all.map((kind) => [kind.id, own[kind.id] ?? kind.radiusMeters])),
);

/** The first rule pack: its thresholds hold for the city. */
const rulePack = (s: AtlasState): RulePack | null => s.atlas?.city.rulePacks[0] ?? null;

/** Built before 1 January of this year is "old". */
export const limitYear = (s: AtlasState): number => thresholds(s).limitYear;

/** Thresholds of the first rule pack; those of the Civil Code (art. 278) and the year 2000 where a city brings no pack. */
export function thresholds(s: AtlasState): Thresholds {
  return rulePack(s)?.thresholds ?? FALLBACK_THRESHOLDS;
}

function kindOfFile(id: string): FacilityKind {
  return {
    id,
    label: { zh: id, en: id },
    tier: null,
    radiusMeters: null,
    floorAreaSquareMeters: null,
    icon: "generic",
    clause: null,
    source: "",
    year: null,
    verified: false,
  };
}
