/** The report studio in a browser: its PNG looked at pixel by pixel. A few communities at known places stand for the city, so that each must be where it belongs. */
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { haversineMeters } from "../../src/geo/haversine.ts";
import { metersPerPixel } from "../../src/geo/scaleBar.ts";
import { COMPREHENSIVE_STAGES } from "../../src/model/community.ts";
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
import { atRest, open, watch } from "./watch.ts";

// Software rendering: a few seconds on a free machine, a minute on a busy one.
test.describe.configure({ timeout: 240_000 });

const VIEW = { lng: 106.55, lat: 29.56, zoom: 12.6 };
const INK = rgb("#1d2327");
const RIVER = rgb("#cfdfe8");
const PATIENCE = { timeout: 120_000 };

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

/** The studio with its map where the places are known. */
const studio = (rest: string) =>
  `panel=report&at=${VIEW.lng},${VIEW.lat},${VIEW.zoom}&rf=map:${VIEW.lng}:${VIEW.lat}:${VIEW.zoom}&area=none&${rest}`;

const stage = (page: Page) => page.locator("section[data-stage]");
const drawn = (page: Page) => expect(stage(page).locator("image[data-image=map]")).toBeVisible(PATIENCE);
const button = (page: Page, name: RegExp | string) => page.getByRole("button", { name });
const maps = (page: Page) => page.locator(".maplibregl-canvas").count();

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The studio needs no complete map below it. */
const goto = (page: Page, hash: string) => page.goto(`./#${hash}`);

/** Where things lie on the page, read from its preview. */
function boxesOf(page: Page, selector: string): Promise<readonly (Box & { readonly fill: string })[]> {
  return stage(page)
    .locator(`[data-page] svg ${selector}`)
    .evaluateAll((found) =>
      (found as SVGGraphicsElement[]).map((one) => {
        const { x, y, width, height } = one.getBBox();
        return { x, y, width, height, fill: one.getAttribute("fill") ?? "" };
      }),
    );
}

async function png(
  page: Page,
  ratio: 1 | 2 | 4,
): Promise<{ readonly name: string; readonly pixels: Pixels }> {
  await page.getByText(`${ratio}×`, { exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download", PATIENCE),
    button(page, /PNG/).first().click(),
  ]);
  const bytes = readFileSync(await file.path());
  return { name: file.suggestedFilename(), pixels: await decodePng(page, bytes) };
}

/** Where a place lies on the page. */
function project({ lng, lat }: { lng: number; lat: number }, map: Box) {
  const world = 512 * 2 ** VIEW.zoom;
  const y = (degrees: number) => Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI);
  return {
    x: map.x + map.width / 2 + ((lng - VIEW.lng) / 360) * world,
    y: map.y + map.height / 2 - (y(lat) - y(VIEW.lat)) * world,
  };
}

