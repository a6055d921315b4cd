import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { haversineMeters } from "../../../src/geo/haversine.ts";
import { COMPREHENSIVE_STAGES, type Consent, MANAGEMENT_STAGES } from "../../../src/model/community.ts";
import { GAP_CLASSES } from "../../../src/model/gap.ts";
import type { Menu } from "../../../src/model/menu.ts";
import { RULE_IDS } from "../../../src/model/rules.ts";
import { type FilterId, filtered, type NumericFilterId } from "../../../src/store/selectors/filtered.ts";
import {
  activeFilters,
  comprehensiveOptions,
  deficitOptions,
  districtOptions,
  flagOptions,
  managementOptions,
  mergedBars,
  missingOptions,
  type Option,
  passingSums,
  rangeBars,
  streetOptions,
  willingOptions,
  withoutFilter,
} from "../../../src/store/selectors/filterOptions.ts";
import { gapOptions } from "../../../src/store/selectors/gapFilter.ts";
import {
  type AtlasState,
  type Filters,
  INITIAL_STATE,
  NO_FILTERS,
  SET_MODES,
  WILLING,
} from "../../../src/store/state.ts";
import { bin } from "../../../src/table/histogram.ts";
import { buildAtlas, buildKind, type CommunityRow } from "../../builders.ts";

const RADII: Readonly<Record<string, number>> = { clinic: 300, gym: 500 };
const kinds = [buildKind("clinic", 300), buildKind("gym", 500), buildKind("home", null)];
const items = ["water", "roads", "lifts", "parking"];
const DISTRICTS = ["a", "b", "c"];
const STREETS = ["x", "y", "z"];

const vote = (agreed: number): Consent => ({
  itemIds: "all",
  matter: "general",
  ownersTotal: 90,
  areaTotal: 900,
  participatedOwners: 80,
  participatedArea: 800,
  agreedOwners: agreed,
  agreedArea: 10 * agreed,
});

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 4 });
const place = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
  .map(([east, north]) => [106.55 + east * 1e-3, 29.56 + north * 1e-3] as const);
const community: fc.Arbitrary<CommunityRow> = fc
  .record({
    position: place,
    district: optional(fc.constantFrom(...DISTRICTS)),
    street: optional(fc.constantFrom(...STREETS)),
    buildYear: optional(fc.integer({ min: 1975, max: 2008 })),
    households: optional(fc.integer({ min: 10, max: 900 })),
    floorAreaSquareMeters: optional(fc.integer({ min: 900, max: 90_000 })),
    comprehensive: optional(fc.constantFrom(...COMPREHENSIVE_STAGES)),
    management: optional(fc.constantFrom(...MANAGEMENT_STAGES)),
    deficits: optional(fc.subarray(items)),
    record: optional(fc.constantFrom({ consent: [vote(70)] }, { consent: [vote(9)] })),
  })
  .map((row) => Object.fromEntries(Object.entries(row).filter(([, v]) => v !== undefined)));
const facility = fc.record({
  kind: fc.constantFrom("clinic", "gym", "home"),
  position: place,
  status: fc.constantFrom("existing", "planned" as const),
});

const range = (min: number, max: number) =>
  fc.option(
    fc
      .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
      .map(([x, y]) => [Math.min(x, y), Math.max(x, y)] as const),
    { nil: null, freq: 1 },
  );
const some = <T>(values: readonly T[]) => fc.oneof(fc.constant([]), fc.subarray([...values]));
const setOf = (values: readonly string[]) =>
  fc.record({ mode: fc.constantFrom(...SET_MODES), values: some(values) });
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  districts: some([...DISTRICTS, "unknown"]),
  streets: some([...STREETS, "unknown"]),
  buildYear: range(1975, 2008),
  households: range(10, 900),
  floorAreaSquareMeters: range(900, 90_000),
  comprehensive: some([...COMPREHENSIVE_STAGES, "unknown" as const]),
  management: some([...MANAGEMENT_STAGES, "unknown" as const]),
  missing: setOf(["clinic", "gym"]),
  gap: some(GAP_CLASSES),
  deficits: setOf(items),
  willing: some(WILLING),
  flags: some(RULE_IDS),
});

const city = fc.record({
  communities: fc.array(community, { minLength: 1, maxLength: 24 }),
  facilities: fc.array(facility, { minLength: 2, maxLength: 8 }),
});
type CityCase = typeof city extends fc.Arbitrary<infer T> ? T : never;

/** What a row says, as the slow obvious version sees it. */
interface Said {
  readonly values: Readonly<
    Record<"districts" | "streets" | "comprehensive" | "management" | "willing" | "gap", string>
  >;
  readonly numbers: Readonly<Record<NumericFilterId, number>>;
  readonly sets: Readonly<Record<"missing" | "deficits" | "flags", readonly string[] | null>>;
}

