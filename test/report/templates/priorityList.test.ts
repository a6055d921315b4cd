import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../../../src/cli/rank.ts";
import { priorityList } from "../../../src/report/templates/priorityList.ts";
import { PAPERS, REPORT_PARTS, type ReportSettings } from "../../../src/store/reportState.ts";
import { filtered } from "../../../src/store/selectors/filtered.ts";
import { candidates, priorities } from "../../../src/store/selectors/priority.ts";
import { type AtlasState, NO_FILTERS } from "../../../src/store/state.ts";
import { inTerminal } from "../../cli/terminal.ts";
import { demoState } from "../../demoState.ts";
import { blocks, faultsOf, pagesOf, raggedTables } from "../../outlineWords.ts";

const at = (report: Partial<ReportSettings> = {}, part: Partial<AtlasState> = {}): AtlasState => {
  const s = demoState({ locale: "en", ...part });
  return { ...s, report: { ...s.report, template: "priorityList", paper: "a4", ...report } };
};
const tableOf = (state: AtlasState) => blocks(pagesOf(priorityList(state))[0]!, "table")[0]!;
const columnOf = (state: AtlasState, label: string): readonly string[] => {
  const { columns, rows } = tableOf(state);
  const at = columns.findIndex((column) => column.label === label);
  return rows.map(({ cells }) => cells[at]!);
};

interface Ranked {
  readonly id: string;
  readonly score: number | null;
  readonly contributions: Readonly<Record<string, number | null>> | null;
}

describe("the priority list", () => {
  it("says what the terminal says of the same communities: order, score and points", async () => {
    const city = fileURLToPath(new URL("../../../data/chongqing/city.json", import.meta.url));
    const { out } = await inTerminal(run, "--city", city, "--json");
    const all: readonly Ranked[] = JSON.parse(out).communities;
    const state = at();
    const open = candidates(state);
    const expected = all
      .map((one, row) => ({ ...one, row }))
      .filter(({ score, row }) => score !== null && open[row] === 1)
      .sort((a, b) => b.score! - a.score! || a.row - b.row)
      .slice(0, 50);
    expect(columnOf(state, "No.")).toEqual(expected.map((_, i) => String(i + 1)));
    expect(columnOf(state, "Score")).toEqual(expected.map(({ score }) => score!.toFixed(1)));
    const points = (id: string) => expected.map(({ contributions }) => contributions![id]?.toFixed(1) ?? "–");
    expect(columnOf(state, "Deficits 25%")).toEqual(points("deficits"));
    expect(columnOf(state, "Elderly 15%")).toEqual(points("elderly"));
  });

  it("has points that add up to the score, as far as they are rounded", () => {
    const { columns, rows } = tableOf(at());
    const score = columns.findIndex(({ label }) => label === "Score");
    const last = columns.findIndex(({ label }) => label.startsWith("Others"));
    for (const { cells } of rows) {
      const parts = cells.slice(score + 1, last + 1).map((cell) => (cell === "–" ? 0 : Number(cell)));
      expect(Math.abs(parts.reduce((sum, one) => sum + one, 0) - Number(cells[score]))).toBeLessThan(0.31);
    }
  });

  it("lists 20 on a slide and 50 on paper, of those that pass the filters", () => {
    expect(tableOf(at({ paper: "wide" })).rows.length).toBe(20);
    for (const paper of ["a4", "a4Landscape", "a3"] as const)
      expect(tableOf(at({ paper })).rows.length).toBe(50);
    const filters = { ...NO_FILTERS, districts: ["500109"] };
    expect(new Set(columnOf(at({}, { filters }), "District"))).toEqual(new Set(["Beibei"]));
    expect(pagesOf(priorityList(at({}, { filters })))[0]!.subtitle).toContain("Beibei");
  });

  it("says how many are left out because their works have begun", () => {
    const state = at();
    const { scores } = priorities(state);
    const open = candidates(state);
    const begun = [...scores.keys()].filter((row) => !Number.isNaN(scores[row]!) && open[row] === 0).length;
    const said = begun.toLocaleString("en-GB");
    expect(pagesOf(priorityList(state))[0]!.foot.at(-1)).toContain(said);
  });

  it("lists what was named, in the order of the scores and whatever the filters; the rest it leaves out and says", () => {
    const only = ["CQ-YZ-0005", "nobody", "CQ-JLP-CSY"];
    const filters = { ...NO_FILTERS, districts: ["500109"] };
    const state = at({ only }, { filters });
    const { scores } = priorities(state);
    const { ids } = state.atlas!.city.communities;
    const named = only.filter((id) => id !== "nobody").map((id) => scores[ids.indexOf(id)]!);
    expect(columnOf(state, "Score")).toEqual(named.sort((a, b) => b - a).map((score) => score.toFixed(1)));
    const page = pagesOf(priorityList(state))[0]!;
    expect(blocks(page, "text")[0]?.text).toBe("Not in the data and left out: community nobody");
    const [map] = blocks(page, "map");
    expect(filtered(map!.state).count).toBe(2);
  });

  it("shows on its map the listed communities alone, and counts them in the legend", () => {
    const page = pagesOf(priorityList(at()))[0]!;
    const [map] = blocks(page, "map");
    expect(filtered(map!.state).count).toBe(50);
    const [legend] = blocks(page, "legend");
    const counts = legend!.legend.sections[0]!.entries.map(({ count = "0" }) => Number(count));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(50);
  });

  it("shows closeness and places, but no points, where TOPSIS scores", () => {
    const state = at({}, { priorityMethod: "topsis" });
    const { columns, rows } = tableOf(state);
    expect(columns.map(({ label }) => label)).toContain("Closeness");
    expect(columns.some(({ label }) => label.startsWith("Others"))).toBe(false);
    const at25 = columns.findIndex(({ label }) => label === "Deficits 25%");
    for (const { cells } of rows) expect(cells[at25]).toMatch(/^(\d+%|–)$/);
    expect(pagesOf(priorityList(state))[0]!.foot.join()).toContain("TOPSIS");
  });

  it("says why there is nothing to list", () => {
    const filters = {
      ...NO_FILTERS,
      districts: ["500103"],
      comprehensive: [],
      households: [9e6, 9e7] as const,
    };
    expect(priorityList(at({}, { filters })).waiting).toEqual({
      kind: "empty",
      text: "No community that passes the filters can be ranked.",
    });
  });

  it.each(REPORT_PARTS)("leaves out %s where the reader does not want it", (part) => {
    const page = pagesOf(priorityList(at({ hidden: [part] })))[0]!;
    const [map] = blocks(page, "map");
    const there = {
      legend: blocks(page, "legend").length > 0,
      scaleBar: map!.scaleBar,
      northArrow: map!.northArrow,
      table: blocks(page, "table").length > 0,
      notes: page.foot.some((line) => line.startsWith("Weights")),
    };
    expect(Object.entries(there).filter(([, shown]) => !shown)).toEqual(part in there ? [[part, false]] : []);
  });

  it("says everything in both languages on every paper", () => {
    for (const locale of ["zh", "en"] as const)
      for (const paper of PAPERS)
        for (const priorityMethod of ["weighted", "topsis"] as const) {
          const pages = pagesOf(priorityList(at({ paper }, { locale, priorityMethod })));
          expect(pages.flatMap(faultsOf)).toEqual([]);
          expect(pages.map(raggedTables)).toEqual([0]);
        }
  });
});
