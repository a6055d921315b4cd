import { describe, expect, it } from "vitest";
import { padBounds } from "../../../src/geo/bounds.ts";
import { formatMeters, formatNumber } from "../../../src/i18n/format.ts";
import { label } from "../../../src/i18n/t.ts";
import type { CommunityRecord } from "../../../src/model/community.ts";
import type { PageContent } from "../../../src/report/document.ts";
import { communitySheet } from "../../../src/report/templates/communitySheet.ts";
import { PAPERS, REPORT_PARTS, type ReportSettings } from "../../../src/store/reportState.ts";
import { nearestFacilities } from "../../../src/store/selectors/nearest.ts";
import { candidates, priorities } from "../../../src/store/selectors/priority.ts";
import { type AtlasState, INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas, buildKind } from "../../builders.ts";
import { demoState } from "../../demoState.ts";
import { blocks, faultsOf, pagesOf, raggedTables } from "../../outlineWords.ts";

const record: CommunityRecord = {
  structure: "brickConcrete",
  meetings: [{ date: "2025-03-01", form: "坝坝会", attended: 40, demands: 9, answered: 4 }],
  consent: [
    {
      ...{ itemIds: "all", matter: "general", date: "2025-04-02" },
      ...{ ownersTotal: 90, participatedOwners: 60, agreedOwners: 31 },
      ...{ areaTotal: 9000, participatedArea: 5999, agreedArea: 4000 },
    },
  ],
  history: [
    { track: "comprehensive", stage: "consented", date: "2025-04-02" },
    { track: "comprehensive", stage: "underWorks", date: "2025-06" },
  ],
  works: [
    { itemId: "roads", quantity: 100, unitCostYuan: 300, status: "underWorks" },
    { itemId: "lifts", quantity: 2 },
  ],
  funding: { central: 20_000, residents: 5_000 },
  satisfactionBefore: 61,
};
const atlas = buildAtlas({
  kinds: [buildKind("care", 300), buildKind("school", null)],
  facilities: [
    { kind: "care", position: [106.55, 29.565] },
    { kind: "school", position: [106.551, 29.56] },
  ],
  communities: [
    {
      ...{ id: "a", name: "甲苑", district: "D", street: "S", households: 90, budgetYuan: 30_000 },
      ...{ comprehensive: "underWorks", deficits: ["roads", "gas"], record },
    },
    {
      id: "b",
      name: "乙苑",
      buildYear: 1980,
      deficits: ["gas"],
      elderly60Plus: 10,
      comprehensive: "accepted",
    },
  ],
});
const at = (report: Partial<ReportSettings> = {}, part: Partial<AtlasState> = {}): AtlasState => {
  const state = { ...INITIAL_STATE, atlas, loaded: atlas, panel: "report", locale: "en", ...part } as const;
  return { ...state, report: { ...state.report, template: "communitySheet", paper: "a4", ...report } };
};
const demo = (report: Partial<ReportSettings>, part: Partial<AtlasState> = {}): AtlasState => {
  const s = demoState({ locale: "en", ...part });
  return { ...s, report: { ...s.report, template: "communitySheet", paper: "a4", ...report } };
};
const keysOf = (state: AtlasState) => communitySheet(state).pages.map(({ key }) => key);
const tableOf = (pages: readonly PageContent[], title: RegExp) =>
  pages.flatMap((page) => blocks(page, "table")).find((table) => title.test(table.title))!;
const cellsOf = (pages: readonly PageContent[], title: RegExp) =>
  tableOf(pages, title).rows.map(({ cells }) => cells);
const factsOf = (pages: readonly PageContent[]) =>
  Object.fromEntries(
    pages
      .flatMap((page) => blocks(page, "facts"))
      .flatMap(({ facts }) => facts.map((f) => [f.label, f.value])),
  );
/** Cells of tables may be empty: a row that heads others has no figures. */
const faults = (pages: readonly PageContent[]) =>
  pages.flatMap(faultsOf).filter((text) => text.trim() !== "");

describe("which communities have a sheet", () => {
  it("those that were named, each once and in their order; an unknown id is left out and said", () => {
    const state = at({ only: ["b", "nobody", "a", "b"] });
    expect(keysOf(state)).toEqual(["community:b", "community:b:2", "community:a", "community:a:2"]);
    expect(blocks(pagesOf(communitySheet(state))[0]!, "text")[0]?.text).toBe(
      "Not in the data and left out: community nobody",
    );
    expect(communitySheet(at({ only: ["nobody"] })).waiting?.text).toContain("nobody");
  });

  it("else the open one; else the most urgent whose works have not begun", () => {
    expect(keysOf(at({}, { selected: "b" }))[0]).toBe("community:b");
    const state = demo({});
    const { scores } = priorities(state);
    const open = candidates(state);
    const first = [...scores.keys()]
      .filter((row) => open[row] === 1 && !Number.isNaN(scores[row]!))
      .reduce((best, row) => (scores[row]! > scores[best]! ? row : best));
    expect(keysOf(state)[0]).toBe(`community:${state.atlas!.city.communities.ids[first]}`);
    expect(communitySheet(at()).waiting?.kind).toBe("empty");
  });
});

