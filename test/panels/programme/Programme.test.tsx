// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { t } from "../../../src/i18n/t.ts";
import { EXCLUSIONS, type Infeasibility } from "../../../src/model/programme.ts";
import { infeasibleWords } from "../../../src/panels/programme/infeasibleWords.ts";
import { Programme } from "../../../src/panels/programme/Programme.tsx";
import { programmeCsv } from "../../../src/panels/programme/saveProgramme.ts";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { lockLines, programmeSettings } from "../../../src/store/selectors/programme.ts";
import { type AtlasState, INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas } from "../../builders.ts";
import { programmeAtlas, result, settings, solvedProgramme, work } from "../../programmeBuilder.ts";

vi.stubGlobal(
  "matchMedia",
  () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown,
);
const solve = vi.hoisted(() => vi.fn(() => new Promise<never>(() => {})));
vi.mock("../../../src/jobs/solver.ts", () => ({ createSolver: () => ({ programme: solve }) }));

const get = atlasStore.getState;

function open(part: Partial<AtlasState>) {
  atlasStore.setState(
    { ...INITIAL_STATE, locale: "en", panel: "programme", loaded: part.atlas ?? null, ...part },
    true,
  );
  return render(
    <MantineProvider>
      <Programme />
    </MantineProvider>,
  );
}

const withResult = (solved = solvedProgramme([work(0, 1), work(3, 2)])) =>
  open({
    atlas: programmeAtlas,
    programme: { kind: "ready", solved },
    programmeSettings: solved.settings,
  });

afterEach(() => {
  cleanup();
  solve.mockClear();
  atlasStore.setState(INITIAL_STATE, true);
});

const BROKEN: readonly [Infeasibility, RegExp][] = [
  [
    { kind: "lockImpossible", row: 1, track: "comprehensive", because: "builtAfter" },
    /甲1 is locked \(Renovation\), but it cannot be: Not built before the limit year/,
  ],
  [
    { kind: "locksOverBudget", year: 2, costYuan: 45e6, budgetYuan: 30e6, works: 3 },
    /Works locked to 2028 \(3\) cost 45 million yuan; the year has 30 million yuan/,
  ],
  [
    { kind: "locksOverLimit", year: 1, works: 4, limit: 2 },
    /Starts locked to 2027: 4; the most in a year is 2/,
  ],
  [
    { kind: "floorOverCandidates", district: "A", floor: 5, candidates: 3 },
    /A shall get at least 5; eligible there: 3/,
  ],
  [{ kind: "floorsOverLimit", floor: 9, limit: 6 }, /add up to 9; the limit of starts allows 6/],
  [
    { kind: "floorsOverBudget", costYuan: 99e6, budgetYuan: 90e6 },
    /at least 99 million yuan; all years together have 90 million yuan/,
  ],
  [
    { kind: "together", years: [1, 3], districts: ["A", "B"] },
    /without the money or starts of 2027, 2029, the floor of A, B/,
  ],
  [
    { kind: "together", years: [1], districts: [], unproven: true },
    /No programme was found in the time given; there may be one/,
  ],
];

describe("a programme that cannot be", () => {
  it.each(BROKEN)("is explained with its figures: %o", (broken, words) => {
    const solved = solvedProgramme([], { result: result([], { infeasible: [broken] }) });
    withResult(solved);
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toMatch(words);
    expect(within(alert).getAllByRole("button").length).toBeGreaterThan(0);
    expect(infeasibleWords("zh", broken, solved, (name) => name)).toMatch(/[一-鿿]。$/);
  });

  it("has a sentence for every reason that forbids a lock, in both languages", () => {
    const reasons = [...EXCLUSIONS, "outsideYears", "managed", "followUp"] as const;
    for (const locale of ["zh", "en"] as const) {
      const sentences = reasons.map((because) =>
        infeasibleWords(
          locale,
          { kind: "lockImpossible", row: 0, track: "management", because },
          solvedProgramme([]),
          (name) => name,
        ),
      );
      expect(new Set(sentences).size).toBe(reasons.length);
    }
  });

  it("is mended by its button, which solves again", () => {
    const [, overBudget] = BROKEN;
    withResult(solvedProgramme([], { result: result([], { infeasible: [overBudget![0]] }) }));
    fireEvent.click(screen.getByRole("button", { name: "Raise 2028 by 15 million yuan" }));
    expect(programmeSettings(get()).budgetsYuan).toEqual([30e6, 45e6, 30e6]);
    expect(solve).toHaveBeenCalledTimes(1);
  });
});

