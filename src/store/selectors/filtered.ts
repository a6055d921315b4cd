/**
 * The one filter that map, figures, charts and list share. The filter engine is made once a city; a change of one filter touches only its
 * own dimension.
 */
import { COMPREHENSIVE_STAGES, MANAGEMENT_STAGES } from "../../model/community.ts";
import { GAP_CLASSES } from "../../model/gap.ts";
import { RULE_IDS } from "../../model/rules.ts";
import type { BitSetColumn } from "../../table/column.ts";
import { type Crossfilter, createFilter, type FilterResult } from "../../table/crossfilter.ts";
import { type Binned, bin } from "../../table/histogram.ts";
import type { Atlas, AtlasState, Filters, NumberRange, SetFilter } from "../state.ts";
import { memoize } from "./memoize.ts";
import { missingServices } from "./missing.ts";
import { atlasOf } from "./parameters.ts";
import { coverageClasses } from "./supply.ts";

/** The filters, each a dimension of the engine. */
export type FilterId = keyof Filters;

const NOTHING: FilterResult = { passes: new Uint8Array(0), count: 0 };
const filtersOf = (s: AtlasState) => s.filters;

/** Bins of the numeric filters' histograms: five years, and round widths with the long tail in the last bin. */
export const filterBins: (s: AtlasState) => Readonly<Record<NumericFilterId, Binned>> | null = memoize(
  [atlasOf],
  (atlas) => {
    if (!atlas) return null;
    const { buildYear, households, floorAreaSquareMeters } = atlas.city.communities;
    return {
      buildYear: bin(buildYear, { width: 1 }),
      households: bin(households, { mostBins: 40, clampTail: true }),
      floorAreaSquareMeters: bin(floorAreaSquareMeters, { mostBins: 40, clampTail: true }),
    };
  },
);
export type NumericFilterId = "buildYear" | "households" | "floorAreaSquareMeters";

/** The last class is "unknown", as of every column of codes. */
const KNOWN_GAPS = GAP_CLASSES.slice(0, -1);

/** Judging supply takes its time: the classes are made only while somebody filters by them. */
const neededClasses = (s: AtlasState) => (s.filters.gap.length > 0 ? coverageClasses(s) : null);

interface Engine {
  readonly filter: Crossfilter;
  readonly atlas: Atlas;
  readonly missing: BitSetColumn;
}

const engineOf: (s: AtlasState) => Engine | null = memoize(
  [atlasOf, missingServices, filterBins, neededClasses],
  (atlas, missing, bins, gaps) => {
    if (!atlas || !bins) return null;
    const { communities } = atlas.city;
    const numbers = (id: NumericFilterId) =>
      ({ id, kind: "numbers", values: communities[id], codes: bins[id].codes, bins: bins[id].bins }) as const;
    const filter = createFilter(communities.length, [
      {
        id: "districts",
        kind: "codes",
        codes: communities.district.codes,
        bins: communities.district.values.length,
      },
      {
        id: "streets",
        kind: "codes",
        codes: communities.street.codes,
        bins: communities.street.values.length,
      },
      numbers("buildYear"),
      numbers("households"),
      numbers("floorAreaSquareMeters"),
      {
        id: "comprehensive",
        kind: "codes",
        codes: communities.comprehensive,
        bins: COMPREHENSIVE_STAGES.length,
      },
      { id: "management", kind: "codes", codes: communities.management, bins: MANAGEMENT_STAGES.length },
      { id: "missing", kind: "bits", column: missing },
      {
        id: "gap",
        kind: "codes",
        codes: gaps ?? new Uint8Array(communities.length).fill(KNOWN_GAPS.length),
        bins: KNOWN_GAPS.length,
      },
      { id: "deficits", kind: "bits", column: communities.deficits },
      { id: "willing", kind: "codes", codes: atlas.facts.willing, bins: 2 },
      { id: "flags", kind: "bits", column: flagColumn(atlas.facts.flags) },
    ]);
    return { filter, atlas, missing };
  },
);