describe("a sheet", () => {
  const pages = pagesOf(communitySheet(at({ only: ["a"] })));

  it("records what is known, and says of the rest that it is not recorded", () => {
    const facts = factsOf(pages);
    expect(facts["Households"]).toBe("90");
    expect(facts["Structure"]).toBe("brick and concrete");
    expect(facts["Renovation"]).toBe("Under works (Jun 2025)");
    expect(facts["Satisfaction before"]).toBe("61 points");
    expect([facts["Year built"], facts["Satisfaction after"]]).toEqual(["not recorded", "not recorded"]);
  });

  it("holds each vote against the thresholds, by owners and by area", () => {
    expect(cellsOf(pages, /Votes/)).toEqual([
      ["All works · General matter · 2 Apr 2025", "", "", "", "", "", "not passed"],
      ["Owners", "90", "60", "66.7% ≥ 2/3", "31", "51.7% > 1/2", "reached"],
      ["Area (m²)", "9,000", "5,999", "66.7% < 2/3", "4,000", "66.7% > 1/2", "not reached"],
    ]);
  });

  it("lists works with what they cost, and how many costs are missing", () => {
    const rows = cellsOf(pages, /Works/);
    expect(rows[0]?.slice(2)).toEqual(["100", "300", "30,000", "under way"]);
    expect(rows[1]?.slice(2)).toEqual(["2", "–", "–", "–"]);
    expect(rows[2]).toEqual(["2 works in all", "", "", "", "30,000", "1 without cost"]);
    const said = pages.flatMap((page) => blocks(page, "text")).map(({ text }) => text);
    expect(said).toContain("Deficits on site, 2: roads, gas. No work repairs 1 of them: gas.");
  });

  it("holds the funding against the budget", () => {
    expect(cellsOf(pages, /Funding/)).toEqual([
      ["Central", "20,000", "80.0%"],
      ["Residents", "5,000", "20.0%"],
      ["Funding in all", "25,000", ""],
      ["Budget", "30,000", "5,000 yuan below the budget"],
      ["Budget per household", "333", ""],
    ]);
  });

  it("tells meetings and history by date", () => {
    expect(cellsOf(pages, /Meetings/)).toEqual([["1 Mar 2025", "坝坝会", "–", "40", "9", "4"]]);
    expect(cellsOf(pages, /tracks/)).toEqual([
      ["2 Apr 2025", "Renovation", "Consented"],
      ["Jun 2025", "Renovation", "Under works"],
    ]);
  });

  it("says of each kind of service how far it is, and whether that is within reach", () => {
    const services = cellsOf(pages, /Nearest/);
    const nearest = nearestFacilities(at({}, { selected: "a" }));
    expect(services.map((cells) => cells[0])).toEqual(nearest.map(({ kind }) => label("en", kind.label)));
    expect(services.map((cells) => cells[2])).toEqual(
      nearest.map(({ meters }) => formatMeters("en", meters)),
    );
    expect(services.map((cells) => cells[5])).toEqual(["out of reach", ""]);
  });

  it("shows the community among all others, whatever the filters", () => {
    const filters = { ...INITIAL_STATE.filters, buildYear: [1979, 1981] as const };
    const [page] = pagesOf(communitySheet(at({ only: ["a"] }, { filters })));
    const [map] = blocks(page!, "map");
    expect(map!.state.selected).toBe("a");
    expect(map!.state.filters).toEqual(INITIAL_STATE.filters);
    expect(map!.frame).toEqual({ kind: "fit", bbox: padBounds([106.55, 29.56, 106.55, 29.56], 200) });
  });

  it("has at most two photos before and two after, and no frame where there is none", () => {
    const photo = (community: string, when: "before" | "after", name: string) => ({
      ...{ community, when },
      file: new File([name], name),
    });
    const reportPhotos = [
      ...["1", "2", "3"].map((name) => photo("a", "before", name)),
      photo("b", "after", "4"),
    ];
    const photosOf = (id: string) =>
      pagesOf(communitySheet(at({ only: [id] }, { reportPhotos })))
        .flatMap((page) => blocks(page, "photos"))
        .flatMap(({ photos }) => photos.map(({ file, caption }) => [file.name, caption]));
    expect(photosOf("a")).toEqual([
      ["1", "Before"],
      ["2", "Before"],
    ]);
    expect(photosOf("b")).toEqual([["4", "After"]]);
  });

  it("without photos leaves their room to the rest, and is no page where nothing else is left for it", () => {
    const reportPhotos = [{ file: new File([], "1"), community: "CQ-JLP-CSY", when: "before" }] as const;
    const real = { only: ["CQ-JLP-CSY"], paper: "wide" } as const;
    for (const [state, photos] of [
      [demo(real), 0],
      [demo(real, { reportPhotos }), 1],
      [demo({ ...real, hidden: ["table"] }), 0],
      [demo({ ...real, hidden: ["table"] }, { reportPhotos }), 1],
    ] as const) {
      const made = pagesOf(communitySheet(state));
      const tables = state.report.hidden.length === 0;
      expect(made).toHaveLength((tables ? 2 : 1) + photos);
      expect(made.flatMap((page) => blocks(page, "photos"))).toHaveLength(photos);
    }
    for (const paper of PAPERS)
      for (const page of pagesOf(communitySheet(at({ only: ["a"], paper })))) {
        expect(blocks(page, "photos")).toEqual([]);
        expect(blocks(page, "table").length + blocks(page, "facts").length).toBeGreaterThan(0);
      }
  });

  it.each(REPORT_PARTS)("leaves out %s where the reader does not want it", (part) => {
    const made = pagesOf(communitySheet(at({ only: ["a"], hidden: [part] })));
    const [map] = blocks(made[0]!, "map");
    const some = (kind: "legend" | "facts" | "table") => made.some((page) => blocks(page, kind).length > 0);
    const there = {
      legend: some("legend"),
      scaleBar: map!.scaleBar,
      northArrow: map!.northArrow,
      figures: some("facts"),
      table: some("table"),
      notes: made.some((page) => blocks(page, "text").length > 0),
    };
    const gone = Object.entries(there)
      .filter(([, shown]) => !shown)
      .map(([name]) => name);
    // The notes of a sheet speak of its tables.
    expect(gone).toEqual(part === "table" ? ["table", "notes"] : part in there ? [part] : []);
  });
});

