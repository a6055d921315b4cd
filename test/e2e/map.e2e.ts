import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import type { Feature, Point, Polygon } from "geojson";
import { boundsOf } from "../../src/geo/bounds.ts";
import { placesOf, plainFrame, rowAt } from "../../src/map/plainFrame.ts";
import { hexOf, type Rgb, rgbOf } from "../../src/scale/colors.ts";
import { COMPREHENSIVE_COLORS } from "../../src/scale/ramps.ts";
import { MAP_COLORS } from "../../src/store/selectors/mapColors.ts";
import { open, watch } from "./watch.ts";

/** Share of the pixels of the map's picture that come near to each colour. */
async function sharesOf(
  page: Page,
  colors: Readonly<Record<string, string>>,
): Promise<Record<string, number>> {
  const png = await page.locator("[data-map-idle]").screenshot();
  const wanted = Object.entries(colors).map(([name, hex]) => [name, [...rgbOf(hex)]] as const);
  return page.evaluate(
    async ({ base64, wanted }) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const counts: Record<string, number> = Object.fromEntries(wanted.map(([name]) => [name, 0]));
      for (let i = 0; i < data.length; i += 4)
        for (const [name, rgb] of wanted)
          if (rgb.every((v, k) => Math.abs(v - data[i + k]!) <= 10)) counts[name]!++;
      return Object.fromEntries(wanted.map(([name]) => [name, counts[name]! / (data.length / 4)]));
    },
    { base64: png.toString("base64"), wanted },
  );
}

const ACCEPTED = 7;

for (const theme of ["light", "dark"] as const)
  test(`the map shows ground, rivers and communities in their colours, ${theme}`, async ({
    page,
    baseURL,
  }) => {
    const { faults } = watch(page, baseURL!);
    await open(page, `lang=zh&theme=${theme}&area=none`);
    const shares = await sharesOf(page, {
      ground: MAP_COLORS[theme].plainFill,
      river: MAP_COLORS[theme].river,
      accepted: COMPREHENSIVE_COLORS[theme][ACCEPTED]!,
    });
    expect(shares["ground"]).toBeGreaterThan(0.1);
    expect(shares["river"]).toBeGreaterThan(0.01);
    expect(shares["accepted"]).toBeGreaterThan(0.002);
    // Also the map itself reports it as an error when communities lie above the labels.
    expect(faults).toEqual([]);
  });

test("a filter thins out the communities on the map, and the colours of the rest stay", async ({ page }) => {
  const accepted = { accepted: COMPREHENSIVE_COLORS.light[ACCEPTED]! };
  await open(page, "lang=zh&area=none");
  const all = await sharesOf(page, accepted);
  await page.goto("about:blank");
  await open(page, "lang=zh&area=none&y=1900~1985");
  const some = await sharesOf(page, accepted);
  expect(some["accepted"]).toBeGreaterThan(0);
  expect(some["accepted"]).toBeLessThan(all["accepted"]! * 0.6);
});

test("the coverage mask is drawn around the facilities of the chosen kind", async ({ page }) => {
  await open(page, "lang=en&panel=coverage&cover=elderDayCare&at=106.552,29.557,13");
  await expect(page.getByText("Day care").first()).toBeVisible();
  const { plainFill, serviceFill, badge } = MAP_COLORS.light;
  const alpha = serviceFill[3] / 255;
  const served = hexOf(rgbOf(plainFill).map((v, k) => v + (serviceFill[k]! - v) * alpha) as unknown as Rgb);
  const shares = await sharesOf(page, { served, badge, plain: plainFill });
  expect(shares["served"]).toBeGreaterThan(0.03);
  expect(shares["plain"]).toBeGreaterThan(0.03);
  expect(shares["badge"]).toBeGreaterThan(0.0005);
});