function said({ communities, facilities }: CityCase, flags: Uint8Array): readonly Said[] {
  return communities.map((row, i) => {
    const consent = row.record?.consent?.[0];
    const [lng, lat] = row.position!;
    const present = new Set(facilities.map((f) => f.kind));
    const judged = Object.keys(RADII).filter((kind) => present.has(kind as "clinic"));
    const lacking = judged.filter(
      (kind) =>
        !facilities.some(
          (f) =>
            f.kind === kind &&
            f.status === "existing" &&
            haversineMeters(lng, lat, ...f.position) <= RADII[kind]!,
        ),
    );
    return {
      values: {
        districts: row.district ?? "unknown",
        streets: row.street ?? "unknown",
        comprehensive: row.comprehensive ?? "unknown",
        management: row.management ?? "unknown",
        // The coverage panel looks at the first kind that there is until another is chosen.
        gap: judged.length === 0 ? "unknown" : lacking.includes(judged[0]!) ? "outOfReach" : "covered",
        willing: consent === undefined ? "unknown" : consent.agreedOwners === 70 ? "yes" : "no",
      },
      numbers: {
        buildYear: row.buildYear ?? Number.NaN,
        households: row.households ?? Number.NaN,
        floorAreaSquareMeters: row.floorAreaSquareMeters ?? Number.NaN,
      },
      sets: {
        missing: judged.length === 0 ? null : lacking,
        deficits: row.deficits ?? null,
        flags: RULE_IDS.filter((_, bit) => ((flags[i]! >>> bit) & 1) === 1),
      },
    };
  });
}

function passesOne(row: Said, filters: Filters, id: FilterId): boolean {
  switch (id) {
    case "buildYear":
    case "households":
    case "floorAreaSquareMeters": {
      const wanted = filters[id];
      return wanted === null || (row.numbers[id] >= wanted[0] && row.numbers[id] <= wanted[1]);
    }
    case "missing":
    case "deficits":
      return passesSet(row.sets[id], filters[id].values, filters[id].mode);
    case "flags":
      return passesSet(row.sets.flags, filters.flags, "any");
    default: {
      const wanted: readonly string[] = filters[id];
      return wanted.length === 0 || wanted.includes(row.values[id]);
    }
  }
}

function passesSet(has: readonly string[] | null, wanted: readonly string[], mode: string): boolean {
  if (wanted.length === 0) return true;
  if (has === null) return false;
  if (mode === "any") return wanted.some((id) => has.includes(id));
  if (mode === "all") return wanted.every((id) => has.includes(id));
  return wanted.every((id) => !has.includes(id));
}

const IDS = Object.keys(NO_FILTERS) as FilterId[];
const under = (rows: readonly Said[], filters: Filters, but: FilterId | null) =>
  rows.filter((row) => IDS.every((id) => id === but || passesOne(row, filters, id)));
const counted = (options: readonly Option[]) =>
  Object.fromEntries(options.filter((o) => o.count > 0).map((o) => [o.id, o.count]));
