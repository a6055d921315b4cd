import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
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

test("without WebGL2 a plain drawing of the city says why, and the figures stand", async ({
  page,
  baseURL,
}) => {
  const { faults } = watch(page, baseURL!);
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
  await page.goto("./#lang=en");
  await expect(page.getByText(/WebGL/).first()).toBeVisible();
  const city = JSON.parse(readFileSync("data/chongqing/communities.geojson", "utf8")) as {
    features: unknown[];
  };
  const dots = page.locator("main svg circle");
  await expect.poll(() => dots.count()).toBeGreaterThan(city.features.length * 0.9);
  await expect(page.getByRole("heading", { name: "Central Chongqing" })).toBeVisible();
  expect(faults).toEqual([]);
});
