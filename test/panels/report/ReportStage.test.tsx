// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ProgrammeResult } from "../../../src/model/programme.ts";
import { ReportStage } from "../../../src/panels/report/ReportStage.tsx";
import type { MapRequest } from "../../../src/report/capture.ts";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { setReport, setReportPage, setReportRun } from "../../../src/store/report.ts";
import { REPORT_DEFAULTS, type ReportSettings } from "../../../src/store/reportState.ts";
import { type AtlasState, INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas, buildKind } from "../../builders.ts";
import { programmeAtlas, result, settings, work } from "../../programmeBuilder.ts";

vi.stubGlobal(
  "matchMedia",
  () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown,
);
vi.mock("../../../src/report/paint/measurer.ts", () => ({
  measurer: () => (text: string, size: number) => text.length * size * 0.6,
}));
const session = vi.hoisted(() => ({ take: vi.fn(), close: vi.fn() }));
vi.mock("../../../src/map/capture.ts", () => ({ openCapture: () => session }));

const solver = vi.hoisted(() => ({ programme: vi.fn() }));
vi.mock("../../../src/jobs/solver.ts", () => ({ createSolver: () => solver }));

const get = atlasStore.getState;
const picture = { toBlob: (done: (blob: Blob) => void) => done(new Blob(["png"])) };
const maps = () => screen.getAllByRole("application", { name: /Map:/ });
const frames = () => get().report.frames;

function open(report: Partial<ReportSettings> = {}, part: Partial<AtlasState> = {}) {
  const atlas = buildAtlas({
    communities: ["A", "B", "C"].map((district, i) => ({ id: `c${i}`, name: `小区${i}`, district })),
    facilities: [{ kind: "care", position: [106.55, 29.56] }],
    kinds: [buildKind("care", 500)],
  });
  atlasStore.setState(
    {
      ...INITIAL_STATE,
      ...{ locale: "en", panel: "report", atlas, loaded: atlas },
      report: { ...REPORT_DEFAULTS.report, ...report },
      ...part,
    },
    true,
  );
  return render(
    <MantineProvider>
      <ReportStage />
    </MantineProvider>,
  );
}

beforeEach(() => {
  session.take.mockImplementation(async () => picture);
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
  atlasStore.setState(INITIAL_STATE, true);
});

