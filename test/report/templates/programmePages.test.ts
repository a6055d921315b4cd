import { describe, expect, it } from "vitest";
import { programmePages } from "../../../src/report/templates/programmePages.ts";
import { PAPERS, REPORT_DEFAULTS, type ReportSettings } from "../../../src/store/reportState.ts";
import { type AtlasState, INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { blocks, faultsOf, pagesOf, raggedTables } from "../../outlineWords.ts";
import { programmeAtlas, result, settings, solvedProgramme, work } from "../../programmeBuilder.ts";

const solved = solvedProgramme([
  work(0, 1),
  work(1, 1, { benefit: 9000, costYuan: 12e6 }),
  work(4, 2),
  work(5, 2, { track: "management", costYuan: 2e5, benefit: 1000 }),
]);
const at = (report: Partial<ReportSettings> = {}, part: Partial<AtlasState> = {}): AtlasState => ({
  ...INITIAL_STATE,
  ...{ atlas: programmeAtlas, loaded: programmeAtlas, panel: "report", locale: "en" },
  programme: { kind: "ready", solved },
  programmeSettings: settings(),
  report: { ...REPORT_DEFAULTS.report, template: "programme", ...report },
  ...part,
});
const pages = (state: AtlasState) => pagesOf(programmePages(state));
const cells = (state: AtlasState, page: number) =>
  blocks(pages(state)[page]!, "table")[0]!.rows.map((row) => row.cells);

describe("the pages of the programme", () => {
  it("are one of all years, one a year and one of the districts", () => {
    expect(programmePages(at()).pages.map(({ key, label }) => [key, label])).toEqual([
      ["all", "Overview"],
      ["year:2027", "2027"],
      ["year:2028", "2028"],
      ["year:2029", "2029"],
      ["districts", "Districts"],
    ]);
  });

  it("add up both kinds of work and the money by year and in all", () => {
    expect(cells(at(), 0)).toEqual([
      ["2027", "2", "300", "0", "0", "22.00", "30.00"],
      ["2028", "1", "250", "1", "350", "10.20", "30.00"],
      ["2029", "0", "0", "0", "0", "0.00", "30.00"],
      ["Total", "3", "550", "1", "350", "32.20", "90.00"],
    ]);
  });

  it("stack what is spent and what is not to the whole of each year's money", () => {
    const [chart] = blocks(pages(at())[0]!, "chart");
    expect(chart!.categories).toEqual(["2027", "2028", "2029"]);
    for (let year = 0; year < 3; year++)
      expect(chart!.series.reduce((sum, { values }) => sum + values[year]!, 0)).toBeCloseTo(30, 9);
  });

  it("list the works of each year, renovations first, most benefit first, with their sum", () => {
    expect(cells(at(), 1)).toEqual([
      ["1", "甲1", "A", "Renovation", "200", "12.00", "9,000"],
      ["2", "甲0", "A", "Renovation", "100", "10.00", "4,850"],
      ["–", "Total", "–", "–", "300", "22.00", "13,850"],
    ]);
    expect(cells(at(), 2).map((row) => row[3])).toEqual(["Renovation", "Management", "–"]);
    expect(cells(at(), 3)).toEqual([]);
    expect(blocks(pages(at())[3]!, "table")[0]).toMatchObject({
      empty: "No works in this year.",
      flows: true,
    });
  });

  it("draw many management upgradings together in one row, so that the sum is still that of the year", () => {
    const works = Array.from({ length: 25 }, (_, i) =>
      work(i % 6, 1, { track: "management", costYuan: 1e5, benefit: 100 + i }),
    );
    const made = (paper: ReportSettings["paper"]) =>
      cells(at({ paper }, { programme: { kind: "ready", solved: solvedProgramme(works) } }), 1);
    // A slide has three of them, "others" and the sum.
    expect(made("wide")).toHaveLength(5);
    expect(made("wide")[4]![5]).toBe("2.50");
    const rows = made("a4");
    expect(rows).toHaveLength(12);
    expect(rows[10]!.slice(1, 6)).toEqual([
      "15 other communities",
      "–",
      "Management",
      expect.any(String),
      "1.50",
    ]);
    expect(rows[11]![5]).toBe("2.50");
  });

  it("tell each district's candidates, floor, works and money, and the whole", () => {
    expect(cells(at(), 4)).toEqual([
      ["A", "3", "1", "2", "300", "0", "0", "22.00"],
      ["B", "3", "1", "1", "250", "1", "350", "10.20"],
      ["Total", "6", "2", "3", "550", "1", "350", "32.20"],
    ]);
  });

  it("map all years on the first page and its own year on each other, whatever is filtered or asked", () => {
    const filters = { ...NO_FILTERS, districts: ["B"] };
    const maps = pages(at({ coverage: true }, { filters, colorBy: "households" })).flatMap((page) =>
      blocks(page, "map"),
    );
    expect(maps.map(({ state }) => state.programmeYear)).toEqual([null, 2027, 2028, 2029]);
    for (const { state } of maps)
      expect(state).toMatchObject({ colorBy: "programme", filters: NO_FILTERS, report: { coverage: false } });
    expect(new Set(maps.map(({ id }) => id)).size).toBe(4);
  });

  it("follow the map of all years where the reader moved it, and each year's where he moved that", () => {
    const all = { lng: 1, lat: 1, zoom: 9 };
    const own = { lng: 2, lat: 2, zoom: 11 };
    const maps = pages(at({ frames: { "programme:all": all, "programme:year:2028": own } })).flatMap((page) =>
      blocks(page, "map"),
    );
    expect(maps.map(({ frame }) => frame.kind === "view" && frame.view)).toEqual([all, all, own, all]);
  });

  it("have no empty or broken word, in both languages, on any paper", () => {
    for (const locale of ["zh", "en"] as const)
      for (const paper of PAPERS)
        for (const page of pages(at({ paper }, { locale }))) {
          expect(faultsOf(page)).toEqual([]);
          expect(raggedTables(page)).toBe(0);
        }
  });

  it("leave out what is hidden", () => {
    for (const paper of PAPERS)
      for (const page of pages(at({ paper, hidden: ["legend", "figures", "chart", "table"] }))) {
        for (const kind of ["legend", "figures", "chart", "table"] as const)
          expect(blocks(page, kind)).toHaveLength(0);
      }
  });

  it("say conditions and proof, and that the programme is out of date where it is", () => {
    const page = pages(at())[0]!;
    expect(page.foot.some((note) => note.startsWith("Conditions: 2027–2029"))).toBe(true);
    expect(page.provenance.some((line) => line.includes("proven within"))).toBe(true);
    const changed = pages(at({}, { programmeSettings: settings({ floorOfAll: 2 }) }))[0]!;
    expect(changed.foot[0]).toContain("conditions changed");
  });
});

describe("without a programme", () => {
  const waiting = (programme: AtlasState["programme"]) => {
    const outline = programmePages(at({}, { programme }));
    expect(outline.pages).toHaveLength(0);
    return outline.waiting;
  };

  it("the reader is told how to make one", () => {
    expect(waiting({ kind: "none" })).toMatchObject({
      kind: "empty",
      text: expect.stringContaining("Solve it here"),
    });
  });

  it("a run under way is waited for, and one that failed is said", () => {
    const { city } = programmeAtlas;
    const atlas = { ...programmeAtlas, city: { ...city, info: { ...city.info, network: "city.walk" } } };
    const walking = at({}, { atlas, method: "slope", programme: { kind: "none" } });
    expect(programmePages(walking).waiting?.text).toContain("street");
    expect(waiting({ kind: "running", progress: null, before: solved })?.kind).toBe("loading");
    expect(waiting({ kind: "failed", reason: "no memory", before: null })).toMatchObject({
      kind: "failed",
      text: expect.stringContaining("no memory"),
    });
  });

  it("conditions that cannot be met, or let nothing in, are said", () => {
    const infeasible = [{ kind: "floorsOverLimit", floor: 3, limit: 1 }] as const;
    expect(
      waiting({ kind: "ready", solved: solvedProgramme([], { result: result([], { infeasible }) }) })?.text,
    ).toContain("No programme meets all conditions");
    expect(waiting({ kind: "ready", solved: solvedProgramme([]) })?.text).toContain("Nothing fits");
  });
});
