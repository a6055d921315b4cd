import { describe, expect, it } from "vitest";
import { keyFigures } from "../../../src/analysis/figures.ts";
import { formatNumber, formatShare } from "../../../src/i18n/format.ts";
import { districtAtlas } from "../../../src/report/templates/districtAtlas.ts";
import { PAPERS, REPORT_PARTS, type ReportSettings } from "../../../src/store/reportState.ts";
import { keyFigures as figuresOnPage, needs } from "../../../src/store/selectors/overview.ts";
import { candidates, priorities } from "../../../src/store/selectors/priority.ts";
import { type AtlasState, INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { buildAtlas, buildKind, type CommunityRow } from "../../builders.ts";
import { demoState } from "../../demoState.ts";
import { blocks, faultsOf, pagesOf, raggedTables } from "../../outlineWords.ts";

/** Everything that the score asks for; more deficits, more urgent. */
const scored = (row: CommunityRow, deficits: number): CommunityRow => ({
  ...{ buildYear: 1985, elderly60Plus: 40, households: 100, floorAreaSquareMeters: 9000 },
  deficits: Array.from({ length: deficits }, (_, i) => `item${i}`),
  ...row,
});
const district = (code: string, nameEn: string) => ({ code, nameZh: `${code}区`, nameEn, reported: true });
const atlas = buildAtlas({
  districts: [district("B", "Beta"), district("A", "Alpha"), district("E", "Empty")],
  kinds: [buildKind("care", 300)],
  facilities: [{ kind: "care", position: [106.55, 29.56] }],
  communities: [
    scored({ name: "一", district: "A", comprehensive: "accepted" }, 5),
    scored({ name: "二", district: "A", comprehensive: "none", buildYear: 1975 }, 1),
    scored({ name: "三", district: "A", comprehensive: "designed", households: 50 }, 3),
    scored({ name: "四", district: "B", comprehensive: "none" }, 2),
    scored({ name: "五", district: "elsewhere" }, 0),
  ],
});
const at = (report: Partial<ReportSettings> = {}, part: Partial<AtlasState> = {}): AtlasState => {
  const state = { ...INITIAL_STATE, atlas, loaded: atlas, panel: "report", locale: "en", ...part } as const;
  return { ...state, report: { ...state.report, template: "districtAtlas", ...report } };
};
const keysOf = (state: AtlasState) => districtAtlas(state).pages.map(({ key }) => key);
const figuresOf = (state: AtlasState, page = 0) =>
  Object.fromEntries(
    blocks(districtAtlas(state).pages[page]!.content(), "figures").flatMap(({ figures }) =>
      figures.map(({ label, value, unit, note }) => [label, [value, unit, note]]),
    ),
  );

describe("the pages of an atlas", () => {
  it("are one a district with communities in the city's order, then the districts that only communities name", () => {
    expect(keysOf(at())).toEqual(["district:B", "district:A", "district:elsewhere"]);
    expect(districtAtlas(at()).pages.map(({ label }) => label)).toEqual(["Beta", "Alpha", "elsewhere"]);
  });

  it("are all districts where none has a community", () => {
    const bare = buildAtlas({ districts: [district("B", "Beta"), district("A", "Alpha")] });
    expect(keysOf(at({}, { atlas: bare }))).toEqual(["district:B", "district:A"]);
  });

  it("are those that were chosen, whatever their order; what the city does not know is left out and said", () => {
    const state = at({ only: ["A", "nowhere", "B"] });
    expect(keysOf(state)).toEqual(["district:B", "district:A"]);
    const [first, second] = pagesOf(districtAtlas(state));
    expect(blocks(first!, "text").map(({ text }) => text)).toEqual([
      "Not in the data and left out: district nowhere",
    ]);
    expect(blocks(second!, "text")).toEqual([]);
    const none = districtAtlas(at({ only: ["nowhere"] }));
    expect([none.pages.length, none.waiting?.kind]).toEqual([0, "empty"]);
    expect(none.waiting?.text).toContain("nowhere");
  });

  it("say of a district without communities that it has none, with its map", () => {
    const page = pagesOf(districtAtlas(at({ only: ["E"] })))[0]!;
    expect(blocks(page, "text").map(({ text }) => text)).toEqual([
      "The data have no community in this district.",
    ]);
    expect(blocks(page, "map").length).toBe(1);
    expect([...blocks(page, "figures"), ...blocks(page, "chart"), ...blocks(page, "table")]).toEqual([]);
  });

  it("sum up the district, and say of how many a value is known", () => {
    const figures = figuresOf(at(), 1);
    expect(figures["Communities"]).toEqual(["3", "", ""]);
    expect(figures["Households"]).toEqual(["250", "", ""]);
    expect(figures["Floor area"]).toEqual(["27,000", "m²", ""]);
    expect(figures["Accepted"]).toEqual(["33.3", "%", "1 community"]);
    expect(figures["Under works"]).toEqual(["0.0", "%", "0 communities"]);
    expect(figures["Households out"]).toEqual(["150", "", "care, 60.0% of all"]);
  });

  it("list the most urgent whose works have not begun, with their rank in the city", () => {
    const [table] = blocks(pagesOf(districtAtlas(at()))[1]!, "table");
    const { ranks, scores } = priorities(at());
    expect(scores[1]).toBeGreaterThan(scores[2]!);
    expect(table!.rows.map(({ cells }) => [cells[0], cells[1]])).toEqual([
      [String(ranks[1]), "二"],
      [String(ranks[2]), "三"],
    ]);
  });

  it("keep to the filters, all but that of districts, and say them", () => {
    const filters = { ...NO_FILTERS, districts: ["B"], buildYear: [1980, 1990] as const };
    const state = at({}, { filters });
    expect(figuresOf(state, 1)["Communities"]?.[0]).toBe("2");
    const page = pagesOf(districtAtlas(state))[1]!;
    expect(page.subtitle).toContain("1980");
    expect(page.subtitle).toContain("(2 of 3 communities)");
    expect(page.subtitle).not.toContain("District");
    const left = at({}, { filters: { ...NO_FILTERS, buildYear: [1970, 1976] as const } });
    expect(blocks(pagesOf(districtAtlas(left))[0]!, "text")[0]?.text).toBe(
      "No community of this district passes the filters.",
    );
  });

  it("show on the map the communities of their district alone", () => {
    const [map] = blocks(pagesOf(districtAtlas(at()))[1]!, "map");
    expect([map!.id, map!.state.filters.districts]).toEqual(["district:A", ["A"]]);
    const [legend] = blocks(pagesOf(districtAtlas(at()))[1]!, "legend");
    const entries = legend!.legend.sections[0]!.entries;
    expect(entries.find(({ label }) => label === "Accepted")?.count).toBe("1");
    expect(entries.at(-1)?.label).toBe("Other communities");
  });

  it("chart the years where the map shows the stages, and the stages elsewhere", () => {
    const [years] = blocks(pagesOf(districtAtlas(at()))[1]!, "chart");
    expect([years!.categories, years!.series[0]!.values]).toEqual([
      ["1970s", "1980s"],
      [1, 2],
    ]);
    const [stages] = blocks(pagesOf(districtAtlas(at({}, { colorBy: "households" })))[1]!, "chart");
    expect(stages!.categories).toEqual(["Accepted", "Under works", "Consented", "Consultation", "Waiting"]);
    expect(stages!.series[0]!.values).toEqual([1, 0, 1, 0, 1]);
  });

  it.each(REPORT_PARTS)("leave out %s where the reader does not want it", (part) => {
    const page = pagesOf(districtAtlas(at({ hidden: [part] })))[1]!;
    const [map] = blocks(page, "map");
    const there = {
      legend: blocks(page, "legend").length > 0,
      scaleBar: map!.scaleBar,
      northArrow: map!.northArrow,
      figures: blocks(page, "figures").length > 0,
      chart: blocks(page, "chart").length > 0,
      table: blocks(page, "table").length > 0,
      notes: page.foot.some((line) => line.startsWith("Weights")),
    };
    expect(Object.entries(there).filter(([, shown]) => !shown)).toEqual([[part, false]]);
  });
});

describe("the atlas of the demonstration city", () => {
  const demo = (
    paper: ReportSettings["paper"],
    locale: "zh" | "en",
    { only = [], ...part }: Partial<AtlasState> & { readonly only?: readonly string[] } = {},
  ) => {
    const s = demoState({ locale, ...part });
    return { ...s, report: { ...s.report, template: "districtAtlas", paper, only } } as const;
  };

  it("begins with the nine districts that have communities", () => {
    const state = demo("wide", "zh");
    const { district } = state.atlas!.city.communities;
    expect(keysOf(state).sort()).toEqual(district.values.map((code) => `district:${code}`).sort());
    expect(keysOf(state).length).toBe(9);
  });

  it("has all 38 districts where they are chosen, each with its own words, in both languages and on every paper", () => {
    for (const locale of ["zh", "en"] as const)
      for (const paper of PAPERS) {
        const only = demo(paper, locale).atlas!.city.districts.map(({ code }) => code);
        const outline = districtAtlas(demo(paper, locale, { only }));
        expect(new Set(outline.pages.map(({ key }) => key)).size).toBe(38);
        const pages = pagesOf(outline);
        expect(pages.map(({ title }) => title)).toEqual(outline.pages.map(({ label }) => label));
        expect(pages.flatMap(faultsOf)).toEqual([]);
        expect(pages.map(raggedTables).filter((n) => n > 0)).toEqual([]);
        for (const page of pages) expect(page.notice).not.toBe("");
      }
  });

  it("has the figures of the overview when it is drilled to the district, also under filters", () => {
    const filters = { ...NO_FILTERS, buildYear: [1975, 1995] as const };
    const state = demo("a4", "en", { filters });
    const { communities } = state.atlas!.city;
    let households = 0;
    for (const [i, { key }] of districtAtlas(state).pages.entries()) {
      const code = key.slice("district:".length);
      const drilled = { ...state, filters: { ...filters, districts: [code] } };
      const seen = figuresOnPage(drilled);
      if (seen.communities === 0) continue;
      const mask = communities.district.codes.map((at, row) =>
        Number(
          communities.district.values[at] === code &&
            communities.buildYear[row]! >= 1975 &&
            communities.buildYear[row]! <= 1995,
        ),
      );
      const sums = keyFigures(communities, Uint8Array.from(mask));
      expect(sums).toEqual(seen);
      const figures = figuresOf(state, i);
      expect(figures["Communities"]![0]).toBe(formatNumber("en", sums.communities));
      expect(figures["Households"]![0]).toBe(formatNumber("en", sums.households.sum));
      expect(`${figures["Accepted"]![0]}%`).toBe(formatShare("en", sums.acceptedShare));
      const need = needs({ ...state, filters }).rows.find(({ id }) => id === code);
      expect(figures["Need"]![0]).toBe(need!.need.toFixed(1));
      households += sums.households.sum;
    }
    expect(households).toBe(figuresOnPage(state).households.sum);
  });

  it("lists what an independent sort puts first", () => {
    const state = demo("a4", "zh");
    const { communities } = state.atlas!.city;
    const { scores, ranks } = priorities(state);
    const open = candidates(state);
    const code = "500103";
    const expected = [...scores.keys()]
      .filter(
        (row) =>
          communities.district.values[communities.district.codes[row]!] === code &&
          open[row] === 1 &&
          !Number.isNaN(scores[row]!),
      )
      .sort((a, b) => scores[b]! - scores[a]! || a - b)
      .slice(0, 12)
      .map((row) => [formatNumber("zh", ranks[row]!), communities.names[row]]);
    const page = districtAtlas(state)
      .pages.find(({ key }) => key === `district:${code}`)!
      .content();
    const [table] = blocks(page, "table");
    expect(table!.rows.map(({ cells }) => cells.slice(0, 2))).toEqual(expected);
  });
});
