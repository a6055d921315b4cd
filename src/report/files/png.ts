/** Pages and pictures as PNG. */
import type { LaidPage, Size } from "../layout/placed.ts";
import { type PageImages, paintPage, pixelSize } from "../paint/paintPage.ts";
import { encodePng } from "./encodePng.ts";

/** On a side: what a reader can still open, and about as large as graphics cards draw a map. */
export const MOST_PIXELS = 8000;
/** Of a canvas: every browser has one of so many px. A larger page is drawn and written in bands. */
const BAND_PIXELS = 2 ** 24;
const LEAST_ROWS = 16;

export interface PngOptions {
  readonly pixelRatio: number;
  readonly font: string;
  readonly signal: AbortSignal;
}

/**
 * The page as a PNG, the same in one band or in many.
 * @throws RangeError when it is over 8,000 px on a side, or the browser has no canvas for even a few of its rows; the reason of `signal`
 */
export async function pagePng(page: LaidPage, images: PageImages, options: PngOptions): Promise<Blob> {
  const { pixelRatio, signal } = options;
  const size = pixelSize(page, pixelRatio);
  if (Math.max(size.width, size.height) > MOST_PIXELS)
    throw new RangeError(
      `the page is ${size.width} x ${size.height} px, expected at most ${MOST_PIXELS} px on a side`,
    );
  const bands = bandsOf(page, images, options, size);
  try {
    return await encodePng({ ...size, dotsPerInch: 96 * pixelRatio, rows: bands.rows }, signal);
  } finally {
    bands.close();
  }
}

/** An opaque canvas as a PNG. @throws RangeError when it has no 2d context; the reason of `signal` */
export async function canvasPng(
  canvas: HTMLCanvasElement,
  { pixelRatio, signal }: Omit<PngOptions, "font">,
): Promise<Blob> {
  const { width, height } = canvas;
  const context = canvas.getContext("2d");
  if (!context) throw new RangeError("no 2d canvas");
  const rows = (top: number, count: number) => context.getImageData(0, top, width, count).data;
  return encodePng({ width, height, dotsPerInch: 96 * pixelRatio, rows }, signal);
}

/** Gives the memory of a canvas back without waiting for the garbage collector. */
export function freeCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}

interface Bands {
  readonly rows: (top: number, height: number) => Uint8ClampedArray;
  readonly close: () => void;
}

/** Draws bands of the page as their rows are asked for, as high as the browser's canvas allows. */
function bandsOf(page: LaidPage, images: PageImages, { pixelRatio, font }: PngOptions, size: Size): Bands {
  let most = Math.max(LEAST_ROWS, Math.floor(BAND_PIXELS / size.width));
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
        most = Math.max(LEAST_ROWS, Math.floor(rows.height / 2));
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
