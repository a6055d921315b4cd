import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bandedPng, opaqueFile, pagePng } from "../../../src/report/files/png.ts";
import { type PageImages, paintPage } from "../../../src/report/paint/paintPage.ts";
import { laidPage } from "../paint/laidPage.ts";
import { RasterCanvas } from "../paint/rasterCanvas.ts";
import { decodePng } from "./decodePng.ts";

const OPTIONS = { pixelRatio: 2, font: "sans-serif", signal: new AbortController().signal } as const;

function map(): RasterCanvas {
  const canvas = new RasterCanvas(80, 40);
  for (let y = 0; y < 40; y++) for (let x = 0; x < 80; x++) canvas.put(x, y, [3 * x, 6 * y, 90, 255]);
  return canvas;
}
const images = new Map([["map:1", map()]]) as unknown as PageImages;

beforeEach(() => {
  RasterCanvas.most = Number.POSITIVE_INFINITY;
  RasterCanvas.made = [];
  vi.stubGlobal("document", { createElement: () => new RasterCanvas() });
  vi.stubGlobal("Path2D", class {});
});
afterEach(() => vi.unstubAllGlobals());

const { toBlob } = RasterCanvas.prototype;
const drawn = () => RasterCanvas.made.filter(({ calls }) => calls.length > 1);

describe("pagePng", () => {
  it("is the page as the canvas draws it, pixel for pixel", async () => {
    const png = await decodePng(await pagePng(laidPage(), images, OPTIONS));
    const whole = paintPage(laidPage(), images, OPTIONS);
    expect([png.width, png.height]).toEqual([128, 101]);
    const { data } = whole.getContext("2d")!.getImageData(0, 0, 128, 101);
    const opaque = data.filter((_, i) => i % 4 !== 3);
    expect(Buffer.compare(png.rgb, Uint8Array.from(opaque))).toBe(0);
    expect(new Set(png.rgb).size).toBeGreaterThan(20);
  });

  it("is the same picture, pixel for pixel, where the browser's canvas holds only bands of it", async () => {
    const whole = await decodePng(await pagePng(laidPage(), images, OPTIONS));
    expect(drawn()).toHaveLength(1);
    for (const [most, bands] of [
      [128 * 100, 3],
      [128 * 50, 3],
      [128 * 16, 7],
    ] as const) {
      RasterCanvas.most = most;
      RasterCanvas.made = [];
      const banded = await decodePng(await pagePng(laidPage(), images, OPTIONS));
      expect(drawn()).toHaveLength(bands);
      expect(banded).toMatchObject({ width: 128, height: 101, pixelsPerMeter: whole.pixelsPerMeter });
      expect(Buffer.compare(banded.rgb, whole.rgb)).toBe(0);
    }
  });

  it("is drawn in bands where the browser has the canvas but cannot write it", async () => {
    RasterCanvas.prototype.toBlob = (done) => done(null);
    const png = await decodePng(await pagePng(laidPage(), images, OPTIONS));
    RasterCanvas.prototype.toBlob = toBlob;
    const whole = await decodePng(await pagePng(laidPage(), images, OPTIONS));
    expect(Buffer.compare(png.rgb, whole.rgb)).toBe(0);
  });

  it("gives the memory of its canvases back", async () => {
    RasterCanvas.most = 128 * 30;
    await pagePng(laidPage(), images, OPTIONS);
    expect(drawn().map(({ width }) => width)).toEqual(drawn().map(() => 0));
  });

  it("ends with a RangeError where there is no canvas for even a few rows", async () => {
    RasterCanvas.most = 128 * 15;
    await expect(pagePng(laidPage(), images, OPTIONS)).rejects.toThrow(RangeError);
  });

  it("says what is too large: more than 8,000 px on a side", async () => {
    const page = laidPage({ size: { width: 2001, height: 100 } });
    await expect(pagePng(page, images, { ...OPTIONS, pixelRatio: 4 })).rejects.toThrow(
      /8004 x 400 px, expected at most 8000/,
    );
    expect(drawn()).toEqual([]);
  });

  it("ends with the reason when it is cancelled", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    for (const make of [pagePng, bandedPng])
      await expect(make(laidPage(), images, { ...OPTIONS, signal })).rejects.toThrow("enough");
  });
});

describe("opaqueFile", () => {
  it("writes a map as PNG, with the resolution that it was taken at", async () => {
    const canvas = map() as unknown as HTMLCanvasElement;
    const png = await decodePng(await opaqueFile(canvas, "image/png", 3.125));
    expect(png).toMatchObject({ width: 80, height: 40, pixelsPerMeter: 11811 });
    expect([...png.rgb.subarray(3 * (80 * 5 + 7), 3 * (80 * 5 + 7) + 3)]).toEqual([21, 30, 90]);
  });

  it("writes a photo as JPEG, on white", async () => {
    const photo = new RasterCanvas(40, 30) as unknown as ImageBitmap;
    const file = await opaqueFile(photo, "image/jpeg", 2);
    expect([file.type, await file.text()]).toEqual(["image/jpeg", "40 x 30"]);
    expect(RasterCanvas.made.at(-1)!.calls[0]).toEqual(["fillRect", "#ffffff"]);
  });

  it("ends with a RangeError, not with an empty file, where the canvas keeps nothing", async () => {
    const canvas = map() as unknown as HTMLCanvasElement;
    RasterCanvas.most = 100;
    RasterCanvas.prototype.toBlob = (done) => done(new Blob(["nothing but air"]));
    await expect(opaqueFile(canvas, "image/png", 1)).rejects.toThrow(RangeError);
    RasterCanvas.prototype.toBlob = toBlob;
  });

  it("ends with a RangeError where the browser writes none", async () => {
    const canvas = map() as unknown as HTMLCanvasElement;
    RasterCanvas.most = 100;
    await expect(opaqueFile(canvas, "image/png", 1)).rejects.toThrow(RangeError);
  });
});
