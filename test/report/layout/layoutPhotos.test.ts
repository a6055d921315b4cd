import { describe, expect, it } from "vitest";
import { preparePhotos } from "../../../src/report/layout/layoutPhotos.ts";
import { inked } from "./ink.ts";
import { context } from "./samplePages.ts";

const FILE = new File(["x"], "before.jpg");
const BLOCK = {
  kind: "photos",
  photos: [
    { file: FILE, caption: "改造前" },
    { file: null, caption: "改造后" },
  ],
} as const;
const placed = preparePhotos(BLOCK, 600, context()).place({ x: 10, y: 20, width: 600, height: 300 });

describe("preparePhotos", () => {
  it("sets photos side by side in equal boxes that take the height, each above its caption", () => {
    const [photo] = placed.photos!;
    const [frame] = inked(placed, "rect");
    expect(photo!.file).toBe(FILE);
    expect(inked(placed, "image")).toEqual([{ kind: "image", box: photo!.box, image: photo!.image }]);
    expect(frame!.box).toMatchObject({ y: photo!.box.y, width: photo!.box.width, height: photo!.box.height });
    expect(frame!.box.x + frame!.box.width).toBeCloseTo(610);
    for (const caption of inked(placed, "text").filter(({ align }) => align === "left")) {
      expect(caption.y).toBeGreaterThan(photo!.box.y + photo!.box.height);
      expect(caption.y).toBeLessThan(320);
    }
  });

  it("leaves a frame in place of a photo that is missing, and says that one can be pasted there", () => {
    const [frame] = inked(placed, "rect");
    const hint = inked(placed, "text").find(({ align }) => align === "center")!;
    expect(hint.text).toContain("粘贴");
    expect(hint.x).toBeCloseTo(frame!.box.x + frame!.box.width / 2);
    expect(placed.photos).toHaveLength(1);
  });

  it("tells the photos of a block apart, also the same file twice", () => {
    const photos = [BLOCK.photos[0], BLOCK.photos[0]];
    const twice = preparePhotos({ kind: "photos", photos }, 600, context());
    const images = twice.place({ x: 0, y: 0, width: 600, height: 300 }).photos!.map(({ image }) => image);
    expect(new Set(images).size).toBe(2);
  });
});
