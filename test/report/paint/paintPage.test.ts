import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type PageImages, paintPage } from "../../../src/report/paint/paintPage.ts";
import { laidPage, MAP } from "./laidPage.ts";
import { RasterCanvas } from "./rasterCanvas.ts";

const PLAIN = { pixelRatio: 1, font: "sans-serif" } as const;

/** A picture of four quarters. */
function quarters(width: number, height: number): RasterCanvas {
  const canvas = new RasterCanvas(width, height);
  const context = canvas.getContext();
  for (const [i, color] of ["#ff0000", "#00ff00", "#0000ff", "#ffff00"].entries()) {
    context.fillStyle = color;
    context.fillRect(((i % 2) * width) / 2, (Math.floor(i / 2) * height) / 2, width / 2, height / 2);
  }
  return canvas;
}

const pictures = (picture = quarters(40, 20)): PageImages =>
  new Map([["map:1", picture]]) as unknown as PageImages;

const paint = (page = laidPage(), images = pictures(), options: Parameters<typeof paintPage>[2] = PLAIN) =>
  paintPage(page, images, options) as unknown as RasterCanvas;

beforeEach(() => {
  RasterCanvas.most = Number.POSITIVE_INFINITY;
  vi.stubGlobal("document", { createElement: () => new RasterCanvas() });
  vi.stubGlobal("Path2D", class {});
});
afterEach(() => vi.unstubAllGlobals());

describe("paintPage", () => {
  it("makes a canvas of pixelRatio times the page, rounded to whole px and opaque to its last corner", () => {
    for (const [pixelRatio, width, height] of [
      [1, 64, 50],
      [2, 128, 101],
      [4, 256, 202],
    ] as const) {
      const canvas = paint(laidPage(), pictures(), { ...PLAIN, pixelRatio });
      expect([canvas.width, canvas.height]).toEqual([width, height]);
      expect(canvas.pixel(width - 1, height - 1)).toEqual([255, 255, 255, 255]);
    }
  });

  it("draws what is placed in its order, in its font, colours and alignment", () => {
    const drawn = paint().calls.slice(1);
    expect(drawn.map(([name]) => name)).toEqual([
      ...["fill", "stroke"],
      ...["fillText", "fillText"],
      ...["fill", "stroke"],
      "stroke",
      "fill",
      ...["fill", "stroke", "fillText"],
      "drawImage",
    ]);
    expect(drawn[2]).toEqual(["fillText", "#1d2327", "渝中区  3", "650 8px sans-serif", "left", 4, 10]);
    expect(drawn[3]).toEqual(["fillText", "#5d676f", "12", "400 8px sans-serif", "right", 60, 20]);
  });

  it("lays a picture of the map on its box, pixel for pixel", () => {
    const canvas = paint();
    expect(canvas.pixel(4, 28)).toEqual([255, 0, 0, 255]);
    expect(canvas.pixel(43, 28)).toEqual([0, 255, 0, 255]);
    expect(canvas.pixel(4, 47)).toEqual([0, 0, 255, 255]);
    expect(canvas.pixel(43, 47)).toEqual([255, 255, 0, 255]);
    expect(canvas.pixel(44, 40)).toEqual([255, 255, 255, 255]);
  });

  it("puts a picture on whole device px where its box lies between them", () => {
    const box = { x: 3.7, y: 28.4, width: 40.1, height: 19.9 };
    const placed = [{ ...MAP, primitives: [{ kind: "image", box, image: "map:1" } as const] }];
    const [drawn] = paint(laidPage({ placed })).calls.slice(1);
    expect(drawn?.slice(5)).toEqual([4, 28, 40, 20]);
  });

  it("cuts a photo to its box and squeezes nothing", () => {
    const box = { x: 4, y: 28, width: 20, height: 20 };
    const photo = { image: "map:1", file: new File([], "a.jpg"), box };
    const placed = [
      { ...MAP, primitives: [{ kind: "image", box, image: "map:1" } as const], photos: [photo] },
    ];
    const [drawn] = paint(laidPage({ placed })).calls.slice(1);
    expect(drawn).toEqual(["drawImage", 10, 0, 20, 20, 4, 28, 20, 20]);
  });

  it("draws bands that are the same as the whole page", () => {
    const options = { ...PLAIN, pixelRatio: 2 };
    const whole = paint(laidPage(), pictures(), options);
    for (const [top, height] of [
      [0, 37],
      [37, 37],
      [74, 27],
    ] as const) {
      const band = paint(laidPage(), pictures(), { ...options, rows: { top, height } });
      expect([band.width, band.height]).toEqual([whole.width, height]);
      const rows = whole.getContext().getImageData(0, top, whole.width, height);
      expect(band.getContext().getImageData(0, 0, whole.width, height)).toEqual(rows);
    }
  });

  it("ends with a RangeError, not with a blank page, on a canvas that keeps nothing", () => {
    RasterCanvas.most = 64 * 50 - 1;
    expect(() => paint()).toThrow(RangeError);
  });

  it("says which picture is missing", () => {
    expect(() => paint(laidPage(), new Map())).toThrow("map:1");
  });
});
