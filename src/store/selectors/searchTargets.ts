import type { SearchTarget } from "../../analysis/search.ts";
import { NO_CODE } from "../../table/column.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { districtNamer } from "./names.ts";
import { atlasOf } from "./parameters.ts";

/** Everything that the search box finds: districts that are reported, streets with communities, communities. */
export const searchTargets = memoize([atlasOf, districtNamer], (atlas, nameOf): readonly SearchTarget[] => {
  if (!atlas) return [];
  const { communities, districts } = atlas.city;
  const targets: SearchTarget[] = districts
    .filter((d) => d.reported)
    .map((d) => ({ kind: "district", id: d.code, name: d.nameZh, otherName: d.nameEn, place: "" }));
  const seen = new Set<number>();
  const rows: SearchTarget[] = [];
  for (let i = 0; i < communities.length; i++) {
    const districtCode = communities.district.codes[i]!;
    const streetCode = communities.street.codes[i]!;
    const district = districtCode === NO_CODE ? "" : nameOf(communities.district.values[districtCode]!);
    const street = streetCode === NO_CODE ? "" : communities.street.values[streetCode]!;
    if (streetCode !== NO_CODE && !seen.has(streetCode)) {
      seen.add(streetCode);
      targets.push({ kind: "street", id: street, name: street, otherName: "", place: district });
    }
    const place = [district, street].filter((part) => part !== "").join(" · ");
    rows.push({
      kind: "community",
      id: communities.ids[i]!,
      name: communities.names[i]!,
      otherName: "",
      place,
    });
  }
  return targets.concat(rows);
});

/** Code or name of the district that most communities of `street` name; undefined where none does. */
export function districtOfStreet(s: AtlasState, street: string): string | undefined {
  const communities = s.atlas?.city.communities;
  const code = communities?.street.values.indexOf(street) ?? -1;
  if (!communities || code < 0) return undefined;
  const counts = new Map<number, number>();
  for (let i = 0; i < communities.length; i++) {
    const district = communities.district.codes[i]!;
    if (communities.street.codes[i] === code && district !== NO_CODE)
      counts.set(district, (counts.get(district) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && communities.district.values[best[0]];
}

/** Of these the communities alone. */
export const communityTargets = memoize([searchTargets], (targets) =>
  targets.filter(({ kind }) => kind === "community"),
);
