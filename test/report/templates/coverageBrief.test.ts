import { describe, expect, it } from "vitest";
import { coverageBrief } from "../../../src/report/templates/coverageBrief.ts";
import { PAPERS, REPORT_DEFAULTS, type ReportSettings } from "../../../src/store/reportState.ts";
import { coverageTotal } from "../../../src/store/selectors/coverage.ts";
import { methodFigures } from "../../../src/store/selectors/methods.ts";
import { type AtlasState, INITIAL_STATE, NO_FILTERS } from "../../../src/store/state.ts";
import { placeAt } from "../../networkBuilder.ts";
import { blocks, faultsOf, pagesOf, raggedTables } from "../../outlineWords.ts";
import { atlas, walkedState } from "../../walkedCity.ts";

const at = (report: Partial<ReportSettings> = {}, part: Partial<AtlasState> = {}): AtlasState =>
  walkedState({
    panel: "report",
    report: { ...REPORT_DEFAULTS.report, template: "coverageBrief", ...report },
    ...part,
  });
const [lng, lat] = placeAt(-240, 0);
const scenarios = [
  { id: "old", name: "Old", changes: [] },
  {
    id: "new",
    name: "On the hill",
    changes: [{ type: "add" as const, id: "n1", kind: "care", name: "Hill house", lng, lat }],
  },
] as unknown as AtlasState["scenarios"];
const scenarioAt = (part: Partial<AtlasState> = {}, report: Partial<ReportSettings> = {}) =>
  at({ comparison: "scenario", ...report }, { scenarios, ...part });
const pageOf = (state: AtlasState) => pagesOf(coverageBrief(state))[0]!;
const cellsOf = (state: AtlasState) => blocks(pageOf(state), "table")[0]!.rows.map(({ cells }) => cells);
const sentenceOf = (state: AtlasState) => blocks(pageOf(state), "text")[0]!.text;

describe("the brief by method", () => {
  it("tabulates who is within reach by each method, and the difference", () => {
    // 165 households on streets; out: none in a straight line, 40 by the streets, 60 with slope.
    expect(cellsOf(at())).toEqual([
      ["Straight line", "165", "100.0%", "4", "17"],
      ["Network, flat", "125", "75.8%", "3", "13"],
      ["Network, slope", "105", "63.6%", "2", "11"],
      ["Network, slope − Straight line", "−60", "−36.4 pp", "−2", "−6"],
    ]);
  });

  it("says as many households as the coverage panel does", () => {
    const state = at();
    const { compared, out } = methodFigures(state)!.total;
    const panel = coverageTotal({ ...state, panel: "coverage" });
    expect(cellsOf(state)[2]![1]).toBe(String(compared.households - out.slope.households));
    expect(panel.households - panel.householdsOut).toBe(105);
  });

  it("says in words whom streets, slope and a slower walker move, and of whom that is told", () => {
    expect(sentenceOf(at())).toBe(
      "Against the straight line, the streets move 40 households out of reach, slope and steps 20 more. Older adult: 5 more households out of reach. Compared: the 4 of 5 communities that all three methods can judge.",
    );
  });

  it("shows two maps of the same ground, three on the largest paper, under one legend without counts", () => {
    for (const paper of PAPERS) {
      const page = pageOf(at({ paper }));
      const maps = blocks(page, "map");
      expect(maps.map(({ state }) => state.method)).toEqual(
        paper === "a3" ? ["straight", "flat", "slope"] : ["straight", "slope"],
      );
      expect(new Set(maps.map(({ frame }) => JSON.stringify(frame))).size).toBe(1);
      const legends = blocks(page, "legend");
      expect(legends).toHaveLength(1);
      const [classes, facilities] = legends[0]!.legend.sections;
      expect(classes).toMatchObject({ title: "Coverage", unit: "" });
      expect(classes!.entries.every(({ count }) => count === undefined)).toBe(true);
      expect(facilities!.entries[0]!.label).toBe("care · 300 m ≈ 5 min");
    }
  });

  it("moves all maps to where the reader moved one of them last", () => {
    const [first, last] = [
      { lng: 1, lat: 1, zoom: 1 },
      { lng: 2, lat: 2, zoom: 2 },
    ];
    const frames = { "brief:slope": first, "brief:straight": last };
    const maps = blocks(pageOf(at({ frames })), "map");
    expect(maps.map(({ frame }) => frame)).toEqual([
      { kind: "view", view: last },
      { kind: "view", view: last },
    ]);
  });

  it("shows on its maps the very communities that its figures count", () => {
    const filters = { ...NO_FILTERS, gap: ["outOfReach" as const], households: [30, 200] as const };
    const page = pageOf(at({}, { filters }));
    expect(blocks(page, "map")[0]!.state.filters).toEqual({ ...filters, gap: [] });
    expect(blocks(page, "table")[0]!.rows[0]!.cells[1]).toBe("140");
  });

  it("waits for the streets, and says where there are none or they cannot be read", () => {
    const kind = (part: Partial<AtlasState>) => coverageBrief(at({}, part)).waiting?.kind;
    expect(kind({ walk: { kind: "loading" } })).toBe("loading");
    expect(kind({ walk: { kind: "none" } })).toBe("loading");
    expect(kind({ walk: { kind: "failed", reason: "gone" } })).toBe("failed");
    const info = { ...atlas.city.info, network: null };
    expect(kind({ atlas: { ...atlas, city: { ...atlas.city, info } }, walk: { kind: "none" } })).toBe(
      "empty",
    );
    expect(coverageBrief(INITIAL_STATE).pages).toHaveLength(0);
  });
});

