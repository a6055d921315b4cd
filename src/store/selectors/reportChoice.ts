/** What the pages of a report can be chosen of: districts of an atlas, communities of sheets. */
import type { AtlasState } from "../state.ts";
import { filtered } from "./filtered.ts";
import { memoize } from "./memoize.ts";
import { districtNamer } from "./names.ts";
import { atlasOf } from "./parameters.ts";
import { highest } from "./priorities.ts";
import { candidates, priorities } from "./priority.ts";

/** As many sheets as go into one file. */
export const MOST_SHEETS = 60;
export const FIRST_SHEETS = 10;

export interface DistrictOfReport {
  readonly id: string;
  readonly name: string;
  /** Communities in it, whatever the filters. */
  readonly count: number;
}

/** The city's districts in its order, then those that only its communities name. */
export const reportDistricts: (s: AtlasState) => readonly DistrictOfReport[] = memoize(
  [atlasOf, districtNamer],
  (atlas, nameOf) => {
    if (!atlas) return [];
    const { values, codes } = atlas.city.communities.district;
    const counts = new Map<number, number>();
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
    const ids = new Set([...atlas.city.districts.map(({ code }) => code), ...values]);
    return [...ids].map((id) => ({ id, name: nameOf(id), count: counts.get(values.indexOf(id)) ?? 0 }));
  },
);

/** Ids of the candidates with the highest scores that pass the filters. */
export const firstByPriority: (s: AtlasState) => readonly string[] = memoize(
  [atlasOf, priorities, filtered, candidates],
  (atlas, { scores }, { passes }, open) => {
    if (!atlas) return [];
    const mask = passes.map((pass, i) => pass & open[i]!);
    return highest(scores, mask, FIRST_SHEETS).map((row) => atlas.city.communities.ids[row]!);
  },
);

/** Ids of the communities that pass the filters, those with a score first, and how many pass in all. */
export const passingSheets: (s: AtlasState) => { readonly ids: readonly string[]; readonly count: number } =
  memoize([atlasOf, priorities, filtered], (atlas, { scores }, { passes, count }) => {
    if (!atlas) return { ids: [], count: 0 };
    const best = highest(scores, passes, MOST_SHEETS);
    const taken = new Set(best);
    const others: number[] = [];
    for (let row = 0; row < passes.length && best.length + others.length < MOST_SHEETS; row++)
      if (passes[row] === 1 && !taken.has(row)) others.push(row);
    return { ids: [...best, ...others].map((row) => atlas.city.communities.ids[row]!), count };
  });

/** Names of communities by id. */
export const communityNames: (s: AtlasState) => ReadonlyMap<string, string> = memoize([atlasOf], (atlas) => {
  const { ids = [], names = [] } = atlas?.city.communities ?? {};
  return new Map(ids.map((id, row) => [id, names[row]!]));
});
