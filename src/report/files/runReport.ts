/** Makes the report that is asked for, and keeps how it stands in the store: each run ends with a file or with why there is none. */
import { t } from "../../i18n/t.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { setReportRun } from "../../store/report.ts";
import type { ReportFormat } from "../../store/reportState.ts";
import type { OpenCapture } from "../capture.ts";
import { saveFile } from "../saveFile.ts";
import { reportOutline } from "../templates/templates.ts";
import { copyPng } from "./clipboard.ts";
import { type ExportRequest, exportReport } from "./exportReport.ts";
import { printReport } from "./printReport.ts";

export interface RunRequest {
  readonly format: ReportFormat;
  readonly pixelRatio: 1 | 2 | 4;
  readonly scope: "page" | "map";
  /** From 0. */
  readonly page: number;
  readonly openCapture: OpenCapture;
}

/** Makes the file and hands it to the downloads; a PDF goes to the print dialog. Ends at once while another run goes on. */
export async function runReport(request: RunRequest): Promise<void> {
  await run(request.format, async (signal) => {
    const { format } = request;
    if (format === "pdf") {
      const print = exportRequest(request, signal);
      await printReport(print);
      const fileName = `${print.outline.fileName}.pdf`;
      return setReportRun({ kind: "done", format, fileName, bytes: 0 });
    }
    const { name, blob } = await exportReport({ ...exportRequest(request, signal), format });
    saveFile(name, blob, blob.type);
    setReportRun({ kind: "done", format, fileName: name, bytes: blob.size });
  });
}

/** Puts the page into the clipboard as a PNG; false where the browser allows it not, or there is no picture: the store says why. */
export async function copyReport(request: Omit<RunRequest, "format">): Promise<boolean> {
  let copied = false;
  await run("png", async (signal) => {
    const format = "png" as const;
    const making = exportReport({ ...exportRequest({ ...request, format }, signal), format });
    copied = await inClipboard(making.then(({ blob }) => blob));
    setReportRun({ kind: "none" });
  });
  return copied;
}

async function inClipboard(png: Promise<Blob>): Promise<boolean> {
  try {
    await copyPng(png);
    return true;
  } catch {
    await png;
    return false;
  }
}

async function run(format: ReportFormat, make: (signal: AbortSignal) => Promise<void>): Promise<void> {
  if (atlasStore.getState().reportRun.kind === "running") return;
  const end = new AbortController();
  const cancel = () => end.abort();
  setReportRun({ kind: "running", format, page: 0, pages: 0, cancel });
  try {
    await make(end.signal);
  } catch (error) {
    setReportRun(end.signal.aborted ? { kind: "cancelled" } : { kind: "failed", ...failureOf(error) });
  }
}

/** What the state asks for. @throws Error that says why there is nothing to export */
function exportRequest({ openCapture, ...wish }: RunRequest, signal: AbortSignal): ExportRequest {
  const state = atlasStore.getState();
  const { locale, report } = state;
  const outline = reportOutline(state);
  if (!outline || outline.pages.length === 0 || outline.waiting?.kind === "loading")
    throw new Error(outline?.waiting?.text ?? t(locale, "report.noPages"));
  const { author, organisation } = report;
  const font = getComputedStyle(document.body).fontFamily;
  const onProgress = (page: number, pages: number) => {
    const { reportRun } = atlasStore.getState();
    if (reportRun.kind === "running") setReportRun({ ...reportRun, page, pages });
  };
  return { ...wish, outline, locale, font, author, organisation, openCapture, onProgress, signal };
}

function failureOf(error: unknown): { readonly fault: string; readonly reason: string } {
  const reason = error instanceof Error ? error.message : String(error);
  const fault = error instanceof Error && "fault" in error ? String(error.fault) : "other";
  return { fault: fault === "other" && error instanceof RangeError ? "canvas" : fault, reason };
}
