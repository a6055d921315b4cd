// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { t } from "../../../src/i18n/t.ts";
import type { District } from "../../../src/model/district.ts";
import { FAULTS } from "../../../src/panels/report/faults.ts";
import { Report } from "../../../src/panels/report/Report.tsx";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { setReportRun } from "../../../src/store/report.ts";
import { REPORT_DEFAULTS, type ReportSettings } from "../../../src/store/reportState.ts";
import { MOST_SHEETS } from "../../../src/store/selectors/reportChoice.ts";
import { type AtlasState, INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas, buildKind } from "../../builders.ts";

vi.stubGlobal(
  "matchMedia",
  () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown,
);
vi.mock("../../../src/map/capture.ts", () => ({ openCapture: vi.fn() }));
vi.mock("../../../src/report/paint/measurer.ts", () => ({
  measurer: () => (text: string, size: number) => text.length * size * 0.6,
}));
const run = vi.hoisted(() => ({ runReport: vi.fn(async () => {}), copyReport: vi.fn(async () => true) }));
vi.mock("../../../src/report/files/runReport.ts", () => run);

const get = atlasStore.getState;
const settings = () => get().report;
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>("button", { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));

const city = (count = 4, districts: readonly District[] = []) =>
  buildAtlas({
    districts,
    communities: Array.from({ length: count }, (_, i) => ({
      id: `c${i}`,
      name: `小区${i}`,
      district: i % 2 === 0 ? "A" : "B",
      buildYear: 1980 + (i % 10),
      ...{ households: 100 + i, population: 300, elderly60Plus: 60 },
      comprehensive: "candidate",
    })),
    facilities: [{ kind: "care", position: [106.55, 29.56] }],
    kinds: [buildKind("care", 500)],
  });

function open(report: Partial<ReportSettings> = {}, part: Partial<AtlasState> = {}) {
  const atlas = part.atlas ?? city();
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
      <Report />
    </MantineProvider>,
  );
}

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
  atlasStore.setState(INITIAL_STATE, true);
});

describe("templates", () => {
  it("are six, and each asks only for what it needs", () => {
    open();
    const templates = screen.getByRole("group", { name: "Template" });
    expect(within(templates).getAllByRole("radio")).toHaveLength(6);
    expect(screen.getByLabelText("Map shows")).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: /District atlas/ }));
    expect(settings().template).toBe("districtAtlas");
    expect(screen.queryByLabelText("Map shows")).toBeNull();
    expect(screen.getByRole("group", { name: "Districts" })).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: /Priority list/ }));
    expect(screen.queryByRole("group", { name: "Districts" })).toBeNull();
  });

  it("show the colours that the map has, or coverage", () => {
    open();
    const shows = screen.getByLabelText("Map shows");
    fireEvent.change(shows, { target: { value: "coverage" } });
    expect(settings().coverage).toBe(true);
    expect(screen.queryByLabelText("Districts")).toBeNull();
    fireEvent.change(shows, { target: { value: "buildDecade" } });
    expect([settings().coverage, get().colorBy]).toEqual([false, "buildDecade"]);
  });

  it("compare with a scenario only where there is one, and say how one is made", () => {
    open({ template: "coverageBrief" });
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Scenario and today" }).disabled).toBe(true);
    expect(screen.getByText(/There is no scenario yet/)).toBeTruthy();
    act(() => atlasStore.setState({ scenarios: [{ id: "s", name: "S", changes: [] }] }));
    expect(screen.queryByText(/There is no scenario yet/)).toBeNull();
    fireEvent.click(screen.getByRole("radio", { name: "Scenario and today" }));
    expect(settings().comparison).toBe("scenario");
  });
});

describe("the districts of an atlas", () => {
  it("are all until one is taken out; none is said to be all again", () => {
    open({ template: "districtAtlas" });
    expect(screen.getByText("2 of 2")).toBeTruthy();
    fireEvent.click(screen.getByRole("checkbox", { name: /^A/ }));
    expect(settings().only).toEqual(["B"]);
    press("None");
    expect(settings().only).toEqual([]);
    expect(screen.getByText(/until then the atlas holds all districts with communities/)).toBeTruthy();
    fireEvent.click(screen.getByRole("checkbox", { name: /^A/ }));
    expect(settings().only).toEqual(["A"]);
    press("All");
    expect(settings().only).toEqual([]);
    expect(screen.getByText("2 of 2")).toBeTruthy();
  });

  it("are those with communities until all are asked for", () => {
    const district = (code: string) => ({ code, nameZh: code, nameEn: code, reported: true });
    open({ template: "districtAtlas" }, { atlas: city(4, ["A", "B", "C"].map(district)) });
    expect(screen.getByText("2 of 3")).toBeTruthy();
    press("All");
    expect(settings().only).toEqual(["A", "B", "C"]);
    expect(screen.getByText("3 of 3")).toBeTruthy();
    press("With communities");
    expect(settings().only).toEqual([]);
    expect(screen.getByText("2 of 3")).toBeTruthy();
  });
});

