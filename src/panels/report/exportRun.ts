/** Starts what the buttons ask for, and keeps how it stands in the store. */

import type { ReportOutline } from "../../report/document.ts";
import { exportReport } from "../../report/files/exportReport.ts";
import { saveFile } from "../../report/saveFile.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { setReportRun } from "../../store/report.ts";
import type { ReportFormat } from "../../store/reportState.ts";
import { faultOf } from "./faults.ts";
import { openCapture } from "./openCapture.ts";
import { pageFont } from "./useLaidDocument.ts";

export interface PictureWish {
  readonly pixelRatio: 1 | 2 | 4;
  readonly scope: "page" | "map";
}

/** Makes the file of the outline and hands it to the downloads; every end is a sentence in the store. */
export async function startExport(
  outline: ReportOutline,
  format: ReportFormat,
  wish: PictureWish,
): Promise<void> {
  const end = new AbortController();
  const running = (page: number, pages: number) =>
    setReportRun({ kind: "running", format, page, pages, cancel: () => end.abort() });
  running(0, outline.pages.length);
  try {
    if (format === "pdf") throw new Error("no print yet");
    const { locale, reportPage } = atlasStore.getState();
    const { name, blob } = await exportReport({
      outline,
      format,
      locale,
      font: pageFont(),
      ...wish,
      page: reportPage,
      openCapture,
      onProgress: running,
      signal: end.signal,
    });
    saveFile(name, blob, blob.type);
    setReportRun({ kind: "done", format, fileName: name, bytes: blob.size });
  } catch (error) {
    setReportRun(end.signal.aborted ? { kind: "cancelled" } : { kind: "failed", ...faultOf(error) });
  }
}

/** Puts the picture of the page in sight into the clipboard; false where the browser or the capture does not let it. */
export async function copyPicture(outline: ReportOutline, wish: PictureWish): Promise<boolean> {
  const { locale, reportPage } = atlasStore.getState();
  const end = new AbortController();
  const png = exportReport({
    ...{ outline, format: "png", locale, font: pageFont(), page: reportPage, openCapture },
    ...wish,
    onProgress: () => {},
    signal: end.signal,
  }).then(({ blob }) => blob);
  try {
    // Given the promise, the browser knows that it was a press that asked.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
    return true;
  } catch {
    end.abort();
    return false;
  }
}
