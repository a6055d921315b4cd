/** The filtered communities in the order of the list. */
import { UNKNOWN_CODE } from "../../model/community.ts";
import { GAP_CLASSES, setSizes } from "../../model/gap.ts";
import { highestFirst } from "../../optim/ranks.ts";
import type { CodeColumn } from "../../table/column.ts";
import type { AtlasState } from "../state.ts";
import { filtered } from "./filtered.ts";
import { memoize } from "./memoize.ts";
import { missingServices } from "./missing.ts";
import { districtNamer } from "./names.ts";
import { atlasOf } from "./parameters.ts";
import { priorities } from "./priority.ts";
import { coverageClasses } from "./supply.ts";
import { walkSeconds } from "./walkSeconds.ts";

const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });

/** Number of missing services and of deficits of each community; 255 unknown. */
export const missingCounts: (s: AtlasState) => Uint8Array = memoize([missingServices], setSizes);
export const deficitCounts: (s: AtlasState) => Uint8Array = memoize([atlasOf], (atlas) =>
  atlas ? setSizes(atlas.city.communities.deficits) : new Uint8Array(0),
);

/** Kept apart from the other sort values: a collator takes a second for 220,000 names, and another filter or column leaves them as they are. */
const nameRanks: (s: AtlasState) => Float64Array = memoize([atlasOf], (atlas) =>
  ranksOfTexts(atlas?.city.communities.names ?? []),
);
const NO_RANKS = new Float64Array(0);
const neededNameRanks = (s: AtlasState) => (s.sort.by === "name" ? nameRanks(s) : NO_RANKS);

/** The first class that says nothing of a community: with those behind it, it comes last. */
const UNJUDGED = GAP_CLASSES.indexOf("notConnected");

/** Made only while the list is sorted by it. */
const neededCoverage = (s: AtlasState): ArrayLike<number> => {
  if (s.sort.by === "gap") return coverageClasses(s);
  return s.sort.by === "walkMinutes" ? walkSeconds(s) : NO_RANKS;
};

const sortOf = (s: AtlasState) => s.sort.by;

/** Sort value of each community, ascending; NaN comes last in either direction. */
const sortValues: (s: AtlasState) => ArrayLike<number> = memoize(
  [atlasOf, sortOf, priorities, missingCounts, deficitCounts, districtNamer, neededNameRanks, neededCoverage],
  (atlas, by, priority, missing, deficits, nameOf, names, coverage): ArrayLike<number> => {
    if (!atlas) return [];
    const { communities } = atlas.city;
    switch (by) {
      case "priority":
        return priority.scores;
      case "name":
        return names;
      case "district":
        return codeRanks(communities.district, nameOf);
      case "street":
        return codeRanks(communities.street, (name) => name);
      case "missingServices":
        return unknownLast(missing);
      case "deficits":
        return unknownLast(deficits);
      case "gap":
        return Float64Array.from(coverage, (code) => (code < UNJUDGED ? code : Number.NaN));
      case "walkMinutes":
        return coverage;
      case "comprehensive":
      case "management":
        return unknownLast(communities[by]);
      default:
        return communities[by];
    }
  },
);

const descendingOf = (s: AtlasState) => s.sort.descending;

/** All rows in the chosen order; equal values keep the order of the data. A filter leaves it as it is: sorting is what takes time. */
const allRows: (s: AtlasState) => Uint32Array = memoize([sortValues, descendingOf], (values, descending) => {
  if (values instanceof Float32Array) return numberOrder(values, descending);
  const sign = descending ? -1 : 1;
  return Uint32Array.from({ length: values.length }, (_, row) => row).sort((a, b) => {
    const x = values[a]!;
    const y = values[b]!;
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return sign * (x - y) || a - b;
  });
});

/** The same for plain numbers without comparing: the list follows a slider of the weights. */
function numberOrder(values: Float32Array, descending: boolean): Uint32Array {
  const known = highestFirst(descending ? values : values.map((value) => -value));
  const rows = new Uint32Array(values.length);
  rows.set(known);
  let k = known.length;
  for (let i = 0; k < rows.length; i++) if (Number.isNaN(values[i]!)) rows[k++] = i;
  return rows;
}

/** Rows of the filtered communities in the chosen order. */
export const sortedRows: (s: AtlasState) => Uint32Array = memoize(
  [filtered, allRows],
  ({ passes, count }, all) => {
    const rows = new Uint32Array(count);
    let k = 0;
    for (let i = 0; i < all.length; i++) if (passes[all[i]!] === 1) rows[k++] = all[i]!;
    return rows;
  },
);

function ranksOfTexts(texts: readonly string[]): Float64Array {
  const order = Uint32Array.from(texts.keys()).sort(
    (a, b) => collator.compare(texts[a]!, texts[b]!) || a - b,
  );
  const ranks = new Float64Array(texts.length);
  order.forEach((row, rank) => {
    ranks[row] = rank;
  });
  return ranks;
}

function codeRanks({ codes, values }: CodeColumn, nameOf: (value: string) => string): Float64Array {
  const ranks = ranksOfTexts(values.map(nameOf));
  return Float64Array.from(codes, (code) => ranks[code] ?? Number.NaN);
}

const unknownLast = (codes: Uint8Array): Float64Array =>
  Float64Array.from(codes, (code) => (code === UNKNOWN_CODE ? Number.NaN : code));