describe("what a link names and the city does not have", () => {
  it("is no choice of all districts", () => {
    open({ template: "districtAtlas", only: ["Z"] });
    expect(screen.getByText("0 of 2")).toBeTruthy();
    press("All");
    expect(settings().only).toEqual([]);
  });

  it("is no suggestion of communities, and can be cleared", () => {
    open({ template: "communitySheet", only: ["nobody"] });
    expect(screen.queryByText(/the template suggests some/)).toBeNull();
    press("Clear");
    expect(settings().only).toEqual([]);
    expect(screen.getByText(/the template suggests some/)).toBeTruthy();
  });
});

describe("the communities of sheets", () => {
  it("are found by name, added and removed", async () => {
    open({ template: "communitySheet" });
    const field = screen.getByRole("searchbox", { name: /Add by name/ });
    fireEvent.change(field, { target: { value: "小区2" } });
    fireEvent.click(await screen.findByRole("option", { name: /小区2/ }));
    expect(settings().only).toEqual(["c2"]);
    press("Remove 小区2");
    expect(settings().only).toEqual([]);
  });

  it("are the open one, the first by priority, or all that pass, with a sentence where that is too many", () => {
    open({ template: "communitySheet" }, { atlas: city(MOST_SHEETS + 5), selected: "c7" });
    press("The open one");
    expect(settings().only).toEqual(["c7"]);
    press("First 10 by priority");
    expect(settings().only).toHaveLength(10);
    expect(screen.queryByText(/pass the filters; at most/)).toBeNull();
    press("All that pass the filters");
    expect(settings().only).toHaveLength(MOST_SHEETS);
    expect(screen.getByText(/65 pass the filters; at most 60/)).toBeTruthy();
    press("Clear");
    expect(settings().only).toEqual([]);
  });

  it("get photos from this machine; what is no picture is named and left out", async () => {
    open({ template: "communitySheet", only: ["c1"] });
    await waitFor(() => expect(screen.getByText("For 小区1")).toBeTruthy());
    expect(screen.getByText(/Photos stay on this machine/)).toBeTruthy();
    vi.stubGlobal("createImageBitmap", async ({ name }: File) => {
      if (!name.endsWith("jpg")) throw new DOMException("not decoded", "InvalidStateError");
      return { close: () => {} };
    });
    const [before] = document.querySelectorAll<HTMLInputElement>("input[type=file]");
    const files = [
      new File(["x"], "front.jpg", { type: "image/jpeg" }),
      new File(["x"], "camera.heic", { type: "image/heic" }),
      new File(["x"], "notes.txt"),
    ];
    fireEvent.change(before!, { target: { files } });
    await waitFor(() => expect(get().reportPhotos).toHaveLength(1));
    expect(get().reportPhotos.map(({ file, ...rest }) => [file.name, rest])).toEqual([
      ["front.jpg", { community: "c1", when: "before" }],
    ]);
    expect(get().photoRefusal).toEqual({ kind: "unreadable", files: ["camera.heic", "notes.txt"] });
    press("Remove front.jpg");
    expect(get().reportPhotos).toEqual([]);
  });
});

describe("page, words and parts", () => {
  it("go into the settings; nobody fills in the approval number", () => {
    open();
    fireEvent.click(screen.getByRole("radio", { name: "A3 wide" }));
    fireEvent.click(screen.getByRole("radio", { name: "Dark" }));
    fireEvent.change(screen.getByRole("textbox", { name: "Title" }), { target: { value: "Old areas" } });
    const number = screen.getByRole<HTMLInputElement>("textbox", { name: /Map approval number/ });
    expect([number.value, number.placeholder]).toEqual(["", ""]);
    expect(screen.getByText(/never filled in for you/)).toBeTruthy();
    fireEvent.click(screen.getByRole("checkbox", { name: "North arrow" }));
    expect(settings()).toMatchObject({
      paper: "a3",
      look: "dark",
      title: "Old areas",
      hidden: ["northArrow"],
    });
  });
});

