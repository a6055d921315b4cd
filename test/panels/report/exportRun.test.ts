import { expect, it, vi } from "vitest";
import { startExport } from "../../../src/panels/report/exportRun.ts";
import { LaidDocument } from "../../../src/panels/report/laidDocument.ts";
import { layoutPage } from "../../../src/report/layout/layoutReport.ts";
import type { LaidPage } from "../../../src/report/layout/placed.ts";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { setReportPage } from "../../../src/store/report.ts";

vi.mock("../../../src/map/capture.ts", () => ({ openCapture: vi.fn() }));
const run = vi.hoisted(() => ({ runReport: vi.fn(async () => {}), copyReport: vi.fn() }));
vi.mock("../../../src/report/files/runReport.ts", () => run);
vi.mock("../../../src/report/layout/layoutReport.ts", () => ({ layoutPage: vi.fn() }));

it("a file of the page in sight is of that page, which stays in sight, where those before it turn out to be more", async () => {
  vi.mocked(layoutPage).mockImplementation((_, { label }) =>
    Array.from({ length: label === "first" ? 3 : 1 }, () => ({}) as LaidPage),
  );
  const pages = ["first", "second", "third"].map((key) => ({
    key,
    label: key,
    content: () => ({}) as never,
  }));
  const outline = { fileName: "", title: "", paper: "wide", look: "light", pages, waiting: null } as const;
  const laid = new LaidDocument(outline, "en", () => 1, null);
  setReportPage(1);
  await startExport(laid, "png", { pixelRatio: 1, scope: "page" });
  expect(run.runReport).toHaveBeenCalledWith(expect.objectContaining({ page: 3 }));
  expect(atlasStore.getState().reportPage).toBe(3);
});
