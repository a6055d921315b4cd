/** The exported picture, looked at pixel by pixel. A few communities at known places stand for the city, so that each must be where it belongs. */
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { haversineMeters } from "../../src/geo/haversine.ts";
import { metersPerPixel, scaleBar } from "../../src/geo/scaleBar.ts";
import { COMPREHENSIVE_STAGES } from "../../src/model/community.ts";
import { type PictureLayout, pictureLayout, TEXT_STYLES } from "../../src/report/pictureLayout.ts";
import { BINARY_COLORS, COMPREHENSIVE_COLORS } from "../../src/scale/ramps.ts";
import {
  colorsIn,
  decodePng,
  distance,
  halved,
  meanDifference,
  type Pixels,
  pixelAt,
  rgb,
  shareOfColor,
} from "./pixels.ts";
import { open, watch } from "./watch.ts";

// Software rendering: a few seconds on a free machine, a minute on a busy one.
test.describe.configure({ timeout: 180_000 });

const VIEW = { lng: 106.55, lat: 29.56, zoom: 12.6 };
const INK = { light: rgb("#1d2327"), dark: rgb("#eceff0") };
const RIVER = rgb("#cfdfe8");

/** One community of each stage, in a row from west to east. */
const PLACES = COMPREHENSIVE_STAGES.map((stage, i) => ({
  stage,
  lng: VIEW.lng + (i - 3.5) * 0.009,
  lat: VIEW.lat - 0.012 + (i % 2) * 0.006,
}));

const collection = (features: readonly object[]) => ({ json: { type: "FeatureCollection", features } });
const point = (lng: number, lat: number, properties: object) => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates: [lng, lat] },
});

/** The demonstration city with few communities, and one place of day care at the first. */
async function smallCity(page: Page): Promise<void> {
  const rows = PLACES.map(({ stage, lng, lat }, i) =>
    point(lng, lat, {
      id: `c${i}`,
      name: `小区${i}`,
      district: "500103",
      comprehensive: stage,
      households: 10,
    }),
  );
  const { lng, lat } = PLACES[0]!;
  const care = point(lng, lat, { id: "f", name: "日间照料", kind: "elderDayCare", status: "existing" });
  await page.route("**/chongqing/communities.geojson", (route) => route.fulfill(collection(rows)));
  await page.route("**/chongqing/facilities.geojson", (route) => route.fulfill(collection([care])));
}

const link = (rest: string) => `at=${VIEW.lng},${VIEW.lat},${VIEW.zoom}&area=none&${rest}`;

/** The sheet of that city: the words that decide its layout, with the right number of lines. */
function layoutOf(entries: readonly number[], foot: readonly string[]): PictureLayout {
  const mark = { kind: "dot", color: "", rim: "" } as const;
  const sections = entries.map((count) => ({
    title: "–",
    unit: "",
    entries: Array.from({ length: count }, () => ({ label: "–", mark })),
  }));
  const words = { title: "–", subtitle: "–", legend: { sections, notes: [] }, foot, notice: "" };
  return pictureLayout(
    words,
    { width: 1200, height: 750 },
    (text, style) => text.length * TEXT_STYLES[style].size,
  );
}

/** Lines at the foot of the pictures of this city: notice, source and date on one, boundaries on another. */
const TWO_LINES = ["–".repeat(60), "–".repeat(60)];

async function download(
  page: Page,
  size: RegExp,
): Promise<{ readonly name: string; readonly pixels: Pixels }> {
  await page.getByRole("dialog").getByText(size).click();
  await expect(page.getByRole("status").getByText(/…/)).toBeHidden({ timeout: 60_000 });
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /PNG/ }).click({ timeout: 60_000 }),
  ]);
  return {
    name: file.suggestedFilename(),
    pixels: await decodePng(page, readFileSync(await file.path())),
  };
}

/** Zoom of the map on a sheet: that of the live map, less or more for its size. */
async function zoomOn(page: Page, { map }: PictureLayout): Promise<number> {
  const live = (await page.locator("main .maplibregl-map").boundingBox())!;
  return VIEW.zoom + Math.log2(Math.min(map.width / live.width, map.height / live.height));
}

/** Where a place lies on the sheet, in CSS pixels. */
function project({ lng, lat }: { lng: number; lat: number }, zoom: number, { map }: PictureLayout) {
  const world = 512 * 2 ** zoom;
  const y = (degrees: number) => Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI);
  return {
    x: map.x + map.width / 2 + ((lng - VIEW.lng) / 360) * world,
    y: map.y + map.height / 2 - (y(lat) - y(VIEW.lat)) * world,
  };
}