test("the PNG holds map, communities in their colours, legend, scale bar and source, and is the same at 1x, 2x and 4x", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await smallCity(page);
  await open(page, studio("lang=zh"));
  await drawn(page);
  const fine = await png(page, 2);
  const plain = await png(page, 1);
  expect(plain.name).toBe("重庆市中心城区_老旧小区综合改造进展_2026-10-31.png");
  expect([plain.pixels.width, plain.pixels.height]).toEqual([1280, 720]);
  expect([fine.pixels.width, fine.pixels.height]).toEqual([2560, 1440]);

  const [map] = await boxesOf(page, "image[data-image=map]");
  for (const { pixels, ratio } of [
    { pixels: plain.pixels, ratio: 1 },
    { pixels: fine.pixels, ratio: 2 },
  ])
    PLACES.forEach((place, i) => {
      const { x, y } = project(place, map!);
      const color = rgb(COMPREHENSIVE_COLORS.light[i]!);
      expect(
        distance(pixelAt(pixels, x * ratio, y * ratio), color),
        `${place.stage} at ${ratio}x`,
      ).toBeLessThan(4);
    });
  expect(colorsIn(plain.pixels, map!)).toBeGreaterThan(300);
  expect(shareOfColor(plain.pixels, map!, RIVER, 6)).toBeGreaterThan(0.03);

  const marks = await boxesOf(page, "[data-role=body] circle");
  expect(marks.length).toBeGreaterThanOrEqual(PLACES.length);
  for (const { x, y, width, height, fill } of marks)
    expect(distance(pixelAt(plain.pixels, x + width / 2, y + height / 2), rgb(fill))).toBeLessThan(3);
  for (const role of ["title", "foot"]) {
    const [words] = await boxesOf(page, `[data-role=${role}] text`);
    expect(colorsIn(plain.pixels, words!), role).toBeGreaterThan(10);
  }

  const [bar] = await boxesOf(page, "rect[fill=none][stroke='#1d2327']");
  const middle = { y: bar!.y + bar!.height / 2 - 1, height: 2 };
  const half = bar!.width / 2;
  const left = { ...middle, x: bar!.x + 1, width: half - 2 };
  const right = { ...middle, x: bar!.x + half + 1, width: half - 3 };
  expect(shareOfColor(fine.pixels, doubled(left), INK, 60)).toBeGreaterThan(0.9);
  expect(shareOfColor(fine.pixels, doubled(right), INK, 60)).toBeLessThan(0.1);
  const degrees = (bar!.width * 360) / (512 * 2 ** VIEW.zoom);
  const onGlobe = haversineMeters(VIEW.lng, VIEW.lat, VIEW.lng + degrees, VIEW.lat);
  const words = await stage(page).locator("[data-page] svg text", { hasText: /^\d+ (米|千米|公里|m|km)$/ });
  const [length, unit] = (await words.first().textContent())!.split(" ");
  const meters = Number(length) * (/千米|公里|km/.test(unit!) ? 1000 : 1);
  expect(Math.abs(onGlobe / meters - 1)).toBeLessThan(0.01);

  expect(meanDifference(halved(fine.pixels), plain.pixels)).toBeLessThan(2);
  const { pixels: finest } = await png(page, 4);
  expect([finest.width, finest.height]).toEqual([5120, 2880]);
  expect(meanDifference(halved(halved(finest)), plain.pixels)).toBeLessThan(2.5);
  expect(faults).toEqual([]);
});

const doubled = ({ x, y, width, height }: Box): Box => ({
  x: 2 * x,
  y: 2 * y,
  width: 2 * width,
  height: 2 * height,
});

test("the PNG of coverage holds the service area and who lies in it, dark and in English", async ({
  page,
}) => {
  await smallCity(page);
  await goto(page, studio("lang=en&theme=dark&rl=dark&rg=1&cover=elderDayCare&r=elderDayCare:1200"));
  await drawn(page);
  const { name, pixels } = await png(page, 1);
  expect(name).toContain("in-reach-of-day-care");
  const [map] = await boxesOf(page, "image[data-image=map]");
  const [out, within] = BINARY_COLORS.dark.map(rgb);
  const seen = PLACES.map((place) => {
    const { x, y } = project(place, map!);
    return pixelAt(pixels, x, y);
  });
  // The badge of the facility covers the first.
  expect(distance(seen[1]!, within!)).toBeLessThan(4);
  for (const color of seen.slice(2)) expect(distance(color, out!)).toBeLessThan(4);

  const { x, y } = project(PLACES[0]!, map!);
  const radius = 1200 / metersPerPixel(VIEW.lat, VIEW.zoom);
  const edge = { x: x - radius - 2, y: y - 6, width: 4, height: 12 };
  const ground = { ...edge, x: edge.x - 12 };
  const teal = ([r, , b]: readonly [number, number, number]) => b - r;
  const most = (box: typeof edge) =>
    Math.max(...[0, 1, 2, 3].map((i) => teal(pixelAt(pixels, box.x + i, box.y + 6))));
  expect(most(edge)).toBeGreaterThan(most(ground) + 30);
});

test("the map of a page is dragged and moved by keys, and the link keeps its frame", async ({ page }) => {
  await smallCity(page);
  await goto(page, studio("lang=en"));
  await drawn(page);
  const handle = page.getByRole("application", { name: /^Map: / });
  const { x, y, width, height } = (await handle.boundingBox())!;
  const image = stage(page).locator("image[data-image=map]");
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 60, y + height / 2, { steps: 3 });
  await expect(image).toHaveAttribute("style", /translate/);
  await page.mouse.up();
  const frame = async () =>
    (/rf=map:([\d.]+):([\d.]+):([\d.]+)/.exec(decodeURIComponent(page.url())) ?? []).slice(1).map(Number);
  await expect.poll(async () => (await frame())[0]).toBeLessThan(VIEW.lng);
  await expect(image, "drawn anew, nothing has to be moved").not.toHaveAttribute(
    "style",
    /translate/,
    PATIENCE,
  );
  await handle.focus();
  await page.keyboard.press("+");
  await expect.poll(async () => (await frame())[2]).toBe(VIEW.zoom + 0.5);
  await page.keyboard.press("0");
  await expect.poll(() => page.url()).not.toContain("rf=");
});

