import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { copyPng } from "../../../src/report/files/clipboard.ts";
import { type ExportRequest, exportReport } from "../../../src/report/files/exportReport.ts";
import { printReport } from "../../../src/report/files/printReport.ts";
import { copyReport, type RunRequest, runReport } from "../../../src/report/files/runReport.ts";
import { saveFile } from "../../../src/report/saveFile.ts";
import { reportOutline } from "../../../src/report/templates/templates.ts";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import type { ReportRun } from "../../../src/store/reportState.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";

vi.mock("../../../src/report/files/exportReport.ts", () => ({ exportReport: vi.fn() }));
vi.mock("../../../src/report/files/printReport.ts", () => ({ printReport: vi.fn() }));
vi.mock("../../../src/report/files/clipboard.ts", () => ({ copyPng: vi.fn((png: Promise<Blob>) => png) }));
vi.mock("../../../src/report/saveFile.ts", () => ({ saveFile: vi.fn() }));
vi.mock("../../../src/report/templates/templates.ts", () => ({ reportOutline: vi.fn() }));

const page = { key: "a", label: "a", content: () => ({}) as never };
const outline = {
  fileName: "报告",
  title: "",
  paper: "wide",
  look: "light",
  pages: [page],
  waiting: null,
} as const;
const PNG = { name: "报告.png", blob: new Blob(["12345"], { type: "image/png" }) };
const wish: RunRequest = { format: "png", pixelRatio: 2, scope: "page", page: 3, openCapture: vi.fn() };

const run = (): ReportRun => atlasStore.getState().reportRun;
/** What the run said, in order. */
let said: ReportRun[];
let unsubscribe = () => {};

beforeEach(() => {
  vi.resetAllMocks();
  atlasStore.setState(INITIAL_STATE, true);
  said = [];
  unsubscribe = atlasStore.subscribe(({ reportRun }) => said.push(reportRun));
  vi.mocked(reportOutline).mockReturnValue(outline);
  vi.mocked(exportReport).mockResolvedValue(PNG);
  vi.mocked(copyPng).mockImplementation(async (png) => void (await png));
  vi.stubGlobal("document", { body: {} });
  vi.stubGlobal("getComputedStyle", () => ({ fontFamily: "Noto Sans" }));
});
afterEach(() => {
  unsubscribe();
  vi.unstubAllGlobals();
});

const kinds = () => said.map(({ kind }) => kind);
const asked = () => vi.mocked(exportReport).mock.calls[0]?.[0] as ExportRequest;

describe("runReport", () => {
  it("makes the file of what the state asks for, saves it and says its name and size", async () => {
    const { report } = atlasStore.getState();
    atlasStore.setState({ locale: "en", report: { ...report, author: "Li", organisation: "Bureau" } });
    await runReport(wish);
    const { format, pixelRatio, scope, openCapture } = wish;
    const expected = {
      format,
      pixelRatio,
      scope,
      page: 3,
      openCapture,
      outline,
      locale: "en",
      font: "Noto Sans",
    };
    expect(asked()).toMatchObject({ ...expected, author: "Li", organisation: "Bureau" });
    expect(saveFile).toHaveBeenCalledExactlyOnceWith("报告.png", PNG.blob, "image/png");
    expect(run()).toEqual({ kind: "done", format: "png", fileName: "报告.png", bytes: 5 });
  });

  it("says which page it makes", async () => {
    vi.mocked(exportReport).mockImplementation(async ({ onProgress }) => {
      onProgress(2, 38);
      expect(run()).toMatchObject({ kind: "running", format: "zip", page: 2, pages: 38 });
      return PNG;
    });
    await runReport({ ...wish, format: "zip" });
    expect(kinds().slice(-3)).toEqual(["running", "running", "done"]);
  });

  it("saves nothing when it is cancelled, and says so", async () => {
    vi.mocked(exportReport).mockImplementation(async ({ signal }) => {
      const before = run();
      if (before.kind === "running") before.cancel();
      signal.throwIfAborted();
      return PNG;
    });
    await runReport(wish);
    expect(saveFile).not.toHaveBeenCalled();
    expect(run()).toEqual({ kind: "cancelled" });
  });

  it("names the fault of the capture, of a canvas and of anything else, and saves nothing", async () => {
    for (const [error, fault] of [
      [Object.assign(new Error("why"), { fault: "lost" }), "lost"],
      [new RangeError("why"), "canvas"],
      [new Error("why"), "other"],
    ] as const) {
      vi.mocked(exportReport).mockRejectedValueOnce(error);
      await runReport(wish);
      expect(run()).toEqual({ kind: "failed", fault, reason: "why" });
    }
    expect(saveFile).not.toHaveBeenCalled();
  });

  it("says why there is nothing to export: what the outline waits for, or that it has no page", async () => {
    for (const [waiting, reason] of [
      [{ kind: "empty", text: "先选择小区" } as const, "先选择小区"],
      [null, "报告没有可导出的页面。"],
    ] as const) {
      vi.mocked(reportOutline).mockReturnValue({ ...outline, pages: [], waiting });
      await runReport(wish);
      expect(run()).toEqual({ kind: "failed", fault: "other", reason });
    }
    vi.mocked(reportOutline).mockReturnValue({ ...outline, waiting: { kind: "loading", text: "计算中" } });
    await runReport(wish);
    expect(run()).toMatchObject({ kind: "failed", reason: "计算中" });
    expect(exportReport).not.toHaveBeenCalled();
  });

  it("does nothing while another run goes on", async () => {
    const going: ReportRun = { kind: "running", format: "zip", page: 1, pages: 2, cancel: () => {} };
    atlasStore.setState({ reportRun: going });
    await runReport(wish);
    expect(exportReport).not.toHaveBeenCalled();
    expect(run()).toBe(going);
  });

  it("hands a PDF to the print dialog and saves no file", async () => {
    await runReport({ ...wish, format: "pdf" });
    expect(vi.mocked(printReport).mock.calls[0]?.[0]).toMatchObject({ outline, font: "Noto Sans" });
    expect(saveFile).not.toHaveBeenCalled();
    expect(run()).toMatchObject({ kind: "done", format: "pdf", fileName: "报告.pdf" });
  });
});

describe("copyReport", () => {
  it("puts the picture into the clipboard and no file into the downloads", async () => {
    expect(await copyReport(wish)).toBe(true);
    expect(copyPng).toHaveBeenCalledOnce();
    expect(saveFile).not.toHaveBeenCalled();
    expect(run()).toEqual({ kind: "none" });
  });

  it("is false where the browser forbids it", async () => {
    vi.mocked(copyPng).mockRejectedValue(new DOMException("not allowed"));
    expect(await copyReport(wish)).toBe(false);
    expect(run()).toEqual({ kind: "none" });
  });

  it("says why there is no picture rather than what the clipboard says of it", async () => {
    vi.mocked(exportReport).mockRejectedValue(Object.assign(new Error("gone"), { fault: "lost" }));
    vi.mocked(copyPng).mockRejectedValue(new DOMException("no item"));
    expect(await copyReport(wish)).toBe(false);
    expect(run()).toEqual({ kind: "failed", fault: "lost", reason: "gone" });
  });
});