test("without WebGL2 a plain drawing of the city says why, shows communities in their colours, and opens one on a click", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
  await withoutWebgl(page);
  await open(page, "lang=zh&area=none");
  await expect(page.getByText(/WebGL/).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "重庆市中心城区" })).toBeVisible();
  const drawing = page.getByRole("img", { name: "老旧小区示意图：显示 4,000 个，共 4,000 个" });
  await expect(drawing).toHaveAccessibleDescription(/无法显示可缩放地图/);

  const colors = COMPREHENSIVE_COLORS.light;
  const classes = Object.fromEntries(colors.map((hex, k) => [`class ${k}`, hex]));
  const all = await sharesOf(page, { ...classes, ground: MAP_COLORS.light.plainFill });
  expect(all["ground"]).toBeGreaterThan(0.1);
  for (const name of Object.keys(classes)) expect([name, all[name]! > 0]).toEqual([name, true]);
  expect(all[`class ${ACCEPTED}`]).toBeGreaterThan(0.002);

  const { name, x, y } = await aloneOn(drawing);
  const ring = { ring: hexOf(MAP_COLORS.light.select.slice(0, 3) as unknown as Rgb) };
  const before = await sharesOf(page, ring);
  await drawing.click({ position: { x, y } });
  await page.mouse.move(0, 0);
  await expect(page.getByRole("complementary", { name: new RegExp(name) })).toBeVisible();
  await expect
    .poll(async () => (await sharesOf(page, ring))["ring"]! - before["ring"]!)
    .toBeGreaterThan(0.00005);
  expect(faults).toEqual([]);
});

test("without WebGL2 a filter thins out the drawing, and it follows the size of its window", async ({
  page,
}) => {
  await withoutWebgl(page);
  await open(page, "lang=en&area=none");
  const accepted = { accepted: COMPREHENSIVE_COLORS.light[ACCEPTED]! };
  const all = await sharesOf(page, accepted);
  const shown = () => page.locator('[data-map-idle="true"]');
  await page.evaluate(() => {
    location.hash = "lang=en&area=none&y=1900~1975";
  });
  await expect(page.getByRole("img", { name: /4,000 shown/ })).not.toHaveAccessibleName(/4,000 of/);
  await expect(shown()).toBeVisible();
  const some = await sharesOf(page, accepted);
  expect(some["accepted"]).toBeGreaterThan(0);
  expect(some["accepted"]).toBeLessThan(all["accepted"]! * 0.6);

  await page.setViewportSize({ width: 1000, height: 700 });
  const canvas = page.locator("[data-map-idle] canvas");
  await expect
    .poll(() => canvas.evaluate((one: HTMLCanvasElement) => one.width - one.clientWidth * devicePixelRatio))
    .toBe(0);
  await expect(shown()).toBeVisible();
  expect((await sharesOf(page, accepted))["accepted"]).toBeGreaterThan(0);
});

async function withoutWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      type: string,
      ...rest: unknown[]
    ) {
      return type.startsWith("webgl") ? null : getContext.call(this, type as "2d", ...(rest as []));
    } as typeof getContext;
  });
}

/** A community of the plain drawing that no other, and nothing that lies over the map, is near to: its name and place. */
async function aloneOn(
  drawing: Locator,
): Promise<{ readonly name: string; readonly x: number; readonly y: number }> {
  const { features } = JSON.parse(readFileSync("data/chongqing/communities.geojson", "utf8")) as {
    readonly features: readonly Feature<Point | Polygon, { readonly name: string }>[];
  };
  const positions = Float64Array.from(
    features.flatMap(({ geometry }) =>
      (geometry.type === "Point" ? geometry.coordinates : geometry.coordinates[0]![0]!).slice(0, 2),
    ),
  );
  const box = (await drawing.boundingBox())!;
  const places = placesOf(plainFrame(boundsOf(positions)!, box), positions);
  for (const [row, { properties }] of features.entries()) {
    const [x, y] = [places[2 * row]!, places[2 * row + 1]!];
    if (x < 0.2 * box.width || x > 0.6 * box.width || y < 0.4 * box.height || y > 0.9 * box.height) continue;
    const near = rowAt(places, (other) => other !== row, { x, y, reach: 5 });
    if (near < 0) return { name: properties.name, x, y };
  }
  throw new Error("no community stands alone");
}
