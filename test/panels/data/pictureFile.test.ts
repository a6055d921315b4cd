import { describe, expect, it } from "vitest";
import { isPictureFile, takesPictures } from "../../../src/panels/data/pictureFile.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas } from "../../builders.ts";

describe("isPictureFile", () => {
  it.each([
    ["gate.jpg", "image/jpeg", true],
    ["gate.JPG", "", true],
    ["IMG_1.HEIC", "", true],
    ["communities.csv", "text/csv", false],
    ["communities.geojson", "", false],
    ["heights.tif", "image/tiff", false],
    ["heights.tif", "", false],
    ["table.png", "text/csv", false],
  ])("%s of type “%s”: %s", (name, type, is) => {
    expect(isPictureFile({ name, type })).toBe(is);
  });
});

describe("takesPictures", () => {
  it("is the open studio of a city, with no dialog over it", () => {
    const studio = { ...INITIAL_STATE, atlas: buildAtlas(), panel: "report" } as const;
    expect(takesPictures(studio)).toBe(true);
    expect(takesPictures({ ...studio, dialog: "data" })).toBe(false);
    expect(takesPictures({ ...studio, panel: "overview" })).toBe(false);
    expect(takesPictures({ ...studio, atlas: null })).toBe(false);
  });
});
