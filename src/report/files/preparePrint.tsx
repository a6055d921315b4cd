/** Puts the pages of a report into this document, for the printer alone: no second window that a browser could keep closed. */
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { t } from "../../i18n/t.ts";
import { yieldTurn } from "../../io/yieldTurn.ts";
import { PAGE_COLORS } from "../colors.ts";
import { layoutReport } from "../layout/layoutReport.ts";
import type { LaidPage } from "../layout/placed.ts";
import { measurer } from "../paint/measurer.ts";
import { PageSvg } from "../paint/PageSvg.tsx";
import type { ExportRequest } from "./exportReport.ts";
import { lazySession, pagePictures } from "./pageImages.ts";

export type PrintRequest = Pick<
  ExportRequest,
  "outline" | "locale" | "font" | "openCapture" | "onProgress" | "signal"
>;

/** Maps at 300 dots an inch. */
const PRINT_RATIO = 300 / 96;

interface PrintedPage {
  readonly page: LaidPage;
  /** Addresses of its pictures. */
  readonly images: ReadonlyMap<string, string>;
}

/**
 * Resolves when everything is there and can be printed; until then nothing of it is seen. What it gives removes it all again.
 * @throws as `exportReport`
 */
export async function preparePrint(request: PrintRequest): Promise<() => void> {
  const { outline, locale, font, signal } = request;
  const laid = await layoutReport(outline, locale, measurer(font), signal);
  const [first] = laid;
  if (!first) throw new Error(t(locale, "report.noPages"));
  const undo: (() => void)[] = [];
  const remove = () => {
    for (const step of undo.splice(0).reverse()) step();
  };
  try {
    const pages = await printedPages(laid, request, (url) => undo.push(() => URL.revokeObjectURL(url)));
    show(pages, request, undo);
    await document.fonts.ready;
    // One after another: all the maps of an atlas at once may be more than there is memory for.
    for (const url of pages.flatMap(({ images }) => [...images.values()])) {
      signal.throwIfAborted();
      await decode(url);
    }
    signal.throwIfAborted();
    return remove;
  } catch (error) {
    remove();
    throw error;
  }
}

async function printedPages(
  laid: readonly LaidPage[],
  request: PrintRequest,
  onUrl: (url: string) => void,
): Promise<readonly PrintedPage[]> {
  const session = lazySession(request.openCapture);
  const pages: PrintedPage[] = [];
  try {
    for (const [i, page] of laid.entries()) {
      request.onProgress(i + 1, laid.length);
      await yieldTurn(request.signal);
      const images = new Map<string, string>();
      for (const [id, file] of await pagePictures(page, { ...request, session, pixelRatio: PRINT_RATIO })) {
        images.set(id, URL.createObjectURL(file));
        onUrl(images.get(id)!);
      }
      pages.push({ page, images });
    }
    return pages;
  } finally {
    session.close();
  }
}

/** Shows the pages to the printer, and adds to `undo` what takes them away. */
function show(
  pages: readonly PrintedPage[],
  { outline, font, locale }: PrintRequest,
  undo: (() => void)[],
): void {
  const style = document.createElement("style");
  style.textContent = printStyle(pages[0]!.page);
  document.head.append(style);
  undo.push(() => style.remove());
  const container = document.createElement("div");
  container.id = "print";
  container.lang = locale === "zh" ? "zh-Hans" : "en";
  document.body.append(container);
  undo.push(() => container.remove());
  const root = createRoot(container);
  undo.push(() => root.unmount());
  flushSync(() =>
    root.render(
      pages.map(({ page, images }) => (
        <div className="sheet" key={page.key}>
          <PageSvg page={page} images={images} font={font} />
        </div>
      )),
    ),
  );
  const { title } = document;
  // Browsers suggest it as the name of the file.
  document.title = outline.fileName;
  undo.push(() => {
    document.title = title;
  });
}

const millimeters = (px: number): string => `${Number(((px * 25.4) / 96).toFixed(3))}mm`;

/** One page a sheet, in the exact size of its paper, and nothing of the screen. */
function printStyle({ size, look }: LaidPage): string {
  const [width, height] = [millimeters(size.width), millimeters(size.height)];
  return `
@page { size: ${width} ${height}; margin: 0 }
@media screen { #print { display: none } }
@media print {
  html, body { all: unset !important; display: block !important; background: ${PAGE_COLORS[look].paper} !important }
  body > :not(#print) { display: none !important }
  #print { display: block; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  #print .sheet { width: ${width}; height: ${height}; overflow: hidden; break-inside: avoid; break-after: page }
  #print .sheet:last-child { break-after: auto }
  #print svg { display: block }
}`;
}

async function decode(url: string): Promise<void> {
  const image = new Image();
  image.src = url;
  await image.decode();
}
