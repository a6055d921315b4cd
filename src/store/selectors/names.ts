/** What things are called in the chosen language. */
import type { Locale } from "../../i18n/t.ts";
import { type Communities, communityRecord } from "../../model/community.ts";
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

/** Name of community `row`: on English pages its English name where the record has one; else its name, else its id. */
export function communityName(communities: Communities, row: number, locale: Locale): string {
  const english = locale === "en" ? communityRecord(communities, row).nameEn : undefined;
  return english || communities.names[row] || communities.ids[row] || "";
}

/** `communityName` of the city's communities, with a stable identity. English names lie in the records: each is read once, when first asked for. */
export const communityNamer: (s: AtlasState) => (row: number) => string = memoize(
  [atlasOf, localeOf],
  (atlas, locale) => {
    const communities = atlas?.city.communities;
    if (!communities) return () => "";
    if (locale === "zh") return (row) => communityName(communities, row, locale);
    const read = new Map<number, string>();
    return (row) => {
      const name = read.get(row) ?? communityName(communities, row, locale);
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
