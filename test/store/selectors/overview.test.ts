import { describe, expect, it } from "vitest";
import {
  followUp,
  isNarrowed,
  isUnranked,
  keyFigures,
  kindCoverage,
  narrowsPlan,
  needs,
  oldStock,
  place,
  planYears,
  publishedFigures,
  renovated,
  runningPlan,
  stageCounts,
  yearSeries,
} from "../../../src/store/selectors/overview.ts";
import { type AtlasState, type Filters, INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { buildAtlas, buildKind, type CityRows, type CommunityRow } from "../../builders.ts";

/** Everything that the score asks for, so that the community is ranked. */
const scored = (row: CommunityRow, deficits: number): CommunityRow => ({
  buildYear: 1990,
  elderly60Plus: 100,
  deficits: Array.from({ length: deficits }, (_, i) => `item${i}`),
  ...row,
});

const started = (year: number) => ({ track: "comprehensive", stage: "underWorks", date: `${year}` }) as const;
const accepted = (year: number) =>
  ({ track: "comprehensive", stage: "accepted", date: `${year}-05` }) as const;
const managed = (year: number) => ({ track: "management", stage: "established", date: `${year}` }) as const;

const rows: CityRows = {
  communities: [
    scored(
      {
        district: "A",
        street: "A1",
        households: 100,
        floorAreaSquareMeters: 8000,
        comprehensive: "accepted",
        management: "established",
        record: { history: [started(2024), accepted(2025), managed(2025)] },
      },
      0,
    ),
    scored(
      {
        district: "A",
        street: "A2",
        households: 300,
        comprehensive: "underWorks",
        record: { history: [started(2025)] },
      },
      2,
    ),
    scored({ district: "B", street: "B1", households: 200, comprehensive: "designed" }, 4),
    scored({ district: "B", street: "B1", comprehensive: "accepted", management: "none" }, 3),
    scored({ district: "B", street: "B2", households: 50, buildYear: 2005 }, 4),
  ],
  // Within 300 m of the first community alone.
  facilities: [{ kind: "health", position: [106.551, 29.56] }],
  kinds: [buildKind("health", 300)],
  targets: {
    source: { zh: "计划", en: "plan" },
    synthetic: true,
    rows: [
      { district: "A", year: 2025, communities: 3 },
      { district: "B", year: 2025, communities: 2 },
      { district: "A", year: 2027, communities: 9 },
    ],
  },
};

const atlas = buildAtlas(rows);
const state = (filters: Partial<Filters> = {}, other = atlas): AtlasState => ({
  ...INITIAL_STATE,
  atlas: other,
  filters: { ...NO_FILTERS, ...filters },
});

describe("place", () => {
  it("is the city, the one district, or the one street that is filtered for", () => {
    expect(place(state())).toEqual({ district: null, street: null });
    expect(place(state({ districts: ["A"] }))).toEqual({ district: "A", street: null });
    expect(place(state({ districts: ["A"], streets: ["A1"] }))).toEqual({ district: "A", street: "A1" });
    expect(place(state({ districts: ["A", "B"], streets: ["A1"] }))).toEqual({
      district: null,
      street: null,
    });
  });

  it("tells a drill from other filters", () => {
    expect(isNarrowed(state({ districts: ["A"], streets: ["A1"] }))).toBe(false);
    expect(isNarrowed(state({ districts: ["A", "B"] }))).toBe(true);
    expect(isNarrowed(state({ buildYear: [2000, 2010] }))).toBe(true);
  });
});

describe("figures", () => {
  it("sum the communities that pass and say how many know the value", () => {
    expect(keyFigures(state()).households).toEqual({ sum: 650, known: 4 });
    expect(keyFigures(state({ districts: ["B"] })).households).toEqual({ sum: 250, known: 2 });
    expect(keyFigures(state()).acceptedShare).toBe(0.5);
  });

  it("keep their identity while neither city nor filters change", () => {
    const s = state();
    const later = { ...s, panel: "talk" as const };
    for (const selector of [keyFigures, stageCounts, needs, planYears, yearSeries, kindCoverage, oldStock])
      expect(selector(later)).toBe(selector(s));
    const inEnglish = { ...s, locale: "en" as const };
    for (const selector of [keyFigures, stageCounts, planYears, yearSeries, kindCoverage, oldStock])
      expect(selector(inEnglish)).toBe(selector(s));
  });

  it("count what was renovated with its households and area", () => {
    expect(renovated(state())).toEqual({
      communities: 3,
      households: { sum: 400, known: 2 },
      floorAreaSquareMeters: { sum: 8000, known: 1 },
    });
  });
});

describe("stageCounts", () => {
  const counts = (s: AtlasState) => Object.fromEntries(stageCounts(s).map((g) => [g.id, g.count]));

  it("groups the stages and counts what is not known", () => {
    expect(counts(state())).toEqual({
      accepted: 2,
      underWorks: 1,
      agreed: 1,
      consultation: 0,
      waiting: 0,
      unknown: 1,
    });
  });

  it("keeps the other groups in sight when one is filtered for, and marks that one", () => {
    const s = state({ comprehensive: ["consented", "designed"], districts: ["B"] });
    expect(counts(s)).toMatchObject({ accepted: 1, agreed: 1, unknown: 1 });
    expect(
      stageCounts(s)
        .filter((g) => g.selected)
        .map((g) => g.id),
    ).toEqual(["agreed"]);
  });

  it("shows nothing but unknown where no stage is known", () => {
    const silent = buildAtlas({ communities: [{ district: "A" }, { district: "B" }] });
    expect(stageCounts(state({}, silent)).map((g) => [g.id, g.count])).toEqual([["unknown", 2]]);
  });
});

describe("followUp", () => {
  it("is the share of accepted communities whose management is established", () => {
    expect(followUp(state())).toEqual({ accepted: 2, known: 2, established: 1, share: 0.5 });
    expect(followUp(state({ districts: ["A"] })).share).toBe(1);
  });
});

describe("needs", () => {
  it("ranks districts, then the streets of a district, then the communities of a street", () => {
    expect(needs(state())).toMatchObject({ level: "districts", weighted: true });
    expect(needs(state()).rows.map((row) => row.id)).toEqual(["B", "A"]);
    expect(needs(state({ districts: ["A"] }))).toMatchObject({ level: "streets" });
    expect(needs(state({ districts: ["A"] })).rows.map((row) => row.id)).toEqual(["A2", "A1"]);
    const street = needs(state({ districts: ["B"], streets: ["B1"] }));
    expect(street.level).toBe("communities");
    expect(street.rows.map((row) => row.id)).toEqual(["c2", "c3"]);
  });

  it("names the worst communities of each that may still be chosen, the highest score first", () => {
    const [worst] = needs(state()).rows;
    const scores = worst!.worst.map((c) => c.score);
    expect(worst!.communities).toBe(3);
    expect(worst!.worst).toHaveLength(2);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("weighs all communities alike where no households are known", () => {
    const plain = buildAtlas({
      communities: [scored({ district: "A" }, 1), scored({ district: "A" }, 3), scored({ district: "B" }, 2)],
    });
    const { weighted, rows } = needs(state({}, plain));
    expect(weighted).toBe(false);
    expect(rows.every((row) => row.need >= 0)).toBe(true);
    expect(isUnranked(state({}, plain))).toBe(false);
  });

  it("gives way to the old stock where too little is known to rank anything", () => {
    const years = buildAtlas({
      communities: [
        { district: "A", buildYear: 1999 },
        { district: "B", buildYear: 1985 },
        { district: "B", buildYear: 1990 },
        { district: "B", buildYear: 2000 },
        { district: "B" },
      ],
    });
    const s = state({}, years);
    expect(isUnranked(s)).toBe(true);
    expect(oldStock(s)).toEqual({
      communities: 5,
      known: 4,
      old: 3,
      groups: [
        { value: "B", communities: 4, known: 3, old: 2 },
        { value: "A", communities: 1, known: 1, old: 1 },
      ],
    });
  });
});

describe("planYears", () => {
  it("sets starts against the plan of each year that has one", () => {
    expect(planYears(state()).map(({ year, planned, actual }) => [year, planned, actual])).toEqual([
      [2025, 5, 1],
      [2027, 9, 0],
    ]);
  });

  it("shows the chosen districts alone", () => {
    expect(planYears(state({ districts: ["B"] })).map(({ year, planned }) => [year, planned])).toEqual([
      [2025, 2],
    ]);
  });

  it("runs the last plan up to the date of the data", () => {
    expect(runningPlan(state())?.year).toBe(2025);
    expect(runningPlan(state({}, buildAtlas({ communities: [{}] })))).toBeNull();
  });

  it("knows when a filter narrows the starts but not the plan", () => {
    expect(narrowsPlan(state({ districts: ["A"] }))).toBe(false);
    expect(narrowsPlan(state({ districts: ["A"], streets: ["A1"] }))).toBe(true);
  });
});

describe("yearSeries", () => {
  it("counts events by year and says how many acceptances have no date", () => {
    expect(yearSeries(state())).toEqual({
      years: [
        { year: 2024, starts: 1, acceptances: 0, managed: 0 },
        { year: 2025, starts: 1, acceptances: 1, managed: 1 },
      ],
      undated: 1,
    });
  });
});

describe("kindCoverage", () => {
  it("is a share of the known households", () => {
    const { unit, rows: kinds } = kindCoverage(state());
    expect(unit).toBe("households");
    expect(kinds).toMatchObject([{ within: 100, all: 650, share: 100 / 650, facilities: 1 }]);
  });

  it("falls back to communities where no households are known", () => {
    const s = state(
      { districts: ["B"] },
      buildAtlas({ ...rows, communities: [{ district: "B" }, { district: "B" }] }),
    );
    expect(kindCoverage(s)).toMatchObject({ unit: "communities", rows: [{ within: 1, all: 2, share: 0.5 }] });
  });

  it("says nothing of a kind without a radius", () => {
    const s = state({}, buildAtlas({ ...rows, kinds: [buildKind("health", null)] }));
    expect(kindCoverage(s).rows).toMatchObject([{ radiusMeters: null, share: Number.NaN }]);
  });
});

describe("publishedFigures", () => {
  it("come newest first, a period counted by its end, undated ones last", () => {
    const figure = (id: string, asOf: string) => ({
      id,
      asOf,
      measure: { zh: "", en: "" },
      scope: { zh: "", en: "" },
      value: 1,
      unit: "communities" as const,
      source: { zh: "", en: "" },
      verified: false,
    });
    const figures = [
      figure("undated", "n.d."),
      figure("january", "2025-01"),
      figure("period", "2021/2025"),
      figure("day", "2022-12-31"),
    ];
    expect(publishedFigures(state({}, buildAtlas({ figures }))).map((f) => f.id)).toEqual([
      "period",
      "january",
      "day",
      "undated",
    ]);
  });
});