test("the picture holds map, communities in their colours, legend, scale bar and source, and is the same at 1x and 2x", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await smallCity(page);
  await open(page, link("lang=zh"));
  await page.getByRole("button", { name: "导出图片" }).click();
  const fine = await download(page, /高清/);
  const plain = await download(page, /标准/);
  expect(plain.name).toBe("重庆市中心城区_老旧小区综合改造进展_2026-10-31.png");

  const layout = layoutOf([PLACES.length], TWO_LINES);
  const { map, sheet } = layout;
  expect([plain.pixels.width, plain.pixels.height]).toEqual([sheet.width, sheet.height]);
  expect([fine.pixels.width, fine.pixels.height]).toEqual([2 * sheet.width, 2 * sheet.height]);

  const zoom = await zoomOn(page, layout);
  for (const { pixels, ratio } of [
    { pixels: plain.pixels, ratio: 1 },
    { pixels: fine.pixels, ratio: 2 },
  ])
    PLACES.forEach((place, i) => {
      const { x, y } = project(place, zoom, layout);
      const color = rgb(COMPREHENSIVE_COLORS.light[i]!);
      expect(
        distance(pixelAt(pixels, x * ratio, y * ratio), color),
        `${place.stage} at ${ratio}x`,
      ).toBeLessThan(4);
    });
  expect(colorsIn(plain.pixels, map)).toBeGreaterThan(300);
  expect(shareOfColor(plain.pixels, map, RIVER, 6)).toBeGreaterThan(0.03);

  layout.marks.forEach(({ box }, i) => {
    const middle = pixelAt(plain.pixels, box.x + box.width / 2, box.y + box.height / 2);
    expect(distance(middle, rgb(COMPREHENSIVE_COLORS.light[i]!))).toBeLessThan(3);
  });
  for (const box of [layout.foot, layout.north, { ...map, y: 0, height: map.y }])
    expect(colorsIn(plain.pixels, box)).toBeGreaterThan(10);

  const { scale } = layout;
  const line = { x: scale.x, y: scale.y + scale.height - 1, width: scale.width, height: 1 };
  const length = shareOfColor(plain.pixels, line, INK.light, 60) * scale.width;
  const { meters } = scaleBar(metersPerPixel(VIEW.lat, zoom), scale.width - 1);
  const onGlobe = haversineMeters(
    VIEW.lng,
    VIEW.lat,
    VIEW.lng + (length * 360) / (512 * 2 ** zoom),
    VIEW.lat,
  );
  expect(Math.abs(onGlobe / meters - 1)).toBeLessThan(0.02);

  expect(meanDifference(halved(fine.pixels), plain.pixels)).toBeLessThan(2);
  expect(faults).toEqual([]);
});

test("the picture of the coverage panel holds the service area and who lies in it, dark and in English", async ({
  page,
}) => {
  await smallCity(page);
  await open(page, link("lang=en&theme=dark&panel=coverage&cover=elderDayCare&r=elderDayCare:1200"));
  await page.getByRole("button", { name: "Export picture" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Day care within 1,200 m");
  const { name, pixels } = await download(page, /Standard/);
  expect(name).toContain("in-reach-of-day-care-for-the-elderly");

  const layout = layoutOf([2, 2], TWO_LINES);
  const zoom = await zoomOn(page, layout);
  const [out, within] = BINARY_COLORS.dark.map(rgb);
  const seen = PLACES.map((place) => {
    const { x, y } = project(place, zoom, layout);
    return pixelAt(pixels, x, y);
  });
  // The badge of the facility covers the first.
  expect(distance(seen[1]!, within!)).toBeLessThan(4);
  for (const color of seen.slice(2)) expect(distance(color, out!)).toBeLessThan(4);

  const { x, y } = project(PLACES[0]!, zoom, layout);
  const radius = 1200 / metersPerPixel(VIEW.lat, zoom);
  const edge = { x: x - radius - 2, y: y - 6, width: 4, height: 12 };
  const ground = { ...edge, x: edge.x - 12 };
  const teal = ([r, , b]: readonly [number, number, number]) => b - r;
  const most = (box: typeof edge) =>
    Math.max(...[0, 1, 2, 3].map((i) => teal(pixelAt(pixels, box.x + i, box.y + 6))));
  expect(most(edge)).toBeGreaterThan(most(ground) + 30);
});

for (const theme of ["light", "dark"] as const)
  test(`the dialogs of picture and link have no serious axe finding, close by Escape and give the focus back, ${theme}`, async ({
    page,
  }) => {
    const serious = async () => {
      const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`);
    };
    const maps = () => page.locator(".maplibregl-canvas").count();
    await smallCity(page);
    await open(page, link(`lang=en&theme=${theme}`));

    const share = page.getByRole("button", { name: "Share" });
    await share.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Copy link" })).toBeFocused();
    expect(await serious()).toEqual([]);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").getByText(/copied|Ctrl/)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(share).toBeFocused();

    const picture = page.getByRole("button", { name: "Export picture" });
    await picture.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Title" })).toBeFocused();
    await expect.poll(maps).toBe(2);
    await page.keyboard.press("Escape");
    await expect(picture).toBeFocused();
    await expect.poll(maps, { message: "closed while drawing, the second map is gone" }).toBe(1);

    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Download PNG" })).toBeEnabled({ timeout: 60_000 });
    expect(await maps(), "drawn, the second map is gone").toBe(1);
    expect(await serious()).toEqual([]);
  });

test("a graphics card that gives up ends in a sentence, and the next try draws the picture", async ({
  page,
}) => {
  await smallCity(page);
  await open(page, link("lang=en"));
  await page.getByRole("button", { name: "Export picture" }).click();
  await page.waitForFunction(() => {
    const second = document.querySelectorAll<HTMLCanvasElement>(".maplibregl-canvas")[1];
    const lose = second?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    lose?.loseContext();
    return lose !== null && lose !== undefined;
  });
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("The graphics card gave up")).toBeVisible();
  await expect(dialog.getByRole("img", { name: "Preview" })).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: "Download PNG" })).toBeDisabled();
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(dialog.getByRole("button", { name: "Download PNG" })).toBeEnabled({ timeout: 60_000 });
});
