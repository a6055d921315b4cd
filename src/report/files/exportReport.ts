/** Makes the file of a report: page after page, with progress and cancel. */
import type { Locale } from "../../i18n/t.ts";
import type { ReportFormat } from "../../store/reportState.ts";
import type { OpenCapture } from "../capture.ts";
import type { ReportOutline } from "../document.ts";

export interface ExportRequest {
  readonly outline: ReportOutline;
  readonly format: ReportFormat;
  readonly locale: Locale;
  /** CSS font family of the pages. */
  readonly font: string;
  /** Device px for a CSS px of PNG and ZIP; slides and print choose their own. */
  readonly pixelRatio: 1 | 2 | 4;
  /** PNG and ZIP: the whole page, or its first map alone with its scale and arrow. */
  readonly scope: "page" | "map";
  /** PNG: this page alone, from 0. */
  readonly page: number;
  readonly openCapture: OpenCapture;
  readonly onProgress: (page: number, pages: number) => void;
  readonly signal: AbortSignal;
}

export interface ReportFile {
  /** With its ending. */
  readonly name: string;
  readonly blob: Blob;
}

/**
 * The file of a report. A PDF is none of these: `preparePrint` puts its pages into the document, and the browser prints them.
 * @throws RangeError when a canvas is over the browser's limit; whatever the capture throws; the reason of `signal`
 */
export async function exportReport(
  request: ExportRequest & { readonly format: "png" | "pptx" | "zip" },
): Promise<ReportFile> {
  request.signal.throwIfAborted();
  throw new Error(`no file: ${request.format}`);
}
