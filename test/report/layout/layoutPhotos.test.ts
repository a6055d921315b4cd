import { describe, expect, it } from "vitest";
import { preparePhotos } from "../../../src/report/layout/layoutPhotos.ts";
import { inked } from "./ink.ts";
import { context } from "./samplePages.ts";

const FILE = new File(["x"], "before.jpg");
const BLOCK = {
  kind: "photos",
  photos: [
    { file: FILE, caption: "改造前" },
    { file: new File(["yy"], "after.jpg"), caption: "改造后" },
  ],
} as const;
const placed = preparePhotos(BLOCK, 600, context()).place({ x: 10, y: 20, width: 600, height: 300 });

describe("preparePhotos", () => {
  it("sets photos side by side in equal boxes that take the height, each above its caption", () => {
    const [photo, other] = placed.photos!;
    expect(photo!.file).toBe(FILE);
    expect(inked(placed, "image")).toEqual(
      placed.photos!.map(({ box, image }) => ({ kind: "image", box, image })),
    );
    const { y, width, height } = photo!.box;
    expect(other!.box).toMatchObject({ y, width, height });
    expect(other!.box.x + width).toBeCloseTo(610);
    for (const caption of inked(placed, "text")) {
      expect(caption.y).toBeGreaterThan(y + height);
      expect(caption.y).toBeLessThan(320);
    }
  });

  it("tells the photos of a block apart, also the same file twice", () => {
    const photos = [BLOCK.photos[0], BLOCK.photos[0]];
    const twice = preparePhotos({ kind: "photos", photos }, 600, context());
    const images = twice.place({ x: 0, y: 0, width: 600, height: 300 }).photos!.map(({ image }) => image);
    expect(new Set(images).size).toBe(2);
  });
});
