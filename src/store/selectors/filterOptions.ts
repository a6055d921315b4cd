/** What the communities panel shows: the options of every filter with their counts under the other filters, and the filters set. */
import { COMPREHENSIVE_STAGES, MANAGEMENT_STAGES } from "../../model/community.ts";
import { itemsById } from "../../model/cost.ts";
import type { Menu, MenuItem } from "../../model/menu.ts";
import type { FacilityKind } from "../../model/rulePack.ts";
import { RULE_IDS, type RuleId } from "../../model/rules.ts";
import { COMPREHENSIVE_COLORS, MANAGEMENT_COLORS, UNKNOWN_COLOR } from "../../scale/ramps.ts";
import { NO_CODE } from "../../table/column.ts";
import type { Binned } from "../../table/histogram.ts";
import { type AtlasState, NO_FILTERS } from "../state.ts";
import { type FilterId, filterBins, filterCounts, filtered, type NumericFilterId } from "./filtered.ts";
import { memoize } from "./memoize.ts";
import { missingServices } from "./missing.ts";
import { districtNamer } from "./names.ts";
import { atlasOf, effectiveRadii, kinds } from "./parameters.ts";

export const UNKNOWN = "unknown";
/** Bars that a histogram of the panel has room for. */
const MOST_BARS = 84;

const filtersOf = (s: AtlasState) => s.filters;
const themeOf = (s: AtlasState) => s.theme;
const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });

/** How many communities pass, of how many, and their households; `unknown` of them do not say theirs. */
export const passingSums: (s: AtlasState) => {
  readonly count: number;
  readonly all: number;
  readonly households: number;
  readonly unknown: number;
} = memoize([atlasOf, filtered], (atlas, { passes, count }) => {
  let households = 0;
  let unknown = 0;
  const column = atlas?.city.communities.households ?? new Float32Array(0);
  for (let i = 0; i < column.length; i++) {
    if (passes[i] === 0) continue;
    if (Number.isNaN(column[i]!)) unknown++;
    else households += column[i]!;
  }
  return { count, all: column.length, households, unknown };
});

export interface Option {
  readonly id: string;
  readonly count: number;
}

export interface ColoredOption extends Option {
  readonly color: string;
}

/** Districts that have communities, by name; "unknown" where some have none. */
export const districtOptions: (s: AtlasState) => readonly Option[] = memoize(
  [atlasOf, filterCounts, filtersOf, districtNamer],
  (atlas, counts, { districts }, nameOf) =>
    atlas ? namedOptions(atlas.city.communities.district.values, counts("districts"), districts, nameOf) : [],
);

/** For each street the codes of the districts it has communities in. */
const districtsOfStreets = memoize([atlasOf], (atlas) => {
  if (!atlas) return [];
  const { district, street } = atlas.city.communities;
  const sets: Set<number>[] = street.values.map(() => new Set());
  for (let i = 0; i < street.codes.length; i++) sets[street.codes[i]!]?.add(district.codes[i]!);
  return sets;
});

/** Streets of the chosen districts (all without a choice), by name. A chosen street stays in the list. */
export const streetOptions: (s: AtlasState) => readonly Option[] = memoize(
  [atlasOf, filterCounts, filtersOf, districtsOfStreets],
  (atlas, counts, { districts, streets }, districtsOf) => {
    if (!atlas) return [];
    const { district, street } = atlas.city.communities;
    const wanted = new Set(
      districts.map((name) => (name === UNKNOWN ? NO_CODE : district.values.indexOf(name))),
    );
    const inside = (code: number) => wanted.size === 0 || [...districtsOf[code]!].some((d) => wanted.has(d));
    const options = namedOptions(street.values, counts("streets"), streets, (name) => name);
    const codeOf = new Map(street.values.map((name, code) => [name, code]));
    return options.filter(({ id }) => id === UNKNOWN || streets.includes(id) || inside(codeOf.get(id)!));
  },
);

export const comprehensiveOptions: (s: AtlasState) => readonly ColoredOption[] = memoize(
  [filterCounts, filtersOf, themeOf],
  (counts, { comprehensive }, theme) =>
    stageOptions(
      COMPREHENSIVE_STAGES,
      COMPREHENSIVE_COLORS[theme],
      UNKNOWN_COLOR[theme],
    )(counts("comprehensive"), comprehensive),
);

