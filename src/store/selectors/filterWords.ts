/** The filters that are set, as words: for the chips, for exports and for pictures. */
import { formatMeters, formatMinutes, formatNumber } from "../../i18n/format.ts";
import { type Locale, label, t } from "../../i18n/t.ts";
import type { MenuItem } from "../../model/menu.ts";
import type { FacilityKind } from "../../model/rulePack.ts";
import type { RuleId } from "../../model/rules.ts";
import type { AtlasState, Filters, NumberRange } from "../state.ts";
import type { FilterId } from "./filtered.ts";
import { activeFilters, menuItems, UNKNOWN } from "./filterOptions.ts";
import { gapWord } from "./gapFilter.ts";
import { measuredKinds } from "./measuredKinds.ts";
import { memoize } from "./memoize.ts";
import { methodWords } from "./methodWords.ts";
import { districtNamer } from "./names.ts";
import { effectiveRadii, kinds } from "./parameters.ts";
import { budgets, methodInUse } from "./walking.ts";

export interface FilterWords {
  readonly id: FilterId;
  /** All of it: "District: Yuzhong, Beibei". */
  readonly text: string;
  /** At most two values, in short names: "District: Yuzhong and 3 more". */
  readonly short: string;
}

interface Names {
  readonly locale: Locale;
  readonly nameOf: (district: string) => string;
  readonly items: ReadonlyMap<string, MenuItem>;
  readonly all: readonly FacilityKind[];
  /** How near counts for a kind, in words; null where it has no radius. */
  readonly limits: (kind: string) => string | null;
  /** The kinds that the coverage panel looks at, and how it measures. */
  readonly looked: string;
}

const filtersOf = (s: AtlasState) => s.filters;
const localeOf = (s: AtlasState) => s.locale;

/** How near counts for a kind: metres of a straight line, or minutes and how they are walked. */
const limitWords: (s: AtlasState) => (kind: string) => string | null = memoize(
  [effectiveRadii, budgets, methodInUse, methodWords, (s) => s.walker, localeOf],
  (radii, cutoffs, method, { all }, walker, locale) => {
    const plain = method === "straight" && walker === "planning";
    return (kind) => {
      const radius = radii[kind];
      if (radius == null) return null;
      if (plain) return t(locale, "filters.missing.limit", { limit: formatMeters(locale, radius) });
      const limit = t(locale, "filters.missing.limit", {
        limit: formatMinutes(locale, cutoffs[kind] ?? Number.NaN),
      });
      return t(locale, "filters.missing.limit.by", { limit, method: all });
    };
  },
);

/** The kinds that the coverage panel looks at, how they combine, and the method. */
export const lookedWords: (s: AtlasState) => string = memoize(
  [measuredKinds, (s) => s.coverageMode, methodWords, localeOf],
  (measured, mode, { all }, locale) => {
    const names = measured.map((kind) => label(locale, kind.short ?? kind.label));
    const kindNames = names.join(t(locale, "filters.separator"));
    return t(locale, names.length > 1 ? `filters.gap.by.${mode}` : "filters.gap.by", {
      kinds: kindNames,
      method: all,
    });
  },
);

/** The filters that are set, each in words. */
export const filterWords: (s: AtlasState) => readonly FilterWords[] = memoize(
  [activeFilters, filtersOf, localeOf, districtNamer, menuItems, kinds, limitWords, lookedWords],
  (active, filters, locale, nameOf, items, all, limits, looked) =>
    active.map((id) => words(id, filters, { locale, nameOf, items, all, limits, looked })),
);

function words(id: FilterId, filters: Filters, names: Names): FilterWords {
  const { locale } = names;
  const separator = t(locale, "filters.separator");
  const chip = (name: string, values: string) => t(locale, "filters.chip", { name, values });
  const short = valueTexts(id, filters, names, "short");
  return {
    id,
    text: chip(nameOfFilter(id, filters, names), valueTexts(id, filters, names, "full").join(separator)),
    short: chip(
      shortNameOfFilter(id, filters, locale),
      short.length > 2
        ? t(locale, "filters.chip.more", { first: short[0]!, n: short.length })
        : short.join(separator),
    ),
  };
}

function nameOfFilter(id: FilterId, filters: Filters, { locale, looked }: Names): string {
  if (id === "gap") return `${t(locale, "filters.gap")} (${looked})`;
  if (id === "missing" || id === "deficits") {
    const mode = t(locale, `filters.mode.${id}.${filters[id].mode}`);
    return `${t(locale, `filters.${id}`)} (${mode})`;
  }
  return t(locale, `filters.${id}`);
}

function shortNameOfFilter(id: FilterId, filters: Filters, locale: Locale): string {
  if (id === "comprehensive" || id === "management") return t(locale, `filters.list.column.${id}`);
  if (id !== "missing" && id !== "deficits") return t(locale, `filters.${id}`);
  const { mode, values } = filters[id];
  return t(locale, `filters.short.${id}.${values.length === 1 && mode !== "none" ? "one" : mode}`);
}

function valueTexts(
  id: FilterId,
  filters: Filters,
  { locale, nameOf, items, all, limits }: Names,
  length: "full" | "short",
): readonly string[] {
  const orUnknown = (value: string, name: () => string) =>
    value === UNKNOWN ? t(locale, "filters.unknown") : name();
  switch (id) {
    case "districts":
      return filters.districts.map((value) => orUnknown(value, () => nameOf(value)));
    case "streets":
      return filters.streets.map((value) => orUnknown(value, () => value));
    case "buildYear":
      return rangeText(filters.buildYear, locale, String);
    case "households":
    case "floorAreaSquareMeters":
      return rangeText(filters[id], locale, (value) => formatNumber(locale, value));
    case "comprehensive":
      return filters.comprehensive.map((value) =>
        value === UNKNOWN ? t(locale, "filters.unknown") : t(locale, `map.stage.${value}`),
      );
    case "management":
      return filters.management.map((value) =>
        value === UNKNOWN ? t(locale, "filters.unknown") : t(locale, `map.managementStage.${value}`),
      );
    case "willing":
      return filters.willing.map((value) => t(locale, `filters.willing.${value}`));
    case "flags":
      return filters.flags.map((value: RuleId) => t(locale, `rule.${value}.name`));
    case "gap":
      return filters.gap.map((value) => gapWord(locale, value));
    case "missing":
      return filters.missing.values.map((value) => {
        const kind = all.find((k) => k.id === value);
        if (length === "short") return kind ? label(locale, kind.short ?? kind.label) : value;
        const name = kind ? label(locale, kind.label) : value;
        const limit = limits(value);
        return limit === null ? name : t(locale, "filters.missing.value", { name, limit });
      });
    case "deficits":
      return filters.deficits.values.map((value) => {
        const item = items.get(value);
        return item ? label(locale, { zh: item.nameZh, en: item.nameEn }) : value;
      });
  }
}

function rangeText(
  range: NumberRange | null,
  locale: Locale,
  format: (value: number) => string,
): readonly string[] {
  return range ? [t(locale, "filters.chip.range", { low: format(range[0]), high: format(range[1]) })] : [];
}
