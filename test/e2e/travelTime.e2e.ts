import { expect, type Page, test } from "@playwright/test";
import { RAMPS } from "../../src/scale/ramps.ts";
import { MAP_COLORS } from "../../src/store/selectors/mapColors.ts";
import { decodePng, distance, type Pixels, pixelAt, type Rgb, rgb, shareOfColor } from "./pixels.ts";
import { open, watch } from "./watch.ts";

const LINK = "lang=zh&panel=coverage&cover=elderDayCare&m=slope&area=none";

async function picture(page: Page): Promise<Pixels> {
  await expect(page.locator('[data-map-idle="true"]')).toBeVisible({ timeout: 60_000 });
  return decodePng(page, await page.locator("[data-map-idle]").screenshot());
}

/** The nearest band over plain ground. */
function nearestBand(): Rgb {
  const band = rgb(RAMPS.bands.light.at(-1)!);
  return rgb(MAP_COLORS.light.plainFill).map((v, k) => v + (band[k]! - v) * 0.62) as unknown as Rgb;
}

test("bands of walking time lie on the ground, and no seam shows when the map moves over it", async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { faults } = watch(page, baseURL!);
  await open(page, `${LINK}&ground=bands&at=106.552,29.557,14`);
  // The walk comes in after the map.
  await expect
    .poll(
      async () => {
        const pixels = await picture(page);
        const whole = { x: 0, y: 0, width: pixels.width, height: pixels.height };
        return shareOfColor(pixels, whole, nearestBand(), 12);
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0.02);
  const before = await picture(page);
  const canvas = (await page.locator("[data-map-idle] canvas").boundingBox())!;
  const [x, y] = [canvas.x + canvas.width * 0.6, canvas.y + canvas.height * 0.45];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 100, y, { steps: 4 });
  // A rest, so that the map does not glide on.
  await page.waitForTimeout(400);
  await page.mouse.move(x - 300, y, { steps: 4 });
  await page.waitForTimeout(400);
  await page.mouse.up();
  const after = await picture(page);
  // Ground that both pictures show away from the buttons; labels and icons may find other places.
  const differing = (shift: number): number => {
    let compared = 0;
    let different = 0;
    for (let row = before.height * 0.2; row < before.height * 0.4; row += 3)
      for (let column = before.width * 0.1; column < before.width * 0.5; column += 3) {
        compared++;
        if (distance(pixelAt(after, column, row), pixelAt(before, column + shift, row)) > 24) different++;
      }
    return different / compared;
  };
  expect(differing(0)).toBeGreaterThan(0.2);
  expect(differing(300)).toBeLessThan(0.08);
  expect(faults).toEqual([]);
});
