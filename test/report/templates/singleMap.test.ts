import { describe, expect, it } from "vitest";
import { singleMap } from "../../../src/report/templates/singleMap.ts";
import {
  PAPERS,
  REPORT_DEFAULTS,
  REPORT_PARTS,
  type ReportSettings,
} from "../../../src/store/reportState.ts";
import { type AtlasState, COLOR_BYS, INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { buildAtlas, buildKind } from "../../builders.ts";
import { blocks, faultsOf, pagesOf, raggedTables } from "../../outlineWords.ts";
import { programmeAtlas, solvedProgramme, work } from "../../programmeBuilder.ts";
import { walkedState } from "../../walkedCity.ts";

const atlas = buildAtlas({
  kinds: [buildKind("care", 300, { label: { zh: "日间照料", en: "Day care" } })],
  communities: [
    {
      district: "A",
      comprehensive: "accepted",
      households: 100,
      floorAreaSquareMeters: 9000,
      buildYear: 1985,
    },
    { district: "A", comprehensive: "underWorks", households: 50, buildYear: 1995 },
    { district: "B", comprehensive: "none", households: 25, buildYear: 1975 },
    { district: "B", households: 5 },
  ],
  facilities: [{ kind: "care", position: [106.55, 29.56] }],
});
const at = (report: Partial<ReportSettings> = {}, part: Partial<AtlasState> = {}): AtlasState => ({
  ...INITIAL_STATE,
  ...{ atlas, loaded: atlas, panel: "report", locale: "en" },
  report: { ...REPORT_DEFAULTS.report, ...report },
  ...part,
});
const pageOf = (state: AtlasState) => pagesOf(singleMap(state))[0]!;
const figuresOf = (state: AtlasState) =>
  blocks(pageOf(state), "figures").flatMap(({ figures }) =>
    figures.map(({ label, value, unit }) => [label, value, unit]),
  );

describe("the single map", () => {
  it("counts communities, households, floor area and the share accepted of those that pass the filters", () => {
    expect(figuresOf(at())).toEqual([
      ["Communities", "4", ""],
      ["Households", "180", ""],
      ["Floor area", "9,000", "m²"],
      ["Accepted", "33.3", "%"],
    ]);
    const filters = { ...NO_FILTERS, districts: ["B"] };
    expect(figuresOf(at({}, { filters })).slice(0, 2)).toEqual([
      ["Communities", "2", ""],
      ["Households", "30", ""],
    ]);
  });

  it("answers the question of coverage in the words and figures of its panel", () => {
    const state = walkedState({ panel: "report", report: { ...REPORT_DEFAULTS.report, coverage: true } });
    // Out of reach by the slope: corner 40 and hill 20 of 165 households; "field" is on no street.
    expect(figuresOf(state).slice(0, 4)).toEqual([
      ["Households in reach", "63.6", "%"],
      ["Households out", "60", ""],
      ["Communities out", "2", ""],
      ["Elderly out", "6", ""],
    ]);
    expect(pageOf(state).foot.some((note) => note.startsWith("care: 300 m"))).toBe(true);
  });

  it("shows what the programme does where the map is coloured by it, of the year in view", () => {
    const solved = solvedProgramme([
      work(0, 1),
      work(4, 2),
      work(5, 2, { track: "management", costYuan: 2e5 }),
    ]);
    const programme = { kind: "ready", solved } as const;
    const base = { atlas: programmeAtlas, loaded: programmeAtlas, programme, colorBy: "programme" as const };
    expect(figuresOf(at({}, base)).slice(0, 3)).toEqual([
      ["Comprehensive renovations", "2", ""],
      ["Management upgradings", "1", ""],
      ["Money spent", "20.2", "million yuan"],
    ]);
    expect(figuresOf(at({}, { ...base, programmeYear: 2028 }))).toEqual([
      ["Comprehensive renovations", "1", ""],
      ["Management upgradings", "1", ""],
      ["Money spent", "10.2", "million yuan"],
      ["Not spent in the year", "19.8", "million yuan"],
    ]);
  });

  it("charts communities by district and stage, with the sums of the data", () => {
    const [chart] = blocks(pageOf(at({ paper: "a3" })), "chart");
    expect(chart!.categories).toEqual(["A", "B"]);
    expect(chart!.series.map(({ label, values }) => [label, ...values])).toEqual([
      ["Accepted", 1, 0],
      ["Under works", 1, 0],
      ["Waiting", 0, 1],
      ["Unknown", 0, 1],
    ]);
  });

  it("leaves out every part that is hidden, and nothing else", () => {
    for (const paper of PAPERS) {
      const bare = pageOf(at({ paper, hidden: REPORT_PARTS }));
      expect(blocks(bare, "map")).toHaveLength(1);
      for (const kind of ["legend", "figures", "chart", "table"] as const)
        expect(blocks(bare, kind)).toHaveLength(0);
      expect(blocks(bare, "map")[0]).toMatchObject({ scaleBar: false, northArrow: false });
      expect(bare.foot).toEqual(["Source: test", "Data as of 31 Oct 2026"]);
      const legendLess = pageOf(at({ paper, hidden: ["legend"] }));
      expect(blocks(legendLess, "legend")).toHaveLength(0);
      expect(blocks(legendLess, "figures")).toHaveLength(1);
    }
  });

  it("has no empty or broken word in any colour, on any paper, in both languages", () => {
    for (const locale of ["zh", "en"] as const)
      for (const paper of PAPERS)
        for (const colorBy of COLOR_BYS)
          for (const coverage of [false, true]) {
            const page = pageOf(at({ paper, coverage }, { locale, colorBy }));
            expect([colorBy, faultsOf(page)]).toEqual([colorBy, []]);
            expect(raggedTables(page)).toBe(0);
          }
  });

  it("lies where the reader moved it, else as the screen shows it, else as the city begins", () => {
    const frame = (state: AtlasState) => blocks(pageOf(state), "map")[0]!.frame;
    const view = { lng: 106.5, lat: 29.5, zoom: 12 };
    const viewBbox = [106, 29, 107, 30] as const;
    expect(frame(at({ frames: { map: view } }, { viewBbox }))).toEqual({ kind: "view", view });
    expect(frame(at({}, { viewBbox }))).toEqual({ kind: "fit", bbox: viewBbox });
    expect(frame(at({}, { view }))).toEqual({ kind: "view", view });
    const fitted = frame(at());
    if (fitted.kind !== "fit") throw new Error("no box");
    expect(fitted.bbox[0]).toBeLessThan(106.55);
    expect(fitted.bbox[2]).toBeGreaterThan(106.58);
  });

  it("keeps the filters in the notes where the reader wrote a subtitle of his own", () => {
    const filters = { ...NO_FILTERS, districts: ["B"] };
    const page = pageOf(at({ title: "My map", subtitle: "For the meeting" }, { filters }));
    expect([page.title, page.subtitle]).toEqual(["My map", "For the meeting"]);
    expect(page.foot).toContainEqual(expect.stringContaining("(2 of 4 communities)"));
  });

  it("waits for the streets that its method needs, and says when they cannot be had", () => {
    const report = { ...REPORT_DEFAULTS.report, coverage: true };
    const waiting = (walk: AtlasState["walk"]) => singleMap(walkedState({ report, walk })).waiting;
    expect(waiting({ kind: "loading" })?.kind).toBe("loading");
    expect(waiting({ kind: "failed", reason: "no such file" })).toMatchObject({
      kind: "failed",
      text: expect.stringContaining("no such file"),
    });
    expect(singleMap(INITIAL_STATE)).toMatchObject({ pages: [], waiting: null });
  });

  it("names the file after city, subject and data date", () => {
    expect(singleMap(at({}, { locale: "zh" })).fileName).toBe("测试市_老旧小区综合改造进展_2026-10-31");
    expect(singleMap(at()).fileName).toBe("Testville_renovation-of-old-residential-communities_2026-10-31");
  });

  it("says of each figure how it is made, and where the data come from", () => {
    const { provenance } = pageOf(at());
    expect(provenance[0]).toBe("Communities: 4. How: Communities in this place that pass the filters");
    expect(provenance).toContain("Source: test");
  });
});