describe("the page", () => {
  it("lies on the desk, and its pages are turned and gone to by name", async () => {
    open({ template: "districtAtlas" });
    const pager = await screen.findByRole("navigation", { name: "Pages" });
    const at = (text: string) => within(pager).getByText(text);
    expect(at("1 / 3")).toBeTruthy();
    expect(document.querySelector("[data-page='district:A']")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Next page" }));
    expect(at("2 / 3")).toBeTruthy();
    fireEvent.change(screen.getByRole("combobox", { name: "Go to" }), { target: { value: "2" } });
    expect(document.querySelector("[data-page='district:C']")).toBeTruthy();
    act(() => setReportPage(99));
    expect(at("3 / 3")).toBeTruthy();
  });

  it.each([
    ["Next page", 1, "3 / 3"],
    ["Previous page", 1, "1 / 3"],
  ])("keeps the focus on %s where there is no other", async (name, page, last) => {
    open({ template: "districtAtlas" }, { reportPage: page });
    const turn = await screen.findByRole<HTMLButtonElement>("button", { name });
    turn.focus();
    fireEvent.click(turn);
    const pager = within(screen.getByRole("navigation", { name: "Pages" }));
    expect(pager.getByText(last)).toBeTruthy();
    expect([turn.disabled, turn.getAttribute("aria-disabled")]).toEqual([false, "true"]);
    expect(document.activeElement).toBe(turn);
    fireEvent.click(turn);
    expect(pager.getByText(last)).toBeTruthy();
  });

  it("that cannot be made yet says why, and what to do", async () => {
    open({ template: "programme" });
    fireEvent.click(await screen.findByRole("button", { name: "Open Programme" }));
    expect(get().panel).toBe("programme");
  });

  it.each([
    ["en", "Solve the programme", "Stop"],
    ["zh", "求解计划", "停止"],
  ] as const)(
    "of a programme is solved for under the present conditions, here (%s)",
    async (locale, name, stop) => {
      let done: (result: ProgrammeResult) => void = () => {};
      solver.programme.mockImplementation(() => new Promise((end) => (done = end)));
      const part = { locale, atlas: programmeAtlas, loaded: programmeAtlas, programmeSettings: settings() };
      open({ template: "programme" }, part);
      const button = await screen.findByRole("button", { name });
      button.focus();
      fireEvent.click(button);
      expect(solver.programme.mock.calls[0]![0].settings).toEqual(settings());
      expect(document.activeElement).toBe(document.querySelector("[data-stage]"));
      expect(screen.getByRole("button", { name: stop })).toBeTruthy();
      await act(async () => done(result([work(0, 1)])));
      expect(document.querySelector("[data-page='all']")).toBeTruthy();
      expect(get().panel).toBe("report");
      expect(screen.queryByRole("button", { name })).toBeNull();
    },
  );

  it("of a programme that nothing can be in offers no solving", async () => {
    open({ template: "programme" });
    await screen.findByRole("button", { name: "Open Programme" });
    expect(screen.queryByRole("button", { name: "Solve the programme" })).toBeNull();
  });
});

describe("its maps", () => {
  it("are drawn once, words beside them draw none anew, and another colour does", async () => {
    const { unmount } = open();
    await waitFor(() => expect(document.querySelector("image[data-image]")).toBeTruthy());
    expect(session.take).toHaveBeenCalledTimes(1);
    act(() => setReport({ title: "Other words" }));
    await waitFor(() => expect(screen.getByText("Other words")).toBeTruthy());
    await new Promise((done) => setTimeout(done, 400));
    expect(session.take).toHaveBeenCalledTimes(1);
    act(() => atlasStore.setState({ colorBy: "buildDecade" }));
    await waitFor(() => expect(session.take).toHaveBeenCalledTimes(2), { timeout: 3000 });
    unmount();
    expect(session.close).toHaveBeenCalled();
  });

  it("that fail say so, and are drawn when asked again", async () => {
    session.take.mockRejectedValueOnce(Object.assign(new Error("gone"), { fault: "lost" }));
    open();
    await waitFor(() => expect(screen.getByText(/The graphics card gave up/)).toBeTruthy());
    expect(document.querySelector("image[data-image]")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(document.querySelector("image[data-image]")).toBeTruthy());
    expect(screen.queryByText(/The graphics card gave up/)).toBeNull();
  });

  it("are not asked for again where there is no WebGL: the page stands without", async () => {
    session.take.mockRejectedValue(Object.assign(new Error("none"), { fault: "noMap" }));
    open();
    await waitFor(() => expect(screen.getByText(/no WebGL2/)).toBeTruthy());
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    expect(document.querySelector("[data-page='map']")).toBeTruthy();
  });

  it("are moved by keys, kept when the hand rests, and set back by 0", async () => {
    open();
    await waitFor(() => expect(maps()).toHaveLength(1));
    const before = (session.take.mock.calls[0]?.[0] as MapRequest | undefined)?.view;
    fireEvent.keyDown(maps()[0]!, { key: "ArrowLeft" });
    fireEvent.keyDown(maps()[0]!, { key: "+" });
    expect(frames()).toEqual({});
    await waitFor(() => expect(Object.keys(frames())).toEqual(["map"]), { timeout: 3000 });
    await waitFor(() => expect(session.take.mock.lastCall?.[0].view).toEqual(frames()["map"]), {
      timeout: 3000,
    });
    if (before) {
      expect(frames()["map"]!.lng).toBeLessThan(before.lng);
      expect(frames()["map"]!.zoom).toBeGreaterThan(before.zoom);
    }
    fireEvent.keyDown(maps()[0]!, { key: "0" });
    expect(frames()).toEqual({});
  });

  it("follow the pointer, and all maps of a page go together", async () => {
    const scenarios = [{ id: "s", name: "S", changes: [] }];
    open({ template: "coverageBrief", comparison: "scenario" }, { scenarios, activeScenario: "s" });
    await waitFor(() => expect(document.querySelector("[data-page]")).toBeTruthy());
    const [first] = maps();
    first!.setPointerCapture = () => {};
    fireEvent.pointerDown(first!, { button: 0, clientX: 10, clientY: 10 });
    fireEvent.pointerMove(first!, { clientX: 30, clientY: 10 });
    expect(frames()).toEqual({});
    fireEvent.pointerUp(first!, { clientX: 30, clientY: 10 });
    expect(maps()).toHaveLength(2);
    expect(Object.keys(frames())).toHaveLength(2);
    expect(new Set(Object.values(frames()).map((view) => JSON.stringify(view))).size).toBe(1);
  });

  it("keep a step of zoom whose page is turned before the hand rests, and none that was taken back", async () => {
    open({ template: "districtAtlas" });
    await waitFor(() => expect(maps()).toHaveLength(1));
    fireEvent.keyDown(maps()[0]!, { key: "-" });
    fireEvent.keyDown(maps()[0]!, { key: "0" });
    await new Promise((done) => setTimeout(done, 500));
    expect(frames()).toEqual({});
    fireEvent.keyDown(maps()[0]!, { key: "-" });
    act(() => setReportPage(1));
    await waitFor(() => expect(document.querySelector("[data-page='district:B']")).toBeTruthy());
    expect(Object.keys(frames())).toHaveLength(1);
  });

  it("follow one finger: a second moves nothing, and a cancelled one puts the map back", async () => {
    open();
    await waitFor(() => expect(maps()).toHaveLength(1));
    const [handle] = maps();
    handle!.setPointerCapture = () => {};
    const finger = (pointerId: number, clientX: number) => ({ pointerId, button: 0, clientX, clientY: 0 });
    fireEvent.pointerDown(handle!, finger(1, 10));
    fireEvent.pointerDown(handle!, finger(2, 500));
    fireEvent.pointerUp(handle!, finger(2, 700));
    expect(frames()).toEqual({});
    fireEvent.pointerMove(handle!, finger(1, 60));
    fireEvent.pointerCancel(handle!, finger(1, 60));
    fireEvent.pointerUp(handle!, finger(1, 60));
    expect(frames()).toEqual({});
    fireEvent.pointerDown(handle!, finger(3, 10));
    fireEvent.pointerUp(handle!, finger(3, 30));
    expect(Object.keys(frames())).toEqual(["map"]);
  });

  it("that are drawn when a file begins are left without a word, and drawn after it", async () => {
    const closed = () => Promise.reject(new DOMException("the session was closed", "AbortError"));
    session.take.mockImplementationOnce(closed);
    open();
    await waitFor(() => expect(session.take).toHaveBeenCalledTimes(1), { timeout: 3000 });
    await act(() => new Promise((done) => setTimeout(done, 20)));
    expect(screen.queryByText(/the session was closed/)).toBeNull();
    act(() => setReportRun({ kind: "running", format: "zip", page: 1, pages: 2, cancel: () => {} }));
    act(() => setReportRun({ kind: "cancelled" }));
    await waitFor(() => expect(document.querySelector("image[data-image]")).toBeTruthy(), { timeout: 3000 });
  });
});