describe("sheets of the demonstration city", () => {
  it("call the documented case documented with its source, in both languages", () => {
    for (const [locale, source, missing] of [
      ["en", "Published description of the renovation of Changshiyuan", "Not documented"],
      ["zh", "长石苑改造的公开介绍", "未公开"],
    ] as const) {
      const pages = pagesOf(communitySheet(demo({ only: ["CQ-JLP-CSY"] }, { locale })));
      for (const page of pages) {
        expect(page.foot[0]?.toLowerCase()).toContain(source.toLowerCase());
        expect(page.subtitle).toContain(locale === "zh" ? "有公开记载" : "documented");
        expect(page.notice).toContain(locale === "zh" ? "公开介绍" : "published description");
      }
      expect(Object.values(factsOf(pages))).toContain(missing);
      // Neither prices nor distances nor a rank of the invented city stand on the page of a real community.
      expect(
        tableOf(pages, /Works|改造工程/)
          .rows.flatMap(({ cells }) => cells.slice(2, 5))
          .join(""),
      ).not.toMatch(/\d/);
      expect(tableOf(pages, /Nearest|最近/)).toBeUndefined();
      expect(Object.keys(factsOf(pages)).join()).not.toMatch(/Priority|优先/);
      const [map] = blocks(pages[0]!, "map");
      expect([map!.frame.kind, map!.caption === ""]).toEqual(["fit", false]);
    }
  });

  it("call all others synthetic", () => {
    const [page] = pagesOf(communitySheet(demo({ only: ["CQ-YZ-0005"] })));
    expect(page!.notice).toBe("Synthetic demonstration data; not real communities");
    expect(page!.subtitle).toContain("synthetic record");
    expect(page!.title).toBe("153 Hanwei Road, courtyard");
  });

  it("add up: the works to their total, the sources to the funding", () => {
    const state = demo({ only: ["CQ-YZ-0005"] });
    const pages = pagesOf(communitySheet(state));
    const number = (text: string) => Number(text.replaceAll(",", ""));
    const works = cellsOf(pages, /Works/);
    const sum = works.slice(0, -1).reduce((total, cells) => total + number(cells[4]!), 0);
    expect(works.at(-1)![4]).toBe(formatNumber("en", sum));
    const funding = cellsOf(pages, /Funding/);
    const at = funding.findIndex(([name]) => name === "Funding in all");
    expect(funding[at]![1]).toBe(
      formatNumber(
        "en",
        funding.slice(0, at).reduce((total, cells) => total + number(cells[1]!), 0),
      ),
    );
  });

  it("say everything in both languages on every paper", () => {
    const { ids } = demoState().atlas!.city.communities;
    const only = ["CQ-JLP-CSY", ...ids.filter((_, i) => i % 131 === 0)];
    for (const locale of ["zh", "en"] as const)
      for (const paper of PAPERS) {
        const pages = pagesOf(communitySheet(demo({ only, paper }, { locale })));
        expect(faults(pages)).toEqual([]);
        expect(pages.map(raggedTables).filter((n) => n > 0)).toEqual([]);
        expect(new Set(pages.map(({ key }) => key)).size).toBe(pages.length);
      }
  });
});
