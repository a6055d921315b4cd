import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReportOutline } from "../../../src/report/document.ts";
import { type ExportRequest, exportReport } from "../../../src/report/files/exportReport.ts";
import type { PageWithPictures } from "../../../src/report/files/pictures.ts";
import { layoutReport } from "../../../src/report/layout/layoutReport.ts";
import type { LaidPage, Placed } from "../../../src/report/layout/placed.ts";
import { laidPage, MAP } from "../paint/laidPage.ts";
import { RasterCanvas } from "../paint/rasterCanvas.ts";
import { decodePng } from "./decodePng.ts";
import { fakeMap, stubPictures } from "./fakePictures.ts";

vi.mock("../../../src/report/layout/layoutReport.ts", () => ({ layoutReport: vi.fn() }));
const pptxOf = vi.fn();
vi.mock("../../../src/report/files/pptx.ts", () => ({ pptxOf: (...args: unknown[]) => pptxOf(...args) }));

const TEXT: Placed = { role: "title", block: null, box: MAP.box, primitives: [MAP.primitives[1]!] };
const DISTRICTS = ["渝中区", "江北区", "南岸区"];

const outline: ReportOutline = {
  fileName: "区县图集_2026",
  title: "区县图集",
  paper: "wide",
  look: "light",
  pages: [],
  waiting: null,
};

/** Lays these pages in place of the outline's. */
function lay(pages: readonly LaidPage[]): void {
  vi.mocked(layoutReport).mockResolvedValue(pages);
}

function request<F extends "png" | "pptx" | "zip">(format: F, part: Partial<ExportRequest> = {}) {
  const progress: [number, number][] = [];
  const whole: ExportRequest & { format: F } = {
    outline,
    locale: "zh",
    font: "sans-serif",
    pixelRatio: 1,
    scope: "page",
    page: 0,
    author: "张三",
    organisation: "住建委",
    openCapture: fakeMap().open,
    onProgress: (page, pages) => progress.push([page, pages]),
    signal: new AbortController().signal,
    ...part,
    format,
  };
  return { ...whole, progress };
}

const stillHeld = () => RasterCanvas.made.filter(({ calls, width }) => calls.length > 0 && width > 0);

