import { beforeAll, describe, expect, it } from "vitest";
import { programme } from "../../../src/analysis/programme.ts";
import type { Walk } from "../../../src/analysis/walk.ts";
import { type CoverageChoices, runCoverage } from "../../../src/cli/coverageRun.ts";
import { coverageSummary } from "../../../src/cli/coverageSummary.ts";
import { programmeSummary } from "../../../src/cli/programmeSummary.ts";
import { formatNumber, formatShare } from "../../../src/i18n/format.ts";
import { METHODS } from "../../../src/model/walking.ts";
import { layoutPage } from "../../../src/report/layout/layoutReport.ts";
import { coverageBrief } from "../../../src/report/templates/coverageBrief.ts";
import { programmePages } from "../../../src/report/templates/programmePages.ts";
import { singleMap } from "../../../src/report/templates/singleMap.ts";
import type { SolvedProgramme } from "../../../src/store/decisionState.ts";
import { PAPERS, REPORT_DEFAULTS, type ReportSettings } from "../../../src/store/reportState.ts";
import { priorities } from "../../../src/store/selectors/priority.ts";
import { programmeInput } from "../../../src/store/selectors/programme.ts";
import { type Atlas, type AtlasState, INITIAL_STATE } from "../../../src/store/state.ts";
import { demoAtlas, demoWalk } from "../../demoAtlas.ts";
import { blocks, faultsOf, pagesOf } from "../../outlineWords.ts";

let atlas: Atlas;
let walk: Walk;
let solved: SolvedProgramme;

const at = (report: Partial<ReportSettings> = {}, part: Partial<AtlasState> = {}): AtlasState => ({
  ...INITIAL_STATE,
  ...{ atlas, loaded: atlas, walk: { kind: "ready", walk, atlas }, panel: "report", method: "slope" },
  programme: { kind: "ready", solved },
  report: { ...REPORT_DEFAULTS.report, ...report },
  ...part,
});
const firstTable = (page: ReturnType<typeof pagesOf>[number]) => blocks(page, "table")[0]!.rows;

beforeAll(async () => {
  atlas = await demoAtlas();
  walk = demoWalk(atlas);
  const fresh: AtlasState = { ...INITIAL_STATE, atlas, loaded: atlas };
  const input = programmeInput(fresh)!;
  const { candidates, settings } = input;
  const result = await programme({ ...input, seconds: 0.5 });
  const { scores } = priorities(fresh);
  solved = { result, candidates, settings, atlas, scores, edits: fresh.edits, stopped: false };
}, 120_000);

describe("pages of the demonstration city", () => {
  it("say of coverage what the terminal says", () => {
    const { communities, facilities, rulePacks } = atlas.city;
    const input = { walk, communities, facilities, rules: rulePacks[0]! };
    const choices: CoverageChoices = {
      kinds: ["elderDayCare"],
      walker: "planning",
      direction: "out",
      method: "slope",
      supply: "2sfca",
      minutes: [5],
    };
    const [kind] = coverageSummary(input, runCoverage(input, choices), choices).kinds;
    const [page] = pagesOf(coverageBrief(at({ template: "coverageBrief" })));
    const rows = firstTable(page!);
    METHODS.forEach((method, i) => {
      const out = kind!.outOfReach[method];
      expect(rows[i]!.cells.slice(1)).toEqual([
        formatNumber("zh", kind!.compared.households - out.households),
        formatShare("zh", 1 - kind!.shareOfHouseholdsOut[method]!),
        formatNumber("zh", kind!.compared.communities - out.communities),
        formatNumber("zh", kind!.compared.elderly - out.elderly),
      ]);
    });
  });

  it("say of the programme what the terminal says", () => {
    const { candidates, settings, result } = solved;
    const summary = programmeSummary({ city: atlas.city, settings, candidates, result });
    const pages = pagesOf(programmePages(at({ template: "programme" })));
    const years = firstTable(pages[0]!);
    settings.budgetsYuan.forEach((_, i) => {
      const works = summary.works.filter(({ year }) => year === i + 1);
      const count = (track: string) => works.filter((one) => one.track === track).length;
      expect([years[i]!.cells[1], years[i]!.cells[3]]).toEqual([
        formatNumber("zh", count("comprehensive")),
        formatNumber("zh", count("management")),
      ]);
      const list = firstTable(pages[i + 1]!).filter(({ cells }) => /^[\d,]+$/.test(cells[0]!));
      const renovated = list.filter(({ cells }) => cells[3] === "综合改造");
      expect(renovated).toHaveLength(count("comprehensive"));
    });
    const eligible = summary.candidates.filter((one) => one.eligible).length;
    expect(firstTable(pages.at(-1)!).at(-1)!.cells[1]).toBe(formatNumber("zh", eligible));
  });

  it("fit one page of their paper in both languages, more than a quarter of it maps", () => {
    const measure = (text: string, size: number): number =>
      [...text].reduce((sum, char) => sum + (char > "\u2e80" ? 1 : 0.56), 0) * size;
    for (const locale of ["zh", "en"] as const)
      for (const paper of PAPERS) {
        const outlines = [
          singleMap(at({ paper, coverage: true }, { locale })),
          singleMap(at({ paper }, { locale })),
          // The longest title that the studio takes.
          singleMap(at({ paper, coverage: true, title: "Old areas ".repeat(12) }, { locale })),
          singleMap(
            at(
              { paper, coverage: true, title: "Old areas ".repeat(12) },
              { locale, method: "straight", coverageKinds: ["elderDayCare"] },
            ),
          ),
          coverageBrief(at({ paper, template: "coverageBrief" }, { locale })),
        ];
        for (const outline of outlines) {
          const [page] = pagesOf(outline);
          expect(faultsOf(page!)).toEqual([]);
          const laid = layoutPage(outline, { label: "", content: page! }, locale, measure);
          expect(laid).toHaveLength(1);
          const { size, placed } = laid[0]!;
          const maps = placed.flatMap(({ map }) => (map ? [map.box.width * map.box.height] : []));
          const share = maps.reduce((sum, area) => sum + area, 0) / (size.width * size.height);
          expect([paper, share > 0.25]).toEqual([paper, true]);
        }
      }
  });
});
