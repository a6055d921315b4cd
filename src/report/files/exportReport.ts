/** Makes the file of a report: page after page, with progress and cancel. Nothing is kept of a file that does not become whole. */
import { type Locale, t } from "../../i18n/t.ts";
import { yieldTurn } from "../../io/yieldTurn.ts";
import type { ReportFormat } from "../../store/reportState.ts";
import type { CaptureSession, OpenCapture } from "../capture.ts";
import type { ReportOutline } from "../document.ts";
import { pageFileName } from "../fileName.ts";
import { layoutReport } from "../layout/layoutReport.ts";
import { mapAlone } from "../layout/mapAlone.ts";
import type { LaidPage, Measure } from "../layout/placed.ts";
import { measurer } from "../paint/measurer.ts";
import { freeImages, lazySession, pageImages, pagePictures } from "./pageImages.ts";
import type { PageWithPictures } from "./pictures.ts";
import { pagePng, pngSize } from "./png.ts";
import { zipWriter } from "./zipWriter.ts";

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
  /** For the properties of slides; empty: nobody is named. */
  readonly author: string;
  readonly organisation: string;
  readonly openCapture: OpenCapture;
  /** Before each page: which one of how many, from 1. */
  readonly onProgress: (page: number, pages: number) => void;
  readonly signal: AbortSignal;
}

export interface ReportFile {
  /** With its ending. */
  readonly name: string;
  readonly blob: Blob;
}

type FileRequest = ExportRequest & { readonly format: "png" | "pptx" | "zip" };

const SLIDE_RATIO = 2;

/**
 * The file of a report. A PDF is none of these: `preparePrint` puts its pages into the document, and the browser prints them.
 * @throws RangeError when a page or a canvas is too large; whatever the capture throws; the reason of `signal`
 */
export async function exportReport(request: FileRequest): Promise<ReportFile> {
  const { outline, locale, signal } = request;
  const measure = measurer(request.font);
  const laid = await layoutReport(outline, locale, measure, signal);
  if (laid.length === 0) throw new Error(t(locale, "report.noPages"));
  const session = lazySession(request.openCapture);
  try {
    const file = await fileOf(laid, request, session, measure);
    signal.throwIfAborted();
    return file;
  } finally {
    session.close();
  }
}

async function fileOf(
  laid: readonly LaidPage[],
  request: FileRequest,
  session: CaptureSession,
  measure: Measure,
): Promise<ReportFile> {
  const { locale, format, scope, pixelRatio } = request;
  const name = request.outline.fileName;
  if (format === "pptx") return { name: `${name}.pptx`, blob: await slides(laid, request, session) };
  const pages = format === "png" ? [laid[Math.min(request.page, laid.length - 1)]!] : laid;
  const drawn = scope === "page" ? pages : mapsAlone(pages, locale, measure);
  // What no file could hold is said before the first map is taken.
  for (const page of drawn) pngSize(page, pixelRatio);
  if (format === "zip") return { name: `${name}.zip`, blob: await archive(drawn, request, session) };
  const [page] = drawn as [LaidPage];
  const place = laid.length === 1 ? ".png" : `_${pageFileName(page, "png")}`;
  request.onProgress(1, 1);
  return { name: `${name}${place}`, blob: await picture(page, request, session) };
}

function mapsAlone(pages: readonly LaidPage[], locale: Locale, measure: Measure): readonly LaidPage[] {
  const maps = pages.flatMap((page) => mapAlone(page, measure) ?? []);
  if (maps.length === 0) throw new Error(t(locale, "report.noMapOnPage"));
  return maps;
}

async function picture(page: LaidPage, request: FileRequest, session: CaptureSession): Promise<Blob> {
  await yieldTurn(request.signal);
  const images = await pageImages(page, { ...request, session });
  try {
    return await pagePng(page, images, request);
  } finally {
    freeImages(images);
  }
}

async function archive(
  pages: readonly LaidPage[],
  request: FileRequest,
  session: CaptureSession,
): Promise<Blob> {
  const zip = zipWriter("application/zip");
  for (const [i, page] of pages.entries()) {
    request.onProgress(i + 1, pages.length);
    await zip.add({ name: pageFileName(page, "png"), data: await picture(page, request, session) });
  }
  return zip.end();
}

async function slides(
  pages: readonly LaidPage[],
  request: FileRequest,
  session: CaptureSession,
): Promise<Blob> {
  const { pptxOf } = await import("./pptx.ts");
  const { outline, locale, author, organisation, signal } = request;
  const made: PageWithPictures[] = [];
  for (const [i, page] of pages.entries()) {
    request.onProgress(i + 1, pages.length);
    await yieldTurn(signal);
    made.push({ page, pictures: await pagePictures(page, { ...request, session, pixelRatio: SLIDE_RATIO }) });
  }
  await yieldTurn(signal);
  return pptxOf(made, { title: outline.title, author, organisation, locale });
}