describe("the panel of the programme", () => {
  it("answers in one sentence with money and proof", () => {
    const { container } = withResult();
    expect(container.textContent).toContain(
      "2 comprehensive renovations and 0 management upgradings in 3 years, for 20 million of 90 million yuan, proven within 0.99% of the best.",
    );
  });

  it("says plainly that a stopped run is not proven", () => {
    const { container } = withResult(solvedProgramme([work(0, 1)], { stopped: true }));
    expect(container.textContent).toContain("1 comprehensive renovation and");
    expect(container.textContent).toContain("stopped early, not proven best");
  });

  it("shows one year on the map at a press, and all again", () => {
    withResult();
    fireEvent.click(screen.getByRole("button", { name: /^2028: comprehensive 1/ }));
    expect(get().programmeYear).toBe(2028);
    fireEvent.click(screen.getByRole("button", { name: /^All years/ }));
    expect(get().programmeYear).toBeNull();
  });

  it("locks a near miss to a year, lists the lock and frees it", () => {
    const miss = { row: 4, costYuan: 12e6, benefit: 9, benefitPer10kYuan: 1, year: 3, missingYuan: 2e6 };
    withResult(
      solvedProgramme([work(0, 1)], {
        result: result([work(0, 1)], { nearMisses: [{ ...miss, reason: "budget" }] }),
      }),
    );
    fireEvent.click(screen.getByText("Missed 1"));
    expect(screen.getByText("2 million yuan short in 2029")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("乙1 · Renovation: lock to a year"), {
      target: { value: "2028" },
    });
    expect(lockLines(get())).toMatchObject([{ id: "b1", calendarYear: 2028 }]);
    expect(screen.getByText(/out of date:.*locks changed/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Locked decisions: 1" }));
    fireEvent.click(screen.getByRole("button", { name: "Unlock: 乙1 · Renovation 2028" }));
    expect(lockLines(get())).toEqual([]);
  });

  it("changes a condition by its field; an emptied limit is none", () => {
    withResult(solvedProgramme([], { settings: settings({ worksPerYear: 3 }) }));
    const enter = (name: string, value: string) => {
      const field = screen.getByRole("textbox", { name });
      fireEvent.change(field, { target: { value } });
      fireEvent.blur(field);
    };
    enter("Money a year", "55.5");
    enter("Starts a year", "");
    enter("Years", "12");
    enter("First year", "20277");
    expect(programmeSettings(get())).toMatchObject({
      startYear: 2027,
      budgetsYuan: Array(10).fill(55.5e6),
      worksPerYear: null,
    });
  });

  it("solves by Ctrl+Enter also from within a field", () => {
    withResult();
    const field = screen.getByRole("textbox", { name: "Least a district" });
    fireEvent.keyDown(field, { key: "Enter", code: "Enter", ctrlKey: true });
    expect(solve).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("button", { name: "Stop" })).toBeTruthy();
  });

  it("solves by Ctrl+Enter wherever the focus is, but not from a dialog or a field elsewhere", () => {
    withResult();
    const place = document.body.appendChild(document.createElement("div"));
    place.innerHTML = `<button>task</button><textarea></textarea><div aria-modal="true"><button>in it</button></div>`;
    const press = (target: Element | null) =>
      fireEvent.keyDown(target!, { key: "Enter", code: "Enter", ctrlKey: true });
    press(place.querySelector("textarea"));
    press(place.querySelector("[aria-modal] button"));
    atlasStore.setState({ dialog: "edits" });
    press(document.body);
    expect(solve).not.toHaveBeenCalled();
    atlasStore.setState({ dialog: null });
    press(place.querySelector("button"));
    expect(solve).toHaveBeenCalledTimes(1);
    press(document.body);
    expect(solve).toHaveBeenCalledTimes(2);
    place.remove();
  });
});

describe("a city that says too little", () => {
  it("is told that nothing has a score", () => {
    open({ atlas: buildAtlas({ communities: [{}] }) });
    expect(screen.getByText(t("en", "programme.empty.scores"))).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Solve/ })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Open priorities" }));
    expect(get().panel).toBe("priorities");
  });

  it("is told that only costs are missing, and where to enter them", () => {
    const vote = {
      itemIds: "all",
      matter: "general",
      ...{ ownersTotal: 3, areaTotal: 3, participatedOwners: 3, participatedArea: 3 },
      ...{ agreedOwners: 3, agreedArea: 3 },
    } as const;
    open({
      atlas: buildAtlas({
        communities: [1980, 1990].map((buildYear) => ({
          ...{ buildYear, households: 90, elderly60Plus: 30, deficits: ["water"] },
          ...{ comprehensive: "consented", management: "established" },
          record: { consent: [vote] },
        })),
      }),
    });
    expect(screen.getByText(t("en", "programme.empty.costs", { n: "2" }))).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Enter unit costs" }));
    expect(get().panel).toBe("menu");
  });

  it("is told of votes and deficits that the data do not have, and of the streets", () => {
    open({ atlas: programmeAtlas });
    expect(screen.getByText(t("en", "programme.empty.votes"))).toBeTruthy();
    expect(screen.getByText(t("en", "programme.empty.deficits"))).toBeTruthy();
    expect(screen.getByText(t("en", "programme.note.straight"))).toBeTruthy();
  });
});

describe("the file of a programme", () => {
  it("has a row a work, with conditions, bound, gap, date and notice in each", () => {
    const { info } = programmeAtlas.city;
    const synthetic = { notice: { zh: "合成", en: "invented data" } };
    const atlas = { ...programmeAtlas, city: { ...programmeAtlas.city, info: { ...info, synthetic } } };
    const solved = solvedProgramme([work(0, 1, { locked: true }), work(6, 2, { track: "management" })], {
      atlas,
    });
    const s = { ...INITIAL_STATE, locale: "en", atlas, programme: { kind: "ready", solved } } as AtlasState;
    const [header, first, second, ...rest] = programmeCsv(s, solved).trimEnd().split("\r\n");
    expect(header).toContain("Year,Work,id,Community,District");
    expect(first).toContain("2027,Renovation,a0,甲0,A,,100,10000000,Cost from the budget,4850,yes");
    expect(second).toContain("2028,Management,x,丙,,,,10000000,Cost by household (assumed)");
    for (const row of [first, second])
      for (const part of ["2027–2029", "30 million yuan", "9797", "2026-10-31", "invented data"])
        expect(row).toContain(part);
    expect(rest).toEqual([]);
  });
});