describe("the brief by scenario", () => {
  it("tabulates today, the scenario and what it changes", () => {
    expect(cellsOf(scenarioAt())).toEqual([
      ["Today", "105", "63.6%", "2", "11"],
      ["Scenario “On the hill”", "125", "75.8%", "3", "13"],
      ["Change", "+20", "+12.1 pp", "+1", "+2"],
    ]);
  });

  it("says what changed and by which changes", () => {
    expect(sentenceOf(scenarioAt())).toBe(
      "“On the hill” brings 20 households and 2 people aged 60 and over within reach; the share goes from 63.6% to 75.8%. 1 change: added Hill house.",
    );
    expect(sentenceOf(scenarioAt({ activeScenario: "old" }))).toBe(
      "“Old” does not change coverage: 63.6% of households stay within reach.",
    );
  });

  it("maps today and the scenario that holds, else the newest", () => {
    const held = (part: Partial<AtlasState>) =>
      blocks(pageOf(scenarioAt(part)), "map").map(({ state }) => state.activeScenario);
    expect(held({})).toEqual([null, "new"]);
    expect(held({ activeScenario: "old" })).toEqual([null, "old"]);
  });

  it("asks for a scenario where there is none, and needs no streets for a straight line", () => {
    expect(coverageBrief(scenarioAt({ scenarios: [] })).waiting?.kind).toBe("empty");
    expect(coverageBrief(scenarioAt({ walk: { kind: "loading" } })).waiting?.kind).toBe("loading");
    const straight = coverageBrief(scenarioAt({ walk: { kind: "loading" }, method: "straight" }));
    expect([straight.waiting, straight.pages.length]).toEqual([null, 1]);
  });
});

describe("both briefs", () => {
  const each = (["method", "scenario"] as const).flatMap((comparison) =>
    (["zh", "en"] as const).flatMap((locale) =>
      PAPERS.map((paper) => scenarioAt({ locale }, { comparison, paper })),
    ),
  );

  it("have no empty or broken word, in both languages, on any paper", () => {
    for (const state of each) {
      expect(faultsOf(pageOf(state))).toEqual([]);
      expect(raggedTables(pageOf(state))).toBe(0);
    }
  });

  it("leave out what is hidden", () => {
    for (const state of each) {
      const hidden = ["legend", "chart", "table"] as const;
      const page = pageOf({ ...state, report: { ...state.report, hidden } });
      for (const kind of hidden) expect(blocks(page, kind)).toHaveLength(0);
      expect(blocks(page, "map").length).toBeGreaterThan(1);
    }
  });

  it("say how their shares are made, and from which radii and streets", () => {
    const { provenance } = pageOf(at());
    expect(provenance.some((line) => line.includes("63.6%") && line.includes("care: 300 m"))).toBe(true);
  });
});