export const managementOptions: (s: AtlasState) => readonly ColoredOption[] = memoize(
  [filterCounts, filtersOf, themeOf],
  (counts, { management }, theme) =>
    stageOptions(
      MANAGEMENT_STAGES,
      MANAGEMENT_COLORS[theme],
      UNKNOWN_COLOR[theme],
    )(counts("management"), management),
);

/** Yes, no, and unknown. */
export const willingOptions: (s: AtlasState) => readonly Option[] = memoize([filterCounts], (counts) => {
  const [no = 0, yes = 0, unknown = 0] = counts("willing");
  return [
    { id: "yes", count: yes },
    { id: "no", count: no },
    { id: UNKNOWN, count: unknown },
  ];
});

/** Communities to which each rule applies. */
export const flagOptions: (s: AtlasState) => readonly (Option & { readonly id: RuleId })[] = memoize(
  [filterCounts],
  (counts) => RULE_IDS.map((id, bit) => ({ id, count: counts("flags")[bit] ?? 0 })),
);

export interface MissingOption extends Option {
  readonly kind: FacilityKind;
  readonly radiusMeters: number;
  /** Whether the radius was checked against its standard; the user's own needs no check. */
  readonly verified: boolean;
}

export interface MissingOptions {
  /** Kinds with a radius, in the rule pack's order. */
  readonly options: readonly MissingOption[];
  /** Kinds that nobody can be judged to lack. */
  readonly withoutRadius: readonly FacilityKind[];
  /** Communities under the other filters of which nothing is known. */
  readonly unknown: number;
}

export const missingOptions: (s: AtlasState) => MissingOptions = memoize(
  [kinds, effectiveRadii, (s) => s.radii, missingServices, filterCounts],
  (all, radii, own, { values }, counts) => {
    const numbers = counts("missing");
    const radiusOf = (kind: FacilityKind) => radii[kind.id] ?? null;
    return {
      options: all.flatMap((kind) => {
        const radiusMeters = radiusOf(kind);
        if (radiusMeters === null) return [];
        const { id } = kind;
        const verified = kind.verified || own[id] !== undefined;
        return { id, kind, radiusMeters, verified, count: numbers[values.indexOf(id)] ?? 0 };
      }),
      withoutRadius: all.filter((kind) => radiusOf(kind) === null),
      unknown: numbers[values.length] ?? 0,
    };
  },
);

/** Menu items by id; the first menu that has one says what it is. */
export const menuItems: (s: AtlasState) => ReadonlyMap<string, MenuItem> = memoize([atlasOf], (atlas) => {
  return itemsById(atlas?.city.menus ?? []);
});

export interface DeficitGroup {
  /** Number of the heading, 1-based; 0: no menu has these. */
  readonly major: number;
  /** Items that occur in the data. */
  readonly options: readonly Option[];
}

export interface DeficitMenu {
  /** Null: values that no menu has. */
  readonly menu: Menu | null;
  readonly groups: readonly DeficitGroup[];
}

export interface DeficitOptions {
  /** The loaded menus in their order, then the values outside of them. */
  readonly menus: readonly DeficitMenu[];
  /** The greatest count. */
  readonly most: number;
  /** Communities under the other filters of which nothing is known. */
  readonly unknown: number;
}

/** Deficits by menu and heading; headings of which nothing occurs are left out. */
export const deficitOptions: (s: AtlasState) => DeficitOptions = memoize(
  [atlasOf, filterCounts],
  (atlas, counts) => {
    if (!atlas) return { menus: [], most: 0, unknown: 0 };
    const { values } = atlas.city.communities.deficits;
    const numbers = counts("deficits");
    const left = new Map(values.map((id, bit) => [id, { id, count: numbers[bit]! }]));
    const take = (ids: readonly string[]): readonly Option[] =>
      ids.flatMap((id) => {
        const option = left.get(id);
        left.delete(id);
        return option ?? [];
      });
    const menus: DeficitMenu[] = atlas.city.menus.map((menu) => ({
      menu,
      groups: menu.majors
        .map((_, m) => ({
          major: m + 1,
          options: take(menu.items.filter((item) => item.major === m + 1).map((item) => item.id)),
        }))
        .filter(({ options }) => options.length > 0),
    }));
    if (left.size > 0) menus.push({ menu: null, groups: [{ major: 0, options: take([...left.keys()]) }] });
    return {
      menus,
      most: Math.max(0, ...numbers.subarray(0, values.length)),
      unknown: numbers[values.length] ?? 0,
    };
  },
);

