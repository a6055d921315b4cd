import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { freeImages, lazySession, pageImages, pagePictures } from "../../../src/report/files/pageImages.ts";
import type { Placed } from "../../../src/report/layout/placed.ts";
import { laidPage, MAP } from "../paint/laidPage.ts";
import { decodePng } from "./decodePng.ts";
import { fakeMap, stubPictures } from "./fakePictures.ts";

let bitmaps: ReturnType<typeof stubPictures>;
beforeEach(() => {
  bitmaps = stubPictures();
});
afterEach(() => vi.unstubAllGlobals());

const photos = (...names: string[]): Placed => ({
  role: "body",
  block: null,
  box: { x: 0, y: 0, width: 40, height: 20 },
  primitives: [],
  photos: names.map((name, i) => ({
    image: `photo:${name}`,
    file: new File([], name),
    box: { x: i * 20, y: 0, width: 20, height: 20 },
  })),
});

const options = (map = fakeMap(), pixelRatio = 2, signal = new AbortController().signal) => ({
  session: map.open(),
  pixelRatio,
  signal,
  locale: "en" as const,
});

describe("pageImages", () => {
  it("takes each map at whole CSS px of its box, in the state and view of its place", async () => {
    const map = fakeMap();
    const box = { x: 4, y: 28, width: 40.3, height: 19.8 };
    const page = laidPage({ placed: [{ ...MAP, map: { ...MAP.map!, box } }] });
    const images = await pageImages(page, options(map));
    const { state, view } = MAP.map!;
    expect(map.asked).toEqual([{ state, view, width: 40, height: 20, pixelRatio: 2 }]);
    expect(images.get("map:1")).toBe(map.canvases[0]);
  });

  it("decodes photos upright, cut to their box, and no larger than the box asks for", async () => {
    const images = await pageImages(laidPage({ placed: [photos("a.jpg")] }), options());
    expect(bitmaps.decoded[0]?.[1]).toEqual({ imageOrientation: "from-image" });
    expect(bitmaps.decoded[1]?.slice(1, 5)).toEqual([50, 0, 300, 300]);
    expect(images.get("photo:a.jpg")).toMatchObject({ width: 40, height: 40 });
    expect(bitmaps.open()).toBe(1);
    freeImages(images);
    expect(bitmaps.open()).toBe(0);
  });

  it("never makes a photo larger than it is", async () => {
    const images = await pageImages(laidPage({ placed: [photos("a.jpg")] }), options(fakeMap(), 40));
    expect(images.get("photo:a.jpg")).toMatchObject({ width: 300, height: 300 });
  });

  it("decodes a photo once that stands twice on the page", async () => {
    await pageImages(laidPage({ placed: [photos("a.jpg"), photos("a.jpg", "b.jpg")] }), options());
    expect(bitmaps.open()).toBe(2);
  });

  it("names the photo that cannot be read, and keeps nothing", async () => {
    const map = fakeMap();
    const page = laidPage({ placed: [MAP, photos("a.jpg", "broken.jpg")] });
    await expect(pageImages(page, options(map))).rejects.toThrow("broken.jpg");
    expect(bitmaps.open()).toBe(0);
    expect(map.canvases.map(({ width }) => width)).toEqual([0]);
  });

  it("ends with a RangeError where the canvas of a map kept nothing, not with a blank map", async () => {
    const map = fakeMap();
    const session = map.open();
    const take: typeof session.take = async (request, signal) => {
      const canvas = await session.take(request, signal);
      canvas.width = 80;
      return canvas;
    };
    await expect(pageImages(laidPage(), { ...options(map), session: { ...session, take } })).rejects.toThrow(
      RangeError,
    );
    expect(map.canvases.map(({ width }) => width)).toEqual([0]);
  });

  it("takes no map after it was cancelled", async () => {
    const map = fakeMap();
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(pageImages(laidPage(), options(map, 2, signal))).rejects.toThrow("enough");
    expect(map.asked).toEqual([]);
  });
});

describe("pagePictures", () => {
  it("gives maps as opaque PNG in the size asked, and the memory of their canvases back", async () => {
    const map = fakeMap();
    const pictures = await pagePictures(laidPage(), options(map));
    const png = await decodePng(pictures.get("map:1")!);
    expect([png.width, png.height]).toEqual([80, 40]);
    expect([...png.rgb.subarray(0, 3)]).toEqual([0xc0, 0xc4, 0xc8]);
    expect(map.canvases.map(({ width }) => width)).toEqual([0]);
  });
});

describe("lazySession", () => {
  it("opens no hidden map where none is asked for, one where many are, and closes what it opened", async () => {
    const map = fakeMap();
    const unused = lazySession(map.open);
    unused.close();
    expect(map.state).toEqual({ opened: 0, closed: 0 });
    const session = lazySession(map.open);
    await pageImages(laidPage({ placed: [MAP, MAP] }), { ...options(), session });
    session.close();
    expect(map.state).toEqual({ opened: 1, closed: 1 });
  });
});
