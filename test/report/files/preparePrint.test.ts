// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pagePictures } from "../../../src/report/files/pageImages.ts";
import { type PrintRequest, preparePrint } from "../../../src/report/files/preparePrint.tsx";
import { layoutReport } from "../../../src/report/layout/layoutReport.ts";
import { laidPage } from "../paint/laidPage.ts";

vi.mock("../../../src/report/layout/layoutReport.ts", () => ({ layoutReport: vi.fn() }));
vi.mock("../../../src/report/paint/measurer.ts", () => ({ measurer: () => () => 1 }));
vi.mock("../../../src/report/files/pageImages.ts", () => ({
  lazySession: (open: () => unknown) => open(),
  pagePictures: vi.fn(),
}));

const MILLIMETER = 96 / 25.4;
const A4 = { width: 210 * MILLIMETER, height: 297 * MILLIMETER };
const pages = ["渝中区", "江北区"].map((title, i) =>
  laidPage({ key: title, title, size: A4, paper: "a4", number: i + 1, of: 2 }),
);

const close = vi.fn();
const request = (part: Partial<PrintRequest> = {}): PrintRequest => ({
  outline: { fileName: "图集_1", title: "", paper: "a4", look: "light", pages: [], waiting: null },
  locale: "zh",
  font: "sans-serif",
  openCapture: () => ({ take: vi.fn(), close }),
  onProgress: vi.fn(),
  signal: new AbortController().signal,
  ...part,
});

let held: Set<string>;
beforeEach(() => {
  vi.resetAllMocks();
  held = new Set();
  let urls = 0;
  vi.spyOn(URL, "createObjectURL").mockImplementation(() => {
    const url = `blob:${++urls}`;
    held.add(url);
    return url;
  });
  vi.spyOn(URL, "revokeObjectURL").mockImplementation((url) => void held.delete(url));
  vi.mocked(layoutReport).mockResolvedValue(pages);
  vi.mocked(pagePictures).mockImplementation(async () => new Map([["map:1", new Blob(["map"])]]));
  HTMLImageElement.prototype.decode = vi.fn(async () => {});
  Object.defineProperty(document, "fonts", { value: { ready: Promise.resolve() }, configurable: true });
  document.title = "Renewal Atlas";
});
afterEach(() => vi.restoreAllMocks());

const container = () => document.getElementById("print");
const nothingIsLeft = () => {
  expect(container()).toBeNull();
  expect(document.querySelectorAll("style")).toHaveLength(0);
  expect(held.size).toBe(0);
  expect(document.title).toBe("Renewal Atlas");
};

describe("preparePrint", () => {
  it("puts each page on a sheet of its own, with the maps at 300 dots an inch", async () => {
    const { onProgress, ...rest } = request();
    await preparePrint({ ...rest, onProgress });
    const sheets = [...container()!.querySelectorAll(".sheet")];
    expect(sheets.map((sheet) => sheet.querySelector("svg")?.getAttribute("aria-label"))).toEqual([
      "渝中区",
      "江北区",
    ]);
    const addresses = sheets.map((sheet) => sheet.querySelector("image")?.getAttribute("href"));
    expect(addresses).toEqual(["blob:1", "blob:2"]);
    for (const [, options] of vi.mocked(pagePictures).mock.calls) expect(options.pixelRatio).toBe(3.125);
    expect(vi.mocked(onProgress).mock.calls).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(close).toHaveBeenCalledOnce();
  });

  it("gives the sheet the exact size of the paper, keeps colours, and hides the rest from the printer alone", async () => {
    const remove = await preparePrint(request());
    const style = document.querySelector("style")!.textContent;
    expect(style).toContain("@page { size: 210mm 297mm; margin: 0 }");
    expect(style).toContain("print-color-adjust: exact");
    expect(style).toMatch(/@media screen \{ #print \{ display: none/);
    expect(style).toMatch(/@media print \{[^@]*body > :not\(#print\) \{ display: none !important/);
    remove();
    vi.mocked(layoutReport).mockResolvedValue([laidPage({ size: { width: 1280, height: 720 } })]);
    await preparePrint(request());
    expect(document.querySelector("style")!.textContent).toContain("size: 338.667mm 190.5mm");
  });

  it("names the document after the report: browsers name the PDF so", async () => {
    await preparePrint(request());
    expect(document.title).toBe("图集_1");
  });

  it("waits until every picture can be drawn", async () => {
    await preparePrint(request());
    expect(HTMLImageElement.prototype.decode).toHaveBeenCalledTimes(2);
  });

  it("decodes one picture after another, and none more after it was cancelled", async () => {
    const end = new AbortController();
    let open = 0;
    let most = 0;
    vi.mocked(HTMLImageElement.prototype.decode).mockImplementation(async () => {
      most = Math.max(most, ++open);
      await new Promise((done) => setTimeout(done, 1));
      open--;
    });
    await preparePrint(request());
    expect(most).toBe(1);
    vi.mocked(HTMLImageElement.prototype.decode).mockClear();
    vi.mocked(HTMLImageElement.prototype.decode).mockImplementation(async () => end.abort(new Error("why")));
    await expect(preparePrint(request({ signal: end.signal }))).rejects.toThrow("why");
    expect(HTMLImageElement.prototype.decode).toHaveBeenCalledOnce();
  });

  it("leaves nothing behind when it is removed", async () => {
    const remove = await preparePrint(request());
    remove();
    nothingIsLeft();
  });

  it("leaves nothing behind when a map cannot be taken, a picture cannot be decoded, or it is cancelled", async () => {
    const end = new AbortController();
    for (const fail of [
      () => vi.mocked(pagePictures).mockRejectedValueOnce(new Error("why")),
      () => vi.mocked(HTMLImageElement.prototype.decode).mockRejectedValueOnce(new Error("why")),
      () => end.abort(new Error("why")),
    ]) {
      fail();
      await expect(preparePrint(request({ signal: end.signal }))).rejects.toThrow("why");
      nothingIsLeft();
    }
  });
});

afterEach(() => {
  for (const one of document.querySelectorAll("#print, style")) one.remove();
});
