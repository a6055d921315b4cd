/** Pixels of a PNG, for tests that look at what was drawn. */
import type { Page } from "@playwright/test";
import type { Box } from "../../src/report/layout/placed.ts";

export type Rgb = readonly [number, number, number];

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** width x height x 4 bytes, row 0 on top. */
  readonly rgba: Uint8Array;
}

/** Decodes a PNG in the page, whose browser can. */
export async function decodePng(page: Page, png: Buffer): Promise<Pixels> {
  const { width, height, base64 } = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d", { willReadFrequently: true })!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let binary = "";
    for (let i = 0; i < data.length; i += 32_768)
      binary += String.fromCharCode(...data.subarray(i, i + 32_768));
    return { width: image.width, height: image.height, base64: btoa(binary) };
  }, png.toString("base64"));
  return { width, height, rgba: new Uint8Array(Buffer.from(base64, "base64")) };
}

export function pixelAt({ width, rgba }: Pixels, x: number, y: number): Rgb {
  const at = (Math.floor(y) * width + Math.floor(x)) * 4;
  return [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!];
}

/** Greatest difference of a channel. */
export const distance = (a: Rgb, b: Rgb): number => Math.max(...a.map((v, i) => Math.abs(v - b[i]!)));

export const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** All pixels of a box, row by row. */
function* pixelsIn(pixels: Pixels, { x, y, width, height }: Box): Generator<Rgb> {
  for (let row = Math.ceil(y); row < Math.floor(y + height); row++)
    for (let column = Math.ceil(x); column < Math.floor(x + width); column++)
      yield pixelAt(pixels, column, row);
}

/** Share of a box's pixels within `tolerance` of `color`. */
export function shareOfColor(pixels: Pixels, box: Box, color: Rgb, tolerance: number): number {
  let near = 0;
  let all = 0;
  for (const pixel of pixelsIn(pixels, box)) {
    all++;
    if (distance(pixel, color) <= tolerance) near++;
  }
  return near / all;
}

export const colorsIn = (pixels: Pixels, box: Box): number =>
  new Set([...pixelsIn(pixels, box)].map(([r, g, b]) => (r << 16) | (g << 8) | b)).size;

/** Each 2 x 2 pixels as their mean. */
export function halved({ width, height, rgba }: Pixels): Pixels {
  const half = { width: width / 2, height: height / 2, rgba: new Uint8Array(rgba.length / 4) };
  for (let y = 0; y < half.height; y++)
    for (let x = 0; x < half.width; x++)
      for (let c = 0; c < 4; c++) {
        const at = (2 * y * width + 2 * x) * 4 + c;
        const sum = rgba[at]! + rgba[at + 4]! + rgba[at + 4 * width]! + rgba[at + 4 * width + 4]!;
        half.rgba[(y * half.width + x) * 4 + c] = Math.round(sum / 4);
      }
  return half;
}

/** Mean difference of the colour channels, 0..255. */
export function meanDifference(a: Pixels, b: Pixels): number {
  let sum = 0;
  for (let i = 0; i < a.rgba.length; i++) if (i % 4 !== 3) sum += Math.abs(a.rgba[i]! - b.rgba[i]!);
  return sum / (a.width * a.height * 3);
}