beforeEach(() => {
  stubPictures();
  lay(DISTRICTS.map((label, i) => laidPage({ key: label, label, number: i + 1, of: 3 })));
  pptxOf.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

describe("exportReport: PNG", () => {
  it("is the page asked for, named after the report, its number and its label", async () => {
    const map = fakeMap();
    const { name, blob } = await exportReport(
      request("png", { page: 1, pixelRatio: 2, openCapture: map.open }),
    );
    expect(name).toBe("区县图集_2026_02-江北区.png");
    expect(await decodePng(blob)).toMatchObject({ width: 128, height: 101, pixelsPerMeter: 7559 });
    expect(map.asked).toHaveLength(1);
    expect(map.asked[0]).toMatchObject({ pixelRatio: 2 });
  });

  it("bears the name of the report alone where it has one page", async () => {
    lay([laidPage()]);
    expect((await exportReport(request("png"))).name).toBe("区县图集_2026.png");
  });

  it("takes the last page where fewer are left than there were", async () => {
    expect((await exportReport(request("png", { page: 7 }))).name).toContain("03-南岸区");
  });

  it("is the map alone where that is asked, and says so where the page has none", async () => {
    const { blob } = await exportReport(request("png", { scope: "map" }));
    expect(await decodePng(blob)).toMatchObject({ width: 40, height: 20 });
    lay([laidPage({ placed: [TEXT] })]);
    await expect(exportReport(request("png", { scope: "map" }))).rejects.toThrow("没有地图");
  });

  it("needs no hidden map for a page without one", async () => {
    lay([laidPage({ placed: [TEXT] })]);
    const openCapture = vi.fn();
    await exportReport(request("png", { openCapture }));
    expect(openCapture).not.toHaveBeenCalled();
  });

  it("says what is too large before it takes a map", async () => {
    lay([laidPage(), laidPage({ size: { width: 2001, height: 50 } })]);
    for (const format of ["png", "zip"] as const) {
      const map = fakeMap();
      const wish = request(format, { page: 1, pixelRatio: 4, openCapture: map.open });
      await expect(exportReport(wish)).rejects.toThrow(RangeError);
      expect(map.asked).toEqual([]);
    }
  });

  it("gives no file that is whole only after it was cancelled", async () => {
    const end = new AbortController();
    const { toBlob } = RasterCanvas.prototype;
    RasterCanvas.prototype.toBlob = function (done, type) {
      end.abort(new Error("enough"));
      toBlob.call(this, done, type);
    };
    await expect(exportReport(request("png", { signal: end.signal }))).rejects.toThrow("enough");
    RasterCanvas.prototype.toBlob = toBlob;
  });

  it("says that there is nothing to export", async () => {
    lay([]);
    await expect(exportReport(request("png"))).rejects.toThrow("没有可导出的页面");
  });
});

describe("exportReport: ZIP", () => {
  it("holds a PNG of each page in order, with progress before each", async () => {
    const map = fakeMap();
    const wish = request("zip", { openCapture: map.open });
    const { name, blob } = await exportReport(wish);
    expect(name).toBe("区县图集_2026.zip");
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    expect(Object.keys(files)).toEqual(["01-渝中区.png", "02-江北区.png", "03-南岸区.png"]);
    for (const bytes of Object.values(files))
      expect(await decodePng(new Blob([bytes as Uint8Array<ArrayBuffer>]))).toMatchObject({
        width: 64,
        height: 50,
      });
    expect(wish.progress).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(map.state).toEqual({ opened: 1, closed: 1 });
  });

  it("gives the memory of every canvas back", async () => {
    await exportReport(request("zip"));
    expect(stillHeld()).toEqual([]);
  });

  it("leaves pages without a map out where maps alone are asked", async () => {
    lay([laidPage({ number: 1, label: "封面", placed: [TEXT] }), laidPage({ number: 2 })]);
    const { blob } = await exportReport(request("zip", { scope: "map" }));
    expect(Object.keys(unzipSync(new Uint8Array(await blob.arrayBuffer())))).toEqual(["02-渝中区.png"]);
  });

  it("ends with the reason when it is cancelled on the way; the hidden map is closed and no page more is taken", async () => {
    const end = new AbortController();
    const map = fakeMap((nth) => {
      if (nth === 2) end.abort(new Error("enough"));
    });
    const wish = request("zip", { openCapture: map.open, signal: end.signal });
    await expect(exportReport(wish)).rejects.toThrow("enough");
    expect(map.asked).toHaveLength(2);
    expect(wish.progress).toHaveLength(2);
    expect(map.state).toEqual({ opened: 1, closed: 1 });
    expect(stillHeld()).toEqual([]);
  });

  it("lets a cancel in between two pages", async () => {
    const end = new AbortController();
    const map = fakeMap((nth) => {
      if (nth === 1) setTimeout(() => end.abort(new Error("enough")));
    });
    lay(Array.from({ length: 40 }, (_, i) => laidPage({ number: i + 1, of: 40 })));
    await expect(
      exportReport(request("zip", { openCapture: map.open, signal: end.signal })),
    ).rejects.toThrow();
    expect(map.asked.length).toBeLessThan(40);
  });

  it("hands on what the capture says, and closes the hidden map", async () => {
    const lost = new Error("context lost");
    const map = fakeMap((nth) => {
      if (nth === 3) throw lost;
    });
    await expect(exportReport(request("zip", { openCapture: map.open }))).rejects.toBe(lost);
    expect(map.state).toEqual({ opened: 1, closed: 1 });
  });
});

describe("exportReport: PPTX", () => {
  it("hands pages with their maps at 2x and the words of the file to the writer of slides", async () => {
    const file = new Blob(["slides"]);
    pptxOf.mockResolvedValue(file);
    const wish = request("pptx", { pixelRatio: 4 });
    expect(await exportReport(wish)).toEqual({ name: "区县图集_2026.pptx", blob: file });
    const [pages, words] = pptxOf.mock.calls[0] as [PageWithPictures[], unknown];
    expect(pages.map(({ page }) => page.label)).toEqual(DISTRICTS);
    for (const { pictures } of pages)
      expect(await decodePng(pictures.get("map:1")!)).toMatchObject({ width: 80, height: 40 });
    expect(words).toEqual({ title: "区县图集", author: "张三", organisation: "住建委", locale: "zh" });
    expect(wish.progress).toHaveLength(3);
    expect(stillHeld()).toEqual([]);
  });

  it("writes no slides when it is cancelled before", async () => {
    const end = new AbortController();
    const map = fakeMap((nth) => {
      if (nth === 3) end.abort(new Error("enough"));
    });
    await expect(
      exportReport(request("pptx", { openCapture: map.open, signal: end.signal })),
    ).rejects.toThrow("enough");
    expect(pptxOf).not.toHaveBeenCalled();
  });
});
