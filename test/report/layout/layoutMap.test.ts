import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { haversineMeters } from "../../../src/geo/haversine.ts";
import type { MapBlock } from "../../../src/report/document.ts";
import { prepareMap } from "../../../src/report/layout/layoutMap.ts";
import type { Placed, PlacedMap } from "../../../src/report/layout/placed.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { inkBox, inked, inside, upon } from "./ink.ts";
import { contextOf, faultsOf, saidBy, textsOf } from "./sheet.ts";

const block = (part: Partial<MapBlock> = {}): MapBlock => ({
  kind: "map",
  id: "main",
  state: INITIAL_STATE,
  frame: { kind: "fit", bbox: [106.4, 29.4, 106.7, 29.7] },
  caption: "",
  scaleBar: true,
  northArrow: true,
  ...part,
});

const BOX = { x: 44, y: 90.4, width: 700.5, height: 480.2 };

function placed(
  part: Partial<MapBlock> = {},
  box = BOX,
  locale: "zh" | "en" = "zh",
): Placed & { map: PlacedMap } {
  const made = prepareMap(block(part), box.width, contextOf(locale)).place(box);
  return { ...made, map: made.map! };
}

const view = (lat: number, zoom: number) => ({ kind: "view", view: { lng: 106.5, lat, zoom } }) as const;

describe("prepareMap", () => {
  it("fills its box with the picture of its id, on whole pixels", () => {
    const { map, primitives, block: made } = placed();
    expect(map.box).toEqual({ x: 44, y: 91, width: 700, height: 479 });
    expect(primitives[0]).toEqual({ kind: "image", image: "main", box: map.box });
    expect(made?.kind).toBe("map");
    expect(map.state).toBe(INITIAL_STATE);
  });

  it("stands below its caption, which wraps", () => {
    const caption = "按步行路网计算的社区卫生服务站十五分钟服务范围（含坡度与台阶），直线距离方法对照";
    const narrow = { ...BOX, width: 260 };
    const { map, ...rest } = placed({ caption }, narrow);
    const captions = textsOf(rest).filter(({ weight, y }) => weight === 650 && y < map.box.y);
    expect(captions.length).toBeGreaterThan(1);
    expect(captions.every((line) => inkBox(line).y + inkBox(line).height <= map.box.y)).toBe(true);
    expect(saidBy(rest)).toContain(caption);
    expect(faultsOf(rest)).toEqual([]);
  });

  it("asks for 120 px below its caption and takes more", () => {
    const context = contextOf("zh");
    const bare = prepareMap(block(), 400, context);
    const titled = prepareMap(block({ caption: "直线距离" }), 400, context);
    expect(bare.height).toBe(120);
    expect(bare.stretches).toBe(true);
    expect(titled.height).toBe(120 + 24 + 6);
  });

  it("fits what it shows into the picture, and leaves a frame that a reader chose as it is", () => {
    const { map } = placed();
    const world = 512 * 2 ** map.view.zoom;
    expect((0.3 / 360) * world).toBeLessThanOrEqual(map.box.width);
    expect(map.view.lng).toBeCloseTo(106.55, 6);
    expect(map.view.lat).toBeCloseTo(29.55, 2);
    expect(placed({ frame: view(29.55, 12.345) }).map.view).toEqual({ lng: 106.5, lat: 29.55, zoom: 12.345 });
  });

  it("has the bar at its lower left and the arrow at its upper right, each on a plate of the paper's colour", () => {
    for (const locale of ["zh", "en"] as const) {
      const { map, ...rest } = placed({}, BOX, locale);
      const [bar, north] = [map.scaleBar!.box, map.northArrow!];
      expect(inside(bar, map.box) && inside(north, map.box)).toBe(true);
      expect(bar.x - map.box.x).toBeCloseTo(10);
      expect(map.box.y + map.box.height - bar.y - bar.height).toBeCloseTo(10);
      expect(map.box.x + map.box.width - north.x - north.width).toBeCloseTo(10);
      expect(north.y - map.box.y).toBeCloseTo(10);
      for (const plate of [bar, north])
        expect(inked(rest, "rect").some(({ box, fill }) => box === plate && fill === "#ffffff")).toBe(true);
      const letter = textsOf(rest).find(({ text }) => text === (locale === "zh" ? "北" : "N"))!;
      expect(inside(inkBox(letter), north)).toBe(true);
    }
  });

  it("leaves out bar and arrow where the block says so", () => {
    const { map, ...rest } = placed({ scaleBar: false, northArrow: false });
    expect([map.scaleBar, map.northArrow]).toEqual([null, null]);
    expect(textsOf(rest)).toEqual([]);
  });

  it("writes the length that its bar has on the globe within 1 %, at 25° N and 45° N, whatever zoom and size", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(25, 45),
        fc.double({ min: 5, max: 18.5, noNaN: true }),
        fc.integer({ min: 140, max: 1400 }),
        (lat, zoom, width) => {
          const { map, ...rest } = placed(
            { frame: view(lat, zoom) },
            { x: 0, y: 0, width, height: 300 },
            "en",
          );
          const bars = inked(rest, "rect").filter(({ box }) => box.height === 5);
          const pixels = Math.max(...bars.map(({ box }) => box.width));
          expect(pixels).toBeCloseTo(map.scaleBar!.pixels, 9);
          const degrees = (pixels * 360) / (512 * 2 ** zoom);
          const onGlobe = haversineMeters(106.5, lat, 106.5 + degrees, lat);
          const said = textsOf(rest).find(({ text }) => / k?m$/.test(text))!.text;
          const meters = Number.parseFloat(said.replaceAll(",", "")) * (said.endsWith(" km") ? 1000 : 1);
          expect(meters).toBe(map.scaleBar!.meters);
          expect(Math.abs(onGlobe / meters - 1)).toBeLessThan(0.01);
        },
      ),
    );
  });

  it("keeps all words in its box and off each other, however small it is", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("zh", "en"),
        fc.constantFrom("", "现状", "Straight line of 500 m around each facility, no walking network"),
        fc.double({ min: 120, max: 1300, noNaN: true }),
        fc.double({ min: 3, max: 18, noNaN: true }),
        fc.double({ min: 0, max: 400, noNaN: true }),
        (locale, caption, width, zoom, more) => {
          const prepared = prepareMap(block({ caption, frame: view(30, zoom) }), width, contextOf(locale));
          const box = { x: 20.25, y: 30.75, width, height: prepared.height + more };
          const made = prepared.place(box);
          expect(faultsOf(made)).toEqual([]);
          expect(inside(made.map!.box, box)).toBe(true);
          expect(upon(made.map!.scaleBar!.box, made.map!.northArrow!)).toBe(false);
        },
      ),
    );
  });
});