/** The engine with the chosen filters set; a new object after each change, so that selectors built on it notice. */
const applied: (s: AtlasState) => { readonly filter: Crossfilter } | null = memoize(
  [engineOf, filtersOf],
  (engine, filters) => {
    if (!engine) return null;
    apply(engine, filters);
    return { filter: engine.filter };
  },
);

/** The communities that pass all filters; of these the ones that a page of the report shows, where it names them. */
export const filtered: (s: AtlasState) => FilterResult = memoize(
  [applied, (s) => s.shownOnly],
  (engine, only) => {
    const result = engine?.filter.result() ?? NOTHING;
    if (!only) return result;
    const passes = result.passes.map((pass, i) => pass & only[i]!);
    return { passes, count: passes.reduce((sum, pass) => sum + pass, 0) };
  },
);

/** A selector of the mask (length n, 1 passes) of the communities that pass every filter but `ids`. */
export function filteredWithout(ids: readonly FilterId[]): (s: AtlasState) => Uint8Array {
  return memoize([applied], (engine) => engine?.filter.passesWithout(ids) ?? NOTHING.passes);
}

/**
 * Counts of each option under the other filters (those of `gap` only while it is set); the last entry is "unknown". Options of districts and streets are the values of the
 * column, of the numeric filters the bins, of the stages their order, of `willing` no and yes, of sets the values.
 */
export const filterCounts: (s: AtlasState) => (id: FilterId) => Uint32Array = memoize(
  [applied],
  (engine) => (id: FilterId) => engine?.filter.histogram(id) ?? new Uint32Array(1),
);

function apply({ filter, atlas, missing }: Engine, filters: Filters): void {
  const { communities } = atlas.city;
  setNames(filter, "districts", filters.districts, communities.district.values);
  setNames(filter, "streets", filters.streets, communities.street.values);
  setRange(filter, "buildYear", filters.buildYear);
  setRange(filter, "households", filters.households);
  setRange(filter, "floorAreaSquareMeters", filters.floorAreaSquareMeters);
  setNames(filter, "comprehensive", filters.comprehensive, COMPREHENSIVE_STAGES);
  setNames(filter, "management", filters.management, MANAGEMENT_STAGES);
  setNames(filter, "willing", filters.willing, ["no", "yes"]);
  setNames(filter, "gap", filters.gap, KNOWN_GAPS);
  setSet(filter, "missing", filters.missing, missing.values);
  setSet(filter, "deficits", filters.deficits, communities.deficits.values);
  setSet(filter, "flags", { mode: "any", values: filters.flags }, RULE_IDS);
}

/** A name that the city does not know matches nothing; "unknown" is the code after the last. */
function setNames(
  filter: Crossfilter,
  id: FilterId,
  chosen: readonly string[],
  values: readonly string[],
): void {
  if (chosen.length === 0) filter.clear(id);
  else
    filter.setCodes(
      id,
      chosen.map((name) => (name === "unknown" ? values.length : values.indexOf(name))),
    );
}

function setRange(filter: Crossfilter, id: FilterId, range: NumberRange | null): void {
  if (range) filter.setRange(id, range[0], range[1]);
  else filter.clear(id);
}

function setSet(
  filter: Crossfilter,
  id: FilterId,
  { mode, values }: SetFilter,
  known: readonly string[],
): void {
  if (values.length === 0) {
    filter.clear(id);
    return;
  }
  const bits = values.map((value) => known.indexOf(value)).filter((bit) => bit >= 0);
  // Nobody lacks what the city does not know: "all" of it lets nothing pass.
  if (mode === "all" && bits.length < values.length) filter.setBits(id, [], "any");
  else filter.setBits(id, bits, mode);
}

function flagColumn(flags: Uint8Array): BitSetColumn {
  return {
    words: Uint32Array.from(flags),
    wordsPerRow: 1,
    values: RULE_IDS,
    known: new Uint8Array(flags.length).fill(1),
  };
}
