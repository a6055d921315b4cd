import { afterEach, describe, expect, it, vi } from "vitest";
import { drawPicture, PICTURE_COLORS, type PictureInput, pngOf } from "../../src/report/picture.ts";

/** A canvas that writes down what is done to it; `keeps` is false for one over the browser's limit. */
function fakeCanvas(keeps = true) {
  const calls: [string, ...unknown[]][] = [];
  const context = new Proxy({} as Record<string, unknown>, {
    get: (own, name: string) => {
      if (name === "measureText") return (text: string) => ({ width: text.length * 9 });
      if (name === "getImageData") return () => ({ data: [255, 255, 255, keeps ? 255 : 0] });
      return own[name] ?? ((...args: unknown[]) => void calls.push([name, ...args]));
    },
  });
  const canvas = { width: 0, height: 0, getContext: () => context };
  vi.stubGlobal("document", { createElement: () => canvas });
  const of = (name: string) => calls.filter(([called]) => called === name).map(([, ...args]) => args);
  return { canvas, of };
}

const input = (part: Partial<PictureInput> = {}): PictureInput => ({
  words: {
    title: "Title",
    subtitle: "Subtitle",
    legend: {
      sections: [
        {
          title: "Stage",
          unit: "",
          entries: [{ label: "Accepted", count: "7", mark: { kind: "dot", color: "#164F63", rim: "#fff" } }],
        },
      ],
      notes: [],
    },
    foot: ["Source: test"],
    notice: "Synthetic",
  },
  size: { width: 1200, height: 750 },
  pixelRatio: 1,
  colors: PICTURE_COLORS.light,
  font: "sans-serif",
  north: "N",
  capture: async () => ({ image: {} as CanvasImageSource, metersPerPixel: 25, bearing: 30 }),
  scaleOf: () => ({ pixels: 120, text: "3 km" }),
  ...part,
});

afterEach(() => vi.unstubAllGlobals());

describe("drawPicture", () => {
  it("asks for the same map at each size, with more pixels", async () => {
    const asked: unknown[] = [];
    const sizes: number[][] = [];
    for (const pixelRatio of [1, 2]) {
      const { canvas, of } = fakeCanvas();
      const { capture } = input();
      await drawPicture(
        input({
          pixelRatio,
          capture: (request) => {
            asked.push(request);
            return capture(request);
          },
        }),
      );
      sizes.push([canvas.width, canvas.height]);
      expect(of("scale")[0]).toEqual([pixelRatio, pixelRatio]);
    }
    expect(asked[1]).toEqual({ ...(asked[0] as object), pixelRatio: 2 });
    expect(sizes).toEqual([
      [1200, 750],
      [2400, 1500],
    ]);
  });

  it("writes title, filters, legend with counts, scale, north, source and notice", async () => {
    const { of } = fakeCanvas();
    await drawPicture(input());
    const texts = of("fillText").map(([text]) => text);
    for (const text of [
      "Title",
      "Subtitle",
      "Stage",
      "Accepted",
      "7",
      "3 km",
      "N",
      "Source: test",
      "Synthetic",
    ])
      expect(texts).toContain(text);
  });

  it("draws the scale bar as long as it says, and turns the arrow against the bearing", async () => {
    const { of } = fakeCanvas();
    await drawPicture(input());
    expect(of("strokeRect").at(-1)?.[2]).toBe(120);
    expect(of("rotate")).toEqual([[(-30 * Math.PI) / 180]]);
  });

  it("ends with a RangeError, not with a blank picture, on a canvas that keeps nothing", async () => {
    fakeCanvas(false);
    await expect(drawPicture(input({ pixelRatio: 40 }))).rejects.toThrow(RangeError);
  });

  it("hands on why the map could not be taken", async () => {
    fakeCanvas();
    const lost = new Error("context lost");
    await expect(drawPicture(input({ capture: () => Promise.reject(lost) }))).rejects.toBe(lost);
  });
});

describe("pngOf", () => {
  it("ends with a RangeError where the browser encodes nothing", async () => {
    const canvas = { width: 9, height: 9, toBlob: (done: (blob: Blob | null) => void) => done(null) };
    await expect(pngOf(canvas as unknown as HTMLCanvasElement)).rejects.toThrow(RangeError);
  });
});
