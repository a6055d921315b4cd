/** Canvases that are there in full, or not at all: one over the browser's limit takes everything and keeps nothing. */
import type { Size } from "../layout/placed.ts";

/** A new canvas, all of one opaque colour. @throws RangeError when the browser has none of that size */
export function filledCanvas(
  { width, height }: Size,
  color: string,
  settings: CanvasRenderingContext2DSettings,
): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", settings);
  if (!context) throw new RangeError("no 2d canvas");
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  checkKept(canvas);
  return context;
}

/** @throws RangeError when the last pixel is not opaque: the canvas kept nothing. Then its memory is given back */
export function checkKept(canvas: HTMLCanvasElement): void {
  const { width, height } = canvas;
  if (lastAlpha(canvas) === 255) return;
  freeCanvas(canvas);
  throw new RangeError(`no canvas of ${width} x ${height} px`);
}

function lastAlpha(canvas: HTMLCanvasElement): number | undefined {
  try {
    return canvas.getContext("2d")?.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data[3];
  } catch {
    return undefined;
  }
}

/** Gives the memory of a canvas back without waiting for the garbage collector. */
export function freeCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}