export interface RangeBars {
  readonly start: number;
  readonly width: number;
  readonly counts: readonly number[];
  readonly min: number;
  readonly max: number;
  /** Communities under the other filters that do not know the value. */
  readonly unknown: number;
  /** Whether the last bar also holds greater values. */
  readonly tail: boolean;
}

/** Histogram of a number under the other filters; null where nobody knows it. */
export const rangeBars: Readonly<Record<NumericFilterId, (s: AtlasState) => RangeBars | null>> = {
  buildYear: barsOf("buildYear"),
  households: barsOf("households"),
  floorAreaSquareMeters: barsOf("floorAreaSquareMeters"),
};

function barsOf(id: NumericFilterId): (s: AtlasState) => RangeBars | null {
  return memoize([filterBins, filterCounts], (bins, counts) =>
    bins && bins[id].bins > 0 ? mergedBars(bins[id], counts(id)) : null,
  );
}

/** At most MOST_BARS bars: neighbouring bins are put together in equal numbers. */
export function mergedBars(binned: Binned, counts: ArrayLike<number>): RangeBars {
  const together = Math.ceil(binned.bins / MOST_BARS);
  const merged = new Array<number>(Math.ceil(binned.bins / together)).fill(0);
  for (let b = 0; b < binned.bins; b++) merged[Math.floor(b / together)]! += counts[b]!;
  const width = binned.width * together;
  return {
    start: binned.start,
    width,
    counts: merged,
    min: binned.min,
    max: binned.max,
    unknown: counts[binned.bins]!,
    tail: binned.max >= binned.start + width * merged.length,
  };
}

/** The filters that are set, in the order of the panel. */
export const activeFilters: (s: AtlasState) => readonly FilterId[] = memoize([filtersOf], (filters) => {
  const isSet = (id: FilterId): boolean => {
    const filter = filters[id];
    if (filter === null) return false;
    return Array.isArray(filter)
      ? filter.length > 0
      : (filter as { values: readonly string[] }).values.length > 0;
  };
  return PANEL_ORDER.filter(isSet);
});

const PANEL_ORDER: readonly FilterId[] = [
  "missing",
  "gap",
  "districts",
  "streets",
  "buildYear",
  "comprehensive",
  "management",
  "deficits",
  "willing",
  "flags",
  "households",
  "floorAreaSquareMeters",
];

/** The filter as it is when it lets everything pass. */
export const withoutFilter = <K extends FilterId>(id: K) => ({ [id]: NO_FILTERS[id] });

function namedOptions(
  values: readonly string[],
  counts: Uint32Array,
  chosen: readonly string[],
  nameOf: (value: string) => string,
): readonly Option[] {
  const known = values
    .map((id, code) => ({ id, count: counts[code]! }))
    .sort((a, b) => collator.compare(nameOf(a.id), nameOf(b.id)));
  return withUnknown(known, counts[values.length]!, chosen);
}

function stageOptions(stages: readonly string[], colors: readonly string[], unknownColor: string) {
  return (counts: Uint32Array, chosen: readonly string[]): readonly ColoredOption[] =>
    withUnknown(
      stages.map((id, code) => ({ id, count: counts[code]!, color: colors[code]! })),
      counts[stages.length]!,
      chosen,
      unknownColor,
    ) as readonly ColoredOption[];
}

/** "Unknown" is an option where some are unknown, or where it is chosen. */
function withUnknown(
  known: readonly Option[],
  count: number,
  chosen: readonly string[],
  color?: string,
): readonly Option[] {
  if (count === 0 && !chosen.includes(UNKNOWN)) return known;
  return [...known, { id: UNKNOWN, count, ...(color === undefined ? {} : { color }) }];
}