const tally = (values: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

describe("the options of the filters", () => {
  it("count, under any other filters, what a naive recount finds", () => {
    fc.assert(
      fc.property(city, fc.array(anyFilters, { minLength: 1, maxLength: 3 }), (rows, sequence) => {
        const atlas = buildAtlas({ ...rows, kinds });
        const all = said(rows, atlas.facts.flags);
        for (const filters of sequence) {
          const s: AtlasState = { ...INITIAL_STATE, atlas, filters };
          const of = (id: FilterId) => under(all, filters, id);
          const passing = under(all, filters, null);
          expect(filtered(s).count).toBe(passing.length);
          expect(counted(districtOptions(s))).toEqual(tally(of("districts").map((r) => r.values.districts)));
          expect(counted(comprehensiveOptions(s))).toEqual(
            tally(of("comprehensive").map((r) => r.values.comprehensive)),
          );
          expect(counted(managementOptions(s))).toEqual(
            tally(of("management").map((r) => r.values.management)),
          );
          expect(counted(willingOptions(s))).toEqual(tally(of("willing").map((r) => r.values.willing)));
          expect(counted(gapOptions(s))).toEqual(tally(of("gap").map((r) => r.values.gap)));
          expect(counted(flagOptions(s))).toEqual(tally(of("flags").flatMap((r) => r.sets.flags ?? [])));
          expect(counted(missingOptions(s).options)).toEqual(
            tally(of("missing").flatMap((r) => r.sets.missing ?? [])),
          );
          expect(missingOptions(s).unknown).toBe(of("missing").filter((r) => r.sets.missing === null).length);
          const deficits = deficitOptions(s).menus.flatMap((m) => m.groups.flatMap((g) => g.options));
          expect(counted(deficits)).toEqual(tally(of("deficits").flatMap((r) => r.sets.deficits ?? [])));
          for (const id of ["buildYear", "households", "floorAreaSquareMeters"] as const) {
            const bars = rangeBars[id](s);
            const known = of(id).filter((r) => !Number.isNaN(r.numbers[id]));
            if (!bars) continue;
            expect(bars.unknown).toBe(of(id).length - known.length);
            expect(bars.counts.reduce((sum, n) => sum + n, 0)).toBe(known.length);
          }
          const households = passing.map((r) => r.numbers.households);
          expect(passingSums(s)).toEqual({
            count: passing.length,
            all: all.length,
            households: households.reduce((sum, n) => sum + (Number.isNaN(n) ? 0 : n), 0),
            unknown: households.filter(Number.isNaN).length,
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});

const rows: readonly CommunityRow[] = [
  { district: "a", street: "x", deficits: ["roads", "lifts"] },
  { district: "a", street: "y", deficits: ["roads", "moat"] },
  { district: "b", street: "z", deficits: [] },
  { street: "x" },
];
const menu: Menu = {
  scheme: "m",
  track: "comprehensive",
  name: { zh: "清单", en: "menu" },
  note: { zh: "", en: "" },
  majors: [
    { zh: "一", en: "one" },
    { zh: "二", en: "two" },
    { zh: "三", en: "three" },
  ],
  officialCount: 39,
  items: [
    ["roads", 1],
    ["gas", 1],
    ["lifts", 3],
  ].map(([id, major]) => ({
    id: String(id),
    track: "comprehensive",
    major: Number(major),
    nature: "basic",
    nameZh: String(id),
    nameEn: String(id),
    unit: "m",
    matter: "general",
    source: "",
    official: false,
  })),
};
const at = (filters: Partial<Filters>, part: Partial<AtlasState> = {}): AtlasState => ({
  ...INITIAL_STATE,
  atlas: buildAtlas({
    communities: rows,
    menus: [menu],
    kinds,
    facilities: [
      { kind: "home", position: [106.55, 29.56] },
      { kind: "gym", position: [106.55, 29.56] },
    ],
  }),
  filters: { ...NO_FILTERS, ...filters },
  ...part,
});

describe("streetOptions", () => {
  it("offers the streets of the chosen districts, and keeps a chosen street in sight", () => {
    const ids = (filters: Partial<Filters>) => streetOptions(at(filters)).map((o) => o.id);
    expect(ids({})).toEqual(["x", "y", "z"]);
    expect(ids({ districts: ["a"] })).toEqual(["x", "y"]);
    expect(ids({ districts: ["unknown"] })).toEqual(["x"]);
    expect(ids({ districts: ["b"], streets: ["y"] })).toEqual(["y", "z"]);
  });
});

describe("deficitOptions", () => {
  it("puts what occurs under the headings of the menu and the rest outside of it", () => {
    const { menus, most, unknown } = deficitOptions(at({}));
    expect(menus.map((m) => [m.menu?.scheme, m.groups])).toEqual([
      [
        "m",
        [
          { major: 1, options: [{ id: "roads", count: 2 }] },
          { major: 3, options: [{ id: "lifts", count: 1 }] },
        ],
      ],
      [undefined, [{ major: 0, options: [{ id: "moat", count: 1 }] }]],
    ]);
    expect([most, unknown]).toEqual([2, 1]);
  });
});

describe("missingOptions", () => {
  it("judges kinds with a radius only, and takes the user's own radius as it is", () => {
    const ids = (s: AtlasState) => missingOptions(s).options.map((o) => [o.id, o.radiusMeters]);
    expect(ids(at({}))).toEqual([["gym", 500]]);
    expect(missingOptions(at({})).withoutRadius.map((kind) => kind.id)).toEqual(["home"]);
    expect(ids(at({}, { radii: { home: 900 } }))).toEqual([
      ["gym", 500],
      ["home", 900],
    ]);
  });
});

describe("activeFilters", () => {
  it("names the filters that are set in the order of the panel, and each can be taken back alone", () => {
    const filters = {
      flags: ["R1"],
      buildYear: [1980, 1999],
      missing: { mode: "none", values: ["gym"] },
    } as const;
    expect(activeFilters(at(filters))).toEqual(["missing", "buildYear", "flags"]);
    expect(activeFilters(at({ ...filters, ...withoutFilter("missing") }))).toEqual(["buildYear", "flags"]);
    expect(activeFilters(at({ missing: { mode: "all", values: [] } }))).toEqual([]);
  });
});

describe("mergedBars", () => {
  it("puts neighbouring bins together where there are more than a panel has room for, and loses none", () => {
    const years = Float32Array.from({ length: 170 }, (_, i) => 1850 + i);
    const bars = mergedBars(bin(years, { width: 1 }), new Uint32Array(171).fill(1));
    expect(bars.counts).toHaveLength(57);
    expect(bars.width).toBe(3);
    expect(bars.counts.reduce((sum, n) => sum + n, 0)).toBe(170);
    expect(bars.unknown).toBe(1);
  });
});
