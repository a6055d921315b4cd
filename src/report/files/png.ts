/** Pages and pictures as PNG. */
import type { LaidPage, Size } from "../layout/placed.ts";
import { filledCanvas, freeCanvas } from "../paint/canvas.ts";
import { type PageImage, type PageImages, paintPage, pixelSize } from "../paint/paintPage.ts";
import { encodePng, withResolution } from "./encodePng.ts";

/** On a side: what a reader can still open, and about as large as graphics cards draw a map. */
const MOST_PIXELS = 8000;
/** Of a band, in px: every browser has a canvas of so many. */
const BAND_PIXELS = 2 ** 24;
const LEAST_ROWS = 16;

export interface PngOptions {
  readonly pixelRatio: number;
  readonly font: string;
  readonly signal: AbortSignal;
}

/** The page in whole device px. @throws RangeError when it is over 8,000 px on a side */
export function pngSize(page: Pick<LaidPage, "size">, pixelRatio: number): Size {
  const size = pixelSize(page, pixelRatio);
  const { width, height } = size;
  if (Math.max(width, height) > MOST_PIXELS)
    throw new RangeError(`the page is ${width} x ${height} px, expected at most ${MOST_PIXELS} px on a side`);
  return size;
}

/**
 * The page as a PNG. Where the browser has no canvas for the whole of it, it is drawn and written in bands: the same picture, but for
 * the edges of a few glyphs that Chromium rounds otherwise there.
 * @throws RangeError when it is over 8,000 px on a side, or the browser has no canvas for even a few of its rows; the reason of `signal`
 */
export async function pagePng(page: LaidPage, images: PageImages, options: PngOptions): Promise<Blob> {
  const { pixelRatio, font, signal } = options;
  pngSize(page, pixelRatio);
  signal.throwIfAborted();
  try {
    const canvas = paintPage(page, images, { pixelRatio, font });
    return await encoded(canvas, "image/png", pixelRatio);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return bandedPng(page, images, options);
}

/** As `pagePng`, in bands whether or not the browser has a larger canvas. */
export async function bandedPng(page: LaidPage, images: PageImages, options: PngOptions): Promise<Blob> {
  const { pixelRatio, signal } = options;
  const size = pngSize(page, pixelRatio);
  const bands = bandsOf(page, images, options, size);
  try {
    return await encodePng({ ...size, dotsPerInch: 96 * pixelRatio, rows: bands.rows }, signal);
  } finally {
    bands.close();
  }
}

/**
 * A picture on white as a PNG or JPEG without alpha: in a PDF an alpha channel would become a mask of its own.
 * @throws RangeError when the browser has no canvas of that size
 */
export async function opaqueFile(
  picture: PageImage,
  type: "image/png" | "image/jpeg",
  pixelRatio: number,
): Promise<Blob> {
  const context = filledCanvas(picture, "#ffffff", { alpha: false });
  context.drawImage(picture, 0, 0);
  return encoded(context.canvas, type, pixelRatio);
}

const JPEG_QUALITY = 0.92;

/** The canvas as a file; its memory is given back. @throws RangeError when the browser cannot encode one of its size */
async function encoded(canvas: HTMLCanvasElement, type: string, pixelRatio: number): Promise<Blob> {
  const { width, height } = canvas;
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, JPEG_QUALITY));
  freeCanvas(canvas);
  if (!blob) throw new RangeError(`a canvas of ${width} x ${height} px gave no picture`);
  return type === "image/png" ? withResolution(blob, 96 * pixelRatio) : blob;
}

interface Bands {
  readonly rows: (top: number, height: number) => Uint8ClampedArray;
  readonly close: () => void;
}

/** Draws bands of the page as their rows are asked for, as high as the browser's canvas allows. */
function bandsOf(page: LaidPage, images: PageImages, { pixelRatio, font }: PngOptions, size: Size): Bands {
  let most = wholeSteps(BAND_PIXELS / size.width);
  let band: { readonly canvas: HTMLCanvasElement; readonly top: number } | null = null;
  const close = () => {
    if (band) freeCanvas(band.canvas);
    band = null;
  };
  const bandAt = (top: number): HTMLCanvasElement => {
    for (;;) {
      const rows = { top, height: Math.min(most, size.height - top) };
      try {
        return paintPage(page, images, { pixelRatio, font, rows });
      } catch (error) {
        if (!(error instanceof RangeError) || rows.height <= LEAST_ROWS) throw error;
        most = wholeSteps(rows.height / 2);
      }
    }
  };
  const rows = (top: number, height: number): Uint8ClampedArray => {
    const data = new Uint8ClampedArray(4 * size.width * height);
    for (let row = top; row < top + height; ) {
      if (!band || row >= band.top + band.canvas.height) {
        close();
        band = { canvas: bandAt(row), top: row };
      }
      const count = Math.min(top + height, band.top + band.canvas.height) - row;
      const read = band.canvas.getContext("2d")!.getImageData(0, row - band.top, size.width, count);
      data.set(read.data, 4 * size.width * (row - top));
      row += count;
    }
    return data;
  };
  return { rows, close };
}

/** Bands begin at multiples of a power of two: there curves are rounded as in the whole page. */
const wholeSteps = (rows: number): number => Math.max(1, Math.floor(rows / LEAST_ROWS)) * LEAST_ROWS;
