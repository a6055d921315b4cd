import { describe, expect, it } from "vitest";
import { mapAlone } from "../../../src/report/layout/mapAlone.ts";
import type { Placed } from "../../../src/report/layout/placed.ts";
import { laidPage, MAP } from "../paint/laidPage.ts";

const measure = (text: string, size: number) => text.length * size;
const notice = (text: string): Placed => ({
  role: "notice",
  block: null,
  box: { x: 0, y: 0, width: 9, height: 9 },
  primitives: [],
  text,
});

describe("mapAlone", () => {
  it("is a page in the size of the map, with all that was drawn on it moved along", () => {
    const alone = mapAlone(laidPage(), measure);
    expect(alone?.size).toEqual({ width: 40, height: 20 });
    const [placed] = alone!.placed;
    expect(placed?.primitives).toHaveLength(MAP.primitives.length);
    const image = placed?.primitives.find(({ kind }) => kind === "image");
    expect(image).toMatchObject({ box: { x: 0, y: 0, width: 40, height: 20 } });
    expect(placed?.primitives[1]).toMatchObject({ kind: "text", x: 0, y: -18 });
    expect(placed?.primitives[4]).toMatchObject({ kind: "line", points: [[-2, -4], [58, -4]] }); // biome-ignore format: one line
    expect(placed?.map?.scaleBar?.box).toMatchObject({ x: 2, y: 14 });
    expect(placed?.map?.northArrow).toMatchObject({ x: 34, y: 2 });
  });

  it("says below the map that the data are synthetic, in as many lines as that needs", () => {
    const text = "合成演示数据，不代表真实小区";
    const alone = mapAlone(laidPage({ placed: [notice(text), MAP] }), measure)!;
    const strip = alone.placed.at(-1)!;
    const lines = strip.primitives.flatMap((one) => (one.kind === "text" ? one.text : []));
    expect(lines.join("")).toBe(text);
    expect(lines.length).toBeGreaterThan(1);
    expect(strip.box.y).toBe(20);
    expect(alone.size.height).toBe(20 + strip.box.height);
    for (const one of strip.primitives)
      if (one.kind === "text") {
        expect(one.y).toBeLessThan(alone.size.height);
        expect(one.y - one.size * 0.8).toBeGreaterThanOrEqual(20);
      }
  });

  it("holds a scale bar that stands below the map", () => {
    const scaleBar = { ...MAP.map!.scaleBar!, box: { x: 4, y: 50, width: 20, height: 6 } };
    const placed = [{ ...MAP, map: { ...MAP.map!, scaleBar } }];
    expect(mapAlone(laidPage({ placed }), measure)?.size).toEqual({ width: 40, height: 28 });
  });

  it("is nothing where the page has no map", () => {
    expect(mapAlone(laidPage({ placed: [notice("x")] }), measure)).toBeNull();
  });
});