describe("the files", () => {
  const ready = () => waitFor(() => expect(button(/PPTX/).disabled).toBe(false));

  it("are asked for as wished: a picture of the page in sight, or all pages", async () => {
    open();
    await ready();
    fireEvent.click(screen.getByRole("radio", { name: "4×" }));
    fireEvent.click(screen.getByRole("radio", { name: "Map" }));
    press(/this page as PNG/);
    expect(run.runReport).toHaveBeenLastCalledWith(
      expect.objectContaining({ format: "png", pixelRatio: 4, scope: "map", page: 0 }),
    );
    press(/PPTX/);
    expect(run.runReport).toHaveBeenLastCalledWith(expect.objectContaining({ format: "pptx" }));
    expect(screen.queryByRole("button", { name: /ZIP/ })).toBeNull();
    act(() => fireEvent.click(screen.getByRole("radio", { name: /District atlas/ })));
    await waitFor(() => expect(screen.getByText("All 2 pages")).toBeTruthy());
    press(/ZIP/);
    expect(run.runReport).toHaveBeenLastCalledWith(expect.objectContaining({ format: "zip" }));
  });

  it("come with progress and a way to stop; meanwhile no other is begun", async () => {
    open();
    await ready();
    const cancel = vi.fn();
    act(() => setReportRun({ kind: "running", format: "pptx", page: 12, pages: 38, cancel }));
    expect(screen.getByText("Page 12 of 38")).toBeTruthy();
    expect(button(/PPTX/).disabled).toBe(true);
    press("Cancel");
    expect(cancel).toHaveBeenCalledOnce();
    act(() => setReportRun({ kind: "cancelled" }));
    expect(screen.getByText(/no file was left/)).toBeTruthy();
    act(() => setReportRun({ kind: "done", format: "pptx", fileName: "Atlas.pptx", bytes: 2_340_000 }));
    expect(screen.getByText("Downloaded Atlas.pptx (2.3 MB)")).toBeTruthy();
  });

  it("end in the sentence of their fault", () => {
    open();
    for (const fault of [...FAULTS, "unheardOf"]) {
      act(() => setReportRun({ kind: "failed", fault, reason: "because" }));
      const known = FAULTS.find((one) => one === fault && one !== "other");
      const sentence =
        known && known !== "other"
          ? t("en", `report.failed.${known}`)
          : t("en", "report.failed.other", { reason: "because" });
      expect(screen.getByText(sentence)).toBeTruthy();
    }
  });
});

describe("the clipboard", () => {
  const secured = async () => {
    vi.stubGlobal("isSecureContext", true);
    vi.stubGlobal("ClipboardItem", class {});
    Object.defineProperty(navigator, "clipboard", { value: {}, configurable: true });
    open();
    await waitFor(() => expect(button(/to the clipboard/).disabled).toBe(false));
  };
  afterEach(() => {
    vi.stubGlobal("isSecureContext", false);
  });

  it("is said to hold the picture until another would be copied, whose size stands there again", async () => {
    await secured();
    press(/to the clipboard/);
    expect(await screen.findByText(/^Copied/)).toBeTruthy();
    expect(screen.queryByText(/pixels/)).toBeNull();
    fireEvent.click(screen.getByRole("radio", { name: "4×" }));
    expect(screen.queryByText(/^Copied/)).toBeNull();
    expect(screen.getByText("5,120 × 2,880 pixels")).toBeTruthy();
  });

  it("is not blamed where there was no picture", async () => {
    await secured();
    run.copyReport.mockImplementationOnce(async () => {
      setReportRun({ kind: "failed", fault: "lost", reason: "" });
      return false;
    });
    press(/to the clipboard/);
    expect(await screen.findByText(/The graphics card gave up/)).toBeTruthy();
    expect(screen.queryByText(/does not allow writing to the clipboard/)).toBeNull();
    run.copyReport.mockImplementationOnce(async () => {
      setReportRun({ kind: "none" });
      return false;
    });
    press(/to the clipboard/);
    expect(await screen.findByText(/does not allow writing to the clipboard/)).toBeTruthy();
  });
});
