/** What things are called in the chosen language. */
import { communityRecord } from "../../model/community.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { atlasOf } from "./parameters.ts";

const localeOf = (s: AtlasState) => s.locale;

const districtNames = memoize([atlasOf, localeOf], (atlas, locale) => {
  const names = new Map<string, string>();
  for (const d of atlas?.city.districts ?? [])
    names.set(d.code, locale === "zh" ? d.nameZh : d.nameEn || d.nameZh);
  return names;
});

/** A district's name in the language; the text itself where the city does not know the code. */
export const districtName = (s: AtlasState, code: string): string => districtNames(s).get(code) ?? code;

/** The same as a function of the code alone, with a stable identity. */
export const districtNamer: (s: AtlasState) => (code: string) => string = memoize(
  [districtNames],
  (names) => (code: string) => names.get(code) ?? code,
);

/**
 * A community's name in the language by its row, with a stable identity: on English pages its English name where the record has one; else
 * its name, else its id. English names lie in the records, so each is read once, when it is first asked for.
 */
export const communityNamer: (s: AtlasState) => (row: number) => string = memoize(
  [atlasOf, localeOf],
  (atlas, locale) => {
    const communities = atlas?.city.communities;
    if (!communities) return () => "";
    const own = (row: number) => communities.names[row] || communities.ids[row] || "";
    if (locale === "zh") return own;
    const read = new Map<number, string>();
    return (row) => {
      const name = read.get(row) ?? (communityRecord(communities, row).nameEn || own(row));
      read.set(row, name);
      return name;
    };
  },
);

/** Name of the city in the language; empty before it is loaded. */
export const cityName = (s: AtlasState): string => {
  const name = s.atlas?.city.info.name;
  return name ? name[s.locale] || name.zh : "";
};