test("the studio opens by key from the bar, has no serious axe finding in light or dark, and gives the map back", async ({
  page,
}) => {
  await smallCity(page);
  await open(page, `lang=en&theme=light&at=${VIEW.lng},${VIEW.lat},${VIEW.zoom}`);
  const opener = page.getByRole("banner").getByRole("button", { name: "Report" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Report studio" })).toBeVisible();
  await expect.poll(() => maps(page), PATIENCE).toBe(2);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Report studio" })).toBeHidden();
  await expect.poll(() => maps(page), { message: "closed while drawing, the second map is gone" }).toBe(1);

  await opener.click();
  await drawn(page);
  for (const theme of ["light", "dark"]) {
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await atRest(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    const found = serious.map((v) => `${theme}, ${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`);
    expect(found).toEqual([]);
    if (theme === "light") await button(page, "Switch to the dark theme").click();
  }
  await page.getByRole("navigation", { name: "Tasks" }).getByRole("button", { name: "Overview" }).click();
  await expect(stage(page)).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`at=${VIEW.lng},${VIEW.lat},${VIEW.zoom}`));
});

test("a graphics card that gives up ends in a sentence, and the next try draws the page", async ({
  page,
}) => {
  await smallCity(page);
  await goto(page, studio("lang=en"));
  const losing = await page.evaluateHandle(() =>
    setInterval(() => {
      for (const canvas of [...document.querySelectorAll<HTMLCanvasElement>(".maplibregl-canvas")].slice(1))
        canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    }, 50),
  );
  await expect(stage(page).getByText("The graphics card gave up")).toBeVisible(PATIENCE);
  await expect(stage(page).locator("image[data-image=map]")).toHaveCount(0);
  await losing.evaluate((timer) => clearInterval(timer));
  await button(page, "Try again").click();
  await drawn(page);
  await expect(stage(page).getByText("The graphics card gave up")).toBeHidden();
});

test("without WebGL2 the pages stand without their map, and a file ends in the sentence", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith("webgl") ? null : getContext.call(this, kind as "2d", ...(rest as []));
    } as typeof getContext;
  });
  await smallCity(page);
  await goto(page, studio("lang=en"));
  await expect(stage(page).getByText("no WebGL2")).toBeVisible(PATIENCE);
  await expect(stage(page).locator("[data-role=title] text")).toHaveText(/Central Chongqing/);
  await button(page, /PPTX/).click();
  await expect(page.locator("#panel-region").getByText("no WebGL2")).toBeVisible(PATIENCE);
});

test("a run over all districts says its page, and stopped it leaves nothing behind", async ({ page }) => {
  await smallCity(page);
  await goto(page, studio("lang=en&rt=districtAtlas&ri=500101,500102,500103,500104,500105,500106,500107"));
  let downloads = 0;
  page.on("download", () => downloads++);
  await expect(button(page, /PPTX/)).toBeEnabled(PATIENCE);
  await button(page, /PPTX/).click();
  await expect(page.getByText(/^Page \d+ of \d+$/)).toBeVisible(PATIENCE);
  await button(page, "Cancel").click();
  await expect(page.getByText("Cancelled; no file was left behind.")).toBeVisible(PATIENCE);
  expect(downloads).toBe(0);
  await expect.poll(() => maps(page), PATIENCE).toBeLessThanOrEqual(2);
});

test("a tab in the background still gets its picture; a print dialog that stays away ends in a sentence", async ({
  page,
}) => {
  await page.addInitScript(() => {
    // A browser that opens no second window and no dialog.
    window.open = () => null;
    window.print = () => undefined;
  });
  await smallCity(page);
  await goto(page, studio("lang=en"));
  await drawn(page);
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { get: () => true });
    Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
    window.requestAnimationFrame = () => 0;
    document.dispatchEvent(new Event("visibilitychange"));
  });
  const { pixels } = await png(page, 1);
  const [map] = await boxesOf(page, "image[data-image=map]");
  expect(colorsIn(pixels, map!)).toBeGreaterThan(300);
  await button(page, "PDF").click();
  await expect(page.getByText("The browser opened no print window.")).toBeVisible(PATIENCE);
  expect(await page.locator("#print").count()).toBe(0);
});
